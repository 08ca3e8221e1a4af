// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>

#include "text/known_syllable.h"
#include "text/letters.h"
#include "text/scratch.h"
#include "text/span.h"

namespace soat::text {

/// The Vietnamese tone of a letter or syllable. One bit each, so that "this tone or none" is
/// one AND.
enum Tone : std::uint8_t { level = 0, grave = 1, acute = 2, hook = 4, tilde = 8, dot = 16 };

/// The mark that makes a letter another letter: ă and â, ê, ô and ơ, ư, đ. One bit each.
enum Quality : std::uint8_t {
  plain = 0,
  first = 1,   ///< ă ê ô ư đ
  second = 2,  ///< â ơ
};

/// What was unfolded, or may matter, about a symbol.
enum Flag : std::uint8_t {
  upper = 1 << 0,      ///< was a capital
  lookalike = 1 << 1,  ///< a letter of another script, mathematical, enclosed, struck through …
  wide = 1 << 2,       ///< full width: always unfolded, never a disguise in itself
  keycap = 1 << 3,     ///< a digit in a keycap or a circle
  hidden_before = 1 << 4,  ///< zero-width or format characters stood before it
  emoji = 1 << 5,          ///< a pictograph; its modifiers belong to its span
  foreign_mark = 1 << 6,   ///< a mark Vietnamese does not have: ü, ñ
};

/// What a symbol is.
enum class Kind : std::uint8_t {
  letter,        ///< a–z by its base, with Vietnamese marks, look-alikes included
  digit,         ///< 0–9 by its base
  other_letter,  ///< of another script, unlike any Latin letter
  space,         ///< blank within a line
  line_break,    ///< \n, \r\n (one symbol), U+2028, U+2029
  sign,          ///< everything else: punctuation, symbols, emoji
};

/// A visible character, folded.
struct Character {
  char32_t letter = 0;  ///< lower case, composed, compatibility forms unfolded: U'ế', U'9', U'.'
  char base = 0;        ///< 'a'–'z' or '0'–'9' without any mark; 0 for the rest
  Kind kind = Kind::sign;
  std::uint8_t marks = 0;  ///< Tone | Quality << 5
  std::uint8_t flags = 0;

  [[nodiscard]] constexpr bool is(Flag flag) const { return (flags & flag) != 0; }
  [[nodiscard]] constexpr std::uint8_t tone() const { return marks & 31; }
  [[nodiscard]] constexpr std::uint8_t quality() const {
    return static_cast<std::uint8_t>(marks >> 5);
  }
  [[nodiscard]] bool in_word() const { return kind <= Kind::other_letter; }
};
static_assert(sizeof(Character) == 8);

/// A character of the draft, and where. Zero-width and format characters make no symbol;
/// combining marks belong to the symbol they stand on, and so do variation selectors.
struct Symbol : Character {
  Span span;  ///< in the draft; whole graphemes for letters, digits and emoji
};
static_assert(sizeof(Symbol) == 16);

/// What stands between a word and the one before it, from weak to strong.
enum class Gap : std::uint8_t {
  none,      ///< nothing but a change of kind, or zero-width characters
  sign,      ///< signs without any blank: "n.g.u", "đồ-ngu", an emoji
  blank,     ///< blanks, an ellipsis, an emoji, a dash, a quotation mark among them
  line,      ///< one line break
  clause,    ///< , ; : ( )
  sentence,  ///< . ! ? before a blank, an empty line, the beginning of the draft
};

/// What a run of letters and digits is.
enum class WordKind : std::uint8_t {
  word,     ///< letters, perhaps with digits
  number,   ///< digits only
  hashtag,  ///< the words after #; as everything below, not the person's sentence
  mention,  ///< @name
  email,
  link,  ///< http…, www…, a name that ends in a known top-level domain
};

/// A run of letters and digits: most often one Vietnamese syllable.
struct Word {
  std::uint32_t first = 0;  ///< symbols, half open
  std::uint32_t last = 0;
  std::uint32_t sentence = 0;
  Gap before = Gap::sentence;
  WordKind kind = WordKind::word;
  std::uint8_t flags = 0;  ///< every Flag of its symbols
  bool digits = false;     ///< holds a digit
  bool unusual = false;    ///< no plain syllable by its letters: see is_unusual() in word_scan.h
  bool set_apart = false;  ///< one blank stands before it, and nothing else
  /// Two letters or more of a syllable as it is spelled, none of them unfolded: nothing to see
  /// through but what the signs around it may stand for.
  bool ordinary = false;
  Letters letters = 0;      ///< of its symbols, without their marks
  std::uint64_t marks = 0;  ///< evidence_of() them, when they are no more than a syllable can have

  [[nodiscard]] std::uint32_t size() const { return last - first; }
  [[nodiscard]] bool speaks() const { return kind <= WordKind::number; }
};

/// A syllable that is only known when the program runs; a literal is a KnownSyllable.
template <typename Text>
concept Spelled = std::convertible_to<Text, std::u32string_view> && !std::is_array_v<Text>;

/// A draft as rules see it: folded symbols, words and sentences, and the way back to the
/// UTF-16 units the person wrote.
///
///   FoldedText text;
///   text.fold("Đồ   NGU!");  // symbols đ ồ ␣ ␣ ␣ n g u !, words "đồ" "ngu"
///
/// One object is used for draft after draft: it keeps its memory, so that folding allocates
/// only when a draft is longer than every one before.
class FoldedText {
 public:
  FoldedText() = default;
  explicit FoldedText(std::string_view utf8) { fold(utf8); }

  /// Replaces what was folded before. `utf8` must be valid UTF-8 (is_utf8()) below 4 GiB;
  /// whatever is not is read as U+FFFD, never out of bounds.
  void fold(std::string_view utf8);

  [[nodiscard]] std::span<const Symbol> symbols() const { return {symbols_.data(), symbol_count_}; }
  [[nodiscard]] std::span<const Word> words() const { return {words_.data(), word_count_}; }

  /// Number of sentences; Word::sentence counts from 0.
  [[nodiscard]] std::uint32_t sentences() const { return sentences_; }

  /// The range of the draft that symbols [first, last) stand for; first < last.
  [[nodiscard]] Span span(std::uint32_t first, std::uint32_t last) const {
    return {symbols_.data()[first].span.begin, symbols_.data()[last - 1].span.end};
  }

  /// Length of the draft in UTF-16 units.
  [[nodiscard]] std::uint32_t utf16_size() const { return utf16_size_; }

  /// The first word that begins at or after `symbol`; words().size() when there is none.
  [[nodiscard]] std::size_t word_at(std::uint32_t symbol) const;

  /// Whether `word` is this syllable: `syllable` in lower case, composed, with its marks; the
  /// tone may stand on another letter ("hòa" is "hoà").
  [[nodiscard]] static bool is(const Word& word, KnownSyllable syllable) {
    return word.letters == syllable.letters() && word.marks == syllable.marks();
  }
  template <Spelled View>
  [[nodiscard]] bool is(const Word& word, const View& syllable) const {
    return may_be(word, syllable) && is_same(word, syllable, false);
  }

  /// As is(), and a word without any mark may stand for the marked syllable: "so" for "số".
  [[nodiscard]] static bool is_bare(const Word& word, KnownSyllable syllable) {
    return word.letters == syllable.letters() &&
           (word.marks == syllable.marks() || word.marks == 0);
  }
  template <Spelled View>
  [[nodiscard]] bool is_bare(const Word& word, const View& syllable) const {
    return may_be(word, syllable) && is_same(word, syllable, true);
  }

  /// Folded symbols [first, last) as UTF-8, composed and lower case.
  [[nodiscard]] std::string utf8(std::uint32_t first, std::uint32_t last) const;

 private:
  friend class Folding;

  /// False for nearly every word that is not `syllable`, by its size and its last letter.
  [[nodiscard]] bool may_be(const Word& word, std::u32string_view syllable) const {
    if (word.size() != syllable.size()) return false;
    const char32_t last = syllable.back();
    return last > 0x7F || symbols_.data()[word.last - 1].base == static_cast<char>(last) ||
           symbols_.data()[word.last - 1].base == 0;
  }
  [[nodiscard]] bool is_same(const Word& word, std::u32string_view syllable, bool or_bare) const;

  Scratch<char> bytes_;  // the draft, and zeros behind it, so that four bytes can be read anywhere
  Scratch<Symbol> symbols_;
  Scratch<Word> words_;
  std::uint32_t symbol_count_ = 0;
  std::uint32_t word_count_ = 0;
  std::uint32_t sentences_ = 0;
  std::uint32_t utf16_size_ = 0;
};

/// Whether bytes are well-formed UTF-8 (no surrogates, no overlong forms, at most U+10FFFF).
/// Checked once, at the edge; text/ relies on it.
[[nodiscard]] bool is_utf8(std::string_view bytes);

/// `utf8` folded, runs of blanks as one, none at its ends: "Đồ  NGU" is "đồ ngu". For comparing
/// phrases a person typed.
[[nodiscard]] std::string folded(std::string_view utf8);

/// As folded(), without marks: "do ngu". For a search that finds "đang" when asked for "dang".
[[nodiscard]] std::string folded_bare(std::string_view utf8);

}  // namespace soat::text
