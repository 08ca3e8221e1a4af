// SPDX-License-Identifier: Apache-2.0
#include "rules/rule_words.h"

#include <string>
#include <utility>

#include "catch.h"

using soat::rules::RuleWords;

TEST_CASE("rule words: hold what they are made of") {
  std::string from = "Bản nháp có số điện thoại của người khác.";
  const RuleWords words = from;
  from.assign(from.size(), 'x');
  CHECK(words == "Bản nháp có số điện thoại của người khác.");
  CHECK(RuleWords().empty());
  CHECK(RuleWords("").view().empty());
  CHECK(RuleWords("a").size() == 1);
}

TEST_CASE("rule words: what lies elsewhere is read there, and a copy outlives it") {
  std::string file = "nguồn";
  RuleWords lying = RuleWords::lying_in(file);
  RuleWords copy = lying;
  RuleWords assigned = "before";
  assigned = lying;
  CHECK(lying.view().data() == file.data());
  const RuleWords moved = std::move(lying);
  CHECK(moved.view().data() == file.data());
  file.assign(file.size(), 'x');
  CHECK(copy == "nguồn");
  CHECK(assigned == "nguồn");
  CHECK(moved == file.c_str());
}
