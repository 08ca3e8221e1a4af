// SPDX-License-Identifier: Apache-2.0
//
// How each finding shows what it is about. Made here, and not on the page, so that every page carries
// only the code that holds and lets go.
import { change } from '../content/change.ts';
import { excerptOf } from '../content/faces/excerpt.ts';
import type { Say, WordKey } from '../content/faces/phrases.ts';
import type { Finding } from '../protocol/messages.gen.ts';
import type { Shown, Tree } from '../protocol/tab.ts';

type Family = 'trace' | 'speech' | 'private' | 'role' | 'link';

/** The categories that are not about where a thing comes from. */
const families: Record<string, Family> = {
	insult: 'speech',
	profanity: 'speech',
	threat: 'speech',
	discrimination: 'speech',
	incitement: 'speech',
	shouting: 'speech',
	sensational: 'speech',
	'engagement-bait': 'speech',
	'personal-data': 'private',
	'child-data': 'private',
	'secret-document': 'private',
	image: 'private',
	'agency-voice': 'role',
	'work-hours-selling': 'role',
	'account-trade': 'role',
	'gambling-loan': 'role',
	'lookalike-link': 'link',
	'unread-link': 'link',
};

/** What kind of thing a category is about; unknown ones are asked for their source. */
const familyOf = (category: string): Family => families[category] ?? 'trace';

/** A finding as a page shows it; `text` is what was asked about. */
export function shown(finding: Finding, text: string, say: Say): Shown {
	const family = familyOf(finding.category);
	const icon = family === 'link' ? 'trace' : family;
	const restsOn = sourceOf(finding, say);
	// The reminder of pictures hangs on the first word, for want of a better place; a page has its own for it.
	if (finding.category === 'image') return { ...finding, icon, restsOn, span: [0, 0] };
	const evidence = evidenceOf(finding, text, say);
	return { ...finding, icon, restsOn, ...(evidence ? { evidence } : {}) };
}

/** An element to be made: `h('p.src', 'Text')`. */
const h = (what: string, ...children: (Tree | string)[]): Tree => [what, {}, ...children];

/** The source, or the word that there is none. */
function sourceOf({ source }: Finding, say: Say): Tree {
	if (!source) return h('p.src', say('advice'));
	const { title, paraphrase, readOn, url } = source;
	const text = say('source', { title, paraphrase: paraphrase.replace(/[.\s]+$/, ''), date: dateOf(readOn) });
	if (!/^https:\/\//.test(url)) return h('p.src', text);
	return h('p.src', `${text} `, ['a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, say('open_source')]);
}

/** 2026-11-23 as people here write it: 23/11/2026. */
function dateOf(iso: string): string {
	const [year, month, day] = iso.split('-');
	return day ? `${day}/${month}/${year}` : iso;
}

const longestQuote = 160;

/**
 * Shows the thing itself before anything is said about it, and each family in its own way: what looks
 * the same each time is clicked away by habit.
 */
function evidenceOf(finding: Finding, text: string, say: Say): Tree | undefined {
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
				: h('p.well.hosts', quote);
		case 'trace':
			return h('div.well', quoted(quote), h('div.blank', say('source_line')));
		case 'speech':
			return h(
				'div.well',
				quoted(quote),
				h('div.blank', h('small', say('reworded')), say(rewording(finding.category))),
			);
		case 'role':
			if (finding.category !== 'agency-voice') return h('div.well', quoted(quote));
			return turn([say('voice_office_name'), say('voice_office')], [say('voice_own_name'), say('voice_own')]);
		default:
			return h('div.well', quoted(quote));
	}
}

const rewordings = ['insult', 'profanity', 'threat', 'discrimination', 'incitement'];

function rewording(category: string): WordKey {
	return `reword_${rewordings.includes(category) ? category : 'other'}` as WordKey;
}

const quoted = (quote: string) => h('div.quote', `“${quote}”`);

function turn([beforeName, before]: [string, string], [afterName, after]: [string, string], aloud?: string): Tree {
	return h(
		'div.well.turn',
		h('span', h('small', beforeName), h('b.num', before)),
		['icon', { name: 'next' }],
		h('span', h('small', afterName), ['b.num', aloud ? { role: 'img', 'aria-label': aloud } : {}, after]),
	);
}

/** Both domains, one above the other, the letters that differ underlined. */
function lookalike(found: string, known: string, say: Say): Tree {
	return h(
		'div.well',
		h('small', say('link_this')),
		h('div.hosts', ...differing(found, known)),
		h('small', say('link_known')),
		h('div.hosts', ...differing(known, found)),
	);
}

/** A word with the letters marked between what both words begin and end with. */
export function differing(word: string, other: string): (string | Tree)[] {
	const [begin, end] = change(other, word);
	return [word.slice(0, begin), h('u', word.slice(begin, end)), word.slice(end)];
}
