// SPDX-License-Identifier: Apache-2.0
// Positions in a text. Soát counts UTF-16 units, the corpora count Unicode code points.

/**
 * The code-point index of every UTF-16 position of `text`, one past the end included.
 * The second half of a surrogate pair has the index of its code point.
 * @returns {Int32Array} length `text.length + 1`
 */
export function codePointIndex(text) {
  const index = new Int32Array(text.length + 1);
  let count = 0;
  for (let i = 0; i < text.length; ) {
    const width = text.codePointAt(i) > 0xffff ? 2 : 1;
    index[i] = count;
    if (width === 2) index[i + 1] = count;
    i += width;
    count += 1;
  }
  index[text.length] = count;
  return index;
}

/**
 * Spans `[begin, end)` in UTF-16 units as spans in code points. A span that cuts a surrogate
 * pair takes in the whole code point; one outside the text is an error.
 */
export function toCodePoints(text, spans) {
  const index = codePointIndex(text);
  return spans.map(([begin, end]) => {
    if (!(begin >= 0 && begin < end && end <= text.length)) {
      throw new Error(`span [${begin},${end}] does not lie in a text of ${text.length} UTF-16 units`);
    }
    return [index[begin], index[end - 1] + 1];
  });
}

/** One byte a code point: 1 where some span covers it. Spans count code points. */
export function covered(length, spans) {
  const marks = new Uint8Array(length);
  for (const [begin, end] of spans) marks.fill(1, Math.max(0, begin), Math.min(length, end));
  return marks;
}

/** The syllables of a text, runs between white space, as code-point spans. */
export function syllables(text) {
  const spans = [];
  let begin = -1;
  let at = 0;
  for (const character of text) {
    if (/\s/u.test(character)) {
      if (begin >= 0) spans.push([begin, at]);
      begin = -1;
    } else if (begin < 0) {
      begin = at;
    }
    at += 1;
  }
  if (begin >= 0) spans.push([begin, at]);
  return spans;
}
