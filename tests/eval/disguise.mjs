// SPDX-License-Identifier: Apache-2.0
// Disguised texts, made by the perturb.py of a data folder.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const script = join(dirname(fileURLToPath(import.meta.url)), 'disguise.py');

/** Every disguise, in the groups the targets speak of. */
export const GROUPS = {
  lossless: ['nfd', 'toneswap', 'zerowidth', 'homoglyph', 'fullwidth'],
  repeat: ['repeat'],
  bare: ['nodiacritics'],
  lossy: ['dots', 'spaces', 'leet', 'mask', 'teencode'],
  double: ['nodia+dots', 'nodia+leet'],
};

export const KINDS = Object.values(GROUPS).flat();

/**
 * @param {string} perturb path of perturb.py
 * @param {{text, spans: number[][] | null}[]} rows word disguises touch the words in `spans`, or all
 * @returns {Map<string, string[]>} for each kind the texts, in order
 */
export function disguise(perturb, rows) {
  const input = rows.map(({ text, spans }) => `${JSON.stringify({ text, spans })}\n`).join('');
  const run = spawnSync('python3', [script, dirname(perturb), ...KINDS], { input, maxBuffer: 2 ** 30, encoding: 'utf8' });
  if (run.error) throw new Error(`python3: ${run.error.message}`);
  if (run.status !== 0) throw new Error(`disguise.py ended with ${run.status}: ${run.stderr}`);
  const lines = run.stdout.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line));
  if (lines.length !== rows.length) throw new Error(`disguise.py answered ${lines.length} of ${rows.length} lines`);
  return new Map(KINDS.map((kind, i) => [kind, lines.map((line) => line[i])]));
}
