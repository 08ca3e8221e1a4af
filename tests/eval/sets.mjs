// SPDX-License-Identifier: Apache-2.0
// Finds and reads the sets: JSON lines {"id","text","label","spans","split"}, spans in code points.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));

/** Every set the table knows, by the beginning of its folder's name. */
export const SETS = ['vihsd', 'vihos', 'safesense', 'vsfc', 'udvtb', 'visfd', 'reintel_posts'];

/** Labels that count as offending. */
export const OFFENDING = new Set(['offensive', 'hate']);

/**
 * The known sets below `folders`: a folder is one set, or holds folders that are.
 * @param {string} [split] take only lines of this split
 * @returns {Map<string, {id, text, label, spans}[]>}
 */
export function readSets(folders, split) {
  const sets = new Map();
  for (const folder of folders) {
    if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new Error(`${folder} is not a folder`);
    const inner = readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => join(folder, entry.name));
    for (const candidate of [resolve(folder), ...inner]) {
      const name = SETS.find((set) => basename(candidate).startsWith(set));
      if (!name) continue;
      const rows = readdirSync(candidate)
        .filter((file) => file.endsWith('.jsonl'))
        .sort()
        .flatMap((file) => readLines(join(candidate, file)))
        .filter((row) => split === undefined || row.split === split);
      if (rows.length > 0) sets.set(name, [...(sets.get(name) ?? []), ...rows]);
    }
  }
  return sets;
}

/** The disguises' program in one of the data folders, if any. */
export function findPerturb(folders) {
  return folders.map((folder) => join(folder, 'perturb.py')).find((file) => existsSync(file));
}

/** Drafts to leave alone: `{name, held, rows}` for each file. */
export function readLeftAlone(folder = join(here, '..', 'left-alone')) {
  return pairs(folder, ['everyday', 'near-misses']);
}

/** Our own labelled drafts: `{name, held, rows}` for each file; `name` is the category. */
export function readOwn(folder = join(here, 'own')) {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((file) => file.endsWith('.jsonl')).map((file) => basename(file, '.jsonl'));
  return pairs(folder, names.sort());
}

function pairs(folder, names) {
  return names
    .flatMap((name) => [
      { name, held: false, file: join(folder, `${name}.jsonl`) },
      { name, held: true, file: join(folder, 'held', `${name}.jsonl`) },
    ])
    .filter(({ file }) => existsSync(file))
    .map(({ name, held, file }) => ({ name, held, rows: readLines(file) }));
}

function readLines(file) {
  return readFileSync(file, 'utf8').split('\n').flatMap((line, i) => {
    if (line.trim() === '') return [];
    let row;
    try {
      row = JSON.parse(line);
    } catch (error) {
      throw new Error(`${file}:${i + 1}: ${error.message}`);
    }
    if (typeof row.text !== 'string') throw new Error(`${file}:${i + 1}: no text`);
    return [row];
  });
}
