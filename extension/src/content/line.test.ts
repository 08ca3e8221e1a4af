// SPDX-License-Identifier: Apache-2.0
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Unchecked } from '../host/answer.ts';
import type { VerdictReply } from '../protocol/messages.gen.ts';
import type { FromTab, ToTab } from '../protocol/tab.ts';
import { Line, type Runtime } from './line.ts';

const verdict: VerdictReply = { kind: 'verdict', id: 1, tier: 'none', findings: [], more: false };
const died: Unchecked = { kind: 'unchecked', why: 'host-died' };
const draft = { kind: 'check', draft: 'd', site: 'facebook', surface: 'post', text: 'Chào' } as const;

/** A line whose worker is this test: what came over each port, and how to answer on it or end it. */
function line() {
	const ports: { asked: (FromTab & { n: number })[]; dead: boolean; hear(message: ToTab): void; end(): void }[] = [];
	const runtime: Runtime = {
		id: 'us',
		connect: () => {
			const port = { asked: [] as (FromTab & { n: number })[], dead: false, hear: (_: ToTab) => {}, end: () => {} };
			ports.push(port);
			return {
				postMessage: (message) => {
					if (port.dead) throw new Error('Attempting to use a disconnected port object');
					port.asked.push(message as FromTab & { n: number });
				},
				disconnect: () => {},
				onMessage: {
					addListener: (listener) => {
						port.hear = listener;
					},
				},
				onDisconnect: {
					addListener: (listener) => {
						port.end = listener;
					},
				},
			};
		},
	};
	let orphaned = false;
	const one = new Line(
		runtime,
		() => {},
		() => {
			orphaned = true;
		},
	);
	/** Answers the last question asked over the last port. */
	const answer = (reply: VerdictReply | Unchecked) => {
		const port = ports.at(-1);
		port?.hear({ kind: 'answer', n: port.asked.at(-1)?.n ?? 0, answer: reply });
	};
	const asked = () => ports.map((port) => port.asked.length);
	return { one, ports, runtime, answer, asked, isOrphaned: () => orphaned };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());
const later = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('a question', () => {
	test('is answered by the worker', async () => {
		const { one, answer } = line();
		const asking = one.check(draft);
		answer(verdict);
		expect(await asking).toBe(verdict);
	});

	test('is asked once more when the host ended under it, and no third time', async () => {
		const { one, answer, asked } = line();
		const asking = one.check(draft);
		answer(died);
		await later(0);
		expect(asked()).toEqual([2]);
		answer(died);
		expect(await asking).toEqual(died);
		expect(asked()).toEqual([2]);
	});

	test('is asked over a new port when the worker went to sleep with it', async () => {
		const { one, ports, answer, asked } = line();
		const asking = one.check(draft);
		ports[0]?.end();
		await later(50);
		expect(asked()).toEqual([1, 1]);
		answer(verdict);
		expect(await asking).toBe(verdict);
	});

	test('goes over a new port when the old one is dead and nobody said so', async () => {
		const { one, ports, answer, asked } = line();
		one.open();
		for (const port of ports) port.dead = true;
		const asking = one.check(draft);
		expect(asked()).toEqual([0, 1]);
		answer(verdict);
		expect(await asking).toBe(verdict);
	});

	test('ends unchecked when nobody answers', async () => {
		const { one } = line();
		const asking = one.check(draft);
		await later(5000);
		expect(await asking).toEqual({ kind: 'unchecked', why: 'host-slow' });
	});

	test('has a late answer, too', async () => {
		const { one, answer } = line();
		const asking = one.check(draft);
		await later(3000);
		answer(verdict);
		expect(await asking).toBe(verdict);
	});

	test('ends unchecked when the extension is reloaded under it', async () => {
		const { one, ports, runtime, isOrphaned } = line();
		const asking = one.check(draft);
		delete runtime.id;
		ports[0]?.end();
		await later(50);
		expect(await asking).toEqual({ kind: 'unchecked', why: 'reloaded' });
		expect(isOrphaned()).toBe(true);
		expect(await one.check(draft)).toEqual({ kind: 'unchecked', why: 'reloaded' });
	});
});

test('a wish nobody answers was not granted', async () => {
	const { one } = line();
	const asking = one.allow({ kind: 'allow', draft: 'd', phrase: 'x', scope: 'once' });
	await later(5000);
	expect(await asking).toBe(false);
});
