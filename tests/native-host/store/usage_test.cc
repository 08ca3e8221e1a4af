// SPDX-License-Identifier: Apache-2.0
#include "store/usage.h"

#include <map>
#include <random>
#include <set>

#include "a_store.h"
#include "store/day_usage.h"

namespace soat::tests {

using store::Activity;
using store::Limit;
using store::Visit;
using store::VisitSite;

namespace {

std::optional<store::Reminder> visit(store::Database& database, Millis from, Millis to,
                                     VisitSite site = VisitSite::facebook,
                                     Activity activity = Activity::feed) {
  return got(store::count_visit(database, Visit{site, activity, from, to}));
}

store::UsageReport report(store::Database& database, const std::string& from,
                          const std::string& to) {
  return got(store::usage_report(database, *store::day_of(from), *store::day_of(to)));
}

}  // namespace

TEST_CASE("a tick that cannot be true is refused with the reason", "[store]") {
  AStore kept;
  auto database = kept.open();
  struct Row {
    Millis from;
    Millis to;
    bool fine;
    const char* why;
  };
  const Millis now = kept.now;
  const Row row = GENERATE_COPY(
      Row{now - kMinute, now, true, "a whole tick"}, Row{now - kMinute - 1, now, false, "too long"},
      Row{now, now, false, "empty"}, Row{now, now - 1, false, "backwards"},
      Row{now, now + 5000, true, "within the slack"},
      Row{now, now + 5001, false, "from the future"},
      Row{now - 36 * kHour, now - 36 * kHour + 1000, true, "waited long"},
      Row{now - 36 * kHour - 1, now - 36 * kHour + 1000, false, "from the far past"});
  CAPTURE(row.why);
  const auto counted =
      store::count_visit(database, {VisitSite::zalo, Activity::video, row.from, row.to});
  CHECK(counted.has_value() == row.fine);
  if (!counted) CHECK(counted.error().code == Errc::bad_input);
}

TEST_CASE("what is counted already is trimmed, whoever counted it", "[store]") {
  AStore kept;
  auto one = kept.open();
  auto two = kept.open();
  const Millis at = kept.now - 10 * kMinute;
  visit(one, at, at + 30'000);
  visit(two, at + 20'000, at + 50'000, VisitSite::zalo, Activity::messages);  // 20 s are new
  visit(two, at - 10'000, at + 10'000, VisitSite::zalo, Activity::messages);  // 10 s are new
  visit(one, at - 20'000, at + 40'000);                                       // 10 s are new
  visit(one, at, at + 30'000);                                                // sent again
  const auto today = report(one, kToday, kToday);
  CHECK(today.total.sum() == 70);
  std::map<VisitSite, std::int64_t> sites;
  for (const auto& site : today.sites) sites[site.site] = site.time.sum();
  CHECK(sites ==
        std::map<VisitSite, std::int64_t>{{VisitSite::facebook, 40}, {VisitSite::zalo, 30}});
}

TEST_CASE("a tick over midnight, an hour and the end of work is split there", "[store]") {
  AStore kept;
  kept.now = at("2026-11-25", 0, 1);
  auto database = kept.open();
  visit(database, at("2026-11-25") - 30'000, at("2026-11-25") + 15'000);
  visit(database, at("2026-11-24", 17) - 20'000, at("2026-11-24", 17) + 10'000);
  const auto both = report(database, "2026-11-24", "2026-11-25");
  REQUIRE(both.days.size() == 2);
  CHECK(both.days[0].time.own == 40);
  CHECK(both.days[0].time.work == 20);
  CHECK(both.days[1].time.own == 15);
  CHECK(both.hours[24 + 23] == 30);  // Tuesday, 23 o'clock
  CHECK(both.hours[48] == 15);       // Wednesday, midnight
  CHECK(both.hours[24 + 16] == 20);
  CHECK(both.hours[24 + 17] == 10);
  CHECK(report(database, "2026-11-25", "2026-11-25").total.sum() == 15);
}

TEST_CASE("a site the person does not count is left out", "[store]") {
  AStore kept;
  auto database = kept.open();
  CHECK_FALSE(visit(database, kept.now - kMinute, kept.now, VisitSite::tiktok, Activity::video));
  CHECK(report(database, kToday, kToday).total.sum() == 0);
  got(store::change_settings(database, [](auto& s) { s.sites = {VisitSite::tiktok}; }));
  visit(database, kept.now - kMinute, kept.now, VisitSite::tiktok, Activity::video);
  CHECK(report(database, kToday, kToday).total.sum() == 60);
}

TEST_CASE("each limit is said once a day, by one host only", "[store]") {
  AStore kept;
  kept.now = at(kToday, 8);
  auto one = kept.open();
  auto two = kept.open();
  got(store::change_settings(one, [](store::Settings& s) {
    s.goals.day = 3;
    s.goals.work = 2;
    s.goals.sites[static_cast<std::size_t>(VisitSite::zalo)] = 0;
  }));
  std::vector<std::pair<Limit, unsigned>> said;
  const auto minute = [&](store::Database& host, VisitSite site) {
    kept.now += kMinute;
    if (const auto due = visit(host, kept.now - kMinute, kept.now, site))
      said.emplace_back(due->limit, due->minutes);
    else
      said.emplace_back(Limit::youtube, 0);  // nothing
  };
  minute(one, VisitSite::facebook);
  minute(two, VisitSite::facebook);
  minute(one, VisitSite::facebook);
  minute(two, VisitSite::facebook);
  minute(two, VisitSite::zalo);
  minute(one, VisitSite::zalo);
  const std::pair<Limit, unsigned> none{Limit::youtube, 0};
  CHECK(said == std::vector<std::pair<Limit, unsigned>>{
                    none, {Limit::work, 2}, {Limit::day, 3}, none, {Limit::zalo, 0}, none});
  kept.now = at("2026-11-25", 8, 1);
  CHECK(visit(one, kept.now - kMinute, kept.now, VisitSite::zalo)->limit == Limit::zalo);
  // One that waited since yesterday reminds of nothing.
  CHECK_FALSE(visit(one, at(kToday, 20), at(kToday, 20, 1)));
}

TEST_CASE("the report holds what belongs to these days and nothing else", "[store]") {
  AStore kept;
  auto database = kept.open();
  visit(database, kept.now - kMinute, kept.now);
  visit(database, kept.now - kDay - kMinute, kept.now - kDay, VisitSite::zalo, Activity::messages);
  got(store::set_deed(database, *store::day_of(kToday), true));
  got(store::set_deed(database, *store::day_of("2026-11-20"), true));
  got(store::set_deed(database, *store::day_of("2026-11-20"), false));
  got(store::set_deed(database, *store::day_of("2026-11-01"), true));
  got(store::record(database, ended("a", kept.now, "x", 1, store::Outcome::edited_more)));
  got(store::set_reflection(database, *store::day_of(kToday), "tuần này"));
  got(store::change_settings(database, [](auto& s) { s.goals.day = 90; }));
  const auto both = report(database, "2026-11-23", kToday);
  CHECK(both.total.work == 120);
  CHECK(both.sites.size() == 2);
  REQUIRE(both.activities.size() == 2);
  CHECK(both.activities[1].activity == Activity::messages);
  REQUIRE(both.day_sites.size() == 2);
  CHECK(both.day_sites[0].site == VisitSite::zalo);
  CHECK(both.deeds == std::vector{*store::day_of(kToday)});
  CHECK(both.drafts[static_cast<std::size_t>(store::Outcome::edited_more)] == 1);
  CHECK(both.reflection == "tuần này");
  CHECK(both.goals.day == 90U);
  CHECK(report(database, "2026-11-25", "2026-11-25").days.empty());
  CHECK(store::usage_report(database, *store::day_of(kToday), *store::day_of("2026-11-23"))
            .error()
            .code == Errc::bad_input);
}

TEST_CASE("no walk of two hosts, clocks, zones and sleeps makes a day longer than the clock",
          "[store]") {
  const unsigned seed = GENERATE(1U, 2U, 3U, 4U, 5U, 6U);
  CAPTURE(seed);
  std::mt19937 random(seed);
  const auto pick = [&](Millis from, Millis to) {
    return std::uniform_int_distribution<Millis>(from, to)(random);
  };
  AStore kept;
  auto one = kept.open();
  auto two = kept.open();
  // The obviously right count: every second anybody claimed, once. (Ticks are whole seconds.)
  std::set<Millis> claimed;
  bool same_zone = true;
  kept.now -= kept.now % 1000;
  for (int step = 0; step < 1200; ++step) {
    switch (pick(0, 40)) {
      case 0:
        kept.now += pick(0, 8 * 3600) * 1000;
        break;  // sleep
      case 1:
        kept.now -= pick(0, 2 * 3600) * 1000;
        break;  // the clock is set back
      case 2:
        kept.now += pick(0, 20 * 60) * 1000;
        break;
      case 3:
        if (seed > 3) {
          kept.zone = static_cast<int>(pick(-11, 12));  // a flight
          same_zone = false;
        }
        break;
      default:
        kept.now += pick(0, 70) * 1000;
        break;
    }
    const Millis late = pick(0, 9) == 0 ? pick(0, 30 * 3600) * 1000 : 0;
    const Millis length = pick(1, 60) * 1000;
    auto& host = pick(0, 1) == 0 ? one : two;
    const Millis to = kept.now - late;
    visit(host, to - length, to, static_cast<VisitSite>(pick(0, 2)),
          static_cast<Activity>(pick(0, 7)));
    for (Millis second = to - length; second < to; second += 1000) claimed.insert(second);
  }
  const auto all = report(one, "2026-01-01", "2028-12-31");
  for (const auto& day : all.days) CHECK(day.time.sum() <= 24 * 3600);
  std::int64_t hours = 0;
  for (const auto hour : all.hours) hours += hour;
  CHECK(hours == all.total.sum());
  if (same_zone) {
    CHECK(all.total.sum() == static_cast<std::int64_t>(claimed.size()));
  } else {
    CHECK(all.total.sum() <= static_cast<std::int64_t>(claimed.size()));
  }
}

TEST_CASE("a clock that goes round and round fills a day and no more", "[store]") {
  AStore kept;
  auto database = kept.open();
  const Millis midnight = at(kToday);
  for (const int hours_back : {0, 5, 20}) {
    kept.zone = 7 - hours_back;  // the same moments fall on other days as we fly west
    for (Millis from = midnight; from < midnight + 36 * kHour; from += kMinute) {
      kept.now = from + kMinute;
      if (kept.now - from > kMinute || hours_back == 0 || from % (3 * kMinute) == 0)
        visit(database, from, from + kMinute);
    }
  }
  const auto all = report(database, "2026-11-20", "2026-11-28");
  for (const auto& day : all.days) CHECK(day.time.sum() <= 24 * 3600);
  CHECK(all.total.sum() == 36 * 3600);
}

TEST_CASE("a day of 25 hours may hold 25, and its double hour two", "[store]") {
  AStore kept;
  // Clocks go back from 3 to 2 at 2026-10-25 01:00 UTC, as in Berlin.
  const Millis change = (store::day_of("2026-10-25")->time_since_epoch().count() * 24 + 1) * kHour;
  auto around = kept.around();
  around.zone = [change](Millis moment) { return zone_of(moment < change ? 2 : 1)(moment); };
  auto database = got(store::Database::open(kept.path(), around));
  const Millis midnight = change - 3 * kHour;
  for (Millis from = midnight - kHour; from < midnight + 26 * kHour; from += kMinute) {
    kept.now = from + kMinute;
    visit(database, from, from + kMinute);
  }
  const auto day = report(database, "2026-10-25", "2026-10-25");
  CHECK(day.total.sum() == 25 * 3600);
  CHECK(day.hours[6 * 24 + 2] == 2 * 3600);
  CHECK(day.hours[6 * 24 + 3] == 3600);
}

TEST_CASE("a day is written and read byte for byte, and cut bytes are noticed", "[store]") {
  store::DayUsage day;
  day.add(VisitSite::youtube, Activity::other, true, 23, 86'400'000);
  day.add(VisitSite::facebook, Activity::feed, false, 0, 1);
  day.add(VisitSite::facebook, Activity::feed, false, 0, 2);
  const std::string bytes = store::bytes_of(day);
  CHECK(bytes.size() == store::kHourBytes + 2 * store::kCellBytes);
  const store::DayBytes read(bytes);
  REQUIRE(read.is_sound());
  CHECK(store::bytes_of(read.day()) == bytes);
  CHECK(read.hour(23) == 86'400'000);
  CHECK(read.cell(1).time == 3);
  CHECK(read.day().sum() == 86'400'003);
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    const bool whole =
        size >= store::kHourBytes && (size - store::kHourBytes) % store::kCellBytes == 0;
    CHECK(store::DayBytes(std::string_view(bytes).substr(0, size)).is_sound() == whole);
  }
  std::string wrong = bytes;
  wrong[store::kHourBytes] = 5;
  CHECK_FALSE(store::DayBytes(wrong).is_sound());
}

}  // namespace soat::tests
