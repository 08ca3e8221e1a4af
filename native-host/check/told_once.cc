// SPDX-License-Identifier: Apache-2.0
#include "check/told_once.h"

#include <cstddef>
#include <string_view>
#include <utility>

namespace soat::check {
namespace {

std::string_view kind_of(const Finding& finding) {
  const std::string_view category = finding.rule->category;
  return category == "profanity" ? "insult" : category;
}

bool lies_within(const text::Span& inner, const text::Span& outer) {
  return outer.begin <= inner.begin && inner.end <= outer.end;
}

/// Whether `other` says what `one` says, and is to be kept in its place.
bool says_it_too(const Finding& other, std::size_t other_index, const Finding& one,
                 std::size_t one_index) {
  if (other.tier < one.tier || kind_of(other) != kind_of(one) || !lies_within(one.span, other.span))
    return false;
  const bool equal = other.span == one.span && other.tier == one.tier;
  return !equal || other_index < one_index;
}

}  // namespace

Verdict told_once(Verdict verdict) {
  // At most kMaxFindings, so comparing each with each is at most 10,000 looks.
  const auto& all = verdict.findings;
  std::vector<Finding> kept;
  for (std::size_t i = 0; i < all.size(); ++i) {
    bool again = false;
    for (std::size_t j = 0; j < all.size() && !again; ++j)
      again = j != i && says_it_too(all[j], j, all[i], i);
    if (!again) kept.push_back(all[i]);
  }
  verdict.findings = std::move(kept);
  return verdict;
}

}  // namespace soat::check
