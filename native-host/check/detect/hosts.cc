// SPDX-License-Identifier: Apache-2.0
#include "check/detect/hosts.h"

#include <algorithm>
#include <array>

namespace soat::check::detect {
namespace {

using text::Kind;
using text::Symbol;
using text::Word;
using text::WordKind;

constexpr std::uint32_t kMaxHost = 253;
constexpr std::size_t kEnough = 256;

/// Cheap endings that swindlers like and Vietnamese has no syllable for; text/ knows the usual
/// ones.
constexpr std::array<std::string_view, 22> kCheapEndings{
    "cfd",    "sbs",   "buzz", "cyou", "monster", "bond",   "ltd",  "world",
    "center", "today", "life", "one",  "support", "help",   "work", "rest",
    "quest",  "lol",   "skin", "hair", "digital", "finance"};

bool of_host(const Symbol& s) {
  return s.in_word() || s.letter == U'.' || s.letter == U'-';
}

/// Whether the symbols of a word not told to be a link end a name in a cheap ending.
bool cheap_ending(const Draft& draft, const Word& word) {
  const auto& symbols = draft.text.symbols();
  if (word.first < 2 || symbols[word.first - 1].letter != U'.' ||
      !symbols[word.first - 2].in_word() || word.size() > 8)
    return false;
  const std::string ending = draft.text.utf8(word.first, word.last);
  return std::find(kCheapEndings.begin(), kCheapEndings.end(), ending) != kCheapEndings.end();
}

}  // namespace

std::string host_of(std::string_view address) {
  if (const auto scheme = address.find("://"); scheme != std::string_view::npos)
    address.remove_prefix(scheme + 3);
  address = address.substr(0, address.find_first_of("/?#\\ \t\n"));
  if (const auto at = address.rfind('@'); at != std::string_view::npos)
    address.remove_prefix(at + 1);
  address = address.substr(0, address.find(':'));
  while (!address.empty() && address.back() == '.') address.remove_suffix(1);
  return std::string(address);
}

std::vector<Host> hosts_of(Draft& draft) {
  std::vector<Host> out;
  const auto& symbols = draft.text.symbols();
  const auto size = static_cast<std::uint32_t>(symbols.size());
  std::uint32_t from = 0;
  for (const Word& word : draft.text.words()) {
    if (out.size() == kEnough) break;
    if (word.first < from || (word.kind != WordKind::link && !cheap_ending(draft, word))) continue;
    // The name lies around this word; behind a scheme it begins there.
    std::uint32_t first = word.first;
    while (first > from && word.first - first < kMaxHost && of_host(symbols[first - 1])) --first;
    std::uint32_t last = word.last;
    const std::uint32_t link = first;
    std::string user;
    for (;;) {
      while (last < size && last - first < kMaxHost && of_host(symbols[last])) ++last;
      if (last + 2 < size && symbols[last].letter == U':' && symbols[last + 1].letter == U'/' &&
          symbols[last + 2].letter == U'/') {
        first = last = last + 3;
      } else if (last < size && symbols[last].letter == U'@') {
        if (last > first) user = draft.written(draft.text.span(first, last));
        first = last = last + 1;
      } else {
        break;
      }
    }
    while (last > first && !symbols[last - 1].in_word()) --last;
    // The rest of the link is path and question.
    std::uint32_t end = last;
    while (end < size && symbols[end].kind != Kind::space && symbols[end].kind != Kind::line_break)
      ++end;
    from = end;
    while (end > last && !symbols[end - 1].in_word() && symbols[end - 1].letter != U'/') --end;
    while (first < last && !symbols[first].in_word()) ++first;
    if (first == last) continue;
    const text::Span span = draft.text.span(first, last);
    out.push_back({span, draft.text.span(std::min(link, first), std::max(end, last)),
                   std::string(draft.written(span)), std::move(user)});
  }
  return out;
}

}  // namespace soat::check::detect
