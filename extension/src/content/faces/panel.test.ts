// SPDX-License-Identifier: Apache-2.0
// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';
import type { Finding } from '../../protocol/messages.gen.ts';
import type { Told } from '../../protocol/tab.ts';
import { Menu } from './menu.ts';
import { Panel, type PanelView } from './panel.ts';

const text = 'Gọi chị Thu: 0900 000 123 hoặc anh Ba: 0900 000 456, nghe nói tăng giá.';

const phone = (words: string, of = text) => found('personal-data/phone', words, of);
const hearsay = (of = text) => found('hearsay/said', 'nghe nói', of);

function found(rule: string, words: string, of: string) {
	const begin = of.indexOf(words);
	return {
		rule,
		category: rule.split('/')[0],
		tier: 'warn',
		title: rule,
		seen: '',
		why: '',
		advise: '',
		span: [begin, begin + words.length],
		restsOn: ['p.src', {}, ''],
	} as unknown as Finding;
}

const view = (findings: Finding[], of = text): PanelView => ({
	verdict: { kind: 'verdict', tier: 'warn', findings, more: false, count: String(findings.length) } as unknown as Told,
	text: of,
	surface: 'post',
	theme: 'light',
	frame: () => ({ left: 0, top: 0, width: 10, height: 10 }),
});

let root: ShadowRoot;
let acts: Map<Element, () => void>;
let menu: Menu;
let ignored: [string, [number, number]][];
let panel: Panel;

beforeEach(() => {
	Element.prototype.scrollIntoView = vi.fn();
	const host = document.createElement('div');
	document.body.replaceChildren(host);
	root = host.attachShadow({ mode: 'open' });
	acts = new Map();
	ignored = [];
	const on = (element: HTMLElement, act: () => void) => void acts.set(element, act);
	menu = new Menu({ root, theme: () => 'light', on });
	panel = new Panel(
		root,
		view([phone('0900 000 123'), phone('0900 000 456'), hearsay()]),
		{
			say: (key, values) => [key, ...Object.values(values ?? {})].join(' '),
			menu,
			on,
			aloud: () => {},
			grown: () => {},
		},
		{
			canFix: () => true,
			fix: async () => true,
			copy: async () => true,
			ignore: async ({ finding, text: of }) => {
				ignored.push([of.slice(...finding.span), finding.span as [number, number]]);
				return true;
			},
			edit: () => {},
			send: () => {},
			opened: () => {},
			makeRoom: () => {},
		},
	);
});

const all = (what: string) => [...root.querySelectorAll<HTMLElement>(what)];
const press = (element: HTMLElement | undefined) => acts.get(element as HTMLElement)?.();
const ignore = () => all('.body [aria-haspopup]')[0];

test('what is found again keeps its row, its buttons and the focus; what is not goes', () => {
	const [, second, third] = all('.row');
	press(second);
	const [button, ...end] = [ignore(), ...all('.end .btn')];
	second?.focus();
	const mended = text.replace('0900 000 123', '0900 ••• •23.');
	panel.show(view([phone('0900 000 456', mended), hearsay(mended)], mended));
	expect(all('.row')).toEqual([second, third]);
	expect(ignore()).toBe(button);
	expect(all('.end .btn')).toEqual(end);
	expect(root.activeElement).toBe(second);
	expect(second?.textContent).toContain('nth 1 2');
});

test('an open menu stays over a redraw, and what is chosen in it is about the words as they stand now', () => {
	press(all('.row')[1]);
	const button = ignore() as HTMLElement;
	press(button);
	const mended = `Đã gọi. ${text.replace('0900 000 123', '•')}`;
	panel.show(view([phone('0900 000 456', mended)], mended));
	expect(menu.open).toBe(true);
	press(all('[role=menuitem]')[0]);
	expect(ignored).toEqual([['0900 000 456', phone('0900 000 456', mended).span]]);
});

test('a menu goes with the row it belongs to', () => {
	press(ignore());
	expect(menu.open).toBe(true);
	panel.show(view([hearsay()]));
	expect(menu.open).toBe(false);
	expect(all('.row')).toHaveLength(1);
	expect(all('.body')).toHaveLength(1);
});

test('the same words found twice are two rows; the last one going leaves none, and “Đăng” to press', () => {
	const twice = '0900 000 123, 0900 000 123';
	panel.show(view([phone('0900 000 123', twice), { ...phone('0900 000 123', twice), span: [14, 26] }], twice));
	expect(all('.row')).toHaveLength(2);
	panel.show(view([], ''));
	expect(all('.row')).toHaveLength(0);
	expect(all('.end .btn').map((one) => [one.textContent, one.classList.contains('go')])).toEqual([
		['editEsc', false],
		['go_postAlt ↵', true],
	]);
});
