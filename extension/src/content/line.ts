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

/**
 * The line to the worker. Opened by the first word on it, opened again after the worker slept or the
 * page came back from the back/forward cache. ask() always answers within its patience.
 */
export class Line {
	#port: ReturnType<Runtime['connect']> | undefined;
	#next = 1;
	readonly #waiting = new Map<number, (answer?: DraftAnswer | boolean) => void>();
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

	/** What the host found. `patienceMs` also covers a worker that never wakes. */
	check(question: WithoutN<Extract<FromTab, { kind: 'check' }>>, patienceMs = 400): Promise<DraftAnswer> {
		const slow: Unchecked = { kind: 'unchecked', why: this.alive ? 'host-slow' : 'reloaded' };
		return this.#ask(question, patienceMs, slow) as Promise<DraftAnswer>;
	}

	/** True when the phrase is ignored from now on. */
	allow(wish: WithoutN<Extract<FromTab, { kind: 'allow' }>>): Promise<boolean> {
		return this.#ask(wish, 2000, false) as Promise<boolean>;
	}

	tell(message: Exclude<FromTab, { n: number }>): void {
		this.#post(message);
	}

	/** Makes sure the worker knows this page; it then says its state. */
	open(): boolean {
		if (this.#port) return true;
		if (!this.alive) return false;
		try {
			const port = this.#runtime.connect({ name: composerPort });
			this.#port = port;
			port.onMessage.addListener((message) => this.#take(message as ToTab));
			port.onDisconnect.addListener(() => {
				if (this.#port === port) this.#port = undefined;
				// The end of the extension shows a moment after the end of its worker.
				setTimeout(() => this.alive || this.#end(), 50);
			});
			return true;
		} catch {
			return false;
		}
	}

	#ask(question: object, patienceMs: number, otherwise: DraftAnswer | boolean) {
		const n = this.#next++;
		const gone: DraftAnswer | boolean =
			typeof otherwise === 'boolean' ? otherwise : { kind: 'unchecked', why: 'reloaded' };
		return new Promise<DraftAnswer | boolean>((resolve) => {
			const timer = setTimeout(() => this.#settle(n, otherwise), patienceMs);
			this.#waiting.set(n, (answer = gone) => {
				clearTimeout(timer);
				resolve(answer);
			});
			if (!this.#post({ ...question, n })) this.#settle(n);
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

	#end(): void {
		for (const n of [...this.#waiting.keys()]) this.#settle(n);
		this.#orphaned();
	}

	/** Without an answer: there is nobody left to ask. */
	#settle(n: number, answer?: DraftAnswer | boolean): void {
		const resolve = this.#waiting.get(n);
		this.#waiting.delete(n);
		resolve?.(answer);
	}
}
