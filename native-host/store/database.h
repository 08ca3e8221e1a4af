// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>

#include "base/clock.h"
#include "base/result.h"
#include "platform/local_time.h"

namespace soat::store {

/// The person's wall clock at a moment; platform::local_time outside tests.
using Zone = std::function<platform::LocalTime(Millis)>;

/// What the store is told about the world around it, so that tests own it.
struct Surroundings {
  Clock now = platform::now;
  Zone zone = platform::local_time;
  /// How long to wait for another host before saying "locked" or "unfinished".
  std::chrono::milliseconds patience{2000};
  std::string vfs;  ///< name of an SQLite VFS; empty: the system's own
};

/// `<folder>/soat.db`; what else the store writes begins with this name.
inline constexpr const char* kDatabaseName = "soat.db";

/// The newest schema this program knows (user_version of the file).
[[nodiscard]] int schema_version();

/// Everything Soát keeps, open. Several hosts have the same file open at once; every function of
/// this folder that writes is one transaction: it happened whole, or not at all.
///
/// After an error the object stays usable: what was refused can be asked again.
class Database {
 public:
  /// Opens (makes, brings up to date) the database in `folder`, which is closed to others: 0700,
  /// the file 0600. Errors, each told apart by trouble_of(): unavailable (full, locked,
  /// read-only), damaged, too_new (the file is not touched).
  [[nodiscard]] static Result<Database> open(const std::filesystem::path& folder,
                                             Surroundings around = {});

  [[nodiscard]] const std::filesystem::path& folder() const;
  [[nodiscard]] Millis now() const;
  [[nodiscard]] platform::LocalTime local(Millis at) const;

  Database(Database&&) noexcept;
  Database& operator=(Database&&) noexcept;
  ~Database();

  class Connection;  ///< of this folder alone: connection.h
  [[nodiscard]] Connection& connection() { return *connection_; }

 private:
  explicit Database(std::unique_ptr<Connection> connection);
  std::unique_ptr<Connection> connection_;
};

}  // namespace soat::store
