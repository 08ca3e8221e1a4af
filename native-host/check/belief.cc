// SPDX-License-Identifier: Apache-2.0
#include "check/belief.h"

#include <algorithm>
#include <string_view>

#include "check/bare_words.h"
#include "check/spelling.h"

namespace soat::check {
namespace {

/// Fewer other words tell nothing of a manner of writing.
constexpr std::uint32_t kFew = 3;

bool is_one_of(char letter, std::string_view letters) {
  return letter != 0 && letters.find(letter) != std::string_view::npos;
}
/// Asked of every letter of a draft: one shift, where looking into a text cost the most of a check.
constexpr bool is_vowel(char letter) {
  constexpr std::uint32_t kVowels = 1U << ('a' - 'a') | 1U << ('e' - 'a') | 1U << ('i' - 'a') |
                                    1U << ('o' - 'a') | 1U << ('u' - 'a') | 1U << ('y' - 'a');
  return letter >= 'a' && letter <= 'z' && (kVowels >> (letter - 'a') & 1U) != 0;
}
static_assert(is_vowel('a') && is_vowel('y') && !is_vowel('b') && !is_vowel('\0'));

Belief lesser(Belief a, Belief b) {
  return std::min(a, b);
}

}  // namespace

void Believer::begin(const text::FoldedText& draft, const Readings& readings) {
  draft_ = &draft;
  readings_ = &readings;
  counted_ = false;
}

Believer::Manner& Believer::Manner::operator+=(const Manner& more) {
  vowels += more.vowels;
  marked += more.marked;
  words += more.words;
  starred += more.starred;
  coded += more.coded;
  return *this;
}

Believer::Manner Believer::Manner::without(const Manner& some) const {
  const auto less = [](std::uint32_t from, std::uint32_t what) {
    return from - std::min(from, what);
  };
  return {less(vowels, some.vowels), less(marked, some.marked), less(words, some.words),
          less(starred, some.starred), less(coded, some.coded)};
}

bool Believer::has_marks(std::uint32_t first, std::uint32_t last) const {
  return std::any_of(draft_->symbols().begin() + first, draft_->symbols().begin() + last,
                     [](const text::Symbol& s) { return s.marks != 0; });
}

bool Believer::is_chat(const text::Word& word) const {
  const auto base = [&](std::uint32_t i) { return draft_->symbols()[word.first + i].base; };
  if (word.size() < 2 || word.size() > 6) return false;
  const bool initial = is_one_of(base(0), "fjzw") || (base(0) == 'k' && is_one_of(base(1), "aou"));
  unsigned groups = 0;
  bool in_vowels = false;
  for (std::uint32_t i = 0; i < word.size(); ++i) {
    groups += is_vowel(base(i)) && !in_vowels;
    in_vowels = is_vowel(base(i));
  }
  return initial && groups == 1;
}

Believer::Manner Believer::manner_of(std::uint32_t index) const {
  const text::Word& word = draft_->words()[index];
  const auto& symbols = draft_->symbols();
  Manner out;
  if (word.kind != text::WordKind::word) return out;
  bool in_vowels = false;
  bool marked = false;
  const auto end_run = [&] {
    out.vowels += in_vowels;
    out.marked += in_vowels && marked;
    in_vowels = marked = false;
  };
  for (std::uint32_t i = word.first; i < word.last; ++i) {
    if (!is_vowel(symbols[i].base)) {
      end_run();
      continue;
    }
    in_vowels = true;
    marked = marked || symbols[i].marks != 0;
  }
  end_run();
  const auto sign_at = [&](std::uint32_t s) -> char32_t {
    return s < symbols.size() ? symbols[s].letter : 0;
  };
  const auto codes = [&](std::uint32_t s) {
    if (!is_leet_sign(sign_at(s))) return false;
    // "!" is a letter only between letters.
    return sign_at(s) != U'!' || (s > 0 && s + 1 < symbols.size() && symbols[s - 1].in_word() &&
                                  symbols[s + 1].in_word());
  };
  const std::uint32_t before = word.first - 1;  // wraps at the beginning, where no symbol is
  const auto hides = [&](std::uint32_t s) {
    return is_hiding_sign(sign_at(s)) && s > 0 && s + 1 < symbols.size() &&
           symbols[s - 1].in_word() && symbols[s + 1].in_word();
  };
  const bool starred = is_mask_sign(sign_at(word.last)) || is_mask_sign(sign_at(before)) ||
                       hides(word.last) || hides(before);
  const bool coded = word.digits || codes(word.last) || codes(before);
  out.words = word.size() > 1 || starred || coded;
  out.starred = starred;
  out.coded = coded;
  return out;
}

Believer::Manner Believer::inside(const Hit& hit) const {
  Manner out;
  const auto& words = draft_->words();
  for (std::uint32_t w = readings_->places()[hit.place].word;
       w < words.size() && words[w].first < hit.last; ++w)
    out += manner_of(w);
  return out;
}

void Believer::count_words() {
  if (counted_) return;
  counted_ = true;
  chat_ = false;
  sentences_.assign(draft_->sentences(), {});
  whole_ = {};
  for (std::uint32_t w = 0; w < draft_->words().size(); ++w) {
    const text::Word& word = draft_->words()[w];
    if (word.kind != text::WordKind::word) continue;
    const Manner manner = manner_of(w);
    sentences_[word.sentence] += manner;
    whole_ += manner;
    chat_ = chat_ || is_chat(word);
  }
}

Belief Believer::of(const Hit& hit) {
  constexpr unsigned kSafe = rules::repeat | rules::lookalike | rules::teencode;
  const bool starred = touches_star(hit) || (hit.forms & rules::masked) != 0;
  if ((hit.forms & ~kSafe) == 0 && hit.bare == 0 && !starred) return Belief::sure;
  count_words();
  if ((hit.forms & rules::weak) != 0 && !chat_) return Belief::no;
  if ((hit.forms & rules::joined) != 0 && !joined(hit)) return Belief::no;
  Belief belief = Belief::sure;
  const Manner within = inside(hit);
  const Manner others = whole_.without(within);
  if ((hit.forms & rules::split) != 0 && !apart(hit, others)) return Belief::no;
  if (starred) belief = lesser(belief, masked(hit, others));
  // A sign between letters stands for one of them, or keeps them apart.
  const bool coded_apart = (hit.forms & rules::split) != 0 && within.coded != 0;
  if ((hit.forms & rules::leet) != 0 || coded_apart) belief = lesser(belief, coded(hit, others));
  if (belief != Belief::no) belief = lesser(belief, bare(hit, within));
  return belief;
}

bool Believer::touches_star(const Hit& hit) const {
  const auto& symbols = draft_->symbols();
  const std::uint32_t first = hit.first - (hit.first > 0);
  const auto last = std::min<std::size_t>(hit.last + 1, symbols.size());
  return std::any_of(symbols.begin() + first, symbols.begin() + static_cast<std::ptrdiff_t>(last),
                     [](const text::Symbol& s) { return is_mask_sign(s.letter); });
}

Belief Believer::masked(const Hit& hit, const Manner& others) const {
  const auto& symbols = draft_->symbols();
  std::uint32_t stars = 0;
  std::uint32_t shown = 0;
  for (std::uint32_t s = hit.first; s < hit.last; ++s) {
    stars += is_mask_sign(symbols[s].letter) || is_hiding_sign(symbols[s].letter);
    shown += symbols[s].in_word();
  }
  const bool hides = (hit.forms & (rules::masked | rules::split)) != 0;
  const auto star_at = [&](std::uint32_t s) {
    return s < symbols.size() && is_mask_sign(symbols[s].letter);
  };
  // A star at the edge hides a letter of a longer word: "đ* má*" may be "đơ máy".
  const bool cut = star_at(hit.last) || star_at(hit.first - 1);
  const bool throughout = others.words >= kFew && others.starred * 4 >= others.words * 3;
  if (throughout)
    return hides && !cut && hit.syllables > 1 && shown >= 3 * stars ? Belief::unsure : Belief::no;
  if (!hides) return Belief::sure;  // *bold*, or the mark of a footnote
  if (cut) return Belief::no;
  // "T_T" and "u_u" are faces.
  const bool face = hit.syllables == 1 && hit.last - hit.first == 3 &&
                    symbols[hit.first + 1].letter == U'_' &&
                    symbols[hit.first].base == symbols[hit.last - 1].base;
  if (face) return Belief::no;
  // Gaps to be filled in: "t_t cả, l_n bé".
  const bool by_line = std::any_of(symbols.begin() + hit.first, symbols.begin() + hit.last,
                                   [](const text::Symbol& s) { return s.letter == U'_'; });
  if (by_line && (hit.forms & rules::masked) != 0 && others.starred >= 2) return Belief::no;
  // "đ*" may be too many words.
  const bool little = hit.last - hit.first < 3 + 2U * (hit.syllables > 1);
  return little ? Belief::unsure : Belief::sure;
}

Belief Believer::coded(const Hit& hit, const Manner& others) const {
  const bool throughout = others.words >= kFew && others.coded * 2 >= others.words;
  if (!throughout) return Belief::sure;
  return hit.syllables > 1 && hit.rare ? Belief::unsure : Belief::no;
}

bool Believer::joined(const Hit& hit) const {
  if (hit.bare == 0 && has_marks(hit.first, hit.last)) return true;
  const auto& words = draft_->words();
  const std::size_t first = draft_->word_at(hit.first);
  const std::size_t behind = draft_->word_at(hit.last);
  return hit.syllables > 1 && first < words.size() && words[first].first == hit.first &&
         behind > 0 && words[behind - 1].last == hit.last;
}

bool Believer::apart(const Hit& hit, const Manner& others) const {
  const auto& words = draft_->words();
  const auto& symbols = draft_->symbols();
  const bool sounds = std::any_of(symbols.begin() + hit.first, symbols.begin() + hit.last,
                                  [](const text::Symbol& s) { return is_vowel(s.base); });
  if (sounds) return true;
  const std::size_t first = draft_->word_at(hit.first);
  const std::size_t behind = draft_->word_at(hit.last);
  // Three letters ("v c l") stand out where the rest is written in whole words.
  if (behind - first > 2 && others.words >= 2) return true;
  std::uint32_t widest = 0;  // between the letters of the hit
  for (std::size_t w = first + 1; w < behind; ++w)
    widest = std::max(widest, static_cast<std::uint32_t>(words[w].before));
  const auto touches = [&](std::size_t word, std::size_t gap) {
    return word < words.size() && gap < words.size() && words[word].size() == 1 &&
           words[word].speaks() && static_cast<std::uint32_t>(words[gap].before) <= widest;
  };
  return !(first > 0 && touches(first - 1, first)) && !touches(behind, behind);
}

Belief Believer::bare(const Hit& hit, const Manner& inside) const {
  const bool is_guess = (hit.forms & rules::guessed) != 0;
  if (hit.bare == 0) return Belief::sure;
  if (!is_guess && (hit.stopped_bare || hit.bare >= 3)) return Belief::sure;
  if (!is_guess && hit.syllables == 1 && !hit.rare) return Belief::no;
  const auto mostly_bare = [&](const Manner& manner, std::uint32_t share) {
    const Manner others = manner.without(inside);
    return others.marked * share <= others.vowels;
  };
  const std::uint32_t sentence = draft_->words()[readings_->places()[hit.place].word].sentence;
  if (!mostly_bare(sentences_[sentence], 8)) return Belief::no;
  if (sentences_[sentence].without(inside).vowels < 5 && !mostly_bare(whole_, 4)) return Belief::no;
  if (is_guess) return guessed(hit) ? Belief::unsure : Belief::no;
  return hit.rare ? Belief::sure : Belief::unsure;
}

bool Believer::guessed(const Hit& hit) const {
  if (hit.syllables > 1 && hit.rare && is_one_phrase(hit)) return true;
  if ((hit.forms & (rules::leet | rules::masked)) != 0) return false;
  const std::string letters = letters_of(hit);
  return hit.syllables == 1 ? rather_rude(letters, beside(hit, -1), beside(hit, 1))
                            : is_rude_phrase(letters);
}

bool Believer::is_one_phrase(const Hit& hit) const {
  if ((hit.forms & (rules::split | rules::joined)) != 0)
    return true;  // read letter by letter: nothing is left out
  return draft_->word_at(hit.last) - draft_->word_at(hit.first) == hit.syllables;
}

std::string Believer::letters_of(const Hit& hit) const {
  const auto& words = draft_->words();
  const std::size_t first = draft_->word_at(hit.first);
  const bool by_signs =
      (hit.forms & rules::split) != 0;  // blanks part syllables where signs part letters
  std::string letters;
  for (std::size_t w = first; w < words.size() && words[w].first < hit.last; ++w) {
    if (w > first && (!by_signs || words[w].before >= text::Gap::blank) && hit.syllables > 1)
      letters += ' ';
    for (std::uint32_t s = words[w].first; s < words[w].last; ++s)
      if (draft_->symbols()[s].base != 0) letters += draft_->symbols()[s].base;
  }
  return letters;
}

std::string Believer::beside(const Hit& hit, int step) const {
  const auto& words = draft_->words();
  const std::size_t first = draft_->word_at(hit.first);
  const std::size_t behind = draft_->word_at(hit.last);
  const std::size_t at = step < 0 ? first - 1 : behind;  // wraps at the beginning of the draft
  if (at >= words.size() || first >= words.size() || words[at].sentence != words[first].sentence)
    return {};
  std::string letters;
  for (std::uint32_t s = words[at].first; s < words[at].last; ++s)
    if (draft_->symbols()[s].base != 0) letters += draft_->symbols()[s].base;
  return letters;
}

}  // namespace soat::check
