// SPDX-License-Identifier: Apache-2.0
#include "ten_years.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <random>
#include <string>

#include "store/conduct.h"
#include "store/connection.h"
#include "store/day_usage.h"
#include "store/settings.h"

namespace soat::bench {

using store::Activity;
using store::Day;
using store::VisitSite;

namespace {

constexpr int kDays = 10 * 365 + 2;

void require(const Result<void>& done) {
  if (done) return;
  std::fprintf(stderr, "%s: %s\n", done.error().where.c_str(), done.error().what.c_str());
  std::exit(2);
}

}  // namespace

Day last_of_ten_years(Day from) {
  return from + std::chrono::days(kDays - 1);
}

std::vector<Minute> ten_years(Day from) {
  std::mt19937 random(2026);
  const auto pick = [&](int low, int high) {
    return low + static_cast<int>(random() % static_cast<unsigned>(high - low + 1));
  };
  const auto schedule = store::usual_schedule();
  std::vector<Minute> minutes;
  for (int day = 0; day < kDays; ++day) {
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
      const platform::LocalTime time{
          static_cast<int>(parts.year()),     static_cast<unsigned>(parts.month()),
          static_cast<unsigned>(parts.day()), store::weekday_of(date),
          static_cast<unsigned>(at),          0};
      minutes.push_back({static_cast<std::int32_t>(date.time_since_epoch().count()),
                         static_cast<std::int16_t>(at), static_cast<std::uint8_t>(what / 8),
                         static_cast<std::uint8_t>(what % 8), schedule.works_at(time)});
    }
  }
  return minutes;
}

void put_days(store::Database& database, const std::vector<Minute>& minutes) {
  std::map<std::int32_t, store::DayUsage> days;
  for (const Minute& minute : minutes) {
    days[minute.day].add(static_cast<VisitSite>(minute.site),
                         static_cast<Activity>(minute.activity), minute.work,
                         static_cast<unsigned>(minute.of_day / 60), 60'000);
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
  require(done);
}

std::size_t put_drafts(store::Database& database, Day from) {
  struct Kind {
    const char* rule;
    const char* category;
    const char* said;
  };
  constexpr std::array<Kind, 4> kKinds{{{"conduct/insult/stupid", "insult", "đồ ngu"},
                                        {"conduct/profanity/damn", "profanity", "mẹ kiếp"},
                                        {"verification/hearsay/heard", "hearsay", "nghe đâu"},
                                        {"conduct/threat/wait", "threat", "liệu hồn"}}};
  constexpr std::array<const char*, 6> kRest{
      {"sao lại làm đường thế này", "bao giờ mới họp tổ dân phố", "chuyện ở cơ quan anh Tư",
       "giá xăng mai lại tăng", "đêm qua mất nước cả khu", "con đường trước trường học"}};
  const auto chosen = store::change_settings(database, [](store::Settings& settings) {
    settings.words = store::Words::drafts;
    settings.retention_days = 3650;
    settings.first_run_done = true;
  });
  if (!chosen) std::exit(2);
  std::mt19937 random(2026);
  constexpr Millis kDay = 86'400'000;
  std::size_t drafts = 0;
  // Entries are kept for 3,650 days at most.
  for (int day = 2; day < kDays; ++day) {
    for (int one = 0; one < 3; ++one) {
      const Kind& kind = kKinds[random() % kKinds.size()];
      const std::string text = std::string(kind.said) + " " + kRest[random() % kRest.size()] +
                               ", " + kRest[random() % kRest.size()];
      store::Ended ended;
      ended.draft = std::to_string(drafts);
      ended.site = static_cast<check::Site>(random() % 2);
      ended.surface = check::Surface::comment;
      ended.outcome = static_cast<store::Outcome>(1 + random() % 5);
      ended.at =
          ((from + std::chrono::days(day)).time_since_epoch().count()) * kDay + one * kDay / 4;
      ended.packs = "conduct 1.0, verification 1.0";
      ended.findings = {{kind.rule, kind.category, rules::Tier::warn, {0, 7}}};
      ended.text = text;
      require(store::record(database, ended));
      ++drafts;
    }
  }
  return drafts;
}

}  // namespace soat::bench
