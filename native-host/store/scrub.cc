// SPDX-License-Identifier: Apache-2.0
#include "store/scrub.h"

#include <string>

#include "platform/utf8_path.h"
#include "store/trouble.h"

namespace soat::store {

namespace fs = std::filesystem;

namespace {

// Is this an obstacle that passes, so that the bytes stay due, rather than an error?
bool passes(const Error& error) {
  const Trouble trouble = trouble_of(error);
  return trouble == Trouble::locked || trouble == Trouble::full;
}

class BusyTimeout {
 public:
  BusyTimeout(Database::Connection& connection, Wait wait)
      : connection_(connection), changed_(wait == Wait::never) {
    if (changed_) sqlite3_busy_timeout(connection_.handle(), 0);
  }
  BusyTimeout(const BusyTimeout&) = delete;
  BusyTimeout& operator=(const BusyTimeout&) = delete;
  ~BusyTimeout() {
    if (changed_) {
      sqlite3_busy_timeout(connection_.handle(),
                           static_cast<int>(connection_.around().patience.count()));
    }
  }

 private:
  Database::Connection& connection_;
  bool changed_;
};

}  // namespace

Result<void> set_scrub_due(Database::Connection& connection) {
  return connection.run("INSERT INTO scrub_due (one) VALUES (1) ON CONFLICT DO NOTHING");
}

Result<bool> is_scrub_due(Database::Connection& connection) {
  const auto due = connection.integer("SELECT one FROM scrub_due");
  if (!due) return tl::make_unexpected(due.error());
  return due->has_value();
}

bool delete_kept_copies(const fs::path& folder) {
  const std::string prefix = std::string(kDatabaseName) + ".";
  bool all = true;
  std::error_code error;
  for (fs::directory_iterator file(folder, error), end; !error && file != end;
       file.increment(error)) {
    if (platform::utf8_of(file->path().filename()).rfind(prefix, 0) != 0) continue;
    std::error_code kept;
    fs::remove(file->path(), kept);
    if (kept) all = false;
  }
  return all && !error;
}

Result<bool> scrub(Database::Connection& connection, Wait wait) {
  const BusyTimeout timeout(connection, wait);
  bool finished = delete_kept_copies(connection.folder());
  if (auto anew = connection.run("VACUUM"); !anew) {
    if (!passes(anew.error())) return tl::make_unexpected(anew.error());
    finished = false;
  }
  const int code = sqlite3_wal_checkpoint_v2(connection.handle(), "main",
                                             SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
  if (code != SQLITE_OK) {
    const Error error = connection.error(code);
    if (!passes(error)) return tl::make_unexpected(error);
    finished = false;
  }
  if (!finished) return false;
  if (auto done = connection.run("DELETE FROM scrub_due"); !done) {
    if (!passes(done.error())) return tl::make_unexpected(done.error());
    // The bytes are gone; doing it once more later costs little.
  }
  return true;
}

Result<void> scrub_if_due(Database::Connection& connection) {
  const auto due = is_scrub_due(connection);
  if (!due) return tl::make_unexpected(due.error());
  if (!*due) return {};
  const auto finished = scrub(connection, Wait::never);
  if (!finished) return tl::make_unexpected(finished.error());
  return {};
}

}  // namespace soat::store
