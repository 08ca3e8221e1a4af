// SPDX-License-Identifier: Apache-2.0
//
// The person's own limit is reached: one quiet line, once a day, and nothing is locked.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Clock, noonZone } from '../harness/clock.mjs';
import { clean, sendsOf, waysOut } from '../harness/compose.mjs';
import { browsers, openSession, press, saidOn } from '../harness/session.mjs';
import { until } from '../harness/wait.mjs';

const says = 'Tới mức 2 phút ở Zalo bạn tự đặt cho hôm nay.';

for (const browser of browsers) {
	test(`a limit is reached: one line says so once, and the page works on, ${browser}`, async () => {
		const zone = noonZone();
		const session = await openSession(browser, { clock: true, timeZone: zone.name });
		try {
			const set = await session.host.request({ kind: 'settings-set', settings: { goals: { sites: { zalo: 2 } } } });
			assert.equal(set.kind, 'settings', JSON.stringify(set));
			const clock = new Clock(zone.at(9));
			const way = waysOut['a Zalo message by Enter'];
			const page = await session.open(way.url);
			await clock.follow(page);
			await clock.settle(page);
			// The tick under way when the clock was taken in hand is lost.
			await clock.pass(120);
			assert.doesNotMatch(await saidOn(page), /Tới mức/, 'a tick before the limit');
			await clock.pass(15);
			await until('the line', async () => (await saidOn(page)).includes(says));
			await way.reach(page);
			await page.keyboard.type(clean);
			await way.send(page);
			const [sent] = await sendsOf(page, 1);
			assert.equal(sent.text.trim(), clean, 'writing and sending go on under the line');
			await press(page, 'Đã rõ');
			await until('the line is gone', async () => !(await saidOn(page)).includes(says));
			await clock.pass(300);
			assert.doesNotMatch(await saidOn(page), /Tới mức/, 'once is enough');
			const again = await session.open(way.url);
			await clock.follow(again);
			await clock.settle(again);
			await clock.pass(60);
			assert.doesNotMatch(await saidOn(again), /Tới mức/, 'in another tab neither');
		} finally {
			await session.close();
		}
	});
}
