// SPDX-License-Identifier: Apache-2.0
//
// An hour of somebody's morning on a clock in hand (harness/clock.mjs): real tabs and windows, a real
// host, a real database. After each line of it `soat usage --json` shows exactly the seconds looked
// at; whatever is killed or set wrong loses one tick at most and adds nothing.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Clock, noonZone } from '../harness/clock.mjs';
import { openDisplay } from '../harness/display.mjs';
import { browsers, openSession } from '../harness/session.mjs';
import { until } from '../harness/wait.mjs';

const facebook = 'https://www.facebook.com/';
const zalo = 'https://chat.zalo.me/';

/** Working time of the script: 9:00 to 9:30 on every day of the week. */
const schedule = { week: Array(7).fill([[540, 570]]), holidays: [], leave: [] };

/** Has the page play a clip, aloud or muted, after the click browsers ask for. */
async function play(page, { muted }) {
	await page.evaluate((quiet) => {
		const canvas = document.createElement('canvas');
		const picture = canvas.getContext('2d');
		setInterval(() => picture.fillRect(0, 0, 8, 8), 50);
		const video = document.createElement('video');
		video.id = 'clip';
		video.muted = quiet;
		video.srcObject = canvas.captureStream();
		document.body.append(video);
		addEventListener('click', () => video.play(), { once: true });
	}, muted);
	await page.mouse.click(2, 2);
	await until('the clip plays', () => page.evaluate(() => !document.querySelector('#clip').paused));
}

/** The sums of `host` for that day: {"work facebook": seconds, "work feed": seconds, …}, without what is nought. */
function sums(host, day) {
	const { sites, activities, total } = host.ask('usage', '--json', '--from', day, '--to', day);
	const all = {};
	for (const { site, activity, ...seconds } of [...sites, ...activities]) {
		for (const [when, count] of Object.entries(seconds)) if (count > 0) all[`${when} ${site ?? activity}`] = count;
	}
	return { all, total: total.work + total.private };
}

class Morning {
	constructor(session, zone) {
		this.session = session;
		this.zone = zone;
		this.clock = new Clock(zone.at(9));
		this.expected = {};
		this.total = 0;
	}

	/** Opens an address in a new tab or window that is looked at from now on. */
	async open(url, how) {
		const page = await this.session.browser.newPage(how);
		await this.go(page, url);
		return page;
	}

	async go(page, url) {
		await page.goto(url, { waitUntil: 'load' });
		await page.bringToFront();
		await this.clock.follow(page);
		await this.clock.settle(page);
	}

	/** A tab of no site of ours, and the clock told to what runs in this browser. */
	async begin() {
		this.elsewhere = await this.session.browser.newPage();
		this.clock = new Clock(this.clock.now);
	}

	/** A tab that shows `url`, followed by the clock, behind the tab of another site. */
	async ready(url) {
		const page = await this.open(url);
		await this.away();
		return page;
	}

	async look(page) {
		await page.bringToFront();
		await this.clock.settle(page);
	}

	/** Something of ours that nobody looks at: the tab of another site. */
	async away() {
		await this.elsewhere.bringToFront();
		await this.clock.settle(undefined);
	}

	/** `seconds` more are expected by now. */
	expect(when, site, activity, seconds) {
		for (const what of [site, activity]) {
			const key = `${when} ${what}`;
			this.expected[key] = (this.expected[key] ?? 0) + seconds;
		}
		this.total += seconds;
	}

	check(line) {
		const counted = sums(this.session.host, this.zone.today);
		assert.deepEqual(counted, { all: this.expected, total: this.total }, line);
	}
}

/** [what happens, how, what it adds: [when, site, activity, seconds] …] */
const hour = [
	['two minutes in the feed', async (m) => m.clock.pass(120), ['work', 'facebook', 'feed', 120]],
	['a minute in Zalo, Facebook in the tab behind', async (m) => {
		m.zalo = await m.open(zalo);
		await m.clock.pass(60);
	}, ['work', 'zalo', 'messages', 60]],
	['back to Facebook for 20 seconds, between two ticks', async (m) => {
		await m.look(m.facebook);
		await m.clock.pass(20);
		await m.away();
	}, ['work', 'facebook', 'feed', 20]],
	['five minutes in a tab of another site', async (m) => {
		await m.clock.pass(310);
	}],
	['a group, then the market, a minute each', async (m) => {
		await m.look(m.facebook);
		await m.go(m.facebook, `${facebook}groups/1`);
		await m.clock.pass(60);
		await m.go(m.facebook, `${facebook}marketplace`);
		await m.clock.pass(60);
	}, ['work', 'facebook', 'discussion', 60], ['work', 'facebook', 'shopping', 60]],
	['Messenger in a window of its own for a minute and a half', async (m) => {
		m.messenger = await m.open('https://www.messenger.com/t/1', { type: 'window' });
		await m.clock.pass(90);
	}, ['work', 'messenger', 'messages', 90]],
	['between two windows, ten seconds in each, three times', async (m) => {
		for (let turn = 0; turn < 3; turn++) {
			await m.look(m.facebook);
			await m.clock.pass(10);
			await m.look(m.messenger);
			await m.clock.pass(10);
		}
		m.clock.forget(m.messenger);
		await m.messenger.close();
		await m.look(m.facebook);
	}, ['work', 'facebook', 'shopping', 30], ['work', 'messenger', 'messages', 30]],
	['half a minute, then three of quiet hands', async (m) => {
		await m.go(m.facebook, facebook);
		await m.clock.pass(30);
		await m.clock.person('idle');
		await m.clock.pass(180);
	}, ['work', 'facebook', 'feed', 30]],
	['a hand on the mouse again: from the next sign on', async (m) => {
		await m.clock.person('active');
		await m.clock.pass(60);
	}, ['work', 'facebook', 'feed', 45]],
	['three minutes of a video with quiet hands', async (m) => {
		await m.go(m.facebook, `${facebook}watch`);
		await play(m.facebook, { muted: false });
		await m.clock.pass(15);
		await m.clock.person('idle');
		await m.clock.pass(165);
	}, ['work', 'facebook', 'video', 180]],
	['the same behind a locked screen', async (m) => {
		await m.clock.person('locked');
		await m.clock.pass(120);
		await m.clock.person('active');
	}],
	['a muted clip in the feed, nobody there', async (m) => {
		await m.go(m.facebook, facebook);
		await play(m.facebook, { muted: true });
		await m.clock.person('idle');
		await m.clock.pass(120);
		await m.clock.person('active');
		await m.away();
	}],
	['over the end of working time', async (m) => {
		await m.clock.pass((m.zone.at(9, 30) - m.clock.now) / 1000 - 15);
		await m.look(m.zalo);
		await m.clock.pass(60);
		await m.away();
	}, ['work', 'zalo', 'messages', 15], ['private', 'zalo', 'messages', 45]],
	['asleep for twenty minutes, the steady clock running on: one tick is lost', async (m) => {
		await m.look(m.zalo);
		await m.clock.pass(30);
		await m.clock.leap({ wall: 1200, steady: 1200 });
		await m.clock.pass(60);
		await m.away();
	}, ['private', 'zalo', 'messages', 75]],
	['asleep for ten minutes, the steady clock standing still: one tick is lost', async (m) => {
		await m.look(m.zalo);
		await m.clock.pass(30);
		await m.clock.leap({ wall: 600 });
		await m.clock.pass(60);
		await m.away();
	}, ['private', 'zalo', 'messages', 75]],
	['the clock is set forward by half an hour: one tick is lost', async (m) => {
		await m.look(m.zalo);
		await m.clock.pass(30);
		await m.clock.leap({ wall: 1800 });
		await m.clock.pass(60);
		await m.away();
	}, ['private', 'zalo', 'messages', 75]],
	// Six minutes are looked at: one tick is lost, and 45 seconds of them were counted before.
	['and back by five minutes, of which some were counted: no second twice', async (m) => {
		await m.look(m.zalo);
		await m.clock.leap({ wall: -300 });
		await m.clock.pass(360);
		await m.away();
	}, ['private', 'zalo', 'messages', 300]],
	['the worker is killed twice: nothing is lost', async (m) => {
		await m.look(m.zalo);
		for (let turn = 0; turn < 2; turn++) {
			await m.clock.pass(20);
			await m.session.killWorker();
			await m.clock.tell(m.zalo);
		}
		await m.clock.pass(20);
		await m.away();
	}, ['private', 'zalo', 'messages', 60]],
	['the host is killed: nothing is lost', async (m) => {
		await m.look(m.zalo);
		await m.clock.pass(20);
		m.session.host.signal('SIGKILL');
		await m.clock.pass(40);
		await m.away();
	}, ['private', 'zalo', 'messages', 60]],
	['there is no host for two minutes: nothing is lost', async (m) => {
		await m.look(m.zalo);
		m.session.host.become('missing');
		m.session.host.signal('SIGKILL');
		await m.clock.pass(120);
		m.check('nothing is counted yet');
		m.session.host.become('alive');
		await m.clock.pass(30);
		await m.away();
	}, ['private', 'zalo', 'messages', 150]],
	['the browser is killed ten seconds after a tick: these ten are lost', async (m) => {
		await m.look(m.zalo);
		await m.clock.pass(40);
		await m.session.crash();
	}, ['private', 'zalo', 'messages', 30]],
	['the browser again, a minute in Zalo', async (m) => {
		await m.begin();
		m.zalo = await m.ready(zalo);
		await m.look(m.zalo);
		await m.clock.pass(60);
		await m.zalo.close();
	}, ['private', 'zalo', 'messages', 60]],
];

for (const browser of browsers) {
	test(`time: a morning on a clock in hand, ${browser}`, async (t) => {
		const zone = noonZone();
		// Chromium without a display believes that each of its windows has the focus.
		const display = browser === 'chromium' ? await openDisplay() : undefined;
		const windows = browser !== 'chromium' || display !== undefined;
		if (!windows) t.diagnostic('no Xvfb: the lines with two windows are left out');
		const session = await openSession(browser, {
			clock: true,
			timeZone: zone.name,
			...(display ? { headful: true, display: display.name } : {}),
		});
		try {
			const set = await session.host.request({ kind: 'settings-set', settings: { schedule, firstRunDone: true } });
			assert.equal(set.kind, 'settings', JSON.stringify(set));
			const morning = new Morning(session, zone);
			await morning.begin();
			morning.facebook = await morning.ready(facebook);
			await morning.look(morning.facebook);
			for (const [line, happens, ...counts] of hour) {
				if (line.includes('window') && !windows) continue;
				await t.test(line, async () => {
					await happens(morning);
					for (const count of counts) morning.expect(...count);
					morning.check(line);
				});
			}
			const ran = (morning.clock.now - zone.at(9)) / 1000;
			assert.ok(morning.total < ran);
		} finally {
			await session.close();
			display?.close();
		}
	});
}
