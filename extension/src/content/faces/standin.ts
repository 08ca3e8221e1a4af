// SPDX-License-Identifier: Apache-2.0
import { change } from '../change.ts';
import { type Field, standIns } from '../reading.ts';
import { h, layer } from './dom.ts';

// All that decides where a letter of a field stands.
const alike = [
	'font',
	'letterSpacing',
	'wordSpacing',
	'lineHeight',
	'textIndent',
	'textAlign',
	'textTransform',
	'tabSize',
	'direction',
	'padding',
	'borderWidth',
] as const;

const clear =
	'position:fixed;box-sizing:border-box;overflow:hidden;border:solid transparent;color:transparent;overflow-wrap:break-word;pointer-events:none;user-select:none';

/**
 * A form field shows no highlights: its text is no part of the page. Over it lies this, the same words
 * in the same places, with clear letters, no hand and no voice of its own; it lends its nodes to
 * reading.ts. Apart from the other faces: a page finds it through the highlights' ranges, and in it
 * nothing that it did not have already.
 */
export class StandIns {
	readonly #of = new Map<Field, HTMLElement>();
	readonly #host = h('div');
	readonly root: ShadowRoot;

	constructor() {
		this.#host.style.cssText = layer;
		this.root = this.#host.attachShadow({ mode: 'closed' });
	}

	/** Makes stand-ins for the form fields among these, and no others. */
	cover(elements: readonly HTMLElement[]): void {
		for (const [field, over] of this.#of) {
			if (elements.includes(field)) continue;
			over.remove();
			this.#of.delete(field);
			standIns.delete(field);
		}
		for (const field of elements) {
			if (!('value' in field) || this.#of.has(field as Field)) continue;
			const text = new Text();
			const over = h('div', { 'aria-hidden': true }, text);
			over.style.cssText = clear;
			this.root.append(over);
			this.#of.set(field as Field, over);
			standIns.set(field as Field, text);
		}
		if (this.#of.size === 0) this.#host.remove();
		else if (!this.#host.isConnected) document.documentElement.append(this.#host);
		this.follow();
	}

	/** The fields moved, scrolled or were written in. */
	follow(): void {
		for (const [field, over] of this.#of) {
			const text = over.firstChild as Text;
			const { value } = field;
			// Only what changed, so that what is underlined elsewhere stays so.
			const [begin, end] = change(text.data, value);
			text.replaceData(begin, text.length - begin - (value.length - end), value.slice(begin, end));

			const look = getComputedStyle(field);
			const { left, top } = field.getBoundingClientRect();
			const { style } = over;
			for (const name of alike) style[name] = look[name];
			const line = field.matches('input');
			// An input's one line stands in the middle.
			const inner = field.clientHeight - Number.parseFloat(look.paddingTop) - Number.parseFloat(look.paddingBottom);
			if (line) style.lineHeight = `${inner}px`;
			style.whiteSpace = line ? 'pre' : 'pre-wrap';
			style.left = `${left}px`;
			style.top = `${top}px`;
			// Without the field's own scroll bar.
			style.width = `${field.clientWidth + field.clientLeft * 2}px`;
			style.height = `${field.offsetHeight}px`;
			over.scrollTop = field.scrollTop;
			over.scrollLeft = field.scrollLeft;
		}
	}
}
