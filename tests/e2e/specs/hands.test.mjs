// SPDX-License-Identifier: Apache-2.0
//
// Hands other than mouse and keyboard, and composers inside frames.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { flagged, sendsOf } from '../harness/compose.mjs';
import { faces } from '../harness/exposed.mjs';
import { chord } from '../harness/keys.mjs';
import { browsers, openSession, panelOf, press, standing, waitForPanel } from '../harness/session.mjs';
import { until } from '../harness/wait.mjs';

const facebook = 'https://www.facebook.com/';

/** Taps the middle of one of our controls, once it is there. */
async function tap(page, name) {
	const { x, y } = await standing(page, name);
	await page.touchscreen.tap(x, y);
}

async function tapOn(page, selector) {
	const { x, y } = await page.$eval(selector, (one) => {
		const box = one.getBoundingClientRect();
		return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
	});
	await page.touchscreen.tap(x, y);
}

async function post(page, text) {
	await page.click('#ask');
	await page.waitForSelector('#post');
	await page.focus('#post');
	await page.keyboard.type(text);
}

/** [what, the page that holds the frame, the frame's address, its composer, what is added to the page] */
const frames = [
	['of the same site', facebook, `${facebook}?labels=en`, '#comment'],
	['of Messenger inside Facebook', facebook, 'https://www.messenger.com/t/1', '#message'],
	['of Facebook inside a page that is none of the sites', 'https://elsewhere.example/', facebook, '#comment'],
];

for (const browser of browsers) {
	describe(`touch, ${browser}`, () => {
		let session;
		before(async () => {
			// Else Firefox has touch events only where there is a touch screen.
			session = await openSession(browser, { preferences: { 'dom.w3c_touch_events.enabled': 1 } });
		});
		after(() => session.close());

		// A tap on a page's button is pointerdown, touchstart, touchend, mouse events and a click, in that order.
		for (const acts of ['click', 'pointerdown', 'pointerup', 'mousedown', 'mouseup']) {
			test(`tapped, a button that acts on ${acts} is held, and lets go once`, async () => {
				const page = await session.open(`${facebook}?acts=${acts}`);
				await post(page, flagged);
				await tapOn(page, '#postSend');
				await waitForPanel(page);
				assert.deepEqual(await page.evaluate(() => window.sent), []);
				await tap(page, 'Vẫn đăng');
				assert.deepEqual((await sendsOf(page, 1)).map((one) => one.text), [flagged]);
				await until('the panel is gone', async () => !(await panelOf(page)));
				assert.equal((await page.evaluate(() => window.sent)).length, 1);
				await page.close();
			});
		}

		for (const acts of ['touchstart', 'touchend']) {
			test(`tapped, a button that acts on ${acts} is held too`, async () => {
				const page = await session.open(`${facebook}?acts=${acts}`);
				await post(page, flagged);
				await tapOn(page, '#postSend');
				await waitForPanel(page);
				assert.deepEqual(await page.evaluate(() => window.sent), []);
				await tap(page, 'Vẫn đăng');
				assert.deepEqual((await sendsOf(page, 1)).map((one) => one.text), [flagged]);
				await page.close();
			});
		}

		test('every control of the panel takes a finger: row, menu, ignore, fix, edit', async () => {
			const page = await session.open(facebook);
			await post(page, `${flagged} Gọi chị Thu: 0900 000 123 nhé.`);
			await tapOn(page, '#postSend');
			await waitForPanel(page);
			await tap(page, 'Số điện thoại');
			await tap(page, 'Che bớt');
			await until('the fix', () => page.$eval('#post', (box) => /0900 ••• •23/.test(box.textContent)));
			// Until the draft is looked at again the panel is still of the number.
			await until('the panel without it', async () => !(await panelOf(page)).text.includes('Che bớt'));
			await tap(page, 'Bỏ qua từ này');
			await tap(page, 'Chỉ lần này');
			await until('nothing is left', async () => /Không còn điều nào cần xem/.test((await panelOf(page))?.text ?? ''));
			await tap(page, 'Sửa lại');
			await until('the panel is gone', async () => !(await panelOf(page)));
			assert.equal(await page.evaluate(() => document.activeElement.id), 'post');
			await page.close();
		});

		test('a press that begins before the panel is drawn again reaches what it began on', async () => {
			session.host.become('slow200');
			session.host.signal('SIGKILL');
			try {
				const page = await session.open(facebook);
				await post(page, `${flagged} Gọi chị Thu: 0900 000 123 nhé.`);
				await page.click('#postSend');
				await waitForPanel(page);
				await press(page, 'Số điện thoại');
				await press(page, 'Che bớt');
				await until('the fix', () => page.$eval('#post', (box) => /0900 ••• •23/.test(box.textContent)));
				const { x, y } = (await panelOf(page)).buttons.find((one) => one.name.startsWith('Sửa lại'));
				await page.mouse.move(x, y);
				await page.mouse.down();
				assert.match((await panelOf(page)).text, /Số điện thoại/, 'pressed before the answer');
				await until('the panel without it', async () => !(await panelOf(page)).text.includes('Số điện thoại'));
				await page.mouse.up();
				await until('the panel is gone', async () => !(await panelOf(page)));
				assert.deepEqual(await page.evaluate(() => [document.activeElement.id, window.sent]), ['post', []]);
				await page.close();
			} finally {
				session.host.become('alive');
				session.host.signal('SIGKILL');
			}
		});

		test('a tap on underlined words opens their card', async () => {
			const page = await session.open(facebook);
			await page.click('#comment');
			await page.keyboard.type('Gọi chị Thu: 0900 000 123 nhé. ');
			await until('the underline', () => page.evaluate(() => CSS.highlights.has('b')));
			const { x, y } = await page.evaluate(() => {
				const box = [...CSS.highlights.get('b')][0].getBoundingClientRect();
				return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
			});
			await page.touchscreen.tap(x, y);
			await until('the card', async () => (await faces(page)).some((face) => face.roles.includes('group')));
			await tap(page, 'Che bớt');
			await until('the fix', () => page.$eval('#comment', (box) => /0900 ••• •23/.test(box.textContent)));
			await page.close();
		});
	});

	describe(`frames, ${browser}`, () => {
		let session;
		before(async () => {
			session = await openSession(browser);
		});
		after(() => session.close());

		for (const [name, outer, inner, composer] of frames) {
			test(`a composer in a frame ${name}: held, explained inside the frame, sent once`, async () => {
				const page = await session.browser.newPage();
				await page.goto(outer, { waitUntil: 'load' });
				await page.bringToFront();
				await page.evaluate((src) => {
					const frame = document.createElement('iframe');
					frame.src = src;
					frame.style.cssText = 'width:900px;height:560px;border:0';
					document.body.prepend(frame);
				}, inner);
				const frame = await until('the frame', async () => {
					const found = page.frames().find((one) => one !== page.mainFrame() && one.url() === inner);
					return found && (await found.evaluate(() => document.documentElement.dataset.ready === 'yes')) && found;
				});
				await frame.click(composer);
				await page.keyboard.type(flagged);
				await page.keyboard.press('Enter');
				await waitForPanel(frame);
				assert.deepEqual(await frame.evaluate(() => window.sent), []);
				if (outer === facebook) assert.equal(await panelOf(page), undefined, 'the outer page shows nothing');
				await chord(page, 'Alt', 'Enter');
				assert.deepEqual((await sendsOf(frame, 1)).map((one) => one.text), [flagged]);
				await page.close();
			});
		}
	});
}
