// SPDX-License-Identifier: Apache-2.0
//
// While a person writes: lines under what was found, fixes that can be undone, words that are ignored,
// and rules that do not ask too often.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { hintOnly } from '../faces/drafts.mjs';
import { clean, flagged, refuseChanges, sendsOf } from '../harness/compose.mjs';
import { faces } from '../harness/exposed.mjs';
import { chord, focusOf, tabTo, underlined, underlinedTexts } from '../harness/keys.mjs';
import { browsers, openSession, panelOf, saidOn, waitForPanel } from '../harness/session.mjs';
import { until } from '../harness/wait.mjs';

const facebook = 'https://www.facebook.com/';
const phone = 'Gọi chị Thu: 0900 000 123 nhé bà con.';
const masked = 'Gọi chị Thu: 0900 ••• •23 nhé bà con.';
const listing = `${facebook}marketplace/create/item`;

/** Every kind of editor: [what, address, box, how to send, what tells its text to the page itself]. */
const editors = [
	['Lexical', facebook, '#comment', (page) => page.keyboard.press('Enter')],
	['a plain contenteditable', 'https://chat.zalo.me/', '#richInput', (page) => page.keyboard.press('Enter')],
	['a textarea', listing, '#listing', (page) => page.click('#listingSend')],
	['a line of a form', listing, '#listingTitle', (page) => page.click('#listingSend')],
];

const textIn = (page, box) => page.$eval(box, (one) => (one.value ?? one.innerText).trim());
const card = async (page) => (await faces(page)).find((face) => face.roles.includes('group'));

async function held(page, box, send, text) {
	await page.click(box);
	await page.keyboard.type(text);
	await send(page);
	return waitForPanel(page);
}

for (const browser of browsers) {
	describe(`fixes, ${browser}`, () => {
		let session;
		before(async () => {
			session = await openSession(browser);
		});
		after(() => session.close());

		for (const [name, url, box, send] of editors) {
			test(`${name}: a fix is in the editor’s own text, Ctrl+Z takes it back, and what is sent is what is shown`, async () => {
				const page = await session.open(url);
				await held(page, box, send, phone);
				await tabTo(page, 'Che bớt');
				await page.keyboard.press('Enter');
				await until('the fix', async () => (await textIn(page, box)) === masked);
				await until('the panel has nothing left', async () => /Không còn điều nào cần xem/.test((await panelOf(page))?.text ?? ''));
				assert.match(await focusOf(page), /^Sửa lại/);
				await page.keyboard.press('Escape');
				await until('the panel is gone', async () => !(await panelOf(page)));
				await chord(page, 'Control', 'z');
				await until('the fix is undone', async () => (await textIn(page, box)) === phone);
				await send(page);
				await waitForPanel(page);
				await tabTo(page, 'Che bớt');
				await page.keyboard.press('Enter');
				await until('the fix', async () => (await textIn(page, box)) === masked);
				await until('the panel has nothing left', async () => /Không còn/.test((await panelOf(page))?.text ?? ''));
				await chord(page, 'Alt', 'Enter');
				assert.deepEqual((await sendsOf(page, 1)).map((one) => one.text.trim()), [masked]);
				await page.close();
			});

			test(`${name}: what was found is underlined, and nothing else`, async () => {
				const page = await session.open(url);
				await page.click(box);
				await page.keyboard.type(`${phone} `);
				await underlined(page);
				assert.deepEqual(await underlinedTexts(page), ['0900 000 123']);
				await page.keyboard.type('Cảm ơn.');
				await until('still there, still right', async () => (await underlinedTexts(page)).join() === '0900 000 123');
				await page.$eval(box, (one) => one.blur());
				await until('gone with the focus', () => page.evaluate(() => CSS.highlights.size === 0));
				await page.close();
			});
		}

		test('whoever undoes, or writes on, while the panel is open is editing: it closes', async () => {
			const page = await session.open(facebook);
			await held(page, '#comment', (one) => one.keyboard.press('Enter'), phone);
			await page.focus('#comment');
			await chord(page, 'Control', 'z');
			await until('the panel is gone', async () => !(await panelOf(page)));
			assert.deepEqual(await page.evaluate(() => window.sent), []);
			await page.close();
		});

		test('a page that takes no change from us: the text stays, and a copy is offered', async () => {
			const page = await session.open('https://chat.zalo.me/');
			await held(page, '#richInput', (one) => one.keyboard.press('Enter'), phone);
			await refuseChanges(page, '#richInput');
			await tabTo(page, 'Che bớt');
			await page.keyboard.press('Enter');
			await until('the copy', async () => /Trang không nhận chỗ sửa/.test((await panelOf(page))?.text ?? ''));
			assert.match(await focusOf(page), /^Sao chép/);
			assert.equal(await textIn(page, '#richInput'), phone);
			await page.close();
		});

		test('“chưa kiểm chứng” is written behind the sentence, from the card', async () => {
			const page = await session.open(facebook);
			await page.click('#comment');
			await page.keyboard.type(`${hintOnly} `);
			await underlined(page);
			const { x, y } = await page.evaluate(() => {
				const box = [...CSS.highlights.get('a')][0].getBoundingClientRect();
				return { x: box.x + 8, y: box.y + 8 };
			});
			await page.mouse.click(x, y);
			await until('the card', () => card(page));
			const fix = (await card(page)).buttons.find((one) => one.name.startsWith('Ghi'));
			await page.mouse.click(fix.x, fix.y);
			await until('it is written', async () => /chưa kiểm chứng/.test(await textIn(page, '#comment')));
			assert.equal(await page.evaluate(() => document.activeElement.id), 'comment');
			await page.close();
		});
	});

	describe(`not in the way, ${browser}`, () => {
		let session;
		before(async () => {
			session = await openSession(browser);
		});
		after(() => session.close());

		test('the word at the caret wears nothing while it is typed, and does when the hand rests', async () => {
			const page = await session.open(facebook);
			await page.click('#comment');
			await page.keyboard.type('Cứ gọi 0900 000 123');
			await until('the number without its last word', async () => (await underlinedTexts(page)).join() === '0900 000 ');
			await until('all of it, at rest', async () => (await underlinedTexts(page)).join() === '0900 000 123');
			await page.close();
		});

		test('“chỉ lần này” ignores a word in this draft alone', async () => {
			const page = await session.open(facebook);
			await held(page, '#comment', (one) => one.keyboard.press('Enter'), flagged);
			await tabTo(page, 'Bỏ qua từ này');
			await page.keyboard.press('Enter');
			await page.keyboard.press('Enter');
			await until('nothing is left', async () => /Không còn điều nào cần xem/.test((await panelOf(page))?.text ?? ''));
			assert.deepEqual(await underlinedTexts(page), []);
			await chord(page, 'Alt', 'Enter');
			await sendsOf(page, 1);
			await page.keyboard.type(flagged);
			await page.keyboard.press('Enter');
			await waitForPanel(page);
			await page.close();
		});

		test('“luôn bỏ qua” ignores it for good: in other pages, and by a host that was started anew', async () => {
			const page = await session.open(facebook);
			await held(page, '#comment', (one) => one.keyboard.press('Enter'), 'Trích nghị quyết của ban chấp hành, độ mật A.');
			const name = (await panelOf(page)).text;
			await tabTo(page, 'Bỏ qua từ này');
			await page.keyboard.press('Enter');
			await page.keyboard.press('ArrowDown');
			await page.keyboard.press('Enter');
			await until('nothing is left', async () => /Không còn điều nào cần xem/.test((await panelOf(page))?.text ?? ''), 8000).catch((error) => {
				throw new Error(`${error.message}; at first: ${name}`);
			});
			await page.close();
			session.host.signal('SIGKILL');
			const other = await session.open('https://chat.zalo.me/');
			await other.click('#richInput');
			await other.keyboard.type('Trích nghị quyết của ban chấp hành, độ mật A.');
			await other.keyboard.press('Enter');
			assert.equal((await sendsOf(other, 1)).length, 1);
			assert.equal(await panelOf(other), undefined);
			await other.close();
		});

		test('“đừng nhắc ảnh nữa” is honoured from then on, whatever the draft begins with, and by a new host', async () => {
			const picture = async (page, text) => {
				await page.click('#ask');
				await page.waitForSelector('#post');
				await page.evaluate(async () => {
					const image = document.createElement('img');
					image.src = URL.createObjectURL(new Blob(['<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'], { type: 'image/svg+xml' }));
					document.querySelector('[role=dialog]').append(image);
				});
				await page.focus('#post');
				await page.keyboard.type(text);
			};
			const page = await session.open(facebook);
			await picture(page, 'Chiều nay họp lớp vui quá.');
			await until('the reminder', async () => /Bài có ảnh/.test((await card(page))?.text ?? ''));
			assert.deepEqual(await underlinedTexts(page), [], 'it is about no word');
			const never = (await card(page)).buttons.find((one) => one.name.startsWith('Đừng nhắc'));
			await page.mouse.click(never.x, never.y);
			await until('it is gone', async () => !(await card(page)));
			await page.close();
			session.host.signal('SIGKILL');
			const other = await session.open(facebook);
			await picture(other, `Sáng mai gặp ở đình nhé. ${phone}`);
			// The number is found, so the draft was looked at; the picture is not spoken of.
			await until('the number', async () => (await underlinedTexts(other)).join() === '0900 000 123');
			assert.equal(await card(other), undefined);
			await other.close();
		});

		test('a weak rule asks three times a day and then only underlines; a strong one asks each time', async () => {
			const page = await session.open(facebook);
			const coarse = 'Địt mẹ cái quán này làm ăn chán thật. ';
			await page.click('#comment');
			for (let sent = 1; sent <= 3; sent++) {
				await page.keyboard.type(coarse);
				await page.keyboard.press('Enter');
				await waitForPanel(page);
				await chord(page, 'Alt', 'Enter');
				await sendsOf(page, sent);
				await until('it is counted', () => session.host.ask('log', '--json').entries.filter((one) => one.outcome === 'sent-anyway').length >= sent);
			}
			await page.keyboard.type(coarse);
			await underlined(page);
			assert.equal(await page.evaluate(() => CSS.highlights.has('a') && !CSS.highlights.has('b')), true, 'a hint’s line');
			await page.keyboard.press('Enter');
			await sendsOf(page, 4);
			assert.equal(await panelOf(page), undefined);
			await page.keyboard.type(phone);
			await page.keyboard.press('Enter');
			await waitForPanel(page);
			await page.close();
		});

		test('a clean draft is not spoken of at all', async () => {
			const page = await session.open(facebook);
			await page.click('#comment');
			await page.keyboard.type(clean);
			await page.keyboard.press('Enter');
			await sendsOf(page, 1);
			assert.equal((await saidOn(page)).trim(), '');
			await page.close();
		});
	});
}
