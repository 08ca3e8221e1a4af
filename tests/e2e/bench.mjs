// SPDX-License-Identifier: Apache-2.0
//
// npm run bench [-- [typing] [hurried] [held] [sends] [keys] [SECONDS [SEED]]]: what Soát costs the person who types and
// sends. Times mean something only on a machine that does nothing else. README.md says what was seen.
//
//   typing   sends that kept their trusted event, typed in Telex by a hand, a hand's pause before Enter; each leg of a question
//   hurried  the same, no pause at all before Enter
//   held     Enter to sent, of presses that had to be held
//   sends    Enter to sent of a text that rested, beside the same page without us (Chromium)
//   keys     main thread a key, beside the same page without us (Chromium, from its own trace)
import { costOfKeys } from './bench/keys.mjs';
import { quantile } from './bench/drafts.mjs';
import { natural } from './bench/natural.mjs';
import { enterToSent, heldToSent, noteEnter } from './bench/sends.mjs';
import { waysOut } from './harness/compose.mjs';
import { browsers, openSession } from './harness/session.mjs';
import { until } from './harness/wait.mjs';

const asked = process.argv.slice(2);
const [seconds = 60, seed = 7] = asked.filter((word) => /^\d+$/.test(word)).map(Number);
const named = asked.filter((word) => !/^\d+$/.test(word));
const wants = (name) => named.length === 0 || named.includes(name);

const ms = (numbers, share) => quantile(numbers, share).toFixed(2).padStart(7);
function row(name, numbers) {
	if (numbers.length === 0) return;
	console.log(`  ${name.padEnd(36)} p50 ${ms(numbers, 0.5)} ms  p95 ${ms(numbers, 0.95)} ms  p99 ${ms(numbers, 0.99)} ms  (${numbers.length})`);
}

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

async function open(browser, how) {
	const session = await openSession(browser, how);
	session.host.ask('settings', 'firstRunDone=true');
	return session;
}

async function typing(session, pause) {
	const { untouched, held, legs } = await natural(session, { ms: seconds * 1000, pause, seed });
	const all = untouched.length + held.length;
	console.log(`  ${pause ? "a hand's pause" : 'no pause'} before Enter: ${untouched.length} of ${all} sends untouched (${((100 * untouched.length) / all).toFixed(1)} %)`);
	row('  Enter to sent, untouched', untouched);
	row('  Enter to sent, held', held);
	for (const leg of Object.keys(legs[0] ?? {})) row(`  a question, ${leg}`, legs.map((one) => one[leg]));
}

for (const browser of browsers) {
	console.log(browser);
	if (['typing', 'hurried', 'held'].some(wants)) {
		const session = await open(browser, { hops: true });
		if (wants('typing')) await typing(session, true);
		if (wants('hurried')) await typing(session, false);
		if (wants('held')) row('Enter to sent, held', await heldToSent(session, way, 200));
		await session.close();
	}
	// Firefox has neither a context without extensions nor such a trace.
	if (browser === 'chromium' && ['sends', 'keys'].some(wants)) {
		const session = await open(browser);
		if (wants('sends')) {
			const { without, with: ours } = await pair(session, (page) => enterToSent(page, way, 60));
			row('Enter to sent, rested, without us', without.taken);
			row(`Enter to sent, rested, with us, ${ours.trusted} untouched`, ours.taken);
		}
		if (wants('keys')) {
			const { without, with: ours } = await pair(session, (page) => costOfKeys(page, way, 600));
			row('main thread a letter, without us', without.tasks.letters);
			row('main thread a letter, with us', ours.tasks.letters);
			row('of it in our script', ours.ours.letters);
			row('main thread an Enter, without us', without.tasks.sends);
			row('main thread an Enter, with us', ours.tasks.sends);
			row('of it in our script', ours.ours.sends);
		}
		await session.close();
	}
}
