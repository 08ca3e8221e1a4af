// SPDX-License-Identifier: Apache-2.0
import type { Why } from '../host/answer.ts';
import type { VerdictReply } from '../protocol/messages.gen.ts';
import type { DraftAnswer } from '../protocol/tab.ts';
import type { Adapter, Composer, Shared } from '../sites/adapter.ts';
import { Asker, type Question } from './asker.ts';
import type { Line } from './line.ts';
import { conclude, type Ending, type Event, type Story, tell } from './outcome.ts';
import { type Reading, read } from './reading.ts';
import type { Sending } from './sending.ts';

/** Reasons that will not change with the next keystroke: no need to hold a press for them. */
const lasting: Why[] = ['host-missing', 'versions-differ', 'paused', 'reloaded'];
const lastingForMs = 3000;

/**
 * One composing: from its first letter until it is sent or dropped. Keeps its text, verdicts and what
 * was shown in memory, and nothing after its end.
 */
export class Draft {
	readonly id = crypto.randomUUID();
	composer: Composer;
	reading: Reading = { text: '', segments: [] };
	readonly asker: Asker;
	story: Story = {};
	/** The field a person was in last. */
	field: HTMLElement | undefined;
	/** The person's own words last asked about; what stood there when they came counts as such. Others are news. */
	asked: string | undefined;
	/** "Send anyway" was said to exactly this text. */
	passedText: string | undefined;
	/** Watches the last press. */
	sending: Sending | undefined;
	/** The first of two steps was taken; the next screen sends it. */
	stepped = false;
	ended = false;
	/** What of others goes along; read at the press that shares. */
	shared: Shared | undefined;
	#unchecked: { text: string; why: Why; at: number } | undefined;
	readonly #adapter: Adapter;
	readonly #line: Line;
	#known = false;
	#images = 0;

	constructor(
		composer: Composer,
		adapter: Adapter,
		line: Line,
		got: (draft: Draft, question: Question, answer: DraftAnswer) => void,
	) {
		this.composer = composer;
		this.#adapter = adapter;
		this.#line = line;
		this.asker = new Asker(
			(question) => this.#ask(question),
			(question, answer) => got(this, question, answer),
		);
	}

	/** Gives the focus back to where it was written in. */
	focus(): void {
		const { fields } = this.composer;
		(fields.find((field) => field === this.field) ?? fields[0])?.focus();
	}

	/** That part of the page lies in its composer. */
	holds(node: Node | null): boolean {
		return this.composer.fields.some((field) => field.contains(node));
	}

	/** Its composer is still in the page. */
	get alive(): boolean {
		const { fields, frame } = this.composer;
		return fields.length > 0 ? fields.some((field) => field.isConnected) : frame.isConnected;
	}

	/** It is on its way out, or between two steps: that its composer is gone says nothing yet. */
	get waiting(): boolean {
		return (this.sending !== undefined && !this.sending.done) || (this.stepped && this.composer.frame.isConnected);
	}

	/** Reads the composer anew. */
	look(): Question {
		const { composer } = this;
		if (composer.fields.length > 0) {
			this.reading = read(composer.fields);
			this.#images = this.#adapter.picturesIn(composer);
		}
		return this.question();
	}

	/** What would be asked about the draft as last read. */
	question(): Question {
		const images = this.#images;
		const own = this.reading.text;
		const others = this.shared?.text ?? '';
		const text = others ? (own.trim() ? `${own}\n${others}` : others) : own;
		return {
			text,
			...(this.shared?.link ? { link: this.shared.link } : {}),
			...(images > 0 ? { images } : {}),
		};
	}

	/** Why this text cannot be looked at, when that was said a moment ago. */
	unchecked(text: string): Why | undefined {
		const last = this.#unchecked;
		return last && last.text === text && Date.now() - last.at < lastingForMs ? last.why : undefined;
	}

	tell(event: Event): void {
		this.story = tell(this.story, event);
	}

	/** Ends the draft and reports how. Once. */
	end(ending: Ending): void {
		if (this.ended) return;
		this.ended = true;
		this.sending?.cancel();
		// Never asked about, never known to the host: nothing to report.
		if (!this.#known) return;
		const { site, surface } = this.composer;
		this.#line.tell({
			kind: 'outcome',
			draft: this.id,
			site,
			surface,
			...conclude(this.story, ending),
			at: Date.now(),
		});
	}

	/** The verdict known for the draft as last read. */
	get verdict(): VerdictReply | undefined {
		return this.asker.known(this.question());
	}

	async #ask(question: Question): Promise<DraftAnswer> {
		this.#known = true;
		const { site, surface } = this.composer;
		const answer = await this.#line.check({ kind: 'check', draft: this.id, site, surface, ...question });
		if (answer.kind === 'unchecked' && lasting.includes(answer.why)) {
			this.#unchecked = { text: question.text, why: answer.why, at: Date.now() };
		}
		return answer;
	}
}
