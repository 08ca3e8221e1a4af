// SPDX-License-Identifier: Apache-2.0
import { sendsOf, waysOut } from '../harness/compose.mjs';
import { drafts } from './drafts.mjs';

const names = ['a Facebook comment by Enter', 'a Messenger message by Enter', 'a Zalo message by Enter'];

/**
 * `count` drafts typed at `pace` ms a key, Enter as soon after the last letter as any key after another. How many sends
 * kept their trusted event, which is to say that nothing was held.
 */
export async function untouched(session, count, pace) {
	let kept = 0;
	let all = 0;
	for (const name of names) {
		const way = waysOut[name];
		const page = await session.open(way.url);
		await way.reach(page);
		const texts = drafts(Math.ceil(count / names.length), { most: 1 });
		for (const [index, text] of texts.entries()) {
			await page.keyboard.type(text, { delay: pace });
			await page.keyboard.press('Enter');
			await sendsOf(page, index + 1);
		}
		const sent = await page.evaluate(() => window.sent);
		if (sent.length !== texts.length || sent.some((one, index) => one.text.trim() !== texts[index]))
			throw new Error(`${name}: a text was lost, doubled or changed`);
		kept += sent.filter((one) => one.trusted).length;
		all += sent.length;
		await page.close();
	}
	return { kept, all };
}
