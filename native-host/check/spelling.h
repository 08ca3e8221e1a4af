// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "text/folded_text.h"
#include "text/syllable.h"

namespace soat::check {

/// The letters of one word while disguises are taken off: a–z, digits, or kAnyLetter where a
/// star hides one; each with its marks, or without knowing them.
class Spelling {
 public:
  static constexpr char kAnyLetter = '*';

  Spelling() = default;
  /// Symbols of a word and the signs in it. Empty when it is longer than a syllable can be.
  explicit Spelling(std::span<const text::Symbol> symbols);

  /// The same of any length, with no letter more than `most` (1 or 2) times in a row.
  [[nodiscard]] static Spelling without_repeats(std::span<const text::Symbol> symbols,
                                                unsigned most);

  [[nodiscard]] std::string_view letters() const { return {letters_.data(), size_}; }
  [[nodiscard]] bool empty() const { return size_ == 0; }
  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] text::Evidence written() const;
  /// Marks the draft does not tell: of hidden letters, and the tone when a vowel is hidden and
  /// none is written.
  [[nodiscard]] text::Evidence unknown() const;
  [[nodiscard]] bool has_marks() const;

  /// Digits and signs read as letters; `one` is what 1 and | stand for. False when nothing changed.
  bool take_off_leet(char one);
  /// Signs between two letters that people hide one with where a star would be plain: "đ#t", "đ_t".
  /// False when nothing changed.
  bool take_off_hiding_signs();
  /// v as u in a word without a vowel: "ngv". False when nothing changed.
  bool take_off_v();
  /// Letters written several times in a row, once. False when nothing changed.
  bool take_off_repeats();
  /// Keys of Telex ("ddoof") or VNI ("do62") that no input method took, turned to marks, where no
  /// tone is written yet: "lônf" has lost its tone on the way. False when that makes no syllable
  /// or nothing changed.
  bool type_telex();
  bool type_vni();
  /// Signs set behind letters for their marks: "cho'", "do^`". False as above.
  bool type_signs();

 private:
  struct Mark {
    std::uint8_t marks = 0;  ///< as Symbol::marks
    bool known = true;
  };
  /// False for a letter of another script.
  bool append(const text::Symbol& symbol);
  void append(char letter, Mark mark);
  /// Whether every mark is known and none of them is a tone.
  [[nodiscard]] bool may_bear_tone() const;
  /// Puts a tone on the first vowel. False when the letters are no syllable.
  bool give_tone(std::uint8_t tone);

  std::array<char, text::kMaxSyllable> letters_{};
  std::array<Mark, text::kMaxSyllable> marks_{};
  std::size_t size_ = 0;
};

/// The letter a digit stands for, 'i' for 1; 0 for none.
[[nodiscard]] char letter_for(char digit);
/// Whether a sign stands for a letter ('@', '$', '!', '|', '€') or hides one ('*', '•', '×').
[[nodiscard]] bool is_leet_sign(char32_t sign);
[[nodiscard]] bool is_mask_sign(char32_t sign);
/// Whether a sign hides a letter when it stands between two ('#', '_', '$', '%'), and only there.
[[nodiscard]] bool is_hiding_sign(char32_t sign);
/// Whether a sign makes readers wait for a letter where two or more of it stand between consonants
/// ("đ..t", "đ--t"); of '…' one is enough.
[[nodiscard]] bool is_pausing_sign(char32_t sign);
/// Whether a sign may be set behind a letter for its mark, ' and ` for a tone, ^ for ê.
[[nodiscard]] bool is_mark_sign(char32_t sign);

}  // namespace soat::check
