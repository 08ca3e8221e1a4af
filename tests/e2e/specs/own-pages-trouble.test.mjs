// SPDX-License-Identifier: Apache-2.0
//
// Our own pages when something is wrong, and on a narrow window: what they say, and that they fit.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { openOwn, says } from '../harness/own-pages.mjs';
import { browsers, openSession } from '../harness/session.mjs';
import { until } from '../harness/wait.mjs';

/** Ends the hosts and leaves a data file in which `spoil` changed the bytes. */
function spoilt(session, spoil) {
	session.host.signal('SIGKILL');
	for (const end of ['', '-wal', '-shm']) fs.rmSync(path.join(session.host.data, `soat.db${end}`), { force: true });
	session.host.ask('settings', 'words=none');
	const file = path.join(session.host.data, 'soat.db');
	const bytes = fs.readFileSync(file);
	spoil(bytes);
	fs.writeFileSync(file, bytes);
	return bytes;
}

async function inSession(browser, how, use) {
	const session = await openSession(browser, how);
	try {
		await use(session);
	} finally {
		await session.close();
	}
}

const troubles = {
	'a damaged data file': [(bytes) => bytes.fill(0x5a, 100), 'Tệp dữ liệu bị hỏng. Soát không đụng vào'],
	// user_version, four bytes at 60 of the header of SQLite's file format
	'a data file of a newer version': [(bytes) => bytes.writeUInt32BE(9000, 60), 'Tệp dữ liệu của bản mới hơn.'],
};

for (const browser of browsers) {
	describe(`trouble on own pages, ${browser}`, () => {
		for (const [name, [spoil, words]] of Object.entries(troubles)) {
			test(`${name}: every page says so, nothing is touched, and drafts are still checked`, () =>
				inSession(browser, {}, async (session) => {
					const bytes = spoilt(session, spoil);
					for (const page of ['overview', 'time', 'log', 'settings']) {
						const own = await openOwn(session, `pages/dashboard.html#/${page}`);
						await says(own.page, words);
						await own.close();
					}
					assert.deepEqual(fs.readFileSync(path.join(session.host.data, 'soat.db')), bytes);
					const first = await openOwn(session, 'pages/first-run.html');
					await until('the box', () => first.page.$('#try textarea'));
					await first.page.type('#try textarea', 'Gọi thẳng 0987 654 321 mà hỏi nhé.');
					await until('the number is underlined', () => first.page.$('#try .under mark'));
					await first.close();
				}));
		}

		test('a host that does not answer: the page says that it is opening', () =>
			inSession(browser, { kind: 'hung' }, async (session) => {
				const { page, close } = await openOwn(session, 'pages/dashboard.html#/log');
				await says(page, 'Đang mở nhật ký…');
				await close();
			}));

		test('from 320 px on nothing scrolls sideways; keys reach search and come back', () =>
			inSession(browser, {}, async (session) => {
				for (const name of ['overview', 'time', 'log', 'rules', 'handbook', 'settings']) {
					const { page, close } = await openOwn(session, `pages/dashboard.html#/${name}`);
					await until('the page', () => page.$('main h1'));
					for (const width of [320, 640]) {
						await page.setViewport({ width, height: 800 });
						await until(`${name} fits ${width} px`, () =>
							page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth),
						);
					}
					await close();
				}
				const { page, close } = await openOwn(session, 'pages/dashboard.html#/rules');
				await until('the rules', () => page.$('.rule'));
				await page.keyboard.press('/');
				await until('search has the focus', () => page.evaluate(() => document.activeElement.type === 'search'));
				await page.keyboard.type('so dien thoai');
				await until('found', () => page.$$eval('.rule', (all) => all.length > 0 && all.length < 10));
				await close();
			}));
	});
}
