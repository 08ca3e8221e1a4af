// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "text/letters.h"

namespace soat::text {

/// A syllable that stands in the source, its letters and marks told apart while it is compiled, so
/// that comparing a word with it is comparing two numbers:
///
///   draft.is(word, U"của")
class KnownSyllable {
 public:
  constexpr KnownSyllable() = default;
  /// In lower case, composed; at most kMostLetters letters of Vietnamese or digits. Anything else
  /// does not compile.
  template <std::size_t Size>
  // NOLINTNEXTLINE(google-explicit-constructor): a literal is a syllable
  consteval KnownSyllable(const char32_t (&written)[Size])
      : KnownSyllable(std::u32string_view(written, Size - 1)) {}
  consteval explicit KnownSyllable(std::u32string_view written) {
    if (written.empty() || written.size() > kMostLetters) throw "no syllable has as many letters";
    for (const char32_t letter : written) {
      const Marked marked = marks_of(letter);
      letters_ = with(letters_, marked.base);
      marks_ = (marks_ & ~kTones) << 2 | (marks_ & kTones) | marked.quality << 5 | marked.tone;
    }
  }

  [[nodiscard]] constexpr Letters letters() const { return letters_; }
  [[nodiscard]] constexpr std::uint64_t marks() const { return marks_; }  ///< as Word::marks

 private:
  static constexpr std::uint64_t kTones = 31;
  struct Marked {
    char base = 0;
    std::uint64_t tone = 0;     // Tone
    std::uint64_t quality = 0;  // Quality
  };
  static consteval Marked marks_of(char32_t letter) {
    struct Row {
      char base;
      std::uint64_t quality;
      std::u32string_view tones;  // none, then a bit of Tone each
    };
    constexpr Row kRows[] = {{'a', 0, U"aàáảãạ"}, {'a', 1, U"ăằắẳẵặ"}, {'a', 2, U"âầấẩẫậ"},
                             {'e', 0, U"eèéẻẽẹ"}, {'e', 1, U"êềếểễệ"}, {'i', 0, U"iìíỉĩị"},
                             {'o', 0, U"oòóỏõọ"}, {'o', 1, U"ôồốổỗộ"}, {'o', 2, U"ơờớởỡợ"},
                             {'u', 0, U"uùúủũụ"}, {'u', 1, U"ưừứửữự"}, {'y', 0, U"yỳýỷỹỵ"},
                             {'d', 1, U"đ"}};
    for (const Row& row : kRows)
      if (const auto at = row.tones.find(letter); at != std::u32string_view::npos)
        return {row.base, at == 0 ? 0 : std::uint64_t{1} << (at - 1), row.quality};
    if (letter > 0x7F || letter_code(static_cast<char>(letter)) == 0)
      throw "no letter of syllables";
    return {static_cast<char>(letter), 0, 0};
  }

  Letters letters_ = 0;
  std::uint64_t marks_ = 0;
};

/// Some of them, among which a word is looked up in one step or two:
///
///   constexpr KnownSyllables kDays(U"hôm", U"ngày");
template <std::size_t Count>
class KnownSyllables {
 public:
  template <std::size_t... Sizes>
  consteval explicit KnownSyllables(const char32_t (&... written)[Sizes]) {
    (add(written), ...);
  }

  /// `letters` of a Word, whatever its marks.
  [[nodiscard]] constexpr bool has(Letters letters) const {
    for (std::size_t at = hash_of(letters) % kPlaces; places_[at].letters() != 0;
         at = (at + 1) % kPlaces)
      if (places_[at].letters() == letters) return true;
    return false;
  }
  /// `letters` and `marks` of a Word.
  [[nodiscard]] constexpr bool has(Letters letters, std::uint64_t marks) const {
    for (std::size_t at = hash_of(letters) % kPlaces; places_[at].letters() != 0;
         at = (at + 1) % kPlaces)
      if (places_[at].letters() == letters && places_[at].marks() == marks) return true;
    return false;
  }

 private:
  static constexpr std::size_t kPlaces = std::bit_ceil(Count * 2);

  consteval void add(KnownSyllable syllable) {
    std::size_t at = hash_of(syllable.letters()) % kPlaces;
    while (places_[at].letters() != 0) at = (at + 1) % kPlaces;
    places_[at] = syllable;
  }

  std::array<KnownSyllable, kPlaces> places_{};
};
template <std::size_t... Sizes>
KnownSyllables(const char32_t (&... written)[Sizes]) -> KnownSyllables<sizeof...(Sizes)>;

}  // namespace soat::text
