// SPDX-License-Identifier: Apache-2.0
#include "host/reply_pages.h"

#include "catch.h"
#include "wire/encode.h"
#include "wire/frame.h"

using namespace soat;

TEST_CASE("a log page keeps its newest entries and says that there is more", "[host]") {
  store::LogPage page;
  for (int i = 0; i < 200; ++i) {
    store::LogEntry entry;
    entry.entry = 1000 - i;
    entry.note = std::string(4000, 'x');
    page.entries.push_back(entry);
  }
  host::fit(page);
  CHECK(page.more);
  CHECK(page.entries.size() > 50);
  CHECK(page.entries.front().entry == 1000);
  CHECK(wire::encode(1, wire::LogReply{page, [](std::string_view) { return std::string_view(); }})
            .size() < wire::kMaxReplyBytes);
}

TEST_CASE("a page that fits stays as it is", "[host]") {
  store::LogPage page;
  page.entries.resize(3);
  host::fit(page);
  CHECK(page.entries.size() == 3);
  CHECK_FALSE(page.more);
}

TEST_CASE("one draft too long for any reply is cut at a letter", "[host]") {
  store::LogPage page;
  page.entries.resize(1);
  std::string novel;
  for (int i = 0; i < 400'000; ++i) novel += "ộ";
  page.entries[0].words = novel;
  host::fit(page);
  REQUIRE(page.entries.size() == 1);
  CHECK(page.entries[0].words->size() < host::kPieceBytes);
  CHECK(page.entries[0].words->ends_with("ộ…"));
}

TEST_CASE("all rules are listed piece by piece, each once", "[host]") {
  const host::Rulebook rulebook(
      std::filesystem::path(SOAT_SOURCE_DIR) / "tests/native-host/host/rules", {}, {});
  std::vector<std::string> listed;
  std::string after;
  do {
    const auto piece = host::rules_after(after, rulebook, {}, wire::Language::vi);
    for (const auto& rule : piece.rules) listed.push_back(rule.text->id);
    after = piece.next;
  } while (!after.empty());
  CHECK(listed == std::vector<std::string>{"test/image/picture", "test/insult/stupid",
                                           "test/personal-data/phone", "test/profanity/damn",
                                           "test/work-hours-selling/sell"});
  const auto rest = host::rules_after("test/insult/stupid", rulebook, {}, wire::Language::vi);
  CHECK(rest.rules.size() == 3);
}
