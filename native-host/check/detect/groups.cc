// SPDX-License-Identifier: Apache-2.0
#include "check/detect/groups.h"

#include <algorithm>
#include <array>

namespace soat::check::detect {
namespace {

using text::FoldedText;
using text::Kind;
using text::Symbol;
using text::Word;
using text::WordKind;

struct Spoken {
  std::u32string_view word;
  char digit;
};
/// Figures as people read a number aloud. "linh" and "lẻ" never occur in phone numbers.
constexpr std::array<Spoken, 20> kSpoken{
    {{U"không", '0'}, {U"hông", '0'}, {U"ko", '0'},   {U"zero", '0'}, {U"một", '1'},
     {U"mốt", '1'},   {U"hai", '2'},  {U"ba", '3'},   {U"bốn", '4'},  {U"tư", '4'},
     {U"năm", '5'},   {U"lăm", '5'},  {U"nhăm", '5'}, {U"sáu", '6'},  {U"bảy", '7'},
     {U"bẩy", '7'},   {U"tám", '8'},  {U"chín", '9'}, {U"kô", '0'},   {U"hong", '0'}}};

/// The figure a word says; 0 when it says none.
char spoken_digit(const FoldedText& text, const Word& word) {
  if (word.size() < 2 || word.size() > 5 || word.digits || !word.speaks()) return 0;
  const char first = text.symbols()[word.first].base;
  if (std::string_view("khzmbtnlsc").find(first) == std::string_view::npos) return 0;
  for (const Spoken& spoken : kSpoken)
    if (spoken.word.size() == word.size() && text.is_bare(word, spoken.word)) return spoken.digit;
  return 0;
}

/// The figure a letter may stand for; 0 when none. "o9oo ooo l23"
char letter_digit(const Symbol& symbol) {
  if (symbol.kind == Kind::digit) return symbol.base;
  if (symbol.marks != 0) return 0;
  if (symbol.base == 'o') return '0';
  return symbol.base == 'l' || symbol.base == 'i' ? '1' : '\0';
}

/// No person writes a longer one with letters for figures.
constexpr std::uint32_t kMaxGuessed = 16;

class Finder {
 public:
  explicit Finder(const FoldedText& text)
      : text_(text), symbols_(text.symbols()), words_(text.words()) {}

  Groups find() {
    // A number in words is ten words long or more: looking at every eighth finds one, and a
    // draft without figures pays for nothing else.
    bool figures = false;
    bool spoken = false;
    for (const Word& word : words_) figures = figures || word.digits;
    for (std::size_t i = 0; i < words_.size() && !spoken; i += figures ? 1 : 8)
      spoken = spoken_digit(text_, words_[i]) != 0;
    if (!figures && !spoken) return {};
    for (std::size_t i = 0; i < words_.size(); ++i) {
      const Word& word = words_[i];
      if (word.kind == WordKind::link || word.kind == WordKind::email ||
          word.kind == WordKind::mention)
        continue;
      if (word.digits) {
        figures_in(word, static_cast<std::uint32_t>(i));
      } else if (const char digit = spoken ? spoken_digit(text_, word) : '\0'; digit != 0) {
        add(word.first, word.last, static_cast<std::uint32_t>(i), &digit, 1, Means::word);
      } else if (figures && all_letter_digits(word)) {
        letters_as_figures(word, static_cast<std::uint32_t>(i));
      }
    }
    return std::move(out_);
  }

 private:
  [[nodiscard]] bool all_letter_digits(const Word& word) const {
    if (word.size() > kMaxGuessed) return false;
    return std::all_of(symbols_.begin() + word.first, symbols_.begin() + word.last,
                       [](const Symbol& s) { return letter_digit(s) != 0; });
  }

  void letters_as_figures(const Word& word, std::uint32_t at) {
    char figures[kMaxGuessed];
    for (std::uint32_t i = 0; i < word.size(); ++i)
      figures[i] = letter_digit(symbols_[word.first + i]);
    add(word.first, word.last, at, figures, word.size(), Means::letters);
  }

  void figures_in(const Word& word, std::uint32_t at) {
    if (word.kind != WordKind::number && all_letter_digits(word)) {
      const bool pure = std::all_of(symbols_.begin() + word.first, symbols_.begin() + word.last,
                                    [](const Symbol& s) { return s.kind == Kind::digit; });
      if (!pure) return letters_as_figures(word, at);
    }
    for (std::uint32_t i = word.first; i < word.last;) {
      if (symbols_[i].kind != Kind::digit) {
        ++i;
        continue;
      }
      const std::uint32_t first = i;
      const auto begin = out_.digits.size();
      while (i < word.last && symbols_[i].kind == Kind::digit) out_.digits += symbols_[i++].base;
      add_here(first, i, at, begin, Means::figures);
    }
  }

  enum class Means : std::uint8_t { figures, letters, word };

  void add(std::uint32_t first, std::uint32_t last, std::uint32_t word, const char* figures,
           std::size_t count, Means means) {
    const auto begin = out_.digits.size();
    out_.digits.append(figures, count);
    add_here(first, last, word, begin, means);
  }

  void add_here(std::uint32_t first, std::uint32_t last, std::uint32_t word, std::size_t digits,
                Means means) {
    Group group;
    group.spoken = means == Means::word;
    group.guessed = means == Means::letters;
    group.first = first;
    group.last = last;
    group.word = word;
    group.digits = static_cast<std::uint32_t>(digits);
    group.count = static_cast<std::uint32_t>(out_.digits.size() - digits);
    group.join = out_.all.empty() ? Join::apart : join(out_.all.back().last, first);
    if (group.join == Join::apart && group.spoken && !out_.all.empty() && out_.all.back().spoken &&
        dictated(out_.all.back().last, first))
      group.join = Join::blank;
    group.spaced = group.join != Join::apart && group.join != Join::blank &&
                   group.join != Join::none && blank_between(out_.all.back().last, first);
    group.comma = !out_.all.empty() && out_.all.back().last + 1 == first &&
                  symbols_[first - 1].letter == U',';
    group.letter_before = first > words_[word].first;
    group.letter_after = last < words_[word].last;
    out_.all.push_back(group);
  }

  /// "không, chín, một": commas where the reader takes breath. Only between words.
  [[nodiscard]] bool dictated(std::uint32_t first, std::uint32_t last) const {
    return last - first <= 2 && symbols_[first].letter == U',' &&
           (last - first == 1 || symbols_[first + 1].kind == Kind::space);
  }

  [[nodiscard]] bool blank_between(std::uint32_t first, std::uint32_t last) const {
    return std::any_of(symbols_.begin() + first, symbols_.begin() + last,
                       [](const Symbol& s) { return s.kind == Kind::space; });
  }

  /// What symbols [first, last) between two groups make of them.
  [[nodiscard]] Join join(std::uint32_t first, std::uint32_t last) const {
    // "0900 - 000 - 123", "(0900) 000-123" and little more; a mask ("0900 *** 123") is longer.
    if (last - first > 3) return Join::apart;
    Join out = Join::none;
    for (std::uint32_t i = first; i < last; ++i) {
      const Symbol& symbol = symbols_[i];
      Join one = Join::other;
      if (symbol.in_word() || symbol.kind == Kind::line_break) return Join::apart;
      switch (symbol.letter) {
        case U' ':
          one = Join::blank;
          break;
        case U'.':
        case U'·':
          one = Join::dot;
          break;
        case U'-':
        case U'–':
        case U'—':
        case U'‑':
        case U'−':
        case U'_':
          one = Join::dash;
          break;
        case U'/':
          one = Join::slash;
          break;
        // These part two numbers, or belong to arithmetic and decimals.
        case U',':
        case U';':
        case U':':
        case U'+':
        case U'=':
        case U'%':
        case U'<':
        case U'>':
        case U'&':
        case U'?':
        case U'!':
        case U'@':
        case U'#':
        case U'$':
        case U'"':
        case U'“':
        case U'”':
        case U'→':
          return Join::apart;
        default:
          break;
      }
      // Blanks around a sign do not count: "0900 - 000".
      if (out == Join::none || out == Join::blank)
        out = one;
      else if (one != Join::blank && one != out)
        out = Join::other;
    }
    return out;
  }

  const FoldedText& text_;
  std::span<const Symbol> symbols_;
  std::span<const Word> words_;
  Groups out_;
};

}  // namespace

Groups groups_of(const text::FoldedText& text) {
  return Finder(text).find();
}

}  // namespace soat::check::detect
