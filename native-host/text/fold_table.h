// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace soat::text {

/// What folding does with one code point, in 32 bits:
///
///   bits 0–3    Class
///   bits 4–24   by class: the folded code point, 0 for "itself"     (sign, other_letter)
///               base, 7 bits, then marks, 7 bits                     (letter, digit)
///               the mark itself                                      (mark)
///               index into fold_sequences()                          (sequence)
///   bits 25–31  Flags of Symbol
///
/// Derived from ICU's NFKC_Casefold, NFD and spoof skeletons by make_fold_table.cc, which also
/// holds what ICU does not know: small capitals, negative circled letters, Cyrillic п for n.
class Fold {
 public:
  enum class Class : std::uint8_t {
    letter,
    digit,
    other_letter,
    space,
    line_break,
    sign,
    mark,      ///< a combining mark of Vietnamese
    overlay,   ///< any other combining mark; belongs to the grapheme before it
    joiner,    ///< zero-width, belongs to the grapheme before it: ZWJ, variation selectors
    hidden,    ///< zero-width, belongs to nothing: U+200B, soft hyphen, bidi controls
    sequence,  ///< folds to several symbols: ﬁ, №, ㎏
  };

  constexpr Fold() = default;
  constexpr explicit Fold(std::uint32_t bits) : bits_(bits) {}

  [[nodiscard]] constexpr Class what() const { return static_cast<Class>(bits_ & 15); }
  [[nodiscard]] constexpr char base() const { return static_cast<char>(bits_ >> 4 & 127); }
  [[nodiscard]] constexpr std::uint8_t marks() const { return bits_ >> 11 & 127; }
  [[nodiscard]] constexpr std::uint32_t value() const { return bits_ >> 4 & 0x1FFFFF; }
  [[nodiscard]] constexpr std::uint8_t flags() const {
    return static_cast<std::uint8_t>(bits_ >> 25);
  }

 private:
  std::uint32_t bits_ = 0;
};

namespace generated {
extern const std::array<std::uint8_t, 0x110000 / 128> kBlockOf;
extern const std::uint32_t kFolds[];
extern const char32_t kSequences[];
extern const std::array<char32_t, 26 * 4 * 32> kComposed;
extern const std::array<std::array<std::uint8_t, 32>, 64>
    kMarksOn;  ///< by mark above U+0300, letter of a–z
}  // namespace generated

/// How `code` (at most U+10FFFF) folds.
[[nodiscard]] inline Fold fold_of(char32_t code) {
  return Fold(generated::kFolds[generated::kBlockOf[code >> 7] * 128U + (code & 127)]);
}

/// The folded code points of a Class::sequence, each of which folds to itself or to a letter.
[[nodiscard]] std::u32string_view fold_sequence(Fold fold);

/// The letter with this base ('a'–'z') and marks (as Symbol::marks), composed; the letter
/// without the marks it cannot carry where Unicode has no such letter.
[[nodiscard]] inline char32_t composed(char base, std::uint8_t marks) {
  return generated::kComposed[static_cast<unsigned>(base - 'a') * 128U + marks];
}

/// What a combining mark of Vietnamese (Class::mark) adds to Symbol::marks on `base` ('a'–'z'); 0
/// when no Vietnamese letter is written so: a circumflex on i.
[[nodiscard]] inline std::uint8_t marks_on(char base, char32_t mark) {
  const char32_t row = mark - 0x300;
  return row < 64 ? generated::kMarksOn[row][static_cast<unsigned>(base - 'a') & 31U] : 0;
}

}  // namespace soat::text
