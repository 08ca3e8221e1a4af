// SPDX-License-Identifier: Apache-2.0
//
// How seconds are counted. A page that is looked at says so now and then ("a sign"); time is what
// lies between two such signs, and nothing else. A killed worker, a closed lid, a changed clock or
// a crashed page loses at most the stretch since the last sign; none can add any.
import type { Activity, VisitSite } from '../protocol/messages.gen.ts';

/** How often an attended page gives a sign, ms. */
export const signEveryMs = 15_000;

/** Signs further apart than this have nothing to do with each other: sleep, a frozen page, a lost worker. */
export const patienceMs = 30_000;

/** What a page says about itself at one moment. */
export interface Sign {
	/** Clock time, epoch ms. */
	at: number;
	/** The page's own steady clock, ms. It cannot be set, and restarts with the page. */
	steady: number;
	/** One life of one page. */
	page: string;
	site: VisitSite;
	activity: Activity;
	/** Visible and focused. */
	attended: boolean;
	/** A video is being watched: then quiet hands are no absence. */
	watching: boolean;
	/** The machine, as the browser sees it. */
	person: 'active' | 'idle' | 'locked';
}

/** A visit that goes on. */
export interface Open {
	page: string;
	site: VisitSite;
	activity: Activity;
	at: number;
	steady: number;
}

/** What is known between two signs; it outlives the worker as JSON. */
export interface Looking {
	/** The one open visit, over all windows. Undefined when nothing of ours is looked at. */
	open?: Open | undefined;
	/** The visit another page took over from at `until`, which has not yet said so itself. */
	left?: (Open & { until: number }) | undefined;
}

export interface Tick {
	site: VisitSite;
	activity: Activity;
	from: number;
	to: number;
}

/** True when somebody is there: looked at, and either moving or watching; never behind a locked screen. */
export function present(sign: Sign): boolean {
	if (!sign.attended || sign.person === 'locked') return false;
	return sign.person === 'active' || sign.watching;
}

/**
 * The next state and the tick that just ended, if one did. Ticks are at most `patienceMs` long.
 * The stretch before somebody was found absent is not counted; the one before a page was left is.
 */
export function advance({ open, left }: Looking, sign: Sign): { next: Looking; tick?: Tick | undefined } {
	const here = present(sign);
	const same = open?.page === sign.page;
	const { page, site, activity, at, steady } = sign;
	if (!here && !same) {
		// A page that is not looked at has nothing to say about the one that is. But two pages are two
		// processes, and the word of the one that was left may come after that of its successor.
		if (left?.page !== page) return { next: { open, left } };
		return { next: { open }, tick: sign.attended ? undefined : stretch(left, left.until, steady) };
	}
	const now = here ? { page, site, activity, at, steady } : undefined;
	if (!open) return { next: { open: now, left } };
	if (!same) return { next: { open: now, left: { ...open, until: at } } };
	return { next: { open: now, left }, tick: !here && sign.attended ? undefined : stretch(open, at, steady) };
}

/** From the visit's last sign to `to`, where its page's own clock showed `steady`. */
function stretch(open: Open, to: number, steady: number): Tick | undefined {
	// The shorter of the two clocks: a clock set forward adds nothing, a sleep neither. The steady one
	// counts in fractions; the protocol in whole milliseconds.
	const length = Math.floor(Math.min(to - open.at, steady - open.steady));
	const honest = length > 0 && to - open.at <= patienceMs && steady - open.steady <= patienceMs;
	return honest ? { site: open.site, activity: open.activity, from: to - length, to } : undefined;
}
