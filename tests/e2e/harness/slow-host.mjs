// SPDX-License-Identifier: Apache-2.0
//
// node slow-host.mjs MS PROGRAM ARGUMENT…: the host PROGRAM, whose every reply comes MS milliseconds late.
import { spawn } from 'node:child_process';

const [ms, program, ...words] = process.argv.slice(2);
const host = spawn(program, words, { stdio: ['pipe', 'pipe', 'inherit'] });
process.stdin.pipe(host.stdin);
host.stdin.on('error', () => {});
host.stdout.on('data', (bytes) => setTimeout(() => process.stdout.write(bytes), Number(ms)));
host.on('exit', (code) => process.exit(code ?? 1));
