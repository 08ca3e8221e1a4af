// SPDX-License-Identifier: Apache-2.0
import type { HelloReply, Reply, Request } from '../protocol/messages.gen.ts';
import type { Answer, Asked, HostState, Unchecked, Why } from './answer.ts';

/** The protocol this extension was generated from. */
export const protocol = 1;

/** What of a browser's native port is used; a test's fake has no more. */
export interface Port {
	postMessage(message: unknown): void;
	disconnect(): void;
	onMessage: { addListener(listener: (message: unknown) => void): void };
	onDisconnect: { addListener(listener: () => void): void };
}

export interface HostClientOptions {
	/** Starts the host. May throw; a port that is at once disconnected means the same. */
	connect: () => Port;
	version: string;
	/** As `soat doctor` names browsers; undefined where it does not say. */
	browser?: string | undefined;
	/** True when the disconnect just reported on that port says that there is no such host. */
	wasMissing: (port: Port) => boolean;
	onState?: (state: HostState) => void;
	patienceMs?: number;
}

/**
 * Asks the native host and always gets an answer.
 *
 * A promise from ask() never rejects. The person is waiting to post; whatever goes wrong on our
 * side must end in "unchecked", which the page shows as a grey mark, and never in a lost draft or
 * a dead Post button. A host that ended is started again by the next question, not in a loop.
 */
export class HostClient {
	#port: Port | undefined;
	// Ids begin at a random place, so that a check of a host that is gone is never taken for one of
	// its successor when its outcome is told.
	#nextId = 1 + Math.floor(Math.random() * 2 ** 40);
	#state: HostState = { kind: 'idle' };
	#greeted: Promise<void> = Promise.resolve();
	readonly #waiting = new Map<number, (answer: Answer | HelloReply) => void>();
	readonly #options: HostClientOptions;

	constructor(options: HostClientOptions) {
		this.#options = options;
	}

	get state(): HostState {
		return this.#state;
	}

	/** Resolves once the greeting under way is over, well or badly. */
	greeted(): Promise<void> {
		return this.#greeted;
	}

	/** True while a host is there, greeted or being greeted. */
	get open(): boolean {
		return this.#port !== undefined;
	}

	/**
	 * The reply to one request, or why there is none. `patienceMs` is how long the asker can wait:
	 * 400 ms where a person's Enter is held (the longest pause that still feels like the site's own).
	 */
	ask(asked: Asked, patienceMs = this.#options.patienceMs ?? 400): Promise<Answer> {
		const opened = this.connect();
		if (opened) return Promise.resolve(opened);
		return this.#send(asked, patienceMs) as Promise<Answer>;
	}

	/** Makes sure that a host is being talked to. Answers why not when that is known at once. */
	connect(): Unchecked | undefined {
		if (this.#port) {
			return this.#state.kind === 'trouble' ? { kind: 'unchecked', why: this.#state.why } : undefined;
		}
		try {
			const port = this.#options.connect();
			this.#port = port;
			port.onMessage.addListener((message) => this.#take(port, message));
			port.onDisconnect.addListener(() =>
				this.#end(port, this.#options.wasMissing(port) ? 'host-missing' : 'host-died'),
			);
		} catch {
			this.#become({ kind: 'trouble', why: 'host-missing' });
			return { kind: 'unchecked', why: 'host-missing' };
		}
		this.#become({ kind: 'greeting' });
		this.#greeted = this.#greet();
		return this.#port ? undefined : { kind: 'unchecked', why: 'host-missing' };
	}

	/** Ends the connection; what waits goes unchecked. */
	close(): void {
		const port = this.#port;
		if (!port) return;
		this.#end(port, 'host-died');
		port.disconnect();
		this.#become({ kind: 'idle' });
	}

	async #greet(): Promise<void> {
		const port = this.#port;
		const { version, browser } = this.#options;
		const client = { name: 'soat-extension', version, ...(browser ? { browser } : {}) };
		// A first start reads packs and opens the store: give it longer than a question gets. Questions
		// asked meanwhile run out of their own patience.
		const reply = await this.#send({ kind: 'hello', protocol, client }, 10_000);
		if (this.#port !== port) return;
		if (reply.kind === 'hello') this.#become({ kind: 'ready', hello: reply });
		else if (reply.kind === 'refused') this.#become({ kind: 'trouble', why: 'versions-differ', refusal: reply });
	}

	#send(message: Asked | { kind: 'hello'; protocol: number; client: object }, patienceMs: number) {
		const id = this.#nextId++;
		return new Promise<Answer | HelloReply>((resolve) => {
			const timer = setTimeout(() => this.#settle(id, { kind: 'unchecked', why: 'host-slow' }), patienceMs);
			this.#waiting.set(id, (answer) => {
				clearTimeout(timer);
				resolve(answer);
			});
			try {
				this.#port?.postMessage({ ...message, id } as Request);
			} catch {
				if (this.#port) this.#end(this.#port, 'host-died');
			}
		});
	}

	// A reply may come after its patience ran out. The first answer wins; the rest are dropped.
	#settle(id: number, answer: Answer | HelloReply): void {
		const resolve = this.#waiting.get(id);
		this.#waiting.delete(id);
		resolve?.(answer);
	}

	#take(port: Port, message: unknown): void {
		if (port !== this.#port) return;
		const reply = message as Reply;
		if (typeof reply?.id === 'number') this.#settle(reply.id, reply);
	}

	#end(port: Port, why: Extract<Why, 'host-missing' | 'host-died'>): void {
		if (port !== this.#port) return;
		this.#port = undefined;
		this.#become({ kind: 'trouble', why });
		for (const id of [...this.#waiting.keys()]) this.#settle(id, { kind: 'unchecked', why });
	}

	#become(state: HostState): void {
		this.#state = state;
		this.#options.onState?.(state);
	}
}
