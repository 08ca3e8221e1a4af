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
#include "rules/tidy.h"
#include "rules/voice.h"

namespace soat {
namespace {

const std::filesystem::path kRules = std::filesystem::path(SOAT_SOURCE_DIR) / "rules";
const std::filesystem::path kPage = kRules / "RULES.md";

/// SOAT_UPDATE=1 lays files out anew and writes the page, as `soat rules tidy` and `soat rules doc`
/// do; without it the tests only look.
bool updating() {
  return std::getenv("SOAT_UPDATE") != nullptr;
}

void fail_on(const std::vector<Error>& complaints) {
  // A line each, unwrapped, so that they can be sorted and searched.
  for (const auto& error : complaints) std::cout << error.where << ": " << error.what << "\n";
  CHECK(complaints.size() == 0);
}

TEST_CASE("every rule of ours loads, is tidy, and proves itself by its examples", "[packs]") {
  if (updating()) {
    std::vector<Error> trouble;
    for (const auto& file : rules::tidy_up(kRules, trouble))
      std::cout << "laid out: " << file << "\n";
    fail_on(trouble);
  }
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
  if (updating()) std::ofstream(kPage, std::ios::binary) << page;
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
