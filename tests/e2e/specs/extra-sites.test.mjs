// SPDX-License-Identifier: Apache-2.0
//
// TikTok and YouTube: nothing of ours there until the person asks for it on the settings page, then
// their time and nothing else, and nothing again once it is taken back. The browser's own question is
// out of a test's reach: Firefox is told not to put it, Chromium to have it answered beforehand.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { flagged } from '../harness/compose.mjs';
import { browsers, openSession, saidOn } from '../harness/session.mjs';
import { until } from '../harness/wait.mjs';

const granted = ['https://*.tiktok.com/*', 'https://*.youtube.com/*'];
const sites = { tiktok: ['TikTok', 'https://www.tiktok.com/@ai/video/1'], youtube: ['YouTube', 'https://www.youtube.com/watch?v=1'] };

/** Looks at an address for `ms`, types a draft that would be flagged elsewhere, and looks away. */
async function watch(session, url, ms) {
	const page = await session.open(url);
	const since = Date.now();
	await page.type('#note', flagged);
	assert.equal(await saidOn(page), '', 'drafts are not read here');
	await until(`${ms} ms of looking`, () => Date.now() - since > ms);
	const away = await session.browser.newPage();
	await away.bringToFront();
	await page.close();
	await away.close();
}

/** Clicks the box of a site on the settings page and waits until the host knows. */
async function choose(session, name, site, on) {
	const page = await session.browser.newPage();
	await session.goOwn(page, 'pages/dashboard.html#/settings');
	await page.bringToFront();
	const box = await until(`the box of ${name}`, () =>
		page.evaluateHandle((wanted) => [...document.querySelectorAll('#sites label')].find((one) => one.textContent.includes(wanted))?.querySelector('input') ?? null, name).then((handle) => handle.asElement()),
	);
	await box.click();
	await until(`the host knows of ${name}`, async () => {
		const { settings } = await session.host.request({ kind: 'settings-get' });
		return settings.sites.includes(site) === on;
	});
	await until('the box shows it', () => box.evaluate((one, wanted) => one.checked === wanted, on));
	await page.close();
}

for (const browser of browsers) {
	test(`TikTok and YouTube: their time, only when asked for, and nothing else, ${browser}`, async () => {
		const session = await openSession(browser, { granted });
		const seconds = (site) => {
			const found = session.host.ask('usage', '--json').sites.find((one) => one.site === site);
			return found ? found.work + found.private : 0;
		};
		try {
			for (const [site, [name, url]] of Object.entries(sites)) {
				await watch(session, url, 1500);
				assert.equal(seconds(site), 0, `${name} before`);
				await choose(session, name, site, true);
				await until(`${name} is counted`, async () => {
					await watch(session, url, 1500);
					return seconds(site) > 0;
				});
				await choose(session, name, site, false);
				const before = seconds(site);
				await watch(session, url, 1500);
				assert.equal(seconds(site), before, `${name} afterwards`);
			}
			assert.deepEqual(session.host.ask('log', '--json').entries, []);
			const activities = session.host.ask('usage', '--json').activities.map((one) => one.activity);
			assert.ok(activities.includes('video'), activities.join());
		} finally {
			await session.close();
		}
	});
}
