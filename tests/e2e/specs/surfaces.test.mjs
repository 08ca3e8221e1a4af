// SPDX-License-Identifier: Apache-2.0
//
// Every place a person writes in: a flagged draft is held, edited and sent once; or sent as it is, once.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { after, before, describe, test } from 'node:test';
import { flagged, mended, sendsOf } from '../harness/compose.mjs';
import { soatBinary } from '../harness/host.mjs';
import { chord, focusOf, tabTo, underlined } from '../harness/keys.mjs';
import { browsers, openSession, panelOf, saidOn, waitForPanel } from '../harness/session.mjs';
import { until } from '../harness/wait.mjs';

const facebook = 'https://www.facebook.com/';
const zalo = 'https://chat.zalo.me/';
const click = (selector) => (page) => page.click(selector);
const enter = (page) => page.keyboard.press('Enter');
const ctrlEnter = (page) => chord(page, 'Control', 'Enter');

async function post(page) {
	await page.click('#ask');
	await page.waitForSelector('#post');
	await page.focus('#post');
}

/** [what, address, to the composer, its box, send, what of others goes along] */
const surfaces = [
	['a post', facebook, post, '#post', click('#postSend')],
	['a post by Ctrl+Enter', `${facebook}?ctrl`, post, '#post', ctrlEnter],
	['a group post', `${facebook}groups/1`, post, '#post', click('#postSend')],
	['a post in English', `${facebook}?labels=en`, post, '#post', click('#postSend')],
	['an edited post', facebook, click('#editOpen'), '#edit', click('#editSend')],
	['an edited post in English', `${facebook}?labels=en`, click('#editOpen'), '#edit', click('#editSend')],
	['a comment', facebook, click('#comment'), '#comment', enter],
	['a comment in English, by its button', `${facebook}?labels=en`, click('#comment'), '#comment', click('#commentSend')],
	['a reply', facebook, click('#replyOpen'), '#reply', enter],
	['a reply in English', `${facebook}?labels=en`, click('#replyOpen'), '#reply', enter],
	['an edited comment, by Enter', facebook, click('#editCommentOpen'), '#editComment', enter],
	['an edited comment, by its button', `${facebook}?labels=en`, click('#editCommentOpen'), '#editComment', click('#editCommentSend')],
	['a story in words', `${facebook}stories/create`, click('#story'), '#story', click('#storySend')],
	['a listing’s description', `${facebook}marketplace/create/item`, click('#listing'), '#listing', click('#listingSend')],
	['a listing’s title', `${facebook}marketplace/create/item?labels=en`, click('#listingTitle'), '#listingTitle', click('#listingSend')],
	['a share with own words', facebook, async (page) => {
		await page.click('#shareOpen');
		await page.click('#shareWith');
	}, '#share', click('#shareSend')],
	['a message', 'https://www.messenger.com/t/1', click('#message'), '#message', enter],
	['a message on facebook.com', `${facebook}messages/t/1`, click('#comment'), '#comment', enter],
	['a post on a page of one’s own', `${facebook}phuongmot`, post, '#post', click('#postSend')],
	['a Zalo message', 'https://chat.zalo.me/', click('#richInput'), '#richInput', enter],
	['a Zalo reply', 'https://chat.zalo.me/', click('#quote'), '#richInput', enter],
	['a Zalo message forwarded with own words', 'https://chat.zalo.me/', click('#forwardOpen'), '#forward', click('#forwardSend'), '\nMai họp tổ lúc bảy giờ nhé.'],
];

const textIn = (page, box) => page.$eval(box, (one) => (one.value ?? one.innerText).trim());

/** Replaces what the composer holds, with keys only. */
async function write(page, box, text) {
	await page.focus(box);
	await chord(page, 'Control', 'a');
	await page.keyboard.press('Backspace');
	await page.keyboard.type(text);
	await until('it is written', async () => (await textIn(page, box)) === text);
}

for (const browser of browsers) {
	describe(browser, () => {
		let session;
		before(async () => {
			session = await openSession(browser);
		});
		after(() => session.close());

		for (const [name, url, reach, box, send, along = ''] of surfaces) {
			test(`${name}: flagged, held; “Sửa lại”, edited and sent; flagged again and sent anyway`, async () => {
				const page = await session.open(url);
				await reach(page);
				await page.waitForSelector(box);
				await write(page, box, flagged);
				await send(page);
				await waitForPanel(page);
				assert.deepEqual(await page.evaluate(() => window.sent), []);
				await tabTo(page, 'Sửa lại');
				await page.keyboard.press('Enter');
				await until('the panel is gone', async () => !(await panelOf(page)));
				assert.equal(await textIn(page, box), flagged);
				await write(page, box, mended);
				await send(page);
				assert.deepEqual((await sendsOf(page, 1)).map((one) => one.text.trim()), [mended + along]);
				if (!(await page.$(box))) await reach(page);
				await page.waitForSelector(box);
				await write(page, box, flagged);
				await send(page);
				await waitForPanel(page);
				await tabTo(page, 'Vẫn');
				assert.match(await focusOf(page), /^Vẫn (đăng|bình luận|gửi|chia sẻ)/);
				await page.keyboard.press('Enter');
				assert.deepEqual((await sendsOf(page, 2)).map((one) => one.text.trim()), [mended + along, flagged + along]);
				await page.close();
			});
		}

		test('two steps: held at “Tiếp”, and what was passed there is not asked about again', async () => {
			const page = await session.open(`${facebook}?steps=2`);
			await post(page);
			await page.keyboard.type(flagged);
			await page.click('#postSend');
			await waitForPanel(page);
			await chord(page, 'Alt', 'Enter');
			await until('the second step', () => page.$('[role=dialog]:not(:has(#post)) #postSend'));
			assert.deepEqual(await page.evaluate(() => window.sent), []);
			await page.click('#postSend');
			assert.deepEqual((await sendsOf(page, 1)).map((one) => one.text), [flagged]);
			await page.close();
		});

		test('two steps: edited at “Tiếp”, the clean text goes through both untouched', async () => {
			const page = await session.open(`${facebook}?steps=2`);
			await post(page);
			await page.keyboard.type(flagged);
			await page.click('#postSend');
			await waitForPanel(page);
			await page.keyboard.press('Escape');
			await write(page, '#post', mended);
			await page.click('#postSend');
			await until('the second step', () => page.$('[role=dialog]:not(:has(#post)) #postSend'));
			await page.click('#postSend');
			assert.deepEqual((await sendsOf(page, 1)).map((one) => one.text), [mended]);
			await page.close();
		});

		test('sharing at once: “Sửa lại” shares nothing; pressed again and passed, it is shared once', async () => {
			const page = await session.open(`${facebook}?story=${encodeURIComponent(flagged)}`);
			await page.click('#shareOpen');
			await page.click('#shareNow');
			await waitForPanel(page);
			await page.keyboard.press('Escape');
			await until('the panel is gone', async () => !(await panelOf(page)));
			assert.deepEqual(await page.evaluate(() => window.sent), []);
			await page.click('#shareNow');
			const panel = await waitForPanel(page);
			assert.ok(!panel.buttons.some((one) => one.name.startsWith('Bỏ cụm')), 'words of others are not ours to fix');
			await chord(page, 'Alt', 'Enter');
			assert.equal((await sendsOf(page, 1)).length, 1);
			await page.close();
		});

		test('a link shared unopened: it goes out, and one line says so, for whoever asked to be told', async () => {
			const share = async () => {
				const page = await session.open(facebook);
				await page.click('#shareOpen');
				await page.click('#shareNow');
				await sendsOf(page, 1);
				return page;
			};
			const before = await share();
			assert.equal((await saidOn(before)).trim(), '', 'nobody asked');
			await before.close();
			execFileSync(soatBinary(), ['settings', 'linksOpened=true'], { env: { ...process.env, SOAT_DATA: session.host.data } });
			session.host.signal('SIGKILL');
			// A new host may start slower than a press is held: another draft wakes it.
			const other = await session.open(zalo);
			await other.click('#richInput');
			await other.keyboard.type(`${flagged} `);
			await underlined(other);
			await other.close();
			const page = await share();
			await until('the line', async () => /chưa mở|Soát chưa thấy liên kết/.test(await saidOn(page)));
			await page.close();
		});

		for (const [site, url] of [['Facebook', facebook], ['Zalo', zalo]]) {
			test(`${site}, a page whose composer no entry fits: typing there says so in the popup, and holds nothing`, async () => {
				const page = await session.open(url);
				await page.evaluate(() => {
					const odd = document.createElement('textarea');
					odd.id = 'odd';
					document.body.append(odd);
				});
				await page.focus('#odd');
				await page.keyboard.type(flagged);
				// The popup speaks about the tab in front.
				const popup = await session.browser.newPage();
				await page.bringToFront();
				await session.goOwn(popup, 'popup/popup.html');
				await until('the popup says so', async () => /Không nhận ra ô soạn ở trang này/.test(await popup.evaluate(() => document.body.textContent)));
				await popup.close();
				assert.equal(await panelOf(page), undefined);
				await page.close();
			});
		}
	});
}
