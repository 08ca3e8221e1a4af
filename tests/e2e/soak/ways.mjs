// SPDX-License-Identifier: Apache-2.0
//
// Every way out of the pages, and every way to press it.
import { until } from '../harness/wait.mjs';

const facebook = 'https://www.facebook.com/';

async function withKey(page, key) {
	await page.keyboard.down(key);
	await page.keyboard.press('Enter');
	await page.keyboard.up(key);
}

async function onButton(page, way, key) {
	await page.focus(way.button);
	await page.keyboard.press(key);
}

/** How a hand lets a draft go. */
export const presses = {
	// What puppeteer calls Enter is WebDriver's U+E007, and that is the numpad's; the main one is U+E006.
	Enter: (page, _, browser) => page.keyboard.press(browser === 'firefox' ? '\uE006' : 'Enter'),
	'numpad Enter': (page, _, browser) => page.keyboard.press(browser === 'firefox' ? '\uE007' : 'NumpadEnter'),
	'Ctrl+Enter': (page) => withKey(page, 'Control'),
	'Cmd+Enter': (page) => withKey(page, 'Meta'),
	mouse: (page, way) => page.click(way.button),
	'Enter on the button': (page, way) => onButton(page, way, 'Enter'),
	'Space on the button': (page, way) => onButton(page, way, ' '),
	async touch(page, way) {
		const { x, y, width, height } = await (await page.$(way.button)).boundingBox();
		await page.touchscreen.tap(x + width / 2, y + height / 2);
	},
};

const dialog = (opener, box) => async (page) => {
	await page.click(opener);
	await page.waitForSelector(box);
	await page.focus(box);
};
const write = (page, box) => page.focus(box);
const post = { box: '#post', button: '#postSend', begin: dialog('#ask', '#post') };

/**
 * name, url, box, button, presses; begin(page) brings a fresh composer under the caret; `stays`: the composer outlives a
 * send, and letters typed while a press is held stay in it; `text`: what goes out when nothing is written.
 */
export const ways = [
	{ name: 'post', url: `${facebook}?ctrl`, ...post, presses: ['mouse', 'Enter on the button', 'Space on the button', 'Ctrl+Enter', 'Cmd+Enter', 'touch'] },
	{
		name: 'post in two steps',
		url: `${facebook}?steps=2`,
		...post,
		presses: ['mouse'],
		async second(page) {
			await until('the second step', () => page.evaluate(() => document.querySelector('#postSend')?.textContent === 'Đăng' && !document.querySelector('#post')));
			await page.click('#postSend');
		},
	},
	{ name: 'group', url: `${facebook}groups/1`, ...post, presses: ['mouse', 'touch'] },
	{ name: 'page', url: `${facebook}phuongmot`, ...post, presses: ['mouse'] },
	{ name: 'story', url: `${facebook}stories/create`, box: '#story', button: '#storySend', begin: (page) => write(page, '#story'), presses: ['mouse', 'Enter on the button'] },
	{ name: 'listing', url: `${facebook}marketplace/create/item`, box: '#listing', button: '#listingSend', begin: (page) => write(page, '#listing'), presses: ['mouse'] },
	{ name: 'comment', url: facebook, box: '#comment', button: '#commentSend', begin: (page) => write(page, '#comment'), presses: ['Enter', 'numpad Enter', 'mouse', 'touch'], stays: true },
	{
		name: 'reply',
		url: facebook,
		box: '#reply',
		presses: ['Enter', 'numpad Enter'],
		stays: true,
		async begin(page) {
			if (await page.$('#reply')) await page.focus('#reply');
			else await dialog('#replyOpen', '#reply')(page);
		},
	},
	{
		name: 'edit',
		url: facebook,
		box: '#edit',
		button: '#editSend',
		presses: ['mouse'],
		async begin(page) {
			await dialog('#editOpen', '#edit')(page);
			await page.keyboard.down('Control');
			await page.keyboard.press('a');
			await page.keyboard.up('Control');
		},
	},
	{
		name: 'share now',
		url: `${facebook}?story=${encodeURIComponent('Sáng nay cả nhóm đi trồng cây ở đầu làng.')}`,
		button: '#shareNow',
		text: 'Sáng nay cả nhóm đi trồng cây ở đầu làng.',
		presses: ['mouse', 'Enter on the button'],
		begin: dialog('#shareOpen', '#shareNow'),
	},
	{
		name: 'share with own words',
		url: facebook,
		box: '#share',
		button: '#shareSend',
		presses: ['mouse', 'touch'],
		async begin(page) {
			await page.click('#shareOpen');
			await dialog('#shareWith', '#share')(page);
		},
	},
	{ name: 'messenger.com', url: 'https://www.messenger.com/t/1', box: '#message', button: '#messageSend', begin: (page) => write(page, '#message'), presses: ['Enter', 'mouse'], stays: true },
	{ name: 'facebook.com/messages', url: `${facebook}messages/t/1`, box: '#comment', begin: (page) => write(page, '#comment'), presses: ['Enter'], stays: true },
	{ name: 'Zalo message', url: 'https://chat.zalo.me/', box: '#richInput', button: '#messageSend', begin: (page) => write(page, '#richInput'), presses: ['Enter', 'numpad Enter', 'mouse', 'touch'], stays: true },
	{
		name: 'Zalo reply',
		url: 'https://chat.zalo.me/',
		box: '#richInput',
		begin: dialog('#quote', '#richInput'),
		presses: ['Enter'],
		stays: true,
	},
	{
		name: 'Zalo forward',
		url: 'https://chat.zalo.me/',
		box: '#forward',
		button: '#forwardSend',
		begin: dialog('#forwardOpen', '#forward'),
		presses: ['mouse', 'Enter on the button'],
		more: '\nMai họp tổ lúc bảy giờ nhé.',
	},
];
