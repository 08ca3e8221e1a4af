// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/local_time.h"

namespace soat::store {

/// A day of the person's own calendar.
using Day = std::chrono::sys_days;

/// "2026-11-24", and back; absent when it is no day of the years 1970–2999.
[[nodiscard]] std::string text_of(Day day);
[[nodiscard]] std::optional<Day> day_of(std::string_view text);
[[nodiscard]] Day day_of(const platform::LocalTime& time);

[[nodiscard]] unsigned weekday_of(Day day);  ///< Monday 0 … Sunday 6
[[nodiscard]] Day week_of(Day day);          ///< its Monday

/// Minutes since midnight by the wall clock: [from, to), to at most 1440.
struct Period {
  unsigned from = 0;
  unsigned to = 0;
  friend bool operator==(const Period&, const Period&) = default;
};

struct Holiday {
  Day day;
  std::string name;
  friend bool operator==(const Holiday&, const Holiday&) = default;
};

/// Days off, both ends included.
struct Leave {
  Day from;
  Day to;
  friend bool operator==(const Leave&, const Leave&) = default;
};

/// When the person works. A shift over midnight is two periods; lunch is the gap between two.
struct Schedule {
  std::array<std::vector<Period>, 7> week;  ///< Monday first
  std::vector<Holiday> holidays;
  std::vector<Leave> leave;

  /// Is this a minute of working time? Half open: 11:30 is lunch when lunch begins at 11:30.
  [[nodiscard]] bool works_at(const platform::LocalTime& time) const;
  friend bool operator==(const Schedule&, const Schedule&) = default;
};

/// Monday to Friday, 7:30–11:30 and 13:30–17:00, and public_holidays(). A place to start from.
[[nodiscard]] Schedule usual_schedule();

/// Days off in Vietnam in the years known, 2025–2027, in order; the person edits their copy.
/// Only days that follow from the Labour Code (2019, articles 111 and 112) and the calendar, or
/// were announced; what was not yet decided is left out (see holidays.cc).
[[nodiscard]] std::vector<Holiday> public_holidays();

}  // namespace soat::store
