// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';
import { advance, type Looking, patienceMs, type Sign, signEveryMs, type Tick } from './visits.ts';

const start = Date.UTC(2026, 10, 24, 1, 0, 0);

/** A sign `s` seconds after the start, on both clocks unless told otherwise. */
function sign(s: number, more: Partial<Sign> = {}): Sign {
	return {
		at: start + s * 1000,
		steady: s * 1000,
		page: 'a',
		site: 'facebook',
		activity: 'feed',
		attended: true,
		watching: false,
		person: 'active',
		...more,
	};
}

function run(signs: Sign[], restart = -1): Tick[] {
	let looking: Looking = {};
	return signs.flatMap((one, i) => {
		if (i === restart) looking = {};
		const { next, tick } = advance(looking, one);
		looking = next;
		return tick ? [tick] : [];
	});
}

const seconds = (ticks: Tick[]) => ticks.reduce((sum, { from, to }) => sum + to - from, 0) / 1000;
const beat = signEveryMs / 1000;
const away = { attended: false };

describe('counted seconds', () => {
	const table: [string, Sign[], number][] = [
		['a page looked at for a minute', [0, 15, 30, 45, 60].map((s) => sign(s)), 60],
		['a page left between two signs counts to the moment it was left', [sign(0), sign(15), sign(22, away)], 22],
		['a page in the background counts nothing', [sign(0, away), sign(15, away), sign(30, away)], 0],
		['coming back does not count the absence', [sign(0), sign(5, away), sign(25), sign(35)], 15],
		['quiet hands are absence', [sign(0), sign(15), sign(30, { person: 'idle' }), sign(45, { person: 'idle' })], 15],
		[
			'quiet hands before a video are not',
			[0, 15, 30].map((s) => sign(s, { person: s > 0 ? 'idle' : 'active', watching: true })),
			30,
		],
		['a locked screen is absence, video or not', [sign(0), sign(15, { person: 'locked', watching: true })], 0],
		['sleep: both clocks ran on', [sign(0), sign(15), sign(3600), sign(3615)], 30],
		['sleep: only the wall clock ran on', [sign(0), sign(15), { ...sign(3600), steady: 16_000 }], 15],
		['a clock set forward by ten seconds adds nothing', [sign(0), { ...sign(25), steady: 15_000 }], 15],
		['a clock set back counts nothing for that stretch', [sign(0), { ...sign(15), at: start - 60_000 }], 0],
		['a page that stops giving signs stops counting', [sign(0), sign(15), sign(300, away)], 15],
		[
			'another tab takes over, and the one before never says that it was left: nobody knows when it was',
			[sign(0), sign(10, { page: 'b' }), sign(20, { page: 'b' })],
			10,
		],
		[
			'the word of the tab that was left comes late: it was looked at until the other one was',
			[sign(0), sign(10, { page: 'b' }), sign(11, away), sign(20, { page: 'b' })],
			20,
		],
		[
			'the word of the tab that was left comes late, and twice',
			[sign(0), sign(10, { page: 'b' }), sign(11, away), sign(12, away), sign(20, { page: 'b' })],
			20,
		],
		[
			'the tab that was left had stopped long before another one was looked at',
			[sign(0), sign(100, { page: 'b' }), sign(101, away), sign(110, { page: 'b' })],
			10,
		],
		[
			'the tab that was left slept until another one was looked at',
			[sign(0), sign(20, { page: 'b' }), { ...sign(21, away), steady: 3_000 }],
			3,
		],
		['the same tab after a reload is another page', [sign(0), { ...sign(10, { page: 'b' }), steady: 0 }], 0],
		['the same sign twice', [sign(0), sign(0), sign(15)], 15],
	];
	for (const [name, signs, expected] of table) test(name, () => expect(seconds(run(signs))).toBe(expected));

	test('a worker that lost its memory loses one stretch and invents none', () => {
		const signs = [0, 15, 30, 45, 60].map((s) => sign(s));
		expect(seconds(run(signs, 2))).toBe(60 - beat);
	});

	test('a tick belongs to what was done while it ran', () => {
		const ticks = run([sign(0), sign(15, { activity: 'video' }), sign(30, { activity: 'video' })]);
		expect(ticks.map((tick) => tick.activity)).toEqual(['feed', 'video']);
	});

	test('state survives being written down', () => {
		const open = advance({}, sign(0)).next;
		const left = advance(open, sign(10, { page: 'b' })).next;
		for (const state of [open, left])
			for (const next of [sign(15), sign(15, away), sign(15, { page: 'b' })])
				expect(advance(JSON.parse(JSON.stringify(state)), next)).toEqual(advance(state, next));
	});
});

/** Numerical Recipes' generator: the same walk on every machine. */
function dice(seed: number): (n: number) => number {
	let state = seed;
	return (n) => {
		state = (state * 1664525 + 1013904223) >>> 0;
		return Math.floor((state / 2 ** 32) * n);
	};
}

test('whatever happens, no more is counted than the clock ran, and ticks never overlap', () => {
	for (let seed = 1; seed <= 300; seed++) {
		const roll = dice(seed);
		let looking: Looking = {};
		let wall = start;
		let ran = 0;
		let reloads = 0;
		const ticks: Tick[] = [];
		let setBack = false;
		for (let step = 0; step < 200; step++) {
			const passes = roll(40_000);
			ran += passes;
			wall += passes;
			const event = roll(20);
			if (event === 0) wall += roll(7_200_000); // set forward
			if (event === 1 && seed % 2 === 0) {
				wall -= roll(3_600_000);
				setBack = true;
			}
			if (event === 2) looking = {}; // the worker was killed, its memory lost
			if (event === 3) reloads++;
			const { next, tick } = advance(looking, {
				at: wall,
				// Pages count in fractions of a millisecond.
				steady: ran + roll(10) / 10,
				page: `${roll(3)}/${reloads}`,
				site: 'zalo',
				activity: 'messages',
				attended: roll(4) > 0,
				watching: roll(3) === 0,
				person: (['active', 'active', 'idle', 'locked'] as const)[roll(4)] ?? 'active',
			});
			looking = next;
			if (tick) ticks.push(tick);
		}
		const counted = ticks.reduce((sum, { from, to }) => sum + to - from, 0);
		expect(counted, `seed ${seed}`).toBeLessThanOrEqual(ran);
		// A tick of the page that was left may come after one of its successor.
		ticks.sort((one, other) => one.from - other.from);
		for (const [i, tick] of ticks.entries()) {
			expect(Number.isInteger(tick.from) && Number.isInteger(tick.to)).toBe(true);
			expect(tick.to - tick.from).toBeGreaterThan(0);
			expect(tick.to - tick.from).toBeLessThanOrEqual(patienceMs);
			if (!setBack && i > 0) expect(tick.from, `seed ${seed}`).toBeGreaterThanOrEqual(ticks[i - 1]?.to ?? 0);
		}
	}
});
