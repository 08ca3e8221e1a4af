// SPDX-License-Identifier: Apache-2.0
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Left, Sending } from './sending.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A page that shows `at(ms since the press)`. */
function press(at: (ms: number) => Left, noticed = false) {
	const begun = Date.now();
	const said: string[] = [];
	const sending = new Sending({
		look: () => at(Date.now() - begun),
		sent: () => said.push(`sent at ${Date.now() - begun}`),
		notTaken: () => said.push(`not taken at ${Date.now() - begun}`),
		noticed: () => noticed,
	});
	return { sending, said };
}

describe('after a press', () => {
	test.each<[string, (ms: number) => Left, boolean, string[]]>([
		['the page clears at once', () => 'sent', false, ['sent at 0']],
		['the page clears a little later', (ms) => (ms < 120 ? 'kept' : 'sent'), false, ['sent at 200']],
		['the page gives no sign', () => 'kept', false, ['not taken at 800']],
		['a page that noticed is slow', (ms) => (ms < 5000 ? 'kept' : 'sent'), true, ['sent at 6500']],
		['a page with a spinner is slow', (ms) => (ms < 5000 ? 'busy' : 'sent'), false, ['sent at 6500']],
		['the page fails and keeps the text', (ms) => (ms < 600 ? 'busy' : 'kept'), false, ['not taken at 800']],
		['the page noticed and then kept the text', () => 'kept', true, ['not taken at 6500']],
		['it clears after we said so', (ms) => (ms < 1500 ? 'kept' : 'sent'), false, ['not taken at 800', 'sent at 2000']],
	])('%s', async (_, at, taken, expected) => {
		const { said } = press(at, taken);
		await vi.runAllTimersAsync();
		expect(said).toEqual(expected);
	});

	test('it looks a few times and then leaves the draft open: no polling', async () => {
		let looks = 0;
		press(() => {
			looks++;
			return 'kept';
		});
		await vi.runAllTimersAsync();
		expect(looks).toBeLessThan(10);
	});

	test('something happening in the page is a reason to look now', () => {
		const { sending, said } = press((ms) => (ms < 10 ? 'kept' : 'sent'));
		vi.advanceTimersByTime(20);
		sending.poke();
		expect(said).toEqual(['sent at 20']);
	});
});
