// SPDX-License-Identifier: Apache-2.0
//
// The extension is updated, reloaded or switched off and on under an open page.
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { clean, flagged, sendsOf, waysOut, written } from '../harness/compose.mjs';
import { isAtWork } from '../harness/exposed.mjs';
import { browsers, openSession, panelOf, press, saidOn, waitForPanel } from '../harness/session.mjs';
import { until } from '../harness/wait.mjs';

for (const browser of browsers) {
	describe(`${browser}, when the extension is reloaded under an open page`, () => {
		let session;
		let page;
		let troubles;
		before(async () => {
			session = await openSession(browser);
			// To Firefox an add-on put in again is a new one: its first run would come before the page.
			session.host.ask('settings', 'firstRunDone=true');
		});
		after(() => session?.close());
		afterEach(() => page.close());

		const begin = async (kind, way) => {
			session.host.become(kind);
			session.host.signal('SIGKILL');
			page = await session.open(way.url);
			troubles = [];
			page.on('pageerror', (error) => troubles.push(String(error)));
			page.on('console', (message) => {
				if (message.type() === 'error' && !/404/.test(message.text())) troubles.push(message.text());
			});
			await way.reach(page);
		};

		const backAtWork = () => until('a script of the new extension', () => isAtWork(page));
		const isUnderlined = () =>
			page.evaluate(() => [...CSS.highlights.values()].some((one) => one.size > 0));
		/** Types until the line under the words shows that the new host has looked at them: it may start slowly. */
		const untilUnderlined = () =>
			until('the underline', async () => {
				await page.keyboard.type(' ');
				return until('the pause after which it shows', isUnderlined, 700).catch(() => false);
			});
		const sent = () => page.evaluate(() => window.sent.map((one) => one.text.trim()));

		for (const name of ['a Facebook comment by Enter', 'a Facebook post by its button', 'a Zalo message by its button']) {
			const way = waysOut[name];

			test(`${name}, idle: the draft goes out once and the next one is looked at again`, async () => {
				await begin('alive', way);
				await page.keyboard.type(clean);
				await session.reinstall();
				await backAtWork();
				await page.keyboard.type(' Hẹn gặp lại.');
				await way.send(page);
				await sendsOf(page, 1);
				assert.deepEqual(await sent(), [`${clean} Hẹn gặp lại.`]);
				assert.doesNotMatch(await saidOn(page), /đổi bản/);
				await way.reach(page);
				await page.keyboard.type(flagged);
				await untilUnderlined();
				await way.send(page);
				await waitForPanel(page);
				assert.deepEqual(troubles, []);
			});

			test(`${name}, while a press is held: it goes out, once, as it was written`, async () => {
				await begin('hung', way);
				await page.keyboard.type(flagged);
				await way.send(page);
				await session.reinstall();
				await sendsOf(page, 1);
				await backAtWork();
				// Longer than any hold and any timer of ours that could send again.
				await until('a second', () => page.evaluate(() => new Promise((done) => setTimeout(() => done(true), 1000))));
				assert.deepEqual(await sent(), [flagged]);
				// Firefox ends a script with its extension: there the new one says it, having found what the old one left.
				await until('the grey mark', async () => /Chưa kiểm tra: Soát vừa đổi bản/.test(await saidOn(page)));
				assert.deepEqual(troubles, []);
			});

			test(`${name}, while the panel is open: it goes away, the draft stays, the next press asks again`, async () => {
				await begin('alive', way);
				await page.keyboard.type(flagged);
				await way.send(page);
				await waitForPanel(page);
				await session.reinstall();
				await backAtWork();
				await until('the panel is gone', async () => !(await panelOf(page)));
				assert.equal(await written(page, way), flagged);
				assert.deepEqual(await sent(), []);
				await page.focus(way.box);
				await untilUnderlined();
				await way.send(page);
				await waitForPanel(page);
				await press(page, way.anyway);
				await sendsOf(page, 1);
				assert.deepEqual(await sent(), [flagged]);
				assert.deepEqual(troubles, []);
			});
		}

		test('loaded anew: the page is looked at as if nothing had been', async () => {
			const way = waysOut['a Facebook comment by Enter'];
			await begin('alive', way);
			await page.keyboard.type(clean);
			await session.reinstall();
			await page.reload();
			await until('the page is ready', () => page.evaluate(() => document.documentElement.dataset.ready === 'yes'));
			await way.reach(page);
			await page.keyboard.type(flagged);
			await untilUnderlined();
			await way.send(page);
			await waitForPanel(page);
			assert.deepEqual(troubles, []);
		});
	});
}
