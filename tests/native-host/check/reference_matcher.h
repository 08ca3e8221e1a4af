// SPDX-License-Identifier: Apache-2.0
//
// A matcher that is slow and plainly right: it tries every pattern at every word, letter by
// letter, with nothing compiled. Kept to compare the fast one with.
#pragma once

#include <cstdint>
#include <tuple>
#include <vector>

#include "rules/parsed.h"
#include "text/folded_text.h"

namespace soat::check {

/// Where a pattern stands: symbols, half open.
struct Found {
  std::uint32_t pattern = 0;
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  friend auto operator<=>(const Found&, const Found&) = default;
};

/// Every place where one of `patterns` stands in `draft`, each once, sorted. `forms`: only bare,
/// leet (digits), repeat and lookalike are understood.
[[nodiscard]] std::vector<Found> reference_find(const text::FoldedText& draft,
                                                const std::vector<rules::Pattern>& patterns,
                                                const rules::Lists& lists,
                                                const rules::Forms& forms);

/// As above for a rule with its near, unless.any and unless.overlaps.
[[nodiscard]] std::vector<Found> reference_find(const text::FoldedText& draft,
                                                const rules::ParsedRule& rule);

}  // namespace soat::check
