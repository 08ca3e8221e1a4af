// SPDX-License-Identifier: Apache-2.0
import type { Finding, Surface, VerdictReply } from '../../protocol/messages.gen.ts';
import type { Shown, Told } from '../../protocol/tab.ts';
import { type Box, type Place, placePanel } from '../place.ts';
import { h } from './dom.ts';
import { excerptOf } from './excerpt.ts';
import { actionsOf, type FaceKit, type FindingActs, sourceOf } from './finding.ts';
import { drawn, icon, mark } from './icons.ts';
import type { WordKey } from './phrases.ts';
import type { Theme } from './theme.ts';

export interface PanelView {
	verdict: VerdictReply;
	/** The text the verdict is about. */
	text: string;
	surface: Surface;
	theme: Theme;
	/** The composer's dialog or box, which the panel stays clear of. */
	frame: () => Box;
}

export interface PanelActs extends FindingActs {
	edit(open: Finding | undefined): void;
	send(): void;
	/** Another finding is open now; its place in the draft is tinted. */
	opened(finding: Finding | undefined): void;
	/** As a bar, the panel may hide the composer: bring it into what is left of the window. */
	makeRoom(height: number): void;
}

/** The look before sending: what was found, why, what to do; *Sửa lại* and *Vẫn đăng* side by side. */
export class Panel {
	readonly element: HTMLElement;
	#findings: Finding[] = [];
	#open: Finding | undefined;
	#view: PanelView;
	#folded = true;
	readonly #kit: FaceKit;
	readonly #acts: PanelActs;
	readonly #root: ShadowRoot;

	constructor(root: ShadowRoot, view: PanelView, kit: FaceKit, acts: PanelActs) {
		this.#root = root;
		this.#view = view;
		this.#kit = kit;
		this.#acts = acts;
		this.element = h(`div.face.panel.${view.theme}`, {
			role: 'dialog',
			'aria-labelledby': 'title',
			'aria-describedby': 'count',
			tabindex: -1,
		});
		this.#take(view);
		root.append(this.element);
		this.place();
		this.focus();
		kit.aloud(`${this.#title()}. ${(view.verdict as Told).count}.`);
	}

	get view(): PanelView {
		return this.#view;
	}

	/** Shows another verdict, after a fix or an ignored phrase. */
	show(view: PanelView): void {
		const had = this.#root.activeElement !== null;
		this.#take(view);
		this.place();
		if (had) this.focus();
		this.#kit.aloud((view.verdict as Told).count);
	}

	focus(): void {
		const visible = ['.row[tabindex="0"]', '.btn']
			.flatMap((stops) => [...this.element.querySelectorAll<HTMLElement>(stops)])
			.find((stop) => stop.getClientRects().length > 0);
		(visible ?? this.element).focus();
	}

	remove(): void {
		this.element.remove();
	}

	place(): void {
		const frame = this.#view.frame();
		const { style } = this.element;
		style.maxHeight = '';
		style.width = '400px';
		// Its natural height: measured beside everything, where nothing squeezes it.
		this.element.classList.remove('bar');
		const within = { width: innerWidth, height: innerHeight };
		let place = placePanel(frame, within, this.element.scrollHeight);
		if (place.kind === 'beside') {
			// Narrower, it is higher.
			style.width = `${place.width}px`;
			place = placePanel(frame, within, this.element.scrollHeight);
		}
		this.#put(place);
	}

	#put(place: Place): void {
		const { style } = this.element;
		const bar = place.kind === 'bar';
		this.element.classList.toggle('bar', bar);
		this.element.classList.toggle('folded', bar && this.#folded);
		if (place.kind === 'bar') {
			style.left = style.top = style.width = style.maxHeight = '';
			if (!this.#folded) this.#acts.makeRoom(this.element.getBoundingClientRect().top);
			return;
		}
		style.left = `${place.left}px`;
		style.top = `${place.top}px`;
		style.width = `${place.width}px`;
		style.maxHeight = `${place.maxHeight}px`;
		this.element.classList.toggle('tight', place.maxHeight < 420);
	}

	#take(view: PanelView): void {
		this.#view = view;
		this.#findings = view.verdict.findings;
		const open = this.#open;
		this.#open = this.#findings.find((one) => one.rule === open?.rule) ?? this.#findings[0];
		this.#draw();
		this.#acts.opened(this.#open);
	}

	#title(): string {
		return this.#kit.say(`title_${this.#view.surface}`);
	}

	#draw(): void {
		const { say } = this.#kit;
		const { surface, verdict } = this.#view;
		const { count } = verdict as Told;
		const whole = `${count}. ${say(`whole_${surface}`)}`;
		const header = h(
			'header',
			{ role: 'none' },
			mark(30),
			h('div', {}, h('h2', { id: 'title' }, this.#title()), h('p', { id: 'count' }, whole), h('b.only-bar', {}, count)),
			...this.#barButtons(),
		);
		const rows = h('div.rows', {}, ...this.#findings.map((finding, index) => this.#row(finding, index)));
		this.element.replaceChildren(header, rows, this.#end());
	}

	// Seen only while the panel is a bar.
	#barButtons(): HTMLElement[] {
		const { say, on } = this.#kit;
		const view = h('button.btn.only-bar', {}, say(this.#folded ? 'view' : 'fold'));
		on(view, () => {
			this.#folded = !this.#folded;
			this.#draw();
			this.place();
			this.focus();
		});
		const [edit, send] = this.#sendButtons('only-bar');
		return [view, edit, send];
	}

	#sendButtons(extra: string): [HTMLElement, HTMLElement] {
		const { say, on } = this.#kit;
		const { surface, verdict } = this.#view;
		const clean = verdict.findings.length === 0;
		const named = (key: WordKey, keys: string) => [say(key), h('kbd', { 'aria-hidden': true }, keys)];
		const edit = h(
			`button.btn.${extra}${clean ? '' : '.go'}`,
			{ 'aria-keyshortcuts': 'Escape' },
			...named('edit', 'Esc'),
		);
		const send = h(
			`button.btn.${extra}${clean ? '.go' : ''}`,
			{ 'aria-keyshortcuts': 'Alt+Enter' },
			...named(`${clean ? 'go' : 'anyway'}_${surface}`, 'Alt ↵'),
		);
		on(edit, () => this.#acts.edit(this.#open));
		on(send, () => this.#acts.send());
		return [edit, send];
	}

	#end(): HTMLElement {
		return h(
			'div.end',
			{},
			h('div.two', {}, ...this.#sendButtons('full')),
			h('p', {}, icon('lock', 15), this.#kit.say('local')),
		);
	}

	#row(finding: Finding, index: number): HTMLElement {
		const { say, on } = this.#kit;
		const open = finding === this.#open;
		const { tier } = finding;
		const excerpt = excerptOf(this.#view.text, finding.span);
		const { length: n } = this.#findings;
		const aside = !open && excerpt ? `“${excerpt}”` : n > 1 && say('nth', { i: index + 1, n });
		const row = h(
			'button.row',
			{ 'aria-expanded': open, tabindex: open || (!this.#open && index === 0) ? 0 : -1 },
			h(`span.fam.${tier}`, {}, icon((finding as Shown).icon)),
			h(
				'span',
				{},
				h('span.ti', {}, finding.title),
				h('span.sub', {}, h(`span.tier.${tier}`, {}, icon(tier, 15), say(`tier_${tier}`)), aside && ` · ${aside}`),
			),
			icon('down', 18),
		);
		on(row, () => this.#toggle(finding));
		return h('div.find', {}, h('h3', {}, row), open && this.#body(finding));
	}

	#body(finding: Finding): HTMLElement {
		const { text } = this.#view;
		const { evidence } = finding as Shown;
		return h(
			'div.body',
			{},
			evidence && drawn(evidence),
			h('p', {}, `${finding.seen} ${finding.why}`),
			h('p', {}, finding.advise),
			sourceOf(finding, this.#kit.say),
			actionsOf(finding, text, this.#acts, this.#kit),
		);
	}

	#toggle(finding: Finding): void {
		this.#open = this.#open === finding ? undefined : finding;
		const index = this.#findings.indexOf(finding);
		this.#draw();
		this.place();
		this.#acts.opened(this.#open);
		this.#focusRow(index);
	}

	#focusRow(index: number): void {
		const rows = [...this.element.querySelectorAll<HTMLElement>('.row')];
		const row = rows[(index + rows.length) % rows.length];
		row?.focus();
		row?.closest('.find')?.scrollIntoView({ block: 'nearest' });
	}

	/** A key while the focus is in the panel. True when it was for the panel. */
	key(event: KeyboardEvent): boolean {
		if (event.key === 'Escape') this.#acts.edit(this.#open);
		else if (event.key === 'Enter' && event.altKey) {
			if (!event.repeat) this.#acts.send();
		} else if (event.key === 'Tab') this.#tab(event);
		else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
			const rows = [...this.element.querySelectorAll('.row')];
			const at = rows.findIndex((row) => row === this.#root.activeElement);
			this.#focusRow(at < 0 ? 0 : at + (event.key === 'ArrowDown' ? 1 : -1));
		} else if (event.repeat && (event.key === 'Enter' || event.key === ' ')) {
			// A key still held down from the composer opens and closes nothing.
		} else return false;
		if (event.key !== 'Tab') event.preventDefault();
		return true;
	}

	// Round again at either end: the panel is not modal, but a focus that wanders off into the page
	// while a press is held would be lost. Esc leaves.
	#tab(event: KeyboardEvent): void {
		const stops = [...this.element.querySelectorAll<HTMLElement>('button, a[href]')].filter(
			(stop) => stop.tabIndex >= 0 && stop.getClientRects().length > 0,
		);
		const edgeStop = event.shiftKey ? stops[0] : stops.at(-1);
		if (this.#root.activeElement !== edgeStop && this.#root.activeElement !== this.element) return;
		event.preventDefault();
		(event.shiftKey ? stops.at(-1) : stops[0])?.focus();
	}
}
