// SPDX-License-Identifier: Apache-2.0
#include "store/usage.h"

#include "store/connection.h"
#include "store/day_usage.h"

namespace soat::store {

namespace {

std::int64_t number_of(Day day) {
  return day.time_since_epoch().count();
}
Day day_at(std::int64_t number) {
  return Day(std::chrono::days(number));
}

/// Sums in milliseconds; seconds are made once, at the end.
struct Sums {
  std::array<Bucket, kVisitSites> sites{};
  std::array<Bucket, kActivities> activities{};
  std::array<Millis, 168> hours{};
  Bucket total;
};

void add(Bucket& bucket, bool work, Millis time) {
  (work ? bucket.work : bucket.own) += time;
}
Bucket seconds(const Bucket& bucket) {
  return {bucket.work / 1000, bucket.own / 1000};
}

void add_day(UsageReport& report, Sums& sums, Day day, const DayBytes& bytes, bool day_sites) {
  const std::size_t first_hour = std::size_t{weekday_of(day)} * 24;
  for (std::size_t hour = 0; hour < 24; ++hour) sums.hours[first_hour + hour] += bytes.hour(hour);
  Bucket of_day;
  std::array<Millis, kVisitSites> of_sites{};
  for (std::size_t at = 0; at < bytes.cells(); ++at) {
    const DayUsage::Cell cell = bytes.cell(at);
    add(of_day, cell.work, cell.time);
    add(sums.sites[static_cast<std::size_t>(cell.site)], cell.work, cell.time);
    add(sums.activities[static_cast<std::size_t>(cell.activity)], cell.work, cell.time);
    of_sites[static_cast<std::size_t>(cell.site)] += cell.time;
  }
  sums.total.work += of_day.work;
  sums.total.own += of_day.own;
  if (of_day.sum() == 0) return;
  report.days.push_back({day, seconds(of_day)});
  if (!day_sites) return;
  for (std::size_t site = 0; site < kVisitSites; ++site) {
    if (of_sites[site] > 0)
      report.day_sites.push_back({day, static_cast<VisitSite>(site), of_sites[site] / 1000});
  }
}

void add_sums(UsageReport& report, const Sums& sums) {
  report.total = seconds(sums.total);
  for (std::size_t site = 0; site < kVisitSites; ++site) {
    if (sums.sites[site].sum() > 0)
      report.sites.push_back({static_cast<VisitSite>(site), seconds(sums.sites[site])});
  }
  for (std::size_t activity = 0; activity < kActivities; ++activity) {
    if (sums.activities[activity].sum() > 0)
      report.activities.push_back(
          {static_cast<Activity>(activity), seconds(sums.activities[activity])});
  }
  for (std::size_t hour = 0; hour < report.hours.size(); ++hour)
    report.hours[hour] = sums.hours[hour] / 1000;
}

Result<void> read_time(Database::Connection& connection, UsageReport& report) {
  const bool day_sites = (report.to - report.from).count() < kMostDaySites;
  Sums sums;
  bool sound = true;
  const auto read = connection.each(
      "SELECT day, counted FROM usage_day WHERE day BETWEEN ?1 AND ?2 ORDER BY day",
      [&](const Row& row) {
        const DayBytes bytes(row.bytes(1));
        sound = bytes.is_sound();
        if (sound) add_day(report, sums, day_at(row.integer(0)), bytes, day_sites);
        return sound;
      },
      number_of(report.from), number_of(report.to));
  if (!read) return read;
  if (!sound) return connection.damaged();
  add_sums(report, sums);
  return {};
}

Result<void> read_drafts(Database::Connection& connection, UsageReport& report) {
  bool known = true;
  auto read = connection.each(
      "SELECT outcome, sum(drafts) FROM outcome_count WHERE day BETWEEN ?1 AND ?2 GROUP BY outcome",
      [&](const Row& row) {
        const auto outcome = named<Outcome>(row.text(0));
        known = known && outcome;
        if (outcome) report.drafts[static_cast<std::size_t>(*outcome)] = row.integer(1);
      },
      number_of(report.from), number_of(report.to));
  if (!read) return read;
  if (!known) return connection.damaged();
  return connection.each(
      "SELECT day FROM deed WHERE day BETWEEN ?1 AND ?2 ORDER BY day",
      [&](const Row& row) { report.deeds.push_back(day_at(row.integer(0))); },
      number_of(report.from), number_of(report.to));
}

}  // namespace

Result<UsageReport> usage_report(Database& database, Day from, Day to) {
  constexpr int kMostDays = 36'525;
  if (to < from) return fail(Errc::bad_input, "usage report", "ends before it begins");
  if ((to - from).count() > kMostDays)
    return fail(Errc::bad_input, "usage report", "covers more than 100 years");
  auto& connection = database.connection();
  return connection.read([&]() -> Result<UsageReport> {
    UsageReport report;
    report.from = from;
    report.to = to;
    auto chosen = settings(database);
    if (!chosen) return tl::make_unexpected(chosen.error());
    report.goals = chosen->goals;
    report.schedule = std::move(chosen->schedule);
    auto read = read_time(connection, report);
    if (read) read = read_drafts(connection, report);
    if (!read) return tl::make_unexpected(read.error());
    auto words = reflection(database, from);
    if (!words) return tl::make_unexpected(words.error());
    report.reflection = std::move(*words);
    return report;
  });
}

Result<void> set_deed(Database& database, Day day, bool done) {
  return database.connection().run(done
                                       ? "INSERT INTO deed (day) VALUES (?1) ON CONFLICT DO NOTHING"
                                       : "DELETE FROM deed WHERE day = ?1",
                                   number_of(day));
}

}  // namespace soat::store
