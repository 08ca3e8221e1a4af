// SPDX-License-Identifier: Apache-2.0
//
// Builds dist/chromium/ and dist/firefox/: one source, two manifests. Nothing is fetched.
//   node build.mjs          everything
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { minify } from 'terser';
import { words } from './words.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const at = (...parts) => path.join(here, ...parts);
const json = (file) => JSON.parse(fs.readFileSync(at(file), 'utf8'));

/** Folders of our own pages: each x.html there has x.ts or x.tsx beside it, and maybe x.css. */
const pageFolders = ['popup', 'pages'];

/** `import css from './x.css?raw'` is the file's text, made small. (Vite has the same by itself.) */
const styles = {
	name: 'styles',
	setup(build) {
		build.onResolve({ filter: /\.css\?raw$/ }, ({ path: name, resolveDir }) => ({
			path: path.join(resolveDir, name.replace('?raw', '')),
			namespace: 'style',
		}));
		build.onLoad({ filter: /.*/, namespace: 'style' }, async ({ path: file }) => {
			const { code } = await esbuild.transform(fs.readFileSync(file, 'utf8'), { loader: 'css', minify: true });
			return { contents: code.trim(), loader: 'text' };
		});
	},
};

/** Where each selector was read about is for those who read src/sites; no page needs to carry it. */
const sites = {
	name: 'sites',
	setup(build) {
		build.onLoad({ filter: /src\/sites\/(?:facebook|zalo)\.ts$/ }, ({ path: file }) => ({
			contents: fs.readFileSync(file, 'utf8').replace(/\bsource: '\w+',?/g, ''),
			loader: 'ts',
		}));
	},
};

const common = {
	bundle: true,
	minify: true,
	target: ['chrome123', 'firefox140'],
	charset: 'utf8',
	legalComments: 'none',
	jsx: 'automatic',
	jsxImportSource: 'preact',
	plugins: [words, styles, sites],
	logLevel: 'warning',
};

/** [source, name in dist] of every script and sheet of our own pages. */
function ownPages() {
	const found = [];
	for (const folder of pageFolders) {
		const names = fs.existsSync(at('src', folder)) ? fs.readdirSync(at('src', folder)) : [];
		for (const html of names.filter((name) => name.endsWith('.html'))) {
			const stem = html.slice(0, -'.html'.length);
			for (const ending of ['.tsx', '.ts', '.css']) {
				if (names.includes(stem + ending)) found.push([at('src', folder, stem + ending), `${folder}/${stem}`]);
			}
		}
	}
	return found;
}

function copyTree(from, to, wanted) {
	fs.cpSync(from, to, { recursive: true, filter: (file) => fs.statSync(file).isDirectory() || wanted(file) });
}

async function build(browser) {
	const dist = at('dist', browser);
	fs.rmSync(dist, { recursive: true, force: true });
	fs.mkdirSync(dist, { recursive: true });
	await esbuild.build({
		...common,
		format: 'iife',
		entryPoints: {
			time: at('src/time/time.ts'),
			background: at('src/background/worker.ts'),
		},
		outdir: dist,
	});
	fs.writeFileSync(path.join(dist, 'content.js'), await contentScript());
	const pages = ownPages();
	if (pages.length > 0) {
		await esbuild.build({
			...common,
			format: 'esm',
			splitting: false,
			entryPoints: pages.map(([source, name]) => ({ in: source, out: name })),
			outdir: dist,
			external: ['*.svg', '*.png'],
		});
	}
	for (const folder of pageFolders) {
		const from = at('src', folder);
		for (const html of fs.existsSync(from) ? fs.readdirSync(from).filter((name) => name.endsWith('.html')) : []) {
			fs.copyFileSync(path.join(from, html), path.join(dist, folder, html));
		}
	}
	copyTree(at('icons'), path.join(dist, 'icons'), (file) => /\.(png|svg)$/.test(file));
	copyLocales(dist);
	const manifest = { ...json('manifest.json'), ...json(`manifest.${browser}.json`) };
	fs.writeFileSync(path.join(dist, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

/** The browser itself reads only the words the manifest names; the rest is in the scripts. */
function copyLocales(dist) {
	for (const language of fs.readdirSync(at('_locales'))) {
		const all = json(`_locales/${language}/messages.json`);
		const named = Object.fromEntries(Object.entries(all).filter(([key]) => /^(name|description|command_)/.test(key)));
		fs.mkdirSync(path.join(dist, '_locales', language), { recursive: true });
		fs.writeFileSync(path.join(dist, '_locales', language, 'messages.json'), JSON.stringify(named, null, 2));
	}
}

/**
 * Names in our own classes and in src/sites that neither the browser nor a message knows: shortened in what is shipped.
 * A test sees to it that none of them is part of the protocol.
 */
export const ourNames =
	`again alive aloud aside asked asker attach begin besideButton buttonOf cancel canFix card caretMoved
	closeCard closePanel composer composerFor composerOf composers composing cover dress edit editing element
	ended enter entered escape face faces field fields finding fixing focusCard focused focusPanel follow
	forget frame fresh goingAway grown held heldText hide hinted holding holds interrupted isHolding known labels
	letter linkOpened listen look looksLikeComposer makeRoom menu moved nextFinding noticed notTaken
	onFinding openCard openPanel panelOpen passed passedText pathSites pictures picturesIn place pointedAt
	poke reading refresh sameButton say segment segments sending settle shared sharedFrom shield shown stale
	standIns stepped story surfaces sweep tell theme typing unverified want within writing written`.split(/\s+/);

/** The content script as it is shipped: its size is kept by a test. */
export async function contentScript() {
	const { outputFiles } = await esbuild.build({
		...common,
		format: 'iife',
		entryPoints: [at('src/content/content.ts')],
		write: false,
	});
	// It is parsed in every page of a site; a second pass takes another 2.5 % (gzipped) off what esbuild leaves.
	const { code = '' } = await minify(outputFiles[0].text, {
		ecma: 2022,
		compress: { passes: 3 },
		mangle: { properties: { builtins: true, regex: new RegExp(`^(${ourNames.join('|')})$`) } },
	});
	return code;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	for (const browser of ['chromium', 'firefox']) await build(browser);
}
