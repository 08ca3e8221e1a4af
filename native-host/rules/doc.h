// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "rules/parsed.h"

namespace soat::rules {

/// A page that lists every rule by category with its examples and sources, in Markdown: what
/// `soat rules doc` prints and rules/RULES.md holds. Vietnamese, with an English gloss.
[[nodiscard]] std::string rules_page(const std::vector<ParsedPack>& packs);

}  // namespace soat::rules
