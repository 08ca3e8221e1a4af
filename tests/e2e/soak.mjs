// SPDX-License-Identifier: Apache-2.0
//
// npm run soak [-- COUNT [SEED [WORDS…]]]: COUNT sends (2000 unless told otherwise) over every way out, every kind of press,
// every trouble of the host and every way a page has of clearing, in each browser of SOAT_BROWSERS. With WORDS only the
// cases whose description has them all: npm run soak -- 120 7 'group by touch' 'slow by 200'.
//
// One press, one send: never two, never none; the exact text, letters typed while a press is held included; and whenever
// nobody looked at the draft, a grey mark that says so after the composer is gone. Prints counts by way and by trouble;
// exits 1 at any breach.
import { drafts } from './bench/drafts.mjs';
import { browsers, openSession, saidOn } from './harness/session.mjs';
import { until } from './harness/wait.mjs';
import { begin, troubles } from './soak/troubles.mjs';
import { presses, ways } from './soak/ways.mjs';

const count = Number(process.argv[2] ?? 2000);
const words = process.argv.slice(4);
// The same drafts in the same order in every run of a seed.
const seed = Number(process.argv[3] ?? 7);
let state = seed;
const random = (below) => {
	state = (state * 48271) % 2147483647;
	return state % below;
};
const shuffled = (list) => {
	const left = [...list];
	return list.map(() => left.splice(random(left.length), 1)[0]);
};
const texts = drafts((count + 100) * browsers.length, { least: 1, most: 1, seed: 1 + (state % 1000) });

const described = ({ way, press, trouble, clears }) => `${way.name} by ${press}, host ${trouble}, page clears ${clears}`;

/** Each way by each press, under each trouble; pages that clear otherwise than at once take turns. */
function plan() {
	const pairs = ways.flatMap((way) => way.presses.map((press) => ({ way, press })));
	const all = Object.keys(troubles).flatMap((trouble, row) =>
		pairs.map((pair, column) => ({
			...pair,
			trouble,
			clears: ['now', 'now', 'late', 'now', 'fails', 'keeps'][(row + column + seed) % 6],
		})),
	);
	// A short run still meets each way, each trouble: one diagonal after the other, another seed's run from another one on.
	const names = Object.keys(troubles);
	const diagonals = names.flatMap((_, turn) =>
		pairs.map((pair, column) => all[((column + turn + 4 * seed) % names.length) * pairs.length + column]),
	);
	const wanted = diagonals.filter((batch) => words.every((word) => described(batch).includes(word)));
	if (wanted.length === 0) throw new Error(`no case has all of: ${words.join(', ')}`);
	const each = Math.max(1, Math.min(6, Math.round(count / wanted.length)));
	const order = [];
	for (let sends = 0; sends < count; ) {
		for (const batch of wanted) {
			if (sends >= count) break;
			order.push({ ...batch, sends: Math.min(each, count - sends) });
			sends += each;
		}
	}
	// Changing the host costs more than changing the page.
	return shuffled(order).sort((a, b) => names.indexOf(a.trouble) - names.indexOf(b.trouble) || a.way.name.localeCompare(b.way.name));
}

const tallies = {};
function tally(...keys) {
	for (const key of keys) {
		tallies[key] ??= { sends: 0, untouched: 0, marked: 0, wrong: 0 };
	}
	return (what, by = 1) => {
		for (const key of keys) tallies[key][what] += by;
	};
}
const breaches = [];

const sentBy = (page) => page.evaluate(() => window.sent);

async function open(session, { way, clears }) {
	const url = new URL(way.url);
	if (clears !== 'now') url.searchParams.set('clears', clears);
	const page = await session.open(url.href);
	// For the report of a breach: what reached the page of a press.
	await page.evaluate(() => {
		window.reached = [];
		for (const type of ['keydown', 'pointerdown', 'pointercancel', 'click', 'contextmenu'])
			addEventListener(type, (event) => window.reached.push(`${type}${event.isTrusted ? '' : ' (ours)'}`), true);
	});
	return page;
}

async function soakOne(session, batch) {
	const { way, press, clears } = batch;
	const trouble = troubles[batch.trouble];
	const note = tally(`way: ${way.name}`, `press: ${press}`, `host: ${batch.trouble}`, `page clears: ${clears}`, 'all');
	const breach = (what) => {
		note('wrong');
		breaches.push(`${session.name}, ${described(batch)}: ${what}`);
	};
	let page = await open(session, batch);
	let wanted = [];
	/** Looks once more when nothing of ours can still be under way, and closes the page. */
	const leave = () => {
		const [old, asked] = [page, wanted];
		wanted = [];
		if (asked.length === 0) return old.close();
		left.push({ at: Date.now(), look: () => look(old, asked) });
		return lookAtLeft();
	};
	const look = async (old, asked) => {
		const sent = await sentBy(old);
		const kept = clears === 'now' && way.stays ? (await old.$eval(way.box, (box) => box.textContent)).trim() : '';
		await old.close();
		const went = sent.map((one) => one.text.trim());
		const whole = [...went, kept].join('');
		if (sent.length !== asked.length) breach(`${sent.length} sends for ${asked.length} presses: ${JSON.stringify(went)}`);
		// Letters typed after the press belong to this send or to the next, none may be lost.
		else if (whole !== asked.flat().join('')) breach(`“${whole}” instead of “${asked.flat().join('')}”`);
		else if (asked.some(([text], at) => !went[at].includes(text))) breach(`order: ${JSON.stringify(went)}`);
		note('untouched', sent.filter((one) => one.trusted).length);
	};
	for (let turn = 0; turn < batch.sends; turn++) {
		if (turn > 0 && clears !== 'now') {
			await leave();
			page = await open(session, batch);
		}
		try {
			await way.begin(page);
			const text = way.text ?? texts.pop();
			if (!way.text) await page.keyboard.type(text);
			await trouble.before?.(session, page);
			const typesOn = way.stays && press.includes('Enter') && clears === 'now' && random(3) === 0;
			wanted.push([text + (way.more ?? ''), ...(typesOn ? ['ừ'] : [])]);
			const pressed = presses[press](page, way, session.name);
			const befallen = trouble.during && pressed.then(() => trouble.during(session, page));
			if (typesOn) await page.keyboard.type('ừ');
			await pressed;
			if (way.second) await way.second(page);
			await befallen;
			note('sends');
			await until('the send', async () => (await sentBy(page)).length >= wanted.length, 5000);
			if (trouble.unseen) {
				await until('the grey mark', async () => /Chưa kiểm tra/.test(await saidOn(page)), 3000);
				note('marked');
			}
		} catch (error) {
			breach(`${error.message} (draft ${turn + 1}; said: ${(await saidOn(page)).slice(0, 80)}; sent: ${JSON.stringify(await sentBy(page))}; reached the page: ${(await page.evaluate(() => window.reached)).slice(-6).join(', ')})`);
			break;
		} finally {
			await trouble.after?.(session, page);
		}
	}
	await leave();
}

// Longer than any hold, than our own look at whether the page took a press, than any timer of ours.
const restMs = 2000;
const left = [];
async function lookAtLeft(all = false) {
	while (left.length > 0) {
		const wait = left[0].at + restMs - Date.now();
		if (wait > 0 && !all) return;
		if (wait > 0) await new Promise((done) => setTimeout(done, wait));
		await left.shift().look();
	}
}

for (const browser of browsers) {
	const session = await openSession(browser);
	session.host.ask('settings', 'firstRunDone=true');
	const began = Date.now();
	let current;
	for (const batch of plan()) {
		if (batch.trouble !== current) {
			current = batch.trouble;
			begin(session, troubles[current]);
		}
		await soakOne(session, batch);
	}
	await lookAtLeft(true);
	await session.close();
	console.log(`\n${browser}: ${Math.round((Date.now() - began) / 1000)} s`);
	for (const [key, { sends, untouched, marked, wrong }] of Object.entries(tallies).sort(([a], [b]) => a.localeCompare(b))) {
		console.log(`${key.padEnd(34)} ${String(sends).padStart(5)} sends  ${String(untouched).padStart(5)} untouched  ${String(marked).padStart(5)} marked  ${wrong} wrong`);
		delete tallies[key];
	}
}
for (const breach of breaches) console.log(`WRONG ${breach}`);
process.exit(breaches.length === 0 ? 0 : 1);
