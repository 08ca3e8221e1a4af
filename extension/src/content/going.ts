// SPDX-License-Identifier: Apache-2.0
import type { Finding, VerdictReply } from '../protocol/messages.gen.ts';
import type { Adapter } from '../sites/adapter.ts';
import { putCaret } from './caret.ts';
import type { Draft } from './draft.ts';
import type { Faces } from './faces/faces.ts';
import { type Pass, settle } from './gate.ts';
import type { Press, PressActs } from './presses.ts';
import { release } from './release.ts';
import { Sending, whatIsLeft } from './sending.ts';
import { spare } from './spare.ts';
import type { Syllable } from './syllable.ts';

/** From a press to the draft's having gone: held, asked about, shown in the panel, let go, watched. */
export class Going implements PressActs {
	readonly #adapter: Adapter;
	readonly #faces: Faces;
	readonly #syllable: Syllable;
	/** The press being held: asked about, or shown in the panel. */
	#held: { draft: Draft; press: Press } | undefined;

	constructor(adapter: Adapter, faces: Faces, syllable: Syllable) {
		this.#adapter = adapter;
		this.#faces = faces;
		this.#syllable = syllable;
	}

	/** The draft whose press is held. */
	get draft(): Draft | undefined {
		return this.#held?.draft;
	}

	isHolding(): boolean {
		return this.#held !== undefined;
	}

	again(): void {
		this.#faces.focusPanel();
	}

	passed(draft: Draft, press: Press, { verdict, why }: Pass): void {
		if (draft.question().text.trim() === '' && !draft.shared) return;
		if (why) this.#faces.say({ kind: 'unchecked', why }, draft);
		this.#watch(draft, press, verdict);
	}

	async held(draft: Draft, press: Press): Promise<void> {
		this.#held = { draft, press };
		this.#faces.closeCard();
		const unwind = spare(press.way, this.#faces.shield);
		try {
			const settled = await settle({
				read: () => (draft.alive || draft.stepped ? draft.look() : undefined),
				composed: () => {
					// A syllable may take its time.
					if (this.#syllable.open) unwind();
					return this.#syllable.finished();
				},
				ask: (question) => draft.asker.answer(question),
				passed: (question) => draft.passedText === question.text,
			});
			unwind();
			if (settled.kind === 'panel') {
				draft.asked = draft.reading.text;
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
			look: () => whatIsLeft(draft, press.button?.element, step),
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

	// ---- the panel -----------------------------------------------------------------------------

	/** The panel goes, and the press it held is no more. */
	close(): void {
		this.#held = undefined;
		this.#faces.closePanel();
	}

	/** Back to the draft, the caret behind the finding that is open. */
	edit(draft: Draft, open: Finding | undefined): void {
		this.close();
		draft.focus();
		if (open) putCaret(draft, open.span[1]);
	}

	/** Send anyway. */
	send(draft: Draft): void {
		const held = this.#held;
		if (!held) return;
		const verdict = draft.asker.known(draft.look());
		this.close();
		draft.focus();
		this.#release(draft, held.press, verdict);
	}
}
