// SPDX-License-Identifier: Apache-2.0
#include "store/repair.h"

#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>
#include <random>

#include "a_store.h"
#include "failing_disk.h"
#include "store/erase.h"
#include "store/export.h"
#include "store/trouble.h"
#include "store/usage.h"

namespace soat::tests {

namespace {

constexpr int kDrafts = 60;

/// A store of some thirty pages, closed.
std::string filled(AStore& kept) {
  auto database = kept.open();
  keep(database, store::Words::drafts);
  for (int i = 0; i < kDrafts; ++i) {
    const std::string text = "câu số" + std::to_string(i) + " " + std::string(700, 'z');
    got(store::record(database, ended(std::to_string(i), kept.now - i * kHour, text, 3)));
    got(store::count_visit(database, {store::VisitSite::zalo, store::Activity::messages,
                                      kept.now - i * kMinute - 1000, kept.now - i * kMinute}));
  }
  return (kept.path() / "soat.db").string();
}

void put(const std::string& file, const std::string& content) {
  std::ofstream(file, std::ios::binary | std::ios::trunc) << content;
}

std::int64_t readable_entries(AStore& kept) {
  auto database = kept.open();
  std::int64_t count = 0;
  store::LogQuery query;
  query.limit = 200;
  count = static_cast<std::int64_t>(got(store::log_entries(database, query)).entries.size());
  const auto today = *store::day_of(kToday);
  (void)got(store::usage_report(database, today - std::chrono::days(30), today));
  (void)got(store::export_piece(database, {}));
  got(store::record(database, ended("new", kept.now, "x", 1)));
  return count;
}

/// Every question a host asks must end in an answer or a clear error, never in a crash.
void ask_everything(AStore& kept) {
  auto database = kept.try_open();
  if (!database) {
    CHECK(store::trouble_of(database.error()) != store::Trouble::other);
    return;
  }
  const auto today = *store::day_of(kToday);
  (void)store::log_entries(*database, {.words = "cau", .limit = 200});
  (void)store::trends(*database, 8);
  (void)store::usage_report(*database, today - std::chrono::days(30), today);
  (void)store::export_piece(*database, {});
  (void)store::record(*database, ended("new", kept.now, "x", 1));
  (void)store::count_visit(
      *database, {store::VisitSite::zalo, store::Activity::feed, kept.now - 500, kept.now});
}

}  // namespace

TEST_CASE("a sound store has no complaints and is not repaired", "[store]") {
  AStore kept;
  CHECK(got(store::complaints(kept.path(), kept.around())).empty());
  filled(kept);
  CHECK(got(store::complaints(kept.path(), kept.around())).empty());
  CHECK(got(store::repair(kept.path(), kept.around())).kept.empty());
  CHECK(readable_entries(kept) == kDrafts);
}

TEST_CASE("a lost page costs its own rows and no others", "[store]") {
  AStore kept;
  const auto file = filled(kept);
  std::string bytes = content_of(file);
  // The first of the pages that hold a draft.
  const auto page = bytes.find("câu số30 ") / 4096;
  bytes.replace(page * 4096, 4096, 4096, '\xA5');
  put(file, bytes);
  CHECK_FALSE(got(store::complaints(kept.path(), kept.around())).empty());
  const auto repaired = got(store::repair(kept.path(), kept.around()));
  CHECK(repaired.incomplete);
  CHECK(content_of(repaired.kept) == bytes);
  CHECK(got(store::complaints(kept.path(), kept.around())).empty());
  const auto entries = readable_entries(kept);
  CHECK(entries < kDrafts);
  CHECK(entries >= kDrafts - 4);

  // What was set aside holds words: erasing finds it.
  auto database = kept.open();
  REQUIRE_FALSE(kept.files_with("câu số1 ").empty());
  got(store::erase_all(database));
  CHECK(kept.files_with("câu số").empty());
}

TEST_CASE("a damaged index costs nothing", "[store]") {
  AStore kept;
  const auto file = filled(kept);
  sqlite3* raw = nullptr;
  REQUIRE(sqlite3_open(file.c_str(), &raw) == SQLITE_OK);
  sqlite3_stmt* root = nullptr;
  REQUIRE(sqlite3_prepare_v2(raw, "SELECT rootpage FROM sqlite_schema WHERE name = 'entry_at'", -1,
                             &root, nullptr) == SQLITE_OK);
  REQUIRE(sqlite3_step(root) == SQLITE_ROW);
  const auto page = static_cast<std::size_t>(sqlite3_column_int64(root, 0) - 1);
  sqlite3_finalize(root);
  sqlite3_close(raw);
  std::string bytes = content_of(file);
  bytes.replace(page * 4096, 4096, 4096, '\0');
  put(file, bytes);
  const auto repaired = got(store::repair(kept.path(), kept.around()));
  CHECK_FALSE(repaired.incomplete);
  CHECK(readable_entries(kept) == kDrafts);
}

TEST_CASE("a file that is no database at all is set aside whole", "[store]") {
  AStore kept;
  std::filesystem::create_directories(kept.path());
  const std::string noise(8192, 'n');
  put((kept.path() / "soat.db").string(), noise);
  const auto refused = kept.try_open();
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == Errc::damaged);
  CHECK(store::trouble_of(refused.error()) == store::Trouble::damaged);
  CHECK(content_of(kept.path() / "soat.db") == noise);
  const auto repaired = got(store::repair(kept.path(), kept.around()));
  CHECK(content_of(repaired.kept) == noise);
  CHECK(readable_entries(kept) == 0);
}

TEST_CASE("a file cut anywhere is answered clearly, kept, and repaired", "[store]") {
  AStore original;
  const std::string whole = content_of(filled(original));
  for (std::size_t cut = 0; cut < whole.size(); cut += whole.size() / 24 + 37) {
    CAPTURE(cut);
    AStore kept;
    std::filesystem::create_directories(kept.path());
    const auto file = (kept.path() / "soat.db").string();
    put(file, whole.substr(0, cut));
    ask_everything(kept);
    put(file, whole.substr(0, cut));
    for (const char* beside : {"-wal", "-shm"}) std::filesystem::remove(file + beside);
    const auto repaired = got(store::repair(kept.path(), kept.around()));
    CHECK(got(store::complaints(kept.path(), kept.around())).empty());
    CHECK(readable_entries(kept) <= kDrafts);
    if (!repaired.kept.empty()) CHECK(content_of(repaired.kept) == whole.substr(0, cut));
  }
}

TEST_CASE("flipped bytes never crash a host, and repair makes the store sound", "[store]") {
  AStore original;
  const std::string whole = content_of(filled(original));
  std::mt19937 random(7);
  for (int round = 0; round < 60; ++round) {
    CAPTURE(round);
    std::string bytes = whole;
    const int flips = round % 3 == 0 ? 1 : 40;
    for (int i = 0; i < flips; ++i) {
      // Every third round in the header and the schema, where a byte does most harm.
      const std::size_t most = round % 3 == 2 ? 4096 : bytes.size();
      bytes[random() % most] = static_cast<char>(random());
    }
    AStore kept;
    std::filesystem::create_directories(kept.path());
    const auto file = (kept.path() / "soat.db").string();
    put(file, bytes);
    ask_everything(kept);
    put(file, bytes);
    for (const char* beside : {"-wal", "-shm"}) std::filesystem::remove(file + beside);
    const auto repaired = store::repair(kept.path(), kept.around());
    if (!repaired) {
      CHECK(repaired.error().code == Errc::too_new);  // the version itself was hit
      continue;
    }
    CHECK(got(store::complaints(kept.path(), kept.around())).empty());
    CHECK(readable_entries(kept) <= kDrafts);
  }
}

TEST_CASE("a repair that is killed at any step loses nothing, and the next one goes on",
          "[store]") {
  // A damaged page in the file, and drafts that are in its log alone.
  std::string bytes;
  std::string log;
  {
    AStore before;
    const auto file = filled(before);
    auto database = before.open();
    for (int i = 0; i < 3; ++i)
      got(store::record(database, ended("log" + std::to_string(i), before.now + i, "câu cuối", 3)));
    bytes = content_of(file);
    log = content_of(file + "-wal");
    const auto page = bytes.find("câu số30 ") / 4096;
    bytes.replace(page * 4096, 4096, 4096, '\xA5');
    REQUIRE(bytes.find("câu cuối") == std::string::npos);
  }
  const auto damage = [&](AStore& kept) {
    std::filesystem::create_directories(kept.path());
    put((kept.path() / "soat.db").string(), bytes);
    put((kept.path() / "soat.db-wal").string(), log);
    kept.vfs = FailingDisk::name();
  };
  std::int64_t whole = 0;
  int operations = 0;
  {
    AStore kept;
    damage(kept);
    FailingDisk::fail(0, FailingDisk::How::once);
    REQUIRE(got(store::repair(kept.path(), kept.around())).incomplete);
    operations = FailingDisk::operations();
    whole = readable_entries(kept);
  }
  REQUIRE(whole >= kDrafts + 3 - 4);
  // The moves of whole files are the last of them; all of these, and of the others every fourth.
  for (int nth = 1; nth <= operations; nth += nth < operations - 10 ? 4 : 1) {
    CAPTURE(nth, operations);
    AStore kept;
    damage(kept);
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
      FailingDisk::fail(nth, FailingDisk::How::killed);
      ::_exit(store::repair(kept.path(), kept.around()) ? 0 : 1);
    }
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    REQUIRE(WIFSIGNALED(status));
    // A host may be the first that comes by, or the person who repairs again.
    if (nth % 2 == 0) (void)kept.try_open();
    (void)got(store::repair(kept.path(), kept.around()));
    CHECK(got(store::complaints(kept.path(), kept.around())).empty());
    CHECK(readable_entries(kept) == whole);
    // What was damaged is kept, and goes with the rest.
    CHECK_FALSE(kept.files_with("\xA5\xA5\xA5\xA5").empty());
    auto database = kept.open();
    got(store::erase_all(database));
    CHECK(kept.files_with("câu ").empty());
    CHECK(kept.files_with("\xA5\xA5\xA5\xA5").empty());
  }
}

TEST_CASE("a repair whose moves fail says so, and the next one goes on", "[store]") {
  const auto damage = [](AStore& kept) {
    const auto file = filled(kept);
    std::string bytes = content_of(file);
    const auto page = bytes.find("câu số30 ") / 4096;
    bytes.replace(page * 4096, 4096, 4096, '\xA5');
    put(file, bytes);
    put(file + "-wal", "");
    kept.vfs = FailingDisk::name();
  };
  int operations = 0;
  {
    AStore kept;
    damage(kept);
    FailingDisk::fail(0, FailingDisk::How::once);
    (void)got(store::repair(kept.path(), kept.around()));
    operations = FailingDisk::operations();
  }
  // The last operations are three moves, and the lock that is let go, which cannot do harm.
  int failures = 0;
  for (int left = 1; left <= 5; ++left) {
    CAPTURE(left);
    AStore kept;
    damage(kept);
    FailingDisk::fail(operations - left + 1, FailingDisk::How::from_then);
    const auto failed = store::repair(kept.path(), kept.around());
    FailingDisk::fail(0, FailingDisk::How::once);
    failures += failed ? 0 : 1;
    (void)got(store::repair(kept.path(), kept.around()));
    CHECK(got(store::complaints(kept.path(), kept.around())).empty());
    CHECK(readable_entries(kept) >= kDrafts - 4);
  }
  CHECK(failures >= 3);
}

TEST_CASE("repair leaves alone what another host has open, and what is newer", "[store]") {
  AStore kept;
  kept.patience = std::chrono::milliseconds(30);
  const auto file = filled(kept);
  std::string bytes = content_of(file);
  const auto page = bytes.find("câu số30 ") / 4096;
  bytes.replace(page * 4096, 4096, 4096, '\xA5');
  put(file, bytes);
  {
    auto other = kept.open();
    const auto refused = store::repair(kept.path(), kept.around());
    REQUIRE_FALSE(refused);
    CHECK(store::trouble_of(refused.error()) == store::Trouble::locked);
  }
  CHECK(got(store::repair(kept.path(), kept.around())).incomplete);
}

}  // namespace soat::tests
