// SPDX-License-Identifier: Apache-2.0
#include "store/erase.h"

#include <sqlite3.h>

#include "a_store.h"
#include "store/opened_links.h"
#include "store/seal.h"
#include "store/usage.h"

namespace soat::tests {

namespace {

/// Drafts of ten days, a word of its own in each: "vết0x" … "vết9x", oldest first.
void fill(AStore& kept, store::Database& database) {
  keep(database, store::Words::drafts);
  for (int i = 0; i < 10; ++i) {
    const std::string text = "vết" + std::to_string(i) + "x " + std::string(1500, 'y');
    got(store::record(database, ended(std::to_string(i), kept.now - (9 - i) * kDay, text, 6)));
    got(store::set_note(database, i + 1, "ghi chú vết" + std::to_string(i) + "x"));
  }
  got(store::set_reflection(database, *store::day_of("2026-11-17"), "tuần vếttuầnx"));
  got(store::change_settings(database, [](auto& s) {
    s.own.words = {{"vếtriêngx", rules::Tier::hint}};
    s.links_opened = true;
  }));
  got(store::remember_link(database, "https://x.vn/a"));
  got(store::count_visit(
      database, {store::VisitSite::zalo, store::Activity::messages, kept.now - kMinute, kept.now}));
}

std::string word(int i) {
  return "vết" + std::to_string(i) + "x";
}
std::string bare(int i) {
  return "vet" + std::to_string(i) + "x";
}

/// A statement that stands on a row: another host in the middle of reading.
class Reader {
 public:
  explicit Reader(const std::filesystem::path& folder) {
    REQUIRE(sqlite3_open((folder / "soat.db").c_str(), &database_) == SQLITE_OK);
    REQUIRE(sqlite3_prepare_v2(database_, "SELECT entry FROM entry", -1, &statement_, nullptr) ==
            SQLITE_OK);
    REQUIRE(sqlite3_step(statement_) == SQLITE_ROW);
  }
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;
  ~Reader() { finish(); }
  void finish() {
    sqlite3_finalize(statement_);
    sqlite3_close(database_);
    statement_ = nullptr;
    database_ = nullptr;
  }

 private:
  sqlite3* database_ = nullptr;
  sqlite3_stmt* statement_ = nullptr;
};

}  // namespace

TEST_CASE("an erased entry leaves no byte, and takes nothing else with it", "[store]") {
  AStore kept;
  auto database = kept.open();
  fill(kept, database);
  REQUIRE_FALSE(kept.files_with(word(4)).empty());
  kept.folder.write("soat/soat.db.damaged-2026-11-01-1-1", "cũ: " + word(4));
  const auto erased = got(store::erase_entry(database, 5));
  CHECK(erased.count == 1);
  CHECK_FALSE(erased.unfinished);
  for (int i = 0; i < 10; ++i) {
    CHECK(kept.files_with(word(i)).empty() == (i == 4));
    CHECK(kept.files_with(bare(i)).empty() == (i == 4));
  }
  CHECK(got(store::log_entries(database, {})).entries.size() == 9);
  CHECK(store::erase_entry(database, 5).error().code == Errc::not_found);
  const auto day = *store::day_of("2026-11-19");
  CHECK(got(store::usage_report(database, day, day)).drafts[1] == 0);
}

TEST_CASE("an erased range leaves no byte of its days, counts and weeks", "[store]") {
  AStore kept;
  auto database = kept.open();
  fill(kept, database);
  const auto erased =
      got(store::erase_log(database, *store::day_of("2026-11-16"), *store::day_of("2026-11-22")));
  CHECK(erased.count == 7);
  for (int i = 0; i < 10; ++i) CHECK(kept.files_with(word(i)).empty() == (i >= 1 && i <= 7));
  CHECK(kept.files_with("vếttuầnx").empty());
  const auto weeks = got(store::trends(database, 2));
  CHECK(weeks[0].outcomes[1] == 0);
  CHECK(weeks[0].categories.empty());
  CHECK(weeks[1].outcomes[1] == 2);
}

TEST_CASE("the whole log goes without a byte, time and settings stay", "[store]") {
  AStore kept;
  auto database = kept.open();
  fill(kept, database);
  CHECK(got(store::erase_log(database)).count == 10);
  for (int i = 0; i < 10; ++i) CHECK(kept.files_with(word(i)).empty());
  CHECK(kept.files_with("vếttuầnx").empty());
  CHECK(got(store::settings(database)).own.words.size() == 1);
  const auto today = *store::day_of(kToday);
  CHECK(got(store::usage_report(database, today, today)).total.sum() == 60);
}

TEST_CASE("everything goes without a byte, and the store is as new", "[store]") {
  AStore kept;
  auto database = kept.open();
  fill(kept, database);
  got(store::seal(database, "mật khẩu"));
  kept.folder.write("soat/soat.db.damaged-2026-11-01-1-1", word(1));
  kept.folder.write("soat/soat.db.damaged-2026-11-01-1-1-wal", word(1));
  kept.folder.write("soat/soat.db.mending", word(1));
  const auto erased = got(store::erase_all(database));
  CHECK(erased.count > 20);
  CHECK_FALSE(erased.unfinished);
  for (int i = 0; i < 10; ++i) CHECK(kept.files_with(word(i)).empty());
  for (const char* left : {"vếttuầnx", "vếtriêngx", "insult", "facebook", "retentionDays"}) {
    CAPTURE(left);
    CHECK(kept.files_with(left).empty());
  }
  CHECK_FALSE(got(store::settings(database)).sealed);
  CHECK(got(store::settings(database)).words == store::Words::none);
  got(store::record(database, ended("a", kept.now, "x", 1)));
  CHECK(got(store::log_entries(database, {})).entries.at(0).entry == 1);
}

TEST_CASE("while another host reads, erasing says unfinished and is finished later", "[store]") {
  const int how = GENERATE(0, 1, 2, 3);
  CAPTURE(how);
  AStore kept;
  kept.patience = std::chrono::milliseconds(50);
  auto database = kept.open();
  fill(kept, database);
  Reader reader(kept.path());
  const auto erase = [&] {
    const auto day = *store::day_of("2026-11-19");
    return how == 0   ? store::erase_entry(database, 5)
           : how == 1 ? store::erase_log(database, day, day)
           : how == 2 ? store::erase_log(database)
                      : store::erase_all(database);
  };
  const auto erased = got(erase());
  CHECK(erased.unfinished);
  CHECK_FALSE(erased.what.empty());
  for (const auto& entry : got(store::log_entries(database, {})).entries) CHECK(entry.entry != 5);
  reader.finish();
  SECTION("asked again") {
    CHECK_FALSE(got(erase()).unfinished);
  }
  SECTION("by the next host that starts") {
    (void)kept.open();
  }
  SECTION("by the next draft that is recorded") {
    got(store::record(database, ended("z", kept.now, "x", 1)));
  }
  CHECK(kept.files_with(word(4)).empty());
  CHECK(kept.files_with(bare(4)).empty());
}

TEST_CASE("a host that has the store open, but reads nothing, is in nobody's way", "[store]") {
  AStore kept;
  auto database = kept.open();
  auto other = kept.open();
  fill(kept, database);
  CHECK(got(store::log_entries(other, {})).entries.size() == 10);
  CHECK_FALSE(got(store::erase_all(database)).unfinished);
  CHECK(kept.files_with(word(4)).empty());
  CHECK(got(store::log_entries(other, {})).entries.empty());
}

}  // namespace soat::tests
