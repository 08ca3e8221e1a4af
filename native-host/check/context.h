// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "check/matcher.h"
#include "check/readings.h"
#include "check/stance.h"
#include "rules/compiled.h"
#include "text/folded_text.h"

namespace soat::check {

/// Answers what stands around a hit. Context patterns are looked for once a draft, when first
/// asked for.
class Surroundings {
 public:
  void begin(const text::FoldedText& draft, const Readings& readings, const rules::Tables& tables,
             Matcher& matcher, bool link);

  /// Whether everything `rule` demands of the surroundings of `hit` holds.
  [[nodiscard]] bool allow(const Hit& hit, const rules::RuleRow& rule);

  /// Whether everything a hit saw through can be believed here.
  ///
  /// Marks left out. Four syllables of five carry a mark in Vietnamese, so a sentence of five or
  /// more without any is typed without marks, and so is a short one in a draft like that. Where
  /// marks are written, "cho" is cho and never chó, with two exceptions that no careful text
  /// holds: a syllable on c, ch, p, t without a tone ("oc", "dit") is no word at all, and three
  /// syllables in a row that are one phrase once their marks are put back are that phrase. One
  /// syllable alone is never believed where an everyday word is written the same ("lon": lớn).
  ///
  /// Letters hidden by digits and stars. People hide the words they would not say, not all of
  /// them: where most other words are written so too, it is a manner of writing. A word
  /// of two letters with one hidden says nothing by itself.
  ///
  /// Chat spellings that are other everyday words: only among other chat spellings. Syllables
  /// joined: only as whole words ("dongu", not the middle of "banana"), or with marks to show.
  [[nodiscard]] bool believed(const Hit& hit);

  /// Whether a hit that is believed could as well be everyday words without their marks
  /// ("nhu cac": như các): worth a hint, never a warning.
  [[nodiscard]] bool is_unsure(const Hit& hit) const;

 private:
  /// Runs of vowels, and how many of them carry a mark.
  struct Marks {
    std::uint32_t vowels = 0;
    std::uint32_t marked = 0;
  };
  /// Words, and how many of them hide letters behind digits or signs.
  struct Hidden {
    std::uint32_t words = 0;
    std::uint32_t hidden = 0;
  };
  [[nodiscard]] bool has_marks(std::uint32_t first, std::uint32_t last) const;
  [[nodiscard]] bool is_chat(const text::Word& word) const;
  void count_words();
  void count(const text::Word& word, Marks& marks, Hidden& hidden) const;
  [[nodiscard]] bool bare_believed(const Hit& hit);
  [[nodiscard]] bool hidden_believed(const Hit& hit);
  [[nodiscard]] bool is_everyday(const Hit& hit) const;
  [[nodiscard]] bool joined_believed(const Hit& hit) const;
  [[nodiscard]] bool any_within(const Hit& hit, rules::Contexts patterns, rules::ReachRow within,
                                std::uint16_t forms);
  [[nodiscard]] bool overlapped(const Hit& hit, rules::Contexts patterns, std::uint16_t forms);
  [[nodiscard]] std::span<const Hit> contexts(std::uint32_t pattern);

  const text::FoldedText* draft_ = nullptr;
  const Readings* readings_ = nullptr;
  const rules::Tables* tables_ = nullptr;
  Matcher* matcher_ = nullptr;
  Stance stance_;
  std::vector<Hit> contexts_;  // by owner
  bool contexts_found_ = false;
  std::vector<Marks> sentences_;
  Marks whole_;
  Hidden whole_hidden_;
  bool counted_ = false;
  bool chat_ = false;  ///< some word is spelled as no careful Vietnamese word is: "kon", "fai"
};

}  // namespace soat::check
