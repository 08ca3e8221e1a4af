// SPDX-License-Identifier: Apache-2.0
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Rest } from './rest.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test.each<[string, [number, 'begin' | 'stop'][], number[]]>([
	['once, so long after it began', [[0, 'begin']], [250]],
	[
		'begun anew, so long after the last time',
		[
			[0, 'begin'],
			[100, 'begin'],
			[240, 'begin'],
		],
		[490],
	],
	[
		'stopped, never',
		[
			[0, 'begin'],
			[100, 'stop'],
		],
		[],
	],
	[
		'stopped and begun again, so long after that',
		[
			[0, 'begin'],
			[100, 'stop'],
			[200, 'begin'],
		],
		[450],
	],
	[
		'begun again after it was done, again',
		[
			[0, 'begin'],
			[300, 'begin'],
		],
		[250, 550],
	],
	[
		'stopped, and begun when its old timer has gone off, so long after that',
		[
			[0, 'begin'],
			[10, 'stop'],
			[400, 'begin'],
		],
		[650],
	],
])('%s', (_, doings, done) => {
	const began = performance.now();
	const rest = new Rest(250);
	const seen: number[] = [];
	for (const [at, what] of doings)
		setTimeout(() => (what === 'stop' ? rest.stop() : rest.begin(() => seen.push(performance.now() - began))), at);
	vi.advanceTimersByTime(2000);
	expect(seen).toEqual(done);
});

test('a letter every few milliseconds sets few timers', () => {
	const set = vi.spyOn(globalThis, 'setTimeout');
	const rest = new Rest(250);
	for (let letter = 0; letter < 200; letter++) {
		rest.begin(() => {});
		vi.advanceTimersByTime(10);
	}
	expect(set.mock.calls.length).toBeLessThan(12);
});
