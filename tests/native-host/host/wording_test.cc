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

TEST_CASE("a source is named to those it speaks to, first the one meant for them", "[host]") {
  using rules::Audience;
  using store::Role;
  const auto source = [](const char* id, std::vector<Audience> whom) {
    return rules::Source{id, {}, {}, "V1", "2026-11-23", "", std::move(whom)};
  };
  const auto civil = source("civil-servants", {Audience::party_members, Audience::civil_servants});
  const auto all = source("all", {});
  const auto all_too = source("all-too", {});
  const auto staff = source("staff", {Audience::employees});
  const auto both = source("both", {Audience::officials, Audience::employees});
  struct Case {
    std::vector<rules::Source> cited;
    Role role;
    std::string named;  // empty: advice
  };
  const auto one = GENERATE_COPY(values<Case>({
      {{}, Role::official, ""},
      {{all, all_too}, Role::official, "all"},
      {{all, all_too}, Role::employee, "all"},
      {{all, civil}, Role::official, "civil-servants"},
      {{all, civil}, Role::employee, "all"},
      {{all, civil}, Role::unsaid, "all"},
      {{civil, all}, Role::employee, "all"},
      {{civil, all}, Role::unsaid, "civil-servants"},
      {{civil}, Role::employee, ""},
      {{staff}, Role::official, ""},
      {{civil, staff, all}, Role::employee, "staff"},
      {{both}, Role::official, "both"},
      {{both}, Role::employee, "both"},
  }));
  rules::RuleText rule;
  rule.sources = one.cited;
  CAPTURE(one.cited.size(), one.named);
  const rules::Source* named = host::source_for(rule, one.role);
  CHECK((named == nullptr ? "" : named->id) == one.named);
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
