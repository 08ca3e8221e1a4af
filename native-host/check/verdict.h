// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "rules/rule.h"
#include "text/span.h"

namespace soat::check {

/// One rule's complaint about one place. `rule` points into the Checker that made it.
struct Finding {
  const rules::RuleText* rule = nullptr;
  rules::Tier tier = rules::Tier::hint;  ///< may be lower than the rule's own tier
  text::Span span;                       ///< UTF-16 units of the draft
  std::string detail;        ///< fills {…} of the texts: a kind of number, a domain; may be empty
  std::string detail_other;  ///< second filling: the domain that `detail` looks like
  std::string replacement;   ///< what a `mask` or `lower_case` fix would write at `span`
};

/// All findings for a draft: sorted by span, at most kMaxFindings; `more` tells that some
/// were left out.
struct Verdict {
  rules::Tier tier = rules::Tier::none;  ///< the loudest of its findings
  std::vector<Finding> findings;
  bool more = false;
};

/// Keeps a reply far below the 1 MB a browser accepts from a host, and a panel readable.
inline constexpr std::size_t kMaxFindings = 100;

}  // namespace soat::check
