// SPDX-License-Identifier: Apache-2.0
#include "rules/tidy.h"

#include <string>

#include "catch.h"
#include "native-host/rules/folder.h"

namespace soat::rules {
namespace {

Pattern pattern(const std::string& written) {
  auto parsed = parse_pattern(written, "here");
  REQUIRE(parsed);
  return std::move(*parsed);
}

ParsedRule rule(const std::string& id, const std::string& category, const std::string& match) {
  ParsedRule out;
  out.text.id = id;
  out.text.category = category;
  out.match = {pattern(match)};
  return out;
}

TEST_CASE("a phrase of two rules of one category is told once for the pair", "[rules]") {
  const auto [first, second, complaints] = GENERATE(table<std::string, std::string, std::size_t>({
      {"đồ (ngu|dốt)", "(đồ|thứ) (dốt|ngu)", 1},
      {"đồ ngu", "đồ dốt", 0},
      {"^đồ ngu", "đồ ngu", 0},
      {"đồ ..2 ngu", "đồ ..2 ngu", 0},            // what a gap holds is not known
      {"{many} {many} a", "{many} {many} b", 0},  // too many to tell: its pieces say nothing
  }));
  ParsedPack pack;
  pack.rules = {rule("p/insult/a", "insult", first), rule("p/insult/b", "insult", second),
                rule("p/threat/c", "threat", first)};
  if (first.find("{many}") != std::string::npos) {
    for (int i = 0; i < 100; ++i) pack.lists["many"].push_back(pattern("a" + std::to_string(i)));
  }
  const auto told = untidy({pack});
  REQUIRE(told.size() == complaints);
  if (complaints != 0) {
    CHECK(told[0].where == "p/insult/b");
    CHECK(told[0].what == "looks for \"đồ dốt\", as p/insult/a does");
  }
}

TEST_CASE("a list that no rule uses is told", "[rules]") {
  ParsedPack pack;
  pack.name = "p";
  pack.lists["who"] = {pattern("ai")};
  pack.lists["what"] = {pattern("gì")};
  pack.rules = {rule("p/insult/a", "insult", "đồ {who}")};
  const auto told = untidy({pack});
  REQUIRE(told.size() == 1);
  CHECK(told[0].where == "p: list /what");
}

TEST_CASE("texts and sources are listened to", "[rules]") {
  ParsedPack pack;
  pack.rules = {rule("p/insult/a", "insult", "đồ ngu")};
  pack.rules[0].text.why.vi = "Cấm nói thế.";
  Source source;
  source.id = "law";
  source.paraphrase.vi = "Nghiêm cấm.";
  pack.rules[0].text.sources = {source};
  const auto told = untidy({pack});
  REQUIRE(told.size() == 3);
  CHECK(told[0].where == "p/insult/a: /why/vi");
  CHECK(told[1].where == "sources.json: /sources/law: /paraphrase/vi");
}

TEST_CASE("every file below a folder is held to canonical form, schemas apart", "[rules]") {
  const Folder folder;
  folder.write("rules/a/good.json", "{}\n");
  folder.write("rules/a/bad.json", "{ }");
  folder.write("rules/x.schema.json", "{ }");
  folder.write("rules/README.md", "{ }");
  const auto told = untidy_files(folder.ours());
  REQUIRE(told.size() == 1);
  CHECK(told[0].where == "a/bad.json: line 1");
}

TEST_CASE("files are laid out anew, and what is not JSON is left alone", "[rules]") {
  const Folder folder;
  folder.write("rules/a/bad.json", R"({"tier": "hint", "category": "insult"})");
  folder.write("rules/a/broken.json", "{ ");
  std::vector<Error> trouble;
  CHECK(tidy_up(folder.ours(), trouble) == std::vector<std::string>{"a/bad.json"});
  REQUIRE(trouble.size() == 1);
  CHECK(trouble[0].where == "a/broken.json");
  CHECK(untidy_files(folder.ours()).size() == 1);
  trouble.clear();
  CHECK(tidy_up(folder.ours(), trouble).empty());
}

}  // namespace
}  // namespace soat::rules
