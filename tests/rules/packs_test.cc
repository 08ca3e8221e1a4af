// SPDX-License-Identifier: Apache-2.0
//
// Every complaint about a rule of ours is a failure that names it.
#include <string>
#include <vector>

#include "catch.h"
#include "rules/load.h"
#include "rules/sources.h"
#include "rules/tidy.h"
#include "rules/voice.h"

namespace soat {
namespace {

const std::filesystem::path kRules = std::filesystem::path(SOAT_SOURCE_DIR) / "rules";

void fail_on(const std::vector<Error>& complaints) {
  for (const auto& error : complaints) FAIL_CHECK(error.where << ": " << error.what);
}

rules::Loaded ours() {
  auto loaded = rules::load({kRules, {}});
  REQUIRE(loaded);
  return std::move(*loaded);
}

TEST_CASE("every rule of ours loads", "[packs]") {
  const rules::Loaded loaded = ours();
  fail_on(loaded.set_aside);
  REQUIRE(loaded.packs.size() == 2);
  CHECK(loaded.packs[0].name == "conduct");
  CHECK(loaded.packs[1].name == "verification");
  for (const auto& pack : loaded.packs) CHECK_FALSE(pack.rules.empty());
}

TEST_CASE("every rule of ours speaks as Soát speaks, and no phrase stands in two", "[packs]") {
  fail_on(rules::untidy(ours().packs));
}

TEST_CASE("every file of ours is written in canonical form", "[packs]") {
  fail_on(rules::untidy_files(kRules));
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
