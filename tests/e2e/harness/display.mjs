// SPDX-License-Identifier: Apache-2.0
import { spawn } from 'node:child_process';

/**
 * A display that nobody sees, for what a headless browser has not: several windows, of which one has
 * the focus. Undefined where there is no Xvfb.
 */
export async function openDisplay() {
	const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'], {
		stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
	});
	const number = await new Promise((resolve) => {
		server.once('error', () => resolve(undefined));
		server.once('exit', () => resolve(undefined));
		server.stdio[3].once('data', (said) => resolve(String(said).trim()));
	});
	return number && { name: `:${number}`, close: () => server.kill() };
}
