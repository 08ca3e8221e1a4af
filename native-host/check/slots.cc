// SPDX-License-Identifier: Apache-2.0
#include "check/slots.h"

#include <algorithm>
#include <string_view>

namespace soat::check {
namespace {

using text::FoldedText;
using text::Gap;
using text::Symbol;
using text::Word;
using text::WordKind;

/// The words of one draft as slots ask about them.
class Words {
 public:
  explicit Words(const FoldedText& draft) : draft_(draft), words_(draft.words()) {}

  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(words_.size()); }
  [[nodiscard]] const Word& operator[](std::uint32_t i) const { return words_[i]; }

  template <std::size_t Count>
  [[nodiscard]] bool is_one_of(std::uint32_t i, const text::KnownSyllables<Count>& wanted) const {
    return i < size() && words_[i].speaks() && wanted.has(words_[i].letters, words_[i].marks);
  }
  [[nodiscard]] bool is(std::uint32_t i, text::KnownSyllable wanted) const {
    return i < size() && words_[i].speaks() && FoldedText::is(words_[i], wanted);
  }
  /// The same without marks, where nothing near has any: "hai tram trieu".
  template <std::size_t Count>
  [[nodiscard]] bool is_bare_one_of(std::uint32_t i,
                                    const text::KnownSyllables<Count>& wanted) const {
    return i < size() && words_[i].speaks() && wanted.has(words_[i].letters) &&
           !is_marked(words_[i]);
  }
  /// Whether no word of the sentence near word i has a mark.
  [[nodiscard]] bool all_bare_around(std::uint32_t i) const {
    constexpr std::uint32_t kNear = 6;
    const std::uint32_t first = i > kNear ? i - kNear : 0;
    for (std::uint32_t w = first; w < size() && w <= i + kNear; ++w)
      if (words_[w].sentence == words_[i].sentence && is_marked(words_[w])) return false;
    return true;
  }
  [[nodiscard]] bool is_digits(std::uint32_t i) const {
    return i < size() && words_[i].kind == WordKind::number;
  }
  /// Whether exactly this sign stands between word i and the next.
  [[nodiscard]] bool sign_behind(std::uint32_t i, char32_t sign) const {
    return i + 1 < size() && words_[i + 1].first == words_[i].last + 1 &&
           draft_.symbols()[words_[i].last].letter == sign;
  }
  [[nodiscard]] bool close_to_next(std::uint32_t i) const {
    return i + 1 < size() && words_[i + 1].before <= Gap::blank;
  }
  [[nodiscard]] int value(std::uint32_t i) const {
    int value = 0;
    for (std::uint32_t s = words_[i].first; s < words_[i].last && value < 100000; ++s)
      value = value * 10 + (draft_.symbols()[s].base - '0');
    return value;
  }
  [[nodiscard]] const Symbol& symbol(std::uint32_t s) const { return draft_.symbols()[s]; }
  [[nodiscard]] std::uint32_t symbols() const {
    return static_cast<std::uint32_t>(draft_.symbols().size());
  }

 private:
  [[nodiscard]] bool is_marked(const Word& word) const {
    for (std::uint32_t s = word.first; s < word.last; ++s)
      if (draft_.symbols()[s].marks != 0) return true;
    return false;
  }

  const FoldedText& draft_;
  std::span<const Word> words_;
};

constexpr text::KnownSyllables kNumberWords(U"không", U"một", U"hai", U"ba", U"bốn", U"tư", U"năm",
                                            U"sáu", U"bảy", U"bẩy", U"tám", U"chín", U"mười",
                                            U"mươi", U"mốt", U"lăm", U"chục", U"trăm", U"nghìn",
                                            U"ngàn", U"vạn", U"triệu", U"tỷ", U"tỉ", U"vài", U"mấy",
                                            U"linh", U"lẻ", U"rưỡi", U"nửa");
constexpr text::KnownSyllables kMoneyUnits(U"đồng", U"đ", U"vnd", U"vnđ", U"k", U"nghìn", U"ngàn",
                                           U"triệu", U"tr", U"củ", U"tỷ", U"tỉ", U"usd", U"đô",
                                           U"lít", U"cành", U"xu");
constexpr text::KnownSyllables kBeforeDays(U"ngày", U"hôm", U"sáng", U"chiều", U"tối", U"đêm");

constexpr text::KnownSyllables kScales(U"mươi", U"mười", U"chục", U"trăm", U"nghìn", U"ngàn",
                                       U"triệu", U"tỷ", U"tỉ", U"vạn");
constexpr text::KnownSyllables kBareNumberWords(U"không", U"một", U"hai", U"ba", U"bốn", U"tư",
                                                U"năm", U"sáu", U"bảy", U"bẩy", U"tám", U"chín",
                                                U"mốt", U"lăm", U"vài", U"mấy", U"linh", U"lẻ",
                                                U"rưỡi");
constexpr text::KnownSyllables kBareMoneyUnits(U"đồng", U"nghìn", U"ngàn", U"triệu", U"tỷ", U"tỉ");

bool is_number_word(const Words& words, std::uint32_t i) {
  return words.is_one_of(i, kNumberWords);
}

/// "tram", "trieu": what makes a row of number words longer. Each of them, and each number word, is
/// also another word without its marks, so bare they count only in a row, or behind digits.
bool is_bare_scale(const Words& words, std::uint32_t i) {
  return words.is_bare_one_of(i, kScales);
}

bool is_bare_number_word(const Words& words, std::uint32_t i) {
  return is_bare_scale(words, i) || words.is_bare_one_of(i, kBareNumberWords);
}

/// Behind a row of number words without marks that begins at `first`, with a scale behind the first
/// of them: "hai tram trieu", "muoi trieu". `first` when none begins there.
std::uint32_t bare_row_end(const Words& words, std::uint32_t first) {
  if (!is_bare_number_word(words, first) || !words.all_bare_around(first)) return first;
  std::uint32_t end = first + 1;
  bool scaled = false;
  while (end < words.size() && end - first < kMaxSlotWords && words.close_to_next(end - 1) &&
         is_bare_number_word(words, end)) {
    scaled = scaled || is_bare_scale(words, end);
    ++end;
  }
  return scaled ? end : first;
}

/// Behind the digits that begin at `first` with their separators: 1.000.000, 3,5.
std::uint32_t digits_end(const Words& words, std::uint32_t first) {
  std::uint32_t end = first + 1;
  while (end - first < kMaxSlotWords && words.is_digits(end) &&
         (words.sign_behind(end - 1, U'.') || words.sign_behind(end - 1, U',')))
    ++end;
  return end;
}

void number_ends(const Words& words, std::uint32_t first, std::vector<std::uint32_t>& ends) {
  if (words.is_digits(first)) {
    ends.push_back(digits_end(words, first));
  } else {
    for (std::uint32_t end = first; end - first < kMaxSlotWords && is_number_word(words, end);
         ++end) {
      if (end > first && !words.close_to_next(end - 1)) break;
      ends.push_back(end + 1);
    }
    if (const std::uint32_t end = bare_row_end(words, first); end > first) ends.push_back(end);
    return;
  }
  // "3 triệu", "10 nghìn": digits go on in words.
  for (std::uint32_t end = ends.back();
       end - first < kMaxSlotWords && words.close_to_next(end - 1) &&
       (is_number_word(words, end) || (is_bare_scale(words, end) && words.all_bare_around(end)));
       ++end)
    ends.push_back(end + 1);
}

bool is_money_unit(const Words& words, std::uint32_t i) {
  return words.is_one_of(i, kMoneyUnits);
}

/// Units without their marks, none that is a common word ("cu", "do").
bool is_bare_money_unit(const Words& words, std::uint32_t i) {
  return words.is_bare_one_of(i, kBareMoneyUnits) && words.all_bare_around(i);
}

/// 500k, 2tr5, 100000đ: digits and a unit in one word.
bool is_glued_money(const Words& words, std::uint32_t i) {
  const Word& word = words[i];
  if (!word.digits || word.kind != WordKind::word || !word.speaks()) return false;
  std::uint32_t s = word.first;
  while (s < word.last && words.symbol(s).kind == text::Kind::digit) ++s;
  if (s == word.first) return false;
  std::u32string unit;
  while (s < word.last && words.symbol(s).kind != text::Kind::digit)
    unit += words.symbol(s++).letter;
  while (s < word.last && words.symbol(s).kind == text::Kind::digit) ++s;
  if (s != word.last) return false;
  for (const std::u32string_view known :
       {U"k", U"tr", U"đ", U"triệu", U"tỷ", U"tỉ", U"vnd", U"vnđ", U"củ", U"nghìn", U"ngàn",
        U"đồng", U"usd", U"trieu", U"ty", U"cu", U"nghin", U"ngan", U"dong"})
    if (unit == known) return true;
  return false;
}

void money_ends(const Words& words, std::uint32_t first, std::vector<std::uint32_t>& ends) {
  const auto sign_at = [&](std::uint32_t symbol, char32_t sign) {
    return symbol < words.symbols() && words.symbol(symbol).letter == sign;
  };
  std::uint32_t end = first;
  if (words.is_digits(first)) {
    end = digits_end(words, first);
    const bool dollar = words[first].first > 0 && sign_at(words[first].first - 1, U'$');
    const std::uint32_t behind = words[end - 1].last;
    if (dollar || sign_at(behind, U'$') || sign_at(behind, U'₫')) {
      ends.push_back(end);
      return;
    }
    if (end > first + 0 && end < words.size() && is_glued_money(words, end) &&
        (words.sign_behind(end - 1, U'.') || words.sign_behind(end - 1, U',')))
      ends.push_back(++end);  // 1.500k, 100.000đ
  } else if (is_glued_money(words, first)) {
    ends.push_back(++end);
  } else {
    while (end - first < kMaxSlotWords && is_number_word(words, end) &&
           (end == first || words.close_to_next(end - 1)))
      ++end;
    // The last number word may be the unit itself: hai triệu.
    for (std::uint32_t i = first + 1; i < end; ++i)
      if (is_money_unit(words, i)) ends.push_back(i + 1);
    if (const std::uint32_t bare = bare_row_end(words, first); bare > end) {
      end = bare;
      for (std::uint32_t i = first + 1; i < end; ++i)
        if (is_bare_money_unit(words, i)) ends.push_back(i + 1);
    }
    if (end == first) return;
  }
  while (end < words.size() && end - first < kMaxSlotWords && words.close_to_next(end - 1) &&
         (is_money_unit(words, end) || is_bare_money_unit(words, end)))
    ends.push_back(++end);
}

void date_ends(const Words& words, std::uint32_t first, std::vector<std::uint32_t>& ends) {
  std::uint32_t i = first;
  const auto day = [&](std::uint32_t at) {
    return words.is_digits(at) && words.value(at) >= 1 && words.value(at) <= 31;
  };
  const auto month = [&](std::uint32_t at) {
    return words.is_digits(at) && words.value(at) >= 1 && words.value(at) <= 12;
  };
  const auto year = [&](std::uint32_t at) {
    return words.is_digits(at) && words.value(at) >= 1900 && words.value(at) <= 2100;
  };
  if (words.is_one_of(i, kBeforeDays) && words.close_to_next(i)) ++i;
  if (!day(i)) return;
  for (const char32_t sign : {U'/', U'-', U'.'}) {
    if (!words.sign_behind(i, sign) || !month(i + 1)) continue;
    if (words.sign_behind(i + 1, sign) &&
        (year(i + 2) || (words.is_digits(i + 2) && words[i + 2].size() == 2))) {
      ends.push_back(i + 3);
    } else if (sign != U'.') {
      ends.push_back(i + 2);
    }
    return;
  }
  if (words.is(i + 1, U"tháng") && month(i + 2)) {
    ends.push_back(i + 3);
    if (words.is(i + 3, U"năm") && year(i + 4)) ends.push_back(i + 5);
  }
}

/// Capitals only.
bool is_shouted(const Words& words, std::uint32_t i) {
  const Word& word = words[i];
  if (word.kind != WordKind::word) return false;
  for (std::uint32_t s = word.first; s < word.last; ++s)
    if (!words.symbol(s).is(text::upper)) return false;
  return true;
}

/// Whether word i stands among more words in capitals than a name has: there a capital says
/// nothing about who is meant.
bool is_among_shouted(const Words& words, std::uint32_t i) {
  constexpr std::uint32_t kMostOfName = 5;
  if (!is_shouted(words, i)) return false;
  std::uint32_t count = 1;
  for (std::uint32_t w = i;
       count <= kMostOfName && w > 0 && words[w].before < Gap::sentence && is_shouted(words, w - 1);
       --w)
    ++count;
  for (std::uint32_t w = i + 1; count <= kMostOfName && w < words.size() &&
                                words[w].before < Gap::sentence && is_shouted(words, w);
       ++w)
    ++count;
  return count > kMostOfName;
}

void name_ends(const Words& words, std::uint32_t first, std::vector<std::uint32_t>& ends) {
  constexpr std::uint32_t kMostParts = 6;
  if (is_among_shouted(words, first)) return;
  for (std::uint32_t i = first; i < words.size() && i - first < kMostParts; ++i) {
    const Word& word = words[i];
    if (!word.speaks() || !words.symbol(word.first).is(text::upper)) break;
    if (i > first && word.before > Gap::blank) break;
    if (i > first) ends.push_back(i + 1);
  }
}

}  // namespace

void slot_ends(const FoldedText& draft, std::uint32_t first, rules::Slot slot,
               std::vector<std::uint32_t>& ends) {
  ends.clear();
  const Words words(draft);
  if (first >= words.size()) return;
  switch (slot) {
    case rules::Slot::number:
      number_ends(words, first, ends);
      break;
    case rules::Slot::money:
      money_ends(words, first, ends);
      break;
    case rules::Slot::date:
      date_ends(words, first, ends);
      break;
    case rules::Slot::name:
      name_ends(words, first, ends);
      break;
    case rules::Slot::any:
      if (words[first].speaks()) ends.push_back(first + 1);
      break;
    case rules::Slot::link: {
      if (words[first].kind != WordKind::link ||
          (first > 0 && words[first - 1].kind == WordKind::link &&
           words[first].before < Gap::blank))
        return;
      std::uint32_t end = first + 1;
      while (end < words.size() && words[end].kind == WordKind::link &&
             std::none_of(draft.symbols().begin() + words[end - 1].last,
                          draft.symbols().begin() + words[end].first, [](const Symbol& s) {
                            return s.kind == text::Kind::space || s.kind == text::Kind::line_break;
                          }))
        ++end;
      ends.push_back(end);
      break;
    }
  }
  std::sort(ends.begin(), ends.end());
  ends.erase(std::unique(ends.begin(), ends.end()), ends.end());
}

}  // namespace soat::check
