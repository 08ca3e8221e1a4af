// SPDX-License-Identifier: Apache-2.0
//
// bench_usage [ROUNDS]: ten generated years (ten_years.h); the usage report of Soát beside the same
// answer from the raw minutes, by SQL and by adding up an array in memory (the floor); then what
// the log's page asks of as many years. Shortest of ROUNDS runs each. Exit 1 when answers differ.
#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <string>
#include <vector>

#include "store/conduct.h"
#include "store/connection.h"
#include "store/usage.h"
#include "temporary_folder.h"
#include "ten_years.h"

namespace {

using namespace soat;
using bench::Minute;
using store::Day;

void run(sqlite3* database, const char* sql) {
  if (sqlite3_exec(database, sql, nullptr, nullptr, nullptr) != SQLITE_OK) {
    std::fprintf(stderr, "%s: %s\n", sql, sqlite3_errmsg(database));
    std::exit(2);
  }
}

void put_raw(sqlite3* database, const std::vector<Minute>& minutes) {
  run(database,
      "CREATE TABLE minute (at INTEGER, site INTEGER, activity INTEGER, work INTEGER,"
      " PRIMARY KEY (at, site)) WITHOUT ROWID; BEGIN");
  store::Statement insert(database, "INSERT INTO minute VALUES (?, ?, ?, ?)");
  for (const Minute& minute : minutes) {
    insert.bind(1, std::int64_t{minute.day} * 1440 + minute.of_day);
    insert.bind(2, minute.site);
    insert.bind(3, minute.activity);
    insert.bind(4, minute.work ? 1 : 0);
    (void)insert.step();
    sqlite3_reset(insert.handle());
  }
  run(database, "COMMIT");
}

std::int64_t raw_sum(sqlite3* database, const char* sql) {
  store::Statement select(database, sql);
  std::int64_t sum = 0;
  while (select.step() == SQLITE_ROW) sum += sqlite3_column_int64(select.handle(), 0);
  return sum;
}

double shortest_ms(int rounds, const std::function<void()>& what) {
  double shortest = 1e9;
  for (int round = 0; round < rounds; ++round) {
    const auto begin = std::chrono::steady_clock::now();
    what();
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begin;
    shortest = std::min(shortest, took.count());
  }
  return shortest;
}

}  // namespace

int main(int count, char** arguments) {
  const int rounds = count > 1 ? std::max(1, std::atoi(arguments[1])) : 20;
  const Day from = *store::day_of("2017-01-01");
  const Day to = bench::last_of_ten_years(from);
  const auto minutes = bench::ten_years(from);

  const tests::TemporaryFolder folder;
  store::Surroundings around;
  around.now = [to] {
    return (to + std::chrono::days(1)).time_since_epoch().count() * Millis{86'400'000};
  };
  auto opened = store::Database::open(folder.path() / "soat", around);
  if (!opened) return 2;
  bench::put_days(*opened, minutes);
  sqlite3* raw = nullptr;
  if (sqlite3_open((folder.path() / "raw.db").c_str(), &raw) != SQLITE_OK) return 2;
  put_raw(raw, minutes);

  std::int64_t days_sum = 0;
  const double by_day = shortest_ms(std::min(rounds, 5), [&] {
    days_sum = raw_sum(raw, "SELECT count(*) * 60, at / 1440, site FROM minute GROUP BY 2, 3");
  });
  std::int64_t kinds_sum = 0;
  std::int64_t hours_sum = 0;
  const double the_rest = shortest_ms(std::min(rounds, 5), [&] {
    kinds_sum = raw_sum(raw, "SELECT count(*) * 60, activity, work FROM minute GROUP BY 2, 3");
    hours_sum = raw_sum(raw, "SELECT count(*) * 60, (at / 60 + 72) % 168 FROM minute GROUP BY 2");
  });
  std::int64_t floor_sum = 0;
  const double floor = shortest_ms(rounds, [&] {
    std::array<std::int64_t, 64> sums{};
    for (const Minute& minute : minutes) sums[minute.site * 8U + minute.activity] += 60;
    floor_sum = 0;
    for (const auto sum : sums) floor_sum += sum;
  });
  store::UsageReport report;
  const double ours = shortest_ms(rounds, [&] {
    auto made = store::usage_report(*opened, from, to);
    if (!made) std::exit(2);
    report = std::move(*made);
  });
  store::UsageReport of_year;
  const double year = shortest_ms(
      rounds, [&] { of_year = *store::usage_report(*opened, to - std::chrono::days(364), to); });
  sqlite3_close(raw);

  std::int64_t report_hours = 0;
  for (const auto hour : report.hours) report_hours += hour;
  const auto expected = static_cast<std::int64_t>(minutes.size()) * 60;
  bool same = report.total.sum() == expected && report_hours == expected && days_sum == expected &&
              kinds_sum == expected && hours_sum == expected && floor_sum == expected;
  std::printf("%zu minutes in %zu days\n", minutes.size(), report.days.size());
  std::printf("raw, day and site only      %9.3f ms  %7.1fx the report\n", by_day, by_day / ours);
  std::printf("raw, all the report answers %9.3f ms  %7.1fx the report\n", by_day + the_rest,
              (by_day + the_rest) / ours);
  std::printf("floor, an array in memory   %9.3f ms  %7.1fx the report\n", floor, floor / ours);
  std::printf("report, ten years           %9.3f ms\n", ours);
  std::printf("report, one year            %9.3f ms\n", year);

  const std::size_t drafts = bench::put_drafts(*opened, from);
  const auto page = [&](const char* what, const store::LogQuery& query, std::size_t wanted) {
    std::size_t entries = 0;
    const double took = shortest_ms(std::min(rounds, 5), [&] {
      const auto made = store::log_entries(*opened, query);
      if (!made) std::exit(2);
      entries = made->entries.size();
    });
    std::printf("%-27s %9.3f ms  %zu entries\n", what, took, entries);
    return entries == wanted;
  };
  std::printf("%zu drafts in the log\n", drafts);
  store::LogQuery oldest;
  oldest.to = from + std::chrono::days(30);
  store::LogQuery kind;
  kind.category = "threat";
  bool found = page("log, newest page", {}, 50) && page("log, oldest month", oldest, 50) &&
               page("log, one category", kind, 50);
  found = page("search, found at once", {.words = "do ngu"}, 50) && found;
  found = page("search, found nowhere", {.words = "không có chữ này"}, 0) && found;
  std::size_t weeks = 0;
  const double trends = shortest_ms(std::min(rounds, 5), [&] {
    const auto made = store::trends(*opened, 522);
    if (!made) std::exit(2);
    weeks = made->size();
  });
  std::printf("trends, 522 weeks           %9.3f ms\n", trends);
  same = same && found && weeks == 522;
  if (!same) std::printf("the answers differ\n");
  return same ? 0 : 1;
}
