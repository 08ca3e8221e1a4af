// SPDX-License-Identifier: Apache-2.0
//
// Our panel lives in a closed shadow root, which no page and no test can look into. The tests load
// a copy of the built extension whose content.js begins with exposed-content.js: that remembers the
// roots our script makes, and describes them when asked. What follows it is byte for byte what is
// shipped. (Not a script of its own in the manifest: one that is put into an open page after a
// reload must be seen, too.)
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './folder.mjs';

/**
 * With `clock`, time itself is in the test's hand: see clock.mjs. With `hops`, each question's way is timed: see hops.mjs.
 * `change` may change the manifest.
 */
export function copyExtension(browser, into, { clock = false, hops = false, change } = {}) {
	const built = path.join(root, 'extension', 'dist', browser);
	if (!fs.existsSync(built)) throw new Error(`no ${built}: run npm run build in extension/ first`);
	fs.cpSync(built, into, { recursive: true });
	const before = ['exposed-content.js', ...(hops ? ['hops-content.js'] : [])];
	const exposed = before.map((name) => fs.readFileSync(new URL(name, import.meta.url), 'utf8')).join('\n');
	const content = path.join(into, 'content.js');
	fs.writeFileSync(content, `${exposed}\n${fs.readFileSync(content, 'utf8')}`);
	const add = (source, name) => fs.copyFileSync(fileURLToPath(new URL(source, import.meta.url)), path.join(into, name));
	const file = path.join(into, 'manifest.json');
	const manifest = JSON.parse(fs.readFileSync(file, 'utf8'));
	if (clock) {
		add('clock-page.js', 'clock-page.js');
		for (const script of manifest.content_scripts) {
			if (script.js.includes('time.js')) script.js.unshift('clock-page.js');
		}
	}
	const first = (clock && 'clock-worker.js') || (hops && 'hops-worker.js');
	if (first) {
		add(first, first);
		const { background } = manifest;
		if (background.service_worker) background.service_worker = first;
		else background.scripts.unshift(first);
	}
	change?.(manifest);
	fs.writeFileSync(file, JSON.stringify(manifest));
	return into;
}

/** What each of our scripts on this page says of itself; an orphan may still stand beside its successor. */
async function scripts(page, properties = []) {
	const answers = await page.evaluate((asked) => {
		const answers = [];
		const take = (event) => answers.push(event.detail);
		addEventListener('soat-e2e-answer', take);
		dispatchEvent(new CustomEvent('soat-e2e-ask', { detail: asked }));
		removeEventListener('soat-e2e-answer', take);
		return answers;
	}, JSON.stringify(properties));
	return answers.map((answer) => JSON.parse(answer));
}

/** Each visible element of our faces: {name, attributes, text, grounds, style} with the computed `properties`. */
export async function elementsOf(page, properties) {
	return (await scripts(page, properties)).flatMap((script) => script.elements);
}

/**
 * What our faces show on this page: one entry a shadow root that holds something, with its visible
 * text, its buttons (name, middle point, disabled), the focused element's name and its role.
 */
export async function faces(page) {
	return (await scripts(page)).flatMap((script) => script.faces);
}

/** Whether a content script of ours that can still reach its extension is on this page. */
export async function isAtWork(page) {
	return (await scripts(page)).some((script) => script.alive);
}
