// SPDX-License-Identifier: Apache-2.0
#include "check/told_once.h"

#include <string>
#include <vector>

#include "catch.h"

namespace soat::check {
namespace {

using rules::Tier;

struct Seen {
  std::string category;
  Tier tier;
  text::Span span;
};

/// The indices of the findings that stay.
std::vector<std::size_t> kept(const std::vector<Seen>& seen) {
  std::vector<rules::RuleText> rules(seen.size());
  Verdict verdict;
  for (std::size_t i = 0; i < seen.size(); ++i) {
    rules[i].category = seen[i].category;
    Finding finding;
    finding.rule = &rules[i];
    finding.tier = seen[i].tier;
    finding.span = seen[i].span;
    verdict.findings.push_back(finding);
  }
  std::vector<std::size_t> result;
  for (const Finding& finding : told_once(verdict).findings)
    result.push_back(static_cast<std::size_t>(finding.rule - rules.data()));
  return result;
}

TEST_CASE("the same words are found once, by the loudest and widest finding", "[check]") {
  auto [why, seen, expected] =
      GENERATE(table<std::string, std::vector<Seen>, std::vector<std::size_t>>({
          {"a hint within a warning says nothing new",
           {{"insult", Tier::hint, {0, 5}},
            {"insult", Tier::warn, {0, 9}},
            {"insult", Tier::hint, {6, 9}}},
           {1}},
          {"insult and profanity are one kind",
           {{"profanity", Tier::warn, {0, 3}}, {"insult", Tier::warn, {0, 9}}},
           {1}},
          {"of equals the first stays",
           {{"insult", Tier::warn, {0, 9}}, {"insult", Tier::warn, {0, 9}}},
           {0}},
          {"a warning within a hint stays, and so does the wider hint",
           {{"insult", Tier::hint, {0, 9}}, {"insult", Tier::warn, {3, 9}}},
           {0, 1}},
          {"another kind stays",
           {{"threat", Tier::warn, {0, 9}}, {"insult", Tier::warn, {2, 5}}},
           {0, 1}},
          {"overlap is not enough",
           {{"insult", Tier::warn, {0, 5}}, {"insult", Tier::warn, {3, 9}}},
           {0, 1}},
          {"nothing at all", {}, {}},
      }));
  CAPTURE(why);
  CHECK(kept(seen) == expected);
}

}  // namespace
}  // namespace soat::check
