// SPDX-License-Identifier: Apache-2.0
#include "rules/phrases.h"

#include <string>
#include <vector>

#include "catch.h"

namespace soat::rules {
namespace {

using Texts = std::vector<std::string>;

Pattern pattern(const std::string& written, PatternPlace place = PatternPlace::rule) {
  auto parsed = parse_pattern(written, "here", place);
  REQUIRE(parsed);
  return std::move(*parsed);
}

TEST_CASE("a pattern is written out in all its wordings", "[rules]") {
  const Lists lists{{"fool",
                     {pattern("ngu", PatternPlace::list_entry),
                      pattern("(đần|đầu đất)", PatternPlace::list_entry)}}};
  const auto [written, expected] = GENERATE(table<std::string, Texts>({
      {"đồ ngu", {"đồ ngu"}},
      {"^=đồ ngu$", {"đồ ngu"}},
      {"đồ (ngu|dốt) [quá]", {"đồ dốt", "đồ dốt quá", "đồ ngu", "đồ ngu quá"}},
      {"đồ {fool}", {"đồ ngu", "đồ đần", "đồ đầu đất"}},
      {"nghe nói ..3 sắp", {"nghe nói", "sắp"}},
      {"đủ <number> tim", {"tim", "đủ"}},
      {"chết (<number> người|hết)", {"chết hết", "chết người"}},
  }));
  CAPTURE(written);
  CHECK(wordings(pattern(written), {}, lists) == expected);
  if (written.find_first_of(".<") == std::string::npos) {
    CHECK(count_wordings(pattern(written), {}, lists) == expected.size());
  }
}

TEST_CASE("a rule's own list comes before the pack's of the same name", "[rules]") {
  const Lists pack{{"who", {pattern("ai")}}};
  const Lists rule{{"who", {pattern("đứa nào")}}};
  CHECK(wordings(pattern("{who} đó"), rule, pack) == Texts{"đứa nào đó"});
}

TEST_CASE("lists whose product is beyond counting are told entry by entry", "[rules]") {
  Lists lists;
  for (int i = 0; i < 100; ++i) {
    lists["a"].push_back(pattern("a" + std::to_string(i)));
    lists["b"].push_back(pattern("b" + std::to_string(i)));
  }
  const auto told = wordings(pattern("{a} {b} c"), {}, lists);
  CHECK(told.size() == 201);
  CHECK(told.front() == "a0");
  CHECK(told.back() == "c");
}

TEST_CASE("phrases of all rules are sorted, each once", "[rules]") {
  ParsedRule one;
  one.match = {pattern("đồ ngu"), pattern("a b")};
  one.unless.any = {pattern("không tính")};
  ParsedRule two;
  two.match = {pattern("đồ (ngu|dốt)")};
  ParsedPack pack;
  pack.rules = {one, two};
  CHECK(phrases_of({pack}) == Texts{"a b", "đồ dốt", "đồ ngu"});
}

}  // namespace
}  // namespace soat::rules
