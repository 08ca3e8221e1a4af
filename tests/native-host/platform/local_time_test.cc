// SPDX-License-Identifier: Apache-2.0
#include "platform/local_time.h"

#include <ctime>

#include "catch.h"
#include "environment_for_test.h"

using namespace soat;

TEST_CASE("a moment falls on the person's own day, weekday and minute", "[platform]") {
  const tests::Variable zone("TZ", "Asia/Ho_Chi_Minh");
  tzset();
  const auto [at, date, weekday, minute, why] =
      GENERATE(table<Millis, std::string, unsigned, unsigned, std::string>({
          {1795568399999, "2026-11-25", 2u, 479u, "a millisecond before eight in the morning"},
          {1795568400000, "2026-11-25", 2u, 480u, "eight in the morning, a Wednesday"},
          {1795543199000, "2026-11-25", 2u, 59u, "after midnight there, still yesterday in UTC"},
          {1796065200000, "2026-12-01", 1u, 120u, "a Tuesday"},
          {1795845600000, "2026-11-28", 5u, 780u, "Saturday"},
          {1795932000000, "2026-11-29", 6u, 780u, "Sunday is the last day of the week"},
          {-1, "1970-01-01", 3u, 479u, "before 1970 rounds down"},
      }));
  CAPTURE(why, at);
  const auto local = platform::local_time(at);
  CHECK(local.date() == date);
  CHECK(local.weekday == weekday);
  CHECK(local.minute == minute);
}
