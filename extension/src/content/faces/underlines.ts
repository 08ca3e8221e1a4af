// SPDX-License-Identifier: Apache-2.0
import type { Finding } from '../../protocol/messages.gen.ts';
import { type Reading, rangeOf, without } from '../reading.ts';
import type { Theme } from './theme.ts';

// The registry can be read by the page. Meaningless names tell it that there are groups, not which is
// which; the last two only tint the finding that is open.
const names = { hint: 'a', warn: 'b', openhint: 'c', openwarn: 'd' } as const;

const colors = {
	light: { hint: '#34528B', warn: '#94411A' },
	dark: { hint: '#AAC1F0', warn: '#F3AF86' },
};

// Dashed, never dotted: dots merge with the dấu nặng. Solid, never wavy: every Vietnamese word wears
// the browser's red wave already. No skipping of ink: the line would break at each dot below.
const sheetOf = ({ hint, warn }: (typeof colors)['light']) => `
::highlight(a){text-decoration:underline dashed 2px ${hint};text-underline-offset:.28em;text-decoration-skip-ink:none}
::highlight(b){text-decoration:underline solid 3px ${warn};text-underline-offset:.24em;text-decoration-skip-ink:none;background-color:color-mix(in srgb,${warn} 13%,transparent)}
::highlight(c){background-color:color-mix(in srgb,${hint} 26%,transparent)}
::highlight(d){background-color:color-mix(in srgb,${warn} 26%,transparent)}
@media (forced-colors:active){::highlight(a){text-decoration-color:LinkText}::highlight(b){text-decoration-color:Mark}}`;

/** The lines under what was found. CSS Custom Highlights: the editor's own elements are not touched. */
export class Underlines {
	#sheet: CSSStyleSheet | undefined;
	#theme: Theme | undefined;

	/** Draws anew; whatever was drawn before is gone. `bare` is the word at the caret. */
	show(reading: Reading, findings: readonly Finding[], theme: Theme, bare: [number, number], open?: Finding): void {
		if (!('highlights' in CSS)) return;
		this.#dress(theme);
		const ranges: Record<keyof typeof names, Range[]> = { hint: [], warn: [], openhint: [], openwarn: [] };
		for (const finding of findings) {
			for (const [begin, end] of without(finding.span, finding === open ? [0, 0] : bare)) {
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
		if (this.#sheet) document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== this.#sheet);
		this.#sheet = undefined;
	}

	#dress(theme: Theme): void {
		if (this.#sheet && this.#theme === theme) return;
		this.#theme = theme;
		if (!this.#sheet) {
			this.#sheet = new CSSStyleSheet();
			document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.#sheet];
		}
		this.#sheet.replaceSync(sheetOf(colors[theme]));
	}
}
