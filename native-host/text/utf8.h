// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace soat::text {

inline constexpr char32_t kReplacement = 0xFFFD;

/// The code point at `at`, which moves behind it. What is not UTF-8 is one kReplacement a byte.
[[nodiscard]] inline char32_t next_code(std::string_view bytes, std::size_t& at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
  const auto follows = [&](std::size_t i) { return i < bytes.size() && (byte(i) & 0xC0U) == 0x80; };
  const std::uint32_t lead = byte(at);
  if (lead < 0x80) {
    ++at;
    return lead;
  }
  if (lead >= 0xC2 && lead < 0xE0 && follows(at + 1)) {
    const char32_t code = (lead & 31) << 6 | (byte(at + 1) & 63U);
    at += 2;
    return code;
  }
  if (lead >= 0xE0 && lead < 0xF0 && follows(at + 1) && follows(at + 2)) {
    const char32_t code = (lead & 15) << 12 | (byte(at + 1) & 63U) << 6 | (byte(at + 2) & 63U);
    if (code >= 0x800 && (code < 0xD800 || code > 0xDFFF)) {
      at += 3;
      return code;
    }
  } else if (lead >= 0xF0 && lead < 0xF5 && follows(at + 1) && follows(at + 2) && follows(at + 3)) {
    const char32_t code = (lead & 7) << 18 | (byte(at + 1) & 63U) << 12 |
                          (byte(at + 2) & 63U) << 6 | (byte(at + 3) & 63U);
    if (code >= 0x10000 && code <= 0x10FFFF) {
      at += 4;
      return code;
    }
  }
  ++at;
  return kReplacement;
}

/// Appends `code` to `out` as UTF-8.
void append_utf8(std::string& out, char32_t code);

}  // namespace soat::text
