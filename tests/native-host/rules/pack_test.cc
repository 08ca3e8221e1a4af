// SPDX-License-Identifier: Apache-2.0
#include "rules/pack.h"

#include <string>
#include <vector>

#include "catch.h"
#include "native-host/rules/folder.h"
#include "rules/load.h"

namespace soat::rules {
namespace {

std::string rule(const std::string& match) {
  return R"({"category": "insult", "tier": "warn", "title": {"vi": "Lời chê", "en": "Insult"},
    "seen": {"vi": "a", "en": "a"}, "why": {"vi": "a", "en": "a"}, "advise": {"vi": "a", "en": "a"},
    "advice": true, "match": [")" +
         match + R"("], "flags": ["[[a]]", "[[b]]", "[[c]]"], "allows": ["a", "b", "c"]})";
}

std::string pack(const std::string& name) {
  return R"({"name": ")" + name +
         R"(", "version": "2026.11.1", "title": {"vi": "Gói", "en": "Pack"}, "words": "x"})";
}

TEST_CASE("packs are met with their rules, what was set aside, and every phrase", "[rules]") {
  const Folder folder;
  folder.write("rules/sources.json", R"({"sources": {}})");
  folder.write("rules/conduct/pack.json", pack("conduct"));
  folder.write("rules/conduct/insult/b.json", rule("đồ (ngu|dốt)"));
  folder.write("rules/conduct/insult/a.json", rule("đồ  ngu"));
  folder.write("packs/mine/pack.json", pack("mine"));
  folder.write("packs/mine/insult/c.json", rule("đồ ngu"));
  const auto packs = Packs::load(folder.ours(), {}, folder.theirs());
  REQUIRE(packs);
  REQUIRE((*packs)->packs().size() == 2);
  const PackText& ours = (*packs)->packs()[0];
  CHECK(ours.name == "conduct");
  CHECK(ours.version == "2026.11.1");
  CHECK(ours.title.vi == "Gói");
  CHECK(ours.ours);
  REQUIRE(ours.rules.size() == 1);
  CHECK(ours.rules[0].id == "conduct/insult/b");
  CHECK_FALSE((*packs)->packs()[1].ours);
  REQUIRE((*packs)->set_aside().size() == 1);
  CHECK((*packs)->set_aside()[0].where == "rules/conduct/insult/a.json: /match/0");
  CHECK((*packs)->phrases() == std::vector<std::string>{"đồ dốt", "đồ ngu"});
}

TEST_CASE("no folder of rules is an error, and no packs of one's own is none", "[rules]") {
  const Folder folder;
  CHECK_FALSE(Packs::load(folder.ours() / "nowhere", {}));
  const auto packs = Packs::load(folder.ours(), {}, folder.theirs());
  REQUIRE(packs);
  CHECK((*packs)->packs().empty());
  CHECK((*packs)->phrases().empty());
}

}  // namespace
}  // namespace soat::rules
