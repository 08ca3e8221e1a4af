// SPDX-License-Identifier: Apache-2.0
//
// npm test [-- specs/name.test.mjs …]: the suite in each browser of SOAT_BROWSERS. A spec in which nothing failed but waits is run
// once more, in a new browser: a busy machine can make a wait vain, never an assertion, and a press that was not sent is one.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const folder = fs.mkdtempSync(`${os.tmpdir()}/soat-failures-`);
const list = `${folder}/list`;

/** Runs specs; answers the exit code and each failure. */
function run(specs) {
	const reporters = ['spec', 'stdout', './harness/failures.mjs', list].map((value, n) => `--test-reporter${n % 2 ? '-destination' : ''}=${value}`);
	const { status } = spawnSync(process.execPath, ['--test', '--test-concurrency=1', '--test-force-exit', ...reporters, ...specs], {
		cwd: here,
		stdio: 'inherit',
	});
	return { code: status ?? 1, failures: fs.readFileSync(list, 'utf8').trim().split('\n').filter(Boolean).map((line) => JSON.parse(line)) };
}

const named = process.argv.slice(2);
let { code, failures } = run(named.length > 0 ? named : fs.readdirSync(`${here}specs`).filter((name) => name.endsWith('.test.mjs')).sort().map((name) => `specs/${name}`));
if (code !== 0 && failures.length > 0 && failures.every((one) => one.inVain)) {
	const tell = (what) => console.log(`\n${what}:\n${failures.map((one) => `  ${one.name} (${one.file})`).join('\n')}\n`);
	tell('waited in vain; these specs are run once more');
	code = run([...new Set(failures.map((one) => one.file))]).code;
	if (code === 0) tell('UNSTEADY, passed only the second time: to be mended');
}
fs.rmSync(folder, { recursive: true });
process.exit(code);
