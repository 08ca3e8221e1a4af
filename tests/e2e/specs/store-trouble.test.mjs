// SPDX-License-Identifier: Apache-2.0
//
// A store that cannot be used: our pages say so in plain words, drafts are checked as ever, and the
// file is left as it is; once it is mended the log goes on.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { flagged, sendsOf, waysOut } from '../harness/compose.mjs';
import { browsers, openSession, press, waitForPanel } from '../harness/session.mjs';
import { until } from '../harness/wait.mjs';

/** [what is wrong, what is done to the bytes of the file, what our page then says] */
const troubles = [
	['damaged', (bytes) => bytes.fill(0xa5, 0, 4096), 'Tệp dữ liệu bị hỏng.'],
	// user_version stands at byte 60 of an SQLite file, big-endian.
	['newer', (bytes) => bytes.writeUInt32BE(99, 60), 'Tệp dữ liệu của bản mới hơn.'],
];

for (const browser of browsers) {
	test(`a store that cannot be used is told, and checking goes on, ${browser}`, async (t) => {
		const session = await openSession(browser);
		const file = path.join(session.host.data, 'soat.db');
		const way = waysOut['a Facebook comment by Enter'];
		try {
			const set = await session.host.request({ kind: 'settings-set', settings: { firstRunDone: true } });
			assert.equal(set.kind, 'settings', JSON.stringify(set));
			const page = await session.open(way.url);
			let sends = 0;
			/** The host ends and the file is `content`; the next question starts another host. */
			const replace = async (content) => {
				session.host.signal('SIGTERM');
				await until('the host is gone', () => session.host.pids().length === 0);
				for (const log of ['-wal', '-shm']) fs.rmSync(file + log, { force: true });
				fs.writeFileSync(file, content);
			};
			const postAnyway = async () => {
				await page.bringToFront();
				await way.reach(page);
				await page.keyboard.type(flagged);
				await way.send(page);
				await waitForPanel(page);
				await press(page, way.anyway);
				sends += 1;
				assert.equal((await sendsOf(page, sends)).at(-1).text.trim(), flagged);
			};
			session.host.signal('SIGTERM');
			await until('the host is gone', () => session.host.pids().length === 0);
			// Whoever closes the store last puts its log into the file.
			session.host.ask('usage', '--json');
			assert.ok(!fs.existsSync(`${file}-wal`));
			const sound = fs.readFileSync(file);

			for (const [name, spoil, words] of troubles) {
				await t.test(name, async () => {
					const spoilt = Buffer.from(sound);
					spoil(spoilt);
					await replace(spoilt);
					await postAnyway();
					const own = await session.browser.newPage();
					await session.goOwn(own, 'pages/dashboard.html#/overview');
					await until(`“${words}”`, () => own.evaluate((said) => document.body.textContent.includes(said), words));
					await own.close();
					assert.deepEqual(fs.readFileSync(file), spoilt, 'the file is left as it is');
				});
			}
			await t.test('mended: the log goes on', async () => {
				await replace(sound);
				await postAnyway();
				await until('it is in the log', () => session.host.ask('log', '--json').entries.length > 0);
			});
		} finally {
			await session.close();
		}
	});
}
