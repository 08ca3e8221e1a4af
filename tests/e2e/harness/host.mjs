// SPDX-License-Identifier: Apache-2.0
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './folder.mjs';

const anOrigin = () =>
	`chrome-extension://${JSON.parse(fs.readFileSync(path.join(root, 'installer', 'origins.json'), 'utf8')).chromium[0]}/`;

const hostName = 'vn.soat.host';

/** The host under test: SOAT_BINARY, else the newest of the usual builds. */
export function soatBinary() {
	const builds = ['dev', 'release', 'asan'].map((preset) => path.join(root, 'build', preset, 'native-host', 'soat'));
	const found = [process.env.SOAT_BINARY, ...builds].filter((file) => file && fs.existsSync(file));
	if (found.length === 0) throw new Error('no soat binary: build it first (cmake --build --preset dev --target soat)');
	return path.resolve(found[0]);
}

const slow = (binary, ms) => `exec "${process.execPath}" "${fileURLToPath(new URL('slow-host.mjs', import.meta.url))}" ${ms} "${binary}" "$@"`;

// A wrapper a session: the browser starts it in place of soat, so that each session has its own
// data folder and each kind of trouble is a script anybody can read.
const wrappers = {
	alive: (binary) => `exec "${binary}" "$@"`,
	// Starts and never answers; ends with its input, as a hung program would be ended.
	hung: () => 'exec sleep 600',
	// Answers so many milliseconds late.
	slow200: (binary) => slow(binary, 200),
	slow3000: (binary) => slow(binary, 3000),
	// Keeps a copy of all it is told.
	overheard: (binary, folder) => `tee -a "${folder}/heard" | "${binary}" "$@"`,
	// Ends before it answers anything.
	dying: () => 'exit 1',
};

/**
 * Registers the host in `manifestFolder` for one session.
 * kind: alive | overheard | slow200 | slow3000 | hung | dying | missing (no manifest at all). Sessions that are given the same `data`
 * folder are those of one person. `timeZone` is as in TZ.
 */
export function registerHost({ manifestFolder, folder, kind, allowed, data = path.join(folder, 'data'), timeZone }) {
	fs.mkdirSync(manifestFolder, { recursive: true });
	const own = { SOAT_DATA: data, SOAT_RULES: path.join(root, 'rules'), ...(timeZone ? { TZ: timeZone } : {}) };
	const environment = { ...process.env, ...own };
	const exported = Object.entries(own)
		.map(([name, value]) => `${name}="${value}"`)
		.join(' ');
	const wrapper = path.join(folder, 'soat-host.sh');
	const pids = path.join(folder, 'host-pids');
	const manifest = path.join(manifestFolder, `${hostName}.json`);
	const host = {
		data,
		/** kind changes take effect with the next start of the host. */
		become(next) {
			if (next === 'missing') {
				fs.rmSync(manifest, { force: true });
				return;
			}
			fs.writeFileSync(
				wrapper,
				`#!/bin/bash\nexport ${exported}\necho $$ >>"${pids}"\n${wrappers[next](soatBinary(), folder)}\n`,
				{ mode: 0o755 },
			);
			const about = { name: hostName, description: 'Soát', path: wrapper, type: 'stdio', ...allowed };
			fs.writeFileSync(manifest, JSON.stringify(about));
		},
		/** Every request an `overheard` host was sent, in order. */
		heard() {
			const file = path.join(folder, 'heard');
			const bytes = fs.existsSync(file) ? fs.readFileSync(file) : Buffer.alloc(0);
			const requests = [];
			for (let at = 0; at + 4 <= bytes.length; at += 4 + bytes.readUInt32LE(at)) {
				const body = bytes.subarray(at + 4, at + 4 + bytes.readUInt32LE(at));
				if (body.length === bytes.readUInt32LE(at)) requests.push(JSON.parse(body.toString('utf8')));
			}
			return requests;
		},
		/** Process ids of every host of this session that is still there, oldest first. */
		pids() {
			if (!fs.existsSync(pids)) return [];
			const started = fs.readFileSync(pids, 'utf8').trim().split('\n').map(Number);
			return started.filter((pid) => fs.existsSync(`/proc/${pid}`));
		},
		signal(name) {
			for (const pid of host.pids()) process.kill(pid, name);
		},
		/** Replies of a host of its own, over the same data, to these requests, in order. */
		tell(...requests) {
			const frames = requests.map((request, i) => {
				const body = Buffer.from(JSON.stringify({ id: i + 1, ...request }));
				const size = Buffer.alloc(4);
				size.writeUInt32LE(body.length);
				return Buffer.concat([size, body]);
			});
			const out = execFileSync(soatBinary(), [anOrigin()], {
				env: environment,
				input: Buffer.concat(frames),
				maxBuffer: 64 * 1024 * 1024,
			});
			const replies = [];
			for (let at = 0; at < out.length; at += 4 + out.readUInt32LE(at))
				replies.push(JSON.parse(out.subarray(at + 4, at + 4 + out.readUInt32LE(at))));
			return replies;
		},
		/** What `soat ARGS` prints for this session's data, parsed. */
		ask(...words) {
			return JSON.parse(execFileSync(soatBinary(), words, { env: environment, encoding: 'utf8' }));
		},
		/** What is wrong with this session's store, in the words of `soat doctor`; nothing when it is sound. */
		complaints() {
			const { stdout } = spawnSync(soatBinary(), ['doctor'], { env: environment, encoding: 'utf8' });
			return stdout.split('\n').filter((line) => line.includes('--repair'));
		},
		/** The reply to one request, by a host of its own, as another browser's would answer it. */
		async request(request) {
			const origin = allowed.allowed_origins?.[0] ?? manifest;
			const one = spawn(soatBinary(), [origin, allowed.allowed_extensions?.[0]].filter(Boolean), {
				env: environment,
				stdio: ['pipe', 'pipe', 'inherit'],
			});
			const body = Buffer.from(JSON.stringify({ id: 1, ...request }));
			const head = Buffer.alloc(4);
			head.writeUInt32LE(body.length);
			one.stdin.end(Buffer.concat([head, body]));
			const pieces = [];
			for await (const piece of one.stdout) pieces.push(piece);
			return JSON.parse(Buffer.concat(pieces).subarray(4).toString('utf8'));
		},
	};
	host.become(kind);
	return host;
}
