// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "check/detect/cues.h"
#include "check/detect/groups.h"
#include "rules/rule.h"
#include "text/folded_text.h"

namespace soat::check::detect {

enum class NumberKind : std::uint8_t { phone, identity, tax_code, social_insurance, account, card };

/// A number of a person, in a draft.
struct Number {
  NumberKind kind;
  std::uint32_t first;  ///< symbols, half open
  std::uint32_t last;
  rules::Tier at_most = rules::Tier::warn;
};

/// A draft's groups of figures, what the words around them say, and which of them are a
/// person's numbers. The same figures can be a phone number, a tax code or an order; each is
/// told once, so that kinds never disagree.
struct Numbers {
  Groups groups;
  std::vector<CueAt> cues;  ///< empty when the draft has no groups
  std::vector<Number> all;  ///< in order, none overlapping
};

[[nodiscard]] Numbers numbers_of(const text::FoldedText& text);

}  // namespace soat::check::detect
