// SPDX-License-Identifier: Apache-2.0
#include "store/schedule.h"

#include <algorithm>
#include <cstdio>

namespace soat::store {

namespace {

std::optional<int> digits(std::string_view text) {
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

}  // namespace

std::string text_of(Day day) {
  const std::chrono::year_month_day date(day);
  char text[32];
  std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  return text;
}

std::optional<Day> day_of(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = digits(text.substr(0, 4));
  const auto month = digits(text.substr(5, 2));
  const auto day = digits(text.substr(8, 2));
  if (!year || !month || !day || *year < 1970 || *year > 2999) return std::nullopt;
  const std::chrono::year_month_day date(std::chrono::year(*year),
                                         std::chrono::month(static_cast<unsigned>(*month)),
                                         std::chrono::day(static_cast<unsigned>(*day)));
  if (!date.ok()) return std::nullopt;
  return Day(date);
}

Day day_of(const platform::LocalTime& time) {
  return std::chrono::year_month_day(std::chrono::year(time.year), std::chrono::month(time.month),
                                     std::chrono::day(time.day));
}

unsigned weekday_of(Day day) {
  return std::chrono::weekday(day).iso_encoding() - 1;
}

Day week_of(Day day) {
  return day - std::chrono::days(weekday_of(day));
}

bool Schedule::works_at(const platform::LocalTime& time) const {
  const auto& periods = week[time.weekday];
  const bool in_period = std::any_of(periods.begin(), periods.end(), [&](const Period& period) {
    return period.from <= time.minute && time.minute < period.to;
  });
  if (!in_period) return false;
  const Day day = day_of(time);
  return std::none_of(holidays.begin(), holidays.end(),
                      [&](const Holiday& holiday) { return holiday.day == day; }) &&
         std::none_of(leave.begin(), leave.end(),
                      [&](const Leave& days) { return days.from <= day && day <= days.to; });
}

Schedule usual_schedule() {
  Schedule usual;
  const auto at = [](unsigned hour, unsigned minute) { return hour * 60 + minute; };
  for (std::size_t day = 0; day < 5; ++day)
    usual.week[day] = {{at(7, 30), at(11, 30)}, {at(13, 30), at(17, 0)}};
  usual.holidays = public_holidays();
  return usual;
}

}  // namespace soat::store
