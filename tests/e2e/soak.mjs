// SPDX-License-Identifier: Apache-2.0
//
// npm run soak [-- COUNT [MS_A_KEY]]: COUNT drafts typed at MS_A_KEY and sent by Enter right after the last letter,
// in each browser of SOAT_BROWSERS. Prints how many sends kept their trusted event (nothing was held), and
// whether every text went out exactly once. Exits 1 when one was lost, doubled or changed.
import { sendsOf, waysOut } from './harness/compose.mjs';
import { browsers, openSession } from './harness/session.mjs';

const [count = 1000, pace = 40] = process.argv.slice(2).map(Number);
const words = 'cảm ơn bà con đã đến dự buổi họp tổ dân phố tối nay mình xin gửi lại lịch tuần sau nhé'.split(' ');
const ways = ['a Facebook comment by Enter', 'a Messenger message by Enter', 'a Zalo message by Enter'];

// The same drafts in every run.
let state = 7;
const random = (below) => {
	state = (state * 48271) % 2147483647;
	return state % below;
};

let wrong = 0;
for (const browser of browsers) {
	const session = await openSession(browser);
	for (const name of ways) {
		const way = waysOut[name];
		const page = await session.open(way.url);
		await way.reach(page);
		const texts = [];
		for (let index = 0; index < Math.ceil(count / ways.length); index++) {
			const text = Array.from({ length: 3 + random(10) }, () => words[random(words.length)]).join(' ');
			texts.push(text);
			await page.keyboard.type(text, { delay: pace });
			await page.keyboard.press('Enter');
			await sendsOf(page, texts.length);
		}
		const sent = await page.evaluate(() => window.sent);
		const exact = sent.length === texts.length && sent.every((one, index) => one.text.trim() === texts[index]);
		const trusted = sent.filter((one) => one.trusted).length;
		wrong += exact ? 0 : 1;
		console.log(`${browser}, ${name}, ${pace} ms a key: ${sent.length} of ${texts.length} sent, ${trusted} untouched (${((100 * trusted) / texts.length).toFixed(1)} %), ${exact ? 'each exact' : 'NOT each exact'}`);
		await page.close();
	}
	await session.close();
}
process.exit(wrong === 0 ? 0 : 1);
