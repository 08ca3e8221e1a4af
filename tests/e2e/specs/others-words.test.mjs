// SPDX-License-Identifier: Apache-2.0
//
// What others wrote is read at the press that shares it, and not before; what lies outside the sites is not read at all.
// The host keeps a copy of all it is told.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { flagged, sendsOf } from '../harness/compose.mjs';
import { chord } from '../harness/keys.mjs';
import { browsers, openSession, saidOn, waitForPanel } from '../harness/session.mjs';
import { until } from '../harness/wait.mjs';

const facebook = 'https://www.facebook.com/';
const zalo = 'https://chat.zalo.me/';
const own = 'Mời cả nhà đọc nhé.';
const theirs = 'Thằng ngu nào duyệt cái xe đạp này vậy?';

/** [what, address, up to the moment before the press, the press, its own words] */
const shares = [
	['“Chia sẻ ngay”', `${facebook}?story=${encodeURIComponent(theirs)}`, (page) => page.click('#shareOpen'), '#shareNow', ''],
	['a share with own words', `${facebook}?story=${encodeURIComponent(theirs)}`, async (page) => {
		await page.click('#shareOpen');
		await page.click('#shareWith');
		await page.waitForSelector('#share');
		await page.focus('#share');
		await page.keyboard.type(own);
	}, '#shareSend', own],
	['a share on another hand’s page', `${facebook}?page=another&story=${encodeURIComponent(theirs)}`, async (page) => {
		await page.click('#shareOpen');
		await page.focus('#share');
		await page.keyboard.type(own);
	}, '#shareSend', own],
	['a message forwarded on Zalo', zalo, async (page) => {
		await page.$eval('#bubble', (bubble, words) => {
			bubble.textContent = words;
		}, theirs);
		await page.click('#forwardOpen');
		await page.focus('#forward');
		await page.keyboard.type(own);
	}, '#forwardSend', own],
];

for (const browser of browsers) {
	describe(`what others wrote, ${browser}`, () => {
		let session;
		before(async () => {
			session = await openSession(browser, { kind: 'overheard' });
		});
		after(() => session?.close());

		const checks = () => session.host.heard().filter((one) => one.kind === 'check').map((one) => one.text);

		for (const [name, url, begin, press, words] of shares) {
			test(`${name}: read at the press, and not before`, async () => {
				const page = await session.open(url);
				const earlier = checks().length;
				await page.mouse.move(300, 120);
				await begin(page);
				if (words) await until('its own words are asked about', () => checks().slice(earlier).includes(words));
				// Longer than the pause after which something shows.
				await page.evaluate(() => new Promise((done) => setTimeout(done, 400)));
				assert.deepEqual(checks().slice(earlier).filter((text) => text.includes('xe đạp')), []);
				await page.click(press);
				await waitForPanel(page);
				assert.deepEqual(checks().slice(earlier).filter((text) => text.includes('xe đạp')).at(-1), [words, theirs].filter(Boolean).join('\n'));
				assert.deepEqual(await page.evaluate(() => window.sent), []);
				await chord(page, 'Alt', 'Enter');
				await sendsOf(page, 1);
				await page.close();
			});
		}

		test('the feed, comments and messages of others are in nothing that was asked', async () => {
			const page = await session.open(facebook);
			const earlier = checks().length;
			await page.click('#comment');
			await page.keyboard.type(own);
			await until('asked', () => checks().slice(earlier).includes(own));
			await page.keyboard.press('Enter');
			await sendsOf(page, 1);
			for (const text of checks().slice(earlier)) assert.ok(own.startsWith(text), text);
			await page.close();
		});

		test('a frame of another host inside Facebook is not read, not underlined, not held', async () => {
			const page = await session.open(facebook);
			const earlier = checks().length;
			await page.evaluate(() => {
				const frame = document.createElement('iframe');
				frame.src = 'https://elsewhere.example/';
				document.body.prepend(frame);
			});
			const frame = await until('the frame', async () => {
				const found = page.frames().find((one) => one.url() === 'https://elsewhere.example/');
				return found && (await found.evaluate(() => document.documentElement.dataset.ready === 'yes')) && found;
			});
			await frame.click('#note');
			await page.keyboard.type(`${flagged} `);
			await page.keyboard.press('Enter');
			// The outer page is looked at all the while, so that an answer about the frame would have come by now.
			await page.click('#comment');
			await page.keyboard.type(own);
			await until('asked', () => checks().slice(earlier).includes(own));
			assert.deepEqual(checks().slice(earlier).filter((text) => text.includes('ngu')), []);
			assert.equal(await frame.evaluate(() => CSS.highlights.size), 0);
			assert.equal(await frame.$eval('#note', (box) => box.value), `${flagged} \n`);
			assert.equal((await saidOn(page)).trim(), '');
			await page.close();
		});
	});
}
