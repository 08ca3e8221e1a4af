// SPDX-License-Identifier: Apache-2.0

import { h, layer } from './dom.ts';

// Everything a hand or a reader can do to a face of ours. The page sees none of it: a click outside
// its menu would close it under us, single keys are its shortcuts, and a dialog's focus trap would
// pull the focus out of our panel.
const shielded = [
	'pointerdown',
	'pointerup',
	'pointermove',
	'pointerover',
	'pointerout',
	'pointercancel',
	'mousedown',
	'mouseup',
	'mousemove',
	'mouseover',
	'mouseout',
	'click',
	'dblclick',
	'auxclick',
	'contextmenu',
	'touchstart',
	'touchmove',
	'touchend',
	'wheel',
	'keydown',
	'keypress',
	'keyup',
	'focusin',
	'focusout',
	'focus',
	'blur',
	'copy',
	'selectstart',
	'dragstart',
] as const;

interface Hit {
	element: Element | null;
	x: number;
	y: number;
}

export interface Touch {
	/** A key while one of our elements has the focus. */
	key(event: KeyboardEvent): void;
	/** A press on something of ours that is no button: closes a menu. */
	pressed(element: Element | null): void;
	/** The focus left our faces for the page. */
	left(): void;
}

/**
 * The one element of ours in the page: a closed shadow root that events do not leave. Since they are
 * stopped before they even reach it, what is clicked is found by its place, and acts are kept here.
 */
export class Shield {
	readonly host: HTMLElement;
	readonly root: ShadowRoot;
	/** The script before this one ended while it held a press. */
	interrupted = false;
	readonly #acts = new WeakMap<Element, () => void>();
	readonly #touch: Touch;
	readonly #sheet = new CSSStyleSheet();
	readonly #ending = new AbortController();
	#press: ReturnType<typeof setTimeout> | undefined;
	/** Where the press began that is not over yet. */
	#down: Hit | undefined;

	constructor(touch: Touch) {
		this.#touch = touch;
		this.host = h('div');
		const { style } = this.host;
		style.cssText = layer;
		// Firefox ends a script with its extension and leaves what it showed, dead to any press.
		if ('wrappedJSObject' in window)
			for (const one of document.querySelectorAll<HTMLElement>('html>div'))
				if (one.style.cssText.startsWith(style.cssText)) {
					this.interrupted ||= !!one.hidden;
					one.remove();
				}
		this.root = this.host.attachShadow({ mode: 'closed' });
		this.root.adoptedStyleSheets = [this.#sheet];
	}

	/** Must be called before the page's own scripts run, so that our listeners come first. */
	listen(): void {
		const { signal } = this.#ending;
		for (const type of shielded) addEventListener(type, (event) => this.#take(event), { capture: true, signal });
	}

	leave(): void {
		this.#ending.abort();
		this.host.remove();
	}

	dress(style: string): void {
		this.#sheet.replaceSync(style);
	}

	on(element: HTMLElement, act: () => void): void {
		this.#acts.set(element, act);
	}

	/** Puts the host into the page, last, and back should the page have thrown it out. */
	attach(): void {
		if (!this.host.isConnected) document.documentElement.append(this.host);
	}

	/** Leaves in the page, for a script that may come after this one, whether a press is held. Shows nothing. */
	holding(on: boolean): void {
		this.host.hidden = on;
		this.attach();
	}

	get focused(): boolean {
		return this.root.activeElement !== null;
	}

	holds(target: EventTarget | null): boolean {
		return target === this.host;
	}

	#take(event: Event): void {
		const ours = event.target === this.host;
		if (event.isTrusted) this.#standAside(event.type, ours);
		const focus = /^focus|^blur/.test(event.type) ? (event as FocusEvent) : undefined;
		// The composer's blur when the focus comes to us, and its focus when it goes back, are no one's
		// business either: an editor that folds up when left would fold up under the panel.
		const related = focus?.relatedTarget === this.host;
		if (!ours && !related) return;
		event.stopImmediatePropagation();
		if (!event.isTrusted) return;
		if (focus) {
			if (event.type === 'focusout' && ours && focus.relatedTarget !== this.host) this.#touch.left();
			return;
		}
		if (event.type === 'keydown') this.#touch.key(event as KeyboardEvent);
		else if (event.type === 'click') this.#click(event as MouseEvent);
		else if (event.type === 'mousedown') this.#touch.pressed(this.#at(event as MouseEvent));
		else if (event.type === 'pointerdown') this.#down = this.#hit(event as MouseEvent);
	}

	/**
	 * What of ours appears while the page is being pressed (a mark, a card) must not come under the hand: let go of over us,
	 * the press would be no click. Until the click nothing of ours takes the pointer.
	 */
	#standAside(type: string, ours: boolean): void {
		if (!/^(pointer(down|up|cancel)|click)$/.test(type)) return;
		const { style } = this.host;
		const back = () => style.removeProperty('--hand');
		clearTimeout(this.#press);
		if (type === 'click') back();
		// A tap's click comes a while after the finger; of some presses none comes at all.
		else if (type !== 'pointerdown') this.#press = setTimeout(back, 400);
		else if (!ours) style.setProperty('--hand', 'none');
	}

	#at(event: MouseEvent): Element | null {
		return this.root.elementFromPoint(event.clientX, event.clientY);
	}

	/** What was given an act and lies at a point. A key on a button clicks it without a place (detail 0). */
	#hit(event: MouseEvent): Hit {
		const { clientX: x, clientY: y } = event;
		let element = event.type === 'click' && !event.detail ? this.root.activeElement : this.#at(event);
		while (element && !this.#acts.has(element)) element = element.parentElement;
		return { element, x, y };
	}

	#click(event: MouseEvent): void {
		const up = this.#hit(event);
		const down = (event.detail > 0 && this.#down) || up;
		// What was pressed, though it moved away from under a hand that did not; never what came there.
		const still = Math.hypot(up.x - down.x, up.y - down.y) < 9;
		if (down.element?.isConnected && (still || up.element === down.element)) this.#acts.get(down.element)?.();
	}
}
