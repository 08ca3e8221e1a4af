// SPDX-License-Identifier: Apache-2.0
//
// Takes a picture of every face of ours at the composer, over a real host, to be looked at:
//   npm run faces [-- WORD …]      only pictures whose name has every WORD in it
// In Chromium; with SOAT_BROWSERS=firefox in Firefox, which shows the light ones alone: it is told of no other theme from here.
// Writes out/faces/composer/*.png, and sheets of many at once: out/faces/sheets/*.png; Firefox’s beside them.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { bothTiers, categories, hintOnly, several } from './faces/drafts.mjs';
import { sheetsOf } from './faces/sheets.mjs';
import { flagged, holdPost, refuseChanges, writePost } from './harness/compose.mjs';
import { faces as shownOn } from './harness/exposed.mjs';
import { removeFolder, root, temporaryFolder } from './harness/folder.mjs';
import { soatBinary } from './harness/host.mjs';
import { openSession, press, saidOn, waitForPanel } from './harness/session.mjs';
import { until } from './harness/wait.mjs';

const out = path.join(root, 'out', 'faces');
const words = process.argv.slice(2);
const browser = process.env.SOAT_BROWSERS === 'firefox' ? 'firefox' : 'chromium';
const into = (what) => path.join(out, browser === 'firefox' ? `${what}-firefox` : what);

/** How a window may be. `zoom`: 1280 × 860 at 200 %. */
const windows = {
	wide: { width: 1280, height: 860, deviceScaleFactor: 1 },
	narrow: { width: 360, height: 740, deviceScaleFactor: 1 },
	zoom: { width: 640, height: 430, deviceScaleFactor: 2 },
};
const both = { vi: ['light', 'dark'], en: ['light', 'dark'] };
/** window -> language -> themes to take a picture in */
const variants = { wide: { ...both, vi: ['light', 'dark', 'forced'] }, narrow: { vi: ['light'], en: ['dark'] }, zoom: { vi: ['light'], en: ['dark'] } };
/** Working hours without end, for what is said about selling in them. */
const always = JSON.stringify({ week: Array(7).fill([[0, 1440]]), holidays: [], leave: [] });
/** What differs by its words alone needs fewer pictures. */
const few = { wide: { vi: ['light'], en: ['dark'] }, narrow: { vi: ['light'] } };

const labels = {
	vi: { why: 'Vì sao', ignore: 'Bỏ qua từ này', mask: 'Che bớt', once: 'Chỉ lần này', reason: 'Xem lý do', view: 'Xem', anyway: 'Vẫn', again: /lần nữa/ },
	en: { why: 'Why this', ignore: 'Ignore this', mask: 'Mask', once: 'Just this', reason: 'See why', view: 'View', anyway: '', again: /once more/ },
};

const highlighted = (page) =>
	until('the underlines', () => page.evaluate(() => [...CSS.highlights.values()].some((one) => one.size > 0)));

async function comment(page, text) {
	await page.focus('#comment');
	await page.$eval('#comment', (box) => box.scrollIntoView({ block: 'center' }));
	await page.keyboard.type(text);
}

/** The middle of some words of the page. */
const placeOf = (page, words) =>
	page.evaluate((sought) => {
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		while (walker.nextNode()) {
			const at = walker.currentNode.data.indexOf(sought);
			if (at < 0 || !walker.currentNode.parentElement.closest('[contenteditable]')) continue;
			const range = new Range();
			range.setStart(walker.currentNode, at);
			range.setEnd(walker.currentNode, at + sought.length);
			const [box] = range.getClientRects();
			return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
		}
		return undefined;
	}, words);

async function pointAt(page, words) {
	const { x, y } = await placeOf(page, words);
	await page.mouse.move(x, y);
	await cardOn(page);
}

const cardOn = (page) => until('a card', async () => (await shownOn(page)).some((face) => face.roles.includes('group')));
const facebook = 'https://www.facebook.com/';

/** [name, address, what to do before the picture, variants, kind of host] */
const faces = [
	['underlines', facebook, async (page) => {
		await comment(page, bothTiers);
		await highlighted(page);
	}],
	['card-hint', facebook, async (page) => {
		await comment(page, hintOnly);
		await highlighted(page);
		await pointAt(page, 'nghe nói');
	}],
	['card-hint-why', facebook, async (page, say) => {
		await comment(page, hintOnly);
		await highlighted(page);
		await pointAt(page, 'nghe nói');
		await press(page, say.why);
	}],
	['card-warn', facebook, async (page, say) => {
		await comment(page, bothTiers);
		await highlighted(page);
		await pointAt(page, 'đồ ngu');
		await press(page, say.ignore);
	}],
	['card-image', facebook, async (page) => {
		await writePost(page, 'Buổi trao quà ở điểm trường Nà Lầu, vui quá các bác ơi.');
		await page.evaluate(async () => {
			const picture = document.createElement('img');
			picture.src = URL.createObjectURL(new Blob(['<svg xmlns="http://www.w3.org/2000/svg" width="90" height="60"><rect width="90" height="60" fill="#9ab"/></svg>'], { type: 'image/svg+xml' }));
			document.querySelector('[role=dialog]').append(picture);
			await picture.decode();
		});
		await page.keyboard.type(' Nhớ mãi.');
		await cardOn(page);
	}],
	['panel-several', facebook, (page) => holdPost(page, several)],
	['panel-comment', facebook, async (page) => {
		await comment(page, bothTiers);
		await page.keyboard.press('Enter');
		await waitForPanel(page);
	}],
	['panel-message', 'https://www.messenger.com/t/1', async (page) => {
		await page.click('#message');
		await page.keyboard.type(categories['personal-data']);
		await page.keyboard.press('Enter');
		await waitForPanel(page);
	}],
	['panel-zalo', 'https://chat.zalo.me/', async (page) => {
		await page.click('#richInput');
		await page.keyboard.type(categories['personal-data']);
		await page.keyboard.press('Enter');
		await waitForPanel(page);
	}],
	['panel-share', `${facebook}?story=${encodeURIComponent(flagged)}`, async (page) => {
		await page.click('#shareOpen');
		await page.click('#shareNow');
		await waitForPanel(page);
	}],
	['panel-menu', facebook, async (page, say) => {
		await holdPost(page, several);
		await open(page, say.ignore, say);
	}],
	['panel-fixed', facebook, async (page, say) => {
		await holdPost(page, several);
		await open(page, say.mask, say);
		await until('the fix', () => page.$eval('#post', (box) => !/0900 000 123/.test(box.textContent)));
	}],
	['panel-copy', 'https://chat.zalo.me/', async (page, say) => {
		await page.click('#richInput');
		await page.keyboard.type(categories['personal-data']);
		await page.keyboard.press('Enter');
		await waitForPanel(page);
		await refuseChanges(page, '#richInput');
		await open(page, say.mask, say);
		await until('the copy', async () => (await shownOn(page)).some((face) => face.roles.includes('status')));
	}],
	['panel-none-left', facebook, async (page, say) => {
		await holdPost(page, categories['personal-data']);
		await open(page, say.ignore, say);
		await page.keyboard.press('Enter');
		await until('nothing left', async () => (await shownOn(page)).every((face) => !face.buttons.some((one) => one.name.startsWith(say.ignore))));
	}],
	...Object.entries(categories).map(([category, draft]) => [`panel-of-${category}`, facebook, async (page) => {
		await holdPost(page, draft);
		// Hints stand below what asked: the next row.
		if (draft.endsWith('thì biết gì.')) {
			await page.keyboard.press('ArrowDown');
			await page.keyboard.press('Enter');
		}
	}, few]),
	...['hung', 'dying', 'missing', 'differs', 'refuses'].map((kind) => [`mark-${kind}`, facebook, async (page, say) => {
		await comment(page, 'Chiều nay họp tổ lúc 15 giờ ở nhà văn hóa nhé mọi người.');
		await page.keyboard.press('Enter');
		await until('the mark', async () => (await shownOn(page)).some((face) => face.roles.includes('status')));
		if (kind === 'hung' || kind === 'differs') await press(page, say.reason);
	}, few, kind]),
	// Written on while it is held, for longer than it may be held.
	['mark-changed', facebook, async (page) => {
		await comment(page, 'Chiều nay họp tổ lúc 15 giờ ở nhà văn hóa');
		await page.keyboard.press('Enter');
		await until('the mark', async () => {
			await page.keyboard.type('.');
			return (await shownOn(page)).some((face) => face.roles.includes('status'));
		});
	}, few, 'slow3000'],
	['mark-reloaded', facebook, async (page, _, session) => {
		await comment(page, 'Chiều nay họp tổ lúc 15 giờ ở nhà văn hóa nhé mọi người.');
		await page.keyboard.press('Enter');
		await session.reinstall();
		await until('the mark', async () => (await shownOn(page)).some((face) => face.roles.includes('status')));
	}, few, 'hung'],
	// A pause that begins where the worker sleeps: the press wakes it, and is held before the page can know.
	['mark-paused', facebook, async (page, _, session) => {
		await page.focus('#comment');
		await session.inWorker(`chrome.storage.local.set({ pausedUntil: Date.now() + ${15 * 60_000} })`);
		await session.killWorker();
		try {
			await Promise.all([page.keyboard.sendCharacter('Chiều nay họp tổ lúc 15 giờ.'), page.keyboard.press('Enter')]);
			await until('the mark', async () => (await shownOn(page)).some((face) => face.roles.includes('status')));
		} finally {
			await session.inWorker("chrome.storage.local.remove('pausedUntil')");
			await session.killWorker();
		}
	}, few],
	['mark-post-gone', facebook, async (page) => {
		await writePost(page, 'Chiều nay họp tổ lúc 15 giờ ở nhà văn hóa nhé mọi người.');
		await page.click('#postSend');
		await until('the mark', async () => (await shownOn(page)).some((face) => face.roles.includes('status')));
	}, few, 'missing'],
	['mark-not-taken', `${facebook}?trusted=only`, async (page, say) => {
		await comment(page, flagged);
		await page.keyboard.press('Enter');
		await waitForPanel(page);
		await page.keyboard.down('Alt');
		await page.keyboard.press('Enter');
		await page.keyboard.up('Alt');
		await until('the request', async () => say.again.test(await saidOn(page)));
	}, few],
	['listing', `${facebook}marketplace/create/item`, async (page) => {
		await page.click('#listing');
		await page.keyboard.type(`${categories['personal-data']} ${hintOnly}`);
		await highlighted(page).catch(() => {});
	}, few],
	['listing-panel', `${facebook}marketplace/create/item`, async (page) => {
		await page.click('#listing');
		await page.keyboard.type(categories['personal-data']);
		await page.click('#listingSend');
		await waitForPanel(page);
	}, few],
];

/** Presses a button of the panel by the keyboard, wherever it is scrolled to; unfolds a bar first. */
async function open(page, name, say) {
	const focus = async () => (await shownOn(page)).map((face) => face.focus).find(Boolean) ?? '';
	if ((await focus()) === say.view) await page.keyboard.press('Enter');
	await until(`the focus on “${name}”`, async () => {
		if ((await focus()).startsWith(name)) return true;
		await page.keyboard.press('Tab');
		return false;
	});
	await page.keyboard.press('Enter');
}

const nameOf = (face, window, theme, language) => `${face}-${window}-${theme}-${language}`;
const wanted = (name) => words.every((word) => name.includes(word)) && (browser === 'chromium' || name.includes('-light-'));

/** Every picture to take: [face, window, theme]. */
function* picturesIn(language, kind) {
	for (const face of faces.filter((one) => (one[4] ?? 'alive') === kind)) {
		for (const [window, languages] of Object.entries(face[3] ?? variants)) {
			for (const theme of languages[language] ?? []) {
				if (wanted(nameOf(face[0], window, theme, language))) yield { face, window, theme };
			}
		}
	}
}

async function take(session, language, { face: [name, url, act], window, theme }) {
	const page = await session.browser.newPage();
	await page.setViewport(windows[window]);
	if (browser === 'chromium') {
		const client = await page.createCDPSession();
		await client.send('Emulation.setEmulatedMedia', {
			features: [
				{ name: 'prefers-color-scheme', value: theme === 'dark' ? 'dark' : 'light' },
				{ name: 'prefers-reduced-motion', value: 'reduce' },
				{ name: 'forced-colors', value: theme === 'forced' ? 'active' : 'none' },
			],
		});
	}
	await page.goto(url, { waitUntil: 'load' });
	await page.bringToFront();
	await until('the page', () => page.evaluate(() => document.documentElement.dataset.ready === 'yes'));
	const picture = nameOf(name, window, theme, language);
	const file = path.join(into('composer'), `${picture}.png`);
	let trouble;
	try {
		await act(page, labels[language], session);
	} catch (error) {
		trouble = `${picture}: ${error.message}`;
	}
	await new Promise((resolve) => setTimeout(resolve, 150));
	await page.screenshot({ path: file });
	await page.close();
	return trouble;
}

/** Makes the session's host one of scripted-host.mjs. */
function script(session, mode) {
	const host = path.join(root, 'tests/e2e/faces/scripted-host.mjs');
	fs.writeFileSync(path.join(session.folder, 'soat-host.sh'), `#!/bin/sh\nexec "${process.execPath}" "${host}" ${mode}\n`, { mode: 0o755 });
}

if (words.length === 0) fs.rmSync(into('composer'), { recursive: true, force: true });
fs.mkdirSync(into('composer'), { recursive: true });
const troubles = [];
const taken = [];
for (const language of ['vi', 'en']) {
	for (const kind of ['alive', 'slow3000', 'hung', 'dying', 'missing', 'differs', 'refuses']) {
		const pictures = [...picturesIn(language, kind)];
		if (pictures.length === 0) continue;
		// Before the browser starts: from a host that never answers it could not learn the language.
		const data = temporaryFolder('faces');
		execFileSync(soatBinary(), ['settings', `language=${language}`, `schedule=${always}`], { env: { ...process.env, SOAT_DATA: data } });
		const session = await openSession(browser, { language, data });
		try {
			if (kind === 'differs' || kind === 'refuses') script(session, kind);
			else session.host.become(kind);
			session.host.signal('SIGKILL');
			for (const picture of pictures) {
				const trouble = await take(session, language, picture);
				if (trouble) troubles.push(trouble);
				taken.push(nameOf(picture.face[0], picture.window, picture.theme, language));
			}
		} finally {
			await session.close();
			removeFolder(data);
		}
	}
}
await sheetsOf(taken, into('composer'), into('sheets'), windows);
console.log(`${taken.length} pictures in ${path.relative(process.cwd(), out)}`);
for (const line of troubles) console.error(line);
// Bundler and browser pipes may outlive their use.
process.exit(troubles.length > 0 ? 1 : 0);
