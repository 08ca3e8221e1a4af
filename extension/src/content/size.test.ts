// SPDX-License-Identifier: Apache-2.0
import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
// @ts-expect-error: a script without types
import { contentScript, ourNames } from '../../build.mjs';

test('the content script stays within 20 kB gzipped', async () => {
	expect(gzipSync(await contentScript(), { level: 9 }).length).toBeLessThanOrEqual(20_000);
});

// Shortened in the content script alone, such a name would no longer be the one that the worker writes or reads.
test('no name that is shortened is part of what goes between page and worker', () => {
	const said = ['protocol/tab.ts', 'protocol/messages.gen.ts', 'host/answer.ts']
		.map((file) => fs.readFileSync(path.join(import.meta.dirname, '..', file), 'utf8'))
		.join('\n');
	expect(ourNames.filter((name: string) => new RegExp(`\\b${name}['"]?\\??:`).test(said))).toEqual([]);
});
