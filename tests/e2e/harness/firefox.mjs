// SPDX-License-Identifier: Apache-2.0
import fs from 'node:fs';
import path from 'node:path';
import puppeteer from 'puppeteer-core';
import { copyExtension } from './exposed.mjs';
import { registerHost } from './host.mjs';
import { startProxy } from './proxy.mjs';
import { hostNames } from './site.mjs';
import { until } from './wait.mjs';

const addOn = 'soat@soat.vn';
// Firefox gives an add-on a random address; fixing it lets tests open our own pages.
const address = '5e0a1c3e-7d5b-4a51-9a35-2f5e8f0c51a7';

// Firefox's own stand-in for an input method and a keyboard, which its tests use.
const processor = `const tip = (window.soatInput ??= Components.classes['@mozilla.org/text-input-processor;1'].createInstance(Components.interfaces.nsITextInputProcessor));
	if (!tip.beginInputTransactionForTests(window)) throw new Error('no input');`;

// Forced colours are a theme of the system and the wish that pages keep to it.
const wishes = {
	'prefers-color-scheme': (scheme) => [['layout.css.prefers-color-scheme.content-override', scheme === 'dark' ? 0 : 1]],
	'prefers-reduced-motion': (motion) => [['ui.prefersReducedMotion', motion === 'reduce' ? 1 : 0]],
	'forced-colors': (forced) => [['ui.useAccessibilityTheme', forced === 'active' ? 1 : 0], ['browser.display.document_color_use', forced === 'active' ? 2 : 0]],
};

/** Debian's Firefox ESR over WebDriver BiDi, its own HOME, the sites reached by a CONNECT proxy. */
export async function launchFirefox({ folder, port, kind, headful = false, width = 1280, height = 860, language = 'vi', dark = false, data, timeZone, clock, hops, change, privately = false, preferences = {} }) {
	const home = path.join(folder, 'home');
	const extension = copyExtension('firefox', path.join(folder, 'extension'), { clock, hops, change });
	const host = registerHost({
		manifestFolder: path.join(home, '.mozilla', 'native-messaging-hosts'),
		folder,
		kind,
		data,
		timeZone,
		allowed: { allowed_extensions: [addOn] },
	});
	for (const needed of ['.cache', 'profile']) fs.mkdirSync(path.join(home, needed), { recursive: true });
	const proxy = await startProxy(hostNames, port);
	const browser = await puppeteer.launch({
		browser: 'firefox',
		executablePath: process.env.SOAT_FIREFOX ?? '/usr/bin/firefox-esr',
		headless: !headful,
		userDataDir: path.join(home, 'profile'),
		acceptInsecureCerts: true,
		defaultViewport: null,
		env: { ...process.env, HOME: home },
		// Without system access no remote control reaches an extension's own pages.
		args: [`--width=${width}`, `--height=${height}`, '--remote-allow-system-access'],
		extraPrefsFirefox: {
			'network.proxy.type': 1,
			'network.proxy.ssl': '127.0.0.1',
			'network.proxy.ssl_port': proxy.port,
			'network.proxy.http': '127.0.0.1',
			'network.proxy.http_port': proxy.port,
			'security.cert_pinning.enforcement_level': 0,
			'app.update.enabled': false,
			'network.captive-portal-service.enabled': false,
			'network.connectivity-service.enabled': false,
			'intl.locale.requested': language,
			'intl.accept_languages': language,
			'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
			// A permission the person asks for on our page is given without the browser's own question.
			'extensions.webextOptionalPermissionPrompts': false,
			// All windows are private then.
			'browser.privatebrowsing.autostart': privately,
			'extensions.webextensions.uuids': JSON.stringify({ [addOn]: address }),
			...preferences,
		},
	});
	const { result } = await browser.connection.send('webExtension.install', {
		extensionData: { type: 'path', path: extension },
		'moz:allowPrivateBrowsing': privately,
	});
	/** Runs statements where the browser's own window is `window`; what they return must be a string, number or nothing. */
	const inBrowser = async (expression) => {
		const { result: tree } = await browser.connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
		const { result: answer } = await browser.connection.send('script.evaluate', { target: { context: tree.contexts[0].context }, awaitPromise: true, expression: `(async () => { ${expression} })()` });
		if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
		return answer.result.value;
	};
	if (result.extension !== addOn) throw new Error(`Firefox installed ${result.extension}, not ${addOn}`);
	return {
		name: 'firefox',
		browser,
		host,
		profile: home,
		refused: proxy.refused,
		// Of a page in the extension's process Firefox reports no load event, so that the page is asked.
		async goOwn(page, file) {
			const url = `moz-extension://${address}/${file}`;
			await page.goto('about:blank');
			await page.goto(url, { waitUntil: [] });
			await until(`${file} is loaded`, () =>
				page.evaluate((wanted) => location.href.startsWith(wanted) && document.readyState === 'complete', url),
			);
		},
		async reinstall() {
			await browser.uninstallExtension(addOn);
			await browser.installExtension(extension);
		},
		/** Opens an address in a private window; the session must have been opened `privately`. */
		async openPrivately(url) {
			const page = await browser.newPage();
			await page.goto(url, { waitUntil: 'load' });
			return page;
		},
		/** Ends the background page, as the browser does when it has been quiet for long. */
		async killWorker() {
			await inBrowser(`await WebExtensionPolicy.getByID("${addOn}").extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true })`);
		},
		inBrowser,
		// What an input method and a keyboard do reaches the browser's window first, and from there the page.
		input: {
			compose: (_, text) =>
				inBrowser(`${processor} tip.setPendingCompositionString(${JSON.stringify(text)});
					tip.appendClauseToPendingComposition(${text.length}, tip.ATTR_RAW_CLAUSE);
					tip.setCaretInPendingComposition(${text.length});
					tip.flushPendingComposition();`),
			/** A key comes by another road, and one that overtook the end of a composition would be lost in it. */
			async finish(page, text) {
				await page.evaluate(() => {
					window.composed = new Promise((done) => window.addEventListener('compositionend', () => done(), { once: true, capture: true }));
				});
				await inBrowser(`${processor} tip.commitCompositionWith(${JSON.stringify(text)});`);
				await page.evaluate(() => window.composed);
			},
			alt(_, letter) {
				const capital = letter.toUpperCase();
				return inBrowser(`${processor} const alt = new KeyboardEvent('', { key: 'Alt', code: 'AltLeft', keyCode: 18 });
					const press = new KeyboardEvent('', { key: '${letter}', code: 'Key${capital}', keyCode: ${capital.charCodeAt(0)} });
					tip.keydown(alt); tip.keydown(press); tip.keyup(press); tip.keyup(alt);`);
			},
		},
		/** As Chromium's; for all pages at once. */
		async wish(_, features) {
			const set = Object.entries(features).flatMap(([name, value]) => wishes[name](value));
			await inBrowser(set.map(([name, value]) => `Services.prefs.setIntPref('${name}', ${value});`).join(' '));
		},
		/** What of ours outlives a browser that was killed. */
		left: () => proxy.close(),
		async quit() {
			await browser.close();
			await proxy.close();
		},
	};
}
