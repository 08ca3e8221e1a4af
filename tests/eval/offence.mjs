// SPDX-License-Identifier: Apache-2.0
// Offending or not, and where: ViHSD, ViHOS, SafeSense.
import { OFFENDING } from './sets.mjs';
import { Tally, per, spanScores } from './score.mjs';
import { HINT, WARN, figure, number } from './table.mjs';

const CATEGORIES = new Set(['insult', 'profanity', 'threat', 'discrimination', 'incitement']);

/** Whether a verdict calls a text offending at `tier` or above. */
export function offends(verdict, tier) {
  return verdict.findings.some((finding) => finding.tier >= tier && CATEGORIES.has(finding.category));
}

export async function measureOffence(ask, sets) {
  const rows = [];
  for (const name of ['vihsd', 'vihos', 'safesense']) {
    const texts = sets.get(name);
    if (!texts) {
      rows.push({ measure: 'offending', set: name, value: null, n: '', note: 'not measured: no such folder' });
      continue;
    }
    const verdicts = await ask(texts.map((row) => row.text));
    rows.push(...tierRows(name, texts, verdicts));
    if (name === 'vihos') rows.push(...spanRows(texts, verdicts));
  }
  return rows;
}

function tierRows(name, texts, verdicts) {
  const tally = (flagged) => {
    const t = new Tally();
    texts.forEach((row, i) => t.add(OFFENDING.has(row.label), flagged(verdicts[i])));
    return t;
  };
  const hint = tally((verdict) => offends(verdict, HINT));
  const anyHint = tally((verdict) => verdict.tier >= HINT);
  const warn = tally((verdict) => offends(verdict, WARN));
  const anyWarn = tally((verdict) => verdict.tier >= WARN);
  const n = `${hint.total} texts, ${hint.positives} offending`;
  const any = (t) => `any finding: F1 ${number(t.f1)}, P ${number(t.precision)}, R ${number(t.recall)}`;
  return [
    figure('F1, hint or above', name, hint.f1, n, any(anyHint), `${name} f1`),
    figure('precision, hint or above', name, hint.precision, n),
    figure('recall, hint or above', name, hint.recall, n),
    figure('F1, warn', name, warn.f1, n, any(anyWarn)),
    figure('precision, warn', name, warn.precision, n),
    figure('recall, warn', name, warn.recall, n, '', `${name} warn recall`),
    figure('warn per 1,000 of its clean texts', name, per(1000, warn.alarms, warn.negatives), `${warn.negatives} clean`, `${warn.alarms} texts`, undefined, 'count'),
  ];
}

function spanRows(texts, verdicts) {
  const scored = (tier) => spanScores(texts.map((row, i) => ({
    text: row.text,
    gold: row.spans,
    predicted: verdicts[i].findings
      .filter((finding) => finding.tier >= tier && CATEGORIES.has(finding.category))
      .map((finding) => finding.span),
  })));
  const hint = scored(HINT);
  const warn = scored(WARN);
  const n = `${hint.texts} texts, ${hint.syllables} syllables`;
  return [
    figure('spans: syllable F1, hint or above', 'vihos', hint.syllable, n, `warn alone: ${number(warn.syllable)}`, 'vihos syllable'),
    figure('spans: character macro-F1, hint or above', 'vihos', hint.character, n, `warn alone: ${number(warn.character)}`, 'vihos character'),
    figure('spans: character F1, mean over texts, hint or above', 'vihos', hint.perText, n, `warn alone: ${number(warn.perText)}; 1 where both are empty`, 'vihos character'),
  ];
}
