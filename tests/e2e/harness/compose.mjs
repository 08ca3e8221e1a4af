// SPDX-License-Identifier: Apache-2.0
//
// Writing and sending on the reconstructed pages, as a hand would.
import assert from 'node:assert/strict';
import { waitForPanel } from './session.mjs';
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

/** Waits until the page has sent `count` drafts and returns them. That it never does is a failed assertion, not a vain wait. */
export const sendsOf = (page, count) =>
	until(`${count} sends`, async () => {
		const sent = await page.evaluate(() => window.sent);
		return sent.length >= count && sent;
	}).catch((error) => assert.fail(error.message));

/** Opens Facebook's post dialog and writes the lines of a draft into it. */
export async function writePost(page, lines) {
	await waysOut['a Facebook post by its button'].reach(page);
	for (const [index, line] of [lines].flat().entries()) {
		if (index > 0) await page.keyboard.press('Enter');
		await page.keyboard.type(line);
	}
}

/** Writes a flagged post and presses the button; the panel is open afterwards. */
export async function holdPost(page, lines) {
	await writePost(page, lines);
	await page.click('#postSend');
	await waitForPanel(page);
}

/** Has the editor put back whatever anybody but the person changes. */
export async function refuseChanges(page, box) {
	await page.$eval(box, (editor) => {
		const kept = editor.innerHTML;
		addEventListener('input', (event) => {
			event.stopImmediatePropagation();
			editor.innerHTML = kept;
		}, true);
	});
}
