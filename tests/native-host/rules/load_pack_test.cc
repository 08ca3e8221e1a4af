// SPDX-License-Identifier: Apache-2.0
#include "native-host/rules/one_rule.h"

namespace soat::rules {
namespace {

TEST_CASE("what does not belong in a pack is named", "[rules]") {
  const OneRule one(kRule);
  const auto [name, where, what] = GENERATE(table<std::string, std::string, std::string>({
      {"rules/conduct/loose.json", "rules/conduct/loose.json",
       "a rule lies in the folder of its category"},
      {"rules/conduct/insult/Loud.json", "rules/conduct/insult/Loud.json",
       "a rule's name holds a to z, digits and \"-\""},
      {"rules/conduct/insult/typo.jsno", "rules/conduct/insult/typo.jsno",
       "is not a rule; a rule's name ends in .json"},
      {"rules/conduct/insult/deep/x.json", "rules/conduct/insult/deep",
       "a category holds rules and no folders"},
      {"rules/Loud/pack.json", "rules/Loud/", "a pack's name holds a to z, digits and \"-\""},
      {"rules/empty/README.md", "rules/empty/pack.json", "cannot be read"},
  }));
  one.folder().write(name, "{}");
  const Loaded loaded = one.load();
  REQUIRE(loaded.set_aside.size() == 1);
  CHECK(loaded.set_aside[0].where == where);
  CHECK(loaded.set_aside[0].what.rfind(what, 0) == 0);
  CHECK(loaded.packs.at(0).rules.size() == 1);
}

TEST_CASE("a broken pack never stops the others", "[rules]") {
  const OneRule one(kRule);
  const auto [name, text, where, what] =
      GENERATE(table<std::string, std::string, std::string, std::string>({
          {"rules/bad/pack.json", "{", "rules/bad/pack.json",
           "is not JSON: the trouble is at line 1, or a comma or bracket before it"},
          {"rules/bad/pack.json", kPack.dump(), "rules/bad/pack.json: /name",
           "must be the folder's name, \"bad\""},
          {"rules/bad/pack.json",
           R"({"name": "bad", "version": "1.2", "title": {"vi": "a", "en": "b"}, "words": "x"})",
           "rules/bad/pack.json: /version", "must be three numbers such as 2026.11.1"},
          {"rules/bad/pack.json",
           R"({"name": "bad", "version": "1.2.3", "title": {"vi": "a", "en": "b"}})",
           "rules/bad/pack.json: /words", "is missing"},
      }));
  CAPTURE(text);
  one.folder().write(name, text);
  const Loaded loaded = one.load();
  REQUIRE(loaded.set_aside.size() == 1);
  CHECK(loaded.set_aside[0].where == where);
  CHECK(loaded.set_aside[0].what == what);
  REQUIRE(loaded.packs.size() == 1);
  CHECK(loaded.packs[0].rules.size() == 1);
}

TEST_CASE("a pack's word lists may lie in several files of its lists folder", "[rules]") {
  const OneRule one(kRule);
  one.folder().write("rules/conduct/lists/places.json", R"({"place": ["chợ", "bến xe"]})");
  one.folder().write("rules/conduct/lists/food.json", R"({"food": ["gạo"]})");
  const Loaded loaded = one.load();
  CHECK(loaded.set_aside.empty());
  REQUIRE(loaded.packs.size() == 1);
  const Lists& lists = loaded.packs[0].lists;
  CHECK(lists.size() == 3);
  CHECK(lists.at("person").size() == 2);
  CHECK(lists.at("place").size() == 2);
  CHECK(lists.at("food").size() == 1);
  CHECK(loaded.packs[0].rules.size() == 1);
}

TEST_CASE("a file in the lists folder that is broken, no list or says one name again is named",
          "[rules]") {
  const OneRule one(kRule);
  const auto [name, text, where,
              what] = GENERATE(table<std::string, std::string, std::string, std::string>({
      {"rules/conduct/lists/a.json", R"({"person": ["ai"]})", "rules/conduct/lists/a.json: /person",
       "is a list of another file of this pack"},
      {"rules/conduct/lists/a.json", R"({"who": ["{x}"]})", "rules/conduct/lists/a.json: /who/0",
       "at character 1: an entry of a word list names no other list"},
      {"rules/conduct/lists/a.json", "[", "rules/conduct/lists/a.json",
       "is not JSON: the trouble is at line 1, or a comma or bracket before it"},
      {"rules/conduct/lists/words.txt", "nó", "rules/conduct/lists/words.txt",
       "is not a file of word lists, ending in .json"},
      {"rules/conduct/lists/deep/a.json", "{}", "rules/conduct/lists/deep",
       "is not a file of word lists, ending in .json"},
  }));
  CAPTURE(name, text);
  one.folder().write(name, text);
  const Loaded loaded = one.load();
  REQUIRE(loaded.set_aside.size() == 1);
  CHECK(loaded.set_aside[0].where == where);
  CHECK(loaded.set_aside[0].what == what);
  CHECK(loaded.packs.empty());
}

TEST_CASE("a broken list file costs its pack alone", "[rules]") {
  const OneRule one(kRule);
  one.folder().write("rules/conduct/lists.json", R"({"person": ["nó", "{x}"]})");
  const Loaded loaded = one.load();
  REQUIRE(loaded.set_aside.size() == 1);
  CHECK(loaded.set_aside[0].where == "rules/conduct/lists.json: /person/1");
  CHECK(loaded.packs.empty());
}

TEST_CASE("without sources.json the rules that cite are set aside and the others work", "[rules]") {
  json advice = kRule;
  advice.erase("cite");
  advice["advice"] = true;
  const OneRule one(kRule);
  one.folder().write("rules/conduct/insult/advice.json", advice.dump());
  const auto text = GENERATE(as<std::string>{}, "", "{}", "[]", R"({"sources": []})",
                             R"({"sources": {"code": {"title": 1}}})");
  CAPTURE(text);
  one.folder().write("rules/sources.json", text);
  const Loaded loaded = one.load();
  REQUIRE(loaded.set_aside.size() == 2);
  CHECK(loaded.set_aside[0].where.rfind("rules/sources.json", 0) == 0);
  CHECK(loaded.set_aside[1].what == "\"code\" is not in sources.json");
  REQUIRE(loaded.packs.at(0).rules.size() == 1);
  CHECK(loaded.packs[0].rules[0].text.id == "conduct/insult/advice");
  CHECK(loaded.packs[0].rules[0].text.sources.empty());
}

TEST_CASE("a source that is not what the schema says is refused by name", "[rules]") {
  const auto [pointer, value, what] = GENERATE(table<std::string, json, std::string>({
      {"/confidence", "V9", "must be one of: V1, V2, V3, M"},
      {"/status", "fine", "must be one of: in-force, guidance, replaced, repealed, draft"},
      {"/read_on", "23/11/2026", "must be a date such as 2026-11-23"},
      {"/read_on", "2026-13-01", "must be a date such as 2026-11-23"},
      {"/url", "GitHub, id 5", "must be a page a person can open, http:// or https://"},
      {"/fine", "10 triệu", "is not a known field"},
      {"/whom", "everyone", "must be a list"},
      {"/whom/0", "soldiers",
       "must be one of: party-members, officials, civil-servants, public-employees, employees"},
  }));
  CAPTURE(pointer, value);
  const OneRule one(kRule);
  json sources = kSources;
  sources[json::json_pointer("/sources/code" + pointer)] = value;
  one.folder().write("rules/sources.json", sources.dump());
  const Loaded loaded = one.load();
  REQUIRE_FALSE(loaded.set_aside.empty());
  CHECK(loaded.set_aside[0].where == "rules/sources.json: /sources/code" + pointer);
  CHECK(loaded.set_aside[0].what == what);
}

TEST_CASE("a person's own pack is known as theirs and may not take a name of ours", "[rules]") {
  const OneRule one(kRule);
  json pack = kPack;
  pack["name"] = "mine";
  one.folder().write("packs/mine/pack.json", pack.dump());
  one.folder().write("packs/mine/insult/a.json", changed("/near/any", {"mày"}).dump());
  one.folder().write("packs/conduct/pack.json", kPack.dump());
  const Loaded loaded = one.load();
  REQUIRE(loaded.packs.size() == 2);
  CHECK(loaded.packs[0].ours);
  CHECK(loaded.packs[1].name == "mine");
  CHECK_FALSE(loaded.packs[1].ours);
  REQUIRE(loaded.packs[1].rules.size() == 1);
  CHECK(loaded.packs[1].rules[0].text.id == "mine/insult/a");
  REQUIRE(loaded.set_aside.size() == 1);
  CHECK(loaded.set_aside[0].where == "packs/conduct/");
  CHECK(loaded.set_aside[0].what == "another pack already has this name");
}

TEST_CASE("only a folder that is no folder stops everything", "[rules]") {
  const OneRule one(kRule);
  const auto loaded = load({one.folder().ours() / "nowhere", {}});
  REQUIRE_FALSE(loaded);
  CHECK(loaded.error().what == "is not a folder of rules");
}

TEST_CASE("known domains are read in order", "[rules]") {
  const OneRule one(kRule);
  one.folder().write(
      "rules/domains.json",
      R"({"known": [{"domain": "b.vn", "name": "B"}, {"domain": "a.vn", "name": "A"}],
    "suffixes": ["com.vn"]})");
  const Loaded loaded = one.load();
  CHECK(loaded.set_aside.empty());
  REQUIRE(loaded.domains.known.size() == 2);
  CHECK(loaded.domains.known[0].domain == "a.vn");
  CHECK(loaded.domains.known[1].name == "B");
  CHECK(loaded.domains.suffixes == std::vector<std::string>{"com.vn"});
}

TEST_CASE("a domain that is none costs the domains alone", "[rules]") {
  const auto [text, where, what] = GENERATE(table<std::string, std::string, std::string>({
      {R"({"known": [{"domain": "A.vn", "name": "A"}], "suffixes": ["com.vn"]})", "/known/0/domain",
       "must be a domain such as example.com.vn"},
      {R"({"known": [], "suffixes": [".vn"]})", "/suffixes/0",
       "must be a domain such as example.com.vn"},
      {R"({"known": [], "suffixes": ["a..b"]})", "/suffixes/0",
       "must be a domain such as example.com.vn"},
      {R"({"known": [{"domain": "a.vn"}], "suffixes": ["com.vn"]})", "/known/0/name", "is missing"},
      {R"({"known": {}, "suffixes": ["com.vn"]})", "/known", "must be a list"},
      {R"({"known": []})", "/suffixes", "is missing"},
  }));
  CAPTURE(text);
  const OneRule one(kRule);
  one.folder().write("rules/domains.json", text);
  const Loaded loaded = one.load();
  REQUIRE(loaded.set_aside.size() == 1);
  CHECK(loaded.set_aside[0].where == "rules/domains.json: " + where);
  CHECK(loaded.set_aside[0].what == what);
  CHECK(loaded.packs.at(0).rules.size() == 1);
}

}  // namespace
}  // namespace soat::rules
