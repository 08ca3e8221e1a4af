// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>

#include "store/connection.h"
#include "store/day_usage.h"
#include "store/recount.h"
#include "store/retention.h"
#include "store/usage.h"

namespace soat::store {

namespace {

constexpr Millis kMinute = 60'000;

struct Stretch {
  Millis from = 0;
  Millis to = 0;
};

Result<void> refuse_unless_sound(const Visit& visit, Millis now) {
  const auto refuse = [](std::string what) {
    return fail(Errc::bad_input, "visit", std::move(what));
  };
  if (visit.to <= visit.from) return refuse("ends before it begins");
  if (visit.to - visit.from > kLongestTick) return refuse("is longer than 60 seconds");
  if (visit.to > now + kClockSlack) return refuse("ends in the future; is the clock right?");
  if (visit.from < now - kOldestTick) return refuse("lies more than 36 hours back");
  return {};
}

// What of `visit` nobody counted yet.
Result<std::vector<Stretch>> uncounted(Database::Connection& connection, const Visit& visit) {
  std::vector<Stretch> free;
  Millis from = visit.from;
  // Slices do not overlap, so the only one that began before and may reach in is the last one.
  const auto read = connection.each(
      "SELECT start, stop FROM slice WHERE start >= ifnull((SELECT max(start) FROM slice WHERE "
      "start <= ?1), ?1) AND start < ?2 ORDER BY start",
      [&](const Row& row) {
        if (row.integer(0) > from) free.push_back({from, row.integer(0)});
        from = std::max(from, row.integer(1));
      },
      visit.from, visit.to);
  if (!read) return tl::make_unexpected(read.error());
  if (from < visit.to) free.push_back({from, visit.to});
  return free;
}

// A slice that goes on where one of the same kind ended makes that one longer: a person's
// evening is a few rows, not hundreds.
Result<void> put_slice(Database::Connection& connection, const Visit& visit, const Stretch& part) {
  const auto longer = connection.run(
      "UPDATE slice SET stop = ?2 WHERE start = (SELECT max(start) FROM slice WHERE start < ?1) "
      "AND stop = ?1 AND site = ?3 AND activity = ?4",
      part.from, part.to, name_of(visit.site), name_of(visit.activity));
  if (!longer || connection.changes() == 1) return longer;
  return connection.run("INSERT INTO slice (start, stop, site, activity) VALUES (?1, ?2, ?3, ?4)",
                        part.from, part.to, name_of(visit.site), name_of(visit.activity));
}

Result<DayUsage> usage_of(Database::Connection& connection, Day day) {
  DayUsage usage;
  bool sound = true;
  const auto read = connection.each(
      "SELECT counted FROM usage_day WHERE day = ?1",
      [&](const Row& row) {
        const DayBytes bytes(row.bytes(0));
        sound = bytes.is_sound();
        if (sound) usage = bytes.day();
      },
      day.time_since_epoch().count());
  if (!read) return tl::make_unexpected(read.error());
  if (!sound) return connection.damaged();
  return usage;
}

Result<void> put_usage(Database::Connection& connection, Day day, const DayUsage& usage) {
  return connection.run(
      "INSERT INTO usage_day (day, counted) VALUES (?1, ?2) "
      "ON CONFLICT (day) DO UPDATE SET counted = excluded.counted",
      day.time_since_epoch().count(), Blob{bytes_of(usage)});
}

// How long the day that holds `at` is by the person's own clock: 24 hours but for the two days a
// year on which some zones change.
Millis length_of_day(const Database& database, Millis at) {
  const auto day = day_of(database.local(at));
  const auto from_midnight = [&](Millis moment) {
    const auto time = database.local(moment);
    return time.minute * kMinute + static_cast<Millis>(time.second) * 1000;
  };
  constexpr Millis kHour = 60 * kMinute;
  Millis begin = at - from_midnight(at);
  // Over a change of the clock that is an hour off, one way or the other.
  for (Millis try_at = begin - 3 * kHour; try_at <= begin + 3 * kHour; try_at += kHour / 2) {
    if (day_of(database.local(try_at)) == day) {
      begin = try_at;
      break;
    }
  }
  Millis end = begin + 21 * kHour;
  while (end < begin + 27 * kHour && day_of(database.local(end)) == day) end += kHour / 2;
  return end - begin;
}

// Splits at whole minutes, so that a part lies in one day, one hour and one working period: zones
// differ from UTC by whole minutes. `on_part` takes (local time, length).
template <typename OnPart>
void split(const Database& database, const Stretch& stretch, OnPart on_part) {
  for (Millis from = stretch.from; from < stretch.to;) {
    const Millis to = std::min(stretch.to, (from / kMinute + 1) * kMinute);
    on_part(database.local(from), to - from);
    from = to;
  }
}

/// The days a visit touches, as they are now counted.
using Days = std::map<Day, DayUsage>;

Result<Days> count(Database& database, const Visit& visit, const Schedule& schedule) {
  auto& connection = database.connection();
  const auto free = uncounted(connection, visit);
  if (!free) return tl::make_unexpected(free.error());
  Days days;
  for (const Stretch& stretch : *free) {
    // Minute by minute, so that what a day has no room for is not in its slices either.
    for (Millis from = stretch.from; from < stretch.to;) {
      const Millis minute_end = std::min(stretch.to, (from / kMinute + 1) * kMinute);
      const auto time = database.local(from);
      const Day day = day_of(time);
      if (!days.contains(day)) {
        auto usage = usage_of(connection, day);
        if (!usage) return tl::make_unexpected(usage.error());
        days.emplace(day, std::move(*usage));
      }
      // Disjoint slices cannot exceed the clock unless the zone itself changed under way: who
      // flies west has a long day, but no day of 30 hours.
      const Millis room = length_of_day(database, from) - days[day].sum();
      const Millis to = std::min(minute_end, from + std::max<Millis>(room, 0));
      if (to > from) {
        if (auto put = put_slice(connection, visit, {from, to}); !put)
          return tl::make_unexpected(put.error());
        days[day].add(visit.site, visit.activity, schedule.works_at(time), time.minute / 60,
                      to - from);
      }
      from = minute_end;
    }
  }
  for (const auto& [day, usage] : days) {
    if (auto put = put_usage(connection, day, usage); !put) return tl::make_unexpected(put.error());
  }
  return days;
}

// The first limit reached on `day` that was not yet said on it.
Result<std::optional<Reminder>> due_reminder(Database::Connection& connection, Day day,
                                             const DayUsage& usage, VisitSite site,
                                             const Goals& goals) {
  Millis work = 0;
  Millis of_site = 0;
  for (const DayUsage::Cell& cell : usage.cells) {
    if (cell.work) work += cell.time;
    if (cell.site == site) of_site += cell.time;
  }
  const auto site_limit = static_cast<Limit>(static_cast<std::size_t>(Limit::facebook) +
                                             static_cast<std::size_t>(site));
  const struct {
    Limit limit;
    std::optional<unsigned> minutes;
    Millis counted;
  } limits[] = {{Limit::day, goals.day, usage.sum()},
                {Limit::work, goals.work, work},
                {site_limit, goals.sites[static_cast<std::size_t>(site)], of_site}};
  for (const auto& [limit, minutes, counted] : limits) {
    if (!minutes || counted == 0 || counted < *minutes * kMinute) continue;
    const auto said =
        connection.run("INSERT INTO reminder (day, said) VALUES (?1, ?2) ON CONFLICT DO NOTHING",
                       day.time_since_epoch().count(), name_of(limit));
    if (!said) return tl::make_unexpected(said.error());
    if (connection.changes() == 1) return std::optional(Reminder{limit, *minutes});
  }
  return std::optional<Reminder>();
}

}  // namespace

Result<std::optional<Reminder>> count_visit(Database& database, const Visit& visit) {
  if (auto sound = refuse_unless_sound(visit, database.now()); !sound)
    return tl::make_unexpected(sound.error());
  auto& connection = database.connection();
  return connection.write([&]() -> Result<std::optional<Reminder>> {
    const auto chosen = settings(database);
    if (!chosen) return tl::make_unexpected(chosen.error());
    if (std::find(chosen->sites.begin(), chosen->sites.end(), visit.site) == chosen->sites.end())
      return std::optional<Reminder>();
    const auto days = count(database, visit, chosen->schedule);
    if (!days) return tl::make_unexpected(days.error());
    // A limit is for today: a tick that waited since yesterday reminds of nothing.
    const auto today = days->find(day_of(database.local(database.now())));
    if (today == days->end()) return std::optional<Reminder>();
    return due_reminder(connection, today->first, today->second, visit.site, chosen->goals);
  });
}

Result<void> recount(Database& database, const Schedule& schedule) {
  auto& connection = database.connection();
  Days days;
  bool known = true;
  auto done = connection.each("SELECT start, stop, site, activity FROM slice", [&](const Row& row) {
    const auto site = named<VisitSite>(row.text(2));
    const auto activity = named<Activity>(row.text(3));
    known = known && site && activity;
    if (!known) return;
    split(database, {row.integer(0), row.integer(1)},
          [&](const platform::LocalTime& time, Millis length) {
            days[day_of(time)].add(*site, *activity, schedule.works_at(time), time.minute / 60,
                                   length);
          });
  });
  if (!done) return done;
  if (!known) return connection.damaged();
  for (const auto& [day, usage] : days) {
    const auto counted = usage_of(connection, day);
    if (!counted) return tl::make_unexpected(counted.error());
    // Less than was counted: part of its slices are gone already. It stays as it is.
    if (usage.sum() != counted->sum()) continue;
    if (done = put_usage(connection, day, usage); !done) return done;
  }
  return {};
}

}  // namespace soat::store
