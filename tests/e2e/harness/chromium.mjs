// SPDX-License-Identifier: Apache-2.0
import fs from 'node:fs';
import path from 'node:path';
import puppeteer from 'puppeteer-core';
import { copyExtension } from './exposed.mjs';
import { registerHost } from './host.mjs';
import { root } from './folder.mjs';
import { hostNames } from './site.mjs';
import { until } from './wait.mjs';

const id = () => JSON.parse(fs.readFileSync(path.join(root, 'installer', 'origins.json'), 'utf8')).chromium[0];

/** Sends DevTools commands to a page, one after the other. */
async function inPage(page, ...commands) {
	const client = await page.createCDPSession();
	for (const [name, how] of commands) await client.send(name, how);
	await client.detach();
}

/** Debian's Chromium, headless unless `headful` (then on `display`, or the one it is run on), its own profile, the sites mapped to `port`. */
export async function launchChromium({ folder, port, kind, headful = false, display, width = 1280, height = 860, language = 'vi', dark = false, data, timeZone, clock, hops, change, welcome = true, privately = false, granted = [], preferences: _ }) {
	const profile = path.join(folder, 'profile');
	const extension = copyExtension('chromium', path.join(folder, 'extension'), { clock, hops, change });
	const host = registerHost({
		manifestFolder: path.join(profile, 'NativeMessagingHosts'),
		folder,
		kind,
		data,
		timeZone,
		allowed: { allowed_origins: [`chrome-extension://${id()}/`] },
	});
	const rules = hostNames.map((name) => `MAP ${name} 127.0.0.1:${port}`).concat('MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1');
	const browser = await puppeteer.launch({
		executablePath: process.env.SOAT_CHROMIUM ?? '/usr/bin/chromium',
		headless: !headful,
		userDataDir: profile,
		acceptInsecureCerts: true,
		defaultViewport: null,
		env: { ...process.env, LANGUAGE: language, ...(display ? { DISPLAY: display } : {}) },
		ignoreDefaultArgs: ['--disable-extensions'],
		args: [
			'--no-sandbox',
			'--disable-gpu',
			'--disable-quic',
			'--no-first-run',
			'--enable-unsafe-extension-debugging',
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-sync',
			'--ignore-certificate-errors',
			`--host-resolver-rules=${rules.join(',')}`,
			`--load-extension=${extension}`,
			`--disable-extensions-except=${extension}`,
			`--window-size=${width},${height}`,
			`--lang=${language}`,
			...(dark ? ['--force-dark-mode', '--blink-settings=preferredColorScheme=0'] : []),
		],
	});
	// First run opens by itself and would come before the page under test at any moment.
	if (welcome) {
		const opened = await browser.waitForTarget((one) => one.url().endsWith('pages/first-run.html'));
		await (await opened.page()).close();
	}
	if (privately || granted.length > 0) {
		const settings = await browser.newPage();
		await settings.goto('chrome://extensions/');
		await settings.evaluate(
			async (extensionId, incognitoAccess, hosts) => {
				for (const host of hosts) await chrome.developerPrivate.addHostPermission(extensionId, host);
				if (!incognitoAccess) return;
				// The extension is loaded anew, which is allowed to unpacked ones in this mode alone.
				await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
				await chrome.developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess });
			},
			id(),
			privately,
			granted,
		);
		await settings.close();
	}
	return {
		name: 'chromium',
		browser,
		host,
		profile,
		/** Opens one of the extension's own pages in `page`, afresh even where it is open there. */
		async goOwn(page, file) {
			await page.goto('about:blank');
			await page.goto(`chrome-extension://${id()}/${file}`);
		},
		/** Runs `source` in the extension's worker. */
		async inWorker(source) {
			const target = await browser.waitForTarget((one) => one.type() === 'service_worker' && one.url().includes(id()));
			return (await target.worker()).evaluate(source);
		},
		/** Opens an address in a private window; the session must have been opened `privately`. */
		async openPrivately(url) {
			const worker = await browser.waitForTarget((one) => one.type() === 'service_worker' && one.url().includes(id()));
			const opened = browser.waitForTarget((one) => one.type() === 'page' && one.url() === url);
			await (await worker.worker()).evaluate((address) => chrome.windows.create({ url: address, incognito: true }).then(() => true), url);
			const page = await (await opened).page();
			await until(`${url} is loaded`, () => page.evaluate(() => document.readyState === 'complete'));
			return page;
		},
		/** Ends the worker, as the browser does when it has been quiet for long. */
		async killWorker() {
			const target = await browser.waitForTarget((one) => one.type() === 'service_worker' && one.url().includes(id()));
			await (await target.worker()).close();
		},
		/** Reloads the extension, as an update does: `chrome.runtime.reload()` under these flags leaves it off. */
		async reinstall() {
			const session = await browser.target().createCDPSession();
			await session.send('Extensions.loadUnpacked', { path: extension });
			await session.detach();
		},
		input: {
			/** An input method shows `text` as the syllable it is at, with the caret behind it. */
			compose: (page, text) => inPage(page, ['Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length }]),
			/** The syllable is finished, and reads so. */
			finish: (page, text) => inPage(page, ['Input.insertText', { text }]),
			/** Alt and a letter, as the browser itself hears them. */
			alt(page, letter) {
				const number = letter.toUpperCase().charCodeAt(0);
				const key = { modifiers: 1, key: letter, code: `Key${letter.toUpperCase()}`, windowsVirtualKeyCode: number, nativeVirtualKeyCode: number };
				return inPage(page, ...['rawKeyDown', 'keyUp'].map((type) => ['Input.dispatchKeyEvent', { type, ...key }]));
			},
		},
		/** What the person has asked of all pages: {'prefers-color-scheme', 'prefers-reduced-motion', 'forced-colors'}. */
		async wish(page, features) {
			// For as long as this client is there.
			const client = await page.createCDPSession();
			await client.send('Emulation.setEmulatedMedia', { features: Object.entries(features).map(([name, value]) => ({ name, value })) });
		},
		quit: () => browser.close(),
	};
}
