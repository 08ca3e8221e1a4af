// SPDX-License-Identifier: Apache-2.0
import type { Finding } from '../../protocol/messages.gen.ts';
import { change } from '../change.ts';
import { h } from './dom.ts';
import type { Family } from './families.ts';
import { type Icon, icon } from './icons.ts';
import type { Say, WordKey } from './phrases.ts';

/** What each category is about, as the worker gave it. */
let families: Record<string, Family> = {};

export function useFamilies(given: Record<string, Family>): void {
	families = given;
}

/** What kind of thing a category is about; unknown ones are asked for their source. */
export const familyOf = (category: string): Family => families[category] ?? 'trace';

export const iconOf = (category: string): Icon => {
	const family = familyOf(category);
	return family === 'link' ? 'trace' : family;
};

const longestQuote = 160;

/** What was found, short enough to be read at a glance. */
export function excerptOf(text: string, [begin, end]: readonly [number, number], longest = 46): string {
	const found = text.slice(begin, end).replace(/\s+/g, ' ').trim();
	if (found.length <= longest) return found;
	const cut = found
		.slice(0, longest)
		.toWellFormed()
		.replace(/\s+\S*$/, '');
	return `${cut || found.slice(0, longest)}…`;
}

/**
 * Shows the thing itself before anything is said about it, and each family in its own way: what looks
 * the same each time is clicked away by habit.
 */
export function evidenceOf(finding: Finding, text: string, say: Say): HTMLElement | undefined {
	const quote = excerptOf(text, finding.span, longestQuote);
	if (!quote) return undefined;
	const changed = finding.fix?.text;
	if (changed !== undefined && (finding.fix?.kind === 'mask' || finding.fix?.kind === 'lower-case')) {
		const label = finding.fix.kind === 'mask' ? 'after_mask' : 'after_lower';
		return turn([say('before'), quote], [say(label), changed], finding.fix.kind === 'mask' ? say('masked') : undefined);
	}
	switch (familyOf(finding.category)) {
		case 'link':
			return finding.detail && finding.detailOther
				? lookalike(finding.detail, finding.detailOther, say)
				: h('p.well.hosts', {}, quote);
		case 'trace':
			return h('div.well', {}, quoted(quote), h('div.blank', {}, say('source_line')));
		case 'speech':
			return h(
				'div.well',
				{},
				quoted(quote),
				h('div.blank', {}, h('small', {}, say('reworded')), say(rewording(finding.category))),
			);
		case 'role':
			if (finding.category !== 'agency-voice') return h('div.well', {}, quoted(quote));
			return turn([say('voice_office_name'), say('voice_office')], [say('voice_own_name'), say('voice_own')]);
		default:
			return h('div.well', {}, quoted(quote));
	}
}

const rewordings = ['insult', 'profanity', 'threat', 'discrimination', 'incitement'];

function rewording(category: string): WordKey {
	return `reword_${rewordings.includes(category) ? category : 'other'}` as WordKey;
}

const quoted = (quote: string) => h('div.quote', {}, `“${quote}”`);

function turn(
	[beforeName, before]: [string, string],
	[afterName, after]: [string, string],
	aloud?: string,
): HTMLElement {
	return h(
		'div.well.turn',
		{},
		h('span', {}, h('small', {}, beforeName), h('b.num', {}, before)),
		icon('next', 16),
		h('span', {}, h('small', {}, afterName), h('b.num', aloud ? { role: 'img', 'aria-label': aloud } : {}, after)),
	);
}

/** Both domains, one above the other, the letters that differ underlined. */
function lookalike(found: string, known: string, say: Say): HTMLElement {
	return h(
		'div.well',
		{},
		h('small', {}, say('link_this')),
		h('div.hosts', {}, ...differing(found, known)),
		h('small', {}, say('link_known')),
		h('div.hosts', {}, ...differing(known, found)),
	);
}

/** A word with the letters marked between what both words begin and end with. */
export function differing(word: string, other: string): (string | HTMLElement)[] {
	const [begin, end] = change(other, word);
	return [word.slice(0, begin), h('u', {}, word.slice(begin, end)), word.slice(end)];
}
