// SPDX-License-Identifier: Apache-2.0
#include "native-host/rules/one_rule.h"

namespace soat::rules {
namespace {

TEST_CASE("a rule is read whole", "[rules]") {
  const Loaded loaded = OneRule(kRule).load();
  for (const auto& error : loaded.set_aside) FAIL(error.where << ": " << error.what);
  REQUIRE(loaded.packs.size() == 1);
  const ParsedPack& pack = loaded.packs[0];
  CHECK(pack.name == "conduct");
  CHECK(pack.version == "2026.11.1");
  CHECK(pack.title.en == "Conduct");
  CHECK(pack.ours);
  CHECK(pack.lists.at("person").size() == 2);
  REQUIRE(pack.rules.size() == 1);
  const ParsedRule& rule = pack.rules[0];
  CHECK(rule.text.id == "conduct/insult/stupid");
  CHECK(rule.text.category == "insult");
  CHECK(rule.text.tier == Tier::warn);
  CHECK(rule.text.seen.vi == "Câu này chê.");
  CHECK(rule.text.advise.en == "Say it otherwise.");
  REQUIRE(rule.text.sources.size() == 1);
  CHECK(rule.text.sources[0].id == "code");
  CHECK(rule.text.sources[0].paraphrase.en == "Be civil.");
  CHECK(rule.text.sources[0].url == "https://example.org/code");
  CHECK(rule.text.fix == Fix::remove);
  CHECK(rule.text.flags.size() == 3);
  CHECK(rule.text.allows.size() == 3);
  REQUIRE(rule.match.size() == 1);
  CHECK(rule.match[0].written == "đồ {fool}");
  CHECK_FALSE(rule.detect);
  CHECK(rule.lists.at("fool")[1].written == "dốt");
  REQUIRE(rule.near);
  CHECK(rule.near->any.size() == 2);
  CHECK(rule.near->within.kind == Reach::Kind::syllables);
  CHECK(rule.near->within.syllables == 5);
  CHECK(rule.unless.any.size() == 1);
  CHECK(rule.unless.within.kind == Reach::Kind::draft);
  CHECK(rule.unless.overlaps.size() == 1);
  CHECK(rule.unless.quoted);
  CHECK(rule.unless.negated);
  CHECK_FALSE(rule.unless.asked);
  CHECK(rule.forms.bare);
  CHECK(rule.forms.joined);
  CHECK_FALSE(rule.forms.split);
  CHECK(rule.surfaces.comment);
  CHECK_FALSE(rule.surfaces.message);
  CHECK(rule.during_work);
}

TEST_CASE("a rule looks everywhere unless it says otherwise", "[rules]") {
  json rule = kRule;
  rule.erase("surfaces");
  rule.erase("during");
  const Loaded loaded = OneRule(rule).load();
  REQUIRE(loaded.packs.at(0).rules.size() == 1);
  const ParsedRule& read = loaded.packs[0].rules[0];
  CHECK((read.surfaces.post && read.surfaces.comment && read.surfaces.message &&
         read.surfaces.share));
  CHECK_FALSE(read.during_work);
}

TEST_CASE("a rule may ask for a detector there is, in terms it understands", "[rules]") {
  json rule = kRule;
  for (const char* key : {"match", "lists", "near", "unless"}) rule.erase(key);
  rule["detect"] = {{"name", "phone"}};
  const Loaded loaded = OneRule(rule).load();
  for (const auto& error : loaded.set_aside) FAIL(error.where << ": " << error.what);
  REQUIRE(loaded.packs.at(0).rules.at(0).detect);
  CHECK(loaded.packs[0].rules[0].detect->name == "phone");

  rule["detect"] = {{"name", "mood"}};
  CHECK(OneRule(rule).load().set_aside.at(0).what == "there is no detector \"mood\"");
  rule["detect"] = {{"name", "phone"}, {"colour", "red"}};
  const Loaded refused = OneRule(rule).load();
  CHECK(refused.set_aside.at(0).where == "rules/conduct/insult/stupid.json: /detect/colour");
  CHECK(refused.set_aside.at(0).what == "is not something the detector \"phone\" understands");
}

TEST_CASE("a broken rule is set aside by name, with the place where it breaks", "[rules]") {
  const std::string file = "rules/conduct/insult/stupid.json";
  const auto [pointer, value, where,
              what] = GENERATE(table<std::string, json, std::string, std::string>({
      {"/tier", "loud", "/tier", "must be one of: hint, warn"},
      {"/tier", 1, "/tier", "must be one of: hint, warn"},
      {"/category", "rude", "/category", "\"rude\" is not a category; rule.schema.json lists them"},
      {"/category", "threat", "/category", "is \"threat\", but the file lies in insult/"},
      {"/mood", "sad", "/mood", "is not a known field"},
      {"/a~1b", "sad", "/a~1b", "is not a known field"},
      {"/title", "Lời chê", "/title", "must be an object"},
      {"/title/fr", "Insulte", "/title/fr", "is not a known field"},
      {"/title/vi", "", "/title/vi", "is empty"},
      {"/title/vi", std::string(61, 'a'), "/title/vi", "has 61 characters, more than 60"},
      {"/why/en", "a\u0007b", "/why/en", "holds a control character"},
      {"/match", json::array(), "/match", "needs at least 1, and has 0"},
      {"/match", "đồ ngu", "/match", "must be a list"},
      {"/match/0", 5, "/match/0", "must be a text"},
      {"/match/0", "đồ  ngu", "/match/0",
       "at character 4: one space between two steps, and none at either end"},
      {"/match", {"đồ {fool}", "đồ {fool}"}, "/match/1", "is in this list twice"},
      {"/match/0", "đồ {people}", "/match/0", "there is no list {people} in this rule or its pack"},
      {"/match/0", "đồ ngu", "/lists/fool", "is used by no pattern"},
      {"/lists/fool/0", "{person}", "/lists/fool/0",
       "at character 1: an entry of a word list names no other list"},
      {"/lists/Fool", {"ngu"}, "/lists/Fool", "a list's name holds a to z, digits and \"-\""},
      {"/near/within", 0, "/near/within", "must be 1 to 40 syllables, \"sentence\" or \"draft\""},
      {"/near/within", 41, "/near/within", "must be 1 to 40 syllables, \"sentence\" or \"draft\""},
      {"/near/within", 1.5, "/near/within", "must be 1 to 40 syllables, \"sentence\" or \"draft\""},
      {"/near/within", "page", "/near/within",
       "must be 1 to 40 syllables, \"sentence\" or \"draft\""},
      {"/near", {{"any", {"mày"}}}, "/near/within", "is missing"},
      {"/near", {{"within", 3}}, "/near/any", "is missing"},
      {"/unless", {{"within", 3}}, "/unless/within", "says how far, but \"any\" does not say what"},
      {"/unless/quoted", false, "/unless/quoted", "may only be true; leave it out otherwise"},
      {"/unless/sad", true, "/unless/sad", "is not a known field"},
      {"/forms",
       {"bare", "upside-down"},
       "/forms/1",
       "must be one of: bare, split, leet, repeat, lookalike, masked, teencode, joined"},
      {"/surfaces", {"wall"}, "/surfaces/0", "must be one of: post, comment, message, share"},
      {"/during", "lunch", "/during", "must be one of: work"},
      {"/fix", "rewrite", "/fix",
       "must be one of: mask, remove, lower-case, add-source, add-unverified"},
      {"/flags", {"[[a]]", "[[b]]"}, "/flags", "needs at least 3, and has 2"},
      {"/flags/0", "đồ ngu", "/flags/0", "marks nothing; put [[ ]] around what is found"},
      {"/flags/1", "[[đồ ngu", "/flags/1", "a [[ is never closed"},
      {"/flags/1", "[[]]đồ ngu", "/flags/1", "[[ ]] holds nothing"},
      {"/flags/1", "[[đồ [[ngu]]", "/flags/1", "one [[ lies inside another"},
      {"/flags/1", "[[đồ]] ngu]]", "/flags/1", "a ]] closes nothing"},
      {"/allows/2", "[[đồ ăn]]", "/allows/2", "is allowed, so there is nothing to mark with [["},
      {"/advice", true, "",
       "needs one of \"cite\", the sources it rests on, and \"advice\": true, not both"},
      {"/fix", "mask", "/fix", "only a detector knows what to write instead; try \"remove\""},
      {"/detect", {{"name", "phone"}}, "", "needs one of \"match\" and \"detect\", not both"},
      {"/cite", {"nowhere"}, "/cite/0", "\"nowhere\" is not in sources.json"},
      {"/cite", {"code", "old"}, "/cite/1", "\"old\" is no longer in force"},
      {"/cite", {"gone"}, "/cite/0", "\"gone\" has been replaced by a later document"},
      {"/cite", {"plan"}, "/cite/0", "\"plan\" is only a draft"},
      {"/cite", {"weak"}, "/cite/0", "\"weak\" has confidence V3; only V1 and V2 are cited"},
      {"/cite", {"view"}, "/cite/0", "\"view\" judges views, and no rule may rest on it"},
  }));
  CAPTURE(pointer, value);
  const Loaded loaded = OneRule(changed(pointer, value)).load();
  REQUIRE(loaded.set_aside.size() == 1);
  CHECK(loaded.set_aside[0].where == (where.empty() ? file : file + ": " + where));
  CHECK(loaded.set_aside[0].what == what);
  REQUIRE(loaded.packs.size() == 1);
  CHECK(loaded.packs[0].rules.empty());
}

TEST_CASE("each field a rule must have is missed by name", "[rules]") {
  const auto key = GENERATE(as<std::string>{}, "category", "tier", "title", "seen", "why", "advise",
                            "flags", "allows");
  json rule = kRule;
  rule.erase(key);
  const Loaded loaded = OneRule(rule).load();
  REQUIRE(loaded.set_aside.size() == 1);
  CHECK(loaded.set_aside[0].where == "rules/conduct/insult/stupid.json: /" + key);
  CHECK(loaded.set_aside[0].what == "is missing");
}

TEST_CASE("a rule file cut at any byte is set aside, and its neighbour works", "[rules]") {
  const OneRule one(kRule);
  const std::string whole = kRule.dump();
  one.folder().write("rules/conduct/insult/whole.json", whole);
  for (std::size_t size = 0; size < whole.size(); ++size) {
    one.folder().write("rules/conduct/insult/stupid.json", whole.substr(0, size));
    const Loaded loaded = one.load();
    CAPTURE(size);
    REQUIRE(loaded.set_aside.size() == 1);
    CHECK(loaded.set_aside[0].where == "rules/conduct/insult/stupid.json");
    REQUIRE(loaded.packs.at(0).rules.size() == 1);
    CHECK(loaded.packs[0].rules[0].text.id == "conduct/insult/whole");
  }
}

TEST_CASE("a missing source is never more than a hint", "[rules]") {
  const OneRule one(kRule);
  one.folder().write("rules/conduct/no-source/a.json", changed("/category", "no-source").dump());
  const Loaded loaded = one.load();
  REQUIRE(loaded.set_aside.size() == 1);
  CHECK(loaded.set_aside[0].where == "rules/conduct/no-source/a.json: /tier");
}

TEST_CASE("a key written twice is refused, or half of the rule would be lost silently", "[rules]") {
  const OneRule one(kRule);
  std::string text = kRule.dump();
  text.insert(1, R"("match": ["lạc mất"],)");
  one.folder().write("rules/conduct/insult/stupid.json", text);
  const Loaded loaded = one.load();
  REQUIRE(loaded.set_aside.size() == 1);
  CHECK(loaded.set_aside[0].what == "\"match\" is written twice");
}

TEST_CASE("a number too large for any machine is refused, not thrown", "[rules]") {
  const OneRule one(kRule);
  one.folder().write("rules/conduct/insult/stupid.json", R"({"tier": 9e666})");
  const Loaded loaded = one.load();
  REQUIRE(loaded.set_aside.size() == 1);
  CHECK(loaded.set_aside[0].what == "holds a number beyond all reason");
}

TEST_CASE("bytes that are not UTF-8 are refused", "[rules]") {
  const OneRule one(kRule);
  std::string text = kRule.dump();
  text.replace(text.find("Insult"), 1, "\xC4");
  one.folder().write("rules/conduct/insult/stupid.json", text);
  const Loaded loaded = one.load();
  REQUIRE(loaded.set_aside.size() == 1);
  CHECK(loaded.set_aside[0].what.rfind("is not JSON: the trouble is at line ", 0) == 0);
}

}  // namespace
}  // namespace soat::rules
