// SPDX-License-Identifier: Apache-2.0
//
// Erased means gone: after “xóa hết” no byte of a draft is in the data folder or in the browser's
// profile, while another host has the store open; after the browser has ended neither.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { waysOut, sendsOf } from '../harness/compose.mjs';
import { browsers, openSession, press, waitForPanel } from '../harness/session.mjs';
import { until } from '../harness/wait.mjs';

// Words that occur in no page, rule or dictionary; the log folds what it searches.
const secret = 'Quirzelbank';
const shapes = [secret, secret.toLowerCase(), secret.toUpperCase()];
const encodings = ['utf8', 'utf16le'];

/** The files under `folder` that hold one of the words, by path. A file that goes meanwhile holds none. */
function filesWith(folder) {
	const found = [];
	for (const entry of fs.readdirSync(folder, { recursive: true, withFileTypes: true })) {
		if (!entry.isFile()) continue;
		const file = path.join(entry.parentPath ?? entry.path, entry.name);
		let bytes;
		try {
			bytes = fs.readFileSync(file);
		} catch {
			continue;
		}
		if (encodings.some((encoding) => shapes.some((word) => bytes.includes(Buffer.from(word, encoding))))) found.push(path.relative(folder, file));
	}
	return found;
}

for (const browser of browsers) {
	test(`after erasing everything no byte of a draft is left, ${browser}`, async () => {
		const session = await openSession(browser);
		try {
			const request = (one) => session.host.request(one);
			assert.equal((await request({ kind: 'settings-set', settings: { words: 'drafts', firstRunDone: true } })).kind, 'settings');
			const way = waysOut['a Facebook comment by Enter'];
			const page = await session.open(way.url);
			const entries = () => session.host.ask('log', '--json').entries;

			// Two that are logged, one that stays a draft, one that is sent while no host is there.
			for (const count of [1, 2]) {
				await way.reach(page);
				await page.keyboard.type(`Thằng ngu ${secret} này ${count}.`);
				await way.send(page);
				await waitForPanel(page);
				await press(page, way.anyway);
				await sendsOf(page, count);
				await until('it is in the log', () => entries().length === count);
			}
			session.host.become('missing');
			session.host.signal('SIGKILL');
			await way.reach(page);
			await page.keyboard.type(`Không máy nào soát ${secret}.`);
			await way.send(page);
			await sendsOf(page, 3);
			session.host.become('alive');
			await way.reach(page);
			await page.keyboard.type(`Đang viết dở ${secret}, thằng ngu`);
			await until('the one that waited is in the log', () => entries().length === 3);

			const [{ entry }] = entries();
			await request({ kind: 'log-note', entry, note: `Tự soi: ${secret}` });
			await request({ kind: 'reflect', week: new Date().toISOString().slice(0, 10), text: `Tuần của ${secret}` });
			await request({ kind: 'settings-set', settings: { ownWords: [{ phrase: secret, tier: 'hint' }] } });
			// What a repair would have set aside.
			fs.copyFileSync(path.join(session.host.data, 'soat.db'), path.join(session.host.data, 'soat.db.damaged-2026-11-01-1-1'));
			assert.notDeepEqual(filesWith(session.host.data), [], 'the words were there');

			// By another host, while the browser's has the store open and the page is still being written on.
			const erased = await request({ kind: 'erase-all', confirm: 'erase everything' });
			assert.equal(erased.kind, 'erased', JSON.stringify(erased));
			assert.equal(erased.unfinished, false, JSON.stringify(erased));
			assert.deepEqual(filesWith(session.host.data), []);
			assert.deepEqual(filesWith(session.profile), [], 'while the browser runs');
			// What its own host still held in memory for the open draft goes with that draft.
			await page.close();
			await session.browser.newPage();
			await session.quit();
			assert.deepEqual(filesWith(session.host.data), []);
			assert.deepEqual(filesWith(session.profile), [], 'when the browser has ended');
		} finally {
			await session.close();
		}
	});
}
