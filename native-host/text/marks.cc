// SPDX-License-Identifier: Apache-2.0
#include "text/fold_table.h"
#include "text/folded_text.h"

namespace soat::text {
namespace {

constexpr bool is_one_of(char base, std::string_view letters) {
  return letters.find(base) != std::string_view::npos;
}

constexpr std::uint8_t marks_of(char base, char32_t mark) {
  constexpr auto kFirst = static_cast<std::uint8_t>(first << 5);
  constexpr auto kSecond = static_cast<std::uint8_t>(second << 5);
  const bool vowel = is_one_of(base, "aeiouy");
  switch (mark) {
    case 0x300:
      return vowel ? grave : 0;
    case 0x301:
      return vowel ? acute : 0;
    case 0x309:
      return vowel ? hook : 0;
    case 0x303:
      return vowel ? tilde : 0;
    case 0x323:
      return vowel ? dot : 0;
    case 0x302:
      return base == 'a' ? kSecond : is_one_of(base, "eo") ? kFirst : 0;
    case 0x306:
      return base == 'a' ? kFirst : 0;
    case 0x31B:
      return base == 'o' ? kSecond : base == 'u' ? kFirst : 0;
    default:
      return 0;
  }
}

}  // namespace

namespace generated {
constinit const std::array<std::array<std::uint8_t, 32>, 64> kMarksOn = [] {
  std::array<std::array<std::uint8_t, 32>, 64> all{};
  for (char32_t mark = 0; mark < 64; ++mark)
    for (char base = 'a'; base <= 'z'; ++base)
      all[mark][static_cast<unsigned>(base - 'a')] = marks_of(base, 0x300 + mark);
  return all;
}();
}  // namespace generated

}  // namespace soat::text
