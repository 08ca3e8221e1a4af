// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import type { Answer } from '../host/answer.ts';
import type { PageSign } from '../time/attention.ts';
import { Usage } from './usage.ts';

function memory() {
	const kept: Record<string, unknown> = {};
	return {
		get: async (key: string) => structuredClone({ [key]: kept[key] }),
		set: async (values: Record<string, unknown>) => void Object.assign(kept, structuredClone(values)),
		remove: async (key: string) => void delete kept[key],
	};
}

const page = (s: number, more: Partial<PageSign> = {}): PageSign => ({
	kind: 'sign',
	page: 'a',
	site: 'facebook',
	activity: 'feed',
	steady: s * 1000,
	attended: true,
	watching: false,
	...more,
});

function counting(storage = memory()) {
	const told: { from: number; to: number }[] = [];
	let now = 1_000_000;
	let answer: Answer = { kind: 'done', id: 1 };
	const make = () =>
		new Usage({
			storage,
			ask: async (visit) => {
				if (answer.kind !== 'unchecked') told.push(visit);
				return answer;
			},
			sites: () => ['facebook', 'zalo'],
			person: async () => 'active',
			now: () => now,
		});
	return {
		told,
		make,
		at: (s: number) => {
			now = 1_000_000 + s * 1000;
		},
		says: (next: Answer) => {
			answer = next;
		},
	};
}

async function look(usage: Usage, c: ReturnType<typeof counting>, from: number, to: number) {
	let reminder: unknown;
	for (let s = from; s <= to; s += 15) {
		c.at(s);
		reminder = (await usage.take(page(s))) ?? reminder;
	}
	return reminder;
}

const seconds = (told: { from: number; to: number }[]) => told.reduce((sum, v) => sum + v.to - v.from, 0) / 1000;

test('a minute looked at is told to the host as a minute', async () => {
	const c = counting();
	await look(c.make(), c, 0, 60);
	expect(seconds(c.told)).toBe(60);
});

test('a worker killed between two signs goes on where it stopped', async () => {
	const c = counting();
	await look(c.make(), c, 0, 30);
	await look(c.make(), c, 45, 60);
	expect(seconds(c.told)).toBe(60);
});

test('while no host answers, ticks wait and are told once it does', async () => {
	const c = counting();
	c.says({ kind: 'unchecked', why: 'host-missing' });
	const usage = c.make();
	await look(usage, c, 0, 45);
	expect(c.told).toEqual([]);
	c.says({ kind: 'done', id: 2 });
	await look(usage, c, 60, 60);
	expect(seconds(c.told)).toBe(60);
});

test('a tick the host refuses is not asked about again', async () => {
	const c = counting();
	c.says({ kind: 'refused', id: 1, code: 'bad-input', where: 'message/from', what: 'x' });
	const usage = c.make();
	await look(usage, c, 0, 30);
	expect(c.told.length).toBe(2);
});

test('a site the person did not choose is not counted', async () => {
	const c = counting();
	const usage = c.make();
	for (const s of [0, 15, 30]) {
		c.at(s);
		await usage.take(page(s, { site: 'tiktok' }));
	}
	expect(c.told).toEqual([]);
});

test('the reminder that is due comes back to the page that was looked at', async () => {
	const c = counting();
	c.says({ kind: 'done', id: 1, reminder: { limit: 'day', minutes: 90 } });
	expect(await look(c.make(), c, 0, 15)).toEqual({ limit: 'day', minutes: 90 });
});
