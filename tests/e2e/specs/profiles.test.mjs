// SPDX-License-Identifier: Apache-2.0
//
// Two profiles of one person at once: two browsers, a host each, one data folder. One visit is open
// at a time over both, and the log is whole.
import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { Clock, noonZone } from '../harness/clock.mjs';
import { flagged, sendsOf, waysOut } from '../harness/compose.mjs';
import { removeFolder, temporaryFolder } from '../harness/folder.mjs';
import { browsers, openSession, press, waitForPanel } from '../harness/session.mjs';
import { until } from '../harness/wait.mjs';

/** A page of `url`, looked at from now on by `clock`, whose browser knew another time before. */
async function lookAt(session, clock, url) {
	const page = await session.open(url);
	await clock.follow(page);
	await clock.settle(page);
	const away = await session.browser.newPage();
	await clock.settle(undefined);
	return {
		page,
		look: async () => {
			await page.bringToFront();
			await clock.settle(page);
		},
		leave: async () => {
			await away.bringToFront();
			await clock.settle(undefined);
		},
	};
}

/** Posts `count` flagged comments although the panel asks, one after the other. */
async function postAnyway(session, count) {
	const way = waysOut['a Facebook comment by Enter'];
	const page = await session.open(way.url);
	await page.bringToFront();
	for (let sent = 1; sent <= count; sent++) {
		await way.reach(page);
		await page.keyboard.type(flagged);
		await way.send(page);
		await waitForPanel(page, 20_000);
		await press(page, way.anyway);
		await sendsOf(page, sent);
	}
	await page.close();
}

const pairs = browsers.map((name) => [name, name]);
if (browsers.length > 1) pairs.push(browsers.slice(0, 2));

for (const [one, other] of pairs) {
	test(`two profiles, ${one} and ${other}: one visit at a time, and a whole log`, async (t) => {
		const zone = noonZone();
		const folder = temporaryFolder('person');
		const how = { clock: true, timeZone: zone.name, data: path.join(folder, 'data') };
		const sessions = [await openSession(one, how)];
		try {
			// Two that start on nothing in the same moment are a test of the store.
			const set = await sessions[0].host.request({ kind: 'settings-set', settings: { firstRunDone: true, words: 'excerpts' } });
			assert.equal(set.kind, 'settings', JSON.stringify(set));
			sessions.push(await openSession(other, { ...how, welcome: false }));
			const usage = () => sessions[0].host.ask('usage', '--json', '--from', zone.today, '--to', zone.today);
			const clocks = sessions.map(() => new Clock(zone.at(9)));
			const [facebook, zalo] = [
				await lookAt(sessions[0], clocks[0], 'https://www.facebook.com/'),
				await lookAt(sessions[1], clocks[1], 'https://chat.zalo.me/'),
			];
			/** Both browsers run side by side for as long. */
			const pass = (seconds) => Promise.all(clocks.map((clock) => clock.pass(seconds)));
			const seconds = (site) => {
				const found = usage().sites.find((each) => each.site === site);
				return found ? found.work + found.private : 0;
			};

			await t.test('one after the other: each has its own', async () => {
				await facebook.look();
				await pass(60);
				await facebook.leave();
				await zalo.look();
				await pass(90);
				await zalo.leave();
				assert.deepEqual([seconds('facebook'), seconds('zalo')], [60, 90]);
			});

			await t.test('both believe that they are looked at: no second is counted twice', async () => {
				await Promise.all([facebook.look(), zalo.look()]);
				await pass(120);
				await Promise.all([facebook.leave(), zalo.leave()]);
				assert.equal(seconds('facebook') + seconds('zalo'), 60 + 90 + 120);
			});

			await t.test('the second begins while the first is looked at: the first to say so has it', async () => {
				await facebook.look();
				await clocks[0].pass(60);
				await facebook.leave();
				const before = seconds('zalo');
				await zalo.look();
				await clocks[1].pass(90);
				await zalo.leave();
				// A minute of these ninety seconds was the other browser's.
				assert.equal(seconds('zalo') - before, 30);
				await clocks[0].pass(30);
			});

			await t.test('the host of one is killed while the other counts', async () => {
				const before = [seconds('facebook'), seconds('zalo')];
				await zalo.look();
				await pass(30);
				sessions[0].host.signal('SIGKILL');
				await pass(30);
				await zalo.leave();
				assert.deepEqual([seconds('facebook'), seconds('zalo')], [before[0], before[1] + 60]);
			});

			await t.test('drafts posted in both at once: each is in the log, once, and the store is sound', async () => {
				const count = 4;
				await Promise.all(sessions.map((session) => postAnyway(session, count)));
				const entries = () => sessions[0].host.ask('log', '--json').entries;
				await until('all are in the log', () => entries().length >= 2 * count);
				assert.equal(entries().length, 2 * count);
				assert.deepEqual([...new Set(entries().map((entry) => entry.outcome))], ['sent-anyway']);
				const { drafts } = usage();
				assert.equal(drafts.anyway, 2 * count);
				assert.deepEqual(sessions[0].host.complaints(), []);
			});
		} finally {
			for (const session of sessions) await session.close();
			removeFolder(folder);
		}
	});
}
