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
  std::size_t edges = 0;
  for (const Edge& edge : matching.tables().edges) edges += edge.meant != kNoMeant;
  for (const Beginning begin : matching.tables().begins) edges += static_cast<bool>(begin);
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
  REQUIRE(first.meants == 1);
  const Beginning begin = tables.begins_of(Part::rules)[first.first_meant];
  REQUIRE(begin);
  const auto edges_by = [&](const char* letters) {
    const MeantRun run = Tables::meant_by(tables.keys[tables.find_key(letters)]);
    std::vector<std::uint32_t> found;
    for (std::uint32_t meant = run.first; meant < run.first + run.size; ++meant)
      if (tables.edge_of(begin.node(), meant) != nullptr) found.push_back(meant);
    return found;
  };
  REQUIRE(edges_by("cho").size() == 3);
  std::size_t exact = 0;
  for (const std::uint32_t meant : edges_by("cho")) exact += tables.meant[meant].exact();
  CHECK(exact == 1);
  CHECK(edges_by("mot").empty());
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
