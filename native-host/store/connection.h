// SPDX-License-Identifier: Apache-2.0
//
// Of this folder alone: what stands between our functions and SQLite.
#pragma once

#include <sqlite3.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "base/check.h"
#include "base/result.h"
#include "store/database.h"

namespace soat::store {

/// Bytes of a BLOB column; bound as such, while std::string_view is bound as text.
struct Blob {
  std::string_view bytes;
};

/// The row a statement stands on. Views live until the next row.
class Row {
 public:
  explicit Row(sqlite3_stmt* statement) : statement_(statement) {}
  [[nodiscard]] bool is_null(int column) const {
    return sqlite3_column_type(statement_, column) == SQLITE_NULL;
  }
  [[nodiscard]] std::int64_t integer(int column) const {
    return sqlite3_column_int64(statement_, column);
  }
  [[nodiscard]] std::string_view text(int column) const { return bytes(column); }
  /// Of a TEXT or BLOB column; empty for NULL.
  [[nodiscard]] std::string_view bytes(int column) const;

 private:
  sqlite3_stmt* statement_;
};

/// One compiled statement, finalized when it goes.
class Statement {
 public:
  Statement(sqlite3* database, std::string_view sql);

  void bind(int at, std::int64_t value) { note(sqlite3_bind_int64(handle(), at, value)); }
  void bind(int at, std::string_view text);
  void bind(int at, Blob blob);
  template <typename T>
  void bind(int at, const std::optional<T>& value) {
    if (value) bind(at, *value);  // unbound is NULL
  }
  template <typename T>
  requires std::is_integral_v<T>
  void bind(int at, T value) { bind(at, static_cast<std::int64_t>(value)); }
  void bind(int at, const std::string& text) { bind(at, std::string_view(text)); }
  void bind(int at, const char* text) { bind(at, std::string_view(text)); }

  /// SQLITE_ROW, SQLITE_DONE or what went wrong.
  [[nodiscard]] int step();
  [[nodiscard]] sqlite3_stmt* handle() const { return statement_.get(); }

 private:
  void note(int code) {
    if (code_ == SQLITE_OK) code_ = code;
  }
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
  };
  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
  int code_ = SQLITE_OK;
};

/// One open file. Statements return what went wrong as an Error that trouble_of() understands.
class Database::Connection {
 public:
  Connection(std::filesystem::path folder, Surroundings around);

  /// Opens the file named `name` in the folder, without looking into it.
  [[nodiscard]] Result<void> open(const char* name, int flags);

  /// Runs one statement that answers no rows (what it answers is skipped).
  template <typename... Values>
  [[nodiscard]] Result<void> run(std::string_view sql, const Values&... values) {
    return each(
        sql, [](const Row&) {}, values...);
  }

  /// Runs one statement and calls `on_row` for each row; when that answers bool, false stops.
  template <typename OnRow, typename... Values>
  [[nodiscard]] Result<void> each(std::string_view sql, OnRow&& on_row, const Values&... values) {
    Statement statement(handle(), sql);
    int at = 0;
    (statement.bind(++at, values), ...);
    int code = statement.step();
    for (; code == SQLITE_ROW; code = statement.step()) {
      if constexpr (std::is_same_v<std::invoke_result_t<OnRow, const Row&>, bool>) {
        if (!on_row(Row(statement.handle()))) return {};
      } else {
        on_row(Row(statement.handle()));
      }
    }
    if (code != SQLITE_DONE) return tl::make_unexpected(error(code));
    return {};
  }

  /// The first column of the first row; absent when there is no row or it is NULL.
  template <typename... Values>
  [[nodiscard]] Result<std::optional<std::int64_t>> integer(std::string_view sql,
                                                            const Values&... values) {
    std::optional<std::int64_t> found;
    const auto read = each(
        sql,
        [&](const Row& row) {
          if (!row.is_null(0)) found = row.integer(0);
          return false;
        },
        values...);
    if (!read) return tl::make_unexpected(read.error());
    return found;
  }

  /// Several statements without values, in turn.
  [[nodiscard]] Result<void> script(const char* sql);

  /// Everything `body` writes, or, when it fails or the commit does, nothing. Waits for other
  /// writers before `body` starts, so that what it read is still true when it writes.
  template <typename Body>
  [[nodiscard]] auto write(Body&& body) -> std::invoke_result_t<Body> {
    return transact("BEGIN IMMEDIATE", body);
  }

  /// One unchanging view for several reads.
  template <typename Body>
  [[nodiscard]] auto read(Body&& body) -> std::invoke_result_t<Body> {
    return transact("BEGIN", body);
  }

  [[nodiscard]] std::int64_t changes() const { return sqlite3_changes64(handle()); }
  [[nodiscard]] std::int64_t last_row() const { return sqlite3_last_insert_rowid(handle()); }
  [[nodiscard]] sqlite3* handle() const { return handle_.get(); }
  [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }
  [[nodiscard]] const Surroundings& around() const { return around_; }
  [[nodiscard]] std::string shown() const;  ///< the file, for Error::where

  /// The Error of an SQLite code. Codes only a bug of ours can cause abort.
  [[nodiscard]] Error error(int code) const;
  [[nodiscard]] tl::unexpected<Error> damaged() const;

 private:
  template <typename Body>
  [[nodiscard]] auto transact(const char* begin, Body& body) -> std::invoke_result_t<Body> {
    if (auto begun = run(begin); !begun) return tl::make_unexpected(begun.error());
    auto result = body();
    if (result) {
      auto committed = run("COMMIT");
      if (committed) return result;
      result = tl::make_unexpected(committed.error());
    }
    // Fails only where SQLite has rolled back by itself.
    sqlite3_exec(handle(), "ROLLBACK", nullptr, nullptr, nullptr);
    return result;
  }

  struct Close {
    void operator()(sqlite3* database) const { sqlite3_close_v2(database); }
  };
  std::filesystem::path folder_;
  Surroundings around_;
  std::filesystem::path file_;
  std::unique_ptr<sqlite3, Close> handle_;
};

}  // namespace soat::store
