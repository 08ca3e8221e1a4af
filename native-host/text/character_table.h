// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/fold_table.h"
#include "text/folded_text.h"

namespace soat::text {

/// What a character is to the word it stands in, and whether it is one: numbers of bits.
namespace trait {
inline constexpr unsigned kCode = 0;     ///< six: its letter_code()
inline constexpr unsigned kQuality = 6;  ///< two
inline constexpr unsigned kTone = 8;     ///< five
inline constexpr unsigned kFlags = 13;   ///< seven
inline constexpr std::uint32_t kOdd =
    1U << 20;  ///< no letter of Vietnamese syllables: f, j, w, digits, other scripts
inline constexpr std::uint32_t kDigit = 1U << 21;
inline constexpr std::uint32_t kNoDigit = 1U << 22;
inline constexpr std::uint32_t kNoCode = 1U << 23;
inline constexpr std::uint32_t kInWord = 1U << 24;
/// No symbol by itself, or not always the same: marks, what is invisible, sequences, pictographs
/// (which may belong to the one before), \r (to which \n may belong), letters and signs of which
/// a whole block folds to itself.
inline constexpr std::uint32_t kNotPlain = 1U << 25;
inline constexpr std::uint32_t kMark = 1U << 26;  ///< and not plain: a combining mark of Vietnamese
}  // namespace trait

[[nodiscard]] constexpr std::uint32_t traits_of(const Character& character) {
  if (character.kind > Kind::other_letter) return 0;
  const unsigned code = letter_code_of(character.base);
  const bool digit = character.kind == Kind::digit;
  const bool odd = character.base == 'f' || character.base == 'j' || character.base == 'w';
  return code | static_cast<std::uint32_t>(character.quality()) << trait::kQuality |
         static_cast<std::uint32_t>(character.tone()) << trait::kTone |
         static_cast<std::uint32_t>(character.flags & 127U) << trait::kFlags |
         (digit || code == 0 || odd ? trait::kOdd : 0) | (digit ? trait::kDigit : trait::kNoDigit) |
         (code == 0 ? trait::kNoCode : 0) | trait::kInWord;
}

namespace generated {
/// kFolds written out by the compiler: row by row the character a code point makes, and its traits.
extern const Character* const kCharacters;
extern const std::uint32_t* const kTraits;
}  // namespace generated

/// The character of a code point that is one, or part of a sequence, whatever its Class.
[[nodiscard]] Character character_of(char32_t code, Fold fold);

}  // namespace soat::text
