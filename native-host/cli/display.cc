// SPDX-License-Identifier: Apache-2.0
#include "cli/display.h"

#include <algorithm>
#include <array>

namespace soat::cli {

namespace {

struct Range {
  char32_t first;
  char32_t last;
};

// Combining marks, joiners and selectors that occur beside Latin letters and emoji; other
// scripts' marks may be counted one column too many, which moves an underline, no more.
constexpr auto kNone = std::to_array<Range>({{0x0300, 0x036F},
                                             {0x1AB0, 0x1AFF},
                                             {0x1DC0, 0x1DFF},
                                             {0x200B, 0x200F},
                                             {0x2060, 0x2064},
                                             {0x20D0, 0x20FF},
                                             {0xFE00, 0xFE0F},
                                             {0xFE20, 0xFE2F},
                                             {0xFEFF, 0xFEFF},
                                             {0x1F3FB, 0x1F3FF},
                                             {0xE0020, 0xE01EF}});

// East Asian Width W and F, Unicode 15, runs joined where nothing assigned lies between.
constexpr auto kTwo = std::to_array<Range>(
    {{0x1100, 0x115F},   {0x231A, 0x231B},   {0x23E9, 0x23EC},   {0x25FD, 0x25FE},
     {0x2614, 0x2615},   {0x2648, 0x2653},   {0x26A1, 0x26A1},   {0x26AA, 0x26AB},
     {0x26BD, 0x26BE},   {0x26C4, 0x26C5},   {0x26D4, 0x26D4},   {0x2705, 0x2705},
     {0x270A, 0x270B},   {0x2728, 0x2728},   {0x274C, 0x274C},   {0x2753, 0x2755},
     {0x2757, 0x2757},   {0x2795, 0x2797},   {0x27B0, 0x27B0},   {0x2B1B, 0x2B1C},
     {0x2B50, 0x2B50},   {0x2B55, 0x2B55},   {0x2E80, 0x303E},   {0x3041, 0xA4CF},
     {0xA960, 0xA97F},   {0xAC00, 0xD7A3},   {0xF900, 0xFAFF},   {0xFE30, 0xFE6F},
     {0xFF01, 0xFF60},   {0xFFE0, 0xFFE6},   {0x16FE0, 0x18CFF}, {0x1B000, 0x1B2FF},
     {0x1F004, 0x1F004}, {0x1F0CF, 0x1F0CF}, {0x1F18E, 0x1F18E}, {0x1F191, 0x1F19A},
     {0x1F1E6, 0x1F1FF}, {0x1F200, 0x1F320}, {0x1F32D, 0x1F3FA}, {0x1F400, 0x1F64F},
     {0x1F680, 0x1F6FF}, {0x1F7E0, 0x1F7EB}, {0x1F90C, 0x1F9FF}, {0x1FA70, 0x1FAFF},
     {0x20000, 0x3FFFD}});

template <std::size_t N>
bool among(const std::array<Range, N>& ranges, char32_t code) {
  const auto after =
      std::upper_bound(ranges.begin(), ranges.end(), code,
                       [](char32_t value, const Range& range) { return value < range.first; });
  return after != ranges.begin() && code <= std::prev(after)->last;
}

// The code point at the front of `utf8`, taken off it; a broken byte counts as U+FFFD.
char32_t take(std::string_view& utf8) {
  const auto lead = static_cast<unsigned char>(utf8.front());
  const std::size_t size = lead < 0x80   ? 1
                           : lead < 0xC0 ? 0
                           : lead < 0xE0 ? 2
                           : lead < 0xF0 ? 3
                                         : 4;
  if (size == 0 || size > utf8.size()) {
    utf8.remove_prefix(1);
    return 0xFFFD;
  }
  char32_t code = size == 1 ? lead : lead & (0x7FU >> size);
  for (std::size_t i = 1; i < size; ++i)
    code = code << 6 | (static_cast<unsigned char>(utf8[i]) & 0x3FU);
  utf8.remove_prefix(size);
  return code;
}

bool hides_or_commands(char32_t code) {
  return code < 0x20 || (code >= 0x7F && code < 0xA0) || code == 0x2028 || code == 0x2029 ||
         (code >= 0x200E && code <= 0x200F) || (code >= 0x202A && code <= 0x202E) ||
         (code >= 0x2066 && code <= 0x2069) || code == 0xFFFD;
}

}  // namespace

std::size_t width(std::string_view utf8) {
  std::size_t columns = 0;
  bool joined = false;
  while (!utf8.empty()) {
    const char32_t code = take(utf8);
    // What a joiner ties to the emoji before it is drawn in the same place.
    if (!joined && !among(kNone, code)) columns += among(kTwo, code) ? 2U : 1U;
    joined = code == 0x200D;
  }
  return columns;
}

std::string printable(std::string_view utf8) {
  std::string out;
  while (!utf8.empty()) {
    const std::string_view before = utf8;
    const char32_t code = take(utf8);
    if (code == '\t') {
      out += ' ';
    } else if (hides_or_commands(code)) {
      out += "\xEF\xBF\xBD";
    } else {
      out += before.substr(0, before.size() - utf8.size());
    }
  }
  return out;
}

std::vector<std::string> wrapped(std::string_view text, std::size_t columns) {
  std::vector<std::string> lines;
  std::string line;
  std::size_t used = 0;
  while (!text.empty()) {
    const std::size_t blank = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, blank);
    const std::size_t wide = width(word);
    if (!line.empty() && used + 1 + wide > columns) {
      lines.push_back(std::move(line));
      line.clear();
      used = 0;
    }
    if (!line.empty()) {
      line += ' ';
      ++used;
    }
    line += word;
    used += wide;
    text.remove_prefix(std::min(blank + 1, text.size()));
  }
  if (!line.empty()) lines.push_back(std::move(line));
  return lines;
}

std::string padded(std::string_view text, std::size_t columns) {
  const std::size_t wide = width(text);
  return std::string(text) + std::string(columns > wide ? columns - wide : 0, ' ');
}

std::string repeated(std::string_view mark, std::size_t columns) {
  std::string out;
  for (std::size_t used = 0; used < columns;) {
    std::string_view left = mark;
    while (!left.empty() && used < columns) {
      const std::string_view before = left;
      take(left);
      const std::string_view one = before.substr(0, before.size() - left.size());
      out += one;
      used += std::max<std::size_t>(width(one), 1);
    }
  }
  return out;
}

}  // namespace soat::cli
