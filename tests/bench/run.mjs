// SPDX-License-Identifier: Apache-2.0
//
// node tests/bench/run.mjs --speed build/release/tests/bench/soat_speed [--markdown]
//
// The engine, the floor under it and other libraries, side by side in one run: the same phrases,
// the same drafts. Prints ratios; times of one machine say little.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drafts, hostile, phrases } from './workload.mjs';

const at = process.argv.indexOf('--speed');
if (at < 0) {
  console.error('node tests/bench/run.mjs --speed PROGRAM [--no-peers]');
  process.exit(2);
}
const program = process.argv[at + 1];
const folder = mkdtempSync(join(tmpdir(), 'soat-bench-'));
const write = (name, all, end) => {
  const file = join(folder, name);
  writeFileSync(file, all.map((one) => one + end).join(''));
  return file;
};
/** Figures of soat_speed for each of several lists of drafts, with the same phrases. */
function ours(list, ...sets) {
  const files = sets.map((set, i) => write(`drafts-${i}`, set, '\0'));
  const out = execFileSync(program, [write('phrases', list, '\n'), ...files], { encoding: 'utf8', maxBuffer: 1 << 26 });
  return out.trim().split('\n').map((line) => JSON.parse(line));
}
const ratio = (value) => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2)) + '×';
const rows = [];
const row = (...cells) => { rows.push(cells); console.log(cells.join(' | ')); };

const lists = { '1k': phrases(1000), '10k': phrases(10000), '100k': phrases(100000) };
const posts = drafts(400, 500, lists['1k']);

console.log('\n# 500 characters: against the single-pass floor');
row('phrases', 'fold', 'fold + match', 'check', 'check with JSON, p50', 'p99 / p50', 'ns a character: floor', 'fold + match', 'hits a draft');
const by = {};
for (const [name, list] of Object.entries(lists)) {
  const [figure] = ours(list, posts);
  by[name] = figure;
  const floor = figure.floor.total;
  row(name, ratio(figure.fold.total / floor), ratio(figure.match.total / floor), ratio(figure.check.total / floor),
    ratio(figure.json.p50 / figure.floor.p50), ratio(figure.json.p99 / figure.json.p50), (floor / figure.characters).toFixed(2),
    (figure.match.total / figure.characters).toFixed(2), (figure.hits / figure.drafts).toFixed(1));
}
console.log('\n# growth with phrases, fold + match');
row('1k → 100k', ratio(by['100k'].match.total / by['1k'].match.total));

console.log('\n# length: fold + match, ns a character (10k phrases)');
const lengths = [100, 500, 2000, 20000, 200000];
const of_length = ours(lists['10k'], ...lengths.map((size) => drafts(Math.max(1, Math.min(200, 200000 / size)), size, lists['1k'], 5)));
lengths.forEach((size, i) => row(size, (of_length[i].match.total / of_length[i].characters).toFixed(2),
  'check ' + (of_length[i].check.total / of_length[i].characters).toFixed(2)));

console.log('\n# hostile drafts of 200,000 characters: a character against ordinary text of the same length (10k phrases)');
const bad = hostile(200000, lists['1k'][0]);
const figures = ours(lists['10k'], drafts(1, 200000, lists['1k'], 5), ...Object.values(bad).map((draft) => [draft]));
const each = (figure, what) => figure[what].total / figure.characters;
let worst = 0;
Object.keys(bad).forEach((name, i) => {
  const match = each(figures[i + 1], 'match') / each(figures[0], 'match');
  const check = each(figures[i + 1], 'check') / each(figures[0], 'check');
  worst = Math.max(worst, check);
  row(name, 'fold + match ' + ratio(match), 'check ' + ratio(check));
});
row('worst', ratio(worst));

if (!process.argv.includes('--no-peers')) {
  const { peers } = await import('./peers.mjs');
  console.log('\n# other libraries: median time of a 500-character draft over ours (fold + match)');
  for (const size of ['1k', '10k']) {
    for (const [name, make] of Object.entries(peers)) {
      try {
        const begin = performance.now();
        const look = make(lists[size]);
        const build = performance.now() - begin;
        const times = [];
        let found = 0;
        const until = performance.now() + 8000;
        for (const draft of posts) {
          look(draft); // once to warm up
          const start = process.hrtime.bigint();
          found += look(draft);
          times.push(Number(process.hrtime.bigint() - start));
          if (performance.now() > until) break;
        }
        times.sort((a, b) => a - b);
        const median = times[times.length >> 1];
        row(size, name, ratio(median / by[size].match.p50), `${(median / 1000).toFixed(1)} µs`, `built in ${build.toFixed(0)} ms`,
          `${(found / times.length).toFixed(2)} found a draft`, `${times.length} drafts`);
      } catch (error) {
        row(size, name, 'failed', String(error.message).slice(0, 80));
      }
    }
  }
}
rmSync(folder, { recursive: true });
