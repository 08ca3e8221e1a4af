// SPDX-License-Identifier: Apache-2.0
import { launchChromium } from './chromium.mjs';
import { faces, isAtWork } from './exposed.mjs';
import { launchFirefox } from './firefox.mjs';
import { removeFolder, temporaryFolder } from './folder.mjs';
import { serveSites } from './site.mjs';
import { until } from './wait.mjs';

const launch = { chromium: launchChromium, firefox: launchFirefox };

/** The browsers a suite runs in: SOAT_BROWSERS="chromium firefox" (both unless told otherwise). */
export const browsers = (process.env.SOAT_BROWSERS ?? 'chromium firefox').split(/[ ,]+/).filter(Boolean);

/**
 * A browser with the extension, a host of the given kind (alive, hung, dying, missing) and the
 * sites, all of its own. Close it in the end.
 */
export async function openSession(browserName, { kind = 'alive', ...how } = {}) {
	const folder = temporaryFolder(browserName);
	const sites = await serveSites();
	const start = async (more) => {
		const started = await launch[browserName]({ folder, port: sites.port, kind, ...how, ...more });
		// An add-on just installed is not yet put into pages that open in the same moment.
		const first = await started.browser.newPage();
		await until('the content script is at work', async () => {
			await first.goto('https://www.facebook.com/', { waitUntil: 'load' });
			return isAtWork(first);
		});
		await first.close();
		return started;
	};
	const session = await start();
	sites.requests.length = 0;
	return Object.assign(session, {
		folder,
		requests: sites.requests,
		/** Opens an address of a site and waits until its page says it is ready. */
		async open(url) {
			const page = await session.browser.newPage();
			await page.goto(url, { waitUntil: 'load' });
			await page.bringToFront();
			await until(`${url} is ready`, () => page.evaluate(() => document.documentElement.dataset.ready === 'yes'));
			return page;
		},
		/** Kills the browser, as a crash of the machine's would, and starts it again on the same folder. */
		async crash() {
			const browser = session.browser.process();
			const gone = new Promise((resolve) => browser.once('exit', resolve));
			browser.kill('SIGKILL');
			await gone;
			await session.left?.();
			await until('its host is gone', () => session.host.pids().length === 0);
			const { browser: again, inWorker, killWorker, host, quit, left } = await start({ welcome: false });
			Object.assign(session, { browser: again, inWorker, killWorker, host, quit, left });
		},
		async close() {
			await session.quit();
			await sites.close();
			removeFolder(folder);
		},
	});
}

/** The panel when it is open (a face with role=dialog), else undefined. */
export async function panelOf(page) {
	return (await faces(page)).find((face) => face.dialog !== null);
}

export async function waitForPanel(page, patienceMs) {
	return until('the panel', () => panelOf(page), patienceMs);
}

/** The button of ours whose name begins with `name`, once it stands still: what was found or mended may yet move it. */
export async function standing(page, name) {
	let before;
	return until(`a button “${name}” that stands still`, async () => {
		const now = (await faces(page)).flatMap((face) => face.buttons).find((one) => one.name.startsWith(name));
		const still = now && now.x === before?.x && now.y === before?.y;
		before = now;
		return still && now;
	});
}

/** Clicks the button of ours whose name begins with `name`, as a hand would. */
export async function press(page, name) {
	const { x, y } = await standing(page, name);
	await page.mouse.click(x, y);
}

/** What the page itself sent, in order: [{text, via, trusted, …}] (pages/README.md). */
export async function sentBy(page) {
	return page.evaluate(() => window.sent);
}

/** Everything our faces say on this page, as one text. */
export async function saidOn(page) {
	return (await faces(page)).map((face) => `${face.text}\n${face.live}`).join('\n');
}
