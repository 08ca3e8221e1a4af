// SPDX-License-Identifier: Apache-2.0
//
// Between our own pages (popup, dashboard, try-it box) and the worker, by runtime.sendMessage. The
// worker answers only senders that are pages of this extension.
import type { Answer, Asked, HostState, Why } from '../host/answer.ts';
import type { Site, Surface } from './messages.gen.ts';

export type OwnMessage =
	/** Passes a request on to the host. Answered by Answer. */
	| { kind: 'host'; request: Asked }
	/** What the popup shows. Answered by Status. */
	| { kind: 'status'; tab?: number }
	/** Pauses checking until then (epoch ms), or ends the pause. Answered by Status. */
	| { kind: 'pause'; until: number | undefined };

export interface Status {
	host: HostState;
	extension: string;
	pausedUntil?: number;
	/** The given tab has a script of Soát’s that answers; false in one opened before an update. */
	listening?: boolean;
	/** The page in the given tab, when it is one of the sites: what its content script last said. */
	here?: Here;
}

export interface Here {
	site: Site;
	surface?: Surface;
	/** A composer was found where the person wrote. */
	recognised: boolean;
	/** The last draft went out unchecked, and why. */
	unchecked?: Why;
}

/** Asks the worker from one of our own pages. */
export function askHost(request: Asked): Promise<Answer> {
	return chrome.runtime.sendMessage({ kind: 'host', request } satisfies OwnMessage);
}

export function askStatus(tab?: number): Promise<Status> {
	return chrome.runtime.sendMessage({ kind: 'status', ...(tab === undefined ? {} : { tab }) } satisfies OwnMessage);
}

export function pauseUntil(until: number | undefined): Promise<Status> {
	return chrome.runtime.sendMessage({ kind: 'pause', ...(until === undefined ? {} : { until }) });
}
