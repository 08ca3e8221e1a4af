// SPDX-License-Identifier: Apache-2.0
import { sayer } from '../content/faces/phrases.ts';
import type { Answer, Asked } from '../host/answer.ts';
import type { Language } from '../protocol/messages.gen.ts';
import type { Here } from '../protocol/own.ts';
import { composerPort, type FromTab, type State, type ToTab } from '../protocol/tab.ts';
import { shown } from './evidence.ts';
import { countOf, distinct, inOrder } from './findings.ts';
import type { Outcome } from './outcomes.ts';

/** What of a port from a content script is used. */
export interface TabPort {
	name: string;
	sender?: { id?: string; url?: string; frameId?: number; tab?: { id?: number; incognito?: boolean } };
	postMessage(message: ToTab): void;
	disconnect(): void;
	onMessage: { addListener(listener: (message: unknown) => void): void };
	onDisconnect: { addListener(listener: () => void): void };
}

export interface TabsOptions {
	extensionId: string;
	ask: (request: Asked) => Promise<Answer>;
	tell: (outcome: Outcome) => void;
	/** The language drafts are answered in. */
	language: () => Language;
	state: () => State;
	/** Settled once language, pause and so on are known; what pages ask before waits for it. */
	ready: Promise<unknown>;
	/** The number of open pages went from none to some, or back. */
	onSome?: (some: boolean) => void;
	/** What a page said about itself changed. */
	onHere?: (tab: number) => void;
}

const sites = /^https:\/\/(?:[\w-]+\.)*(?:facebook\.com|messenger\.com)\/|^https:\/\/chat\.zalo\.me\//;

/** The open pages of the sites: one port a frame that has a composer, and the questions they may ask. */
export class Tabs {
	readonly #ports = new Map<TabPort, Here | undefined>();
	readonly #options: TabsOptions;

	constructor(options: TabsOptions) {
		this.#options = options;
	}

	/**
	 * Takes a port from one of our content scripts; refuses any other. To be called in the very task the port came in: the
	 * question that woke the worker comes right behind it, and what nobody listens to is lost.
	 */
	accept(port: TabPort): void {
		const { sender } = port;
		const ours = sender?.id === this.#options.extensionId && sender.tab !== undefined && sites.test(sender.url ?? '');
		if (port.name !== composerPort || !ours) {
			port.disconnect();
			return;
		}
		this.#ports.set(port, undefined);
		if (this.#ports.size === 1) this.#options.onSome?.(true);
		const { ready } = this.#options;
		port.onMessage.addListener((message) => void ready.then(() => this.#take(port, message as FromTab)));
		port.onDisconnect.addListener(() => {
			this.#ports.delete(port);
			if (this.#ports.size === 0) this.#options.onSome?.(false);
		});
		void ready.then(() => this.#post(port, this.#options.state()));
	}

	get some(): boolean {
		return this.#ports.size > 0;
	}

	/** Tells every page its language, pause and so on again. */
	tellState(): void {
		for (const port of this.#ports.keys()) this.#post(port, this.#options.state());
	}

	openCard(tab: number): void {
		for (const port of this.#of(tab)) this.#post(port, { kind: 'open-card' });
	}

	/** True when a script of ours in that tab answers. */
	listening(tab: number): boolean {
		return this.#of(tab).length > 0;
	}

	/** What the page in that tab last said about itself; a frame with a composer speaks for it. */
	here(tab: number): Here | undefined {
		const said = this.#of(tab).map((port) => this.#ports.get(port));
		return said.find((here) => here?.recognised) ?? said.find(Boolean);
	}

	#of(tab: number): TabPort[] {
		return [...this.#ports.keys()].filter((port) => port.sender?.tab?.id === tab);
	}

	async #take(port: TabPort, message: FromTab): Promise<void> {
		switch (message?.kind) {
			case 'check': {
				const answer = await this.#check(message);
				this.#post(port, { kind: 'answer', n: message.n, answer });
				return;
			}
			case 'outcome':
				// A private window leaves no trace, in our log neither.
				if (!port.sender?.tab?.incognito) this.#options.tell(only(message, outcomeFields));
				return;
			case 'allow': {
				const scope = port.sender?.tab?.incognito ? 'once' : message.scope;
				const answer = await this.#options.ask({ ...only(message, allowFields), scope });
				this.#post(port, { kind: 'allowed', n: message.n, done: answer.kind === 'done' });
				return;
			}
			case 'link-opened':
				if (this.#options.state().linksOpened && !port.sender?.tab?.incognito) {
					await this.#options.ask({ kind: 'link-opened', link: message.link });
				}
				return;
			case 'here': {
				const { kind: _, ...here } = message;
				this.#ports.set(port, here);
				const tab = port.sender?.tab?.id;
				if (tab !== undefined) this.#options.onHere?.(tab);
				return;
			}
			default:
				return;
		}
	}

	async #check(message: Extract<FromTab, { kind: 'check' }>) {
		if (this.#options.state().pausedUntil !== undefined) return { kind: 'unchecked', why: 'paused' } as const;
		const language = this.#options.language();
		const request = only(message, checkFields);
		// A lone surrogate (half of an emoji, cut by an editor) is no UTF-8; the host would refuse it.
		const answer = await this.#options.ask({ ...request, text: request.text.toWellFormed(), language });
		switch (answer.kind) {
			case 'verdict': {
				const say = sayer(() => this.#options.state().words);
				const findings = inOrder(distinct(answer.findings).map((finding) => shown(finding, message.text, say)));
				const verdict = { ...answer, findings };
				return { ...verdict, count: countOf(verdict, say) };
			}
			case 'unchecked':
				return answer;
			case 'refused':
				return { kind: 'unchecked', why: 'refused', what: answer.what } as const;
			default:
				return { kind: 'unchecked', why: 'refused' } as const;
		}
	}

	#post(port: TabPort, message: ToTab): void {
		// A page that went away meanwhile needs no answer.
		if (this.#ports.has(port)) port.postMessage(message);
	}
}

const checkFields = ['kind', 'draft', 'site', 'surface', 'text', 'link', 'images'] as const;
const outcomeFields = ['kind', 'draft', 'check', 'site', 'surface', 'outcome', 'at'] as const;
const allowFields = ['kind', 'draft', 'phrase', 'rule', 'scope'] as const;

/** Those fields alone, and of them only what is there: the host refuses fields it does not know. */
function only<T extends object, K extends keyof T>(from: T, fields: readonly K[]): Pick<T, K> {
	return Object.fromEntries(
		fields.flatMap((field) => (from[field] === undefined ? [] : [[field, from[field]]])),
	) as Pick<T, K>;
}
