// SPDX-License-Identifier: Apache-2.0
//
// Looking back: the log, its search, notes, trends, export and erasing; time and the weekly line.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { choose, click, openOwn, put, says, textOf } from '../harness/own-pages.mjs';
import { browsers, openSession } from '../harness/session.mjs';
import { until } from '../harness/wait.mjs';

const dayMs = 86_400_000;
const dayOf = (at) => new Date(at).toLocaleDateString('sv-SE');

/** Drafts that were written and ended, so many days ago at noon. */
const drafts = [
	{ ago: 0, site: 'facebook', surface: 'comment', outcome: 'edited-fewer', text: 'Thằng ngu nào duyệt cái này vậy?' },
	{ ago: 1, site: 'zalo', surface: 'message', outcome: 'sent-anyway', text: 'Nghe nói mai cúp điện cả xã.' },
	{
		ago: 20,
		site: 'facebook',
		surface: 'post',
		outcome: 'sent-anyway',
		text: 'Cần gấp thì gọi chị Thu: 0900 000 123.',
	},
	{ ago: 21, site: 'facebook', surface: 'post', outcome: 'cancelled', text: 'Thằng ngu ấy mà bỏ đi thì thôi.' },
	{ ago: 60, site: 'messenger', surface: 'message', outcome: 'unchecked', text: '' },
];

const noonOf = (ago) => {
	const noon = new Date(Date.now() - ago * dayMs);
	// Of today, a moment that is over whatever the clock says.
	return ago === 0 ? Date.now() - 1000 : noon.setHours(12, 0, 0, 0);
};

function remember(host) {
	const requests = [{ kind: 'settings-set', settings: { words: 'excerpts', firstRunDone: true } }];
	for (const [i, { ago, site, surface, outcome, text }] of drafts.entries()) {
		const draft = `draft-${i}`;
		if (text) requests.push({ kind: 'check', draft, site, surface, text });
		requests.push({ kind: 'outcome', draft, site, surface, outcome, at: noonOf(ago) });
	}
	for (const reply of host.tell(...requests)) assert.notEqual(reply.kind, 'refused', JSON.stringify(reply));
}

/** Minutes on a site, a tick a minute, before that moment. */
const visits = (site, activity, minutes, until) =>
	Array.from({ length: minutes }, (_, i) => ({
		kind: 'visit',
		site,
		activity,
		from: until - (minutes - i) * 60_000,
		to: until - (minutes - i - 1) * 60_000,
	}));

for (const browser of browsers) {
	describe(`looking back, ${browser}`, () => {
		let session;
		before(async () => {
			session = await openSession(browser);
			remember(session.host);
		});
		after(() => session?.close());

		const shown = (page) => page.$$eval('.item', (all) => all.length);
		const items = (page, n) => until(`${n} entries`, async () => (await shown(page)) === n);

		test('search finds with and without marks; what is not there says so and lets go of the filters', async () => {
			const { page, close } = await openOwn(session, 'pages/dashboard.html#/log');
			await items(page, 4);
			for (const words of ['nghe noi', 'Nghe nói', 'NGHE NÓI']) {
				// Else the last answer would do for the next question.
				await put(page, 'input[type=search]', 'nghề nội');
				await items(page, 0);
				await put(page, 'input[type=search]', words);
				await until(`“${words}” is found`, async () => (await shown(page)) === 1 && /Nghe nói/.test(await textOf(page)));
			}
			await put(page, 'input[type=search]', 'nghề nội');
			await says(page, 'Không thấy mục nào.');
			await click(page, 'Bỏ mọi bộ lọc');
			await items(page, 5);
			await close();
		});

		test('filters: days, kind, outcome, site, a range of one’s own', async () => {
			const { page, close } = await openOwn(session, 'pages/dashboard.html#/log');
			await items(page, 4);
			await choose(page, 'Khoảng ngày', '7');
			await items(page, 2);
			await choose(page, 'Kết quả', 'sent-anyway');
			await items(page, 1);
			await choose(page, 'Kết quả', '');
			await choose(page, 'Trang', 'facebook');
			await items(page, 1);
			await choose(page, 'Trang', '');
			await choose(page, 'Loại điều được nhắc', 'insult');
			await items(page, 1);
			await choose(page, 'Loại điều được nhắc', '');
			await choose(page, 'Khoảng ngày', 'own');
			await put(page, '.tools input[type=date]', dayOf(noonOf(65)));
			await put(page, '.tools label:last-child input[type=date]', dayOf(noonOf(10)));
			await items(page, 3);
			assert.match(await textOf(page), /•/, 'the number is masked');
			assert.doesNotMatch(await textOf(page), /Thằng ngu/, 'a dropped draft keeps no words');
			assert.doesNotMatch(await textOf(page), /0900 000 123/);
			await close();
		});

		test('a note of one’s own is kept, found, and gone when saved empty', async () => {
			const { page, close } = await openOwn(session, 'pages/dashboard.html#/log');
			await items(page, 4);
			await page.click('.item');
			await page.type('.det textarea', 'Viết lúc đang bực.');
			await click(page, 'Lưu ghi chú');
			await says(page, 'Đã lưu.');
			await put(page, 'input[type=search]', 'luc dang buc');
			await items(page, 1);
			assert.equal(session.host.ask('log', '--json').entries[0].note, 'Viết lúc đang bực.');
			await until('the note', () => page.$eval('.det textarea', (box) => box.value === 'Viết lúc đang bực.'));
			await put(page, '.det textarea', '');
			await click(page, 'Lưu ghi chú');
			await until('no note', () => !session.host.ask('log', '--json').entries[0].note);
			await close();
		});

		test('what Soát got wrong is let pass from then on, and can be taken back', async () => {
			const { page, close } = await openOwn(session, 'pages/dashboard.html#/log');
			await items(page, 4);
			await page.click('.item');
			await click(page, 'Soát nhầm rồi', '.det');
			await says(page, 'Bạn đã ghi là Soát nhầm.');
			const allowed = () => session.host.ask('settings').settings.allowed;
			assert.match(allowed()[0].phrase, /thằng ngu/i);
			const again = () =>
				session.host.tell({ kind: 'check', site: 'soat', surface: 'post', text: drafts[0].text })[0].tier;
			assert.notEqual(again(), 'warn');
			await close();

			const rules = await openOwn(session, 'pages/dashboard.html#/rules');
			await until('the ignored phrase', () => rules.page.$('#ignored .list button'));
			await rules.page.click('#ignored .list button');
			await says(rules.page, 'Soát sẽ nhắc lại');
			assert.equal(again(), 'warn');
			await rules.close();

			const log = await openOwn(session, 'pages/dashboard.html#/log');
			await items(log.page, 4);
			await log.page.click('.item');
			await click(log.page, 'Thôi, không nhầm', '.det');
			await says(log.page, 'Đã bỏ ghi nhầm.');
			await log.close();
		});

		test('trends per category and outcome, as a drawing and as a table', async () => {
			const { page, close } = await openOwn(session, 'pages/dashboard.html#/log');
			await says(page, 'Tám tuần qua');
			assert.ok(await page.$('.trend svg[role=img][aria-label]'));
			await click(page, 'Xem dạng bảng', '.drawn');
			const rows = await page.$$eval('.drawn tbody tr', (all) =>
				all.map((row) => [row.children[0].textContent, row.lastElementChild.textContent]),
			);
			const sums = Object.fromEntries(rows);
			assert.equal(sums['Lời chê nhắm vào người'], '2');
			assert.equal(sums['Sửa rồi gửi, ít hơn'], '1');
			assert.equal(sums['Vẫn đăng'], '2');
			assert.equal(sums['Thôi, không gửi'], '1');
			await close();
		});

		test('time: every range, what was done, against one’s own limits; the line of the week is on three pages', async () => {
			session.host.tell(
				{ kind: 'settings-set', settings: { goals: { day: 1, sites: { facebook: 500 } } } },
				...visits('facebook', 'feed', 6, noonOf(0) - 60_000),
				...visits('zalo', 'messages', 3, noonOf(0) - 600_000),
			);
			const time = await openOwn(session, 'pages/dashboard.html#/time');
			await says(time.page, 'Lướt bảng tin');
			for (const range of ['Hôm nay', 'Tháng', 'Năm', 'Tuần']) {
				await click(time.page, range, '.seg');
				await until(`${range} is shown`, () =>
					time.page.$eval('.seg [aria-pressed=true]', (one, name) => one.textContent === name, range),
				);
				await until('the sum', async () => /phút/.test(await time.page.$eval('.kpi dd', (sum) => sum.textContent)));
				await until('both sites', async () => {
					const text = await textOf(time.page);
					return text.includes('Facebook') && text.includes('Zalo');
				});
			}
			assert.equal(await time.page.$$eval('.map rect', (all) => all.length >= 168), true);
			assert.ok(await time.page.$('.lim .over'), 'a day over the limit of one minute');
			await time.page.type('textarea', 'Bớt vội.');
			await click(time.page, 'Lưu', 'section');
			await says(time.page, 'Đã lưu.');
			await time.close();

			const overview = await openOwn(session, 'pages/dashboard.html#/overview');
			await until('the line', () => overview.page.$eval('textarea', (box) => box.value === 'Bớt vội.'));
			await says(overview.page, 'Thằng ngu');
			await click(overview.page, 'Lấy làm mục tiêu');
			await until('the tick', () => overview.page.$('label.tick input'));
			await overview.page.click('label.tick input');
			await until('the deed', () => overview.page.$('.deeds .done'));
			await overview.close();

			const log = await openOwn(session, 'pages/dashboard.html#/log');
			await says(log.page, 'Điều rút ra từng tuần');
			await says(log.page, 'Bớt vội.');
			await log.close();
		});

		test('an export is all of it, as JSON and as CSV that a spreadsheet reads', async () => {
			const { page, close } = await openOwn(session, 'pages/dashboard.html#/log');
			await items(page, 4);
			await page.evaluate(() => {
				window.exported = [];
				URL.createObjectURL = (blob) => {
					window.exported.push(blob);
					return 'about:blank';
				};
				HTMLAnchorElement.prototype.click = function () {
					window.names = [...(window.names ?? []), this.download];
				};
			});
			await page.$$eval('button', (all) =>
				all
					.find((one) => one.textContent.trim() === 'Xuất cho tôi')
					.dispatchEvent(new MouseEvent('click', { bubbles: true })),
			);
			const exportAs = async (what, format) => {
				await until('the choices', () => page.$('dialog input[type=radio]'));
				for (const name of [what, format])
					await page.$$eval(
						'dialog label',
						(all, wanted) =>
							all
								.find((one) => one.textContent === wanted)
								.querySelector('input')
								.click(),
						name,
					);
				const before = await page.evaluate(() => window.exported.length);
				await page.$$eval('dialog button', (all) =>
					all
						.find((one) => one.textContent.trim() === 'Xuất')
						.dispatchEvent(new MouseEvent('click', { bubbles: true })),
				);
				await until('the file', () => page.evaluate((n) => window.exported.length > n, before));
				// text() would take off the very mark a spreadsheet needs.
				return page.evaluate(async () => {
					const bytes = new Uint8Array(await window.exported.at(-1).arrayBuffer());
					return [bytes[0] === 0xef && bytes[1] === 0xbb, new TextDecoder().decode(bytes)];
				});
			};
			const [, json] = await exportAs('Nhật ký', 'JSON');
			const log = JSON.parse(json);
			assert.equal(log.length, drafts.length);
			assert.doesNotMatch(json, /0900 000 123/);
			const [marked, csv] = await exportAs('Nhật ký', 'CSV');
			assert.equal(marked, true);
			assert.ok(csv.trim().split(/\r?\n/).length > drafts.length);
			const [, usage] = await exportAs('Giờ sử dụng', 'JSON');
			assert.match(usage, /facebook/);
			assert.deepEqual(
				(await page.evaluate(() => window.names)).map((name) => name.replace(/\d{4}-\d\d-\d\d/, 'DAY')),
				['soat-log-DAY.json', 'soat-log-DAY.csv', 'soat-usage-DAY.json'],
			);
			await close();
		});

		test('a range is erased after a question, the rest stays; then the whole log', async () => {
			const { page, close } = await openOwn(session, 'pages/dashboard.html#/log');
			await items(page, 4);
			await click(page, 'Xóa một khoảng');
			await put(page, 'dialog input[type=date]', dayOf(noonOf(1)));
			await put(page, 'dialog label:last-child input[type=date]', dayOf(noonOf(1)));
			await click(page, 'Thôi', 'dialog');
			assert.equal(session.host.ask('log', '--json').entries.length, 5, 'nothing goes before it is said');
			await click(page, 'Xóa một khoảng');
			await put(page, 'dialog label:last-child input[type=date]', dayOf(noonOf(1)));
			await put(page, 'dialog input[type=date]', dayOf(noonOf(1)));
			await click(page, 'Xóa', 'dialog');
			await says(page, 'Đã xóa hẳn 1 mục.');
			const left = session.host.ask('log', '--json').entries;
			assert.deepEqual(left.map((entry) => entry.outcome).sort(), [
				'cancelled',
				'edited-fewer',
				'sent-anyway',
				'unchecked',
			]);
			await click(page, 'Xóa một khoảng');
			await click(page, 'Xóa cả nhật ký', 'dialog');
			await click(page, 'Xóa', 'dialog');
			await says(page, 'Đã xóa hẳn 4 mục.');
			await says(page, 'Chưa có gì ở đây.');
			const kept = session.host.ask('usage', '--json').total;
			assert.ok(kept.work + kept.private > 0, 'time stays');
			await close();
		});
	});

	describe(`a pack from outside, ${browser}`, () => {
		let session;
		before(async () => {
			session = await openSession(browser);
			const rule = {
				category: 'profanity',
				tier: 'warn',
				title: { vi: 'Từ của vùng cao', en: 'A word of the highlands' },
				seen: { vi: 'Câu này có “{…}”.', en: 'This sentence has "{…}".' },
				why: { vi: 'Người đọc dễ nhớ lời nặng.', en: 'Readers remember the blow.' },
				advise: { vi: 'Thử nói vào việc.', en: 'Speak to the matter.' },
				advice: true,
				match: ['lạc rang bể'],
				flags: ['Đồ [[lạc rang bể]].', '[[Lạc rang bể]] thật.', 'Lại [[lạc rang bể]] rồi.'],
				allows: ['Lạc rang muối.', 'Bể nước đầy.', 'Rang lạc đi.'],
			};
			const pack = {
				name: 'vung-cao',
				version: '2026.11.1',
				title: { vi: 'Vùng cao', en: 'Highlands' },
				words: 'Invented for this test.',
			};
			const folder = path.join(session.host.data, 'packs', 'vung-cao');
			fs.mkdirSync(path.join(folder, 'profanity'), { recursive: true });
			fs.writeFileSync(path.join(folder, 'pack.json'), JSON.stringify(pack));
			fs.writeFileSync(path.join(folder, 'profanity', 'roast.json'), JSON.stringify(rule));
			// Packs are read once, at the start of a host.
			session.host.signal('SIGKILL');
		});
		after(() => session?.close());

		test('starts switched off, and holds once the person switches it on', async () => {
			const tier = () =>
				session.host.tell({ kind: 'check', site: 'soat', surface: 'post', text: 'Đồ lạc rang bể.' })[0].tier;
			assert.equal(tier(), 'none');
			const { page, close } = await openOwn(session, 'pages/dashboard.html#/rules');
			await says(page, 'Gói vung-cao đang tắt');
			const box = '#packs input[type=checkbox]';
			assert.equal(await page.$eval(box, (one) => one.checked), false);
			await page.click(box);
			await says(page, 'Đã bật “vung-cao”.');
			await until('its rule is on', () =>
				page.$eval('[id$="profanity/roast"]', (rule) => !rule.classList.contains('off')),
			);
			assert.deepEqual(session.host.ask('settings').settings.packsOn, ['vung-cao']);
			assert.equal(tier(), 'warn');
			await click(page, 'Hoàn tác');
			await says(page, 'Gói vung-cao đang tắt');
			assert.equal(tier(), 'none');
			await close();
		});
	});
}
