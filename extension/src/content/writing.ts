// SPDX-License-Identifier: Apache-2.0
import type { VerdictReply } from '../protocol/messages.gen.ts';
import type { DraftAnswer } from '../protocol/tab.ts';
import type { Adapter } from '../sites/adapter.ts';
import type { Question } from './asker.ts';
import { caretIn, findingAt } from './caret.ts';
import type { Draft } from './draft.ts';
import { Drafts } from './drafts.ts';
import type { Faces } from './faces/faces.ts';
import type { Going } from './going.ts';
import type { Line } from './line.ts';
import { read } from './reading.ts';
import { Rest } from './rest.ts';
import type { Syllable } from './syllable.ts';

/** Only what is shown waits for a pause; the question itself goes out at once. */
const showAfterMs = 250;
/** How long the word at the caret stays bare after the last letter. */
const typingMs = 1000;

/** While a draft is written: asks about each of its texts, shows what was found once the hand rests. */
export class Writing {
	readonly drafts: Drafts;
	readonly #adapter: Adapter;
	readonly #line: Line;
	readonly #faces: Faces;
	readonly #syllable: Syllable;
	readonly #going: Going;
	readonly #paused: () => boolean;
	readonly #show = new Rest(showAfterMs);
	readonly #caret = new Rest(showAfterMs);
	readonly #settled = new Rest(typingMs);
	/** What the field last written in was made of, when it was read. */
	#made: string | undefined;
	/** What is written at this moment, we write. */
	fixing = false;

	constructor(adapter: Adapter, line: Line, faces: Faces, syllable: Syllable, going: Going, paused: () => boolean) {
		this.#adapter = adapter;
		this.#line = line;
		this.#faces = faces;
		this.#syllable = syllable;
		this.#going = going;
		this.#paused = paused;
		this.drafts = new Drafts(adapter, line, (draft, question, answer) => this.#got(draft, question, answer));
	}

	/** Something was written into that element. */
	written(target: EventTarget | null): void {
		if (this.#paused()) return;
		const composer = this.#adapter.composerOf(target);
		if (!composer) {
			if (this.#adapter.looksLikeComposer(target))
				this.#line.tell({ kind: 'here', site: this.#adapter.site, recognised: false });
			return;
		}
		let draft = this.drafts.in(composer);
		draft.sending?.poke();
		if (draft.ended) draft = this.drafts.in(composer);
		draft.stepped = false;
		draft.field = target as HTMLElement;
		this.#made = madeOf(draft.field);
		this.#faces.follow();
		const question = draft.look();
		// Whoever writes on wants to edit. That a syllable ended, whose last key was the press, is no writing on.
		if (this.#faces.panelOpen && !this.fixing && draft.reading.text !== draft.asked) this.#going.close();
		draft.asked = draft.reading.text;
		this.#faces.closeCard();
		this.#faces.typing = true;
		this.#settled.begin(() => {
			// The end of the syllable is written, too, and comes here again.
			if (this.#syllable.open) return;
			this.#faces.typing = false;
			this.#faces.refresh();
		});
		// What was about to be shown is old; the lines live on where the text did not change, until the answer.
		this.stale();
		const empty = question.text.trim() === '';
		if (empty || (this.#faces.shown && this.#faces.shown.draft !== draft)) this.#faces.hide();
		if (!empty) draft.asker.want(question);
	}

	/** Drops what was about to be shown. */
	stale(): void {
		this.#show.stop();
	}

	#got(draft: Draft, question: Question, answer: DraftAnswer): void {
		if (draft.ended || draft !== this.drafts.last) return;
		const { site, surface } = draft.composer;
		if (answer.kind === 'unchecked') {
			this.#line.tell({ kind: 'here', site, surface, recognised: true, unchecked: answer.why });
			return;
		}
		if (draft.question().text !== question.text) return;
		this.#show.begin(() => this.#showNow(draft, question, answer));
	}

	#showNow(draft: Draft, question: Question, verdict: VerdictReply): void {
		if (draft.ended || this.#syllable.open || this.#paused() || !this.#isIn(draft)) return;
		if (draft.look().text !== question.text) {
			// It changed, and nothing told of it yet: one caret's move may tell of that and of its being put back.
			draft.asked = this.#made = undefined;
			return;
		}
		this.#faces.show(draft, verdict);
		draft.tell({ kind: 'underlined', verdict });
	}

	#isIn(draft: Draft): boolean {
		const active = document.activeElement;
		return (
			this.#faces.shield.focused ||
			draft.holds(active) ||
			draft.composer.fields.some((field) => active?.contains(field))
		);
	}

	/** The focus came into, or left, an element of the page. */
	entered(target: EventTarget | null): void {
		this.drafts.sweep();
		const composer = this.#paused() ? undefined : this.#adapter.composerOf(target);
		if (!composer) return;
		const { site, surface } = composer;
		this.#line.tell({ kind: 'here', site, surface, recognised: true });
		const draft = this.drafts.in(composer);
		draft.field = target as HTMLElement;
		const question = draft.look();
		draft.asked ??= draft.reading.text;
		const verdict = draft.asker.known(question);
		if (verdict && !this.#going.isHolding()) this.#faces.show(draft, verdict);
	}

	left(target: EventTarget | null): void {
		const { shown } = this.#faces;
		if (shown && !this.#faces.panelOpen && shown.draft.composer.fields.includes(target as HTMLElement))
			this.#faces.hide();
		setTimeout(() => this.drafts.sweep(), 1500);
	}

	caretMoved(): void {
		if (this.#syllable.open) return;
		// An editor that writes by itself (Lexical pasting, taking back, undoing) tells of it by no input event.
		const { last } = this.drafts;
		const field = last && !last.ended && last.field;
		// The echo of a letter that was read a moment ago is not read again.
		if (field && madeOf(field) !== this.#made && this.#isIn(last) && read(last.composer.fields).text !== last.asked) {
			this.written(field);
			return;
		}
		const { shown } = this.#faces;
		if (!shown || this.#faces.typing) return;
		this.#faces.refresh();
		// Where the caret comes to rest, as where the pointer does: the card, without taking the focus.
		this.#caret.begin(() => {
			if (shown !== this.#faces.shown || this.#faces.typing || this.#faces.shield.focused) return;
			const finding = findingAt(shown.verdict.findings, caretIn(shown.draft));
			if (finding) this.#faces.openCard(shown.draft, finding, 'hover');
		});
	}

	leave(): void {
		this.stale();
		this.#settled.stop();
		this.#caret.stop();
	}
}

/** What an editing element holds, cheaply: its letters, and how many elements they lie in (a line more, a picture). */
function madeOf(field: HTMLElement): string {
	const letters = 'value' in field ? field.value : field.textContent;
	return `${field.getElementsByTagName('*').length} ${letters}`;
}
