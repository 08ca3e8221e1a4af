// SPDX-License-Identifier: Apache-2.0
import fs from 'node:fs';
import path from 'node:path';
import puppeteer from 'puppeteer-core';

/** How many pictures of a window lie side by side on a sheet, and how wide each is there. */
const layout = { wide: { across: 2, width: 800 }, narrow: { across: 5, width: 330 }, zoom: { across: 2, width: 800 } };
const rows = { wide: 2, narrow: 2, zoom: 2 };

/** Lays pictures of one window side by side, several on a sheet, each under its name. */
export async function sheetsOf(names, from, into, windows) {
	fs.mkdirSync(into, { recursive: true });
	const browser = await puppeteer.launch({ executablePath: process.env.SOAT_CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--allow-file-access-from-files'] });
	const page = await browser.newPage();
	for (const window of Object.keys(windows)) {
		const { across, width } = layout[window];
		const some = names.filter((name) => name.includes(`-${window}-`)).sort();
		const onOne = across * rows[window];
		for (let first = 0, sheet = 1; first < some.length; first += onOne, sheet++) {
			const cells = some.slice(first, first + onOne).map((name) => {
				const data = fs.readFileSync(path.join(from, `${name}.png`)).toString('base64');
				return `<figure><figcaption>${name}</figcaption><img src="data:image/png;base64,${data}"></figure>`;
			});
			await page.setViewport({ width: across * (width + 8) + 8, height: 400 });
			await page.setContent(`<style>body{margin:8px;display:grid;gap:8px;grid-template-columns:repeat(${across},${width}px);font:13px sans-serif;background:#777;color:#fff}figure{margin:0}img{width:100%;display:block}</style>${cells.join('')}`);
			await page.screenshot({ path: path.join(into, `${window}-${String(sheet).padStart(2, '0')}.png`), fullPage: true });
		}
	}
	await browser.close();
}
