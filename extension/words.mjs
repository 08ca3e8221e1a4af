// SPDX-License-Identifier: Apache-2.0
//
// One file a language holds every word a person sees: _locales/{vi,en}/messages.json, keys sorted.
// The language is the person's choice in Soát, not the browser's, so scripts carry both:
//   import { words } from 'words:content'   →  { vi: { key: text }, en: { key: text } }
// with the keys that begin with "content_" (that beginning taken off).
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const locales = fileURLToPath(new URL('_locales/', import.meta.url));
export const languages = ['vi', 'en'];

/** The source of the module `words:PREFIX`. */
export function wordsModule(prefix) {
	const table = {};
	for (const language of languages) {
		const all = JSON.parse(fs.readFileSync(path.join(locales, language, 'messages.json'), 'utf8'));
		table[language] = {};
		for (const [key, { message }] of Object.entries(all)) {
			if (key.startsWith(`${prefix}_`)) table[language][key.slice(prefix.length + 1)] = message;
		}
	}
	return `export const words = ${JSON.stringify(table)}`;
}

/** For esbuild. */
export const words = {
	name: 'words',
	setup(build) {
		build.onResolve({ filter: /^words:/ }, ({ path: name }) => ({
			path: name.slice('words:'.length),
			namespace: 'words',
		}));
		build.onLoad({ filter: /.*/, namespace: 'words' }, ({ path: prefix }) => ({
			contents: wordsModule(prefix),
			loader: 'js',
		}));
	},
};

/** For Vitest. */
export const wordsForVite = {
	name: 'words',
	resolveId: (name) => (name.startsWith('words:') ? `\0${name}` : undefined),
	load: (name) => (name.startsWith('\0words:') ? wordsModule(name.slice('\0words:'.length)) : undefined),
};
