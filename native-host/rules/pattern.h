// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace soat::rules {

/// What `<…>` of a pattern stands for; the matcher knows how each looks in a draft.
enum class Slot : std::uint8_t { number, money, date, name, any, link };

/// One step of a pattern.
///
///   written          kind       filled
///   ngu, =chó        syllable   text, exact
///   {person}         list       text: the list's name
///   (mày|con này)    choice     branches: two or more, none empty
///   [rất]            optional   branches: one, not empty
///   ..3              gap        most: up to this many syllables, same sentence; may be none
///   <money>          slot       slot
///
/// A choice and an optional may hold any step but a gap, nested at most kMaxDepth deep.
struct Step {
  enum class Kind : std::uint8_t { syllable, list, choice, optional, gap, slot };

  Kind kind = Kind::syllable;
  std::string text;    ///< lower case, composed (NFC), letters and digits only
  bool exact = false;  ///< only with its marks written, even under the form `bare`
  std::uint8_t most = 0;
  Slot slot = Slot::any;
  std::vector<std::vector<Step>> branches;
};

using Steps = std::vector<Step>;

/// A pattern of rules/README.md, taken apart. It never matches nothing at all: at least one
/// step that must be there is a syllable, a list, a choice or a slot other than `<any>`. A gap
/// has such a step somewhere before it and after it, and never touches another gap.
struct Pattern {
  std::string written;    ///< as in the file, for messages and `soat rules phrases`
  bool at_start = false;  ///< `^`: the first syllable begins a sentence
  bool at_end = false;    ///< `$`: the last syllable ends a sentence
  Steps steps;
};

/// Where a pattern is written decides what it may hold: an entry of a word list has no
/// `{list}`, `<slot>`, gap or anchor of its own, so that lists never nest.
enum class PatternPlace : std::uint8_t { rule, list_entry };

inline constexpr std::size_t kMaxPatternBytes = 800;
inline constexpr std::size_t kMaxDepth = 3;
/// Further apart than this, two syllables have nothing to do with each other; `near` is for that.
inline constexpr std::uint8_t kMaxGap = 12;

/// Takes `written` apart. `where` names the file and the JSON pointer, and is handed on in the
/// error, whose sentence tells the character it stumbled at, counted from 1:
///   rules/conduct/insult/stupid.json: /match/0: at character 8: "(" is never closed.
[[nodiscard]] Result<Pattern> parse_pattern(std::string_view written, std::string_view where,
                                            PatternPlace place = PatternPlace::rule);

/// The name between the brackets: "money".
[[nodiscard]] std::string_view name_of(Slot slot);

/// Every list a pattern names, in order, with repetitions.
[[nodiscard]] std::vector<std::string> lists_of(const Pattern& pattern);

}  // namespace soat::rules
