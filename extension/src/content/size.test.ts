// SPDX-License-Identifier: Apache-2.0
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
// @ts-expect-error: a script without types
import { contentScript } from '../../build.mjs';

test('the content script stays within 20 kB gzipped', async () => {
	expect(gzipSync(await contentScript(), { level: 9 }).length).toBeLessThanOrEqual(20_000);
});
