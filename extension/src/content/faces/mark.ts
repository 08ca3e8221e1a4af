// SPDX-License-Identifier: Apache-2.0
import type { Why } from '../../host/answer.ts';
import type { Surface } from '../../protocol/messages.gen.ts';
import type { Box } from '../place.ts';
import { h } from './dom.ts';
import type { FaceKit } from './finding.ts';
import { icon } from './icons.ts';
import type { WordKey } from './phrases.ts';
import type { Theme } from './theme.ts';

const shownForMs = 8000;

export type MarkView =
	/** Went out unchecked, and why. */
	| { kind: 'unchecked'; why: Why }
	/** The page did not take a press that we repeated. */
	| { kind: 'not-taken'; surface: Surface }
	/** A hint about what was shared: there is no composer to underline it in. */
	| { kind: 'told'; text: string };

/** One line about what happened to a draft. It outlives the composer; 8 s, or until it is looked at. */
export class Mark {
	readonly element: HTMLElement;
	#timer: ReturnType<typeof setTimeout> | undefined;
	readonly #at: () => Box | undefined;

	constructor(root: ShadowRoot, view: MarkView, theme: Theme, at: () => Box | undefined, kit: FaceKit) {
		const { say, on } = kit;
		this.#at = at;
		const close = h('button.link', {}, say('close'));
		on(close, () => this.remove());
		if (view.kind === 'unchecked') {
			const why = view.why.replace('-', '_');
			const more = h('p', {}, say(`long_${why}` as WordKey));
			const see = h('button.link', { 'aria-expanded': false }, say(view.why === 'reloaded' ? 'reload' : 'see_why'));
			on(see, () => {
				if (view.why === 'reloaded') location.reload();
				this.#stay();
				see.after(close);
				this.element.append(more);
				close.focus();
				see.remove();
				this.place();
			});
			// A worker that never answered has sent no words either.
			const text = say(`short_${why}` as WordKey) || 'Soát: chưa kiểm tra';
			this.element = h(
				`div.face.mark.${theme}`,
				{ role: 'status' },
				icon('unseen', 18),
				h('span', {}, `${text} `, see),
			);
		} else {
			this.element = h(
				`div.face.mark.said.${theme}`,
				{ role: 'status' },
				h('span', {}, `${view.kind === 'told' ? view.text : say(`not_taken_${view.surface}`)} `, close),
			);
		}
		root.append(this.element);
		this.place();
		kit.aloud(this.element.textContent ?? '');
		this.#timer = setTimeout(() => this.remove(), shownForMs);
	}

	/** Someone points at it: it stays while they read. */
	pointedAt(): void {
		this.#stay();
		this.#timer = setTimeout(() => this.remove(), shownForMs);
	}

	remove(): void {
		clearTimeout(this.#timer);
		this.element.remove();
	}

	#stay(): void {
		clearTimeout(this.#timer);
	}

	/** Under the composer's place; at the window's lower left when there is no such place (any more). */
	place(): void {
		const at = this.#at();
		const { style } = this.element;
		const { width, height } = this.element.getBoundingClientRect();
		const top = at ? at.top + at.height + 8 : Number.POSITIVE_INFINITY;
		const fits = at !== undefined && top >= 8 && top + height <= innerHeight - 8 && at.left >= 0;
		style.left = `${fits && at ? Math.max(8, Math.min(at.left + 8, innerWidth - 8 - width)) : 8}px`;
		style.top = fits ? `${top}px` : '';
		style.bottom = fits ? '' : '8px';
	}
}
