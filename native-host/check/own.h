// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "check/checker.h"
#include "rules/compiled.h"
#include "text/folded_text.h"

namespace soat::check {

/// The person's own words as tables of their own: one rule, one pattern a word in the order of
/// `words`. They see through every form but `masked` and `teencode`, which guess.
[[nodiscard]] rules::Matching compile_own(const std::vector<Own::Word>& words);

/// How the rule of own words speaks.
[[nodiscard]] rules::RuleText own_words_text();

/// Words of symbols [first, last) with single blanks between: what an allowed phrase is compared
/// by.
[[nodiscard]] std::string words_of(const text::FoldedText& draft, std::uint32_t first,
                                   std::uint32_t last);

}  // namespace soat::check
