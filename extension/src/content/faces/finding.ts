// SPDX-License-Identifier: Apache-2.0
import type { Finding } from '../../protocol/messages.gen.ts';
import { h } from './dom.ts';
import { excerptOf } from './excerpt.ts';
import { icon } from './icons.ts';
import type { Menu } from './menu.ts';
import { dateOf, type Say, type WordKey } from './phrases.ts';

/** What a person may do about one finding. */
export interface FindingActs {
	/** False for words that are not the person's own to change: what a share carries along. */
	canFix(finding: Finding): boolean;
	/** Puts the fix into the draft. False when the page did not take it. */
	fix(finding: Finding): Promise<boolean>;
	/** The draft as it would read with the fix, to be copied. */
	copy(finding: Finding): Promise<boolean>;
	ignore(finding: Finding, how: 'once' | 'always' | 'wrong'): Promise<boolean>;
}

export interface FaceKit {
	say: Say;
	menu: Menu;
	/** Runs when the element is clicked or pressed: our elements get no events of their own (shield.ts). */
	on(element: HTMLElement, act: () => void): void;
	/** Says it to a screen reader, without moving the focus. */
	aloud(text: string): void;
}

/** The source, or the word that there is none. */
export function sourceOf(finding: Finding, say: Say): HTMLElement {
	const { source } = finding;
	if (!source) return h('p.src', {}, say('advice'));
	const { title, paraphrase } = source;
	const text = say('source', { title, paraphrase: paraphrase.replace(/[.\s]+$/, ''), date: dateOf(source.readOn) });
	const href = /^https:\/\//.test(source.url) ? source.url : undefined;
	return h(
		'p.src',
		{},
		text,
		' ',
		href !== undefined && h('a', { href, target: '_blank', rel: 'noopener noreferrer' }, say('open_source')),
	);
}

/** The row of buttons under a finding: one fix at most, and how to ignore it. */
export function actionsOf(finding: Finding, text: string, acts: FindingActs, kit: FaceKit): HTMLElement {
	const { say } = kit;
	const line = h('div.do');
	const { fix } = finding;
	if (fix && acts.canFix(finding)) {
		const button = h(
			'button.btn',
			{},
			fix.kind === 'mask' && icon('private', 18),
			say(`fix_${fix.kind.replace('-', '_')}` as WordKey),
		);
		kit.on(button, () => void acts.fix(finding).then((held) => held || offerCopy(line, button, finding, acts, kit)));
		line.append(button);
	}
	if (finding.category === 'image') line.append(...imageButtons(finding, acts, kit));
	else line.append(ignoreButton(finding, text, acts, kit));
	return line;
}

function offerCopy(line: HTMLElement, button: HTMLElement, finding: Finding, acts: FindingActs, kit: FaceKit): void {
	const { say } = kit;
	const copy = h('button.btn', {}, say('copy'));
	kit.on(copy, () => void acts.copy(finding).then((done) => done && copy.replaceChildren(say('copied'))));
	button.replaceWith(copy);
	line.before(h('p.src', { role: 'status' }, say('not_held')));
	copy.focus();
}

function ignoreButton(finding: Finding, text: string, acts: FindingActs, kit: FaceKit): HTMLElement {
	const { say } = kit;
	const button = h('button.btn', { 'aria-haspopup': 'menu', 'aria-expanded': false }, say('ignore'), icon('down', 16));
	const choose = (how: 'once' | 'always' | 'wrong') => () =>
		void acts.ignore(finding, how).then((done) => {
			if (!done) kit.aloud(say('ignore_failed'));
			if (!done) button.after(h('p.src', {}, say('ignore_failed')));
		});
	const phrase = excerptOf(text, finding.span, 24);
	kit.on(button, () =>
		kit.menu.toggle(button, [
			[say('ignore_once'), undefined, choose('once')],
			[say('ignore_always', { phrase }), say('ignore_always_note'), choose('always')],
			[say('ignore_wrong'), say('ignore_wrong_note'), choose('wrong')],
		]),
	);
	return button;
}

function imageButtons(finding: Finding, acts: FindingActs, kit: FaceKit): HTMLElement[] {
	const seen = h('button.btn', {}, kit.say('image_seen'));
	kit.on(seen, () => void acts.ignore(finding, 'once'));
	const never = h('button.btn.bare', {}, kit.say('image_never'));
	kit.on(never, () => void acts.ignore(finding, 'always'));
	return [seen, never];
}
