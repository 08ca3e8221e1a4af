// SPDX-License-Identifier: Apache-2.0
//
// The main job on real input: from a real composer to the warning, and out again.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { clean, flagged, mended, rewrite, sendsOf, waysOut, written } from '../harness/compose.mjs';
import { browsers, openSession, panelOf, press, saidOn, waitForPanel } from '../harness/session.mjs';
import { until } from '../harness/wait.mjs';

for (const browser of browsers) {
	describe(browser, () => {
		let session;
		before(async () => {
			session = await openSession(browser);
		});
		after(() => session.close());

		/** The outcomes in the person's log, newest first. */
		const outcomes = () => session.host.ask('log', '--json').entries.map((entry) => entry.outcome);

		for (const [name, way] of Object.entries(waysOut)) {
			test(`${name}: a clean draft goes out untouched, without a word from us`, async () => {
				const page = await session.open(way.url);
				await way.reach(page);
				await page.keyboard.type(clean);
				await way.send(page);
				const [sent] = await sendsOf(page, 1);
				assert.equal(sent.text.trim(), clean);
				assert.equal(await panelOf(page), undefined);
				await page.close();
			});

			test(`${name}: a flagged draft is held, explained, edited, and sent once`, async () => {
				const page = await session.open(way.url);
				await way.reach(page);
				await page.keyboard.type(flagged);
				await way.send(page);
				const panel = await waitForPanel(page);
				assert.match(panel.text, /[Tt]hằng ngu/);
				assert.match(panel.text, /Nguồn|Lời khuyên/);
				assert.deepEqual(await page.evaluate(() => window.sent), []);
				await press(page, 'Sửa lại');
				await until('the panel is gone', async () => !(await panelOf(page)));
				assert.equal(await written(page, way), flagged, 'the draft is left as it was');
				await rewrite(page, way, mended);
				await way.send(page);
				const sent = await sendsOf(page, 1);
				assert.deepEqual(sent.map((one) => one.text.trim()), [mended]);
				await until('the outcome is logged', () => outcomes()[0] === 'edited-fewer');
				await page.close();
			});

			test(`${name}: “${way.anyway}” sends exactly what was written, once`, async () => {
				const page = await session.open(way.url);
				await way.reach(page);
				await page.keyboard.type(flagged);
				await way.send(page);
				await waitForPanel(page);
				await press(page, way.anyway);
				const sent = await sendsOf(page, 1);
				assert.deepEqual(sent.map((one) => one.text.trim()), [flagged]);
				await until('the outcome is logged', () => outcomes()[0] === 'sent-anyway');
				await page.close();
			});
		}

		test('Esc closes the panel and leaves draft and caret where they were', async () => {
			const way = waysOut['a Facebook comment by Enter'];
			const page = await session.open(way.url);
			await way.reach(page);
			await page.keyboard.type(flagged);
			await way.send(page);
			await waitForPanel(page);
			await page.keyboard.press('Escape');
			await until('the panel is gone', async () => !(await panelOf(page)));
			await page.keyboard.type(' Xin');
			await until('typing goes on', async () => (await written(page, way)).includes('Xin'));
			await page.close();
		});

		test('a second Enter while the panel opens posts nothing', async () => {
			const way = waysOut['a Facebook comment by Enter'];
			const page = await session.open(way.url);
			await way.reach(page);
			await page.keyboard.type(flagged);
			await page.keyboard.press('Enter');
			await page.keyboard.press('Enter');
			await waitForPanel(page);
			await page.keyboard.press('Enter');
			assert.deepEqual(await page.evaluate(() => window.sent), []);
			await page.close();
		});

		test('the editor itself is never touched: no mutation of ours while findings show', async () => {
			const way = waysOut['a Facebook comment by Enter'];
			const page = await session.open(way.url);
			await way.reach(page);
			await page.evaluate(() => {
				window.changes = 0;
				const count = (list) => {
					window.changes += list.length;
				};
				// While letters come the editor changes what stands in it, never itself.
				new MutationObserver(count).observe(document.querySelector('#comment'), { attributes: true });
				window.restIsOurs = () =>
					new MutationObserver(count).observe(document.querySelector('#comment'), { subtree: true, childList: true, attributes: true, characterData: true });
			});
			await page.keyboard.type(`${flagged} `);
			await page.evaluate(() => window.restIsOurs());
			await until('the underline', () => page.evaluate(() => [...CSS.highlights.values()].some((one) => one.size > 0)));
			assert.equal(await page.evaluate(() => window.changes), 0);
			await page.close();
		});

		test('nothing is asked of the network but the pages themselves', () => {
			const own = /^(www\.facebook\.com|www\.messenger\.com|chat\.zalo\.me) \/(t\/1|app\.js|page\.css|favicon\.ico)?$/;
			assert.deepEqual(session.requests.filter((one) => !own.test(one)), []);
			assert.deepEqual((session.refused ?? []).filter((one) => !/mozilla|firefox|detectportal/.test(one)), []);
		});
	});

	describe(`${browser}, when the host is in trouble`, () => {
		for (const [kind, reason] of [
			['missing', /chưa thấy phần chạy trên máy/],
			['hung', /trả lời chậm/],
			['dying', /Chưa kiểm tra/],
		]) {
			test(`${kind}: the draft goes out, once, and a grey mark says why`, async () => {
				const session = await openSession(browser, { kind });
				try {
					const way = waysOut['a Facebook comment by Enter'];
					const page = await session.open(way.url);
					await way.reach(page);
					await page.keyboard.type(flagged);
					await way.send(page);
					const sent = await sendsOf(page, 1);
					assert.deepEqual(sent.map((one) => one.text.trim()), [flagged]);
					await until('the grey mark', async () => reason.test(await saidOn(page)));
				} finally {
					await session.close();
				}
			});
		}

		test('killed between two drafts: the second is checked again by a new host', async () => {
			const session = await openSession(browser);
			try {
				const way = waysOut['a Facebook comment by Enter'];
				const page = await session.open(way.url);
				await way.reach(page);
				await page.keyboard.type(clean);
				await way.send(page);
				await sendsOf(page, 1);
				session.host.signal('SIGKILL');
				await page.keyboard.type(flagged);
				await way.send(page);
				await waitForPanel(page);
			} finally {
				await session.close();
			}
		});
	});
}
