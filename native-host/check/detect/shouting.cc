// SPDX-License-Identifier: Apache-2.0
#include <string>

#include "check/detect/detectors.h"
#include "text/syllable.h"

namespace soat::check::detect {
namespace {

using text::FoldedText;
using text::Kind;
using text::Symbol;
using text::Word;

/// More syllables in capitals than a name, a heading of two or three words or a firm's name has.
constexpr std::uint32_t kLoud = 7;
constexpr std::size_t kEnough = 128;

/// Whether every letter of a word is a capital. Figures are neither.
bool capitals_only(const FoldedText& text, const Word& word) {
  if (!word.speaks() || (word.flags & text::upper) == 0) return false;
  for (std::uint32_t i = word.first; i < word.last; ++i) {
    const Symbol& symbol = text.symbols()[i];
    if (symbol.kind == Kind::letter && !symbol.is(text::upper)) return false;
  }
  return true;
}

/// "UBND", "TNHH" are written so by everyone.
bool syllable(const FoldedText& text, const Word& word) {
  if (word.digits || word.size() > 7) return false;
  std::string letters;
  for (std::uint32_t i = word.first; i < word.last; ++i) letters += text.symbols()[i].base;
  return letters.find('\0') == std::string::npos && text::is_syllable_shape(letters);
}

/// Words [first, last) in capitals, `syllables` of which are no abbreviation.
struct Loud {
  std::size_t first;
  std::size_t last;
  std::uint32_t syllables;
};

/// The last word of the line on which word `at` stands, and whether the line holds a "!".
std::size_t line_end(const FoldedText& text, std::size_t at, bool& exclaims) {
  const auto& symbols = text.symbols();
  std::uint32_t symbol = text.words()[at].first;
  for (; symbol < symbols.size() && symbols[symbol].kind != Kind::line_break; ++symbol)
    exclaims = exclaims || symbols[symbol].letter == U'!';
  return text.word_at(symbol);
}

bool begins_line(const FoldedText& text, std::size_t at) {
  for (std::uint32_t i = text.words()[at].first; i-- > 0;) {
    const Symbol& symbol = text.symbols()[i];
    if (symbol.kind == Kind::line_break) return true;
    if (symbol.in_word()) return false;
  }
  return true;
}

/// A heading: whole lines in capitals without "!", with text in small letters below.
bool is_heading(const FoldedText& text, const Loud& run) {
  if (!begins_line(text, run.first) || run.syllables > 3 * kLoud) return false;
  bool exclaims = false;
  const std::size_t end = line_end(text, run.last - 1, exclaims);
  bool first_line = false;
  line_end(text, run.first, first_line);
  // "NĂM HỌC 2026–2027": figures end a heading as well.
  for (std::size_t i = run.last; i < end; ++i)
    if (text.words()[i].kind != text::WordKind::number) return false;
  return !exclaims && !first_line && end < text.words().size();
}

/// The run in small letters, but for its first letter and abbreviations.
std::string lowered(Draft& draft, const Loud& run) {
  const FoldedText& text = draft.text;
  std::string out;
  std::uint32_t from = text.words()[run.first].first;
  for (std::size_t i = run.first; i < run.last; ++i) {
    const Word& word = text.words()[i];
    if (!syllable(text, word)) continue;
    const std::uint32_t small = i == run.first ? word.first + 1 : word.first;
    if (small > from) out += draft.written(text.span(from, small));
    if (word.last > small) out += text.utf8(small, word.last);
    from = word.last;
  }
  const std::uint32_t last = text.words()[run.last - 1].last;
  if (last > from) out += draft.written(text.span(from, last));
  return out;
}

}  // namespace

void capitals(Draft& draft, const Parameters&, std::vector<Sighting>& out) {
  const FoldedText& text = draft.text;
  const auto& words = text.words();
  std::size_t seen = 0;
  for (std::size_t i = 0; i < words.size() && seen < kEnough;) {
    Loud run{i, i, 0};
    std::size_t at = i;
    for (; at < words.size(); ++at) {
      const bool loud = capitals_only(text, words[at]);
      if (!loud && words[at].kind != text::WordKind::number) break;
      if (!loud) continue;
      run.last = at + 1;
      if (syllable(text, words[at])) ++run.syllables;
    }
    i = at + 1;
    if (run.syllables < kLoud) continue;
    while (!capitals_only(text, words[run.first])) ++run.first;
    if (is_heading(text, run)) continue;
    ++seen;
    out.push_back({text.span(words[run.first].first, words[run.last - 1].last),
                   {},
                   {},
                   lowered(draft, run),
                   rules::Tier::warn});
  }
}

void repeated_marks(Draft& draft, const Parameters&, std::vector<Sighting>& out) {
  // Three are warm ("chúc mừng!!!"); from four on they shout.
  constexpr std::uint32_t kMany = 4;
  const auto& symbols = draft.text.symbols();
  std::size_t seen = 0;
  for (std::uint32_t i = 0; i < symbols.size() && seen < kEnough;) {
    if (symbols[i].letter != U'!' && symbols[i].letter != U'?') {
      ++i;
      continue;
    }
    const std::uint32_t first = i;
    bool asks = false;
    bool exclaims = false;
    std::uint32_t marks = 0;
    for (; i < symbols.size(); ++i) {
      if (symbols[i].letter == U'!')
        exclaims = true;
      else if (symbols[i].letter == U'?')
        asks = true;
      else
        break;
      ++marks;
    }
    if (marks < kMany) continue;
    ++seen;
    out.push_back({draft.text.span(first, i),
                   {},
                   {},
                   std::string(asks ? "?" : "") + (exclaims ? "!" : ""),
                   rules::Tier::warn});
  }
}

void image(Draft& draft, const Parameters&, std::vector<Sighting>& out) {
  if (draft.context.images == 0) return;
  // The reminder belongs to no word; it hangs on the first, where there is one.
  const auto& words = draft.text.words();
  const text::Span at =
      words.empty() ? text::Span{} : draft.text.span(words.front().first, words.front().last);
  out.push_back({at, {}, {}, {}, rules::Tier::hint});
}

}  // namespace soat::check::detect
