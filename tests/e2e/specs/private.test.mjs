// SPDX-License-Identifier: Apache-2.0
//
// A private window leaves no trace: its drafts are checked as any other, and neither time nor outcome
// is kept.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Clock, noonZone } from '../harness/clock.mjs';
import { flagged, sendsOf, waysOut } from '../harness/compose.mjs';
import { browsers, openSession, press, waitForPanel } from '../harness/session.mjs';
import { until } from '../harness/wait.mjs';

for (const browser of browsers) {
	test(`a private window is checked and never recorded, ${browser}`, async () => {
		const zone = noonZone();
		const session = await openSession(browser, { clock: true, timeZone: zone.name, privately: true });
		try {
			const set = await session.host.request({ kind: 'settings-set', settings: { words: 'drafts' } });
			assert.equal(set.kind, 'settings', JSON.stringify(set));
			const way = waysOut['a Facebook comment by Enter'];
			const clock = new Clock(zone.at(9));
			const page = await session.openPrivately(way.url);
			await clock.follow(page);
			await clock.pass(60);
			assert.deepEqual(await clock.attended(), [page], 'it is looked at');
			await way.reach(page);
			await page.keyboard.type(flagged);
			await way.send(page);
			await waitForPanel(page);
			await press(page, way.anyway);
			assert.deepEqual((await sendsOf(page, 1)).map((sent) => sent.text.trim()), [flagged]);
			await clock.pass(60);
			clock.forget(page);
			await page.close();

			const { total, drafts } = session.host.ask('usage', '--json', '--from', zone.today, '--to', zone.today);
			assert.deepEqual(total, { work: 0, private: 0 });
			assert.deepEqual([...new Set(Object.values(drafts))], [0]);
			assert.deepEqual(session.host.ask('log', '--json').entries, []);

			// The same, where it may be recorded: it would have been seen.
			if (browser === 'firefox') return; // all its windows are private here; time.test.mjs has the others
			const open = await session.open(way.url);
			await clock.follow(open);
			await clock.settle(open);
			await clock.pass(60);
			await way.reach(open);
			await open.keyboard.type(flagged);
			await way.send(open);
			await waitForPanel(open);
			await press(open, way.anyway);
			await until('it is in the log', () => session.host.ask('log', '--json').entries.length === 1);
			const after = session.host.ask('usage', '--json', '--from', zone.today, '--to', zone.today).total;
			assert.ok(after.work + after.private >= 45);
		} finally {
			await session.close();
		}
	});
}
