// SPDX-License-Identifier: Apache-2.0
//
// bench_usage [ROUNDS]: ten generated years of minutes; the usage report of Soát beside the same
// answer from the raw minutes, by SQL and by adding up an array in memory (the floor). Shortest
// of ROUNDS runs each. Exit 1 when the answers differ.
#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "store/connection.h"
#include "store/day_usage.h"
#include "store/usage.h"
#include "temporary_folder.h"

namespace {

using namespace soat;
using store::Activity;
using store::Day;
using store::VisitSite;

constexpr int kYears = 10;

struct Minute {
  std::int32_t day;
  std::int16_t of_day;
  std::uint8_t site;
  std::uint8_t activity;
  bool work;
};

/// A person who comes back about thirty times a day for a few minutes, evenings most.
std::vector<Minute> ten_years(Day from) {
  std::mt19937 random(2026);
  const auto pick = [&](int low, int high) {
    return low + static_cast<int>(random() % static_cast<unsigned>(high - low + 1));
  };
  const auto schedule = store::usual_schedule();
  std::vector<Minute> minutes;
  for (int day = 0; day < kYears * 365 + 2; ++day) {
    std::vector<std::int16_t> taken(1440, -1);
    for (int visit = 0; visit < 32; ++visit) {
      const int begin = pick(0, 2) == 0 ? pick(7 * 60, 17 * 60) : pick(17 * 60, 23 * 60);
      const auto what = static_cast<std::int16_t>(pick(0, 2) * 8 + pick(0, 3));
      for (int at = begin; at < std::min(1440, begin + pick(2, 14)); ++at)
        taken[static_cast<std::size_t>(at)] = what;
    }
    const Day date = from + std::chrono::days(day);
    const std::chrono::year_month_day parts(date);
    for (int at = 0; at < 1440; ++at) {
      const int what = taken[static_cast<std::size_t>(at)];
      if (what < 0) continue;
      const platform::LocalTime time{static_cast<int>(parts.year()), static_cast<unsigned>(parts.month()),
                                     static_cast<unsigned>(parts.day()), store::weekday_of(date),
                                     static_cast<unsigned>(at), 0};
      minutes.push_back({static_cast<std::int32_t>(date.time_since_epoch().count()), static_cast<std::int16_t>(at),
                         static_cast<std::uint8_t>(what / 8), static_cast<std::uint8_t>(what % 8),
                         schedule.works_at(time)});
    }
  }
  return minutes;
}

void run(sqlite3* database, const char* sql) {
  if (sqlite3_exec(database, sql, nullptr, nullptr, nullptr) != SQLITE_OK) {
    std::fprintf(stderr, "%s: %s\n", sql, sqlite3_errmsg(database));
    std::exit(2);
  }
}

void put_raw(sqlite3* database, const std::vector<Minute>& minutes) {
  run(database, "CREATE TABLE minute (at INTEGER, site INTEGER, activity INTEGER, work INTEGER,"
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

void put_days(store::Database& database, const std::vector<Minute>& minutes) {
  std::map<std::int32_t, store::DayUsage> days;
  for (const Minute& minute : minutes) {
    days[minute.day].add(static_cast<VisitSite>(minute.site), static_cast<Activity>(minute.activity),
                         minute.work, static_cast<unsigned>(minute.of_day / 60), 60'000);
  }
  const auto done = database.connection().write([&]() -> Result<void> {
    for (const auto& [day, usage] : days) {
      const auto bytes = store::bytes_of(usage);
      auto put = database.connection().run("INSERT INTO usage_day (day, counted) VALUES (?1, ?2)",
                                           day, store::Blob{bytes});
      if (!put) return put;
    }
    return {};
  });
  if (!done) std::exit(2);
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
  const Day to = from + std::chrono::days(kYears * 365 + 1);
  const auto minutes = ten_years(from);

  const tests::TemporaryFolder folder;
  auto opened = store::Database::open(folder.path() / "soat");
  if (!opened) return 2;
  put_days(*opened, minutes);
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
  const double year = shortest_ms(rounds, [&] {
    of_year = *store::usage_report(*opened, to - std::chrono::days(364), to);
  });
  sqlite3_close(raw);

  std::int64_t report_hours = 0;
  for (const auto hour : report.hours) report_hours += hour;
  const auto expected = static_cast<std::int64_t>(minutes.size()) * 60;
  const bool same = report.total.sum() == expected && report_hours == expected &&
                    days_sum == expected && kinds_sum == expected && hours_sum == expected &&
                    floor_sum == expected;
  std::printf("%zu minutes in %zu days\n", minutes.size(), report.days.size());
  std::printf("raw, day and site only      %9.3f ms  %7.1fx the report\n", by_day, by_day / ours);
  std::printf("raw, all the report answers %9.3f ms  %7.1fx the report\n", by_day + the_rest,
              (by_day + the_rest) / ours);
  std::printf("floor, an array in memory   %9.3f ms  %7.1fx the report\n", floor, floor / ours);
  std::printf("report, ten years           %9.3f ms\n", ours);
  std::printf("report, one year            %9.3f ms\n", year);
  if (!same) std::printf("the answers differ\n");
  return same ? 0 : 1;
}
