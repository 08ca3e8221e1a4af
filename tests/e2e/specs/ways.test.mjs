// SPDX-License-Identifier: Apache-2.0
//
// Every way out, and pages that behave in every way: one press, one send, with the exact text.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { clean, flagged, sendsOf } from '../harness/compose.mjs';
import { browsers, openSession, panelOf, press, saidOn, waitForPanel } from '../harness/session.mjs';
import { until } from '../harness/wait.mjs';

const facebook = 'https://www.facebook.com/';
const openPost = async (page) => {
	await page.click('#ask');
	await page.waitForSelector('#post');
	await page.focus('#post');
};

/** Ways out beyond those of path.test.mjs: where, how to reach the composer, how to send. */
const more = [
	['a group post', `${facebook}groups/1`, openPost, (page) => page.click('#postSend'), 'Vẫn đăng'],
	['a reply to a comment', facebook, (page) => page.click('#replyOpen'), (page) => page.keyboard.press('Enter'), 'Vẫn bình luận'],
	['a comment by its button', facebook, (page) => page.click('#comment'), (page) => page.click('#commentSend'), 'Vẫn bình luận'],
	// In Firefox each Enter of these tests is the numpad's (WebDriver's U+E007), this one the main one.
	['a comment by the other Enter', facebook, (page) => page.click('#comment'), (page, browser) => page.keyboard.press(browser === 'firefox' ? '\uE006' : 'NumpadEnter'), 'Vẫn bình luận'],
	['a share with own words', facebook, async (page) => {
		await page.click('#shareOpen');
		await page.click('#shareWith');
	}, (page) => page.click('#shareSend'), 'Vẫn chia sẻ'],
	['a listing', `${facebook}marketplace/create/item`, (page) => page.click('#listing'), (page) => page.click('#listingSend'), 'Vẫn đăng'],
	['a story in words', `${facebook}stories/create`, (page) => page.click('#story'), (page) => page.click('#storySend'), 'Vẫn'],
	['a post button pressed by the keyboard', facebook, openPost, async (page) => {
		await page.focus('#postSend');
		await page.keyboard.press('Enter');
	}, 'Vẫn đăng'],
	['a page with English labels', `${facebook}?labels=en`, openPost, (page) => page.click('#postSend'), 'Vẫn đăng'],
	['a page with a strict policy', `${facebook}?strict`, (page) => page.click('#comment'), (page) => page.keyboard.press('Enter'), 'Vẫn bình luận'],
];

/** What a button may react to. */
const acts = ['pointerdown', 'mousedown', 'submit'];

for (const browser of browsers) {
	describe(browser, () => {
		let session;
		before(async () => {
			session = await openSession(browser);
		});
		after(() => session.close());

		for (const [name, url, reach, send, anyway] of more) {
			test(`${name}: held when flagged, sent once when the person says so`, async () => {
				const page = await session.open(url);
				await reach(page);
				await page.keyboard.type(flagged);
				await send(page, browser);
				await waitForPanel(page);
				assert.deepEqual(await page.evaluate(() => window.sent), []);
				await press(page, anyway);
				const sent = await sendsOf(page, 1);
				assert.deepEqual(sent.map((one) => one.text.trim()), [flagged]);
				await page.close();
			});
		}

		for (const act of acts) {
			test(`a button that acts on ${act}: nothing leaks while held, one send in the end`, async () => {
				const page = await session.open(`${facebook}?acts=${act}`);
				await openPost(page);
				await page.keyboard.type(flagged);
				await page.click('#postSend');
				await waitForPanel(page);
				assert.deepEqual(await page.evaluate(() => window.sent), []);
				await press(page, 'Vẫn đăng');
				assert.equal((await sendsOf(page, 1)).length, 1);
				await page.close();
			});
		}

		test('sharing at once: the shared text is looked at, at that press', async () => {
			const page = await session.open(`${facebook}?story=${encodeURIComponent(flagged)}`);
			await page.click('#shareOpen');
			await page.click('#shareNow');
			await waitForPanel(page);
			assert.deepEqual(await page.evaluate(() => window.sent), []);
			await press(page, 'Vẫn chia sẻ');
			assert.equal((await sendsOf(page, 1)).length, 1);
			await page.close();
		});

		test('two steps: the text is looked at though its editor is gone', async () => {
			const page = await session.open(`${facebook}?steps=2`);
			await openPost(page);
			await page.keyboard.type(flagged);
			await page.click('#postSend');
			const panel = await until('a panel, or the second step', async () => (await panelOf(page)) || page.$('[role=dialog] #postSend'));
			assert.ok(panel);
			if (!(await panelOf(page))) await page.click('#postSend');
			await waitForPanel(page);
			assert.deepEqual(await page.evaluate(() => window.sent), []);
			await page.close();
		});

		test('a page that listens only to trusted events: the next press goes through untouched', async () => {
			const page = await session.open(`${facebook}?trusted=only`);
			await page.click('#comment');
			await page.keyboard.type(flagged);
			await page.keyboard.press('Enter');
			await waitForPanel(page);
			await press(page, 'Vẫn bình luận');
			await until('the request to press once more', async () => /lần nữa/.test(await saidOn(page)));
			assert.deepEqual(await page.evaluate(() => window.sent), []);
			await page.focus('#comment');
			await page.keyboard.press('Enter');
			const sent = await sendsOf(page, 1);
			assert.deepEqual(sent.map((one) => [one.text, one.trusted]), [[flagged, true]]);
			await page.close();
		});

		for (const clears of ['late', 'keeps', 'fails']) {
			test(`a page that ${{ late: 'clears after five seconds', keeps: 'keeps the text', fails: 'fails to send' }[clears]}: never a second send out of us`, async () => {
				const page = await session.open(`${facebook}?clears=${clears}`);
				await page.click('#comment');
				await page.keyboard.type(flagged);
				await page.keyboard.press('Enter');
				await waitForPanel(page);
				await press(page, 'Vẫn bình luận');
				await sendsOf(page, 1);
				// Longer than our own look at whether the page took it (about 800 ms).
				await until('our own look is over', () => page.evaluate(() => new Promise((done) => setTimeout(() => done(true), 1500))));
				assert.equal((await page.evaluate(() => window.sent)).length, 1);
				await page.close();
			});
		}

		test('Shift+Enter is a new line and nothing else', async () => {
			const page = await session.open(facebook);
			await page.click('#comment');
			await page.keyboard.type(clean);
			await page.keyboard.down('Shift');
			await page.keyboard.press('Enter');
			await page.keyboard.up('Shift');
			await page.keyboard.type('Dòng hai.');
			await page.keyboard.press('Enter');
			const [sent] = await sendsOf(page, 1);
			assert.match(sent.text, /\nDòng hai\.$/);
			await page.close();
		});

		test('ten comments typed fast and sent at once: each goes out once, in order', async () => {
			const page = await session.open(facebook);
			await page.click('#comment');
			const texts = [...Array(10).keys()].map((index) => `Cảm ơn bác, lần thứ ${index + 1}.`);
			for (const [index, text] of texts.entries()) {
				await page.keyboard.type(text);
				await page.keyboard.press('Enter');
				await sendsOf(page, index + 1);
			}
			const sent = await page.evaluate(() => window.sent);
			assert.deepEqual(sent.map((one) => one.text), texts);
			await page.close();
		});

		test('a page we do not know is left alone', async () => {
			const page = await session.open('https://elsewhere.example/');
			await page.click('#note');
			await page.keyboard.type(flagged);
			assert.equal(await saidOn(page), '');
			await page.close();
		});
	});
}
