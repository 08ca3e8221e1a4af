// SPDX-License-Identifier: Apache-2.0
import type { DraftAnswer } from '../protocol/tab.ts';
import type { Adapter, Composer, SendButton } from '../sites/adapter.ts';
import type { Question } from './asker.ts';
import { Draft } from './draft.ts';
import type { Line } from './line.ts';
import { read } from './reading.ts';

type Got = (draft: Draft, question: Question, answer: DraftAnswer) => void;

/** The drafts being written on this page. */
export class Drafts {
	readonly #of = new WeakMap<HTMLElement, Draft>();
	readonly #open = new Set<Draft>();
	readonly #adapter: Adapter;
	readonly #line: Line;
	readonly #got: Got;
	/** The one last written in. */
	last: Draft | undefined;

	constructor(adapter: Adapter, line: Line, got: Got) {
		this.#adapter = adapter;
		this.#line = line;
		this.#got = got;
	}

	/** The draft in a composer; a new one when the last was sent or dropped. */
	in(composer: Composer): Draft {
		const known = composer.fields.map((field) => this.#of.get(field)).find((draft) => draft && !draft.ended);
		const draft = known ?? this.#moved(composer) ?? this.#begin(composer);
		draft.composer = composer;
		for (const field of composer.fields) this.#of.set(field, draft);
		this.last = draft;
		return draft;
	}

	/** A draft without a composer: what *Chia sẻ ngay* shares. */
	shared(composer: Composer): Draft {
		const draft = this.#begin(composer);
		this.last = draft;
		return draft;
	}

	/** The draft whose first step was taken, when that button is its second. */
	stepped(button: SendButton): Draft | undefined {
		return [...this.#open].find(
			(draft) =>
				draft.stepped &&
				button.surfaces.includes(draft.composer.surface) &&
				(draft.composer.frame.contains(button.element) || !draft.composer.frame.isConnected),
		);
	}

	/** Ends drafts whose composer went away without a press. */
	sweep(): void {
		for (const draft of this.#open) {
			if (draft.ended) this.#open.delete(draft);
			else if (!draft.alive && !draft.waiting) this.#drop(draft);
		}
	}

	/** The page is going: what was not sent is dropped. */
	leave(): void {
		for (const draft of this.#open) {
			if (draft.waiting) draft.sending?.poke();
			this.#drop(draft);
		}
	}

	#drop(draft: Draft): void {
		this.#open.delete(draft);
		draft.end({ kind: 'dropped' });
	}

	#begin(composer: Composer): Draft {
		const draft = new Draft(composer, this.#adapter, this.#line, this.#got);
		this.#open.add(draft);
		return draft;
	}

	// Dialogs are rebuilt under the person's hands: the same words in a new element are the same draft.
	#moved(composer: Composer): Draft | undefined {
		const { text } = read(composer.fields);
		if (text.trim() === '') return undefined;
		return [...this.#open].find((draft) => {
			if (draft.ended || draft.alive || draft.composer.site !== composer.site) return false;
			const before = draft.reading.text;
			return before.trim() !== '' && (text.startsWith(before) || before.startsWith(text));
		});
	}
}
