// SPDX-License-Identifier: Apache-2.0
import { defineConfig } from 'vitest/config';
import { wordsForVite } from './words.mjs';

export default defineConfig({
	plugins: [wordsForVite],
	test: { include: ['src/**/*.test.{ts,tsx}'], testTimeout: 30_000 },
});
