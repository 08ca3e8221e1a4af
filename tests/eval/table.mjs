// SPDX-License-Identifier: Apache-2.0
// Figures beside their targets, as text or Markdown.
import { readFileSync } from 'node:fs';

export const HINT = 1;
export const WARN = 2;

const targets = JSON.parse(readFileSync(new URL('./targets.json', import.meta.url), 'utf8'));

/**
 * One row of the table.
 * @param {number|null} value null: could not be computed
 * @param {string} n the size of what it rests on, in words
 * @param {string} [target] a key of targets.json
 * @param {'ratio'|'count'|'times'} [unit]
 */
export function figure(measure, set, value, n, note = '', target = undefined, unit = 'ratio') {
  if (target !== undefined && !targets[target]) throw new Error(`no target "${target}" in targets.json`);
  return { measure, set, value, n, note, unit, target: target && targets[target] };
}

/** `.973`, or `–` for what could not be computed. */
export function number(value, unit = 'ratio') {
  if (value === null || value === undefined) return '–';
  if (!Number.isFinite(value)) throw new Error(`not a figure: ${value}`);
  if (unit === 'count') return value.toFixed(1);
  if (unit === 'times') return `${value.toFixed(2)}×`;
  return value.toFixed(3).replace(/^0/, '');
}

/** `aim`, `must`, `short`, or nothing where there is no target or no figure. */
export function reached({ value, target }) {
  if (!target || value === null) return '';
  const meets = (bound) => (target.less ? value <= bound : value >= bound);
  if (meets(target.aim)) return 'aim';
  return meets(target.must) ? 'must' : 'short';
}

const COLUMNS = ['set', 'measure', 'figure', 'must', 'aim', 'reached', 'rests on', 'note'];

function cells(row) {
  const bound = (value) => (value === undefined ? '' : number(value, row.unit));
  return [row.set, row.measure, number(row.value, row.unit), bound(row.target?.must), bound(row.target?.aim), reached(row), row.n, row.note];
}

/** Figures with a target first; the others behind a fold. */
export function asMarkdown(rows) {
  const table = (some) => [COLUMNS, COLUMNS.map(() => '---'), ...some.map(cells)]
    .map((values) => `| ${values.map((value) => value.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n');
  const rest = rows.filter((row) => !row.target);
  const fold = rest.length === 0 ? '' : `\n\n<details><summary>Figures without a target</summary>\n\n${table(rest)}\n\n</details>`;
  return table(rows.filter((row) => row.target)) + fold;
}

export function asText(rows) {
  const all = [COLUMNS, ...rows.map(cells)];
  const widths = COLUMNS.map((_, i) => Math.max(...all.map((values) => values[i].length)));
  return all.map((values) => values.map((value, i) => value.padEnd(widths[i])).join('  ').trimEnd()).join('\n');
}
