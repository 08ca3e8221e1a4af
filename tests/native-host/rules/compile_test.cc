// SPDX-License-Identifier: Apache-2.0
#include "rules/compile.h"

#include <string>
#include <vector>

#include "catch.h"

using namespace soat;
using namespace soat::rules;

namespace {

Pattern pattern(const std::string& written, PatternPlace place = PatternPlace::rule) {
  auto parsed = parse_pattern(written, "test", place);
  REQUIRE(parsed);
  return std::move(*parsed);
}

ParsedPack pack_of(const std::vector<std::string>& patterns, Lists lists = {}) {
  ParsedPack pack;
  pack.lists = std::move(lists);
  ParsedRule rule;
  rule.text.id = "p/insult/a";
  for (const std::string& written : patterns) rule.match.push_back(pattern(written));
  pack.rules.push_back(std::move(rule));
  return pack;
}

/// Edges by syllables, those of the roots among them.
std::size_t edges_of(const ParsedPack& pack) {
  std::vector<Error> set_aside;
  const Matching matching = compile({pack}, set_aside);
  REQUIRE(set_aside.empty());
  std::size_t edges = matching.tables().edges.size();
  for (const std::uint32_t begin : matching.tables().begins) edges += begin != 0;
  return edges;
}

}  // namespace

TEST_CASE("choices and optional parts add up, and do not multiply") {
  const std::string choice = "(ba|bốn|năm|sáu|bảy|tám|chín|mười)";
  CHECK(edges_of(pack_of({choice + " đồ"})) == 8 + 1);
  CHECK(edges_of(pack_of({choice + " " + choice + " " + choice + " đồ"})) == 3 * 8 + 1);
  CHECK(edges_of(pack_of({"một [rất] [quá] [thật] đồ"})) == 1 + 4 + 3 + 2 + 1);
}

TEST_CASE(
    "patterns share what they have in common at their beginning; words of a list their ends") {
  CHECK(edges_of(pack_of({"đồ ngu ngốc", "đồ ngu si"})) == 4);
  CHECK(edges_of(pack_of({"đồ (ngu|dốt) lắm", "đồ dốt nát"})) == 1 + 2 + 1 + 2);
  const auto entry = [](const char* written) { return pattern(written, PatternPlace::list_entry); };
  // {l} itself is no syllable; of "con chó", "thằng chó" and "lũ chó" the last edge is one.
  CHECK(edges_of(pack_of({"{l}"},
                         {{"l", {entry("con chó"), entry("thằng chó"), entry("lũ chó")}}})) == 4);
}

TEST_CASE(
    "syllables of the same letters and other marks are told apart, and found beside each other") {
  std::vector<Error> set_aside;
  const Matching matching =
      compile({pack_of({"một chó", "một chỗ", "một =chó", "một ngu"})}, set_aside);
  const Tables& tables = matching.tables();
  const Key& first = tables.keys[tables.find_key("mot")];
  const auto begins = tables.begins_of(first, Part::rules);
  REQUIRE(begins.size() == 1);
  const auto edges = tables.edges_of(begins[0], tables.find_key("cho"));
  REQUIRE(edges.size() == 3);
  std::size_t exact = 0;
  for (const Edge& edge : edges) exact += tables.meant[edge.meant].exact();
  CHECK(exact == 1);
  CHECK(tables.edges_of(begins[0], tables.find_key("mot")).empty());
}

TEST_CASE("a pattern of too many ways is set aside by name, and its rule works with its others") {
  std::string many;
  for (int i = 0; i < 7; ++i) many += "(một|hai|ba|bốn) ";
  std::vector<Error> set_aside;
  const Matching matching = compile({pack_of({many + "đồ", "đồ ngu"})}, set_aside);
  REQUIRE(set_aside.size() == 1);
  CHECK(set_aside[0].code == Errc::too_big);
  CHECK(set_aside[0].where.find(many + "đồ") != std::string::npos);
  CHECK(matching.tables().find_key("ngu") != kNoKey);
  CHECK(matching.tables().find_key("hai") == kNoKey);
}
