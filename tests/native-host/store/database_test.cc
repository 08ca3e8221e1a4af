// SPDX-License-Identifier: Apache-2.0
#include "store/database.h"

#include <sqlite3.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "a_store.h"
#include "store/connection.h"
#include "store/repair.h"
#include "store/schema.h"
#include "store/trouble.h"
#include "store/usage.h"

namespace soat::tests {

using store::Trouble;
using store::trouble_of;

namespace {

unsigned mode_of(const std::filesystem::path& path) {
  struct stat about {};
  REQUIRE(::stat(path.c_str(), &about) == 0);
  return about.st_mode & 0777U;
}

void run(const std::filesystem::path& file, const char* sql) {
  sqlite3* database = nullptr;
  REQUIRE(sqlite3_open(file.c_str(), &database) == SQLITE_OK);
  REQUIRE(sqlite3_exec(database, sql, nullptr, nullptr, nullptr) == SQLITE_OK);
  sqlite3_close(database);
}

}  // namespace

TEST_CASE("what is kept is closed to others, also when it was open before", "[store]") {
  AStore kept;
  const auto before = ::umask(0);
  {
    auto database = kept.open();
    got(store::record(database, ended("a", kept.now, "x", 1)));
    CHECK(mode_of(kept.path()) == 0700);
    for (const char* file : {"soat.db", "soat.db-wal", "soat.db-shm"})
      CHECK(mode_of(kept.path() / file) == 0600);
  }
  ::chmod((kept.path() / "soat.db").c_str(), 0644);
  ::chmod(kept.path().c_str(), 0755);
  (void)kept.open();
  CHECK(mode_of(kept.path()) == 0700);
  CHECK(mode_of(kept.path() / "soat.db") == 0600);
  ::umask(before);
}

TEST_CASE("a database from a newer Soát is said to be so and not touched", "[store]") {
  AStore kept;
  { (void)kept.open(); }
  const auto file = kept.path() / "soat.db";
  run(file, "PRAGMA user_version = 99;");
  const std::string before = content_of(file);
  for (int i = 0; i < 2; ++i) {
    const auto refused = kept.try_open();
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == Errc::too_new);
    CHECK(trouble_of(refused.error()) == Trouble::newer);
  }
  CHECK(content_of(file) == before);
}

TEST_CASE("a file that may not be written is said to be read-only", "[store]") {
  if (::geteuid() == 0) {
    // Root may write everywhere; a folder in the file's place is refused to root too.
    AStore kept;
    std::filesystem::create_directories(kept.path() / "soat.db");
    const auto refused = kept.try_open();
    REQUIRE_FALSE(refused);
    CHECK(trouble_of(refused.error()) == Trouble::read_only);
    return;
  }
  AStore kept;
  { (void)kept.open(); }
  ::chmod(kept.path().c_str(), 0500);
  const auto refused = kept.try_open();
  ::chmod(kept.path().c_str(), 0700);
  REQUIRE_FALSE(refused);
  CHECK(trouble_of(refused.error()) == Trouble::read_only);
}

TEST_CASE("a store that another program holds is said to be locked, and works afterwards",
          "[store]") {
  AStore kept;
  kept.patience = std::chrono::milliseconds(30);
  auto database = kept.open();
  sqlite3* other = nullptr;
  REQUIRE(sqlite3_open((kept.path() / "soat.db").c_str(), &other) == SQLITE_OK);
  REQUIRE(sqlite3_exec(other, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr) == SQLITE_OK);
  const auto refused = store::record(database, ended("a", kept.now, "x", 1));
  REQUIRE_FALSE(refused);
  CHECK(trouble_of(refused.error()) == Trouble::locked);
  CHECK(store::name_of(trouble_of(refused.error())) == "store-locked");
  CHECK(got(store::log_entries(database, {})).entries.empty());  // reading goes on
  sqlite3_exec(other, "ROLLBACK", nullptr, nullptr, nullptr);
  sqlite3_close(other);
  got(store::record(database, ended("a", kept.now, "x", 1)));
}

TEST_CASE("hosts that start at once on nothing all have a store, and one draft each in it",
          "[store]") {
  AStore kept;
  kept.patience = std::chrono::milliseconds(10'000);
  constexpr int kHosts = 6;
  std::vector<pid_t> children;
  for (int host = 0; host < kHosts; ++host) {
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
      auto database = kept.try_open();
      const bool done =
          database && store::record(*database, ended(std::to_string(host), kept.now, "x", 1));
      ::_exit(done ? 0 : 1);
    }
    children.push_back(child);
  }
  for (const pid_t child : children) {
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    CHECK(status == 0);
  }
  auto database = kept.open();
  CHECK(got(store::log_entries(database, {})).entries.size() == kHosts);
}

TEST_CASE("schema steps are taken in order, each whole or not at all", "[store]") {
  AStore kept;
  std::filesystem::create_directories(kept.path());
  store::Database::Connection connection(kept.path(), kept.around());
  got(connection.open(store::kDatabaseName, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE));
  const std::vector<const char*> broken{"CREATE TABLE a (x)",
                                        "CREATE TABLE b (x); CREATE TABLE a (x)"};
  CHECK_FALSE(store::bring_up_to_date(connection, broken));
  CHECK(got(connection.integer("PRAGMA user_version")) == 1);
  CHECK(got(connection.integer("SELECT count(*) FROM sqlite_schema")) == 1);
  const std::vector<const char*> mended{"CREATE TABLE a (x)", "CREATE TABLE b (x)",
                                        "CREATE TABLE c (x)"};
  got(store::bring_up_to_date(connection, mended));
  CHECK(got(connection.integer("PRAGMA user_version")) == 3);
  CHECK(store::bring_up_to_date(connection, broken).error().code == Errc::too_new);
}

TEST_CASE("a store of the first version goes on being used, and knows what it was told",
          "[store]") {
  AStore kept;
  const auto draft = ended("a", kept.now, "x", 1);
  {
    std::filesystem::create_directories(kept.path());
    store::Database::Connection connection(kept.path(), kept.around());
    got(connection.open(store::kDatabaseName, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE));
    got(store::bring_up_to_date(connection, store::schema_steps().first(1)));
    got(
        connection.run("INSERT INTO entry (at, day, draft, site, surface, outcome, packs) "
                       "VALUES (?1, ?2, 'a', 'facebook', 'comment', 'sent-anyway', '')",
                       draft.at, store::day_of(kToday)->time_since_epoch().count()));
  }
  auto database = kept.open();
  got(store::record(database, draft));
  CHECK(got(store::log_entries(database, {})).entries.size() == 1);
  CHECK(got(store::complaints(kept.path(), kept.around())).empty());
}

}  // namespace soat::tests
