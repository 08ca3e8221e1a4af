// SPDX-License-Identifier: Apache-2.0
//
// Takes a picture of every page of ours, over the fixture's invented data, to be looked at:
//   npm run faces [-- WORD]        only pictures whose name has WORD in it
// Writes out/faces/*.png. Builds first; needs Chromium (SOAT_CHROMIUM, else /usr/bin/chromium).
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import puppeteer from 'puppeteer-core';

const here = path.dirname(fileURLToPath(import.meta.url));
const dist = path.join(here, 'dist', 'chromium');
const out = path.join(here, 'out', 'faces');
const today = '2026-11-22';
const day = { today, language: 'vi' };
const facebook = { id: 1, url: 'https://www.facebook.com/' };

/** [name, page, scene, what to do before the picture] */
const faces = [
	[
		'popup',
		'popup/popup.html',
		{ tab: facebook, status: { listening: true, here: { site: 'facebook', surface: 'comment', recognised: true } } },
	],
	[
		'popup-missing',
		'popup/popup.html',
		{ unanswered: 'host-missing', status: { host: { kind: 'trouble', why: 'host-missing' } } },
	],
	[
		'popup-differ',
		'popup/popup.html',
		{ unanswered: 'versions-differ', status: { host: { kind: 'trouble', why: 'versions-differ' } } },
	],
	['popup-paused', 'popup/popup.html', { status: { pausedUntil: Date.parse('2026-11-22T15:40:00') + 0 } }],
	['popup-elsewhere', 'popup/popup.html', {}],
	[
		'popup-unrecognised',
		'popup/popup.html',
		{ tab: facebook, status: { listening: true, here: { site: 'facebook', recognised: false } } },
	],
	['popup-old-tab', 'popup/popup.html', { tab: facebook, status: { listening: false } }],
	['first-run', 'pages/first-run.html', {}, (page) => press(page, '#try .btn')],
	[
		'first-run-missing',
		'pages/first-run.html',
		{ unanswered: 'host-missing', status: { host: { kind: 'trouble', why: 'host-missing' } } },
	],
	['overview', 'pages/dashboard.html#/overview', {}],
	['time-week', 'pages/dashboard.html#/time', {}],
	['time-day', 'pages/dashboard.html#/time', {}, (page) => press(page, '.seg button:nth-of-type(1)')],
	['time-month', 'pages/dashboard.html#/time', {}, (page) => press(page, '.seg button:nth-of-type(3)')],
	['time-year', 'pages/dashboard.html#/time', {}, (page) => press(page, '.seg button:nth-of-type(4)')],
	[
		'time-table',
		'pages/dashboard.html#/time',
		{},
		(page) => page.$$eval('.drawn .btn', (all) => all.map((one) => one.click())),
	],
	['time-empty', 'pages/dashboard.html#/time', { empty: true }],
	['log', 'pages/dashboard.html#/log', {}, (page) => press(page, '.item:nth-of-type(2)')],
	['log-sealed', 'pages/dashboard.html#/log', { settings: { sealed: true } }],
	['log-empty', 'pages/dashboard.html#/log', { empty: true }],
	[
		'log-missing',
		'pages/dashboard.html#/log',
		{ unanswered: 'host-missing', status: { host: { kind: 'trouble', why: 'host-missing' } } },
	],
	['log-trouble', 'pages/dashboard.html#/log', { troubles: [{ code: 'store-full', what: 'Còn 0 byte trên ổ đĩa.' }] }],
	['log-erase', 'pages/dashboard.html#/log', {}, (page) => press(page, '.keep .line .btn:nth-of-type(2)')],
	['log-export', 'pages/dashboard.html#/log', {}, (page) => press(page, '.keep .line .btn:nth-of-type(1)')],
	['rules', 'pages/dashboard.html#/rules', {}, (page) => press(page, 'summary')],
	['handbook', 'pages/dashboard.html#/handbook', {}],
	['settings', 'pages/dashboard.html#/settings', {}],
];
const widths = { popup: [320], other: [1280, 640, 320] };

const press = async (page, selector) => {
	await page.waitForSelector(selector);
	await page.click(selector);
};

const types = {
	'.html': 'text/html',
	'.css': 'text/css',
	'.js': 'text/javascript',
	'.png': 'image/png',
	'.svg': 'image/svg+xml',
};
const policy = JSON.parse(fs.readFileSync(path.join(here, 'manifest.json'), 'utf8')).content_security_policy
	.extension_pages;

/** dist over http, under the very policy the extension's pages have. */
function serve() {
	const server = http.createServer((request, response) => {
		const { pathname } = new URL(request.url, 'http://x');
		if (pathname === '/favicon.ico') {
			response.writeHead(204).end();
			return;
		}
		const file = path.join(dist, pathname);
		if (!file.startsWith(dist) || !fs.existsSync(file)) {
			response.writeHead(404).end();
			return;
		}
		response.writeHead(200, { 'content-type': types[path.extname(file)], 'content-security-policy': policy });
		fs.createReadStream(file).pipe(response);
	});
	return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

async function picture(browser, origin, script, [name, where, more, before], language, dark, width) {
	const page = await browser.newPage();
	const said = [];
	page.on('console', (message) => ['error', 'warn'].includes(message.type()) && said.push(message.text()));
	page.on('pageerror', (error) => said.push(String(error)));
	const narrowPopup = where.startsWith('popup');
	await page.setViewport({ width, height: narrowPopup ? 600 : 900, deviceScaleFactor: 1 });
	await page.emulateMediaFeatures([
		{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' },
		{ name: 'prefers-reduced-motion', value: 'reduce' },
	]);
	await page.emulateTimezone('Asia/Ho_Chi_Minh');
	const scene = { ...day, language, ...more };
	// The clock stands at 14:40 of the fixture's day.
	await page.evaluateOnNewDocument(`globalThis.scene = ${JSON.stringify(scene)};
		const Clock = Date, start = Clock.now(), at = Clock.parse('${today}T14:40:00');
		globalThis.Date = class extends Clock {
			constructor(...parts) { parts.length > 0 ? super(...parts) : super(at + Clock.now() - start); }
			static now() { return at + Clock.now() - start; }
		};
		${script}`);
	await page.goto(`${origin}/${where}`);
	await page.waitForNetworkIdle({ idleTime: 60 });
	if (before) await before(page);
	await page.waitForFunction(() => !document.querySelector('#root:empty'));
	await new Promise((resolve) => setTimeout(resolve, 450));
	const file = path.join(out, `${name}-${language}-${dark ? 'dark' : 'light'}-${width}.png`);
	const sideways = await page.evaluate(
		() => document.documentElement.scrollWidth > document.documentElement.clientWidth,
	);
	if (sideways) said.push('scrolls sideways');
	// A long log is more of the same; an open dialog lies over the window, wherever that is scrolled to.
	const height = Math.min(2400, await page.evaluate(() => document.documentElement.scrollHeight));
	const whole = { clip: { x: 0, y: 0, width, height }, captureBeyondViewport: true };
	await page.screenshot({ path: file, ...((await page.$('dialog[open]')) ? {} : whole) });
	await page.close();
	return said.map((line) => `${path.basename(file)}: ${line}`);
}

execFileSync(process.execPath, [path.join(here, 'build.mjs')], { stdio: 'inherit' });
if (process.argv[2] === undefined) fs.rmSync(out, { recursive: true, force: true });
fs.mkdirSync(out, { recursive: true });
const built = await esbuild.build({
	entryPoints: [path.join(here, 'src/fixture/scene.ts')],
	bundle: true,
	write: false,
	format: 'iife',
	charset: 'utf8',
});
const script = built.outputFiles[0].text;
const server = await serve();
const origin = `http://127.0.0.1:${server.address().port}`;
const browser = await puppeteer.launch({
	executablePath: process.env.SOAT_CHROMIUM ?? '/usr/bin/chromium',
	args: ['--no-sandbox', '--disable-gpu', '--force-color-profile=srgb', '--lang=vi'],
	env: { ...process.env, LANGUAGE: 'vi' },
});
const word = process.argv[2] ?? '';
const troubles = [];
let taken = 0;
for (const face of faces) {
	for (const width of face[0].startsWith('popup') ? widths.popup : widths.other) {
		for (const dark of [false, true]) {
			for (const language of ['vi', 'en']) {
				const name = `${face[0]}-${language}-${dark ? 'dark' : 'light'}-${width}`;
				if (!name.includes(word)) continue;
				troubles.push(...(await picture(browser, origin, script, face, language, dark, width)));
				taken++;
			}
		}
	}
}
await browser.close();
server.close();
console.log(`${taken} pictures in ${path.relative(process.cwd(), out)}`);
for (const line of troubles) console.error(line);
process.exitCode = troubles.length > 0 ? 1 : 0;
