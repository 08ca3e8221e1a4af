// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rules/parsed.h"
#include "text/span.h"

namespace soat::check {

/// A way of writing the same words so that a word list misses them.
enum class Disguise : std::uint8_t {
  // Seen through by every rule:
  decomposed,      ///< NFD, as typed on a Mac
  tone_elsewhere,  ///< hòa for hoà, and back
  zero_width,      ///< U+200B between letters
  full_width,      ///< ｎｇｕ
  // Seen through by rules that claim the form of the same name:
  bare,          ///< do ngu
  split_dots,    ///< đ.ồ n.g.u
  split_blanks,  ///< đ ồ n g u
  leet,          ///< đ0 ngv
  leet_signs,    ///< @ for a, ! for i inside of a word, 9 for g
  repeat,        ///< đồồồ nguuu
  lookalike,     ///< letters of Cyrillic and Greek
  masked,        ///< đ* ng*
  teencode,      ///< f for ph, k for c, j for gi, w for qu, g for ng
  joined,        ///< đồngu
};

/// The disguises a rule has to see through: those of every rule and those of its forms.
[[nodiscard]] std::vector<Disguise> disguises_of(const rules::Forms& forms);

[[nodiscard]] std::string_view name_of(Disguise disguise);

/// A draft with some of its words disguised, and where those stand now.
struct Disguised {
  std::string text;
  std::vector<text::Span> marked;  ///< one for each range asked for, UTF-16 units
};

/// `draft` (UTF-8) with the words in `marked` (UTF-16 units, in order, apart from one another)
/// disguised. Marks are left out, letters decomposed and tones moved in the whole draft, since
/// nobody types one phrase on another keyboard. Words that are not only letters (50k, links)
/// are left alone. Equal to the draft when the disguise has nothing to change.
[[nodiscard]] Disguised disguised(std::string_view draft, std::span<const text::Span> marked,
                                  Disguise disguise);

}  // namespace soat::check
