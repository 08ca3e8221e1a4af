// SPDX-License-Identifier: Apache-2.0
//
// Our panel lives in a closed shadow root, which no page and no test can look into. The tests load
// a copy of the built extension with one more content script, exposed.js, that runs first in the
// same isolated world, remembers the roots our script makes, and describes them when asked. The
// product's own files are byte for byte what is shipped.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './folder.mjs';

/** With `clock`, time itself is in the test's hand: see clock.mjs. `change` may change the manifest. */
export function copyExtension(browser, into, { clock = false, change } = {}) {
	const built = path.join(root, 'extension', 'dist', browser);
	if (!fs.existsSync(built)) throw new Error(`no ${built}: run npm run build in extension/ first`);
	fs.cpSync(built, into, { recursive: true });
	const add = (source, name) => fs.copyFileSync(fileURLToPath(new URL(source, import.meta.url)), path.join(into, name));
	add('exposed-content.js', 'exposed.js');
	const file = path.join(into, 'manifest.json');
	const manifest = JSON.parse(fs.readFileSync(file, 'utf8'));
	for (const script of manifest.content_scripts) {
		if (script.run_at === 'document_start') script.js.unshift('exposed.js');
	}
	if (clock) {
		add('clock-page.js', 'clock-page.js');
		add('clock-worker.js', 'clock-worker.js');
		for (const script of manifest.content_scripts) {
			if (script.js.includes('time.js')) script.js.unshift('clock-page.js');
		}
		const { background } = manifest;
		if (background.service_worker) background.service_worker = 'clock-worker.js';
		else background.scripts.unshift('clock-worker.js');
	}
	change?.(manifest);
	fs.writeFileSync(file, JSON.stringify(manifest));
	return into;
}

/**
 * What our faces show on this page: one entry a shadow root that holds something, with its visible
 * text, its buttons (name, middle point, disabled), the focused element's name and its role.
 */
export async function faces(page) {
	const answer = await page.evaluate(
		() =>
			new Promise((resolve) => {
				addEventListener('soat-e2e-answer', (event) => resolve(event.detail), { once: true });
				dispatchEvent(new CustomEvent('soat-e2e-ask'));
				setTimeout(() => resolve('[]'), 500);
			}),
	);
	return JSON.parse(answer);
}

/** Whether our content script (and so exposed.js before it) is at work on this page. */
export async function isAtWork(page) {
	return page.evaluate(
		() =>
			new Promise((resolve) => {
				addEventListener('soat-e2e-answer', () => resolve(true), { once: true });
				dispatchEvent(new CustomEvent('soat-e2e-ask'));
				setTimeout(() => resolve(false), 300);
			}),
	);
}
