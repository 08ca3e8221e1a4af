// SPDX-License-Identifier: Apache-2.0
import { waysOut } from '../harness/compose.mjs';
import { hopsOn, legs } from '../harness/hops.mjs';
import { until } from '../harness/wait.mjs';
import { messages } from './drafts.mjs';
import { chance, pauseBeforeSending, pauseUntil, typeBy } from './hand.mjs';
import { noteSends } from './sends.mjs';

const names = ['a Facebook comment by Enter', 'a Messenger message by Enter', 'a Zalo message by Enter'];

/**
 * Short drafts in Telex at a hand's own pace until `ms` are over, sent by Enter after a hand's pause, or with `pause` false
 * as soon after the last letter as the machine can. Answers how many sends there were and how many kept their trusted event,
 * the ms from Enter to the page's send of both kinds, and the legs of every question. Throws when a text was lost,
 * doubled or changed.
 */
export async function natural(session, { ms, pause, seed }) {
	const random = chance(seed);
	const end = performance.now() + ms;
	const seen = { untouched: [], held: [], legs: [] };
	for (const [turn, name] of names.entries()) {
		const way = waysOut[name];
		const page = await session.open(way.url);
		await way.reach(page);
		await noteSends(page);
		const share = end - ((names.length - 1 - turn) * ms) / names.length;
		for (let count = 0; performance.now() < share; count++) {
			const text = messages[Math.floor(random() * messages.length)];
			await typeBy(page, text, random);
			if (pause) await pauseUntil(performance.now() + pauseBeforeSending(random));
			await page.keyboard.press(session.name === 'firefox' ? '\uE006' : 'Enter');
			const one = await until('the send', () => page.evaluate((at) => window.sent[at], count));
			if (one.text.trim() !== text) throw new Error(`${name}: “${one.text}” instead of “${text}”`);
			const { pressed } = await hopsOn(page);
			seen[one.trusted ? 'untouched' : 'held'].push(one.at - pressed);
		}
		seen.legs.push(...(await hopsOn(page)).hops.map(legs));
		await page.close();
	}
	return seen;
}
