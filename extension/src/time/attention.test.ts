// SPDX-License-Identifier: Apache-2.0
// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type PageSign, watchAttention } from './attention.ts';
import { remind } from './reminder.ts';
import { signEveryMs } from './visits.ts';

let signs: PageSign[];
let focused: boolean;
let visible: boolean;
let reachable: boolean;
let stop: () => void;

/** A page of Facebook's, as far as attention sees it. */
function watch(path = '/'): void {
	const address = new URL(path, 'https://www.facebook.com');
	const view = new Proxy(window, {
		get(target, name) {
			if (name === 'location') return address;
			const value = Reflect.get(target, name);
			return typeof value === 'function' && !/^[A-Z]/.test(String(name)) ? value.bind(target) : value;
		},
	});
	stop = watchAttention(view, (sign) => {
		signs.push(sign);
		return reachable;
	});
}

const attended = () => signs.map((sign) => sign.attended);

beforeEach(() => {
	vi.useFakeTimers();
	signs = [];
	focused = true;
	visible = true;
	reachable = true;
	vi.spyOn(document, 'hasFocus').mockImplementation(() => focused);
	vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => (visible ? 'visible' : 'hidden'));
});

afterEach(() => {
	stop?.();
	document.body.innerHTML = '';
	vi.useRealTimers();
	vi.restoreAllMocks();
});

describe('a page gives a sign', () => {
	test('at once, and every fifteen seconds while it is looked at', () => {
		watch();
		vi.advanceTimersByTime(3 * signEveryMs);
		expect(attended()).toEqual([true, true, true, true]);
		expect(new Set(signs.map((sign) => sign.page)).size).toBe(1);
	});

	test('at once when it is left, and none after that', () => {
		watch();
		focused = false;
		window.dispatchEvent(new Event('blur'));
		vi.advanceTimersByTime(5 * signEveryMs);
		expect(attended()).toEqual([true, false]);
	});

	test('never while another tab covers it', () => {
		visible = false;
		watch();
		vi.advanceTimersByTime(5 * signEveryMs);
		expect(signs).toEqual([]);
	});

	test('again when it is come back to, even if no event told', () => {
		focused = false;
		watch();
		focused = true;
		vi.advanceTimersByTime(signEveryMs);
		expect(attended()[0]).toBe(true);
	});

	test('when it is closed', () => {
		watch();
		window.dispatchEvent(new Event('pagehide'));
		expect(attended()).toEqual([true, false]);
	});

	test('and falls silent for good once Soát is gone', () => {
		watch();
		reachable = false;
		vi.advanceTimersByTime(signEveryMs);
		vi.advanceTimersByTime(10 * signEveryMs);
		window.dispatchEvent(new Event('blur'));
		expect(signs).toHaveLength(2);
	});
});

test('writing under a feed is a discussion; the words are not looked at', () => {
	document.body.innerHTML = '<div role="textbox" tabindex="0">bí mật</div>';
	watch();
	document.querySelector<HTMLElement>('[role=textbox]')?.focus();
	vi.advanceTimersByTime(signEveryMs);
	expect(signs.map((sign) => sign.activity)).toEqual(['feed', 'discussion']);
	expect(JSON.stringify(signs)).not.toContain('bí mật');
});

test.each([
	['a video that plays aloud is watched', { paused: false, muted: false, volume: 1 }, true],
	['a muted clip in a feed is not', { paused: false, muted: true, volume: 1 }, false],
	['a silent one neither', { paused: false, muted: false, volume: 0 }, false],
	['a paused one neither', { paused: true, muted: false, volume: 1 }, false],
])('%s', (_, state, watching) => {
	const video = document.createElement('video');
	for (const [name, value] of Object.entries({ ended: false, ...state })) Object.defineProperty(video, name, { value });
	document.body.append(video);
	watch();
	expect(signs.at(-1)?.watching).toBe(watching);
});

test('a reminder says its sentence and goes at a press', () => {
	vi.stubGlobal(
		'CSSStyleSheet',
		class {
			replaceSync() {}
		},
	);
	let root: ShadowRoot | undefined;
	const attach = Element.prototype.attachShadow;
	vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, how) {
		root = attach.call(this, how);
		return root;
	});
	const before = document.documentElement.children.length;
	remind(document, { text: 'Tới mức 90 phút bạn tự đặt cho hôm nay.', close: 'Đã rõ' });
	expect(root?.querySelector('[role=status]')?.textContent).toContain('Tới mức 90 phút');
	root?.querySelector('button')?.click();
	expect(document.documentElement.children).toHaveLength(before);
	vi.unstubAllGlobals();
});
