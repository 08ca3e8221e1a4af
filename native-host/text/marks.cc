// SPDX-License-Identifier: Apache-2.0
#include <string_view>

#include "text/fold_table.h"
#include "text/folded_text.h"

namespace soat::text {

std::uint8_t marks_on(char base, char32_t mark) {
  const bool vowel = std::string_view("aeiouy").find(base) != std::string_view::npos;
  const auto quality = [](Quality q) { return static_cast<std::uint8_t>(q << 5); };
  switch (mark) {
    case 0x300: return vowel ? grave : 0;
    case 0x301: return vowel ? acute : 0;
    case 0x309: return vowel ? hook : 0;
    case 0x303: return vowel ? tilde : 0;
    case 0x323: return vowel ? dot : 0;
    case 0x302:
      return base == 'a' ? quality(second) : base == 'e' || base == 'o' ? quality(first) : 0;
    case 0x306: return base == 'a' ? quality(first) : 0;
    case 0x31B: return base == 'o' ? quality(second) : base == 'u' ? quality(first) : 0;
    default: return 0;
  }
}

}  // namespace soat::text
