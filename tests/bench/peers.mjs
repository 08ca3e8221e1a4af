// SPDX-License-Identifier: Apache-2.0
//
// Other libraries as they are meant to be used, with the same phrases. Each gives a function that
// looks at one draft; several stop at the first hit or tell no place, which is less work than ours.
import { AllProfanity } from 'allprofanity';
import { DataSet, RegExpMatcher, parseRawPattern, toAsciiLowerCaseTransformer } from 'obscenity';
import leo from 'leo-profanity';
import { Filter as BadWords } from 'bad-words';
import { Profanity } from '@2toad/profanity';
import { Filter as Glin } from 'glin-profanity';
import { retext } from 'retext';
import { createPlugin } from './node_modules/retext-profanities/lib/create-plugin.js';

export const peers = {
  allprofanity(phrases) {
    const filter = new AllProfanity({ silent: true });
    filter.clearList();
    filter.add(phrases);
    return (draft) => filter.detect(draft).detectedWords.length;
  },
  obscenity(phrases) {
    const set = new DataSet();
    for (const phrase of phrases)
      set.addPhrase((p) => p.setMetadata({ phrase }).addPattern(parseRawPattern(phrase.replace(/[[\]?|\\]/gu, '\\$&'))));
    // Its recommended transformers take marks and blanks off the draft, and then find no phrase of
    // ours; with lower case alone it finds them, and is a little faster.
    const matcher = new RegExpMatcher({ ...set.build(), blacklistMatcherTransformers: [toAsciiLowerCaseTransformer()] });
    return (draft) => matcher.getAllMatches(draft).length;
  },
  'leo-profanity'(phrases) {
    leo.clearList();
    leo.add(phrases);
    return (draft) => Number(leo.check(draft));
  },
  'bad-words'(phrases) {
    const filter = new BadWords({ emptyList: true });
    filter.addWords(...phrases);
    return (draft) => Number(filter.isProfane(draft));
  },
  '@2toad/profanity'(phrases) {
    // It insists on a language; its English words come on top of ours.
    const filter = new Profanity({ languages: ['en'], wholeWord: true });
    filter.addWords(phrases);
    return (draft) => Number(filter.exists(draft));
  },
  'glin-profanity'(phrases) {
    const filter = new Glin({ languages: [], customWords: phrases });
    return (draft) => Number(filter.isProfane(draft));
  },
  'retext-profanities'(phrases) {
    const processor = retext().use(
      createPlugin({ lang: 'bench', cuss: Object.fromEntries(phrases.map((p) => [p, 2])) }));
    return (draft) => processor.processSync(draft).messages.length;
  },
};
