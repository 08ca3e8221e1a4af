// SPDX-License-Identifier: Apache-2.0
#include "rules/load.h"

#include <nlohmann/json.hpp>
#include <string>

#include "catch.h"
#include "native-host/rules/folder.h"

namespace soat::rules {
namespace {

using nlohmann::json;

const json kSources = json::parse(R"({"sources": {
  "code": {"title": {"vi": "Bộ quy tắc", "en": "The code"}, "paraphrase": {"vi": "Lịch sự.", "en": "Be civil."},
           "confidence": "V2", "read_on": "2026-11-23", "url": "https://example.org/code", "status": "in-force"},
  "old":  {"title": {"vi": "Luật cũ", "en": "Old law"}, "paraphrase": {"vi": "Cũ.", "en": "Old."},
           "confidence": "V1", "read_on": "2026-11-23", "url": "https://example.org/old", "status": "repealed"},
  "gone": {"title": {"vi": "Bản trước", "en": "Former"}, "paraphrase": {"vi": "Cũ.", "en": "Old."},
           "confidence": "V1", "read_on": "2026-11-23", "url": "https://example.org/gone", "status": "replaced"},
  "plan": {"title": {"vi": "Dự thảo", "en": "Draft"}, "paraphrase": {"vi": "Sắp tới.", "en": "To come."},
           "confidence": "V2", "read_on": "2026-11-23", "url": "https://example.org/plan", "status": "draft"},
  "weak": {"title": {"vi": "Nghe lại", "en": "Indirect"}, "paraphrase": {"vi": "Có lẽ.", "en": "Perhaps."},
           "confidence": "V3", "read_on": "2026-11-23", "url": "https://example.org/weak", "status": "in-force"},
  "view": {"title": {"vi": "Quan điểm", "en": "Views"}, "paraphrase": {"vi": "Quan điểm.", "en": "Views."},
           "confidence": "V1", "read_on": "2026-11-23", "url": "https://example.org/view", "status": "in-force",
           "never_detect": true}
}})");

const json kPack = json::parse(R"({"name": "conduct", "version": "2026.11.1",
  "title": {"vi": "Ứng xử", "en": "Conduct"}, "words": "Our own."})");

const json kRule = json::parse(R"({
  "category": "insult", "tier": "warn",
  "title": {"vi": "Lời chê", "en": "Insult"}, "seen": {"vi": "Câu này chê.", "en": "It insults."},
  "why": {"vi": "Dễ buồn.", "en": "It hurts."}, "advise": {"vi": "Thử nói khác.", "en": "Say it otherwise."},
  "cite": ["code"], "match": ["đồ {fool}"], "lists": {"fool": ["ngu", "dốt"]},
  "near": {"any": ["mày", "{person}"], "within": 5},
  "unless": {"any": ["đùa"], "within": "draft", "overlaps": ["đồ ngu si"], "quoted": true, "negated": true},
  "forms": ["bare", "joined"], "surfaces": ["post", "comment"], "during": "work", "fix": "remove",
  "flags": ["[[đồ ngu]]", "mày [[đồ dốt]]", "[[Đồ ngu]] và [[đồ dốt]]"],
  "allows": ["đồ ăn", "đồ chơi", "ngủ ngon"], "note": "x"
})");

/// A folder whose single rule is `rule`.
class OneRule {
 public:
  explicit OneRule(const json& rule) {
    folder_.write("rules/sources.json", kSources.dump());
    folder_.write("rules/conduct/pack.json", kPack.dump());
    folder_.write("rules/conduct/lists.json", R"({"person": ["thằng kia", "nó"]})");
    folder_.write("rules/conduct/insult/stupid.json", rule.dump());
  }
  [[nodiscard]] Loaded load() const {
    auto loaded = rules::load({folder_.ours(), folder_.theirs()});
    REQUIRE(loaded);
    return std::move(*loaded);
  }
  [[nodiscard]] const Folder& folder() const { return folder_; }

 private:
  Folder folder_;
};

json changed(const std::string& pointer, const json& value) {
  json rule = kRule;
  rule[json::json_pointer(pointer)] = value;
  return rule;
}

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
      {"/advice", true, "", "needs either \"cite\", the sources it rests on, or \"advice\": true"},
      {"/detect", {{"name", "phone"}}, "", "needs either \"match\" or \"detect\""},
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
  CHECK(loaded.set_aside[0].what.rfind("is not JSON: the trouble is at byte ", 0) == 0);
}

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
  const auto [name, text, where,
              what] = GENERATE(table<std::string, std::string, std::string, std::string>({
      {"rules/bad/pack.json", "{", "rules/bad/pack.json", "is not JSON: the trouble is at byte 2"},
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

TEST_CASE("a file in the lists folder that is broken, no list or says one name again is named", "[rules]") {
  const OneRule one(kRule);
  const auto [name, text, where,
              what] = GENERATE(table<std::string, std::string, std::string, std::string>({
      {"rules/conduct/lists/a.json", R"({"person": ["ai"]})", "rules/conduct/lists/a.json: /person",
       "is a list of another file of this pack"},
      {"rules/conduct/lists/a.json", R"({"who": ["{x}"]})", "rules/conduct/lists/a.json: /who/0",
       "at character 1: an entry of a word list names no other list"},
      {"rules/conduct/lists/a.json", "[", "rules/conduct/lists/a.json",
       "is not JSON: the trouble is at byte 2"},
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
    "suffixes": ["com.vn"], "shorteners": ["bit.ly"]})");
  const Loaded loaded = one.load();
  CHECK(loaded.set_aside.empty());
  REQUIRE(loaded.domains.known.size() == 2);
  CHECK(loaded.domains.known[0].domain == "a.vn");
  CHECK(loaded.domains.known[1].name == "B");
  CHECK(loaded.domains.suffixes == std::vector<std::string>{"com.vn"});
  CHECK(loaded.domains.shorteners == std::vector<std::string>{"bit.ly"});
}

TEST_CASE("a domain that is none costs the domains alone", "[rules]") {
  const auto [text, where, what] = GENERATE(table<std::string, std::string, std::string>({
      {R"({"known": [{"domain": "A.vn", "name": "A"}], "suffixes": ["com.vn"], "shorteners": ["bit.ly"]})",
       "/known/0/domain", "must be a domain such as example.com.vn"},
      {R"({"known": [], "suffixes": [".vn"], "shorteners": ["bit.ly"]})", "/suffixes/0",
       "must be a domain such as example.com.vn"},
      {R"({"known": [], "suffixes": ["com.vn"], "shorteners": ["a..b"]})", "/shorteners/0",
       "must be a domain such as example.com.vn"},
      {R"({"known": [{"domain": "a.vn"}], "suffixes": ["com.vn"], "shorteners": ["bit.ly"]})",
       "/known/0/name", "is missing"},
      {R"({"known": {}, "suffixes": ["com.vn"], "shorteners": ["bit.ly"]})", "/known",
       "must be a list"},
      {R"({"known": [], "suffixes": ["com.vn"]})", "/shorteners", "is missing"},
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
