// SPDX-License-Identifier: Apache-2.0
import type { Unchecked } from '../host/answer.ts';
import { composerPort, type DraftAnswer, type FromTab, type ToTab } from '../protocol/tab.ts';

type WithoutN<T> = T extends { n: number } ? Omit<T, 'n'> : never;

/** What the worker says on its own. */
export type Said = Extract<ToTab, { kind: 'state' | 'open-card' }>;

/** What of `chrome.runtime` is used. `id` is gone once the extension was reloaded under this page. */
export interface Runtime {
	id?: string;
	connect(info: { name: string }): {
		postMessage(message: unknown): void;
		disconnect(): void;
		onMessage: { addListener(listener: (message: unknown) => void): void };
		onDisconnect: { addListener(listener: () => void): void };
	};
}

const slow: Unchecked = { kind: 'unchecked', why: 'host-slow' };
const died: Unchecked = { kind: 'unchecked', why: 'host-died' };
const reloaded: Unchecked = { kind: 'unchecked', why: 'reloaded' };

// How long an answer is worth having: it is kept for its text, however late. A held press has less patience (gate.ts).
// Ends the wait for a worker that never wakes, too.
const patienceMs = 5000;

/**
 * The line to the worker. Opened by the first word on it, opened again after the worker slept or the
 * page came back from the back/forward cache. A question always gets an answer.
 */
export class Line {
	#port: ReturnType<Runtime['connect']> | undefined;
	#next = 1;
	readonly #waiting = new Map<number, { until: number; take: (answer: DraftAnswer | boolean) => void }>();
	#timer: ReturnType<typeof setTimeout> | undefined;
	readonly #runtime: Runtime;
	readonly #hear: (said: Said) => void;
	readonly #orphaned: () => void;

	constructor(runtime: Runtime, hear: (said: Said) => void, orphaned: () => void) {
		this.#runtime = runtime;
		this.#hear = hear;
		this.#orphaned = orphaned;
	}

	/** False once the extension was updated, reloaded or taken away: this script is an orphan. */
	get alive(): boolean {
		try {
			return this.#runtime.id !== undefined;
		} catch {
			return false;
		}
	}

	/** What the host found. Asked once more when host or worker ended under the question: asking starts them. */
	async check(question: WithoutN<Extract<FromTab, { kind: 'check' }>>): Promise<DraftAnswer> {
		const ask = () => this.#ask(question) as Promise<DraftAnswer>;
		const answer = await ask();
		return answer.kind === 'unchecked' && answer.why === 'host-died' ? ask() : answer;
	}

	/** True when the phrase is ignored from now on. */
	async allow(wish: WithoutN<Extract<FromTab, { kind: 'allow' }>>): Promise<boolean> {
		return (await this.#ask(wish)) === true;
	}

	tell(message: Exclude<FromTab, { n: number }>): void {
		this.#post(message);
	}

	/** Makes sure the worker knows this page; it then says its state. */
	open(): boolean {
		if (this.#port) return true;
		if (!this.alive) {
			this.#orphaned();
			return false;
		}
		try {
			const port = this.#runtime.connect({ name: composerPort });
			this.#port = port;
			port.onMessage.addListener((message) => this.#take(message as ToTab));
			port.onDisconnect.addListener(() => {
				if (this.#port === port) this.#port = undefined;
				// What was asked so far has no answer any more.
				const lost = [...this.#waiting.keys()];
				// The end of the extension shows a moment after the end of its worker.
				setTimeout(() => {
					for (const n of lost) this.#settle(n, this.alive ? died : reloaded);
					if (!this.alive) this.#orphaned();
				}, 50);
			});
			return true;
		} catch {
			return false;
		}
	}

	#ask(question: object): Promise<DraftAnswer | boolean> {
		const n = this.#next++;
		return new Promise((resolve) => {
			this.#waiting.set(n, { until: performance.now() + patienceMs, take: resolve });
			// One for all: a question a letter is not worth a timer each.
			this.#timer ??= setTimeout(this.#expire, patienceMs);
			if (!this.#post({ ...question, n })) this.#settle(n, reloaded);
		});
	}

	#post(message: unknown): boolean {
		for (let attempt = 0; attempt < 2; attempt++) {
			if (!this.open()) return false;
			try {
				this.#port?.postMessage(message);
				return true;
			} catch {
				// The worker slept since: the next round opens a new port.
				this.#port = undefined;
			}
		}
		return false;
	}

	#take(message: ToTab): void {
		if (message.kind === 'answer') this.#settle(message.n, message.answer);
		else if (message.kind === 'allowed') this.#settle(message.n, message.done);
		else this.#hear(message);
	}

	readonly #expire = () => {
		this.#timer = undefined;
		for (const [n, { until }] of this.#waiting) {
			const left = until - performance.now();
			if (left < 1) this.#settle(n, slow);
			else this.#timer ??= setTimeout(this.#expire, left);
		}
	};

	#settle(n: number, answer: DraftAnswer | boolean): void {
		this.#waiting.get(n)?.take(answer);
		this.#waiting.delete(n);
	}
}
