// SPDX-License-Identifier: Apache-2.0
// False alarms: clean sets, real posts, and the drafts to leave alone.
import { per } from './score.mjs';
import { HINT, WARN, figure } from './table.mjs';

export const CLEAN = ['vsfc', 'udvtb', 'visfd'];

export async function measureAlarms(ask, sets) {
  const rows = [];
  for (const name of [...CLEAN, 'reintel_posts']) {
    const texts = sets.get(name);
    if (!texts) {
      rows.push({ measure: 'alarms', set: name, value: null, n: '', note: 'not measured: no such folder' });
      continue;
    }
    const verdicts = await ask(texts.map((row) => row.text));
    const raw = name === 'reintel_posts';
    const what = raw ? 'flagged per 1,000, not read' : 'alarms per 1,000';
    for (const [tier, word] of [[WARN, 'warn'], [HINT, 'hint or above']]) {
      const count = verdicts.filter((verdict) => verdict.tier >= tier).length;
      const note = raw && tier === WARN ? `${count} texts; the target counts false ones only` : `${count} texts`;
      const target = tier === WARN ? `${name} alarms` : undefined;
      rows.push(figure(`${what}, ${word}`, name, per(1000, count, texts.length), `${texts.length} texts`, note, target, 'count'));
    }
  }
  return rows;
}

/** `list` receives the drafts of open files that were flagged against their label. */
export async function measureLeftAlone(ask, files, list) {
  const rows = [];
  for (const { name, held, rows: drafts } of files) {
    const verdicts = await ask(drafts.map((row) => row.text));
    const warned = verdicts.filter((verdict) => verdict.tier >= WARN).length;
    const hinted = verdicts.filter((verdict, i) => verdict.tier === HINT && !drafts[i].hint_ok).length;
    const allowed = verdicts.filter((verdict, i) => verdict.tier === HINT && drafts[i].hint_ok).length;
    const set = `${held ? 'held/' : ''}${name}`;
    const n = `${drafts.length} drafts`;
    rows.push(figure('warn per 500', set, per(500, warned, drafts.length), n, `${warned} drafts`,
      name === 'everyday' ? 'left-alone everyday' : undefined, 'count'));
    rows.push(figure('hint per 500', set, per(500, hinted, drafts.length), n, `${hinted} drafts; ${allowed} more where a hint is fair`, undefined, 'count'));
    if (held) continue;
    verdicts.forEach((verdict, i) => {
      if (verdict.tier === WARN || (verdict.tier === HINT && !drafts[i].hint_ok)) list(set, drafts[i], 'flagged', verdict);
    });
  }
  return rows;
}
