// SPDX-License-Identifier: Apache-2.0
#include "text/syllable.h"

#include <algorithm>
#include <string_view>

#include "text/utf8.h"

namespace soat::text {

Evidence strokes_of(std::string_view letters) {
  Evidence strokes = 0;
  for (std::size_t i = 0; i < letters.size() && i < kMaxSyllable; ++i)
    if (letters[i] == 'd') strokes |= quality_evidence(i);
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
  std::uint32_t hash = 0x811C9DC5U;
  for (std::size_t at = 0; at < letters.size();) hash = hash_step(hash, next_code(letters, at));
  return hash ^ hash >> 15;
}

bool is_syllable_shape(std::string_view letters) {
  constexpr std::string_view kInitials[] = {"ngh", "gh", "kh", "ng", "nh", "ch", "th", "tr", "ph",
                                            "gi", "qu", "b", "c", "d", "g", "h", "k", "l", "m",
                                            "n", "p", "q", "r", "s", "t", "v", "x", ""};
  constexpr std::string_view kNuclei[] = {
      "a",  "e",  "i",  "o",  "u",  "y",  "ai", "ao", "au", "ay", "eo", "eu", "ia", "ie", "iu",
      "oa", "oe", "oi", "oo", "ua", "ue", "ui", "uo", "uu", "uy", "ya", "ye", "ieu", "yeu", "oai",
      "oay", "oao", "oeo", "uay", "uoi", "uou", "uya", "uye", "uyu", "uai", "ueu", "uau"};
  constexpr std::string_view kFinals[] = {"ch", "nh", "ng", "c", "m", "n", "p", "t", ""};
  const auto vowel_at = [&](std::size_t i) {
    return i < letters.size() && std::string_view("aeiouy").find(letters[i]) != std::string_view::npos;
  };
  for (const std::string_view initial : kInitials) {
    if (!letters.starts_with(initial)) continue;
    std::size_t end = initial.size();
    while (vowel_at(end)) ++end;
    const auto nucleus = letters.substr(initial.size(), end - initial.size());
    const auto final_letters = letters.substr(end);
    const bool nucleus_known =
        std::find(std::begin(kNuclei), std::end(kNuclei), nucleus) != std::end(kNuclei) ||
        (initial == "gi" && nucleus.empty());
    if (nucleus_known &&
        std::find(std::begin(kFinals), std::end(kFinals), final_letters) != std::end(kFinals))
      return true;
  }
  return false;
}

}  // namespace soat::text
