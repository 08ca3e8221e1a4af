// SPDX-License-Identifier: Apache-2.0
import type { VerdictReply } from '../protocol/messages.gen.ts';
import type { DraftAnswer } from '../protocol/tab.ts';

/** Everything of a draft that a verdict depends on. */
export interface Question {
	text: string;
	link?: string;
	images?: number;
}

const keyOf = (question: Question) => `${question.images ?? 0}\n${question.link ?? ''}\n${question.text}`;

// A person goes back and forth between a few wordings; more is memory for nothing.
const remembered = 8;

/**
 * Asks about one draft while it is written: at once, one question in flight, the latest text
 * waiting. Verdicts are kept for exactly the text they were given for, in memory only.
 */
export class Asker {
	readonly #verdicts = new Map<string, VerdictReply>();
	readonly #asking = new Map<string, Promise<DraftAnswer>>();
	#waiting: Question | undefined;
	#busy = false;
	readonly #ask: (question: Question) => Promise<DraftAnswer>;
	readonly #got: (question: Question, answer: DraftAnswer) => void;

	constructor(
		ask: (question: Question) => Promise<DraftAnswer>,
		got: (question: Question, answer: DraftAnswer) => void,
	) {
		this.#ask = ask;
		this.#got = got;
	}

	/** The verdict for exactly this text, if it is known. */
	known(question: Question): VerdictReply | undefined {
		return this.#verdicts.get(keyOf(question));
	}

	/** The draft now reads so. The answer comes by `got`, unless a later text overtakes it. */
	want(question: Question): void {
		const verdict = this.known(question);
		if (verdict) {
			this.#waiting = undefined;
			this.#got(question, verdict);
		} else if (this.#busy) {
			this.#waiting = question;
		} else {
			void this.#run(question);
		}
	}

	/** The answer for a text that someone waits for: not behind the question in flight, but beside it. */
	answer(question: Question): Promise<DraftAnswer> {
		const verdict = this.known(question);
		return verdict ? Promise.resolve(verdict) : this.#once(question);
	}

	/** Something outside the text changed (a phrase is ignored now): all verdicts are old. */
	forget(): void {
		this.#verdicts.clear();
	}

	async #run(question: Question): Promise<void> {
		this.#busy = true;
		const answer = await this.#once(question);
		this.#busy = false;
		this.#got(question, answer);
		const next = this.#waiting;
		this.#waiting = undefined;
		if (next) this.want(next);
	}

	#once(question: Question): Promise<DraftAnswer> {
		const key = keyOf(question);
		const asking = this.#asking.get(key);
		if (asking) return asking;
		const promise = this.#ask(question).then((answer) => {
			this.#asking.delete(key);
			if (answer.kind === 'verdict') {
				this.#verdicts.set(key, answer);
				const oldest = this.#verdicts.size > remembered && this.#verdicts.keys().next().value;
				if (typeof oldest === 'string') this.#verdicts.delete(oldest);
			}
			return answer;
		});
		this.#asking.set(key, promise);
		return promise;
	}
}
