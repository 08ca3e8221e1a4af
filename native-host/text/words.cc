// SPDX-License-Identifier: Apache-2.0
//
// Words and sentences of a folded draft, and which words are not the person's sentence at all:
// links, e-mail addresses, hashtags, @names.
#include <algorithm>
#include <string_view>

#include "text/host_endings.h"
#include "text/word_scan.h"

namespace soat::text {
namespace {

bool ends_sentence(char32_t sign) {
  return sign == U'.' || sign == U'!' || sign == U'?';
}
bool is_blank(const Symbol& s) {
  return s.kind == Kind::space || s.kind == Kind::line_break;
}
bool splits_clause(char32_t sign) {
  return sign == U',' || sign == U';' || sign == U':' || sign == U'(' || sign == U')' ||
         sign == U'、' || sign == U'，';
}

/// What symbols [first, last), none of them of a word, put between two words.
Gap gap_between(const Symbol* symbols, std::uint32_t first, std::uint32_t last) {
  if (first == 0) return Gap::sentence;
  if (first == last) return Gap::none;
  Gap gap = Gap::sign;
  unsigned lines = 0;
  for (std::uint32_t i = first; i < last; ++i) {
    const Symbol& symbol = symbols[i];
    if (symbol.kind == Kind::line_break) {
      if (++lines == 2) return Gap::sentence;
      gap = std::max(gap, Gap::line);
    } else if (symbol.kind == Kind::space) {
      gap = std::max(gap, Gap::blank);
    } else if (ends_sentence(symbol.letter)) {
      // Two dots or more are a pause, not an end; "đồ.ngu" has lost a blank or hides a word.
      const bool dot = symbol.letter == U'.';
      const bool dots = dot && ((i > first && symbols[i - 1].letter == U'.') ||
                                (i + 1 < last && symbols[i + 1].letter == U'.'));
      const bool inside = i + 1 == last && i == first;
      if (dots) {
        gap = std::max(gap, Gap::blank);
      } else if (!inside) {
        return Gap::sentence;
      }
    } else if (splits_clause(symbol.letter)) {
      gap = std::max(gap, Gap::clause);
    }
  }
  return gap;
}

/// One run of symbols without a blank, from which links and names are told.
class Chunk {
 public:
  Chunk(const Symbol* symbols, std::uint32_t first, std::uint32_t last, Word* words,
        std::size_t count)
      : symbols_(symbols), first_(first), last_(last), words_(words), count_(count) {}

  void tell_kinds() {
    for (std::uint32_t i = first_; i < last_; ++i) {
      const char32_t sign = symbols_[i].letter;
      const bool opens = i == first_ || !symbols_[i - 1].in_word();
      if (sign == U'#' && opens) {
        i = mark_name(i + 1, WordKind::hashtag);
      } else if (sign == U'@' && opens) {
        i = mark_name(i + 1, WordKind::mention);
      } else if (sign == U'@' && is_address(i)) {
        mark(name_begin(i), last_, WordKind::email);
        return;
      } else if (sign == U':' && i + 2 < last_ && symbols_[i + 1].letter == U'/' &&
                 symbols_[i + 2].letter == U'/') {
        mark(name_begin(i), last_, WordKind::link);
        return;
      }
    }
    for (std::size_t i = 0; i < count_; ++i) {
      if (!words_[i].speaks()) continue;
      const bool www = spells(words_[i], U"www") && dot_after(i);
      if (www || (i > 0 && words_[i - 1].speaks() && ends_name(i))) {
        std::size_t begin = i;
        while (begin > 0 && dot_or_dash_after(begin - 1)) --begin;
        mark(words_[begin].first, last_, WordKind::link);
        return;
      }
    }
  }

 private:
  [[nodiscard]] bool spells(const Word& word, std::u32string_view name) const {
    if (word.size() != name.size()) return false;
    for (std::uint32_t i = 0; i < word.size(); ++i)
      if (symbols_[word.first + i].letter != name[i]) return false;
    return true;
  }
  [[nodiscard]] bool sign_after(std::size_t word, char32_t sign) const {
    return word + 1 < count_ && words_[word + 1].first == words_[word].last + 1 &&
           symbols_[words_[word].last].letter == sign;
  }
  [[nodiscard]] bool dot_after(std::size_t word) const { return sign_after(word, U'.'); }
  [[nodiscard]] bool dot_or_dash_after(std::size_t word) const {
    return dot_after(word) || sign_after(word, U'-');
  }
  [[nodiscard]] bool is_ascii(const Word& word) const {
    for (std::uint32_t i = word.first; i < word.last; ++i)
      if (symbols_[i].letter > 0x7F || symbols_[i].is(lookalike)) return false;
    return true;
  }

  /// Whether word `i` is the ending of a name whose last part is two letters or more.
  [[nodiscard]] bool ends_name(std::size_t i) const {
    if (!dot_after(i - 1) || words_[i - 1].size() < 2 || !is_ascii(words_[i])) return false;
    const auto is_word = [&](std::u32string_view ending) { return spells(words_[i], ending); };
    const bool slash = words_[i].last < last_ && symbols_[words_[i].last].letter == U'/';
    return std::any_of(kHostEndings.begin(), kHostEndings.end(), is_word) ||
           (slash &&
            std::any_of(kHostEndingsBeforeSlash.begin(), kHostEndingsBeforeSlash.end(), is_word));
  }

  /// Whether a host follows the @: words with dots or dashes between, two letters at the end.
  [[nodiscard]] bool is_address(std::uint32_t sign) {
    constexpr std::size_t kMostLabels = 8;
    if (sign == first_ || sign + 1 >= last_) return false;
    std::size_t i = first_word(sign);
    if (i >= count_ || words_[i].first != sign + 1) return false;
    for (std::size_t label = 0; label < kMostLabels && dot_or_dash_after(i); ++label, ++i)
      if (dot_after(i) && words_[i + 1].size() >= 2 && is_ascii(words_[i]) &&
          is_ascii(words_[i + 1]))
        return true;
    return false;
  }
  /// The first of the chunk's words at or behind `symbol`. Nearly always asked from left to right,
  /// and goes on from where it was asked last: a chunk may be a whole draft of @ signs.
  [[nodiscard]] std::size_t first_word(std::uint32_t symbol) {
    if (asked_ > 0 && words_[asked_ - 1].first >= symbol) asked_ = 0;
    while (asked_ < count_ && words_[asked_].first < symbol) ++asked_;
    return asked_;
  }
  [[nodiscard]] std::uint32_t name_begin(std::uint32_t from) const {
    std::uint32_t begin = from;
    while (begin > first_) {
      const Symbol& before = symbols_[begin - 1];
      if (!before.in_word() && before.letter != U'.' && before.letter != U'_' &&
          before.letter != U'-' && before.letter != U'+')
        break;
      --begin;
    }
    return begin;
  }
  [[nodiscard]] std::uint32_t name_end(std::uint32_t begin) const {
    std::uint32_t end = begin;
    while (end < last_ && (symbols_[end].in_word() || symbols_[end].letter == U'_')) ++end;
    return end;
  }
  [[nodiscard]] bool is_handle(std::uint32_t begin, std::uint32_t end) const {
    return begin < end && std::all_of(symbols_ + begin, symbols_ + end, [](const Symbol& s) {
             return s.letter <= 0x7F && !s.is(upper) && !s.is(lookalike);
           });
  }
  std::uint32_t mark_name(std::uint32_t begin, WordKind kind) {
    std::uint32_t end = name_end(begin);
    if (end == begin) return begin - 1;
    mark(begin, end, kind);
    // Names of accounts hold dots: "@nguyen.van.a". "@Lan.Chị ơi" lacks a blank.
    while (kind == WordKind::mention && end < last_ && symbols_[end].letter == U'.' &&
           is_handle(begin, end) && is_handle(end + 1, name_end(end + 1))) {
      begin = end + 1;
      end = name_end(begin);
      mark(begin, end, kind);
    }
    return end - 1;
  }
  void mark(std::uint32_t begin, std::uint32_t end, WordKind kind) {
    for (std::size_t i = first_word(begin); i < count_ && words_[i].first < end; ++i)
      words_[i].kind = kind;
  }

  const Symbol* symbols_;
  std::uint32_t first_;
  std::uint32_t last_;
  Word* words_;
  std::size_t count_;
  std::size_t asked_ = 0;  // what first_word() answered last
};

}  // namespace

bool WordScan::is_unusual(std::uint32_t first, std::uint32_t last) const {
  const Symbol* symbols = symbols_.data();
  unsigned runs = 0;
  std::uint32_t before = 0;
  for (std::uint32_t i = first; i < last; ++i) {
    const std::uint32_t traits = traits_of(symbols[i]);
    if ((traits & trait::kOdd) != 0 || (i > first && symbols[i].base == symbols[i - 1].base))
      return true;
    runs += (traits & ~before & 32U) != 0;
    before = traits;
  }
  return runs != 1 ||
         std::string_view("fjrsxz").find(symbols[last - 1].base) != std::string_view::npos;
}

Gap WordScan::read_gap(std::uint32_t first) {
  scan_signs(first);
  return gap_between(symbols_.data(), gap_begin_, first);
}

void WordScan::scan_signs(std::uint32_t end) {
  const Symbol* symbols = symbols_.data();
  for (std::uint32_t i = gap_begin_; i < end; ++i) {
    if (is_blank(symbols[i])) {
      end_chunk(i);
      chunk_begin_ = i + 1;
      chunk_word_ = count_;
      continue;
    }
    // A dot tells a name only from word to word.
    const char32_t sign = symbols[i].letter;
    names_ = names_ || sign == U'@' || sign == U'#' ||
             (sign == U'.' && i == gap_begin_ && i + 1 == end) ||
             (sign == U':' && i + 2 < end && symbols[i + 1].letter == U'/' &&
              symbols[i + 2].letter == U'/');
  }
}

void WordScan::end_chunk(std::uint32_t end) {
  if (names_ && count_ > chunk_word_)
    Chunk(symbols_.data(), chunk_begin_, end, words_.data() + chunk_word_, count_ - chunk_word_)
        .tell_kinds();
  names_ = false;
}

void WordScan::end(std::uint32_t last) {
  scan_signs(last);
  end_chunk(last);
}

}  // namespace soat::text
