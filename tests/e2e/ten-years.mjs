// SPDX-License-Identifier: Apache-2.0
//
// npm run ten-years -- PROGRAM [ROUNDS]: how long own pages take to show ten generated years, in a real
// Chromium with a real host. PROGRAM is ten_years_data of a build. From the address to the first frame
// in which what the page is about can be read; the shortest and the middle of ROUNDS.
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { removeFolder, temporaryFolder } from './harness/folder.mjs';
import { openSession } from './harness/session.mjs';
import { until } from './harness/wait.mjs';

const [program, rounds = '5'] = process.argv.slice(2);
if (!program) throw new Error('which ten_years_data?');

/** [page, what is there when it can be read] */
const pages = [
	['popup/popup.html', () => /Hôm nay trên mạng xã hội/.test(document.body.textContent)],
	['pages/dashboard.html#/overview', () => document.querySelectorAll('main svg, main canvas').length > 0],
	['pages/dashboard.html#/time', () => document.querySelectorAll('main svg, main canvas').length > 0],
	['pages/dashboard.html#/log', () => document.querySelectorAll('.item').length > 10],
];

const folder = temporaryFolder('ten-years');
const data = path.join(folder, 'data');
console.log(execFileSync(program, [data], { encoding: 'utf8' }).trim());
const session = await openSession('chromium', { data, welcome: false });
try {
	/** Milliseconds until `there` is true in `page`, by the page's own clock, and painted. */
	const painted = (page, there) =>
		page.evaluate(
			(source) =>
				new Promise((resolve) => {
					const is = new Function(`return (${source})()`);
					const look = () => (is() ? requestAnimationFrame(() => resolve(performance.now())) : requestAnimationFrame(look));
					look();
				}),
			String(there),
		);
	const say = (name, times) => {
		const sorted = times.toSorted((one, other) => one - other);
		console.log(`${name.padEnd(36)} ${sorted[0].toFixed(0).padStart(6)} ms ${sorted[sorted.length >> 1].toFixed(0).padStart(6)} ms`);
	};
	const page = await session.browser.newPage();
	await page.setBypassCSP(true);
	console.log(`${''.padEnd(36)} shortest    middle`);
	for (const [address, there] of pages) {
		const times = [];
		for (let round = 0; round < Number(rounds); round++) {
			await session.goOwn(page, address);
			await page.bringToFront();
			times.push(await painted(page, there));
		}
		say(address, times);
	}
	// A search that finds nothing looks through all of it.
	await session.goOwn(page, 'pages/dashboard.html#/log');
	await until('the log', () => page.$('.item'));
	const times = [];
	for (let round = 0; round < Number(rounds); round++) {
		await page.$eval('input[type=search]', (box) => {
			box.value = '';
			box.dispatchEvent(new Event('input', { bubbles: true }));
		});
		await until('all of it', async () => (await page.$$('.item')).length > 10);
		times.push(
			await page.$eval('input[type=search]', (box) => {
				const begin = performance.now();
				box.value = 'không có chữ này đâu';
				box.dispatchEvent(new Event('input', { bubbles: true }));
				return new Promise((resolve) => {
					const look = () => (document.querySelector('.item') ? requestAnimationFrame(look) : resolve(performance.now() - begin));
					look();
				});
			}),
		);
	}
	say('a search that finds nothing', times);
} finally {
	await session.close();
	removeFolder(folder);
}
