// SPDX-License-Identifier: Apache-2.0
import type { Answer, Asked } from '../host/answer.ts';
import type { Storage } from './storage.ts';

export type Outcome = Extract<Asked, { kind: 'outcome' }>;

const key = 'outcomes';

// A host that stays away for a whole session must not fill the session store; the oldest go first.
const most = 500;

/**
 * What people did with their drafts, on its way to the host. Kept in session storage while no host
 * answers (no words of a draft are in it), told in order, and forgotten once the host has spoken.
 */
export class OutcomeQueue {
	#queue: Outcome[] = [];
	#telling: Promise<void> | undefined;
	readonly #recalled: Promise<void>;
	readonly #storage: Storage;
	readonly #ask: (outcome: Outcome) => Promise<Answer>;

	constructor(storage: Storage, ask: (outcome: Outcome) => Promise<Answer>) {
		this.#storage = storage;
		this.#ask = ask;
		this.#recalled = this.#recall();
	}

	async #recall(): Promise<void> {
		const kept = (await this.#storage.get(key))[key];
		if (Array.isArray(kept)) this.#queue = [...(kept as Outcome[]), ...this.#queue];
	}

	async add(outcome: Outcome): Promise<void> {
		await this.#recalled;
		this.#queue = [...this.#queue, outcome].slice(-most);
		await this.#keep();
		await this.tell();
	}

	/** Tells the host what waits. Ends at the first one it does not answer; that one is kept. */
	tell(): Promise<void> {
		this.#telling ??= this.#tellAll().finally(() => {
			this.#telling = undefined;
		});
		return this.#telling;
	}

	async #tellAll(): Promise<void> {
		await this.#recalled;
		for (let first = this.#queue[0]; first; first = this.#queue[0]) {
			const answer = await this.#ask(first);
			if (answer.kind === 'unchecked') return;
			// A refusal is an answer: asking again would only be refused again.
			this.#queue = this.#queue.slice(1);
			await this.#keep();
		}
	}

	#keep(): Promise<void> {
		return this.#queue.length > 0 ? this.#storage.set({ [key]: this.#queue }) : this.#storage.remove(key);
	}
}
