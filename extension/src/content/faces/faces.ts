// SPDX-License-Identifier: Apache-2.0
import type { Finding, VerdictReply } from '../../protocol/messages.gen.ts';
import type { Told } from '../../protocol/tab.ts';
import { boxOf, caretIn, findingAt } from '../caret.ts';
import type { Draft } from '../draft.ts';
import type { Box } from '../place.ts';
import { wordAt } from '../reading.ts';
import { Card } from './card.ts';
import { h } from './dom.ts';
import type { FaceKit, FindingActs } from './finding.ts';
import { Mark, type MarkView } from './mark.ts';
import { Menu } from './menu.ts';
import { Panel } from './panel.ts';
import type { Say } from './phrases.ts';
import { Shield } from './shield.ts';
import { StandIns } from './standin.ts';
import { type Theme, themeOf } from './theme.ts';
import { Underlines } from './underlines.ts';

export interface FacesActs {
	/** Acts on findings of that draft, from the panel and from a card. */
	onFinding(draft: Draft): FindingActs;
	edit(draft: Draft, open: Finding | undefined): void;
	send(draft: Draft): void;
	/** A letter typed into the panel: the person is writing on. */
	letter(draft: Draft, letter: string): void;
	/** Alt+↓, Alt+↑ in a card. */
	step(by: 1 | -1): void;
	/** Esc in a card that has the focus. */
	back(draft: Draft): void;
}

/** Everything we show on a site's page: underlines, card, panel, mark. One of each at most. */
export class Faces {
	readonly shield: Shield;
	readonly #standIns = new StandIns();
	readonly #underlines = new Underlines([document, this.#standIns.root]);
	readonly #live = h('div.vh', { 'aria-live': 'polite' });
	readonly #kit: FaceKit;
	readonly #acts: FacesActs;
	#shown: { draft: Draft; verdict: VerdictReply } | undefined;
	#panel: { draft: Draft; face: Panel } | undefined;
	#card: { draft: Draft; face: Card; by: 'hover' | 'hand' } | undefined;
	#mark: Mark | undefined;
	#theme: Theme = 'light';
	#open: Finding | undefined;
	/** The words being typed wear nothing yet. */
	typing = false;

	constructor(say: Say, acts: FacesActs) {
		this.#acts = acts;
		this.shield = new Shield({
			key: (event) => this.#key(event),
			pressed: (element) => {
				if (!this.#kit.menu.holds(element)) this.#kit.menu.close();
				if (this.#mark?.element.contains(element)) this.#mark.pointedAt();
			},
			left: () => {
				if (!this.#kit.menu.open) this.closeCard();
			},
		});
		const { root } = this.shield;
		root.append(this.#live);
		this.#underlines.clear();
		const on = (element: HTMLElement, act: () => void) => this.shield.on(element, act);
		const menu = new Menu({ root, theme: () => this.#theme, on });
		const aloud = (text: string) => {
			this.#live.textContent = text;
		};
		this.#kit = { say, menu, on, aloud, grown: () => this.#panel?.face.place() };
	}

	get panelOpen(): boolean {
		return this.#panel !== undefined;
	}

	get card(): Finding | undefined {
		return this.#card?.face.finding;
	}

	get shown(): { draft: Draft; verdict: VerdictReply } | undefined {
		return this.#shown;
	}

	/** Underlines what was found. */
	show(draft: Draft, verdict: VerdictReply): void {
		const news =
			verdict !== this.#shown?.verdict && verdict.findings.length > (this.#shown?.verdict.findings.length ?? 0);
		this.#shown = { draft, verdict };
		if (verdict.findings.length === 0) {
			this.#underlines.clear();
			this.#standIns.cover([]);
			return;
		}
		this.shield.attach();
		const [field] = draft.composer.fields;
		if (field) this.#theme = themeOf(field);
		this.refresh();
		if (!news || this.#panel) return;
		this.#kit.aloud(this.#kit.say('live', { count: (verdict as Told).count }));
		const image = verdict.findings.find((finding) => finding.category === 'image');
		if (image) this.openCard(draft, image, 'hand');
	}

	/** Draws the underlines again: the caret moved, or the page rebuilt its nodes. */
	refresh(): void {
		if (!this.#shown) return;
		const { draft, verdict } = this.#shown;
		if (draft.composer.fields.some((field) => 'value' in field)) {
			this.#standIns.cover(draft.composer.fields);
			draft.look();
		}
		const caret = this.typing ? caretIn(draft) : undefined;
		const bare: [number, number] = caret === undefined ? [0, 0] : wordAt(draft.reading.text, caret);
		this.#underlines.show(draft.reading, verdict.findings, this.#theme, bare, this.#open);
	}

	/** Takes underlines and card away: the text changed, the composer was left, the draft was sent. */
	hide(): void {
		this.#shown = undefined;
		this.#underlines.clear();
		this.#standIns.cover([]);
		this.closeCard();
	}

	/** Something was written: what lies over form fields goes along. */
	follow(): void {
		this.#standIns.follow();
	}

	openPanel(draft: Draft, verdict: VerdictReply): void {
		this.closeCard();
		this.shield.attach();
		const frame = draft.composer.frame;
		this.#theme = themeOf(draft.composer.fields[0] ?? frame);
		const view = {
			verdict,
			text: draft.question().text,
			surface: draft.composer.surface,
			theme: this.#theme,
			frame: () => boxOfFrame(draft),
		};
		this.#shown = { draft, verdict };
		this.typing = false;
		const panel = this.#panel;
		if (panel) {
			panel.face.show(view);
			return;
		}
		const face = new Panel(this.shield.root, view, this.#kit, {
			...this.#acts.onFinding(draft),
			edit: (open) => this.#acts.edit(draft, open),
			send: () => this.#acts.send(draft),
			opened: (finding) => {
				this.#open = finding;
				this.refresh();
			},
			makeRoom: () => draft.composer.fields[0]?.scrollIntoView({ block: 'start' }),
		});
		this.#panel = { draft, face };
	}

	closePanel(): void {
		this.#kit.menu.close();
		this.#panel?.face.remove();
		this.#panel = undefined;
		this.#open = undefined;
		this.refresh();
	}

	focusPanel(): void {
		this.#panel?.face.focus();
	}

	openCard(draft: Draft, finding: Finding, by: 'hover' | 'hand'): void {
		if (this.#panel) return;
		if (this.#card?.face.finding === finding) return;
		this.closeCard();
		this.shield.attach();
		const view = {
			finding,
			text: draft.question().text,
			theme: this.#theme,
			frame: boxOfFrame(draft),
			word: boxOf(draft, finding),
		};
		this.#card = { draft, by, face: new Card(this.shield.root, view, this.#kit, this.#acts.onFinding(draft)) };
		this.#open = finding;
		this.refresh();
	}

	focusCard(): void {
		this.#card?.face.focus();
	}

	/** `by`: only a card that came so. */
	closeCard(by?: 'hover'): void {
		if (!this.#card || (by && this.#card.by !== by)) return;
		const { face, draft } = this.#card;
		const had = this.shield.focused;
		this.#kit.menu.close();
		this.#card = undefined;
		face.remove();
		this.#open = undefined;
		if (had) draft.focus();
		this.refresh();
	}

	/** Says in one line what became of a draft. */
	say(view: MarkView, draft: Draft | undefined): void {
		this.shield.attach();
		this.#mark?.remove();
		const field = draft?.composer.fields[0];
		const at = () => (field?.isConnected && field.getClientRects().length > 0 ? boxOfFrame(draft as Draft) : undefined);
		this.#mark = new Mark(this.shield.root, view, field ? themeOf(field) : this.#theme, at, this.#kit);
	}

	/** The page scrolled or the window changed. */
	moved(): void {
		this.#panel?.face.place();
		this.#mark?.place();
		this.follow();
		this.closeCard();
	}

	/** The finding to open next by key: nearest to the caret, then the following ones. */
	nextFinding(by: 1 | -1): Finding | undefined {
		if (!this.#shown) return undefined;
		const { draft, verdict } = this.#shown;
		const inText = [...verdict.findings].sort((a, b) => a.span[0] - b.span[0]);
		const current = inText.findIndex((finding) => finding === this.card);
		if (current >= 0) return inText[(current + by + inText.length) % inText.length];
		const caret = caretIn(draft) ?? 0;
		const distance = ({ span: [begin, end] }: Finding) => (caret < begin ? begin - caret : Math.max(0, caret - end));
		return findingAt(inText, caret) ?? [...inText].sort((a, b) => distance(a) - distance(b))[0];
	}

	/** Takes all away; the mark alone stays for as long as marks do: a held press may still go out. */
	leave(): void {
		this.hide();
		this.closePanel();
		this.#underlines.leave();
		setTimeout(() => this.shield.leave(), 10_000);
	}

	#key(event: KeyboardEvent): void {
		if (event.isComposing || event.keyCode === 229 || this.#kit.menu.key(event)) return;
		if (this.#panel) {
			if (this.#panel.face.key(event)) return;
			const typed = event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey;
			if (typed) {
				event.preventDefault();
				this.#acts.letter(this.#panel.draft, event.key);
			}
			return;
		}
		if (!this.#card) return;
		if (event.key === 'Escape') this.#acts.back(this.#card.draft);
		else if (event.altKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
			this.#acts.step(event.key === 'ArrowDown' ? 1 : -1);
		} else return;
		event.preventDefault();
	}
}

/** What our faces stay clear of: the composer's dialog or form, unless that is the whole window. */
function boxOfFrame(draft: Draft): Box {
	const { frame, fields } = draft.composer;
	const box = frame.getBoundingClientRect();
	const [field] = fields;
	const whole = box.width > innerWidth * 0.9 && box.height > innerHeight * 0.7;
	const { left, top, width, height } = whole && field ? field.getBoundingClientRect() : box;
	return { left, top, width, height };
}
