// SPDX-License-Identifier: Apache-2.0
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Asked, HostState } from './answer.ts';
import { HostClient, type Port } from './client.ts';

const draft: Asked = { kind: 'check', site: 'facebook', surface: 'post', text: 'Chào cả nhà' };

/** A port whose other end is this test. */
function fakePort() {
	const sent: { id: number; kind: string }[] = [];
	let receive = (_: unknown) => {};
	let end = () => {};
	const port: Port = {
		postMessage: (message) => void sent.push(message as { id: number; kind: string }),
		disconnect: () => {},
		onMessage: {
			addListener: (listener) => {
				receive = listener;
			},
		},
		onDisconnect: {
			addListener: (listener) => {
				end = listener;
			},
		},
	};
	const greet = () =>
		receive({
			kind: 'hello',
			id: sent[0]?.id,
			protocol: 1,
			host: { version: '0.1.0' },
			packs: [],
			settings: { language: 'vi', firstRunDone: true, sites: [], linksOpened: false },
			troubles: [],
		});
	return { port, sent, greet, reply: (message: unknown) => receive(message), end: () => end() };
}

const verdict = (id: number | undefined) => ({ kind: 'verdict', id, tier: 'none', findings: [], more: false });

function clientOf(connect: () => Port, missing = false) {
	const states: HostState[] = [];
	const client = new HostClient({
		connect,
		version: '0.1.0',
		wasMissing: () => missing,
		onState: (state) => states.push(state),
	});
	return { client, states };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('HostClient', () => {
	test('says hello first, then asks', () => {
		const host = fakePort();
		void clientOf(() => host.port).client.ask(draft);
		expect(host.sent.map((message) => message.kind)).toEqual(['hello', 'check']);
	});

	test('matches replies to requests by id, in any order', async () => {
		const host = fakePort();
		const { client } = clientOf(() => host.port);
		const first = client.ask(draft);
		const second = client.ask(draft);
		host.reply(verdict(host.sent[2]?.id));
		host.reply(verdict(host.sent[1]?.id));
		expect((await first) as object).toMatchObject({ id: host.sent[1]?.id });
		expect((await second) as object).toMatchObject({ id: host.sent[2]?.id });
	});

	test.each<[string, () => Port, boolean, string]>([
		[
			'the browser refuses to start it',
			() => {
				throw new Error('no such host');
			},
			true,
			'host-missing',
		],
		['the host never replies', () => fakePort().port, false, 'host-slow'],
	])('when %s the draft goes unchecked', async (_, connect, missing, why) => {
		const answer = clientOf(connect, missing).client.ask(draft);
		await vi.runAllTimersAsync();
		expect(await answer).toEqual({ kind: 'unchecked', why });
	});

	test('a port that ends at once because there is no such host says host-missing', async () => {
		const host = fakePort();
		const { client } = clientOf(() => host.port, true);
		const answer = client.ask(draft);
		host.end();
		expect(await answer).toEqual({ kind: 'unchecked', why: 'host-missing' });
	});

	test('when the host dies every waiting draft goes unchecked, and the next one starts a new host', async () => {
		const hosts = [fakePort(), fakePort()];
		let started = 0;
		const { client } = clientOf(() => (hosts[started++] as ReturnType<typeof fakePort>).port);
		const waiting = [client.ask(draft), client.ask(draft)];
		hosts[0]?.end();
		expect(await Promise.all(waiting)).toEqual(Array(2).fill({ kind: 'unchecked', why: 'host-died' }));
		const next = client.ask(draft);
		hosts[1]?.reply(verdict(hosts[1].sent[1]?.id));
		expect(await next).toMatchObject({ kind: 'verdict' });
	});

	test('a reply after the patience ran out is dropped', async () => {
		const host = fakePort();
		const { client } = clientOf(() => host.port);
		const answer = client.ask(draft);
		await vi.advanceTimersByTimeAsync(400);
		host.reply(verdict(host.sent[1]?.id));
		expect(await answer).toEqual({ kind: 'unchecked', why: 'host-slow' });
	});

	test('a host of another protocol leaves drafts unchecked and says so', async () => {
		const host = fakePort();
		const { client, states } = clientOf(() => host.port);
		client.connect();
		host.reply({ kind: 'refused', id: host.sent[0]?.id, code: 'too-new', where: 'message/protocol', what: 'no' });
		await client.greeted();
		expect(await client.ask(draft)).toEqual({ kind: 'unchecked', why: 'versions-differ' });
		expect(states.at(-1)).toMatchObject({ kind: 'trouble', why: 'versions-differ' });
	});

	test('ids of one client are never those of the next', () => {
		const ids = [0, 1].map(() => {
			const host = fakePort();
			clientOf(() => host.port).client.connect();
			return host.sent[0]?.id;
		});
		expect(ids[0]).not.toBe(ids[1]);
	});
});
