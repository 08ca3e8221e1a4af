// SPDX-License-Identifier: Apache-2.0
#include "host/wording.h"

#include "catch.h"

using namespace soat;

TEST_CASE("a span in UTF-16 units is found again in the UTF-8 draft", "[host]") {
  const auto [draft, span, words, why] =
      GENERATE(table<std::string, text::Span, std::string, std::string>({
          {"abc", {1, 2}, "b", "plain letters"},
          {"Đồ ngu!", {0, 2}, "Đồ", "letters of two and three bytes"},
          {"Đồ ngu!", {3, 6}, "ngu", "after them"},
          {"😀 đồ", {0, 2}, "😀", "two units, four bytes"},
          {"😀 đồ", {3, 5}, "đồ", "after them"},
          {"ab", {1, 9}, "b", "beyond the end is cut off"},
          {"ab", {7, 9}, "", "all beyond the end"},
          {"", {0, 1}, "", "an empty draft"},
      }));
  CAPTURE(why);
  CHECK(host::words_at(draft, span) == words);
}

TEST_CASE("the blanks of a rule's sentences are filled, everything else stays", "[host]") {
  rules::RuleText rule;
  rule.title = {"{…} viết đầy đủ", "{…} in full"};
  rule.seen = {"Tên miền “{a}” rất giống “{b}”", "{a}, {b}"};
  rule.why = {"{lạ} {", "{"};
  rule.advise = {"{…}{…}", ""};
  check::Finding finding{&rule, rules::Tier::warn, {3, 6}, "", "", ""};
  auto words = host::worded(finding, "Đồ ngu!", wire::Language::vi);
  CHECK(words.title == "ngu viết đầy đủ");
  CHECK(words.why == "{lạ} {");
  CHECK(words.advise == "ngungu");

  finding.detail = "faceb00k.com";
  finding.detail_other = "facebook.com";
  words = host::worded(finding, "Đồ ngu!", wire::Language::en);
  CHECK(words.title == "faceb00k.com in full");
  CHECK(words.seen == "faceb00k.com, facebook.com");
}

TEST_CASE("a long stretch of the draft is shortened at a letter", "[host]") {
  rules::RuleText rule;
  rule.title = {"{…}", ""};
  std::string draft;
  for (int i = 0; i < 100; ++i) draft += "ộ";
  const auto words =
      host::worded({&rule, rules::Tier::hint, {0, 100}, "", "", ""}, draft, wire::Language::vi);
  CHECK(words.title.size() == 159 + std::string("…").size());
  CHECK(words.title.ends_with("ộ…"));
}
