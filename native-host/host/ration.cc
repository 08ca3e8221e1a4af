// SPDX-License-Identifier: Apache-2.0
#include "host/ration.h"

#include <algorithm>
#include <array>

namespace soat::host {

namespace {

// Habits of speech and of trade: after the third time the person knows what Soát thinks of them.
constexpr std::array<std::string_view, 4> kRationed = {"profanity", "work-hours-selling",
                                                       "gambling-loan", "account-trade"};

}  // namespace

rules::Tier Ration::tier(const check::Finding& finding, std::string_view day) const {
  if (finding.tier != rules::Tier::warn || day != day_) return finding.tier;
  const bool rationed =
      std::find(kRationed.begin(), kRationed.end(), finding.rule->category) != kRationed.end();
  if (!rationed) return finding.tier;
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
