// SPDX-License-Identifier: Apache-2.0
//
// Phrases and drafts for the benchmarks: made up syllable by syllable, the same every time. Real
// texts are not needed: what costs time is letters, marks, words and how often phrases nearly match.

const initials = ['', 'b', 'c', 'ch', 'd', 'đ', 'g', 'gi', 'h', 'kh', 'l', 'm', 'n', 'ng', 'nh', 'ph', 'qu', 'r', 's', 't', 'th', 'tr', 'v', 'x'];
const rhymes = ['a', 'an', 'ang', 'anh', 'ao', 'ay', 'ăn', 'ăng', 'âm', 'ân', 'âu', 'ây', 'e', 'em', 'en', 'eo', 'ê', 'ên', 'êu', 'i', 'iên', 'iêu', 'in',
  'inh', 'o', 'oa', 'oai', 'oan', 'oi', 'on', 'ong', 'ô', 'ôi', 'ôn', 'ông', 'ơ', 'ơi', 'ơn', 'u', 'ua', 'un', 'ung', 'uôn', 'ư', 'ưa', 'ưng', 'ương', 'ươi'];
const tones = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'];

/** Where a tone stands: on the letter with a mark of its own, else before a final, else first. */
function mainVowel(rhyme) {
  const marked = Math.max(...[...'ăâêôơư'].map((letter) => rhyme.lastIndexOf(letter)));
  return marked >= 0 ? marked : Math.max(0, rhyme.search(/[aeiouy][^aeiouy]/u));
}

export class Random {
  constructor(seed) { this.state = seed >>> 0; }
  below(n) {
    this.state = (Math.imul(this.state, 1664525) + 1013904223) >>> 0;
    return Math.floor((this.state / 4294967296) * n);
  }
  /** Small numbers far more often than large ones, as words of a language are. */
  zipf(n) { return Math.min(n - 1, Math.floor(Math.exp(this.below(1e6) / 1e6 * Math.log(n + 1))) - 1); }
}

/** Every syllable of the made-up language, the frequent ones first. */
export function syllables(random = new Random(1)) {
  const all = [];
  for (const initial of initials)
    for (const rhyme of rhymes)
      for (const tone of tones) {
        const vowel = mainVowel(rhyme);
        all.push((initial + rhyme.slice(0, vowel + 1) + tone + rhyme.slice(vowel + 1)).normalize('NFC'));
      }
  for (let i = all.length - 1; i > 0; --i) {
    const j = random.below(i + 1);
    [all[i], all[j]] = [all[j], all[i]];
  }
  return [...new Set(all)].slice(0, 3000);
}

/** `count` different phrases of two to four syllables. */
export function phrases(count, seed = 2) {
  const random = new Random(seed);
  const pool = syllables();
  const out = new Set();
  while (out.size < count) {
    const words = [];
    for (let i = 2 + random.below(3); i > 0; --i) words.push(pool[random.zipf(pool.length)]);
    out.add(words.join(' '));
  }
  return [...out];
}

/** `count` drafts of about `size` characters: sentences, lines, a link, a number, a phrase now and then. */
export function drafts(count, size, from, seed = 3) {
  const random = new Random(seed);
  const pool = syllables();
  return Array.from({ length: count }, () => {
    let draft = '';
    let sentence = true;
    while (draft.length < size) {
      let word = random.below(60) === 0 ? from[random.below(from.length)] : pool[random.zipf(pool.length)];
      if (random.below(150) === 0) word = 'https://example.vn/tin/' + random.below(1e6);
      if (random.below(80) === 0) word = String(random.below(5000));
      if (sentence) word = word[0].toUpperCase() + word.slice(1);
      sentence = random.below(10) === 0;
      draft += word + (sentence ? (random.below(4) === 0 ? '!\n' : '. ') : random.below(9) === 0 ? ', ' : ' ');
    }
    return random.below(8) === 0 ? draft.normalize('NFD') : draft;
  });
}

/** Drafts no one writes by hand, each of about `size` characters. */
export function hostile(size, phrase) {
  const times = (text) => text.repeat(Math.ceil(size / text.length)).slice(0, size);
  return {
    'one letter': times('a'),
    'one letter, with blanks': times('a '),
    'single letters': times('n g u đ ồ '),
    'single letters, with dots': times('n.g.u.đ.ồ.'),
    'combining marks': 'a' + times('\u0301\u0323').slice(1),
    'zero-width': times('\u200b\u200d'),
    'one phrase': times(phrase + ' '),
    'phrases without blanks': times(phrase.replaceAll(' ', '')),
    'first half of a phrase': times(phrase.split(' ')[0] + ' '),
    'stars': times('a*b**c '),
    'digits for letters': times('n9u đ0 '),
    'at signs': times('a@b@'),
    'dots': times('a.b-c.'),
    'hash signs': times('#a_b'),
    'opening quotation marks': times('“a "'),
    'emoji': times('👨‍👩‍👧'),
  };
}
