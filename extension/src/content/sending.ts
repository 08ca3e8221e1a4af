// SPDX-License-Identifier: Apache-2.0

import type { Draft } from './draft.ts';

/** What a composer shows after a press. */
export type Left =
	/** Emptied, gone, or holding something new. */
	| 'sent'
	/** Still there with the same text (or more of it). */
	| 'kept'
	/** Kept, but the page shows that it is at work: a disabled button, a progress bar. */
	| 'busy';

export interface SendingOptions {
	look: () => Left;
	sent: () => void;
	/** The page has not taken the press. Called once, and only for a press that we repeated. */
	notTaken?: () => void;
	/** The page has noticed the press: it cancelled the key's effect, or something in its dialog moved. */
	noticed: () => boolean;
}

// When to look. Few and bounded: no polling, no observer. The last ones are for a page that holds a
// spinner for many seconds; after that the draft simply stays open.
const looks = [0, 50, 200, 800, 2000, 4000, 6500, 10_000, 20_000];
// When to say that the page has not taken it. Too early is worse than too late: a second press into a
// slow page can be a second post. Without any sign of notice 0.8 s; 6.5 s with one; 20 s while the
// page shows that it is at work.
const patience = { unnoticed: 800, noticed: 6500, busy: 20_000 };

/** Watches one press until its draft has left, without ever sending anything itself. */
export class Sending {
	#timer: ReturnType<typeof setTimeout> | undefined;
	#told = false;
	#done = false;
	readonly #options: SendingOptions;

	constructor(options: SendingOptions) {
		this.#options = options;
		this.#next(0, 0);
	}

	get done(): boolean {
		return this.#done;
	}

	/** Looks right now: something happened in the page. */
	poke(): void {
		if (!this.#done && this.#options.look() === 'sent') this.#finish();
	}

	cancel(): void {
		this.#done = true;
		clearTimeout(this.#timer);
	}

	#next(index: number, elapsed: number): void {
		const at = looks[index];
		if (at === undefined) {
			this.#done = true;
			return;
		}
		this.#timer = setTimeout(() => {
			if (this.#done) return;
			const left = this.#options.look();
			if (left === 'sent') {
				this.#finish();
				return;
			}
			const limit = left === 'busy' ? patience.busy : this.#options.noticed() ? patience.noticed : patience.unnoticed;
			if (at >= limit && !this.#told) {
				this.#told = true;
				this.#options.notTaken?.();
			}
			this.#next(index + 1, at);
		}, at - elapsed);
	}

	#finish(): void {
		this.cancel();
		this.#options.sent();
	}
}

/** What the page shows of a draft after its press on `button`; `step`: that was the first of two. */
export function whatIsLeft(draft: Draft, button: HTMLElement | undefined, step: boolean): Left {
	const { fields, frame } = draft.composer;
	if (fields.length === 0) return 'sent';
	const there = draft.stepped && !step ? [frame] : fields.filter((field) => field.isConnected);
	if (!there.some((element) => element.isConnected && element.getClientRects().length > 0)) return 'sent';
	if (!draft.stepped && draft.look().text.trim() === '') return 'sent';
	const busy =
		button?.matches(':disabled, [aria-disabled="true"]') ||
		fields.some((field) => field.matches(':disabled, [contenteditable="false"], [aria-busy="true"]')) ||
		frame.matches('[aria-busy="true"]') ||
		frame.querySelector('[role="progressbar"], [aria-busy="true"]') !== null;
	return busy ? 'busy' : 'kept';
}
