// SPDX-License-Identifier: Apache-2.0
#include "check/detect/hosts.h"

#include <algorithm>

#include "check/detect/cheap_endings.h"
#include "text/host_endings.h"

namespace soat::check::detect {
namespace {

using text::FoldedText;
using text::Kind;
using text::Symbol;
using text::Word;
using text::WordKind;

constexpr std::uint32_t kMaxHost = 253;
constexpr std::size_t kEnough = 256;

bool of_host(const Symbol& s) {
  return s.in_word() || s.letter == U'.' || s.letter == U'-';
}

template <std::size_t N>
bool among(const FoldedText& text, std::uint32_t first, std::uint32_t last,
           const std::array<std::u32string_view, N>& endings) {
  return std::any_of(endings.begin(), endings.end(), [&](std::u32string_view ending) {
    if (last - first != ending.size()) return false;
    for (std::uint32_t i = first; i < last; ++i)
      if (text.symbols()[i].letter != ending[i - first]) return false;
    return true;
  });
}

/// Whether a name may end in the label [first, last), whatever stands around.
bool is_clear_ending(const FoldedText& text, std::uint32_t first, std::uint32_t last) {
  constexpr std::uint32_t kLongestEnding = 8;
  if (last - first < 2 || last - first > kLongestEnding) return false;
  return among(text, first, last, text::kHostEndings) || is_cheap_ending(text.utf8(first, last));
}

/// How a host stands in the draft.
enum class Clue : std::uint8_t {
  none,    ///< text/ took it for no link
  ending,  ///< text/ took it for one
  scheme   ///< behind "https://"
};

/// Whether a word that text/ took for no link ends a name all the same: text/ knows the usual
/// endings only, and those that are words as well only before a slash.
bool ends_name(const FoldedText& text, const Word& word) {
  const auto& symbols = text.symbols();
  if (word.first < 2 || symbols[word.first - 1].letter != U'.' ||
      !symbols[word.first - 2].in_word())
    return false;
  return is_clear_ending(text, word.first, word.last) ||
         among(text, word.first, word.last, text::kHostEndingsBeforeSlash);
}

/// Where the host [first, last) ends. Behind its last clear ending, a label with Vietnamese marks,
/// with a capital, or of any kind where no scheme was written, begins a sentence: the blank
/// before it was left out. A path shows that it was not.
std::uint32_t host_end(const FoldedText& text, std::uint32_t first, std::uint32_t last, Clue clue) {
  const auto& symbols = text.symbols();
  if (last < symbols.size() && (symbols[last].letter == U'/' || symbols[last].letter == U':'))
    return last;
  std::uint32_t ending = last;
  std::uint32_t end = last;
  std::uint32_t label = first;
  for (std::uint32_t i = first; i <= last; ++i) {
    if (i < last && symbols[i].letter != U'.') continue;
    if (label > first && is_clear_ending(text, label, i)) {
      ending = label;
      end = i;
    }
    label = i + 1;
  }
  if (end == last) return last;
  const Symbol& next = symbols[end + 1];
  if (clue != Clue::scheme || (next.is(text::upper) && !symbols[ending].is(text::upper)))
    return end;
  for (std::uint32_t i = end + 1; i < last && symbols[i].letter != U'.'; ++i)
    if (symbols[i].kind == Kind::letter && symbols[i].letter > 0x7F &&
        !symbols[i].is(text::lookalike))
      return end;
  return last;
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
  const FoldedText& text = draft.text;
  const auto& symbols = text.symbols();
  const auto size = static_cast<std::uint32_t>(symbols.size());
  std::uint32_t from = 0;
  for (const Word& word : text.words()) {
    if (out.size() == kEnough) break;
    if (word.first < from) continue;
    Clue clue = word.kind == WordKind::link ? Clue::ending : Clue::none;
    if (clue == Clue::none && (!word.speaks() || !ends_name(text, word))) continue;
    const bool guessed =
        clue == Clue::none && among(text, word.first, word.last, text::kHostEndingsBeforeSlash);
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
        clue = Clue::scheme;
      } else if (last < size && symbols[last].letter == U'@') {
        if (last > first) user = draft.written(text.span(first, last));
        first = last = last + 1;
      } else {
        break;
      }
    }
    while (last > first && !symbols[last - 1].in_word()) --last;
    while (first < last && !symbols[first].in_word()) ++first;
    const std::uint32_t whole = last;
    last = first == last ? last : host_end(text, first, last, clue);
    // The rest of the link is path and question.
    std::uint32_t end = last;
    while (end < size && last == whole && symbols[end].kind != Kind::space &&
           symbols[end].kind != Kind::line_break)
      ++end;
    from = end;
    while (end > last && !symbols[end - 1].in_word() && symbols[end - 1].letter != U'/') --end;
    if (first == last) continue;
    const text::Span span = text.span(first, last);
    out.push_back({span, text.span(std::min(link, first), std::max(end, last)),
                   std::string(draft.written(span)), std::move(user), guessed});
  }
  return out;
}

}  // namespace soat::check::detect
