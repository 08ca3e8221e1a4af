// SPDX-License-Identifier: Apache-2.0
#include "text/utf8.h"

#include <array>

#include "text/folded_text.h"

namespace soat::text {

namespace {

/// What may follow, six bits apart in a word: a byte's word, shifted by the state before it, has
/// the state behind it in its lowest bits. One load and one shift a byte, and nothing to guess.
enum State : unsigned {
  whole = 0,
  wrong = 6,
  one = 12,
  two = 18,
  three = 24,
  after_e0 = 30,
  after_ed = 36,
  after_f0 = 42,
  after_f4 = 48
};

constexpr unsigned state_behind(unsigned state, unsigned byte) {
  const auto within = [&](unsigned least, unsigned most) { return byte >= least && byte <= most; };
  switch (state) {
    case whole:
      if (byte < 0x80) return whole;
      if (within(0xC2, 0xDF)) return one;
      if (byte == 0xE0) return after_e0;
      if (byte == 0xED) return after_ed;
      if (within(0xE1, 0xEF)) return two;
      if (byte == 0xF0) return after_f0;
      if (byte == 0xF4) return after_f4;
      return within(0xF1, 0xF3) ? three : wrong;
    case one:
      return within(0x80, 0xBF) ? whole : wrong;
    case two:
      return within(0x80, 0xBF) ? one : wrong;
    case three:
      return within(0x80, 0xBF) ? two : wrong;
    case after_e0:
      return within(0xA0, 0xBF) ? one : wrong;
    case after_ed:
      return within(0x80, 0x9F) ? one : wrong;
    case after_f0:
      return within(0x90, 0xBF) ? two : wrong;
    case after_f4:
      return within(0x80, 0x8F) ? two : wrong;
    default:
      return wrong;
  }
}

constexpr auto kBehind = [] {
  std::array<std::uint64_t, 256> all{};
  for (unsigned byte = 0; byte < 256; ++byte)
    for (unsigned state = whole; state <= after_f4; state += 6)
      all[byte] |= static_cast<std::uint64_t>(state_behind(state, byte)) << state;
  return all;
}();

}  // namespace

bool is_utf8(std::string_view bytes) {
  std::uint64_t state = whole;
  for (const char byte : bytes) state = kBehind[static_cast<unsigned char>(byte)] >> (state & 63U);
  return (state & 63U) == whole;
}

void append_utf8(std::string& out, char32_t code) {
  const auto put = [&](char32_t byte) { out += static_cast<char>(byte); };
  if (code < 0x80) {
    put(code);
  } else if (code < 0x800) {
    put(0xC0 | code >> 6);
    put(0x80 | (code & 63));
  } else if (code < 0x10000) {
    put(0xE0 | code >> 12);
    put(0x80 | (code >> 6 & 63));
    put(0x80 | (code & 63));
  } else {
    put(0xF0 | code >> 18);
    put(0x80 | (code >> 12 & 63));
    put(0x80 | (code >> 6 & 63));
    put(0x80 | (code & 63));
  }
}

}  // namespace soat::text
