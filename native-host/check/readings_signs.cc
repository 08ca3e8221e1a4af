// SPDX-License-Identifier: Apache-2.0
//
// What signs among letters stand for, hide, or cut: "m@y", "đ#t", "đ..t", "ng.u", "cho'", "(n)gu".
#include <algorithm>

#include "check/readings.h"
#include "text/letters.h"

namespace soat::check {

using text::Gap;
using text::Symbol;
using text::Word;

namespace {

/// Pieces into which a syllable is cut, and letters of one.
constexpr std::uint32_t kMostPieces = 5;
constexpr std::uint32_t kLongestPiece = 4;

bool is_bracket(char32_t sign) {
  return sign == U'(' || sign == U')' || sign == U'[' || sign == U']' || sign == U'{' ||
         sign == U'}';
}

bool opens(char32_t sign) {
  return sign == U'(' || sign == U'[' || sign == U'{';
}

}  // namespace

/// Whatever the signs round a word stand for, hide or cut; a blank cuts too: "l ồn".
void Readings::read_cut_or_hidden(std::uint32_t w) {
  const Word& word = draft_->words()[w];
  const auto symbols = draft_->symbols();
  const bool sign_behind =
      word.last < symbols.size() && symbols[word.last].kind == text::Kind::sign;
  const bool sign_before = word.first > 0 && symbols[word.first - 1].kind == text::Kind::sign;
  // Pieces of a syllable follow closely.
  const bool followed = word.speaks() && w + 1 < draft_->words().size() &&
                        (draft_->words()[w + 1].before <= Gap::blank || brackets_between(w));
  if (followed && (sign_behind || (word.unusual && word.size() < 4))) read_pieces(w);
  if ((sign_behind && stands_in(word.last)) || (sign_before && stands_in(word.first - 1)))
    read_signs(w);
  if (!sign_behind || !word.speaks() || word.digits) return;
  const char32_t sign = symbols[word.last].letter;
  if (is_hiding_sign(sign)) read_hidden(w);
  if (is_hiding_sign(sign) || is_pausing_sign(sign)) read_paused(w);
  if (is_mark_sign(sign)) read_mark_signs(w);
  if (word.size() <= 3 && word.last + 1 < symbols.size() && stands_in(word.last + 1))
    read_signs_apart(w);
}

/// Words with signs for letters or over them: "m@y", "đ*t", "$ao". A "!" at the end may be an i
/// or the end of a sentence: both are read.
void Readings::read_signs(std::uint32_t w) {
  const Word& word = draft_->words()[w];
  const auto& symbols = draft_->symbols();
  if (word.first < signs_read_ || word.kind > text::WordKind::mention ||
      word.kind == text::WordKind::hashtag)
    return;
  std::uint32_t first = word.first;
  std::uint32_t last = word.last;
  unsigned flags = word.flags;
  bool inside = false;
  while (first > signs_read_ && first + 3 > word.first && stands_in(first - 1) &&
         symbols[first - 1].letter != U'!')
    --first;
  while (last < symbols.size() && (symbols[last].in_word() || stands_in(last))) {
    flags |= symbols[last].flags;
    inside = inside || symbols[last].in_word();
    ++last;
  }
  signs_read_ = last;
  if (first == word.first && last == word.last) return;
  // "@nh" may be "anh", "@nhungoc" is a person.
  if (word.kind == text::WordKind::mention && last - first > 4) return;
  const auto read = [&](std::uint32_t end) {
    if (end - first <= text::kMaxSyllable)
      read_unusual({symbols.data() + first, end - first}, {first, end, forms_of(flags)});
  };
  std::uint32_t end = last;
  while (end > first && symbols[end - 1].letter == U'!') --end;
  // "thôi!" is spoken loudly and no "thối": behind a vowel the sign ends the sentence.
  const bool spoken = end != last && !inside && first == word.first && end == word.last &&
                      std::any_of(symbols.begin() + first, symbols.begin() + end,
                                  [](const Symbol& s) { return text::is_vowel(s.base); });
  if (!spoken) read(last);
  if (end != last && (inside || first != word.first)) read(end);
}

/// Two pieces of a word with a sign between them that hides letters: "đ#t", "l_n", "ch$$t". More
/// pieces than two are a name ("bao_cao_quy"), and "C#m" is played on a guitar.
void Readings::read_hidden(std::uint32_t w) {
  const auto& words = draft_->words();
  const auto& symbols = draft_->symbols();
  const auto hides = [&](std::uint32_t s) {
    return s < symbols.size() && is_hiding_sign(symbols[s].letter);
  };
  if (w + 1 == words.size()) return;
  const Word& word = words[w];
  const Word& behind = words[w + 1];
  if (!word.speaks() || !behind.speaks() || word.digits || behind.digits) return;
  if (behind.first - word.last > 2 || behind.last - word.first > text::kMaxSyllable) return;
  for (std::uint32_t s = word.last; s < behind.first; ++s)
    if (symbols[s].letter != symbols[word.last].letter) return;
  if (hides(behind.last) || (word.first > 0 && hides(word.first - 1))) return;
  const text::Symbol& first = symbols[word.first];
  const bool chord = symbols[word.last].letter == U'#' && word.size() == 1 &&
                     first.is(text::upper) && first.marks == 0 &&
                     !symbols[behind.first].is(text::upper);
  if (chord) return;
  Spelling spelling({symbols.data() + word.first, behind.last - word.first});
  if (spelling.take_off_hiding_signs())
    look_up_masked(spelling,
                   {word.first, behind.last, rules::masked | forms_of(word.flags | behind.flags)});
}

/// Consonants with a pause between them where a vowel would be: "đ..t", "đ--t". Capitals are
/// somebody's initials.
void Readings::read_paused(std::uint32_t w) {
  const auto& words = draft_->words();
  const auto& symbols = draft_->symbols();
  if (w + 1 == words.size()) return;
  const Word& word = words[w];
  const Word& behind = words[w + 1];
  const std::uint32_t signs = behind.first - word.last;
  if (signs > 3 || word.size() + behind.size() > 5 || !behind.speaks() || behind.digits) return;
  if (signs == 1 && symbols[word.last].letter != U'…') return;
  const auto silent = [&](const Symbol& s) {
    return s.kind == text::Kind::letter && !text::is_vowel(s.base);
  };
  if (symbols[behind.first].is(text::upper)) return;
  for (std::uint32_t s = word.first; s < behind.last; ++s) {
    const bool sign = s >= word.last && s < behind.first;
    if (sign ? symbols[s].letter != symbols[word.last].letter : !silent(symbols[s])) return;
  }
  row_.assign(symbols.begin() + word.first, symbols.begin() + word.last);
  row_.push_back(symbols[word.last]);
  row_.back().letter = U'*';
  row_.insert(row_.end(), symbols.begin() + behind.first, symbols.begin() + behind.last);
  look_up_masked(Spelling(row_),
                 {word.first, behind.last, rules::masked | forms_of(word.flags | behind.flags)});
}

/// Syllables cut in pieces: "ng.u", "đị-t", and where a piece without a vowel cannot stand
/// alone, by a blank: "l ồn".
void Readings::read_pieces(std::uint32_t w) {
  const auto& words = draft_->words();
  const auto& symbols = draft_->symbols();
  row_.clear();
  unsigned flags = 0;
  bool singles = true;
  bool vowel = false;
  for (std::uint32_t i = w; i < words.size() && i < w + kMostPieces; ++i) {
    const Word& piece = words[i];
    if (!piece.speaks() || piece.digits || piece.size() > kLongestPiece) return;
    if (i > w) {
      const std::uint32_t apart = piece.first - words[i - 1].last;
      const bool sign = (piece.before <= Gap::sign && apart <= 2) || brackets_between(i - 1);
      const bool blank = piece.before == Gap::blank && apart == 1 && i == w + 1 && !vowel;
      if (!sign && !blank) return;
    }
    singles = singles && piece.size() == 1;
    flags |= piece.flags;
    for (std::uint32_t s = piece.first; s < piece.last; ++s) {
      row_.push_back(symbols[s]);
      vowel = vowel || text::is_vowel(symbols[s].base);
    }
    if (row_.size() > text::kMaxSyllable) return;
    if (i > w && !singles)
      look_up(Spelling(row_), {words[w].first, piece.last, rules::split | forms_of(flags)});
    if (piece.before == Gap::blank && i > w) return;
  }
}

/// Signs that stand for letters, kept apart like letters by one sign: "l-@-n", "đ.*.t".
void Readings::read_signs_apart(std::uint32_t w) {
  const auto& symbols = draft_->symbols();
  const Word& word = draft_->words()[w];
  const char32_t apart = symbols[word.last].letter;
  row_.assign(symbols.begin() + word.first, symbols.begin() + word.last);
  bool signs = false;
  std::uint32_t at = word.last;
  while (at + 1 < symbols.size() && symbols[at].letter == apart &&
         (symbols[at + 1].in_word() || stands_in(at + 1))) {
    ++at;
    signs = signs || !symbols[at].in_word();
    do row_.push_back(symbols[at++]);
    while (at < symbols.size() && symbols[at].in_word() && row_.size() <= text::kMaxSyllable);
    if (row_.size() > text::kMaxSyllable) return;
  }
  if (signs && symbols[at - 1].in_word())
    read_unusual(row_, {word.first, at, rules::split | forms_of(word.flags)});
}

/// Signs set behind letters for their marks: "cho'", "do^`". In quotes they are quotes.
void Readings::read_mark_signs(std::uint32_t w) {
  const auto& symbols = draft_->symbols();
  const Word& word = draft_->words()[w];
  const auto is_mark = [&](std::uint32_t s) { return is_mark_sign(symbols[s].letter); };
  if (word.first > 0 && is_mark(word.first - 1)) return;
  std::uint32_t last = word.last;
  while (last < symbols.size() && (symbols[last].in_word() || is_mark(last))) ++last;
  if (last - word.first > text::kMaxSyllable) return;
  Spelling spelling({symbols.data() + word.first, last - word.first});
  if (spelling.type_signs())
    look_up(spelling, {word.first, last, rules::bare | forms_of(word.flags)});
}

/// Whether a sign stands for a letter or hides one.
bool Readings::stands_in(std::uint32_t s) const {
  const text::Symbol& symbol = draft_->symbols()[s];
  return symbol.kind == text::Kind::sign &&
         (is_leet_sign(symbol.letter) || is_mask_sign(symbol.letter));
}

/// What stands before a word. Brackets round one letter ("thằng (n)(g)u", "đ(ồ) ngu") part no
/// clauses.
Gap Readings::gap_before(std::uint32_t w) const {
  const Word& word = draft_->words()[w];
  if (word.before != Gap::clause || w == 0) return word.before;
  const Word& before = draft_->words()[w - 1];
  const std::uint32_t begin = before.size() == 1 ? bracket_behind(before.last) : before.last;
  const std::uint32_t end = word.size() == 1 ? bracket_before(word.first) : word.first;
  if (begin == before.last && end == word.first) return word.before;
  if (begin >= end) return Gap::sign;
  const auto& symbols = draft_->symbols();
  const bool blank = std::all_of(symbols.begin() + begin, symbols.begin() + end,
                                 [](const Symbol& s) { return s.kind == text::Kind::space; });
  return blank ? Gap::blank : word.before;
}

/// Where a letter with brackets of its own begins: "(n)".
std::uint32_t Readings::bracket_before(std::uint32_t letter) const {
  const auto& symbols = draft_->symbols();
  const bool inside = letter > 0 && letter + 1 < symbols.size() &&
                      opens(symbols[letter - 1].letter) && is_bracket(symbols[letter + 1].letter);
  return inside ? letter - 1 : letter;
}

std::uint32_t Readings::bracket_behind(std::uint32_t end) const {
  return bracket_before(end - 1) != end - 1 ? end + 1 : end;
}

/// Whether a bracket, or two, and nothing else part a word from the next: "đ(ồ)", "(n)(g)u".
bool Readings::brackets_between(std::uint32_t w) const {
  const Word& word = draft_->words()[w];
  const Word& behind = draft_->words()[w + 1];
  const auto& symbols = draft_->symbols();
  return behind.before == Gap::clause && behind.first - word.last <= 2 &&
         is_bracket(symbols[word.last].letter) && is_bracket(symbols[behind.first - 1].letter);
}

}  // namespace soat::check
