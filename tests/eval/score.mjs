// SPDX-License-Identifier: Apache-2.0
// The arithmetic, and nothing else. README.md defines each figure in words.
import { codePointIndex, covered, syllables } from './text.mjs';

/** A tally of decisions against labels. */
export class Tally {
  hits = 0; // flagged, rightly
  alarms = 0; // flagged, wrongly
  misses = 0; // not flagged, wrongly
  passes = 0; // not flagged, rightly

  add(label, flagged) {
    if (flagged) label ? (this.hits += 1) : (this.alarms += 1);
    else label ? (this.misses += 1) : (this.passes += 1);
  }

  get total() { return this.hits + this.alarms + this.misses + this.passes; }
  get positives() { return this.hits + this.misses; }
  get negatives() { return this.alarms + this.passes; }
  get precision() { return ratio(this.hits, this.hits + this.alarms); }
  get recall() { return ratio(this.hits, this.positives); }
  get f1() { return ratio(2 * this.hits, 2 * this.hits + this.alarms + this.misses); }
}

/** `a / b`; null where there is nothing to divide by. */
export function ratio(a, b) {
  return b === 0 ? null : a / b;
}

/** `count` for every `unit` of `total`; null for an empty total. */
export function per(unit, count, total) {
  return total === 0 ? null : (unit * count) / total;
}

/**
 * How well predicted spans fit the marked ones, pooled over texts.
 * @param {Iterable<{text, gold, predicted}>} texts spans in code points
 * @returns syllable: F1 of syllables that a span touches;
 *          character: mean of the F1 of characters inside and outside spans;
 *          perText: mean over texts of the F1 of characters inside spans, 1 where both are empty
 */
export function spanScores(texts) {
  const syllable = new Tally();
  const inside = new Tally();
  let perText = 0;
  let count = 0;
  for (const { text, gold, predicted } of texts) {
    const length = codePointIndex(text)[text.length];
    const goldMarks = covered(length, gold);
    const predictedMarks = covered(length, predicted);
    const own = new Tally();
    for (let i = 0; i < length; i += 1) own.add(goldMarks[i], predictedMarks[i]);
    for (const [begin, end] of syllables(text)) {
      syllable.add(goldMarks.subarray(begin, end).includes(1), predictedMarks.subarray(begin, end).includes(1));
    }
    for (const field of ['hits', 'alarms', 'misses', 'passes']) inside[field] += own[field];
    perText += own.f1 ?? 1;
    count += 1;
  }
  const outsideF1 = ratio(2 * inside.passes, 2 * inside.passes + inside.alarms + inside.misses);
  const halves = [inside.f1, outsideF1].filter((f1) => f1 !== null);
  return {
    syllable: syllable.f1,
    character: ratio(halves.reduce((sum, f1) => sum + f1, 0), halves.length),
    perText: ratio(perText, count),
    texts: count,
    syllables: syllable.total,
  };
}

/**
 * Of the texts caught as they were written, the share still caught in disguise.
 * @param {boolean[]} before @param {boolean[]} after same texts, same order
 */
export function kept(before, after) {
  let caught = 0;
  let still = 0;
  before.forEach((flagged, i) => {
    if (!flagged) return;
    caught += 1;
    if (after[i]) still += 1;
  });
  return { value: ratio(still, caught), caught, still };
}

/**
 * The best precision among thresholds whose recall is at least `floor`; null if none gets there.
 * @param {{precision, recall}[]} points one for each tier
 */
export function precisionAtRecall(points, floor) {
  const reached = points.filter((p) => p.recall !== null && p.recall >= floor && p.precision !== null);
  return reached.length === 0 ? null : Math.max(...reached.map((p) => p.precision));
}
