// SPDX-License-Identifier: Apache-2.0
// @vitest-environment jsdom
//
// Every page of ours over the fixture's host: it shows what the host said, it can be worked, and axe
// finds nothing to object to.
import axe from 'axe-core';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Scene, standIn } from '../fixture/chrome.ts';
import type { FixtureHost } from '../fixture/host.ts';
import { Popup } from '../popup/view.tsx';
import { askStatus } from '../protocol/own.ts';
import { LanguageContext } from './asking/language.tsx';
import { Dashboard } from './dashboard/dashboard-page.tsx';
import { FirstRun } from './first-run/first-run-page.tsx';

// A canvas is the one thing jsdom has not.
vi.mock('uplot', () => ({
	default: class {
		static paths = {};
		width = 0;
		destroy() {}
	},
}));

// A short log: axe looks at every element of it.
const day = { today: '2026-11-22', language: 'vi', drafts: 16 } as const;
let root: HTMLElement;

beforeEach(() => {
	vi.useFakeTimers({ now: new Date(2026, 10, 22, 14, 40), toFake: ['Date'] });
	vi.stubGlobal(
		'ResizeObserver',
		class {
			observe() {}
			disconnect() {}
		},
	);
	vi.stubGlobal('matchMedia', () => ({ addEventListener() {} }));
	vi.stubGlobal('scrollTo', () => undefined);
	HTMLCanvasElement.prototype.getContext = () => null;
	Element.prototype.scrollIntoView = () => undefined;
	document.body.innerHTML = '<div id="root"></div>';
	root = document.getElementById('root') as HTMLElement;
});

afterEach(() => {
	render(null, root);
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

/** Waits until what was asked has been answered and shown. */
async function settled(): Promise<void> {
	for (let i = 0; i < 6; i++) await act(async () => void (await new Promise((resolve) => setImmediate(resolve))));
}

async function dashboard(page: string, scene: Partial<Scene> = {}): Promise<FixtureHost> {
	const host = standIn({ ...day, ...scene });
	location.hash = `#/${page}`;
	await act(() => render(<Dashboard language={scene.language ?? 'vi'} />, root));
	await settled();
	return host;
}

const text = () => root.textContent ?? '';
const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];

function named(selector: string, name: string): HTMLElement {
	const found = all(selector).find((one) => (one.getAttribute('aria-label') ?? one.textContent ?? '').includes(name));
	if (!found) throw new Error(`no ${selector} named ${name} in: ${text()}`);
	return found;
}

async function press(selector: string, name: string): Promise<void> {
	await act(() => named(selector, name).click());
	await settled();
}

async function type(box: Element | null, value: string): Promise<void> {
	await act(() => {
		(box as HTMLInputElement).value = value;
		box?.dispatchEvent(new Event('input', { bubbles: true }));
	});
	await paused();
}

/** Longer than the pause after typing that questions wait for. */
async function paused(): Promise<void> {
	await new Promise((resolve) => setTimeout(resolve, 320));
	await settled();
}

// Words do not change what a page is made of: axe, slow in jsdom, looks at one language.
const looked = (language: string) => (language === 'vi' ? objections() : []);

/** What axe objects to; colours are measured by the faces' own list, and jsdom draws none. */
async function objections(): Promise<string[]> {
	const { violations } = await axe.run(root, {
		rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
	});
	return violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`);
}

describe.each(['vi', 'en'] as const)('in %s', (language) => {
	test.each(['overview', 'time', 'log', 'rules', 'handbook', 'settings'])(
		'%s shows itself and axe agrees',
		async (page) => {
			await dashboard(page, { language });
			expect(all('h1')).toHaveLength(1);
			expect(document.documentElement.lang).toBe(language);
			expect(await looked(language)).toEqual([]);
		},
	);

	test('first run shows itself and axe agrees', async () => {
		standIn({ ...day, language });
		await act(() => render(<FirstRun language={language} />, root));
		await settled();
		expect(all('section.part')).toHaveLength(5);
		expect(await looked(language)).toEqual([]);
	});

	test('the popup shows itself and axe agrees', async () => {
		standIn({ ...day, language, status: { here: { site: 'facebook', surface: 'comment', recognised: true } } });
		const first = await askStatus(1);
		await act(() =>
			render(
				<LanguageContext.Provider value={language}>
					<Popup first={first} tab={{ id: 1 }} />
				</LanguageContext.Provider>,
				root,
			),
		);
		await settled();
		expect(text()).toContain('Facebook');
		expect(await looked(language)).toEqual([]);
	});
});

test.each(['overview', 'time', 'log', 'rules', 'settings'])('%s says so when no host is there', async (page) => {
	await dashboard(page, { unanswered: 'host-missing' });
	expect(text()).toContain('soat doctor');
});

describe('the log', () => {
	test('finds with and without marks, and says when nothing is found', async () => {
		await dashboard('log');
		const box = root.querySelector('input[type=search]');
		await type(box, 'nghe noi cau');
		expect(all('.item').length).toBeGreaterThan(0);
		for (const item of all('.item')) expect(item.textContent).toMatch(/nghe nói cầu|điều khác/);
		await type(box, 'không có gì như vậy');
		expect(text()).toContain('Không thấy mục nào');
		await press('button', 'Bỏ mọi bộ lọc');
		await paused();
		expect(all('.item').length).toBeGreaterThan(10);
	});

	test('keeps a note, shows it again, and lets it be removed', async () => {
		await dashboard('log');
		await act(() => all('.item')[2]?.click());
		await type(root.querySelector('.det textarea'), 'Lần sau hỏi trước.');
		await press('.det button', 'Lưu ghi chú');
		expect(all('.item')[2]?.textContent).toContain('Tự soi lại');
		await type(root.querySelector('.det textarea'), '');
		await press('.det button', 'Lưu ghi chú');
		expect(all('.item')[2]?.textContent).not.toContain('Tự soi lại');
	});

	test('marks a finding as wrong, and takes that back', async () => {
		await dashboard('log');
		await act(() => all('.item')[2]?.click());
		await press('.det button', 'Soát nhầm rồi');
		expect(text()).toContain('Bạn đã ghi là Soát nhầm.');
		await press('.toast button', 'Hoàn tác');
		expect(text()).not.toContain('Bạn đã ghi là Soát nhầm.');
	});

	test('erases one entry after asking once', async () => {
		await dashboard('log');
		const before = all('.item').length;
		const first = all('.item')[2]?.textContent;
		await act(() => all('.item')[2]?.click());
		await press('.det button', 'Xóa mục này');
		expect(all('.item')).toHaveLength(before);
		await press('dialog button', 'Xóa');
		expect(text()).toContain('Đã xóa hẳn 1 mục.');
		expect(all('.item')[2]?.textContent === first && all('.item').length === before).toBe(false);
	});

	test('says “unfinished” until the erasing is done', async () => {
		const host = await dashboard('log');
		const real = host.answer.bind(host);
		let held = true;
		host.answer = (request) =>
			request.kind === 'log-erase' && held ? { kind: 'erased', id: 1, count: 0, unfinished: true } : real(request);
		await press('.keep button', 'Xóa một khoảng');
		await press('dialog button', 'Xóa');
		expect(text()).toContain('Chưa xóa xong');
		held = false;
		await press('[role=alert] button', 'Thử lại');
		expect(text()).not.toContain('Chưa xóa xong');
	});

	test('sealed words stay sealed for a wrong passphrase and open for the right one', async () => {
		await dashboard('log', { settings: { sealed: true } });
		expect(text()).not.toContain('nghe nói cầu mới');
		const box = root.querySelector('input[type=password]');
		await type(box, 'sai');
		await press('form button', 'Mở xem');
		expect(text()).toContain('Mật khẩu chưa khớp.');
		await type(box, 'mở ra');
		await press('form button', 'Mở xem');
		expect(text()).toContain('nghe nói cầu mới');
		await press('button', 'Niêm phong lại');
		expect(text()).not.toContain('nghe nói cầu mới');
	});
});

describe('rules', () => {
	test('switch off, and back on by undo', async () => {
		const host = await dashboard('rules');
		const box = named('input[type=checkbox]', 'Số điện thoại') as HTMLInputElement;
		await act(() => box.click());
		await settled();
		expect(host.settings.rulesOff).toEqual(['personal-data/phone']);
		await press('.toast button', 'Hoàn tác');
		expect(host.settings.rulesOff).toEqual([]);
	});

	test('gathers every piece the host sends', async () => {
		await dashboard('rules');
		expect(all('.rule')).toHaveLength(5);
	});

	test('own words are added and removed; an ignored phrase comes back by undo', async () => {
		const host = await dashboard('rules');
		await type(root.querySelector('#own-words input'), ' hứa luôn ');
		await press('#own-words button', 'Thêm');
		expect(host.settings.ownWords?.map(({ phrase }) => phrase)).toEqual(['thề luôn', 'hứa luôn']);
		await press('#own-words button', 'Bỏ thề luôn');
		expect(host.settings.ownWords?.map(({ phrase }) => phrase)).toEqual(['hứa luôn']);
		await press('#ignored button', 'Bỏ thả tim');
		expect(host.settings.allowed).toEqual([]);
		await press('.toast button', 'Hoàn tác');
		expect(host.settings.allowed).toHaveLength(1);
	});
});

describe('settings', () => {
	test('the language changes the page at once', async () => {
		await dashboard('settings');
		await press('#other label', 'English');
		expect(text()).toContain('Your working hours');
	});

	test('everything is erased only after the typed word', async () => {
		const host = await dashboard('settings');
		const asked = vi.spyOn(host, 'answer');
		const button = named('#erase button', 'Xóa hẳn') as HTMLButtonElement;
		expect(button.disabled).toBe(true);
		await type(root.querySelector('#erase input'), 'xóa');
		expect(button.disabled).toBe(true);
		await type(root.querySelector('#erase input'), 'Xóa hết');
		await press('#erase button', 'Xóa hẳn');
		expect(asked).toHaveBeenCalledWith({ kind: 'erase-all', confirm: 'erase everything' });
		expect(text()).toContain('Đã xóa hết.');
	});

	test('a limit that is emptied is gone, the others stay', async () => {
		const host = await dashboard('settings');
		const box = named('#limits label', 'Trong giờ làm').querySelector('input') as HTMLInputElement;
		await act(() => {
			box.value = '';
			box.dispatchEvent(new Event('change', { bubbles: true }));
		});
		await settled();
		expect(host.settings.goals).toEqual({ day: 90, sites: { facebook: 60 } });
	});

	test('a passphrase typed twice differently seals nothing', async () => {
		const host = await dashboard('settings');
		const [one, two] = all('#seal input');
		await type(one ?? null, 'một');
		await type(two ?? null, 'hai');
		expect((named('#seal button', 'Niêm phong') as HTMLButtonElement).disabled).toBe(true);
		await type(two ?? null, 'một');
		await press('#seal button', 'Niêm phong');
		expect(host.settings.sealed).toBe(true);
	});
});

describe('first run', () => {
	async function firstRun() {
		const host = standIn({ ...day, settings: { firstRunDone: false, words: 'none' } });
		await act(() => render(<FirstRun language="vi" />, root));
		await settled();
		return host;
	}

	test('preselects nothing, and unanswered keeps no words', async () => {
		const host = await firstRun();
		expect(all('#words input[type=radio]').map((one) => (one as HTMLInputElement).checked)).toEqual([false, false]);
		const asked = vi.spyOn(host, 'answer');
		await press('footer button', 'Bắt đầu');
		expect(asked).toHaveBeenCalledWith({ kind: 'settings-set', settings: { firstRunDone: true, language: 'vi' } });
		expect(host.settings.words).toBe('none');
	});

	test('keeps what was chosen', async () => {
		const host = await firstRun();
		await press('#words label', 'Giữ trích đoạn');
		await press('#hours button', 'Chủ nhật');
		await press('footer button', 'Bắt đầu');
		expect(host.settings).toMatchObject({ firstRunDone: true, words: 'excerpts' });
		expect(host.settings.schedule?.week[6]).toHaveLength(2);
		expect(host.settings.schedule?.holidays).toHaveLength(1);
	});

	test('the try-it box is checked by the host and underlined', async () => {
		await firstRun();
		await type(root.querySelector('#try textarea'), 'Nghe nói mai nghỉ, gọi 0900 000 123');
		expect(all('#try .under mark').map((mark) => [mark.className, mark.textContent])).toEqual([
			['hintline', 'Nghe nói'],
			['warnline', '0900 000 123'],
		]);
		expect(text()).toContain('Soát thấy 2 chỗ.');
	});
});

test('a good deed is counted on the person’s word, and taken back on it', async () => {
	const host = await dashboard('overview');
	const asked = vi.spyOn(host, 'answer');
	await press('label', 'việc tốt');
	expect(asked).toHaveBeenCalledWith({ kind: 'deed', day: '2026-11-22', done: true });
	await press('label', 'việc tốt');
	expect(asked).toHaveBeenLastCalledWith({ kind: 'deed', day: '2026-11-22', done: false });
});
