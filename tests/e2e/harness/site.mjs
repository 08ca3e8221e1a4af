// SPDX-License-Identifier: Apache-2.0
//
// The sites, served from this computer under their real origins. The pages are reconstructions
// (pages/README.md): nothing here was ever seen on the real sites.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import https from 'node:https';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { removeFolder, temporaryFolder } from './folder.mjs';

const pagesFolder = fileURLToPath(new URL('../pages/', import.meta.url));

/** host name -> folder of pages/ */
const sites = {
	'www.facebook.com': 'facebook',
	'www.messenger.com': 'messenger',
	'chat.zalo.me': 'zalo',
	'www.tiktok.com': 'elsewhere',
	'www.youtube.com': 'elsewhere',
	'elsewhere.example': 'elsewhere',
};
export const hostNames = Object.keys(sites);

// As Facebook has it, so that anything of ours a page policy would forbid fails here first.
const policy =
	"default-src 'self' data: blob:; script-src 'self'; style-src 'self' 'unsafe-inline'; connect-src 'self'; object-src 'none'; frame-src https:";
const strictPolicy =
	"default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'none'; require-trusted-types-for 'script'";

const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' };

async function bundle(into) {
	for (const site of new Set(Object.values(sites))) {
		const from = path.join(pagesFolder, site);
		if (!fs.existsSync(from)) continue;
		// A site that has no look of its own wears the shared one.
		fs.cpSync(path.join(pagesFolder, 'shared', 'page.css'), path.join(into, site, 'page.css'));
		fs.cpSync(from, path.join(into, site), { recursive: true });
		const scripts = fs.readdirSync(from).filter((name) => name.endsWith('.js'));
		await esbuild.build({
			entryPoints: scripts.map((name) => path.join(from, name)),
			outdir: path.join(into, site),
			bundle: true,
			format: 'iife',
			target: 'es2022',
			allowOverwrite: true,
			logLevel: 'error',
		});
	}
}

/**
 * Serves every site over TLS on one port of 127.0.0.1. `requests` collects "host path" of each
 * request, so that a test can say that nothing but the page itself was asked for.
 */
export async function serveSites() {
	const folder = temporaryFolder('site');
	const key = path.join(folder, 'tls.key');
	const certificate = path.join(folder, 'tls.crt');
	execFileSync(
		'openssl',
		['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '30', '-subj', '/CN=soat-e2e']
			.concat(['-addext', `subjectAltName=${hostNames.map((name) => `DNS:${name}`).join(',')}`])
			.concat(['-keyout', key, '-out', certificate]),
		{ stdio: 'ignore' },
	);
	await bundle(folder);

	const requests = [];
	const server = https.createServer({ key: fs.readFileSync(key), cert: fs.readFileSync(certificate) }, (ask, answer) => {
		const host = ask.headers.host.replace(/:\d+$/, '');
		const url = new URL(ask.url, `https://${host}`);
		requests.push(`${host} ${url.pathname}`);
		const site = path.join(folder, sites[host] ?? 'unknown');
		const named = path.join(site, path.normalize(url.pathname));
		// Any address of a site is its one page, as in a single-page application; `?page=another` is a second such site.
		const page = url.searchParams.get('page') === 'another' ? 'another.html' : 'index.html';
		const file = path.extname(named) && fs.existsSync(named) ? named : path.join(site, page);
		if (!file.startsWith(site) || !fs.existsSync(file) || (path.extname(named) && file !== named)) {
			answer.writeHead(404).end();
			return;
		}
		answer.writeHead(200, {
			'content-type': `${types[path.extname(file)] ?? 'application/octet-stream'}; charset=utf-8`,
			'content-security-policy': url.searchParams.has('strict') ? strictPolicy : policy,
			'cache-control': 'no-store',
		});
		answer.end(fs.readFileSync(file));
	});
	await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		port: server.address().port,
		requests,
		async close() {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
			removeFolder(folder);
		},
	};
}
