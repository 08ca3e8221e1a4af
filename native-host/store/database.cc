// SPDX-License-Identifier: Apache-2.0
#include "store/database.h"

#include "platform/files.h"
#include "platform/utf8_path.h"
#include "store/connection.h"
#include "store/mended.h"
#include "store/retention.h"
#include "store/schema.h"
#include "store/trouble.h"

namespace soat::store {

namespace fs = std::filesystem;

namespace {

// WAL: readers and a writer do not wait for each other. NORMAL: an entry written just before a
// power cut may be lost, never the database. secure_delete: what is deleted is overwritten.
// Temporary tables, which VACUUM fills with every word, must not reach a disk we do not erase.
Result<void> set_up(Database::Connection& connection) {
  // Closing must not change a file that turns out to be newer than we are.
  sqlite3_db_config(connection.handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
  if (auto set = connection.script("PRAGMA temp_store = MEMORY; PRAGMA secure_delete = ON;"
                                   "PRAGMA foreign_keys = ON;");
      !set)
    return set;
  const auto version = connection.integer("PRAGMA user_version");
  if (!version) return tl::make_unexpected(version.error());
  if (version->value_or(0) <= schema_version()) {
    if (sqlite3_db_readonly(connection.handle(), "main") == 1)
      return tl::make_unexpected(connection.error(SQLITE_READONLY));
    if (auto set = connection.script("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;");
        !set)
      return set;
  }
  if (auto current = bring_up_to_date(connection, schema_steps()); !current) return current;
  sqlite3_db_config(connection.handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, nullptr);
  return {};
}

// Switching a new file to WAL fails at once, without waiting, while another host does the same.
Result<void> set_up_patiently(Database::Connection& connection) {
  constexpr int kPauseMs = 5;
  std::int64_t left = connection.around().patience.count();
  for (;;) {
    auto done = set_up(connection);
    if (done || trouble_of(done.error()) != Trouble::locked || left <= 0) return done;
    sqlite3_sleep(kPauseMs);
    left -= kPauseMs;
  }
}

}  // namespace

Database::Database(std::unique_ptr<Connection> connection) : connection_(std::move(connection)) {}
Database::Database(Database&&) noexcept = default;
Database& Database::operator=(Database&&) noexcept = default;
Database::~Database() = default;

Result<Database> Database::open(const fs::path& folder, Surroundings around) {
  if (auto made = platform::make_private_folder(folder); !made)
    return tl::make_unexpected(made.error());
  if (auto mended = finish_mending(folder, around); !mended)
    return tl::make_unexpected(mended.error());
  auto connection = std::make_unique<Connection>(folder, std::move(around));
  if (auto opened = connection->open(kDatabaseName, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
      !opened)
    return tl::make_unexpected(opened.error());
  // SQLite makes the file readable by all; its log and shared memory take over its mode. The
  // folder is closed already, so nobody can have come between.
  std::error_code error;
  fs::permissions(folder / kDatabaseName, fs::perms::owner_read | fs::perms::owner_write,
                  fs::perm_options::replace, error);
  if (error) return tl::make_unexpected(connection->error(SQLITE_PERM));
  if (auto ready = set_up_patiently(*connection); !ready) return tl::make_unexpected(ready.error());

  Database database(std::move(connection));
  // What is due to go goes now. When it cannot (a full disk, a busy host), the next opening
  // tries again: the person can still work with what is there. A damaged file is said now.
  const auto gone = forget_expired(database);
  if (!gone && gone.error().code == Errc::damaged) return tl::make_unexpected(gone.error());
  return database;
}

const fs::path& Database::folder() const {
  return connection_->folder();
}
Millis Database::now() const {
  return connection_->around().now();
}
platform::LocalTime Database::local(Millis at) const {
  return connection_->around().zone(at);
}

}  // namespace soat::store
