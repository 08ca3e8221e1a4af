// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "base/result.h"
#include "rules/rule.h"

namespace soat::rules {

/// A sentence longer than this is read twice.
inline constexpr std::size_t kMaxSyllables = 25;

/// What in a rule's texts is not how Soát speaks: words that scold, threaten or belong to an
/// office, "!", emoji, long sentences, the newer tone placement (hoà), placeholders that only one
/// language has. The voice itself is described in rules/README.md.
[[nodiscard]] std::vector<Error> out_of_voice(const RuleText& rule);

/// The same for a source's paraphrase.
[[nodiscard]] std::vector<Error> out_of_voice(const Source& source);

}  // namespace soat::rules
