// SPDX-License-Identifier: Apache-2.0
import type { Why } from '../host/answer.ts';
import type { Finding, VerdictReply } from '../protocol/messages.gen.ts';
import type { DraftAnswer, ToTab } from '../protocol/tab.ts';
import type { Adapter } from '../sites/adapter.ts';
import { actsOn } from './acts.ts';
import type { Question } from './asker.ts';
import { caretIn, findingAt, findingUnder, putCaret } from './caret.ts';
import type { Draft } from './draft.ts';
import { Drafts } from './drafts.ts';
import { Faces } from './faces/faces.ts';
import { useShapes } from './faces/icons.ts';
import { sayer } from './faces/phrases.ts';
import { useLines } from './faces/underlines.ts';
import { settle } from './gate.ts';
import { Line, type Runtime } from './line.ts';
import { type Press, Presses } from './presses.ts';
import { release, spare } from './release.ts';
import { type Left, Sending } from './sending.ts';

/** Only what is shown waits for a pause; the question itself went out at once. */
const showAfterMs = 250;
/** How long the word at the caret stays bare after the last letter. */
const typingMs = 1000;

/** The place where a person writes: one page's drafts, presses and faces brought together. */
export class Desk {
	readonly #adapter: Adapter;
	readonly #line: Line;
	readonly #drafts: Drafts;
	readonly #presses: Presses;
	readonly #faces: Faces;
	readonly #say = sayer(() => this.#words);
	#words: Record<string, string> = {};
	#pausedUntil = 0;
	/** Clicks on links are told only while the person wants unread links noticed. */
	linksOpened = false;
	/** The press being held: asked about, or shown in the panel. */
	#held: { draft: Draft; press: Press } | undefined;
	#show: ReturnType<typeof setTimeout> | undefined;
	#settled: ReturnType<typeof setTimeout> | undefined;
	#rest: ReturnType<typeof setTimeout> | undefined;
	#composed: (() => void)[] = [];
	#composing = false;
	/** What is written at this moment, we write. */
	#fixing = false;

	/** `orphaned`: the extension has gone from under this page. */
	constructor(adapter: Adapter, runtime: Runtime, orphaned: () => void) {
		this.#adapter = adapter;
		this.#line = new Line(runtime, (said) => this.#hear(said), orphaned);
		this.#drafts = new Drafts(adapter, this.#line, (draft, question, answer) => this.#got(draft, question, answer));
		this.#presses = new Presses(adapter, this.#drafts, {
			passed: (draft, press, { verdict, why }) => this.#passed(draft, press, verdict, why),
			held: (draft, press) => void this.#hold(draft, press),
			again: () => this.#faces.focusPanel(),
			isHolding: () => this.#held !== undefined,
		});
		this.#faces = new Faces(this.#say, {
			onFinding: (draft) =>
				actsOn(draft, {
					line: this.#line,
					faces: this.#faces,
					say: this.#say,
					edit: () => this.#edit(draft, undefined),
					// What was about to be shown is old.
					stale: () => clearTimeout(this.#show),
					fixing: (on) => {
						this.#fixing = on;
					},
				}),
			edit: (draft, open) => this.#edit(draft, open),
			send: (draft) => this.#send(draft),
			letter: (draft, letter) => {
				this.#edit(draft, undefined);
				document.execCommand('insertText', false, letter);
			},
			step: (by) => this.openCard(by),
			back: (draft) => {
				this.#faces.closeCard();
				draft.focus();
			},
		});
	}

	get alive(): boolean {
		return this.#line.alive;
	}

	get #paused(): boolean {
		return Date.now() < this.#pausedUntil;
	}

	listen(signal: AbortSignal, active: () => boolean): void {
		this.#faces.shield.listen();
		this.#presses.listen(signal, () => active() && !this.#paused);
	}

	/** Tells the worker that a page of a site is open. */
	open(): void {
		this.#line.open();
	}

	leave(): void {
		clearTimeout(this.#show);
		clearTimeout(this.#settled);
		this.#faces.leave();
	}

	#hear(said: Extract<ToTab, { kind: 'state' | 'open-card' }>): void {
		if (said.kind === 'open-card') {
			this.openCard(1);
			return;
		}
		this.#words = said.words;
		this.#faces.shield.dress(said.style);
		useShapes(said.shapes);
		useLines(said.lines);
		this.#pausedUntil = said.pausedUntil ?? 0;
		this.linksOpened = said.linksOpened;
		if (this.#paused) this.#faces.hide();
	}

	linkOpened(link: string): void {
		if (this.linksOpened && !this.#paused) this.#line.tell({ kind: 'link-opened', link });
	}

	// ---- writing -------------------------------------------------------------------------------

	/** Something was written into that element. */
	written(target: EventTarget | null): void {
		if (this.#paused) return;
		const composer = this.#adapter.composerOf(target);
		if (!composer) {
			if (this.#adapter.looksLikeComposer(target))
				this.#line.tell({ kind: 'here', site: this.#adapter.site, recognised: false });
			return;
		}
		const draft = this.#drafts.in(composer);
		draft.sending?.poke();
		const current = draft.ended ? this.#drafts.in(composer) : draft;
		current.stepped = false;
		current.field = target as HTMLElement;
		this.#faces.follow();
		const before = current.reading.text;
		const question = current.look();
		// Whoever writes on wants to edit. That a syllable ended, whose last key was the press, is no writing on.
		if (this.#faces.panelOpen && !this.#fixing && question.text !== before) this.#close();
		this.#faces.closeCard();
		this.#faces.typing = true;
		clearTimeout(this.#settled);
		this.#settled = setTimeout(() => this.#still(), typingMs);
		if (this.#faces.shown && this.#faces.shown.draft !== current) this.#faces.hide();
		if (question.text.trim() === '') {
			this.#faces.hide();
			return;
		}
		// What stood there is old; the lines live on where the text did not change, until the answer.
		clearTimeout(this.#show);
		current.asker.want(question);
	}

	#still(): void {
		// The end of the syllable is written, too, and comes here again.
		if (this.#composing) return;
		this.#faces.typing = false;
		this.#faces.refresh();
	}

	#got(draft: Draft, question: Question, answer: DraftAnswer): void {
		if (draft.ended || draft !== this.#drafts.last) return;
		const { site, surface } = draft.composer;
		if (answer.kind === 'unchecked') {
			this.#line.tell({ kind: 'here', site, surface, recognised: true, unchecked: answer.why });
			return;
		}
		if (draft.question().text !== question.text) return;
		clearTimeout(this.#show);
		this.#show = setTimeout(() => this.#showNow(draft, question, answer), showAfterMs);
	}

	#showNow(draft: Draft, question: Question, verdict: VerdictReply): void {
		if (draft.ended || this.#composing || this.#paused || !this.#isIn(draft)) return;
		if (draft.look().text !== question.text) return;
		this.#faces.show(draft, verdict);
		draft.tell({ kind: 'underlined', verdict });
	}

	#isIn(draft: Draft): boolean {
		const active = document.activeElement;
		return (
			this.#faces.shield.focused ||
			draft.composer.fields.some((field) => field.contains(active) || active?.contains(field))
		);
	}

	composing(on: boolean, target: EventTarget | null): void {
		this.#composing = on;
		if (on) {
			this.editing(target);
			this.#faces.closeCard();
			return;
		}
		// The editor takes the finished syllable over in its own listener, after ours.
		setTimeout(() => {
			for (const go of this.#composed.splice(0)) go();
			this.written(target);
		}, 0);
	}

	/** The focus came into, or left, an element of the page. */
	entered(target: EventTarget | null): void {
		this.#drafts.sweep();
		const composer = this.#paused ? undefined : this.#adapter.composerOf(target);
		if (!composer) return;
		const { site, surface } = composer;
		this.#line.tell({ kind: 'here', site, surface, recognised: true });
		const draft = this.#drafts.in(composer);
		draft.field = target as HTMLElement;
		const question = draft.look();
		const verdict = draft.asker.known(question);
		if (verdict && !this.#held) this.#faces.show(draft, verdict);
	}

	left(target: EventTarget | null): void {
		const { shown } = this.#faces;
		if (shown && !this.#faces.panelOpen && shown.draft.composer.fields.includes(target as HTMLElement))
			this.#faces.hide();
		setTimeout(() => this.#drafts.sweep(), 1500);
	}

	caretMoved(): void {
		const { shown } = this.#faces;
		if (!shown || this.#composing || this.#faces.typing) return;
		this.#faces.refresh();
		// Where the caret comes to rest, as where the pointer does: the card, without taking the focus.
		clearTimeout(this.#rest);
		this.#rest = setTimeout(() => {
			if (shown !== this.#faces.shown || this.#faces.typing || this.#faces.shield.focused) return;
			const finding = findingAt(shown.verdict.findings, caretIn(shown.draft));
			if (finding) this.#faces.openCard(shown.draft, finding, 'hover');
		}, showAfterMs);
	}

	goingAway(): void {
		this.#drafts.leave();
	}

	moved(): void {
		this.#faces.moved();
	}

	/** The pointer rests at a point, or clicked there. */
	pointedAt(target: EventTarget | null, x: number, y: number, how: 'hover' | 'hand'): void {
		const { shown } = this.#faces;
		if (!shown || this.#faces.shield.holds(target) || this.#faces.panelOpen) return;
		const finding = findingUnder(shown.draft, shown.verdict.findings, x, y);
		if (finding) this.#faces.openCard(shown.draft, finding, how);
		else this.#faces.closeCard(how === 'hover' ? 'hover' : undefined);
	}

	/** Alt+Q, or stepping on from an open card. */
	openCard(by: 1 | -1): void {
		const { shown } = this.#faces;
		const finding = this.#faces.nextFinding(by);
		if (!shown || !finding || this.#composing) return;
		this.#faces.openCard(shown.draft, finding, 'hand');
		this.#faces.focusCard();
	}

	/** Esc while the composer has the focus. True when it closed something of ours. */
	escape(): boolean {
		const { card, panelOpen } = this.#faces;
		this.#faces.closeCard();
		if (panelOpen) this.#close();
		return card !== undefined || panelOpen;
	}

	/** A click or key in the composer while the panel is open is the wish to edit. */
	editing(target: EventTarget | null): void {
		const draft = this.#held?.draft;
		if (!draft || !this.#faces.panelOpen) return;
		if (draft.composer.fields.some((field) => field.contains(target as Node))) this.#close();
	}

	// ---- sending -------------------------------------------------------------------------------

	#passed(draft: Draft, press: Press, verdict: VerdictReply | undefined, why: Why | undefined): void {
		if (draft.question().text.trim() === '' && !draft.shared) return;
		if (why) this.#faces.say({ kind: 'unchecked', why }, draft);
		this.#watch(draft, press, verdict);
	}

	async #hold(draft: Draft, press: Press): Promise<void> {
		this.#held = { draft, press };
		this.#faces.closeCard();
		const unwind = spare(press.way);
		try {
			const settled = await settle({
				read: () => (draft.alive || draft.stepped ? draft.look() : undefined),
				composed: () => {
					// A syllable may take its time.
					if (this.#composing) unwind();
					return this.#whenComposed();
				},
				ask: (question) => draft.asker.answer(question),
				passed: (question) => draft.passedText === question.text,
			});
			unwind();
			if (settled.kind === 'panel') {
				draft.tell({ kind: 'held', verdict: settled.verdict, text: settled.question.text });
				this.#faces.openPanel(draft, settled.verdict);
				return;
			}
			if (settled.kind === 'release') {
				if (!settled.verdict) this.#faces.say({ kind: 'unchecked', why: settled.why }, draft);
				this.#release(draft, press, settled.verdict);
			}
			this.#held = undefined;
		} catch (bug) {
			// Whatever is wrong with us, the person's post goes out.
			this.#faces.closePanel();
			this.#held = undefined;
			unwind();
			release(press.way);
			throw bug;
		}
	}

	#whenComposed(): Promise<void> {
		return this.#composing ? new Promise((resolve) => this.#composed.push(resolve)) : Promise.resolve();
	}

	#release(draft: Draft, press: Press, verdict: VerdictReply | undefined): void {
		const { text } = draft.look();
		// The next press of exactly this text is the person's own and passes, should this one not be taken.
		draft.passedText = text;
		this.#faces.hide();
		// Only the draft's own dialog, and only until it is known whether the page took it.
		let noticed = false;
		const stir = new MutationObserver(() => {
			noticed = true;
			stir.disconnect();
		});
		stir.observe(draft.composer.frame, { subtree: true, childList: true, attributes: true, characterData: true });
		setTimeout(() => stir.disconnect(), 1000);
		const taken = release(this.#wayNow(draft, press));
		this.#watch(draft, press, verdict, () => taken || noticed);
	}

	/** The way out as the page has it now: dialogs are rebuilt while a press is held. */
	#wayNow(draft: Draft, press: Press): Press['way'] {
		const { way, button } = press;
		if (way.kind === 'submit') return way;
		if (way.target.isConnected) return way;
		if (way.kind === 'key' && !button) return { ...way, target: draft.composer.fields[0] ?? way.target };
		const again = button && this.#adapter.sameButton(button, draft.composer.frame);
		if (!again) return way;
		return way.kind === 'key' ? { ...way, target: again } : { ...way, button: again, target: again };
	}

	/** `noticed` is given for a press that we repeated; the page's own affairs are not ours to comment on. */
	#watch(draft: Draft, press: Press, verdict: VerdictReply | undefined, noticed?: () => boolean): void {
		draft.sending?.cancel();
		const unread = draft.shared && verdict?.findings.find((finding) => finding.category === 'unread-link');
		if (unread) this.#faces.say({ kind: 'told', text: `${unread.title}. ${unread.seen}` }, undefined);
		const { text } = draft.question();
		const step = press.button?.kind === 'next';
		draft.sending = new Sending({
			noticed: noticed ?? (() => true),
			look: () => this.#look(draft, press, step),
			sent: () => {
				if (step) {
					draft.stepped = true;
					return;
				}
				draft.end({ kind: 'sent', sent: verdict, text });
				if (this.#faces.shown?.draft === draft) this.#faces.hide();
				this.#faces.moved();
			},
			...(noticed
				? { notTaken: () => this.#faces.say({ kind: 'not-taken', surface: draft.composer.surface }, draft) }
				: {}),
		});
	}

	#look(draft: Draft, press: Press, step: boolean): Left {
		const { fields, frame } = draft.composer;
		if (fields.length === 0) return 'sent';
		const there = draft.stepped && !step ? [frame] : fields.filter((field) => field.isConnected);
		if (!there.some((element) => element.isConnected && element.getClientRects().length > 0)) return 'sent';
		if (!draft.stepped && draft.look().text.trim() === '') return 'sent';
		const button = press.button?.element;
		const busy =
			button?.getAttribute('aria-disabled') === 'true' ||
			button?.matches(':disabled') ||
			fields.some((field) => field.matches(':disabled, [contenteditable="false"], [aria-busy="true"]')) ||
			frame.matches('[aria-busy="true"]') ||
			frame.querySelector('[role="progressbar"], [aria-busy="true"]') !== null;
		return busy ? 'busy' : 'kept';
	}

	// ---- the panel -----------------------------------------------------------------------------

	#close(): void {
		this.#held = undefined;
		this.#presses.reset();
		this.#faces.closePanel();
	}

	#edit(draft: Draft, open: Finding | undefined): void {
		this.#close();
		draft.focus();
		if (open) putCaret(draft, open.span[1]);
	}

	#send(draft: Draft): void {
		const held = this.#held;
		if (!held) return;
		const verdict = draft.asker.known(draft.look());
		this.#close();
		draft.focus();
		this.#release(draft, held.press, verdict);
	}
}
