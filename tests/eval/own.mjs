// SPDX-License-Identifier: Apache-2.0
// Our own labelled drafts: what the public sets lack.
import { Tally, precisionAtRecall, ratio } from './score.mjs';
import { HINT, WARN, figure, number } from './table.mjs';

/** Categories that answer for a file besides the one it is named after. */
const ALSO = { 'personal-data': ['child-data'] };

/** The kinds of personal data that the target names. */
const TARGETED = ['phone', 'id', 'account', 'email'];

/** What is asked with the drafts of a file: rules for working hours are silent at other times. */
const CONTEXT = { 'work-hours-selling': { workingHours: true } };

/** `list` receives the drafts of open files that were missed or wrongly flagged. */
export async function measureOwn(ask, files, list) {
  const rows = [];
  for (const { name, held, rows: drafts } of files) {
    const verdicts = await ask(drafts.map((row) => row.text), CONTEXT[name]);
    const found = verdicts.map((verdict) => verdict.findings.filter(
      (finding) => finding.category === name || (ALSO[name] ?? []).includes(finding.category)));
    const at = (tier) => found.map((findings) => findings.some((finding) => finding.tier >= tier));
    const set = `${held ? 'held/' : ''}own/${name}`;
    rows.push(...(name === 'personal-data' ? personalRows(set, drafts, found, at(HINT)) : categoryRows(set, name, drafts, verdicts, at)));
    if (held) continue;
    at(HINT).forEach((flagged, i) => {
      if (flagged !== (drafts[i].label === 1)) list(set, drafts[i], flagged ? 'flagged' : 'missed', verdicts[i]);
    });
  }
  return rows;
}

function tallied(drafts, flagged, take = () => true) {
  const tally = new Tally();
  drafts.forEach((draft, i) => take(draft) && tally.add(draft.label === 1, flagged[i]));
  return tally;
}

function categoryRows(set, name, drafts, verdicts, at) {
  const hint = tallied(drafts, at(HINT));
  const warn = tallied(drafts, at(WARN));
  const any = tallied(drafts, verdicts.map((verdict) => verdict.tier >= HINT));
  const n = `${hint.positives} positive, ${hint.negatives} negative`;
  const half = precisionAtRecall([warn, hint], 0.5);
  const tiers = `hint: P ${number(hint.precision)} at R ${number(hint.recall)}; warn: P ${number(warn.precision)} at R ${number(warn.recall)}`;
  const targeted = ['sensational', 'hearsay', 'urgent-forward'].includes(name);
  return [
    figure('precision, hint or above', set, hint.precision, n, `any category: P ${number(any.precision)}, R ${number(any.recall)}`),
    figure('recall, hint or above', set, hint.recall, n, `warn: ${number(warn.recall)}`),
    figure('precision at recall .50', set, half, n, half === null ? `not reached; ${tiers}` : tiers, targeted ? 'precision at half recall' : undefined),
  ];
}

function personalRows(set, drafts, found, flagged) {
  const four = tallied(drafts, flagged, (draft) => draft.label === 0 || TARGETED.includes(draft.kind));
  const n = `${four.positives} positive, ${four.negatives} negative`;
  const rows = [
    figure('phone, id, account, e-mail: precision', set, four.precision, n, `${four.alarms} alarms`, 'personal-data'),
    figure('phone, id, account, e-mail: recall', set, four.recall, n, `${four.misses} missed`, 'personal-data'),
  ];
  const meet = (a, b) => a[0] < b[1] && b[0] < a[1];
  let spans = 0;
  let reached = 0;
  let predicted = 0;
  let right = 0;
  drafts.forEach((draft, i) => {
    if (draft.label === 1 && !TARGETED.includes(draft.kind)) return;
    spans += draft.spans.length;
    reached += draft.spans.filter((span) => found[i].some((finding) => meet(finding.span, span))).length;
    predicted += found[i].length;
    right += found[i].filter((finding) => draft.spans.some((span) => meet(finding.span, span))).length;
  });
  rows.push(figure('same, each item: precision', set, ratio(right, predicted), `${predicted} found`));
  rows.push(figure('same, each item: recall', set, ratio(reached, spans), `${spans} items`));
  for (const kind of [...new Set(drafts.filter((draft) => draft.label === 1).map((draft) => draft.kind))]) {
    const tally = tallied(drafts, flagged, (draft) => draft.label === 1 && draft.kind === kind);
    rows.push(figure(`recall: ${kind}`, set, tally.recall, `${tally.positives} positive`));
  }
  return rows;
}
