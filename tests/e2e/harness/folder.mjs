// SPDX-License-Identifier: Apache-2.0
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root. */
export const root = fileURLToPath(new URL('../../../', import.meta.url));

/** A new empty folder of its own under the system's temporary folder. */
export function temporaryFolder(name) {
	return fs.mkdtempSync(path.join(os.tmpdir(), `soat-e2e-${name}-`));
}

export function removeFolder(folder) {
	fs.rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
}
