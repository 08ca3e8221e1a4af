// SPDX-License-Identifier: Apache-2.0
//
// However the text came to stand in the composer: it was asked about at once, so that Enter a moment later is not held.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { flagged, sendsOf, waysOut, written } from '../harness/compose.mjs';
import { chord, underlined } from '../harness/keys.mjs';
import { browsers, openSession, saidOn } from '../harness/session.mjs';
import { until } from '../harness/wait.mjs';

const ways = ['a Facebook comment by Enter', 'a Messenger message by Enter', 'a Zalo message by Enter'];

/** Puts `text` into the clipboard, by way of the composer, and leaves that empty. */
async function copy(page, way, text) {
	await page.keyboard.type(text);
	await until('it is written', async () => (await written(page, way)) === text);
	await chord(page, 'Control', 'a');
	await chord(page, 'Control', 'x');
	await until('it is cut', async () => (await written(page, way)) === '');
}

/** How a text may come about without a letter typed last; editors tell of some of these by no input event. */
const hows = {
	async 'a word taken back whole'(page) {
		await page.keyboard.type('Sáng nay trời đẹp quá');
		await chord(page, 'Control', 'Backspace');
	},
	async 'a letter taken back'(page) {
		await page.keyboard.type('Sáng nay trời đẹpp');
		await page.keyboard.press('Backspace');
	},
	async pasting(page, way) {
		await copy(page, way, 'Sáng nay trời đẹp');
		await chord(page, 'Control', 'v');
	},
	async 'a line begun'(page) {
		await page.keyboard.type('Sáng nay trời đẹp');
		await chord(page, 'Shift', 'Enter');
	},
	async 'cutting a part'(page) {
		await page.keyboard.type('Sáng nay trời đẹp quá');
		await page.keyboard.down('Shift');
		for (let n = 0; n < 4; n++) await page.keyboard.press('ArrowLeft');
		await page.keyboard.up('Shift');
		await chord(page, 'Control', 'x');
	},
};

for (const browser of browsers) {
	describe(`${browser}, Enter after`, () => {
		let session;
		before(async () => {
			session = await openSession(browser, { kind: 'overheard' });
			session.host.ask('settings', 'firstRunDone=true');
		});
		after(() => session?.close());

		/** Waits until the host was asked about the draft as it stands, and a hand's pause more: the answer is there by then. */
		const rest = async (page, way) => {
			const stood = await written(page, way);
			await until(`the question about “${stood}”`, () => session.host.heard().some((one) => one.kind === 'check' && one.text.trim() === stood));
			await page.evaluate(() => new Promise((done) => setTimeout(done, 600)));
			return stood;
		};
		const enter = (page) => page.keyboard.press(browser === 'firefox' ? '\uE006' : 'Enter');

		for (const name of ways) {
			const way = waysOut[name];
			for (const [what, act] of Object.entries(hows)) {
				test(`${what}, in ${name}: the page gets the person's own press`, async () => {
					const page = await session.open(way.url);
					await way.reach(page);
					await act(page, way);
					const stood = await rest(page, way);
					assert.notEqual(stood, '');
					await enter(page);
					const sent = await sendsOf(page, 1);
					assert.deepEqual(sent.map(({ text, trusted }) => [text.trim(), trusted]), [[stood, true]]);
					await page.close();
				});
			}

			test(`pasting something to look at, in ${name}: its line appears with no further key`, async () => {
				const page = await session.open(way.url);
				await way.reach(page);
				await copy(page, way, flagged);
				await chord(page, 'Control', 'v');
				await underlined(page);
				await page.close();
			});
		}

		test('the worker slept: the letter that woke it was looked at', async () => {
			const way = waysOut['a Facebook comment by Enter'];
			const page = await session.open(way.url);
			await way.reach(page);
			for (let turn = 1; turn <= 4; turn++) {
				await page.keyboard.type('Sáng nay trời đẹp');
				await session.killWorker();
				await until('its host is gone', () => session.host.pids().length === 0);
				await page.keyboard.type('.'.repeat(turn));
				await rest(page, way);
				await enter(page);
				assert.equal((await sendsOf(page, turn)).at(-1).trusted, true);
			}
			await page.close();
		});
	});
}

for (const browser of browsers) {
	describe(`${browser}, a press as long as a hand's, while nobody can look`, () => {
		let session;
		before(async () => {
			session = await openSession(browser, { kind: 'missing' });
		});
		after(() => session?.close());

		for (const [name, url, box, button] of [
			['Messenger', 'https://www.messenger.com/t/1', '#message', '#messageSend'],
			['a comment', 'https://www.facebook.com/', '#comment', '#commentSend'],
			['Zalo', 'https://chat.zalo.me/', '#richInput', '#messageSend'],
		]) {
			test(`${name}: the grey mark does not come between the hand and the button, nor lie in its way after`, async () => {
				const page = await session.open(url);
				for (let count = 1; count <= 2; count++) {
					await page.focus(box);
					await page.keyboard.type('Sáng nay trời đẹp');
					// Until then it is not known that there is no host, and the press would be held.
					await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
					const { x, y, width, height } = await (await page.$(button)).boundingBox();
					await page.mouse.move(x + width / 2, y + height / 2);
					await page.mouse.down();
					await until('the mark', async () => /Chưa kiểm tra/.test(await saidOn(page)));
					await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
					await page.mouse.up();
					assert.equal((await sendsOf(page, count)).length, count);
				}
				await page.close();
			});
		}
	});
}
