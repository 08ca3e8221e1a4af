// SPDX-License-Identifier: Apache-2.0
//
// Writing and sending on the reconstructed pages, as a hand would.
import { until } from './wait.mjs';

/** A draft no rule has anything to say about. */
export const clean = 'Chiều nay đoàn phường dọn vệ sinh bờ kênh, cảm ơn mọi người.';
/** A draft with a `warn` finding. */
export const flagged = 'Thằng ngu nào duyệt cái này vậy?';
/** The same, mended. */
export const mended = 'Cho hỏi ai duyệt bản này vậy?';

/** Every way out of the pages: how to get to the composer, and how to send. */
export const waysOut = {
	'a Facebook post by its button': {
		url: 'https://www.facebook.com/',
		box: '#post',
		async reach(page) {
			await page.click('#ask');
			await page.waitForSelector('#post');
			await page.focus('#post');
		},
		send: (page) => page.click('#postSend'),
		anyway: 'Vẫn đăng',
	},
	'a Facebook comment by Enter': {
		url: 'https://www.facebook.com/',
		box: '#comment',
		reach: (page) => page.click('#comment'),
		send: (page) => page.keyboard.press('Enter'),
		anyway: 'Vẫn bình luận',
	},
	'a Messenger message by Enter': {
		url: 'https://www.messenger.com/t/1',
		box: '#message',
		reach: (page) => page.click('#message'),
		send: (page) => page.keyboard.press('Enter'),
		anyway: 'Vẫn gửi',
	},
	'a Zalo message by Enter': {
		url: 'https://chat.zalo.me/',
		box: '#richInput',
		reach: (page) => page.click('#richInput'),
		send: (page) => page.keyboard.press('Enter'),
		anyway: 'Vẫn gửi',
	},
	'a Zalo message by its button': {
		url: 'https://chat.zalo.me/',
		box: '#richInput',
		reach: (page) => page.click('#richInput'),
		send: (page) => page.click('#messageSend'),
		anyway: 'Vẫn gửi',
	},
};

/** The text now in the composer. */
export const written = (page, way) => page.$eval(way.box, (box) => box.innerText.trim());

/** Replaces what the composer holds by `text`, with keys only. */
export async function rewrite(page, way, text) {
	await page.focus(way.box);
	await page.keyboard.down('Control');
	await page.keyboard.press('a');
	await page.keyboard.up('Control');
	await page.keyboard.press('Backspace');
	await page.keyboard.type(text);
}

/** Waits until the page has sent `count` drafts and returns them. */
export const sendsOf = (page, count) =>
	until(`${count} sends`, async () => {
		const sent = await page.evaluate(() => window.sent);
		return sent.length >= count && sent;
	});
