// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "check/matcher.h"
#include "check/readings.h"
#include "text/folded_text.h"

namespace soat::check {

/// How far to believe what a hit saw through.
enum class Belief : std::uint8_t {
  no,
  unsure,  ///< could as well be everyday words: worth a hint, never a warning
  sure,
};

/// Tells how far disguises are believed, from the way the whole draft is written.
///
/// People hide the words they would not say, not all of them. A disguise that stands out among
/// plain words is believed; where most other words are written the same way it is a manner of
/// writing, and only what no everyday words could be is believed.
///
///   * Marks left out. Four syllables of five carry a mark in Vietnamese, so a sentence of five or
///     more without any is typed without marks, and so is a short one in a draft like that.
///     Where marks are written, "cho" is cho and never chó, with two exceptions that no careful
///     text holds: a syllable on c, ch, p, t without a tone ("oc", "dit") is no word at all, and
///     three syllables in a row that are one phrase once their marks are put back are that
///     phrase. One syllable alone is never believed where an everyday word is written the same
///     ("lon": lớn). What a pattern wants with its marks (`=chó`) is at most unsure, in a draft
///     typed without any: two syllables when they are no everyday ones, a single one when the
///     words beside it tell (bare_words.h).
///   * Letters hidden behind stars. One star may be any letter: unsure where little is shown, and
///     where most words are written so. Behind digits and signs that stand for letters: read, and
///     then as letters whose marks were left out.
///   * Letters apart. In a row of them, letters without a vowel ("đ m") are only what they are
///     when nothing else of the row touches them.
///   * Chat spellings that are other everyday words: only among other chat spellings.
///   * Syllables joined: only as whole words ("dongu", not the middle of "banana"), or with marks
///     to show.
///
/// Each answer looks at the hit's own words and counts made once a draft.
class Believer {
 public:
  void begin(const text::FoldedText& draft, const Readings& readings);

  [[nodiscard]] Belief of(const Hit& hit);

 private:
  /// How words are written. Counts can be taken from one another.
  struct Manner {
    std::uint32_t vowels = 0;   ///< runs of vowels
    std::uint32_t marked = 0;   ///< those that carry a mark
    std::uint32_t words = 0;    ///< of two letters and more, signs for letters counted
    std::uint32_t starred = 0;  ///< words with letters hidden behind stars
    std::uint32_t coded = 0;    ///< words with digits or signs for letters

    Manner& operator+=(const Manner& more);
    [[nodiscard]] Manner without(const Manner& some) const;
  };

  void count_words();
  [[nodiscard]] Manner manner_of(std::uint32_t word) const;
  [[nodiscard]] Manner inside(const Hit& hit) const;
  [[nodiscard]] bool has_marks(std::uint32_t first, std::uint32_t last) const;
  [[nodiscard]] bool is_chat(const text::Word& word) const;

  /// Whether a star stands in a hit or right beside it.
  [[nodiscard]] bool touches_star(const Hit& hit) const;
  [[nodiscard]] Belief masked(const Hit& hit, const Manner& others) const;
  [[nodiscard]] Belief coded(const Hit& hit, const Manner& others) const;
  [[nodiscard]] bool joined(const Hit& hit) const;
  [[nodiscard]] bool apart(const Hit& hit, const Manner& others) const;
  [[nodiscard]] Belief bare(const Hit& hit, const Manner& inside) const;
  [[nodiscard]] bool guessed(const Hit& hit) const;
  /// Whether the syllables of a hit stand side by side, with no word of a gap or slot among them.
  [[nodiscard]] bool is_one_phrase(const Hit& hit) const;
  /// Its letters without marks, one blank between syllables.
  [[nodiscard]] std::string letters_of(const Hit& hit) const;
  /// Letters of the word `step` words away from a hit in its sentence; empty where there is none.
  [[nodiscard]] std::string beside(const Hit& hit, int step) const;

  const text::FoldedText* draft_ = nullptr;
  const Readings* readings_ = nullptr;
  std::vector<Manner> sentences_;
  Manner whole_;
  bool counted_ = false;
  bool chat_ = false;  ///< some word is spelled as no careful Vietnamese word is: "kon", "fai"
};

}  // namespace soat::check
