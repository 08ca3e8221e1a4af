// SPDX-License-Identifier: Apache-2.0
#include "host/ration.h"

#include <algorithm>
#include <array>

namespace soat::host {

namespace {

constexpr std::array<std::string_view, 6> kAlwaysAsked = {
    "personal-data", "child-data", "secret-document", "lookalike-link", "threat", "incitement"};

}  // namespace

rules::Tier Ration::tier(const check::Finding& finding, std::string_view day) const {
  if (finding.tier != rules::Tier::warn || day != day_) return finding.tier;
  const bool always = std::find(kAlwaysAsked.begin(), kAlwaysAsked.end(), finding.rule->category) !=
                      kAlwaysAsked.end();
  if (always) return finding.tier;
  const auto count = asked_.find(finding.rule->id);
  return count != asked_.end() && count->second >= kAsksADay ? rules::Tier::hint
                                                             : rules::Tier::warn;
}

void Ration::asked(std::string_view rule, std::string_view day) {
  if (day != day_) {
    asked_.clear();
    day_ = day;
  }
  const auto known = asked_.find(rule);
  if (known == asked_.end()) {
    asked_.emplace(rule, 1U);
  } else {
    ++known->second;
  }
}

}  // namespace soat::host
