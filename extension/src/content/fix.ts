// SPDX-License-Identifier: Apache-2.0
import type { Finding } from '../protocol/messages.gen.ts';
import { select } from './caret.ts';
import type { Draft } from './draft.ts';
import { read } from './reading.ts';

/** A change to a draft's text: what stands in [begin, end) becomes `text`. */
export interface Change {
	begin: number;
	end: number;
	text: string;
}

/** What a fix writes, in the words of the person's language. */
export interface FixWords {
	unverified: string;
	source: string;
}

/** The change a finding's fix stands for; undefined when it has none. */
export function changeFor(finding: Finding, text: string, words: FixWords): Change | undefined {
	const [begin, end] = finding.span;
	switch (finding.fix?.kind) {
		case 'mask':
		case 'lower-case':
			return finding.fix.text === undefined ? undefined : { begin, end, text: finding.fix.text };
		case 'remove': {
			// One of the two spaces around it goes along.
			const before = begin === 0 || /\s/.test(text[begin - 1] as string);
			return { begin, end: before && text[end] === ' ' ? end + 1 : end, text: '' };
		}
		case 'add-unverified':
			return { begin: end, end, text: words.unverified };
		case 'add-source': {
			const last = text.trimEnd().length;
			return { begin: last, end: last, text: ` ${words.source}` };
		}
		default:
			return undefined;
	}
}

export const changed = (text: string, { begin, end, text: put }: Change) =>
	text.slice(0, begin) + put + text.slice(end);

// How long an editor gets to show that it took a change. Lexical needs one task; slower ones a frame or two.
const looksMs = [0, 20, 60, 150];

/**
 * Makes a change as the person would: select, then type over. It goes through the editor's own input
 * path, so undo works and the caret stays right; changing its nodes would do neither. True when
 * reading the draft again shows exactly the change; a half-made one is undone.
 */
export async function make(draft: Draft, change: Change): Promise<boolean> {
	const before = draft.reading.text;
	const wanted = changed(before, change);
	if (!select(draft, change.begin, change.end)) return false;
	if (change.text === '') {
		// An editor that keeps a selection of its own (Lexical) hears of ours a task later; typing over
		// tells it where, deleting does not.
		await new Promise((resolve) => setTimeout(resolve, 30));
		document.execCommand('delete');
	} else document.execCommand('insertText', false, change.text);
	for (const ms of looksMs) {
		await new Promise((resolve) => setTimeout(resolve, ms));
		if (plain(read(draft.composer.fields).text) === plain(wanted)) return true;
	}
	if (read(draft.composer.fields).text !== before) document.execCommand('undo');
	return false;
}

// Editors turn a space at the end of a line into a no-break one.
const plain = (text: string) => text.replace(/\u00a0/g, ' ').trimEnd();
