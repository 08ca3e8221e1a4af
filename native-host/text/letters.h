// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace soat::text {

/// Up to kMostLetters letters a–z and digits in one number, six bits each, the last one lowest:
/// two syllables are spelled alike, marks apart, when their numbers are equal. 0 for everything
/// else: nothing, more letters, letters of another script.
using Letters = std::uint64_t;

inline constexpr std::size_t kMostLetters = 10;
inline constexpr unsigned kLetterBits = 6;

/// The code of a base letter in Letters, 0 for what has none. Those of vowels, and no others, have
/// their highest bit: where a word's vowels stand is one AND.
[[nodiscard]] constexpr unsigned letter_code(char base) {
  constexpr std::string_view kVowels = "aeiouy";
  constexpr std::string_view kOthers = "bcdfghjklmnpqrstvwxz0123456789";
  if (const auto vowel = kVowels.find(base); vowel != std::string_view::npos)
    return static_cast<unsigned>(vowel) + 32;
  if (const auto other = kOthers.find(base); other != std::string_view::npos)
    return static_cast<unsigned>(other) + 1;
  return 0;
}

namespace generated {
inline constexpr auto kLetterCodes = [] {
  std::array<std::uint8_t, 128> codes{};
  for (char base = '0'; base <= 'z'; ++base)
    codes[static_cast<unsigned char>(base)] = static_cast<std::uint8_t>(letter_code(base));
  return codes;
}();
}  // namespace generated

/// letter_code() in one look.
[[nodiscard]] constexpr unsigned letter_code_of(char base) {
  return generated::kLetterCodes[static_cast<unsigned char>(base) & 127U];
}

/// Whether `base` (of a Symbol, or a letter a–z) is a vowel.
[[nodiscard]] constexpr bool is_vowel(char base) {
  return letter_code_of(base) >= 32;
}

/// `letters` and one more behind them. `base`: 'a'–'z' or '0'–'9'.
[[nodiscard]] constexpr Letters with(Letters letters, char base) {
  return letters << kLetterBits | letter_code_of(base);
}

/// The letters of `letters`, a–z and digits.
[[nodiscard]] constexpr Letters packed(std::string_view letters) {
  if (letters.size() > kMostLetters) return 0;
  Letters out = 0;
  for (const char letter : letters) {
    const auto byte = static_cast<unsigned char>(letter);
    if (byte > 127 || generated::kLetterCodes[byte] == 0) return 0;
    out = with(out, letter);
  }
  return out;
}

/// Whether one of the `size` letters (at most kMostLetters) stands twice in a row.
[[nodiscard]] constexpr bool has_twin(Letters letters, std::size_t size) {
  // A zero among six-bit numbers, all at once: where one is, subtracting 1 borrows its top bit.
  constexpr Letters kOnes =
      0x0041041041041041ULL & ((Letters{1} << kLetterBits * kMostLetters) - 1);
  const Letters differ = letters ^ letters >> kLetterBits;
  const Letters zeros = (differ - kOnes) & ~differ & kOnes << (kLetterBits - 1);
  return size > 1 && (zeros & ((Letters{1} << kLetterBits * (size - 1)) - 1)) != 0;
}

/// Whether the vowels of `letters` stand in one run, and there are some.
[[nodiscard]] constexpr bool has_one_run_of_vowels(Letters letters) {
  constexpr Letters kVowelBits = 0x0820820820820820ULL;
  const Letters vowels = letters & kVowelBits;
  const Letters ends = vowels & ~(vowels << kLetterBits);
  return ends != 0 &&
         (ends & (ends - 1)) == 0;  // std::has_single_bit() calls a library without popcnt
}

/// A hash of letters, its low bits as good as its high ones.
[[nodiscard]] constexpr std::uint32_t hash_of(Letters letters) {
  return static_cast<std::uint32_t>(letters * 0x9E3779B97F4A7C15ULL >> 32);
}

}  // namespace soat::text
