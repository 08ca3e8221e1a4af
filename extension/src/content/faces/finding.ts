// SPDX-License-Identifier: Apache-2.0
import type { Finding } from '../../protocol/messages.gen.ts';
import { h } from './dom.ts';
import { excerptOf } from './excerpt.ts';
import { icon } from './icons.ts';
import type { Menu } from './menu.ts';
import type { Say, WordKey } from './phrases.ts';

/** What a face is about, and acts on: brought up to date where it stays while the draft changes. */
export interface About {
	finding: Finding;
	/** The text that the finding was found in. */
	text: string;
}

/** What a person may do about one finding. */
export interface FindingActs {
	/** False for words that are not the person's own to change: what a share carries along. */
	canFix(finding: Finding): boolean;
	/** Puts the fix into the draft. False when the page did not take it. */
	fix(about: About): Promise<boolean>;
	/** The draft as it would read with the fix, to be copied. */
	copy(about: About): Promise<boolean>;
	ignore(about: About, how: 'once' | 'always' | 'wrong'): Promise<boolean>;
}

/** The very words it was found in. */
export const wordsOf = ({ finding, text }: About): string => text.slice(...finding.span);

export interface FaceKit {
	say: Say;
	menu: Menu;
	/** Runs when the element is clicked or pressed: our elements get no events of their own (shield.ts). */
	on(element: HTMLElement, act: () => void): void;
	/** Something more stands in a face now. */
	grown(): void;
	/** Says it to a screen reader, without moving the focus. */
	aloud(text: string): void;
}

/** The row of buttons under a finding: one fix at most, and how to ignore it. */
export function actionsOf(about: About, acts: FindingActs, kit: FaceKit): HTMLElement {
	const { say } = kit;
	const line = h('div.do');
	const { finding } = about;
	const { fix } = finding;
	if (fix && acts.canFix(finding)) {
		const button = h(
			'button.btn',
			{},
			fix.kind === 'mask' && icon('private', 18),
			say(`fix_${fix.kind.replace('-', '_')}` as WordKey),
		);
		kit.on(button, () => void acts.fix(about).then((held) => held || offerCopy(line, button, about, acts, kit)));
		line.append(button);
	}
	if (finding.category === 'image') line.append(...imageButtons(about, acts, kit));
	else line.append(ignoreButton(about, acts, kit));
	return line;
}

function offerCopy(line: HTMLElement, button: HTMLElement, about: About, acts: FindingActs, kit: FaceKit): void {
	const { say } = kit;
	const copy = h('button.btn', {}, say('copy'));
	kit.on(copy, () => void acts.copy(about).then((done) => done && copy.replaceChildren(say('copied'))));
	button.replaceWith(copy);
	line.before(h('p.src', { role: 'status' }, say('not_held')));
	kit.grown();
	copy.focus();
}

function ignoreButton(about: About, acts: FindingActs, kit: FaceKit): HTMLElement {
	const { say } = kit;
	const button = h('button.btn', { 'aria-haspopup': 'menu', 'aria-expanded': false }, say('ignore'), icon('down', 16));
	const choose = (how: 'once' | 'always' | 'wrong') => () =>
		void acts.ignore(about, how).then((done) => {
			if (!done) kit.aloud(say('ignore_failed'));
			if (!done) button.after(h('p.src', {}, say('ignore_failed')));
		});
	const phrase = excerptOf(about.text, about.finding.span, 24);
	kit.on(button, () =>
		kit.menu.toggle(button, [
			[say('ignore_once'), undefined, choose('once')],
			[say('ignore_always', { phrase }), say('ignore_always_note'), choose('always')],
			[say('ignore_wrong'), say('ignore_wrong_note'), choose('wrong')],
		]),
	);
	return button;
}

function imageButtons(about: About, acts: FindingActs, kit: FaceKit): HTMLElement[] {
	const seen = h('button.btn', {}, kit.say('image_seen'));
	kit.on(seen, () => void acts.ignore(about, 'once'));
	const never = h('button.btn.bare', {}, kit.say('image_never'));
	kit.on(never, () => void acts.ignore(about, 'always'));
	return [seen, never];
}
