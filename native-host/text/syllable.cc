// SPDX-License-Identifier: Apache-2.0
#include "text/syllable.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "text/letters.h"
#include "text/utf8.h"

namespace soat::text {

Evidence strokes_of(std::string_view letters) {
  Evidence strokes = 0;
  if (letters.size() > kMaxSyllable) return 0;
  for (std::size_t i = 0; i < letters.size(); ++i)
    if (letters[i] == 'd') strokes |= quality_evidence(i, letters.size());
  return strokes;
}

std::string letters_of(std::span<const Symbol> syllable) {
  std::string letters;
  for (const Symbol& symbol : syllable) {
    if (symbol.base != 0) {
      letters += symbol.base;
    } else {
      append_utf8(letters, symbol.letter);
    }
  }
  return letters;
}

std::uint32_t hash_of_letters(std::string_view letters) {
  std::uint64_t hash = kHashSeed;
  for (std::size_t at = 0; at < letters.size();) hash = hash_step(hash, next_code(letters, at));
  return hash_end(hash);
}

namespace {

constexpr std::string_view kInitials[] = {"",   "b", "c", "ch", "d",  "g",   "gh", "h", "k",
                                          "kh", "l", "m", "n",  "ng", "ngh", "nh", "p", "ph",
                                          "q",  "r", "s", "t",  "th", "tr",  "v",  "x"};
constexpr std::string_view kFinals[] = {"", "c", "ch", "m", "n", "ng", "nh", "p", "t"};
constexpr std::string_view kVowelRuns[] = {
    "a",   "e",   "i",   "o",   "u",   "y",   "ai",  "ao",  "au",  "ay",  "eo",  "eu", "ia",  "ie",
    "iu",  "oa",  "oe",  "oi",  "oo",  "ua",  "ue",  "ui",  "uo",  "uu",  "uy",  "ye", "ieu", "yeu",
    "oai", "oay", "oao", "oeo", "uay", "uoi", "uou", "uya", "uye", "uyu", "uai", "ueu"};

constexpr std::uint32_t code_of(std::string_view letters) {
  std::uint32_t code = 0;
  for (const char letter : letters) code = code << 5 | static_cast<std::uint32_t>(letter - 'a' + 1);
  return code;
}

/// One bit a code, so that telling takes one look.
template <std::size_t Letters>
struct Codes {
  std::array<std::uint32_t, (1U << 5 * Letters) / 32> bits{};
  constexpr void add(std::string_view letters) {
    const auto code = code_of(letters);
    bits[code / 32] |= 1U << code % 32;
  }
  [[nodiscard]] bool has(std::uint32_t code) const {
    return (bits[code / 32] >> code % 32 & 1U) != 0;
  }
};

constexpr auto kInitialCodes = [] {
  Codes<3> codes;
  for (const auto one : kInitials) codes.add(one);
  return codes;
}();
constexpr auto kFinalCodes = [] {
  Codes<2> codes;
  for (const auto one : kFinals) codes.add(one);
  return codes;
}();
constexpr auto kVowelCodes = [] {
  Codes<3> codes;
  for (const auto one : kVowelRuns) codes.add(one);
  return codes;
}();

}  // namespace

bool SyllableShape::add(char letter) {
  if (letter < 'a' || letter > 'z') return false;
  const bool vowel = is_vowel(letter);
  if (part_ == Part::initial && vowel) {
    if (!kInitialCodes.has(run_)) return false;
    part_ = Part::vowels;
    first_ = size_ == 1 ? static_cast<char>('a' + (run_ & 31) - 1) : '\0';
    run_ = 0;
    size_ = 0;
  } else if (part_ == Part::vowels && !vowel) {
    if (!complete()) return false;
    part_ = Part::final;
    run_ = 0;
    size_ = 0;
  } else if (part_ == Part::final && vowel) {
    return false;
  }
  run_ = run_ << 5 | static_cast<std::uint32_t>(letter - 'a' + 1);
  ++size_;
  const unsigned most = part_ == Part::final ? 2 : part_ == Part::initial ? 3 : 4;
  return size_ <= most;
}

bool SyllableShape::complete() const {
  if (part_ == Part::initial) return false;
  if (part_ == Part::final) return kFinalCodes.has(run_);
  const auto vowels = [](std::uint32_t run, unsigned size) {
    return size <= 3 && size > 0 && kVowelCodes.has(run);
  };
  // gi and qu take one vowel letter into the initial: "gia", "quyet", but "gi" alone is whole.
  const std::uint32_t rest = run_ & ((1U << 5 * (size_ - 1U)) - 1);
  const auto head = static_cast<char>('a' + (run_ >> 5 * (size_ - 1U) & 31) - 1);
  if (first_ == 'q') return head == 'u' && vowels(rest, size_ - 1U);
  if (vowels(run_, size_)) return true;
  return first_ == 'g' && head == 'i' && vowels(rest, size_ - 1U);
}

bool is_syllable_shape(std::string_view letters) {
  SyllableShape shape;
  return std::all_of(letters.begin(), letters.end(),
                     [&](char letter) { return shape.add(letter); }) &&
         shape.complete();
}

}  // namespace soat::text
