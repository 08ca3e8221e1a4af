// SPDX-License-Identifier: Apache-2.0
// What disguises cost: recall kept on offending texts, alarms on clean ones.
import { CLEAN } from './alarms.mjs';
import { disguise, GROUPS, KINDS } from './disguise.mjs';
import { offends } from './offence.mjs';
import { kept } from './score.mjs';
import { OFFENDING } from './sets.mjs';
import { HINT, WARN, figure, number } from './table.mjs';

/** At most so many texts of a set, evenly spaced. */
export function sample(rows, most) {
  if (rows.length <= most) return rows;
  return Array.from({ length: most }, (_, i) => rows[Math.floor((i * rows.length) / most)]);
}

export async function measureDisguised(ask, sets, perturb, most) {
  if (!perturb) {
    return [{ measure: 'disguises', set: '', value: null, n: '', note: 'not measured: no perturb.py in a data folder' }];
  }
  return [...(await recallRows(ask, sets.get('vihos'), perturb, most)), ...(await alarmRows(ask, sets, perturb, most))];
}

async function recallRows(ask, vihos, perturb, most) {
  if (!vihos) return [{ measure: 'recall kept', set: 'vihos', value: null, n: '', note: 'not measured: no such folder' }];
  const offending = sample(vihos.filter((row) => OFFENDING.has(row.label) && row.spans.length > 0), most);
  const plain = await ask(offending.map((row) => row.text));
  const disguised = disguise(perturb, offending);
  const groupOf = (kind) => Object.keys(GROUPS).find((group) => GROUPS[group].includes(kind));
  const rows = [];
  for (const kind of KINDS) {
    const texts = disguised.get(kind);
    const verdicts = await ask(texts);
    const changed = texts.map((text, i) => text !== offending[i].text);
    const at = (tier, only = () => true) => kept(
      plain.map((verdict, i) => only(i) && offends(verdict, tier)),
      verdicts.map((verdict) => offends(verdict, tier)));
    const hint = at(HINT);
    const hintChanged = at(HINT, (i) => changed[i]);
    const warn = at(WARN);
    rows.push(figure(`recall kept: ${kind}`, 'vihos', hint.value, `${hint.caught} caught of ${offending.length}`,
      `of those it changed: ${number(hintChanged.value)} (${hintChanged.caught}); warn: ${number(warn.value)} (${warn.caught})`,
      `kept ${groupOf(kind)}`));
  }
  return rows;
}

async function alarmRows(ask, sets, perturb, most) {
  const clean = CLEAN.flatMap((name) => sample(sets.get(name) ?? [], most));
  if (clean.length === 0) return [{ measure: 'alarms in disguise', set: 'clean', value: null, n: '', note: 'not measured: no clean set' }];
  const count = (verdicts, tier) => verdicts.filter((verdict) => verdict.tier >= tier).length;
  const plain = await ask(clean.map((row) => row.text));
  const disguised = disguise(perturb, clean.map((row) => ({ text: row.text, spans: null })));
  const rows = [];
  for (const kind of KINDS) {
    const verdicts = await ask(disguised.get(kind));
    for (const [tier, word] of [[WARN, 'warn'], [HINT, 'hint or above']]) {
      const before = count(plain, tier);
      const after = count(verdicts, tier);
      // Against at least one alarm: none before and some after must not vanish from the table.
      const value = before === 0 && after === 0 ? 1 : after / Math.max(1, before);
      rows.push(figure(`alarms against undisguised: ${kind}, ${word}`, 'clean', value, `${clean.length} texts`,
        `${after} against ${before}`, 'disguised alarms', 'times'));
    }
  }
  return rows;
}
