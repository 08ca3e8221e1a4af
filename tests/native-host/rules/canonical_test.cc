// SPDX-License-Identifier: Apache-2.0
#include "rules/canonical.h"

#include <string>

#include "catch.h"

namespace soat::rules {
namespace {

TEST_CASE("keys come in the order of the schema, names of lists by alphabet", "[rules]") {
  const auto text = canonical(
      R"({"flags": ["b", "a"], "title": {"en": "E", "vi": "Đ"}, "lists": {"z": ["1"], "a": []}, "tier": "hint"})",
      "x.json");
  REQUIRE(text);
  CHECK(*text == R"({
  "tier": "hint",
  "title": {
    "vi": "Đ",
    "en": "E"
  },
  "lists": {
    "a": [],
    "z": [
      "1"
    ]
  },
  "flags": [
    "b",
    "a"
  ]
}
)");
  CHECK(uncanonical(*text, "x.json").empty());
}

TEST_CASE("the first line written otherwise is told", "[rules]") {
  const auto [text, where, what] = GENERATE(table<std::string, std::string, std::string>({
      {"{\n  \"tier\": \"hint\",\n  \"category\": \"insult\"\n}\n", "x.json: line 2",
       "should be written as:   \"category\": \"insult\","},
      {"{\n    \"tier\": \"hint\"\n}\n", "x.json: line 2",
       "should be written as:   \"tier\": \"hint\""},
      {"{\n  \"tier\": \"hint\"\n}", "x.json: line 4",
       "the file should end with one line break and nothing more"},
      {"{\n  \"tier\": \"hint\"\n}\n\n", "x.json: line 4",
       "the file should end with one line break and nothing more"},
      {"{", "x.json", "is not JSON"},
  }));
  CAPTURE(text);
  const auto complaints = uncanonical(text, "x.json");
  REQUIRE(complaints.size() == 1);
  CHECK(complaints[0].where == where);
  CHECK(complaints[0].what == what);
}

}  // namespace
}  // namespace soat::rules
