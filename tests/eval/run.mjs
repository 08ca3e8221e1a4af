// SPDX-License-Identifier: Apache-2.0
// node tests/eval/run.mjs --soat PATH [--data FOLDER…] …: see README.md
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { measureAlarms, measureLeftAlone } from './alarms.mjs';
import { measureDisguised } from './disguised.mjs';
import { measureOffence } from './offence.mjs';
import { measureOwn } from './own.mjs';
import { findPerturb, readLeftAlone, readOwn, readSets } from './sets.mjs';
import { check } from './soat.mjs';
import { asMarkdown, asText, reached } from './table.mjs';

const USAGE = `usage: node tests/eval/run.mjs --soat PATH [--data FOLDER…] [--split NAME] [--disguises N]
       [--only offence,alarms,left-alone,disguises,own] [--json OUT] [--list OUT] [--markdown]
       [-- more arguments for soat check]`;

class Usage extends Error {}

export function readArguments(words) {
  const options = { soat: undefined, data: [], disguises: 1500, extra: [], markdown: false };
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i];
    const value = () => {
      i += 1;
      if (words[i] === undefined || words[i].startsWith('--')) throw new Usage(`${word} needs a value`);
      return words[i];
    };
    if (word === '--') { options.extra = words.slice(i + 1); break; }
    else if (word === '--soat') options.soat = value();
    else if (word === '--data') {
      options.data.push(value());
      while (words[i + 1] !== undefined && !words[i + 1].startsWith('--')) options.data.push(value());
    } else if (word === '--split') options.split = value();
    else if (word === '--disguises') {
      options.disguises = Number(value());
      if (!Number.isInteger(options.disguises) || options.disguises < 1) throw new Usage('--disguises needs a whole number above 0');
    } else if (word === '--only') options.only = value().split(',');
    else if (word === '--json') options.json = value();
    else if (word === '--list') options.list = value();
    else if (word === '--markdown') options.markdown = true;
    else throw new Usage(`unknown argument ${word}`);
  }
  if (!options.soat) throw new Usage('--soat is missing');
  return options;
}

/** Measures everything asked for; `tell` hears of progress. */
export async function measure(options, tell = () => {}) {
  const soat = { program: options.soat, extra: options.extra };
  let texts = 0;
  const ask = async (batch, context) => {
    texts += batch.length;
    return check(soat, batch, context);
  };
  const flagged = [];
  const list = (set, draft, what, verdict) => flagged.push({
    set, id: draft.id, what, text: draft.text,
    findings: verdict.findings.map(({ rule, tier, span }) => ({ rule, tier: ['none', 'hint', 'warn'][tier], span })),
  });
  const sets = readSets(options.data, options.split);
  const parts = {
    'left-alone': () => measureLeftAlone(ask, readLeftAlone(), list),
    own: () => measureOwn(ask, readOwn(), list),
    offence: () => measureOffence(ask, sets),
    alarms: () => measureAlarms(ask, sets),
    disguises: () => measureDisguised(ask, sets, findPerturb(options.data), options.disguises),
  };
  const wanted = options.only ?? Object.keys(parts);
  const rows = [];
  for (const part of wanted) {
    if (!parts[part]) throw new Usage(`--only knows ${Object.keys(parts).join(', ')}; not ${part}`);
    tell(part);
    rows.push(...(await parts[part]()).map((row) => ({ part, ...row })));
  }
  return { rows, flagged, texts };
}

function commit() {
  const run = spawnSync('git', ['-C', dirname(fileURLToPath(import.meta.url)), 'describe', '--always', '--dirty'], { encoding: 'utf8' });
  return run.status === 0 ? run.stdout.trim() : 'unknown commit';
}

async function main() {
  const options = readArguments(process.argv.slice(2));
  const begin = Date.now();
  const { rows, flagged, texts } = await measure(options, (part) => process.stderr.write(`${part} …\n`));
  const measured = `${new Date().toISOString().slice(0, 10)}, ${commit()}`;
  const with_ = rows.filter((row) => row.target && row.value !== null);
  const short = with_.filter((row) => reached(row) === 'short');
  const summary = `${with_.length} figures have a target; ${short.length} fall short of "must". `
    + `${texts} texts checked in ${((Date.now() - begin) / 1000).toFixed(1)} s.`;
  if (options.json) writeFileSync(options.json, `${JSON.stringify({ measured, rows: rows.map((row) => ({ ...row, reached: reached(row) })) }, null, 1)}\n`);
  if (options.list) writeFileSync(options.list, flagged.map((line) => `${JSON.stringify(line)}\n`).join(''));
  process.stdout.write(options.markdown ? `Measured ${measured}. ${summary}\n\n${asMarkdown(rows)}\n` : `${asText(rows)}\n\n${measured}. ${summary}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main().catch((error) => {
    process.stderr.write(`${error instanceof Usage ? `${error.message}\n${USAGE}` : error.message}\n`);
    process.exitCode = 2;
  });
}
