// SPDX-License-Identifier: Apache-2.0
//
// From a trusted Enter to the page's own send, on the page's clock.
import { until } from '../harness/wait.mjs';
import { drafts } from './drafts.mjs';

/**
 * `hurry`: Enter follows the last letter within the same moment, so that nobody can have looked at the text: it is held.
 * Otherwise the text rests first. Answers the ms of each send and how many kept their trusted event.
 */
export async function enterToSent(page, way, count, hurry) {
	await way.reach(page);
	await page.evaluate(() => {
		const { sent } = window;
		sent.push = (one) => Array.prototype.push.call(sent, { ...one, at: performance.now() });
	});
	const taken = [];
	let trusted = 0;
	for (const [index, words] of drafts(count, { most: 1 }).entries()) {
		const text = `${words}.`;
		await page.keyboard.type(words);
		if (hurry) {
			await Promise.all([page.keyboard.press(text.at(-1)), page.keyboard.press('Enter')]);
		} else {
			await page.keyboard.press(text.at(-1));
			await new Promise((done) => setTimeout(done, 50));
			await page.keyboard.press('Enter');
		}
		const one = await until('the send', () => page.evaluate((at) => window.sent[at] && { ...window.sent[at], pressed: window.pressed }, index));
		taken.push(one.at - one.pressed);
		if (one.trusted) trusted++;
	}
	return { taken, trusted };
}

/** Notes when a trusted Enter came, before any script of the page or of ours: give it to a page before it goes anywhere. */
export function noteEnter() {
	addEventListener('keydown', (event) => {
		if (event.key === 'Enter' && event.isTrusted) window.pressed = event.timeStamp;
	}, true);
}
