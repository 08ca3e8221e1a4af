// SPDX-License-Identifier: Apache-2.0
//
// npm test [-- specs/name.test.mjs …]: the suite in each browser of SOAT_BROWSERS.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const named = process.argv.slice(2);
const specs = named.length > 0 ? named : fs.readdirSync(`${here}specs`).filter((name) => name.endsWith('.test.mjs')).sort().map((name) => `specs/${name}`);
const run = spawnSync(process.execPath, ['--test', '--test-concurrency=1', '--test-force-exit', '--test-reporter=spec', ...specs], {
	cwd: here,
	stdio: 'inherit',
});
process.exit(run.status ?? 1);
