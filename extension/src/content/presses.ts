// SPDX-License-Identifier: Apache-2.0
import type { Adapter, SendButton } from '../sites/adapter.ts';
import type { Draft } from './draft.ts';
import type { Drafts } from './drafts.ts';
import { decide, type Pass } from './gate.ts';
import { isReleasing, type Way } from './release.ts';

/** How a press came in, and the button it was on, if any. */
export interface Press {
	way: Way;
	button: SendButton | undefined;
}

export interface PressActs {
	/** The press goes on untouched. */
	passed(draft: Draft, press: Press, pass: Pass): void;
	/** The press was held. */
	held(draft: Draft, press: Press): void;
	/** A press while another one is held: swallowed. */
	again(): void;
	isHolding(): boolean;
}

// Everything between a finger and a click. Controls act on any of them: if only `click` were held, one
// that acts on `pointerdown` would have posted already.
const pointerEvents = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'touchstart', 'touchend'] as const;

/** One press of a button, from pointerdown to click. */
interface Sequence {
	button: SendButton;
	draft: Draft;
	held: boolean;
}

/**
 * Sees every trusted press that could send a draft before the page does, and lets it pass or holds
 * it. Untrusted events are left alone: our own releases, and what other extensions do.
 */
export class Presses {
	readonly #adapter: Adapter;
	readonly #drafts: Drafts;
	readonly #acts: PressActs;
	#sequence: Sequence | undefined;
	/** The key whose keydown was held: its keypress and keyup are not the page's either. */
	#heldKey: string | undefined;
	/** The control that last opened a share or forward dialog. Remembered, not read. */
	#shareOrigin: WeakRef<Element> | undefined;

	constructor(adapter: Adapter, drafts: Drafts, acts: PressActs) {
		this.#adapter = adapter;
		this.#drafts = drafts;
		this.#acts = acts;
	}

	listen(signal: AbortSignal, active: () => boolean): void {
		const hear = <E extends Event>(type: string, take: (event: E) => void) => {
			const listener = (event: Event) => {
				const { key } = event as unknown as KeyboardEvent;
				// A letter, which is no press.
				if (key && key !== 'Enter' && key !== ' ') this.#drafts.last?.sending?.poke();
				else if (event.isTrusted && !isReleasing() && active()) take(event as E);
			};
			addEventListener(type, listener, { capture: true, signal });
		};
		hear<KeyboardEvent>('keydown', (event) => this.#keydown(event));
		for (const type of ['keypress', 'keyup']) hear<KeyboardEvent>(type, (event) => this.#keyRest(event));
		for (const type of pointerEvents) hear<MouseEvent>(type, (event) => this.#pointer(event));
		hear<SubmitEvent>('submit', (event) => this.#submit(event));
	}

	#keydown(event: KeyboardEvent): void {
		this.#drafts.last?.sending?.poke();
		// 229 is an input method's key, whatever it says it is; an Enter that ends a syllable is no press.
		if (event.isComposing || event.keyCode === 229) return;
		if (event.key !== 'Enter' && event.key !== ' ') return;
		const composer = event.key === 'Enter' ? this.#adapter.composerOf(event.target) : undefined;
		if (composer) {
			const modified = event.ctrlKey || event.metaKey;
			if (event.shiftKey || event.altKey || (composer.enter === 'breaks' && !modified)) return;
			if (picksFromList(event.target as Element)) return;
			const target = event.target as HTMLElement;
			this.#press(this.#drafts.in(composer), { way: { kind: 'key', target, event }, button: undefined }, event);
			return;
		}
		const button = this.#adapter.buttonOf(event.target);
		if (!button || button.kind === 'open-share') {
			if (button) this.#shareOrigin = new WeakRef(button.element);
			return;
		}
		const draft = this.#draftFor(button);
		if (draft) this.#press(draft, { way: { kind: 'key', target: button.element, event }, button }, event);
	}

	#press(draft: Draft, press: Press, event: KeyboardEvent): void {
		if (event.repeat) {
			// A key held down is one press.
			if (draft.look().text.trim() !== '' || this.#acts.isHolding()) stop(event);
			return;
		}
		if (this.#acts.isHolding()) {
			stop(event);
			this.#acts.again();
			return;
		}
		if (this.#judge(draft, press)) {
			stop(event);
			this.#heldKey = event.code;
			this.#acts.held(draft, press);
		}
	}

	/** True when the press is to be held. */
	#judge(draft: Draft, press: Press): boolean {
		const question = draft.look();
		const decision = decide({
			question,
			verdict: draft.asker.known(question),
			passed: draft.passedText === question.text,
			unchecked: draft.unchecked(question.text),
		});
		if (decision.kind === 'hold') return true;
		this.#acts.passed(draft, press, decision);
		return false;
	}

	#keyRest(event: KeyboardEvent): void {
		if (this.#heldKey === undefined || event.code !== this.#heldKey) return;
		if (event.type === 'keyup') this.#heldKey = undefined;
		stop(event);
	}

	#pointer(event: MouseEvent): void {
		if (event.type === 'pointerdown' && event.button === 0) this.#begin(event);
		else if (event.type === 'click' && !this.#onSequence(event)) this.#begin(event);
		const sequence = this.#sequence;
		if (!sequence || !this.#onSequence(event)) return;
		const clicked = event.type === 'click';
		if (clicked) this.#sequence = undefined;
		if (!sequence.held) return;
		event.stopImmediatePropagation();
		// Not for pointer and touch events: without their defaults there would be no click to wait for.
		if (event.type.startsWith('mouse') || clicked) event.preventDefault();
		if (!clicked) return;
		if (this.#acts.isHolding()) {
			this.#acts.again();
			return;
		}
		const { button, draft } = sequence;
		this.#acts.held(draft, {
			way: { kind: 'button', button: button.element, target: event.target as HTMLElement, event },
			button,
		});
	}

	#onSequence(event: Event): boolean {
		return this.#sequence?.button.element.contains(event.target as Node) ?? false;
	}

	/** A press begins (or a click comes out of nowhere: from a key, from assistive technology). */
	#begin(event: MouseEvent): void {
		this.#sequence = undefined;
		this.#drafts.last?.sending?.poke();
		const button = this.#adapter.buttonOf(event.target);
		if (!button) return;
		if (button.kind === 'open-share') {
			this.#shareOrigin = new WeakRef(button.element);
			return;
		}
		const draft = this.#draftFor(button);
		if (!draft) return;
		const press: Press = {
			way: { kind: 'button', button: button.element, target: event.target as HTMLElement, event },
			button,
		};
		// A press that comes while one is held is held too, and then swallowed.
		const held = this.#acts.isHolding() || this.#judge(draft, press);
		this.#sequence = { button, draft, held };
		// The click is some 80 ms away: ask now, and the answer is there when it comes.
		if (held && event.type === 'pointerdown') void draft.asker.answer(draft.question());
	}

	#draftFor(button: SendButton): Draft | undefined {
		const composer = this.#adapter.composerFor(button);
		if (composer) {
			const draft = this.#drafts.in(composer);
			const origin = this.#shareOrigin?.deref();
			draft.shared = composer.surface === 'share' ? this.#adapter.sharedFrom(origin) : undefined;
			return draft;
		}
		const stepped = this.#drafts.stepped(button);
		if (stepped) return stepped;
		if (button.kind !== 'share-now') return undefined;
		const shared = this.#adapter.sharedFrom(this.#shareOrigin?.deref() ?? button.element);
		if (!shared) return undefined;
		const draft = this.#drafts.shared({
			site: this.#adapter.site,
			surface: 'share',
			enter: 'breaks',
			fields: [],
			frame: button.element.closest<HTMLElement>('[role="menu"], [role="dialog"]') ?? button.element,
		});
		draft.shared = shared;
		return draft;
	}

	#submit(event: SubmitEvent): void {
		const form = event.target as HTMLFormElement;
		const draft = this.#drafts.last;
		if (!draft || draft.ended || !draft.composer.fields.some((field) => form.contains(field))) return;
		// The press that led here was let through a moment ago.
		if (draft.sending && !draft.sending.done) return;
		if (this.#acts.isHolding()) {
			stop(event);
			return;
		}
		const press: Press = { way: { kind: 'submit', form, submitter: event.submitter }, button: undefined };
		if (this.#judge(draft, press)) {
			stop(event);
			this.#acts.held(draft, press);
		}
	}
}

/** An open list of names or tags takes the Enter for itself. */
function picksFromList(target: Element): boolean {
	const field = target.closest('[role="textbox"], [contenteditable]');
	return field?.getAttribute('aria-expanded') === 'true' || !!field?.getAttribute('aria-activedescendant');
}

function stop(event: Event): void {
	event.preventDefault();
	event.stopImmediatePropagation();
}
