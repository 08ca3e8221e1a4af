// SPDX-License-Identifier: Apache-2.0
//
// What a key costs the page's main thread, from the browser's own trace (Chromium).
import { drafts } from './drafts.mjs';

/**
 * Types `keys` letters, some 60 a draft and 40 ms apart, sends each draft by Enter, and answers the ms of main thread each
 * stroke took, and of it what our script ran: of letters, and of the Enters, which are no writing.
 */
export async function costOfKeys(page, way, keys) {
	await way.reach(page);
	await page.tracing.start({ categories: ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'] });
	let typed = 0;
	for (const text of drafts(1000, { least: 2, most: 2 })) {
		if (typed >= keys) break;
		await page.keyboard.type(text, { delay: 40 });
		typed += text.length;
		await page.evaluate((box) => document.querySelector(box).focus(), way.box);
		await page.keyboard.press('Enter');
	}
	const { traceEvents } = JSON.parse(Buffer.from(await page.tracing.stop()).toString('utf8'));
	return perKey(traceEvents);
}

function perKey(events) {
	const downs = events.filter((one) => one.name === 'EventDispatch' && one.args?.data?.type === 'keydown');
	const { pid, tid } = downs[0];
	const here = events.filter((one) => one.pid === pid && one.tid === tid && one.dur).sort((a, b) => a.ts - b.ts);
	const strokes = strokesIn(here);
	const sums = (list) => {
		let next = 0;
		const per = strokes.map(() => 0);
		// The task of a key begins before the key's event is dispatched in it.
		for (const { ts, dur } of list) {
			while (next + 1 < strokes.length && strokes[next + 1].ts < ts + dur) next++;
			if (strokes[next].ts < ts + dur) per[next] += dur / 1000;
		}
		const of = (sends) => per.slice(0, -1).filter((_, at) => strokes[at].sends === sends);
		return { letters: of(false), sends: of(true) };
	};
	const tasks = here.filter((one) => /RunTask$/.test(one.name));
	const ours = outermost(here.filter((one) => one.name === 'FunctionCall' && /content\.js$/.test(one.args?.data?.url ?? '')));
	return { tasks: sums(tasks), ours: sums(ours) };
}

/** When each stroke began, and whether it was the Enter: marked letters come as text, with no key before them. */
function strokesIn(here) {
	const strokes = [];
	let led = false;
	for (const { name, args, ts } of here) {
		if (name !== 'EventDispatch') continue;
		const { type } = args.data;
		if (type === 'keydown' || (type === 'beforeinput' && !led)) strokes.push({ ts, sends: true });
		if (type === 'keydown') led = true;
		if (type !== 'beforeinput') continue;
		// What a key writes follows it; what follows nothing is a stroke of its own.
		strokes.at(-1).sends = false;
		led = false;
	}
	return strokes;
}

function outermost(calls) {
	let end = 0;
	return calls
		.sort((a, b) => a.ts - b.ts || b.dur - a.dur)
		.filter(({ ts, dur }) => {
			if (ts < end) return false;
			end = ts + dur;
			return true;
		});
}
