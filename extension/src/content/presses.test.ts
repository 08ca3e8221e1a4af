// @vitest-environment jsdom
// SPDX-License-Identifier: Apache-2.0
import fs from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { VerdictReply } from '../protocol/messages.gen.ts';
import { Adapter } from '../sites/adapter.ts';
import { facebook } from '../sites/facebook.ts';
import { Drafts } from './drafts.ts';
import type { Line } from './line.ts';
import { type Press, Presses } from './presses.ts';

type Kind = 'keydown' | 'keypress' | 'keyup' | 'pointerdown' | 'mousedown' | 'pointerup' | 'mouseup' | 'click';
const click: Kind[] = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'];

/** Our listeners, and what they were told to do. A page cannot make trusted events; a test hands them over itself. */
function listening(saved: string) {
	document.body.innerHTML = fs.readFileSync(path.join(import.meta.dirname, '../sites/saved', saved), 'utf8');
	const listeners = new Map<string, (event: unknown) => void>();
	vi.stubGlobal('addEventListener', (type: string, listener: (event: unknown) => void) =>
		listeners.set(type, listener),
	);
	const page = { document, location: { pathname: '/', hostname: 'www.facebook.com' } } as unknown as Window;
	const adapter = new Adapter(facebook, page);
	const told: string[] = [];
	let verdict: VerdictReply['tier'] | undefined;
	const line = {
		alive: true,
		check: () => new Promise(() => {}),
		tell: () => {},
	} as unknown as Line;
	const drafts = new Drafts(adapter, line, () => {});
	let holding = false;
	const on = (press: Press) => `${press.way.kind}${press.button ? ` on ${press.button.kind}` : ''}`;
	const presses = new Presses(adapter, drafts, {
		passed: (_, press) => told.push(`passed: ${on(press)}`),
		held: (_, press) => {
			holding = true;
			told.push(`held: ${on(press)}`);
		},
		again: () => told.push('again'),
		isHolding: () => holding,
	});
	presses.listen(new AbortController().signal, () => true);
	/** One event; answers whether the page still hears it. */
	const fire = (type: Kind, id: string, more: object = {}): boolean => {
		let heard = true;
		const target = document.getElementById(id) as HTMLElement;
		const composer = adapter.composerOf(target) ?? adapter.composerOf(document.getElementById('box'));
		if (composer && verdict) {
			const draft = drafts.in(composer);
			const tier = verdict;
			vi.spyOn(draft.asker, 'known').mockReturnValue({ kind: 'verdict', id: 1, tier, findings: [], more: false });
		}
		listeners.get(type)?.({
			type,
			target,
			isTrusted: true,
			button: 0,
			preventDefault: () => {},
			stopImmediatePropagation: () => {
				heard = false;
			},
			...more,
		});
		return heard;
	};
	return {
		told,
		fire,
		known: (tier: VerdictReply['tier']) => {
			verdict = tier;
		},
	};
}

const enter = { key: 'Enter', code: 'Enter', keyCode: 13 };

describe('a press, as it reaches us', () => {
	afterEach(() => {
		vi.unstubAllGlobals();
		vi.restoreAllMocks();
	});

	test.each<[string, string, string, object, boolean, string[]]>([
		['Enter in a comment nobody has looked at is held', 'facebook-feed.html', 'box', enter, false, ['held: key']],
		['so is the numpad’s', 'facebook-feed.html', 'box', { ...enter, code: 'NumpadEnter' }, false, ['held: key']],
		['Enter in a post is a new line', 'facebook-post.html', 'box', enter, true, []],
		['Ctrl+Enter in a post is a press', 'facebook-post.html', 'box', { ...enter, ctrlKey: true }, false, ['held: key']],
		['so is Cmd+Enter', 'facebook-post.html', 'box', { ...enter, metaKey: true }, false, ['held: key']],
		['Shift+Enter is a new line', 'facebook-feed.html', 'box', { ...enter, shiftKey: true }, true, []],
		['Alt+Enter is the page’s', 'facebook-feed.html', 'box', { ...enter, altKey: true }, true, []],
		[
			'an Enter that ends a syllable is no press',
			'facebook-feed.html',
			'box',
			{ ...enter, isComposing: true },
			true,
			[],
		],
		['nor is an input method’s own key', 'facebook-feed.html', 'box', { ...enter, keyCode: 229 }, true, []],
		['a letter is none', 'facebook-feed.html', 'box', { key: 'a', code: 'KeyA', keyCode: 65 }, true, []],
		['Enter on the post button is one', 'facebook-post.html', 'send', enter, false, ['held: key on send']],
		[
			'so is Space',
			'facebook-post.html',
			'send',
			{ key: ' ', code: 'Space', keyCode: 32 },
			false,
			['held: key on send'],
		],
		['Enter on another button is not', 'facebook-post.html', 'elsewhere', enter, true, []],
		['what a script made is let alone', 'facebook-feed.html', 'box', { ...enter, isTrusted: false }, true, []],
	])('%s', (_, saved, id, key, heard, told) => {
		const page = listening(saved);
		expect([page.fire('keydown', id, key), page.told]).toEqual([heard, told]);
	});

	test('an Enter that picks a name from an open list is the list’s', () => {
		const page = listening('facebook-feed.html');
		document.getElementById('box')?.setAttribute('aria-expanded', 'true');
		expect([page.fire('keydown', 'box', enter), page.told]).toEqual([true, []]);
	});

	test('known and fine: the page’s own event goes on', () => {
		const page = listening('facebook-feed.html');
		page.known('none');
		expect([page.fire('keydown', 'box', enter), page.told]).toEqual([true, ['passed: key']]);
	});

	test('known and not fine: held', () => {
		const page = listening('facebook-feed.html');
		page.known('warn');
		expect([page.fire('keydown', 'box', enter), page.told]).toEqual([false, ['held: key']]);
	});

	test('the rest of a held key is not the page’s either, and only of that key', () => {
		const page = listening('facebook-feed.html');
		page.fire('keydown', 'box', enter);
		expect(page.fire('keyup', 'box', { key: 'a', code: 'KeyA' })).toBe(true);
		expect(page.fire('keypress', 'box', enter)).toBe(false);
		expect(page.fire('keyup', 'box', enter)).toBe(false);
		expect(page.fire('keyup', 'box', enter)).toBe(true);
	});

	test('a second Enter while one is held is swallowed; a key held down is one press', () => {
		const page = listening('facebook-feed.html');
		page.fire('keydown', 'box', enter);
		expect(page.fire('keydown', 'box', { ...enter, repeat: true })).toBe(false);
		expect(page.fire('keydown', 'box', enter)).toBe(false);
		expect(page.told).toEqual(['held: key', 'again']);
	});

	test('nothing between finger and click reaches a button while its draft is unknown; it is held at the click', () => {
		const page = listening('facebook-post.html');
		expect(click.map((type) => page.fire(type, 'inner'))).toEqual([false, false, false, false, false]);
		expect(page.told).toEqual(['held: button on send']);
	});

	test('judged once, when the finger goes down: a button that acts early and one that acts late see the same', () => {
		const page = listening('facebook-post.html');
		page.known('none');
		expect(click.map((type) => page.fire(type, 'inner'))).toEqual([true, true, true, true, true]);
		expect(page.told).toEqual(['passed: button on send']);
	});

	test('a finger that slides off the button has pressed nothing', () => {
		const page = listening('facebook-post.html');
		page.fire('pointerdown', 'inner');
		expect(page.fire('click', 'elsewhere')).toBe(true);
		expect(page.told).toEqual([]);
	});

	test('a click out of nowhere, as assistive technology makes it, is a press', () => {
		const page = listening('facebook-post.html');
		expect([page.fire('click', 'send'), page.told]).toEqual([false, ['held: button on send']]);
	});

	test('another mouse button is none', () => {
		const page = listening('facebook-post.html');
		expect([page.fire('pointerdown', 'send', { button: 2 }), page.told]).toEqual([true, []]);
	});
});
