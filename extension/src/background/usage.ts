// SPDX-License-Identifier: Apache-2.0
import type { Answer, Asked } from '../host/answer.ts';
import type { DoneReply, VisitSite } from '../protocol/messages.gen.ts';
import type { PageSign } from '../time/attention.ts';
import { advance, type Looking, type Sign, type Tick } from '../time/visits.ts';
import type { Storage } from './storage.ts';

export type Reminder = NonNullable<DoneReply['reminder']>;

export interface UsageOptions {
	storage: Storage;
	ask: (visit: Extract<Asked, { kind: 'visit' }>) => Promise<Answer>;
	/** The sites whose time the person wants counted. */
	sites: () => readonly VisitSite[];
	person: () => Promise<Sign['person']>;
	now?: () => number;
}

const key = 'usage';

// Two hours of ticks: what a host that is being updated or mended may miss. The oldest go first.
const most = 480;

interface Kept {
	looking: Looking;
	waiting: Tick[];
}

/** Turns signs of pages into ticks for the host. What must outlive the worker lies in session storage. */
export class Usage {
	#kept: Kept = { looking: {}, waiting: [] };
	// One sign after the other, in the order they came.
	#turn: Promise<unknown>;
	readonly #options: UsageOptions;

	constructor(options: UsageOptions) {
		this.#options = options;
		this.#turn = options.storage.get(key).then((kept) => {
			const before = kept[key] as Kept | undefined;
			if (before?.looking && Array.isArray(before.waiting)) this.#kept = before;
		});
	}

	/** Takes a page's sign. Resolves to the reminder that is due, if one is. */
	take(page: PageSign): Promise<Reminder | undefined> {
		const at = (this.#options.now ?? Date.now)();
		const taken = this.#turn.then(() => this.#take(page, at));
		this.#turn = taken.catch(() => undefined);
		return taken;
	}

	async #take({ kind: _, ...page }: PageSign, at: number): Promise<Reminder | undefined> {
		if (!this.#options.sites().includes(page.site)) return undefined;
		const person = await this.#options.person();
		const { next, tick } = advance(this.#kept.looking, { ...page, at, person });
		const waiting = tick ? [...this.#kept.waiting, tick].slice(-most) : this.#kept.waiting;
		this.#kept = { looking: next, waiting };
		await this.#keep();
		return tick ? this.#tell() : undefined;
	}

	async #tell(): Promise<Reminder | undefined> {
		let reminder: Reminder | undefined;
		for (let first = this.#kept.waiting[0]; first; first = this.#kept.waiting[0]) {
			const answer = await this.#options.ask({ kind: 'visit', ...first });
			if (answer.kind === 'unchecked') return reminder;
			if (answer.kind === 'done' && answer.reminder) reminder = answer.reminder;
			// A refusal is an answer: asking again would only be refused again.
			this.#kept = { ...this.#kept, waiting: this.#kept.waiting.slice(1) };
			await this.#keep();
		}
		return reminder;
	}

	#keep(): Promise<void> {
		return this.#options.storage.set({ [key]: this.#kept });
	}
}
