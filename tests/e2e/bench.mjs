// SPDX-License-Identifier: Apache-2.0
//
// npm run bench [-- typing | keys | sends | held …]: what Soát costs the person who types and sends, beside the same page
// without it in the same run. See README.md for what was seen.
import { waysOut } from './harness/compose.mjs';
import { browsers, openSession } from './harness/session.mjs';
import { until } from './harness/wait.mjs';
import { costOfKeys } from './bench/keys.mjs';
import { quantile } from './bench/drafts.mjs';
import { enterToSent, noteEnter } from './bench/sends.mjs';
import { untouched } from './bench/typing.mjs';

const asked = process.argv.slice(2);
const wants = (name) => asked.length === 0 || asked.includes(name);
const ms = (numbers, share) => quantile(numbers, share).toFixed(2).padStart(7);
const row = (name, numbers) => console.log(`  ${name.padEnd(44)} p50 ${ms(numbers, 0.5)} ms  p99 ${ms(numbers, 0.99)} ms  (${numbers.length})`);

const way = waysOut['a Facebook comment by Enter'];

/** The page with us, and in a private context, where the extension is not let in, without. */
async function pair(session, act) {
	const context = await session.browser.createBrowserContext();
	const answers = {};
	for (const [name, page] of [['without', await context.newPage()], ['with', await session.browser.newPage()]]) {
		await page.evaluateOnNewDocument(noteEnter);
		await page.goto(way.url, { waitUntil: 'load' });
		await page.bringToFront();
		await until('the page is ready', () => page.evaluate(() => document.documentElement.dataset.ready === 'yes'));
		answers[name] = await act(page);
		await page.close();
	}
	await context.close();
	return answers;
}

for (const browser of browsers) {
	const session = await openSession(browser);
	session.host.ask('settings', 'firstRunDone=true');
	console.log(browser);
	if (wants('typing')) {
		for (const [pace, count] of [[100, 15], [40, 30], [0, 30]]) {
			const { kept, all } = await untouched(session, count, pace);
			console.log(`  sends untouched at ${String(pace).padStart(3)} ms a key: ${kept} of ${all} (${((100 * kept) / all).toFixed(1)} %)`);
		}
	}
	// Firefox has no such trace.
	if (wants('keys') && browser === 'chromium') {
		const { without, with: ours } = await pair(session, (page) => costOfKeys(page, way, 400));
		row('main thread a key, without us', without.tasks);
		row('main thread a key, with us', ours.tasks);
		row('of it in our script', ours.ours);
	}
	for (const hurry of [false, true]) {
		if (!wants(hurry ? 'held' : 'sends') || browser !== 'chromium') continue;
		const { without, with: ours } = await pair(session, (page) => enterToSent(page, way, 60, hurry));
		const how = hurry ? 'Enter with the last letter' : 'Enter once looked at';
		row(`${how}, without us`, without.taken);
		row(`${how}, with us (${ours.trusted} untouched)`, ours.taken);
	}
	await session.close();
}
