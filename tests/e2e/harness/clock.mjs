// SPDX-License-Identifier: Apache-2.0
//
// An hour in seconds. What counts time has three clocks: the steady one of each page, the worker's
// wall clock, and the host's. Tests of time load a copy of the built extension in which two more
// scripts run before ours (clock-page.js, clock-worker.js) and put the first two into the test's
// hand; the product's own files are byte for byte what is shipped, and know of no such thing. The
// host needs no hand on its clock: a visit says when it was, and may lie up to 36 hours back. So
// scripted time is earlier today, in a time zone in which it is now noon.
import { until } from './wait.mjs';

const hourMs = 3_600_000;

/** A zone, as TZ has it, in which it is now between twelve and one; and that zone's today. */
export function noonZone() {
	const hour = new Date().getUTCHours();
	const ahead = 12 - hour;
	// POSIX wants three letters at least.
	const name = `<LOC>${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`;
	const local = new Date(Date.now() + ahead * hourMs);
	const midnight = Date.UTC(local.getUTCFullYear(), local.getUTCMonth(), local.getUTCDate()) - ahead * hourMs;
	return {
		name,
		today: local.toISOString().slice(0, 10),
		/** The moment when that zone's clocks show this today. */
		at: (hours, minutes = 0) => midnight + hours * hourMs + minutes * 60_000,
	};
}

let asked = 0;

/** Has clock-page.js of this page do something; answers what it says of its page then. */
async function ask(page, act, how = {}) {
	asked += 1;
	const answer = await page.evaluate(
		(detail, n) =>
			new Promise((resolve) => {
				const take = (event) => {
					const said = JSON.parse(event.detail);
					if (said.n !== n) return;
					removeEventListener('soat-clock-answer', take);
					resolve(said);
				};
				addEventListener('soat-clock-answer', take);
				setTimeout(() => resolve({ trouble: 'nobody answers; is the page loaded?' }), 7000);
				dispatchEvent(new CustomEvent('soat-clock-ask', { detail }));
			}),
		JSON.stringify({ n: asked, act, ...how }),
		asked,
	);
	if (answer.trouble) throw new Error(`clock-page.js, ${act}: ${answer.trouble}`);
	return answer;
}

/** The time of one browser. */
export class Clock {
	#now;
	#person = 'active';
	#pages = new Set();

	constructor(start) {
		this.#now = start;
	}

	get now() {
		return this.#now;
	}

	/** Tells the worker, through `page`, what time it is; also after the worker was killed. */
	async tell(page) {
		await ask(page, 'set', { now: this.#now, person: this.#person });
	}

	/** `page`, which shows a site, lives by this clock from now on. */
	async follow(page) {
		this.#pages.add(page);
		await ask(page, 'look');
		await this.tell(page);
	}

	forget(page) {
		this.#pages.delete(page);
	}

	/** The pages that believe they are looked at. */
	async attended() {
		const all = await Promise.all([...this.#pages].map(async (page) => [page, await ask(page, 'look')]));
		return all.filter(([, said]) => said.attended).map(([page]) => page);
	}

	/** Waits until every page has said what the browser has it be, and `page` alone is looked at (if any). */
	async settle(page) {
		return until(page ? `${page.url()} is looked at` : 'nothing is looked at', async () => {
			const all = await Promise.all([...this.#pages].map(async (one) => [one, await ask(one, 'look')]));
			return all.every(([one, said]) => said.seen === (one === page) && said.attended === (one === page));
		});
	}

	/** Lets time pass for everything; each slow timer is called when it is due. */
	async pass(seconds) {
		let left = seconds * 1000;
		while (left > 0) {
			const pages = [...this.#pages];
			const dues = await Promise.all(pages.map((page) => ask(page, 'look').then((said) => said.untilDue)));
			const ms = Math.min(left, ...dues);
			left -= ms;
			this.#now += ms;
			if (pages[0]) await this.tell(pages[0]);
			for (const page of pages) await ask(page, 'run', { ms });
		}
	}

	/** No timer is called while the clocks go on: both, or the wall clock alone. */
	async leap({ wall = 0, steady = 0 }) {
		this.#now += wall * 1000;
		const pages = [...this.#pages];
		for (const page of pages) await ask(page, 'skip', { ms: steady * 1000 });
		if (pages[0]) await this.tell(pages[0]);
	}

	/** What the browser says of the machine from now on: active, idle or locked. */
	async person(state) {
		this.#person = state;
		const [first] = this.#pages;
		if (first) await this.tell(first);
	}
}
