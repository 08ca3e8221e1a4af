// SPDX-License-Identifier: Apache-2.0
#include "host/drafts.h"

#include "catch.h"

using namespace soat;
using host::Drafts;
using host::Seen;

namespace {

/// One finding of `rule` at the place where "ngu" stands in "<before>ngu".
std::vector<store::Ended::Found> found(std::uint32_t at,
                                       const std::string& rule = "conduct/insult/stupid") {
  return {{rule, "insult", rules::Tier::warn, {at, at + 3}}};
}

}  // namespace

TEST_CASE("what the person saw is found again by its check, among many later ones", "[host]") {
  Drafts drafts;
  auto& draft = drafts.open("d");
  drafts.note(draft, 1, {}, "đồ");
  drafts.note(draft, 2, found(3), "đồ ngu");
  for (std::uint32_t check = 3; check < 200; ++check)
    drafts.note(draft, check, found(check), std::string(check, 'x') + "ngu");
  drafts.note(draft, 200, {}, "đồ");
  drafts.note(draft, 201, found(0, "other"), "ngu");

  CHECK(draft.seen.size() == 3);
  REQUIRE(Drafts::seen_with(draft, 2) != nullptr);
  // Typing on moves a finding; it is still what the person saw, with the text it now stands in.
  CHECK(Drafts::seen_with(draft, 2)->findings[0].span == text::Span{199, 202});
  CHECK(Drafts::seen_with(draft, 2)->text.ends_with("xngu"));
  CHECK(Drafts::seen_with(draft, 150) == Drafts::seen_with(draft, 2));
  CHECK(Drafts::seen_with(draft, 200)->findings.empty());
  CHECK(Drafts::seen_with(draft, std::nullopt)->findings[0].rule == "other");
  CHECK(Drafts::seen_with(draft, 999)->findings[0].rule == "other");
}

TEST_CASE("a draft in which nothing was found keeps not a word", "[host]") {
  Drafts drafts;
  auto& draft = drafts.open("d");
  for (int check = 1; check < 50; ++check) drafts.note(draft, check, {}, "chuyện riêng");
  CHECK(draft.seen.empty());
  CHECK(Drafts::seen_with(draft, 1) == nullptr);
  drafts.note(draft, 50, found(0), "ngu");
  drafts.note(draft, 51, {}, "chuyện riêng");
  CHECK(drafts.text_bytes() == 3);
}

TEST_CASE("a draft that has ended is forgotten, its neighbours are not", "[host]") {
  Drafts drafts;
  drafts.note(drafts.open("a"), 1, found(0), "ngu");
  drafts.note(drafts.open("b"), 2, found(0), "ngu");
  drafts.close("a");
  CHECK(drafts.find("a") == nullptr);
  CHECK(drafts.find("b") != nullptr);
  CHECK(drafts.text_bytes() == 3);
  drafts.close("never begun");
  CHECK(drafts.size() == 1);
}

TEST_CASE("memory is bounded: the draft touched longest ago goes first", "[host]") {
  Drafts drafts;
  for (std::size_t i = 0; i < Drafts::kMostDrafts; ++i) drafts.open(std::to_string(i));
  drafts.open("0");
  drafts.open("new");
  CHECK(drafts.size() == Drafts::kMostDrafts);
  CHECK(drafts.find("0") != nullptr);
  CHECK(drafts.find("1") == nullptr);

  auto& draft = drafts.open("0");
  for (std::size_t i = 0; i < 3 * Drafts::kMostSeen; ++i) {
    drafts.note(draft, static_cast<std::int64_t>(i + 1), found(0, std::to_string(i)), "ngu");
  }
  CHECK(draft.seen.size() == Drafts::kMostSeen);
}

TEST_CASE("words are given up before rules and outcomes when drafts are huge", "[host]") {
  Drafts drafts;
  const std::string novel(Drafts::kMostTextBytes / 2, 'x');
  drafts.note(drafts.open("old"), 1, found(0), novel);
  drafts.note(drafts.open("middle"), 2, found(0), novel);
  drafts.note(drafts.open("new"), 3, found(0), novel);
  CHECK(drafts.text_bytes() <= Drafts::kMostTextBytes);
  CHECK(drafts.find("old")->seen[0].text.empty());
  CHECK(drafts.find("old")->seen[0].findings.size() == 1);
  CHECK(drafts.find("new")->seen[0].text == novel);
}
