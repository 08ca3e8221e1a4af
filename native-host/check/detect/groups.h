// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/folded_text.h"

namespace soat::check::detect {

/// What joins a group of figures to the one before it, when so little stands between them that
/// both may be one number.
enum class Join : std::uint8_t { apart, none, blank, dot, dash, slash, other };

/// Figures in a row, or what stands for figures: letters o and l among them, or a word ("chín").
struct Group {
  std::uint32_t first = 0;  ///< symbols, half open
  std::uint32_t last = 0;
  std::uint32_t word = 0;    ///< the word it lies in
  std::uint32_t digits = 0;  ///< where its figures begin in Groups::digits
  std::uint32_t count = 0;   ///< how many
  Join join = Join::apart;
  bool spaced = false;         ///< a sign joins it, with a blank beside it: "25450 - 25800"
  bool comma = false;          ///< a comma and nothing else parts it from the one before
  bool spoken = false;         ///< a word
  bool guessed = false;        ///< holds letters read as figures
  bool letter_before = false;  ///< a letter touches it
  bool letter_after = false;
};

/// All groups of a draft in order.
struct Groups {
  std::string digits;
  std::vector<Group> all;

  /// The figures of groups [first, last), which must be next to one another.
  [[nodiscard]] std::string_view figures(std::size_t first, std::size_t last) const {
    const std::uint32_t begin = all[first].digits;
    return std::string_view(digits).substr(begin,
                                           all[last - 1].digits + all[last - 1].count - begin);
  }
};

/// Nothing but a look at the words when the draft holds no figures.
[[nodiscard]] Groups groups_of(const text::FoldedText& text);

}  // namespace soat::check::detect
