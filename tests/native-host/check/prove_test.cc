// SPDX-License-Identifier: Apache-2.0
#include "check/prove.h"

#include <algorithm>
#include <string>
#include <vector>

#include "catch.h"

namespace soat::check {
namespace {

using rules::ParsedPack;
using rules::ParsedRule;

rules::Pattern pattern(const std::string& written) {
  auto parsed = rules::parse_pattern(written, "here");
  REQUIRE(parsed);
  return std::move(*parsed);
}

/// A rule that proves itself.
ParsedRule sound(const std::string& id = "p/insult/fool") {
  ParsedRule out;
  out.text.id = id;
  out.text.category = "insult";
  out.text.tier = rules::Tier::warn;
  out.match = {pattern("đồ ngốc"), pattern("quá hâm")};
  out.forms.bare = true;
  out.text.flags = {"Đúng là [[đồ ngốc]]!", "Ôi [[đồ ngốc]] ơi là [[đồ ngốc]].", "Nó [[quá hâm]]."};
  out.text.allows = {"Đồ ăn ngon.", "Ngốc ghê, mình quên khóa.", "Trời hâm hấp nóng."};
  return out;
}

std::vector<std::string> complaints(std::vector<ParsedRule> rules) {
  ParsedPack pack;
  pack.name = "p";
  pack.rules = std::move(rules);
  rules::Loaded loaded;
  loaded.packs = {std::move(pack)};
  Proof proof;
  prove(loaded, proof);
  std::vector<std::string> out;
  for (const Error& error : proof.complaints) out.push_back(error.where + ": " + error.what);
  return out;
}

TEST_CASE("a rule that proves itself gives no complaint", "[check]") {
  for (const auto& complaint : complaints({sound()})) FAIL(complaint);
  SUCCEED();
}

TEST_CASE("what a rule does not live up to is told with its example", "[check]") {
  struct Case {
    const char* why;
    void (*spoil)(ParsedRule&);
    std::string complaint;
  };
  const Case one = GENERATE(values<Case>({
      {"nothing is found", [](ParsedRule& r) { r.text.flags[0] = "Đúng là [[đồ dở]]!"; },
       "p/insult/fool: /flags/0: is not found, and should be at 8–13: “Đúng là [[đồ dở]]!”"},
      {"the mark is too wide", [](ParsedRule& r) { r.text.flags[0] = "Đúng [[là đồ ngốc]]!"; },
       "p/insult/fool: /flags/0: is found at 8–15, and should be at 5–15: “Đúng [[là đồ ngốc]]!”"},
      {"one of two is unmarked",
       [](ParsedRule& r) { r.text.flags[1] = "Ôi [[đồ ngốc]] ơi là đồ ngốc."; },
       "p/insult/fool: /flags/1: is found at 3–10, 17–24, and should be at 3–10: “Ôi [[đồ ngốc]] "
       "ơi là đồ ngốc.”"},
      {"spans count UTF-16 units",
       [](ParsedRule& r) { r.text.flags[0] = "🙂 là [[đồ dở]]"; },
       "p/insult/fool: /flags/0: is not found, and should be at 6–11: “🙂 là [[đồ "
       "dở]]”"},
      {"a pattern without an example",
       [](ParsedRule& r) { r.match.push_back(pattern("ngớ ngẩn")); },
       "p/insult/fool: /match/2: finds nothing in any example of flags: “ngớ ngẩn”"},
      {"a pattern that hides behind another",
       [](ParsedRule& r) { r.match.push_back(pattern("đồ ngốc nghếch")); },
       "p/insult/fool: /match/2: finds nothing in any example of flags: “đồ ngốc nghếch”"},
      {"an allowed draft is found", [](ParsedRule& r) { r.text.allows[1] = "Toàn đồ ngốc thôi."; },
       "p/insult/fool: /allows/1: is found by p/insult/fool at 5–12: “Toàn đồ ngốc thôi.”"},
      {"a disguise is not seen through", [](ParsedRule& r) { r.unless.any = {pattern("no")}; },
       "p/insult/fool: /flags/2: is not seen through as bare: “No qua ham.” (found: nothing, "
       "wanted: 3–10)"},
  }));
  CAPTURE(one.why);
  ParsedRule rule = sound();
  one.spoil(rule);
  const auto told = complaints({rule});
  CAPTURE(told);
  CHECK(std::find(told.begin(), told.end(), one.complaint) != told.end());
}

TEST_CASE("a pattern that wants its marks written need not be seen through without", "[check]") {
  ParsedRule rule = sound();
  rule.match[1] = pattern("quá =hâm");
  for (const auto& complaint : complaints({rule})) FAIL(complaint);
  // Both are everyday words without their marks ("do ban", "qua ham"), and never guessed at.
  rule.match = {pattern("=đồ =bẩn"), pattern("=quá =hâm")};
  rule.text.flags = {"Đúng là [[đồ bẩn]]!", "Ôi [[đồ bẩn]] ơi là [[đồ bẩn]].", "Nó [[quá hâm]]."};
  CHECK(complaints({rule}) ==
        std::vector<std::string>{
            "p/insult/fool: /forms: claims \"bare\", and no example of flags shows it"});
}

TEST_CASE("what one rule allows stays silent for every other rule", "[check]") {
  ParsedRule other = sound("p/insult/other");
  other.match = {pattern("đồ ăn")};
  other.text.flags = {"[[Đồ ăn]]", "có [[đồ ăn]]", "là [[đồ ăn]] đó"};
  other.text.allows = {"a", "b", "c"};
  CHECK(complaints({sound(), other}) ==
        std::vector<std::string>{
            "p/insult/fool: /allows/0: is found by p/insult/other at 0–5: “Đồ ăn ngon.”"});
}

TEST_CASE("a form that no example can show is no claim", "[check]") {
  ParsedRule rule = sound();
  rule.match = {pattern("ngốc")};
  rule.text.flags = {"[[ngốc]] a", "[[ngốc]] b", "[[ngốc]] c"};
  rule.text.allows = {"a", "b", "c"};
  rule.forms = {};
  rule.forms.joined = true;
  CHECK(complaints({rule}) ==
        std::vector<std::string>{
            "p/insult/fool: /forms: claims \"joined\", and no example of flags shows it"});
}

TEST_CASE("a rule for working hours, or for one surface, is tried there", "[check]") {
  ParsedRule rule = sound();
  rule.during_work = true;
  rule.surfaces = {false, false, false, true};
  for (const auto& complaint : complaints({rule})) FAIL(complaint);
  SUCCEED();
}

TEST_CASE("a pack of the person's own is tried as if it were switched on", "[check]") {
  ParsedPack pack;
  pack.name = "mine";
  pack.ours = false;
  pack.rules = {sound()};
  rules::Loaded loaded;
  loaded.packs = {std::move(pack)};
  Proof proof;
  prove(loaded, proof);
  CHECK(proof.complaints.empty());
  CHECK(proof.rules == 1);
  CHECK(proof.examples == 6);
  CHECK(proof.disguises > 6);
}

}  // namespace
}  // namespace soat::check
