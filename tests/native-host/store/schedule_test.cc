// SPDX-License-Identifier: Apache-2.0
#include "store/schedule.h"

#include <algorithm>

#include "a_store.h"

namespace soat::tests {

using store::day_of;

TEST_CASE("a day is read and written as on the wire", "[store]") {
  for (const char* text : {"1970-01-01", "2024-02-29", "2026-11-24", "2999-12-31"})
    CHECK(store::text_of(*day_of(text)) == text);
  for (const char* text : {"", "2026-02-29", "2026-13-01", "2026-00-10", "26-11-24", "2026-11-2x",
                           "1969-12-31", "3000-01-01", "2026/11/24", "2026-11-24 "})
    CHECK_FALSE(day_of(text));
  CHECK(store::weekday_of(*day_of("2026-11-23")) == 0);
  CHECK(store::week_of(*day_of("2026-11-29")) == *day_of("2026-11-23"));
}

TEST_CASE("working time is the person's own: periods, lunch, holidays, leave", "[store]") {
  auto schedule = store::usual_schedule();
  schedule.leave = {{*day_of("2026-11-25"), *day_of("2026-11-26")}};
  schedule.week[5] = {{0, 1440}};  // a Saturday all round the clock
  struct Row {
    const char* day;
    int hour;
    int minute;
    bool works;
    const char* why;
  };
  const Row row = GENERATE(
      Row{"2026-11-24", 7, 29, false, "a minute before"},
      Row{"2026-11-24", 7, 30, true, "the first minute"},
      Row{"2026-11-24", 11, 29, true, "the last minute before lunch"},
      Row{"2026-11-24", 11, 30, false, "lunch"}, Row{"2026-11-24", 13, 30, true, "after lunch"},
      Row{"2026-11-24", 17, 0, false, "the end is outside"},
      Row{"2026-11-29", 9, 0, false, "Sunday"}, Row{"2026-11-28", 0, 0, true, "from midnight"},
      Row{"2026-11-28", 23, 59, true, "to midnight"},
      Row{"2026-11-25", 9, 0, false, "leave begins"}, Row{"2026-11-26", 9, 0, false, "leave ends"},
      Row{"2026-11-27", 9, 0, true, "back"}, Row{"2026-09-02", 9, 0, false, "National Day"},
      Row{"2026-04-27", 9, 0, false, "moved from Sunday"});
  CAPTURE(row.why);
  CHECK(schedule.works_at(zone_of(7)(at(row.day, row.hour, row.minute))) == row.works);
}

TEST_CASE("public holidays of the known years stand in order, each once", "[store]") {
  const auto days = store::public_holidays();
  CHECK(std::is_sorted(days.begin(), days.end(),
                       [](const auto& a, const auto& b) { return a.day < b.day; }));
  CHECK(std::adjacent_find(days.begin(), days.end(), [](const auto& a, const auto& b) {
          return a.day == b.day;
        }) == days.end());
  for (const char* year : {"2025", "2026", "2027"}) {
    for (const char* fixed : {"-01-01", "-04-30", "-05-01", "-09-02"}) {
      CHECK(std::any_of(days.begin(), days.end(), [&](const auto& holiday) {
        return store::text_of(holiday.day) == std::string(year) + fixed;
      }));
    }
  }
}

}  // namespace soat::tests
