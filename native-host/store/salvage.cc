// SPDX-License-Identifier: Apache-2.0
#include "store/salvage.h"

#include "store/schema.h"
#include "store/senseless.h"
#include "text/folded_text.h"
#include "text/utf8.h"

namespace soat::store {

namespace {

// What is no UTF-8 any more as U+FFFD: everything above this folder relies on UTF-8.
std::string readable(std::string_view text) {
  if (text::is_utf8(text)) return std::string(text);
  std::string whole;
  for (std::size_t at = 0; at < text.size();) text::append_utf8(whole, text::next_code(text, at));
  return whole;
}

/// One table, read by rowid from wherever it can be read.
class TableCopy {
 public:
  TableCopy(Database::Connection& from, Database::Connection& to, std::string columns,
            std::string placeholders, const std::string& table)
      : to_(to),
        read_(from.handle(), "SELECT rowid, " + columns + " FROM " + table +
                                 " NOT INDEXED WHERE rowid >= ?1 ORDER BY rowid"),
        write_(to.handle(), "INSERT OR IGNORE INTO " + table + " (" + columns + ") VALUES (" +
                                placeholders + ")") {}

  [[nodiscard]] Result<Salvaged> run() {
    Salvaged salvaged;
    for (std::optional<std::int64_t> from = 0; from;) {
      seek(*from);
      int code = read_.step();
      for (; code == SQLITE_ROW; code = read_.step()) {
        last_ = sqlite3_column_int64(read_.handle(), 0);
        const auto put = put_row();
        if (!put) return tl::make_unexpected(put.error());
        salvaged.rows += *put ? 1 : 0;
        salvaged.incomplete = salvaged.incomplete || !*put;
      }
      if (code == SQLITE_DONE) break;
      salvaged.incomplete = true;
      from = behind_hole();
    }
    return salvaged;
  }

 private:
  void seek(std::int64_t from) {
    sqlite3_reset(read_.handle());
    read_.bind(1, from);
  }

  // Whether a row was kept; false when it breaks a rule of the schema.
  Result<bool> put_row() {
    const int columns = sqlite3_column_count(read_.handle());
    for (int column = 1; column < columns; ++column) {
      if (sqlite3_column_type(read_.handle(), column) == SQLITE_TEXT) {
        write_.bind(column, readable(Row(read_.handle()).text(column)));
      } else {
        sqlite3_bind_value(write_.handle(), column, sqlite3_column_value(read_.handle(), column));
      }
    }
    const int code = write_.step();
    sqlite3_reset(write_.handle());
    if (code == SQLITE_DONE) return true;
    if ((code & 0xFF) == SQLITE_CONSTRAINT) return false;
    return tl::make_unexpected(to_.error(code));
  }

  int look(std::int64_t from) {
    seek(from);
    return read_.step();
  }
  static bool is_hole(int code) { return code != SQLITE_ROW && code != SQLITE_DONE; }

  // The first rowid behind the hole after `last_` from which reading works again: found in
  // growing strides, then by halves.
  std::optional<std::int64_t> behind_hole() {
    std::int64_t bad = last_;
    std::int64_t good = 0;
    constexpr int kStrides = 62;
    bool found = false;
    for (int stride = 0; stride < kStrides && !found; ++stride) {
      good = last_ + (std::int64_t{1} << stride);
      found = !is_hole(look(good));
      if (!found) bad = good;
    }
    if (!found) return std::nullopt;
    while (good - bad > 1) {
      const std::int64_t middle = bad + (good - bad) / 2;
      (is_hole(look(middle)) ? bad : good) = middle;
    }
    last_ = good;  // so that a second hole at the same place still moves on
    return good;
  }

  Database::Connection& to_;
  Statement read_;
  Statement write_;
  std::int64_t last_ = -1;
};

Result<std::pair<std::string, std::string>> columns_of(Database::Connection& to,
                                                       const std::string& table) {
  std::string columns;
  std::string placeholders;
  const auto read = to.each(
      "SELECT name FROM pragma_table_info(?1)",
      [&](const Row& row) {
        columns += columns.empty() ? "" : ", ";
        columns += row.text(0);
        placeholders += placeholders.empty() ? "?" : ", ?";
      },
      table);
  if (!read) return tl::make_unexpected(read.error());
  return std::pair(columns, placeholders);
}

// True when `from` was made before there was this table: then nothing of it is lost.
bool is_older_than(Database::Connection& from, const char* table) {
  const auto version = from.integer("PRAGMA user_version");
  if (!version || version->value_or(0) >= schema_version()) return false;
  const auto there = from.integer("SELECT 1 FROM sqlite_schema WHERE name = ?1", table);
  return there && !*there;
}

}  // namespace

Result<Salvaged> salvage(Database::Connection& from, Database::Connection& to) {
  return to.write([&]() -> Result<Salvaged> {
    Salvaged all;
    for (const char* table : tables()) {
      if (is_older_than(from, table)) continue;
      const auto columns = columns_of(to, table);
      if (!columns) return tl::make_unexpected(columns.error());
      const auto copied = TableCopy(from, to, columns->first, columns->second, table).run();
      if (!copied) return copied;
      all.rows += copied->rows;
      all.incomplete = all.incomplete || copied->incomplete;
    }
    const auto mended = mend_senseless(to);
    if (!mended) return tl::make_unexpected(mended.error());
    all.incomplete = all.incomplete || *mended > 0;
    return all;
  });
}

}  // namespace soat::store
