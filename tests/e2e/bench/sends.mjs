// SPDX-License-Identifier: Apache-2.0
//
// From a trusted Enter to the page's own send, on the page's clock.
import { hopsOn } from '../harness/hops.mjs';
import { until } from '../harness/wait.mjs';
import { drafts, messages } from './drafts.mjs';

/** Has the page note when it sent. */
export const noteSends = (page) =>
	page.evaluate(() => {
		const { sent } = window;
		sent.push = (one) => Array.prototype.push.call(sent, { ...one, at: performance.now() });
	});

/** Notes when a trusted Enter came, before any script of the page: give it to a page before it goes anywhere. */
export function noteEnter() {
	addEventListener('keydown', (event) => {
		if (event.key === 'Enter' && event.isTrusted) window.pressed = event.timeStamp;
	}, true);
}

/** Drafts that rest before their Enter. Answers the ms of each send and how many kept their trusted event. */
export async function enterToSent(page, way, count) {
	await way.reach(page);
	await noteSends(page);
	const taken = [];
	let trusted = 0;
	for (const [index, text] of drafts(count, { most: 1 }).entries()) {
		await page.keyboard.type(text);
		await new Promise((done) => setTimeout(done, 50));
		await page.keyboard.press('Enter');
		const one = await until('the send', () => page.evaluate((at) => window.sent[at] && { ...window.sent[at], pressed: window.pressed }, index));
		taken.push(one.at - one.pressed);
		if (one.trusted) trusted++;
	}
	return { taken, trusted };
}

/**
 * Enter in the same moment as the last letter, so that nobody can have looked at the text: the press is held. Answers the ms
 * from Enter to the page's send, of held presses only. The session must have been opened with `hops`.
 */
export async function heldToSent(session, way, count) {
	const page = await session.open(way.url);
	await way.reach(page);
	await noteSends(page);
	const key = session.name === 'firefox' ? '\uE006' : 'Enter';
	const taken = [];
	for (let index = 0; index < count; index++) {
		const text = messages[index % messages.length];
		await page.keyboard.type(text.slice(0, -1));
		await new Promise((done) => setTimeout(done, 30));
		await Promise.all([page.keyboard.type(text.at(-1)), page.keyboard.press(key)]);
		const one = await until('the send', () => page.evaluate((at) => window.sent[at], index));
		if (one.text.trim() !== text) throw new Error(`“${one.text}” instead of “${text}”`);
		if (!one.trusted) taken.push(one.at - (await hopsOn(page)).pressed);
	}
	await page.close();
	return taken;
}
