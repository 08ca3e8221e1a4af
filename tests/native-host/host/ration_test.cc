// SPDX-License-Identifier: Apache-2.0
#include "host/ration.h"

#include "catch.h"

using namespace soat;
using rules::Tier;

TEST_CASE("a weak rule asks three times a day, then underlines until tomorrow", "[host]") {
  rules::RuleText rule;
  rule.id = "conduct/profanity/coarse";
  rule.category = "profanity";
  rules::RuleText other = rule;
  other.id = "conduct/profanity/heavy";
  const check::Finding found{&rule, Tier::warn, {0, 6}, "", "", ""};
  const check::Finding another{&other, Tier::warn, {0, 6}, "", "", ""};

  host::Ration ration;
  for (unsigned i = 0; i < host::kAsksADay; ++i) {
    CHECK(ration.tier(found, "2026-11-24") == Tier::warn);
    ration.asked(rule.id, "2026-11-24");
  }
  CHECK(ration.tier(found, "2026-11-24") == Tier::hint);
  CHECK(ration.tier(another, "2026-11-24") == Tier::warn);
  CHECK(ration.tier(found, "2026-11-25") == Tier::warn);
  ration.asked(other.id, "2026-11-25");
  CHECK(ration.tier(found, "2026-11-25") == Tier::warn);
}

TEST_CASE("what hurts others or cannot be taken back is asked about every time", "[host]") {
  const auto category =
      GENERATE(as<std::string>{}, "personal-data", "child-data", "secret-document",
               "lookalike-link", "threat", "incitement", "insult", "discrimination", "accusation");
  rules::RuleText rule;
  rule.id = "conduct/" + category + "/x";
  rule.category = category;
  host::Ration ration;
  for (int i = 0; i < 20; ++i) ration.asked(rule.id, "2026-11-24");
  CHECK(ration.tier({&rule, Tier::warn, {}, "", "", ""}, "2026-11-24") == Tier::warn);
}

TEST_CASE("a hint is never made louder or quieter", "[host]") {
  rules::RuleText rule;
  rule.id = "r";
  rule.category = "hearsay";
  host::Ration ration;
  for (int i = 0; i < 20; ++i) ration.asked(rule.id, "2026-11-24");
  CHECK(ration.tier({&rule, Tier::hint, {}, "", "", ""}, "2026-11-24") == Tier::hint);
}
