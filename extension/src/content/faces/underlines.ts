// SPDX-License-Identifier: Apache-2.0
import type { Finding } from '../../protocol/messages.gen.ts';
import { type Reading, rangeOf, without } from '../reading.ts';
import type { Theme } from './theme.ts';

// The registry can be read by the page. Meaningless names tell it that there are groups, not which is
// which; the last two only tint the finding that is open.
const names = { hint: 'a', warn: 'b', openhint: 'c', openwarn: 'd' } as const;

/** How they look, as the worker gave it. */
let lines: Record<Theme, string> = { light: '', dark: '' };

export function useLines(given: Record<Theme, string>): void {
	lines = given;
}

/** The lines under what was found. CSS Custom Highlights: the editor's own elements are not touched. */
export class Underlines {
	#sheet: CSSStyleSheet | undefined;
	readonly #trees: DocumentOrShadowRoot[];
	#theme: Theme | undefined;

	/** `trees`: wherever something may be underlined. */
	constructor(trees: DocumentOrShadowRoot[]) {
		this.#trees = trees;
	}

	/** Draws anew; whatever was drawn before is gone. `bare` is the word at the caret. */
	show(reading: Reading, findings: readonly Finding[], theme: Theme, bare: [number, number], open?: Finding): void {
		if (!('highlights' in CSS)) return;
		this.#dress(theme);
		// With forced colours Chromium paints every group alike, and no line: there a hint is told by its gaps.
		const gaps = matchMedia('(forced-colors:active)').matches;
		const ranges: Record<keyof typeof names, Range[]> = { hint: [], warn: [], openhint: [], openwarn: [] };
		for (const finding of findings) {
			const pieces = without(finding.span, finding === open ? [0, 0] : bare);
			for (const [begin, end] of gaps && finding.tier === 'hint' ? dashes(reading.text, pieces) : pieces) {
				const range = rangeOf(reading, begin, end);
				if (!range) continue;
				ranges[finding.tier].push(range);
				if (finding === open) ranges[`open${finding.tier}`].push(range.cloneRange());
			}
		}
		for (const kind of Object.keys(names) as (keyof typeof names)[]) {
			if (ranges[kind].length > 0) CSS.highlights.set(names[kind], new Highlight(...ranges[kind]));
			else CSS.highlights.delete(names[kind]);
		}
	}

	clear(): void {
		if (!('highlights' in CSS)) return;
		for (const name of Object.values(names)) CSS.highlights.delete(name);
	}

	/** Takes the sheet away too. */
	leave(): void {
		this.clear();
		for (const tree of this.#trees)
			tree.adoptedStyleSheets = tree.adoptedStyleSheets.filter((one) => one !== this.#sheet);
		this.#sheet = undefined;
	}

	#dress(theme: Theme): void {
		if (this.#sheet && this.#theme === theme) return;
		this.#theme = theme;
		if (!this.#sheet) {
			this.#sheet = new CSSStyleSheet();
			for (const tree of this.#trees) tree.adoptedStyleSheets = [...tree.adoptedStyleSheets, this.#sheet];
		}
		this.#sheet.replaceSync(lines[theme]);
	}
}

/** Each word by itself, without its last letter: broken, as a dashed line is. */
function dashes(text: string, pieces: [number, number][]): [number, number][] {
	return pieces.flatMap(([begin, end]) =>
		[...text.slice(begin, end).matchAll(/\S+/g)].map(({ 0: word, index }): [number, number] => [
			begin + index,
			begin + index + Math.max(1, word.length - 1),
		]),
	);
}
