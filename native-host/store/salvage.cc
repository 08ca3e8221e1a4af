// SPDX-License-Identifier: Apache-2.0
#include "store/salvage.h"

#include "store/day_usage.h"
#include "store/schema.h"
#include "store/settings_json.h"

namespace soat::store {

namespace {

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
      sqlite3_bind_value(write_.handle(), column, sqlite3_column_value(read_.handle(), column));
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
  const auto read = to.each("SELECT name FROM pragma_table_info(?1)",
                            [&](const Row& row) {
                              columns += columns.empty() ? "" : ", ";
                              columns += row.text(0);
                              placeholders += placeholders.empty() ? "?" : ", ?";
                            },
                            table);
  if (!read) return tl::make_unexpected(read.error());
  return std::pair(columns, placeholders);
}

// Rows that can be read but hold what none of us wrote would make every later question fail.
Result<void> drop_senseless(Database::Connection& to, Salvaged& salvaged) {
  std::vector<std::int64_t> days;
  bool settings_sound = true;
  auto done = to.each("SELECT day, counted FROM usage_day", [&](const Row& row) {
    if (!DayBytes(row.bytes(1)).is_sound()) days.push_back(row.integer(0));
  });
  if (done) {
    done = to.each("SELECT chosen FROM setting", [&](const Row& row) {
      settings_sound = settings_of(row.text(0)).has_value();
    });
  }
  for (const std::int64_t day : days) {
    if (done) done = to.run("DELETE FROM usage_day WHERE day = ?1", day);
  }
  if (done && !settings_sound) done = to.run("DELETE FROM setting");
  if (!done) return done;
  done = to.run("DELETE FROM finding WHERE entry NOT IN (SELECT entry FROM entry)");
  if (done && to.changes() > 0) salvaged.incomplete = true;
  if (!days.empty() || !settings_sound) salvaged.incomplete = true;
  return done;
}

}  // namespace

Result<Salvaged> salvage(Database::Connection& from, Database::Connection& to) {
  return to.write([&]() -> Result<Salvaged> {
    Salvaged all;
    for (const char* table : tables()) {
      const auto columns = columns_of(to, table);
      if (!columns) return tl::make_unexpected(columns.error());
      const auto copied = TableCopy(from, to, columns->first, columns->second, table).run();
      if (!copied) return copied;
      all.rows += copied->rows;
      all.incomplete = all.incomplete || copied->incomplete;
    }
    if (auto dropped = drop_senseless(to, all); !dropped)
      return tl::make_unexpected(dropped.error());
    return all;
  });
}

}  // namespace soat::store
