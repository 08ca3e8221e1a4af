// SPDX-License-Identifier: Apache-2.0
#include "host/drafts.h"

#include "catch.h"

using namespace soat;
using host::Drafts;
using host::Seen;

namespace {
std::vector<Seen::Finding> found(const std::string& words) {
  return {{"conduct/insult/stupid", "insult", rules::Tier::warn, words}};
}
}  // namespace

TEST_CASE("what the person saw is found again by its check, among many later ones", "[host]") {
  Drafts drafts;
  auto& draft = drafts.open("d");
  Drafts::note(draft, 1, {});
  Drafts::note(draft, 2, found("đồ ngu"));
  for (int check = 3; check < 200; ++check) Drafts::note(draft, check, found("đồ ngu"));
  Drafts::note(draft, 200, {});
  Drafts::note(draft, 201, found("ngu"));

  CHECK(draft.seen.size() == 3);
  CHECK(Drafts::seen_with(draft, 2)->findings == found("đồ ngu"));
  CHECK(Drafts::seen_with(draft, 150)->findings == found("đồ ngu"));
  CHECK(Drafts::seen_with(draft, 200)->findings.empty());
  CHECK(Drafts::seen_with(draft, std::nullopt)->findings == found("ngu"));
  CHECK(Drafts::seen_with(draft, 999)->findings == found("ngu"));
}

TEST_CASE("a draft in which nothing was ever found keeps nothing", "[host]") {
  Drafts drafts;
  auto& draft = drafts.open("d");
  for (int check = 1; check < 50; ++check) Drafts::note(draft, check, {});
  CHECK(draft.seen.empty());
  CHECK(Drafts::seen_with(draft, 1) == nullptr);
}

TEST_CASE("a draft that has ended is forgotten, its neighbours are not", "[host]") {
  Drafts drafts;
  drafts.open("a").text = "một";
  drafts.open("b").text = "hai";
  drafts.close("a");
  CHECK(drafts.find("a") == nullptr);
  REQUIRE(drafts.find("b") != nullptr);
  CHECK(drafts.find("b")->text == "hai");
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
  for (std::size_t i = 0; i < 3 * Drafts::kMostSeen; ++i)
    Drafts::note(draft, static_cast<std::int64_t>(i + 1), found(std::to_string(i)));
  CHECK(draft.seen.size() == Drafts::kMostSeen);
}
