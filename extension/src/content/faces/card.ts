// SPDX-License-Identifier: Apache-2.0
import type { Finding } from '../../protocol/messages.gen.ts';
import type { Shown } from '../../protocol/tab.ts';
import { type Box, placeCard } from '../place.ts';
import { h } from './dom.ts';
import { type About, actionsOf, type FaceKit, type FindingActs } from './finding.ts';
import { drawn, icon } from './icons.ts';
import type { Theme } from './theme.ts';

export interface CardView extends About {
	theme: Theme;
	frame: Box;
	/** Where the words stand that it is about; undefined when they have no place (a picture). */
	word: Box | undefined;
}

/** One finding, told beside the composer. Never takes the focus by itself. */
export class Card {
	readonly element: HTMLElement;
	readonly finding: Finding;
	readonly #tick: HTMLElement;

	constructor(root: ShadowRoot, view: CardView, kit: FaceKit, acts: FindingActs) {
		const { finding } = view;
		const { tier } = finding;
		const { say, on } = kit;
		this.finding = finding;
		const source = drawn((finding as Shown).restsOn);
		const why = h('button.link', { 'aria-expanded': false }, say('why'));
		// It stays where it is: the focus would be lost with it, and the card close.
		on(why, () => {
			const open = !source.isConnected;
			why.setAttribute('aria-expanded', String(open));
			if (open) body.after(source);
			else source.remove();
			this.#place(view);
		});
		const image = finding.category === 'image';
		const body = h('p', {}, `${finding.seen} ${finding.why} `, tier === 'hint' && !image && why);
		const advise = h('p', {}, finding.advise);
		const chip = h(`span.chip.${tier}`, {}, say(image ? 'tier_once' : `tier_${tier}`));
		this.element = h(
			`div.face.card.${tier}.${view.theme}`,
			{ role: 'group', 'aria-label': say(`card_name_${tier}`) },
			h('header', { role: 'none' }, icon(image ? 'hint' : (finding as Shown).icon), h('h3', {}, finding.title), chip),
			body,
			advise,
			tier === 'warn' && source,
			actionsOf(view, acts, kit),
		);
		this.#tick = h(`div.face.tick.${tier}.${view.theme}`, { 'aria-hidden': true });
		root.append(this.#tick, this.element);
		this.#place(view);
	}

	#place({ frame, word }: CardView): void {
		const { classList, style } = this.element;
		style.maxHeight = '';
		const { width, height } = this.element.getBoundingClientRect();
		const about = word ?? { left: frame.left + 56, top: frame.top, width: 0, height: frame.height };
		const { left, top, side, tick, maxHeight } = placeCard(
			frame,
			about,
			{ width: innerWidth, height: innerHeight },
			{ width, height },
		);
		// One line at the window's foot, until a hand or the focus comes to it.
		classList.toggle('line', side === 'line');
		style.left = `${left}px`;
		style.top = side === 'line' ? '' : `${top}px`;
		style.maxHeight = `${maxHeight}px`;
		const upright = side === 'below' || side === 'above';
		this.#tick.style.display = upright ? '' : 'none';
		if (!upright) return;
		const from = side === 'below' ? frame.top + frame.height : top + Math.min(height, maxHeight);
		const to = side === 'below' ? top : frame.top;
		this.#tick.style.left = `${left + tick}px`;
		this.#tick.style.top = `${from}px`;
		this.#tick.style.height = `${Math.max(0, to - from)}px`;
	}

	focus(): void {
		this.element.classList.add('whole');
		this.element.querySelector('button')?.focus();
	}

	remove(): void {
		this.element.remove();
		this.#tick.remove();
	}
}
