// SPDX-License-Identifier: Apache-2.0
//
// Words and sentences of a folded draft, and which words are not the person's sentence at all:
// links, e-mail addresses, hashtags, @names.
#include <algorithm>
#include <string_view>

#include "text/folded_text.h"
#include "text/syllable.h"

namespace soat::text {
namespace {

/// Endings by which a name without http:// is taken for a link. Those that are also Vietnamese
/// or chat words ("me", "cc", "la") count only before a slash: "vui.la" is a missing blank.
constexpr std::u32string_view kEndings[] = {
    U"com", U"net", U"org", U"vn",   U"info", U"gov",  U"edu",  U"io",   U"xyz",  U"top",
    U"club", U"site", U"online", U"shop", U"store", U"app", U"dev", U"biz", U"asia", U"link",
    U"click", U"website", U"space", U"fun", U"live", U"vip", U"pro", U"bet", U"icu", U"cn",
    U"ru", U"uk", U"health", U"news", U"blog", U"page", U"cloud", U"win", U"tech"};
constexpr std::u32string_view kEndingsBeforeSlash[] = {
    U"me", U"cc", U"co", U"be", U"la", U"ly", U"gl", U"to", U"tv", U"us", U"tk", U"ml", U"ga",
    U"cf", U"gq", U"gd", U"is", U"gg", U"in", U"id", U"ai", U"sh", U"st", U"su", U"vc", U"ws"};

bool ends_sentence(char32_t sign) { return sign == U'.' || sign == U'!' || sign == U'?'; }
bool is_blank(const Symbol& s) { return s.kind == Kind::space || s.kind == Kind::line_break; }
bool splits_clause(char32_t sign) {
  return sign == U',' || sign == U';' || sign == U':' || sign == U'(' || sign == U')' || sign == U'、' ||
         sign == U'，';
}

/// What symbols [first, last), none of them of a word, put between two words.
Gap gap_between(const std::vector<Symbol>& symbols, std::uint32_t first, std::uint32_t last) {
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
  Chunk(const std::vector<Symbol>& symbols, std::uint32_t first, std::uint32_t last, Word* words,
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
    return std::any_of(std::begin(kEndings), std::end(kEndings), is_word) ||
           (slash && std::any_of(std::begin(kEndingsBeforeSlash), std::end(kEndingsBeforeSlash), is_word));
  }

  /// Whether a host follows the @: words with dots or dashes between, two letters at the end.
  [[nodiscard]] bool is_address(std::uint32_t sign) const {
    constexpr std::size_t kMostLabels = 8;
    if (sign == first_ || sign + 1 >= last_) return false;
    std::size_t i = first_word(sign);
    if (i >= count_ || words_[i].first != sign + 1) return false;
    for (std::size_t label = 0; label < kMostLabels && dot_or_dash_after(i); ++label, ++i)
      if (dot_after(i) && words_[i + 1].size() >= 2 && is_ascii(words_[i]) && is_ascii(words_[i + 1])) return true;
    return false;
  }
  /// The first of the chunk's words at or behind `symbol`.
  [[nodiscard]] std::size_t first_word(std::uint32_t symbol) const {
    return static_cast<std::size_t>(std::lower_bound(words_, words_ + count_, symbol,
                                                     [](const Word& w, std::uint32_t s) { return w.first < s; }) -
                                    words_);
  }
  [[nodiscard]] std::uint32_t name_begin(std::uint32_t from) const {
    std::uint32_t begin = from;
    while (begin > first_) {
      const Symbol& before = symbols_[begin - 1];
      if (!before.in_word() && before.letter != U'.' && before.letter != U'_' && before.letter != U'-' &&
          before.letter != U'+')
        break;
      --begin;
    }
    return begin;
  }
  std::uint32_t mark_name(std::uint32_t begin, WordKind kind) {
    std::uint32_t end = begin;
    while (end < last_ && (symbols_[end].in_word() || symbols_[end].letter == U'_')) ++end;
    mark(begin, end, kind);
    return end == begin ? begin - 1 : end - 1;
  }
  void mark(std::uint32_t begin, std::uint32_t end, WordKind kind) {
    for (std::size_t i = first_word(begin); i < count_ && words_[i].first < end; ++i) words_[i].kind = kind;
  }

  const std::vector<Symbol>& symbols_;
  std::uint32_t first_;
  std::uint32_t last_;
  Word* words_;
  std::size_t count_;
};

constexpr std::uint32_t letter_set(std::string_view letters) {
  std::uint32_t bits = 0;
  for (const char letter : letters) bits |= 1U << (letter - 'a');
  return bits;
}

/// Tells words that no Vietnamese syllable is spelled like, letter by letter: a letter twice in
/// a row, several runs of vowels or none, an end in f j r s w x z, a w. What is typed without an
/// input method, joined, stretched or shortened is among them; a careful text has next to none.
class Shape {
 public:
  void see(char base) {
    // Without a branch: each would be guessed wrong at every other letter.
    const unsigned letter = std::min(static_cast<unsigned>(base) - 'a', 31U);
    const std::uint32_t vowel = kVowels >> letter & 1U;
    odd_ |= static_cast<std::uint32_t>(letter == last_) | (kOdd >> letter & 1U);
    groups_ += vowel & ~in_vowels_;
    in_vowels_ = vowel;
    last_ = letter;
  }
  [[nodiscard]] bool unusual() const { return odd_ != 0 || groups_ != 1 || (kNoEnds >> last_ & 1U) != 0; }

 private:
  static constexpr std::uint32_t kVowels = letter_set("aeiouy");
  static constexpr std::uint32_t kNoEnds = letter_set("fjrswxz");
  static constexpr std::uint32_t kOdd = letter_set("w") | 0xFC000000U;  // w, and what is no letter a–z

  unsigned last_ = 30;
  std::uint32_t odd_ = 0;
  std::uint32_t groups_ = 0;
  std::uint32_t in_vowels_ = 0;
};

}  // namespace

void FoldedText::find_words() {
  words_.clear();
  std::uint32_t sentence = 0;
  std::uint32_t gap_begin = 0;
  std::uint32_t chunk_begin = 0;
  std::size_t chunk_word = 0;
  bool chunk_signs = false;  // holds # @ . : / between or before words
  const auto size = static_cast<std::uint32_t>(symbols_.size());
  const auto end_chunk = [&](std::uint32_t end) {
    if (chunk_signs && words_.size() > chunk_word)
      Chunk(symbols_, chunk_begin, end, words_.data() + chunk_word, words_.size() - chunk_word)
          .tell_kinds();
    chunk_signs = false;
  };
  for (std::uint32_t i = 0; i < size;) {
    const Symbol& symbol = symbols_[i];
    if (!symbol.in_word()) {
      if (is_blank(symbol)) {
        end_chunk(i);
        chunk_begin = i + 1;
        chunk_word = words_.size();
      } else if (symbol.letter == U'.' || symbol.letter == U'@' || symbol.letter == U'#' ||
                 symbol.letter == U':') {
        chunk_signs = true;
      }
      ++i;
      continue;
    }
    const std::uint32_t first = i;
    const Gap before = gap_between(symbols_, gap_begin, i);
    if (before == Gap::sentence && !words_.empty()) ++sentence;
    unsigned flags = 0;
    bool letters = false;
    bool digits = false;
    Shape shape;
    std::uint64_t hash = kHashSeed;
    std::uint64_t marks = 0;
    while (i < size && symbols_[i].in_word()) {
      const Symbol& one = symbols_[i];
      flags |= one.flags;
      shape.see(one.base);
      hash = hash_step(hash, one.base != 0 ? static_cast<unsigned char>(one.base) : one.letter);
      if (i - first < kMaxSyllable) marks |= one.tone() | quality_evidence(i - first, one.quality());
      const bool digit = one.kind == Kind::digit;
      digits |= digit;
      letters |= !digit;
      ++i;
    }
    Word& word = words_.emplace_back();
    word.first = first;
    word.last = i;
    word.sentence = sentence;
    word.before = before;
    word.kind = letters ? WordKind::word : WordKind::number;
    word.flags = static_cast<std::uint8_t>(flags);
    word.digits = digits;
    word.unusual = shape.unusual();
    word.hash = hash_end(hash);
    word.marks = marks;
    gap_begin = i;
  }
  end_chunk(size);
  sentences_ = words_.empty() ? 0 : sentence + 1;
}

}  // namespace soat::text
