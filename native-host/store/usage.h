// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "store/conduct.h"
#include "store/database.h"
#include "store/names.h"
#include "store/schedule.h"
#include "store/settings.h"

namespace soat::store {

/// A stretch of attention, at most kLongestTick. Never a URL, never a title.
struct Visit {
  VisitSite site = VisitSite::facebook;
  Activity activity = Activity::other;
  Millis from = 0;
  Millis to = 0;
};

inline constexpr Millis kLongestTick = 60'000;
/// A tick may wait for a host this long (a queue in the browser); older ones are refused.
inline constexpr Millis kOldestTick = 36 * 3'600'000LL;
/// Two programs of one computer read the same clock, but not at the same moment.
inline constexpr Millis kClockSlack = 5'000;

/// A limit the person set was reached.
struct Reminder {
  Limit limit = Limit::day;
  unsigned minutes = 0;  ///< the limit
};

/// Counts a visit, less whatever of it is counted already by any host: the sum of a day never
/// exceeds the clock. Answers the reminder that is due, each limit once a day. A site whose time
/// is not counted by the person's choice is left out without an error.
/// Errors: bad_input (ends before it begins, too long, from the future or the far past).
[[nodiscard]] Result<std::optional<Reminder>> count_visit(Database& database, const Visit& visit);

/// Seconds in working hours and outside them.
struct Bucket {
  std::int64_t work = 0;
  std::int64_t own = 0;  ///< "private" on the wire
  [[nodiscard]] std::int64_t sum() const { return work + own; }
};

/// Time from one day to another, both included, with what the person set beside it.
struct UsageReport {
  struct OfDay {
    Day day;
    Bucket time;
  };
  struct OfSite {
    VisitSite site;
    Bucket time;
  };
  struct OfActivity {
    Activity activity;
    Bucket time;
  };
  struct DaySite {
    Day day;
    VisitSite site;
    std::int64_t seconds = 0;
  };
  Day from;
  Day to;
  Bucket total;
  std::vector<OfDay> days;  ///< oldest first; days without time are left out
  std::vector<OfSite> sites;
  std::vector<OfActivity> activities;
  std::array<std::int64_t, 168> hours{};  ///< seconds for each hour of the week, Monday 00 first
  std::vector<DaySite> day_sites;         ///< empty for more than kMostDaySites days
  Goals goals;
  Schedule schedule;
  std::vector<Day> deeds;
  OutcomeCounts drafts{};
  std::string reflection;  ///< of the week that holds `from`
};

/// Two years of days × sites are about 100 kB of reply; ten years would near the 1 MB a browser
/// takes.
inline constexpr int kMostDaySites = 800;

/// Error bad_input: `to` before `from`, or more than 100 years.
[[nodiscard]] Result<UsageReport> usage_report(Database& database, Day from, Day to);

/// The good deed of a day, on the person's word alone.
[[nodiscard]] Result<void> set_deed(Database& database, Day day, bool done);

}  // namespace soat::store
