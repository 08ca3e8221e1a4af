// SPDX-License-Identifier: Apache-2.0
//
// Every complaint about a rule of ours is a failure that names it.
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

#include "catch.h"
#include "check/prove.h"
#include "rules/doc.h"
#include "rules/sources.h"
#include "rules/voice.h"

namespace soat {
namespace {

const std::filesystem::path kRules = std::filesystem::path(SOAT_SOURCE_DIR) / "rules";
const std::filesystem::path kPage = kRules / "RULES.md";

void fail_on(const std::vector<Error>& complaints) {
  // A line each, unwrapped, so that they can be sorted and searched.
  for (const auto& error : complaints) std::cout << error.where << ": " << error.what << "\n";
  CHECK(complaints.size() == 0);
}

TEST_CASE("every rule of ours loads, is tidy, and proves itself by its examples", "[packs]") {
  const auto proof = check::prove({kRules, {}});
  REQUIRE(proof);
  fail_on(proof->complaints);
  CHECK(proof->rules > 0);
  CHECK(proof->examples >= 6 * proof->rules);
  CHECK(proof->disguises > proof->rules);
}

TEST_CASE("the page of all rules is fresh", "[packs]") {
  const auto loaded = rules::load({kRules, {}});
  REQUIRE(loaded);
  const std::string page = rules::rules_page(loaded->packs);
  // SOAT_UPDATE=1 test_packs "[packs]" writes it anew, as `soat rules doc` does.
  if (std::getenv("SOAT_UPDATE") != nullptr) std::ofstream(kPage, std::ios::binary) << page;
  std::ifstream in(kPage, std::ios::binary);
  REQUIRE(in);
  const std::string committed((std::istreambuf_iterator<char>(in)), {});
  if (committed != page) FAIL("rules/RULES.md is not what `soat rules doc rules` prints now");
}

TEST_CASE("every source of ours may be cited and is told in our voice", "[packs]") {
  auto file = rules::JsonFile::read(kRules / "sources.json", "rules/sources.json");
  REQUIRE(file);
  const auto sources = rules::sources_of(*file);
  REQUIRE(sources);
  CHECK(sources->size() > 30);
  for (const auto& [id, entry] : *sources) {
    CHECK(rules::why_not_cited(*sources, id) == "");
    fail_on(rules::out_of_voice(entry.source));
  }
}

}  // namespace
}  // namespace soat
