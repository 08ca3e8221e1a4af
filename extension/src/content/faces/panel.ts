// SPDX-License-Identifier: Apache-2.0
import type { Finding, Surface, VerdictReply } from '../../protocol/messages.gen.ts';
import type { Shown, Told } from '../../protocol/tab.ts';
import { type Box, type Place, placePanel } from '../place.ts';
import { h } from './dom.ts';
import { excerptOf } from './excerpt.ts';
import { type About, actionsOf, type FaceKit, type FindingActs, wordsOf } from './finding.ts';
import { drawn, icon, mark } from './icons.ts';
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

/** A finding in the panel. It stays as long as its finding does: under a hand, or a menu open at it. */
interface Row extends About {
	element: HTMLElement;
	button: HTMLElement;
	aside: HTMLElement;
	/** Made when it is first opened. */
	body?: HTMLElement;
}

/** The look before sending: what was found, why, what to do; *Sửa lại* and *Vẫn đăng* side by side. */
export class Panel {
	readonly element: HTMLElement;
	#rows: Row[] = [];
	#open: Row | undefined;
	#view: PanelView;
	#folded = true;
	readonly #kit: FaceKit;
	readonly #acts: PanelActs;
	readonly #root: ShadowRoot;
	readonly #list = h('div.rows');
	readonly #whole = h('p', { id: 'count' });
	readonly #count = h('b.only-bar');
	readonly #fold = h('button.btn.only-bar.fold');
	readonly #ends: [HTMLElement, HTMLElement][];

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
		kit.on(this.#fold, () => {
			this.#folded = !this.#folded;
			this.#draw();
			this.focus();
		});
		// The first two are seen only while the panel is a bar.
		const inBar = this.#sendButtons('only-bar');
		const full = this.#sendButtons('full');
		this.#ends = [inBar, full];
		this.element.append(
			h(
				'header',
				{ role: 'none' },
				mark(30),
				h('div', {}, h('h2', { id: 'title' }, this.#title()), this.#whole, this.#count),
				this.#fold,
				...inBar,
			),
			this.#list,
			h('div.end', {}, h('div.two', {}, ...full), h('p', {}, icon('lock', 15), kit.say('local'))),
		);
		root.append(this.element);
		this.#take(view);
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
		if (had && !this.#root.activeElement) this.focus();
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
		this.#kit.menu.place();
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
		const { text, verdict } = view;
		const had = [...this.#rows];
		this.#rows = verdict.findings.map((finding) => {
			const about = { finding, text };
			const at = had.findIndex((row) => row.finding.rule === finding.rule && wordsOf(row) === wordsOf(about));
			return at < 0 ? this.#row(about) : Object.assign(had.splice(at, 1)[0] as Row, about);
		});
		for (const row of had) row.element.remove();
		if (!this.#open || had.includes(this.#open)) this.#open = this.#rows[0];
		this.#draw();
		this.#acts.opened(this.#open?.finding);
	}

	#title(): string {
		return this.#kit.say(`title_${this.#view.surface}`);
	}

	#draw(): void {
		const { say } = this.#kit;
		const { surface, verdict } = this.#view;
		const { count } = verdict as Told;
		const clean = this.#rows.length === 0;
		this.#whole.textContent = `${count}. ${say(`whole_${surface}`)}`;
		this.#count.textContent = count;
		this.#fold.textContent = say(this.#folded ? 'view' : 'fold');
		for (const [edit, send] of this.#ends) {
			edit.classList.toggle('go', !clean);
			send.classList.toggle('go', clean);
			(send.firstChild as Text).data = say(`${clean ? 'go' : 'anyway'}_${surface}`);
		}
		this.#rows.forEach((row, index) => {
			const here = this.#list.children[index];
			if (here !== row.element) this.#list.insertBefore(row.element, here ?? null);
			this.#drawRow(row, index);
		});
		this.place();
	}

	#drawRow(row: Row, index: number): void {
		const { finding, text, button, body } = row;
		const { length: n } = this.#rows;
		const open = row === this.#open;
		const excerpt = excerptOf(text, finding.span);
		const aside = !open && excerpt ? `“${excerpt}”` : n > 1 && this.#kit.say('nth', { i: index + 1, n });
		row.aside.textContent = aside ? ` · ${aside}` : '';
		button.setAttribute('aria-expanded', String(open));
		button.tabIndex = open || (!this.#open && index === 0) ? 0 : -1;
		if (!open) body?.remove();
		else if (!body?.isConnected) {
			row.body ??= this.#body(row);
			row.element.append(row.body);
		}
	}

	#sendButtons(extra: string): [HTMLElement, HTMLElement] {
		const { say, on } = this.#kit;
		const button = (name: string, shortcut: string, keys: string) =>
			h(`button.btn.${extra}`, { 'aria-keyshortcuts': shortcut }, name, h('kbd', { 'aria-hidden': true }, keys));
		const edit = button(say('edit'), 'Escape', 'Esc');
		// What it says depends on what is left.
		const send = button(' ', 'Alt+Enter', 'Alt ↵');
		on(edit, () => this.#acts.edit(this.#open?.finding));
		on(send, () => this.#acts.send());
		return [edit, send];
	}

	#row(about: About): Row {
		const { say, on } = this.#kit;
		const { finding } = about;
		const { tier } = finding;
		const aside = h('span');
		const button = h(
			'button.row',
			{},
			h(`span.fam.${tier}`, {}, icon((finding as Shown).icon)),
			h(
				'span',
				{},
				h('span.ti', {}, finding.title),
				h('span.sub', {}, h(`span.tier.${tier}`, {}, icon(tier, 15), say(`tier_${tier}`)), aside),
			),
			icon('down', 18),
		);
		const row: Row = { ...about, button, aside, element: h('div.find', {}, h('h3', {}, button)) };
		on(button, () => this.#toggle(row));
		return row;
	}

	#body(row: Row): HTMLElement {
		const { finding } = row;
		const { evidence, restsOn } = finding as Shown;
		return h(
			'div.body',
			{},
			evidence && drawn(evidence),
			h('p', {}, `${finding.seen} ${finding.why}`),
			h('p', {}, finding.advise),
			drawn(restsOn),
			actionsOf(row, this.#acts, this.#kit),
		);
	}

	#toggle(row: Row): void {
		this.#open = this.#open === row ? undefined : row;
		this.#draw();
		this.#acts.opened(this.#open?.finding);
		this.#focusRow(this.#rows.indexOf(row));
	}

	#focusRow(index: number): void {
		const { length } = this.#rows;
		const row = this.#rows[(index + length) % length];
		row?.button.focus();
		row?.element.scrollIntoView({ block: 'nearest' });
	}

	/** A key while the focus is in the panel. True when it was for the panel. */
	key(event: KeyboardEvent): boolean {
		if (event.key === 'Escape') this.#acts.edit(this.#open?.finding);
		else if (event.key === 'Enter' && event.altKey) {
			if (!event.repeat) this.#acts.send();
		} else if (event.key === 'Tab') this.#tab(event);
		else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
			const at = this.#rows.findIndex(({ button }) => button === this.#root.activeElement);
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
