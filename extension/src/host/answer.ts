// SPDX-License-Identifier: Apache-2.0
import type { HelloReply, RefusedReply, Reply, Request } from '../protocol/messages.gen.ts';

type DistributeWithoutId<T> = T extends unknown ? Omit<T, 'id'> : never;

/** A request before the client gave it its id. */
export type Asked = DistributeWithoutId<Exclude<Request, { kind: 'hello' }>>;

/** Why nobody looked at a draft, as the grey mark and the popup say it. */
export type Why =
	/** The browser knows no such host, or may not start it. */
	| 'host-missing'
	/** No reply within the patience. */
	| 'host-slow'
	/** It ended while a question was open. */
	| 'host-died'
	/** Host and extension speak different protocols. */
	| 'versions-differ'
	/** The host refused the question. */
	| 'refused'
	/** The person paused Soát. */
	| 'paused'
	/** The extension was updated or reloaded under this page. */
	| 'reloaded'
	/** The text was not ours to read in time: the composer changed while it was asked about. */
	| 'changed';

export interface Unchecked {
	kind: 'unchecked';
	why: Why;
	/** The host's own sentence, where it gave one. */
	what?: string;
}

/** What comes back for a question: a reply of the host, or the reason there is none. Never a rejection. */
export type Answer = Exclude<Reply, HelloReply> | Unchecked;

/** The connection as the popup shows it. */
export type HostState =
	| { kind: 'idle' }
	| { kind: 'greeting' }
	| { kind: 'ready'; hello: HelloReply }
	| { kind: 'trouble'; why: Extract<Why, 'host-missing' | 'host-died' | 'versions-differ'>; refusal?: RefusedReply };
