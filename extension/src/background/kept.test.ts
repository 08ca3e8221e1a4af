// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';
import type { Answer } from '../host/answer.ts';
import { type Outcome, OutcomeQueue } from './outcomes.ts';
import { Pause } from './pause.ts';
import type { Storage } from './storage.ts';

function storage(kept: Record<string, unknown> = {}): Storage & { kept: Record<string, unknown> } {
	return {
		kept,
		get: async (key) => (key in kept ? { [key]: structuredClone(kept[key]) } : {}),
		set: async (values) => void Object.assign(kept, structuredClone(values)),
		remove: async (key) => void delete kept[key],
	};
}

const outcome = (at: number): Outcome => ({
	kind: 'outcome',
	site: 'zalo',
	surface: 'message',
	outcome: 'unchecked',
	at,
});
const done: Answer = { kind: 'done', id: 1 };
const away: Answer = { kind: 'unchecked', why: 'host-missing' };

describe('outcomes on their way to the host', () => {
	/** A queue whose host answers as `host.answer` says. */
	function queue(area: Storage, answer: Answer) {
		const host = { answer, heard: [] as (number | undefined)[] };
		const one = new OutcomeQueue(area, async ({ at }) => {
			if (host.answer.kind !== 'unchecked') host.heard.push(at);
			return host.answer;
		});
		return { one, host };
	}

	test('while no host answers they are kept, in order, and told when one does', async () => {
		const area = storage();
		const { one, host } = queue(area, away);
		await one.add(outcome(1));
		await one.add(outcome(2));
		expect(area.kept.outcomes).toMatchObject([{ at: 1 }, { at: 2 }]);
		host.answer = done;
		await one.tell();
		expect([host.heard, area.kept.outcomes]).toEqual([[1, 2], undefined]);
	});

	test('they outlive the worker', async () => {
		const area = storage();
		await queue(area, away).one.add(outcome(1));
		const { one, host } = queue(area, done);
		await one.tell();
		expect(host.heard).toEqual([1]);
	});

	test('one that the host refuses does not hold up the others', async () => {
		const area = storage();
		const { one } = queue(area, { kind: 'refused', id: 1, code: 'not-found', where: 'message/check', what: 'unknown' });
		await one.add(outcome(1));
		expect(area.kept.outcomes).toBeUndefined();
	});

	test('nothing that was added while telling is lost', async () => {
		const area = storage();
		const { one, host } = queue(area, done);
		await Promise.all([1, 2, 3].map((at) => one.add(outcome(at))));
		await one.tell();
		expect(host.heard).toEqual([1, 2, 3]);
	});

	test('a host that stays away does not fill the store', async () => {
		const area = storage();
		const { one } = queue(area, away);
		for (let at = 1; at <= 510; at++) await one.add(outcome(at));
		expect(area.kept.outcomes).toHaveLength(500);
		expect(area.kept.outcomes).toMatchObject({ 0: { at: 11 }, 499: { at: 510 } });
	});
});

describe('a pause', () => {
	test('ends by the clock', async () => {
		let now = 1000;
		const pause = new Pause(storage(), () => now);
		await pause.set(2000);
		expect(pause.until).toBe(2000);
		now = 2000;
		expect(pause.until).toBeUndefined();
	});

	test('outlives the worker, and can be ended', async () => {
		const area = storage();
		await new Pause(area, () => 1).set(2000);
		const next = new Pause(area, () => 1);
		await next.recall();
		expect(next.until).toBe(2000);
		await next.set(undefined);
		expect([next.until, area.kept]).toEqual([undefined, {}]);
	});
});
