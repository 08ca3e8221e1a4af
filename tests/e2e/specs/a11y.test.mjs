// SPDX-License-Identifier: Apache-2.0
//
// Our faces for those who do not see them, or use no mouse, or need other colours, sizes and less motion.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { bothTiers, categories, hintOnly, several } from '../faces/drafts.mjs';
import { flagged, holdPost, writePost } from '../harness/compose.mjs';
import { faces } from '../harness/exposed.mjs';
import { chord, focusOf, openCardByKey, tabTo, underlined } from '../harness/keys.mjs';
import { browsers, openSession, panelOf, press, saidOn, waitForPanel } from '../harness/session.mjs';
import { accessibilityOf, contrast, groundOf, stylesOf } from '../harness/tree.mjs';
import { until } from '../harness/wait.mjs';

const facebook = 'https://www.facebook.com/';

async function comment(page, text) {
	await page.click('#comment');
	await page.keyboard.type(text);
}

const inBox = (page, id) => page.evaluate((wanted) => document.activeElement?.id === wanted, id);
const card = async (page) => (await faces(page)).find((face) => face.roles.includes('group'));

for (const browser of browsers) {
	describe(`reading aloud and keys, ${browser}`, () => {
		let session;
		before(async () => {
			session = await openSession(browser);
		});
		after(() => session.close());

		test('the panel speaks by its title and count, and the focus stands on its first row', async () => {
			const page = await session.open(facebook);
			await holdPost(page, several);
			const panel = await panelOf(page);
			assert.ok(panel.roles.includes('dialog'));
			assert.match(panel.live, /Xem lại một chút trước khi đăng\. 1 điều nên xem kỹ, 2 gợi ý/);
			assert.match(await focusOf(page), /^Số điện thoại.*Nên xem kỹ.*điều 1 trong 3/);
			await page.close();
		});

		test('Tab goes through the open row, then the foot, and round again; Shift+Tab the same way back', async () => {
			const page = await session.open(facebook);
			await holdPost(page, several);
			const order = [];
			for (let i = 0; i < 7; i++) {
				order.push((await focusOf(page)).split(/[ ·]/).slice(0, 2).join(' '));
				await page.keyboard.press('Tab');
			}
			assert.deepEqual(order, ['Số điện', 'Mở nguồn', 'Che bớt', 'Bỏ qua', 'Sửa lại', 'Vẫn đăng', 'Số điện']);
			for (const back of ['Số điện', 'Vẫn đăng', 'Sửa lại']) {
				await chord(page, 'Shift', 'Tab');
				assert.equal((await focusOf(page)).startsWith(back), true, `${await focusOf(page)} is not ${back}`);
			}
			await page.close();
		});

		test('arrows go from row to row, Enter and Space open and close them, and say so', async () => {
			const page = await session.open(facebook);
			await holdPost(page, several);
			const open = async () => (await panelOf(page)).buttons.filter((one) => one.expanded === 'true' && /Nên xem kỹ|Gợi ý/.test(one.name)).length;
			await page.keyboard.press('ArrowDown');
			assert.match(await focusOf(page), /mấy chục người phải đi viện/);
			await page.keyboard.press('Enter');
			assert.match(await focusOf(page), /điều 2 trong 3/);
			assert.equal(await open(), 1);
			await page.keyboard.press(' ');
			assert.equal(await open(), 0);
			await page.keyboard.press('ArrowUp');
			await page.keyboard.press('ArrowUp');
			assert.match(await focusOf(page), /Chia sẻ gấp kẻo/, 'round at the top');
			await page.close();
		});

		test('Esc is “Sửa lại”: the focus is back in the composer, the caret at the open finding', async () => {
			const page = await session.open(facebook);
			await comment(page, `${flagged} Xin cảm ơn.`);
			await page.keyboard.press('Enter');
			await waitForPanel(page);
			await page.keyboard.press('Escape');
			await until('the composer has the focus', () => inBox(page, 'comment'));
			await page.keyboard.type('X');
			await until('typed at the finding', () => page.$eval('#comment', (box) => box.textContent.startsWith('Thằng nguX')));
			await page.close();
		});

		test('Alt+Enter is “Vẫn đăng”, once', async () => {
			const page = await session.open(facebook);
			await holdPost(page, flagged);
			await chord(page, 'Alt', 'Enter');
			await until('sent', () => page.evaluate(() => window.sent.length === 1));
			assert.equal(await panelOf(page), undefined);
			await page.close();
		});

		test('every button of the panel works by the keyboard: fix, menu with arrows and Esc, ignore', async () => {
			const page = await session.open(facebook);
			await holdPost(page, several);
			await tabTo(page, 'Bỏ qua từ này');
			await page.keyboard.press('Enter');
			assert.match(await focusOf(page), /^Chỉ lần này/);
			await page.keyboard.press('ArrowDown');
			assert.match(await focusOf(page), /^Luôn bỏ qua “0900 000 123”/);
			await page.keyboard.press('ArrowUp');
			await page.keyboard.press('Escape');
			assert.match(await focusOf(page), /^Bỏ qua từ này/, 'back on the button, the panel still open');
			await tabTo(page, 'Che bớt');
			await page.keyboard.press('Enter');
			await until('the fix is in the draft', () => page.$eval('#post', (box) => box.textContent.includes('0900 ••• •23')));
			await until('the next finding has the focus', async () => /điều 1 trong 2/.test((await focusOf(page)) ?? ''));
			await tabTo(page, 'Bỏ qua từ này');
			await page.keyboard.press('Enter');
			await page.keyboard.press('Enter');
			await until('one finding less', async () => /^1 gợi ý\./m.test((await panelOf(page)).text));
			assert.ok(await focusOf(page), 'the focus stays in the panel');
			await page.close();
		});

		test('a letter typed into the panel goes to the composer: the person is writing on', async () => {
			const page = await session.open(facebook);
			await comment(page, flagged);
			await page.keyboard.press('Enter');
			await waitForPanel(page);
			await page.keyboard.type('a');
			await until('the letter', () => page.$eval('#comment', (box) => box.textContent.endsWith('vậy?a')));
			assert.equal(await panelOf(page), undefined);
			await page.close();
		});

		test('a card takes no focus by itself; its reasons unfold in place; Esc closes it', async () => {
			const page = await session.open(facebook);
			await comment(page, hintOnly);
			await underlined(page);
			assert.match(await saidOn(page), /Soát: 1 gợi ý\. Alt Q để xem\./);
			const { x, y } = await page.evaluate(() => {
				const [range] = CSS.highlights.get('a');
				const box = range.getBoundingClientRect();
				return { x: box.x + 10, y: box.y + 8 };
			});
			await page.mouse.move(x, y);
			await until('the card', () => card(page));
			assert.ok(await inBox(page, 'comment'));
			await press(page, 'Vì sao nhắc?');
			await until('its source', async () => /Nguồn:/.test((await card(page))?.text ?? ''));
			assert.equal((await card(page)).buttons.find((one) => one.name === 'Vì sao nhắc?').expanded, 'true');
			await page.keyboard.press('Escape');
			await until('the card is gone', async () => !(await card(page)));
			assert.ok(await inBox(page, 'comment'));
			await page.close();
		});

		test('a card opens where the caret comes to rest, too, and goes when it leaves', async () => {
			const page = await session.open(facebook);
			await comment(page, hintOnly);
			await underlined(page);
			await until('nothing is being typed', () => page.evaluate(() => new Promise((done) => setTimeout(() => done(true), 1100))));
			await page.keyboard.press('Home');
			for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowRight');
			await until('the card', () => card(page));
			assert.ok(await inBox(page, 'comment'));
			await page.keyboard.type('x');
			await until('typing closes it', async () => !(await card(page)));
			await page.close();
		});

		test('Alt+Q opens the nearest card, Alt+↓ the next; Esc goes back to the very caret', async () => {
			const page = await session.open(facebook);
			await comment(page, bothTiers);
			await underlined(page);
			await openCardByKey(page, session);
			await until('the card of the nearest', async () => /Nên xem kỹ/.test((await card(page))?.text ?? ''));
			await until('the focus is in it', () => focusOf(page));
			await chord(page, 'Alt', 'ArrowDown');
			await until('the next', async () => /Gợi ý/.test((await card(page))?.text ?? ''));
			await until('the focus is in it', () => focusOf(page));
			await chord(page, 'Alt', 'ArrowUp');
			await until('back', async () => /Nên xem kỹ/.test((await card(page))?.text ?? ''));
			await page.keyboard.press('Escape');
			await until('the composer has the focus', () => inBox(page, 'comment'));
			await page.keyboard.type('Z');
			await until('at the very caret', () => page.$eval('#comment', (box) => box.textContent.endsWith('gì.Z')));
			await page.close();
		});

		test('what was ignored from a card leaves the focus in the composer', async () => {
			const page = await session.open(facebook);
			await comment(page, `${hintOnly} Nhé.`);
			await underlined(page);
			const { x, y } = await page.evaluate(() => {
				const box = [...CSS.highlights.get('a')][0].getBoundingClientRect();
				return { x: box.x + 10, y: box.y + 8 };
			});
			await page.mouse.move(x, y);
			await until('the card', () => card(page));
			await press(page, 'Bỏ qua từ này');
			await page.keyboard.press('Enter');
			await until('the card is gone', async () => !(await card(page)));
			assert.ok(await inBox(page, 'comment'));
			await until('no line is left', () => page.evaluate(() => CSS.highlights.size === 0));
			await page.close();
		});
	});
}

for (const browser of browsers) {
	describe(`the accessibility tree, ${browser}`, () => {
		let session;
		before(async () => {
			session = await openSession(browser);
		});
		after(() => session.close());

		test('panel: a dialog with name and description; rows are headings with buttons that tell their tier and state', async () => {
			const page = await session.open(facebook);
			await holdPost(page, several);
			const tree = await until('the panel in the tree', async () => {
				const now = await accessibilityOf(page, session);
				return now.some((node) => node.role === 'dialog' && /Xem lại/.test(node.name)) && now;
			});
			const dialog = tree.find((node) => node.role === 'dialog' && /Xem lại/.test(node.name));
			assert.equal(dialog.name, 'Xem lại một chút trước khi đăng');
			assert.equal(dialog.description, '1 điều nên xem kỹ, 2 gợi ý. Bài của bạn vẫn còn nguyên.');
			assert.notEqual(dialog.modal, true, 'the page stays reachable');
			const inside = tree.filter((node) => node.inside.includes('dialog'));
			assert.ok(!inside.some((node) => node.role === 'banner'), 'no landmark of ours among the page’s');
			const rows = inside.filter((node) => node.role === 'button' && node.expanded !== undefined && node.inside[0] === 'heading');
			assert.deepEqual(rows.map((row) => [/Nên xem kỹ|Gợi ý/.exec(row.name)[0], row.expanded]), [['Nên xem kỹ', true], ['Gợi ý', false], ['Gợi ý', false]]);
			const menu = inside.find((node) => node.name === 'Bỏ qua từ này');
			assert.deepEqual([menu.role, menu.hasPopup, menu.expanded], ['button', 'menu', false]);
			assert.ok(inside.some((node) => node.role === 'image' && node.name === 'số đã che'), 'masked digits are not spelt out');
			for (const node of inside.filter((one) => ['button', 'link'].includes(one.role))) assert.notEqual(node.name, '');
			assert.ok(!inside.some((node) => /Esc|Alt ↵/.test(node.name) && node.role === 'button'), 'keys are not read as part of a name');
			assert.ok(inside.some((node) => node.name === 'Vẫn đăng' && node.keyshortcuts === 'Alt+Enter'));
			await page.close();
		});

		test('menu, card and mark have their roles and names', async () => {
			const page = await session.open(facebook);
			await comment(page, hintOnly);
			await underlined(page);
			await openCardByKey(page, session);
			await until('the card', () => card(page));
			await press(page, 'Bỏ qua từ này');
			const tree = await until('the menu', async () => {
				const now = await accessibilityOf(page, session);
				return now.some((node) => node.role === 'menu') && now;
			});
			assert.ok(tree.some((node) => node.role === 'group' && node.name === 'Gợi ý của Soát'));
			assert.deepEqual(tree.filter((node) => node.role === 'menuitem').map((node) => node.name), ['Chỉ lần này', 'Luôn bỏ qua “nghe nói” Xem và gỡ ở mục Quy tắc', 'Soát nhầm rồi Ghi vào danh sách của riêng bạn']);
			await page.close();
			session.host.become('missing');
			session.host.signal('SIGKILL');
			const other = await session.open(facebook);
			await comment(other, hintOnly);
			await other.keyboard.press('Enter');
			await until('the mark', async () => /Chưa kiểm tra/.test(await saidOn(other)));
			const status = await until('the mark is a status', async () => (await accessibilityOf(other, session)).find((node) => node.role === 'status'));
			assert.equal(status.live, 'polite');
			session.host.become('alive');
			await other.close();
		});
	});

	describe(`colours, sizes, motion, ${browser}`, () => {
		let session;
		before(async () => {
			session = await openSession(browser);
		});
		after(() => session.close());

		const calm = { 'prefers-color-scheme': 'light', 'prefers-reduced-motion': 'no-preference', 'forced-colors': 'none' };
		async function opened(features, viewport, url = facebook) {
			const page = await session.open(url);
			await session.wish(page, { ...calm, ...features });
			if (viewport) await page.setViewport(viewport);
			return page;
		}

		for (const scheme of ['light', 'dark']) {
			test(`every word of panel, card and mark stands out 4.5 to 1 or more, ${scheme}`, async () => {
				const page = await opened({ 'prefers-color-scheme': scheme, 'prefers-reduced-motion': 'reduce' });
				await holdPost(page, several);
				const low = [];
				let seen = 0;
				const look = async () => {
					for (const one of await stylesOf(page, ['color', 'opacity'], ({ text }) => text !== '')) {
						if (/\bvh\b/.test(one.attributes.class ?? '')) continue;
						seen++;
						const ratio = contrast(one.style.color, groundOf(one.grounds));
						if (ratio < 4.5) low.push(`${one.name} “${one.text}” ${ratio.toFixed(2)}`);
					}
				};
				await look();
				await press(page, 'Bỏ qua từ này');
				await look();
				await page.keyboard.press('Escape');
				await page.keyboard.press('Escape');
				await openCardByKey(page, session);
				await until('the card', () => card(page));
				await look();
				assert.ok(seen > 40, `${seen} texts looked at`);
				assert.deepEqual(low, []);
				await page.close();
			});
		}

		test('whoever wants less motion gets none', async () => {
			for (const [motion, wanted] of [['reduce', 'none'], ['no-preference', 'open']]) {
				const page = await opened({ 'prefers-reduced-motion': motion });
				await holdPost(page, flagged);
				const [panel] = await stylesOf(page, ['animation-name'], ({ attributes }) => attributes.role === 'dialog');
				assert.equal(panel.style['animation-name'], wanted);
				await page.close();
			}
		});

		test('with forced colours every control and chip keeps an edge', async () => {
			const page = await opened({ 'forced-colors': 'active' });
			await holdPost(page, several);
			const edged = await stylesOf(page, ['border-top-style', 'border-top-width'], ({ attributes }) => /\b(btn|fam|panel)\b/.test(attributes.class ?? ''));
			assert.ok(edged.length >= 6);
			for (const { attributes, style } of edged) {
				assert.ok(style['border-top-style'] !== 'none' && Number.parseFloat(style['border-top-width']) >= 1, attributes.class);
			}
			await page.close();
		});

		test('with forced colours, where all is painted alike, a hint is broken where a warning is whole', async () => {
			const page = await opened({ 'forced-colors': 'active' });
			await page.click('#comment');
			await page.keyboard.type(bothTiers);
			const drawn = await until('both are drawn', async () => {
				const groups = await page.evaluate(() => ['a', 'b'].map((name) => [...(CSS.highlights.get(name) ?? [])].map(String)));
				return groups.every((group) => group.length > 0) && groups;
			});
			const [hints, warns] = drawn;
			assert.ok(hints.length > 1 && !hints.some((piece) => /\s/.test(piece)), hints.join('|'));
			assert.ok(warns.some((piece) => /\s/.test(piece)), warns.join('|'));
			await page.close();
		});

		const sizes = { '200 % zoom': [640, 430], 'a narrow window': [360, 740], 'the narrowest': [300, 600], 'a wide one': [1280, 860] };
		for (const [name, [width, height]] of Object.entries(sizes)) {
			test(`${name}: the panel lies in the window, off the composer, its two buttons in sight and large enough`, async () => {
				const page = await opened({ 'prefers-reduced-motion': 'reduce' }, { width, height });
				await page.focus('#comment');
				await page.keyboard.type(bothTiers);
				await page.keyboard.press('Enter');
				const { box, buttons } = await waitForPanel(page);
				assert.ok(box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height, JSON.stringify(box));
				const composer = await page.$eval('#comment', (one) => one.getBoundingClientRect().toJSON());
				const apart = box.x >= composer.right || box.x + box.width <= composer.left || box.y >= composer.bottom || box.y + box.height <= composer.top;
				assert.ok(apart, `${JSON.stringify(box)} over ${JSON.stringify(composer)}`);
				for (const wanted of ['Sửa lại', 'Vẫn bình luận']) {
					const button = buttons.find((one) => one.name.startsWith(wanted));
					assert.ok(button.y > box.y && button.y < box.y + box.height && button.x < width, wanted);
				}
				const small = (await stylesOf(page, ['height'], ({ attributes }) => /\bbtn\b/.test(attributes.class ?? ''))).filter(({ style }) => Number.parseFloat(style.height) < 34);
				assert.deepEqual(small, []);
				assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false, 'nothing scrolls sideways');
				await page.close();
			});
		}

		test('zoomed to 200 %, the panel is a bar or fits; unfolding it leaves the composer in sight', async () => {
			const page = await opened({ 'prefers-reduced-motion': 'reduce' }, { width: 640, height: 430 });
			await holdPost(page, several);
			await press(page, 'Xem');
			const { box } = await panelOf(page);
			assert.ok(box.height <= 430 * 0.45 + 1, `${box.height}`);
			assert.match((await panelOf(page)).text, /Số điện thoại/);
			await page.close();
		});

		test('where nothing beside the composer has room, a card is one line, and whole under a hand', async () => {
			const page = await opened({}, { width: 640, height: 430 });
			await writePost(page, [hintOnly, 'Nhà em ở cuối thôn.', 'Hôm nay trời mưa to.']);
			await underlined(page);
			const { x, y } = await page.evaluate(() => {
				const box = [...CSS.highlights.get('a')][0].getBoundingClientRect();
				return { x: box.x + 10, y: box.y + 8 };
			});
			await page.mouse.move(x, y);
			const { box } = await until('the card', () => card(page));
			const composer = await page.$eval('#post', (one) => one.getBoundingClientRect().toJSON());
			assert.ok(box.height < 60, JSON.stringify(box));
			assert.ok(box.y >= composer.bottom, `${JSON.stringify(box)} over ${JSON.stringify(composer)}`);
			assert.match((await card(page)).text, /^Tin nghe kể/m);
			await page.mouse.move(box.x + 20, box.y + 10);
			await until('all of it', async () => (await card(page)).box.height > 100);
			await page.close();
		});

		test('a card lies off the composer in every window', async () => {
			for (const [width, height] of Object.values(sizes)) {
				const page = await opened({}, { width, height });
				await page.focus('#comment');
				await page.keyboard.type(categories.hearsay);
				await underlined(page);
				await openCardByKey(page, session);
				const { box } = await until('the card', () => card(page));
				const composer = await page.$eval('#comment', (one) => one.getBoundingClientRect().toJSON());
				assert.ok(box.y >= composer.bottom || box.y + box.height <= composer.top, `${width} px: ${JSON.stringify(box)} over ${JSON.stringify(composer)}`);
				await page.close();
			}
		});
	});
}
