// SPDX-License-Identifier: Apache-2.0
import type { Activity, VisitSite } from '../protocol/messages.gen.ts';
import { whatIs, whileWriting } from './activity.ts';
import { signEveryMs } from './visits.ts';

/** What a page tells the worker; the worker adds what the browser knows. */
export interface PageSign {
	kind: 'sign';
	page: string;
	site: VisitSite;
	activity: Activity;
	steady: number;
	attended: boolean;
	watching: boolean;
}

/** A limit the person set was just reached: the sentence to show once, and what its button is called. */
export interface Reminded {
	text: string;
	close: string;
}

/**
 * Tells when this page is looked at: at once when that changes, and every `signEveryMs` while it
 * lasts. Reads the address, visibility and focus; of videos only whether one plays aloud or large;
 * nothing of what the page shows. `tell` answers false when Soát is gone from this page; all ends then.
 */
export function watchAttention(view: Window & typeof globalThis, tell: (sign: PageSign) => boolean): () => void {
	const { document } = view;
	const page = view.crypto.randomUUID();
	const over = new AbortController();
	let attended = false;

	function writing(): boolean {
		const at = document.activeElement;
		return at instanceof view.HTMLElement && (at.isContentEditable || at.getAttribute('role') === 'textbox');
	}

	function watching(): boolean {
		return [...document.querySelectorAll('video')].some((video) => {
			if (video.paused || video.ended) return false;
			// A muted clip that starts by itself in a feed is no sign of somebody watching.
			return !(video.muted || video.volume === 0) || Boolean(document.fullscreenElement);
		});
	}

	function say(): void {
		const where = whatIs(view.location);
		if (!where) return;
		const told = tell({
			kind: 'sign',
			page,
			site: where.site,
			activity: writing() ? whileWriting(where.activity) : where.activity,
			steady: view.performance.now(),
			attended,
			watching: watching(),
		});
		if (!told) stop();
	}

	function look(): void {
		const now = document.visibilityState === 'visible' && document.hasFocus();
		if (now === attended) return;
		attended = now;
		say();
	}

	function leave(): void {
		if (!attended) return;
		attended = false;
		say();
	}

	const timer = view.setInterval(() => {
		look();
		if (attended) say();
	}, signEveryMs);

	function stop(): void {
		over.abort();
		view.clearInterval(timer);
	}

	const { signal } = over;
	document.addEventListener('visibilitychange', look, { signal });
	view.addEventListener('focus', look, { signal });
	view.addEventListener('blur', look, { signal });
	view.addEventListener('pageshow', look, { signal });
	view.addEventListener('pagehide', leave, { signal });
	look();
	return stop;
}
