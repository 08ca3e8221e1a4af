// SPDX-License-Identifier: Apache-2.0
import { describe, expect, test } from 'vitest';
import type { Answer, Asked } from '../host/answer.ts';
import type { Finding } from '../protocol/messages.gen.ts';
import type { FromTab, State, ToTab } from '../protocol/tab.ts';
import type { Outcome } from './outcomes.ts';
import { type TabPort, Tabs } from './tabs.ts';

const verdict: Answer = { kind: 'verdict', id: 7, tier: 'none', findings: [], more: false };
const check: FromTab = { kind: 'check', n: 1, draft: 'd', site: 'facebook', surface: 'post', text: 'Chào' };
const outcome: FromTab = {
	kind: 'outcome',
	draft: 'd',
	site: 'facebook',
	surface: 'post',
	outcome: 'sent-clean',
	at: 5,
};
const allow: FromTab = { kind: 'allow', n: 2, draft: 'd', phrase: 'x', scope: 'always' };

function open({ answer = verdict, state = {} as Partial<State>, ready = Promise.resolve() } = {}) {
	const asked: Asked[] = [];
	const told: Outcome[] = [];
	const some: boolean[] = [];
	const tabs = new Tabs({
		extensionId: 'us',
		ask: async (request) => {
			asked.push(request);
			return answer;
		},
		tell: (one) => void told.push(one),
		language: () => 'vi',
		state: () => ({
			kind: 'state',
			words: {},
			style: '',
			shapes: {},
			lines: { light: '', dark: '' },
			linksOpened: false,
			...state,
		}),
		ready,
		onSome: (is) => some.push(is),
	});
	return { tabs, asked, told, some };
}

/** A port from a page; `say` is what its content script posts. */
function page({
	id = 'us',
	url = 'https://www.facebook.com/',
	name = 'composer',
	tab = { id: 3, incognito: false } as object | null,
} = {}) {
	const heard: ToTab[] = [];
	let listen = (_: unknown) => {};
	let end = () => {};
	let gone = false;
	const port: TabPort = {
		name,
		sender: { id, url, ...(tab ? { tab } : {}) },
		postMessage: (message) => void heard.push(message),
		disconnect: () => {
			gone = true;
		},
		onMessage: {
			addListener: (listener) => {
				listen = listener;
			},
		},
		onDisconnect: {
			addListener: (listener) => {
				end = listener;
			},
		},
	};
	const say = async (message: unknown) => {
		listen(message);
		await new Promise((resolve) => setTimeout(resolve, 0));
	};
	return { port, heard, say, end: () => end(), isGone: () => gone };
}

describe('who may ask', () => {
	test.each([
		['another extension', { id: 'them' }],
		['a page that is none of the sites', { url: 'https://example.vn/' }],
		['a page that looks like one', { url: 'https://facebook.com.example.vn/' }],
		['a page without encryption', { url: 'http://www.facebook.com/' }],
		['something that is no tab', { tab: null }],
		['a port of another name', { name: 'other' }],
	])('not %s', (_, how) => {
		const { tabs } = open();
		const { port, heard, isGone } = page({ tab: { id: 3 }, ...how });
		tabs.accept(port);
		expect([isGone(), heard, tabs.some]).toEqual([true, [], false]);
	});

	test.each([
		'hello',
		'log-list',
		'log-erase',
		'erase-all',
		'export',
		'settings-set',
		'settings-get',
		'unseal',
		'visit',
		'rules-list',
	])('a content script that asks for %s gets nothing', async (kind) => {
		const { tabs, asked } = open();
		const { port, heard, say } = page();
		tabs.accept(port);
		await say({ kind, n: 1 });
		expect([asked, heard.filter((one) => one.kind !== 'state')]).toEqual([[], []]);
	});
});

describe('a check', () => {
	test('goes to the host with the language, and nothing the schema does not know', async () => {
		const { tabs, asked } = open();
		const { port, heard, say } = page();
		tabs.accept(port);
		await say({ ...check, mood: 'sad' });
		expect(asked).toEqual([
			{ kind: 'check', draft: 'd', site: 'facebook', surface: 'post', text: 'Chào', language: 'vi' },
		]);
		expect(heard.at(-1)).toEqual({ kind: 'answer', n: 1, answer: { ...verdict, count: '' } });
	});

	test('half an emoji becomes a letter that the host can read', async () => {
		const { tabs, asked } = open();
		const { port, say } = page();
		tabs.accept(port);
		await say({ ...check, text: 'a\ud83d' });
		expect(asked).toMatchObject([{ text: 'a\ufffd' }]);
	});

	test('while paused nothing is passed on', async () => {
		const { tabs, asked } = open({ state: { pausedUntil: 9 } });
		const { port, heard, say } = page();
		tabs.accept(port);
		await say(check);
		expect([asked, heard.at(-1)]).toEqual([[], { kind: 'answer', n: 1, answer: { kind: 'unchecked', why: 'paused' } }]);
	});

	test('a refusal is unchecked, in the words of the host', async () => {
		const { tabs } = open({ answer: { kind: 'refused', id: 1, code: 'too-big', where: 'message', what: 'too long' } });
		const { port, heard, say } = page();
		tabs.accept(port);
		await say(check);
		expect(heard.at(-1)).toMatchObject({ answer: { kind: 'unchecked', why: 'refused', what: 'too long' } });
	});

	test('what woke the worker waits until the settings are known, and is answered then', async () => {
		let known = () => {};
		const { tabs, asked } = open({
			ready: new Promise<void>((resolve) => {
				known = resolve;
			}),
		});
		const { port, heard, say } = page();
		tabs.accept(port);
		await say(check);
		expect([asked, heard]).toEqual([[], []]);
		known();
		await new Promise((resolve) => setTimeout(resolve, 0));
		expect(heard.map((one) => one.kind)).toEqual(['state', 'answer']);
	});

	test('of findings that say the same of the same words the strongest is told', async () => {
		const finding = (rule: string, tier: 'hint' | 'warn', span: [number, number]) =>
			({ rule, category: 'insult', tier, span, title: '', seen: '', why: '', advise: '' }) as Finding;
		const findings = [finding('a', 'hint', [0, 4]), finding('b', 'warn', [2, 4]), finding('c', 'hint', [5, 7])];
		const { tabs } = open({ answer: { ...verdict, findings } as Answer });
		const { port, heard, say } = page();
		tabs.accept(port);
		await say(check);
		const answer = heard.find((one) => one.kind === 'answer');
		expect(answer?.answer.kind === 'verdict' && answer.answer.findings.map(({ rule }) => rule)).toEqual(['b', 'c']);
	});

	test('an answer for a page that went away is dropped', async () => {
		const { tabs } = open();
		const { port, heard, say, end } = page();
		tabs.accept(port);
		const saying = say(check);
		end();
		await saying;
		expect(heard.map((one) => one.kind)).not.toContain('answer');
	});
});

describe('a private window', () => {
	const incognito = { tab: { id: 3, incognito: true } };

	test('is checked, and leaves no outcome, no phrase and no link', async () => {
		const { tabs, asked, told } = open({ state: { linksOpened: true } });
		const { port, say } = page(incognito);
		tabs.accept(port);
		for (const message of [check, outcome, allow, { kind: 'link-opened', link: 'https://a.vn' }]) await say(message);
		expect(told).toEqual([]);
		expect(asked).toMatchObject([{ kind: 'check' }, { kind: 'allow', scope: 'once' }]);
		expect(asked).toHaveLength(2);
	});
});

test('an outcome is told, an opened link only when switched on', async () => {
	const { tabs, asked, told } = open();
	const { port, say } = page();
	tabs.accept(port);
	await say(outcome);
	await say({ kind: 'link-opened', link: 'https://a.vn' });
	expect([told, asked]).toEqual([[outcome], []]);
});

test('the last page that closes is noticed', () => {
	const { tabs, some } = open();
	const pages = [page(), page()];
	for (const { port } of pages) tabs.accept(port);
	for (const { end } of pages) end();
	expect(some).toEqual([true, false]);
});

test('the popup is told by the frame in which a composer was found', async () => {
	const { tabs } = open();
	const [top, frame] = [page(), page()];
	tabs.accept(top.port);
	tabs.accept(frame.port);
	await top.say({ kind: 'here', site: 'facebook', recognised: false });
	expect(tabs.here(3)).toEqual({ site: 'facebook', recognised: false });
	await frame.say({ kind: 'here', site: 'facebook', surface: 'post', recognised: true });
	expect(tabs.here(3)).toEqual({ site: 'facebook', surface: 'post', recognised: true });
	expect(tabs.here(4)).toBeUndefined();
});
