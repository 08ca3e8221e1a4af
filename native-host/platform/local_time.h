// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "base/clock.h"

namespace soat::platform {

/// A moment on the clock and calendar of the person's own time zone.
struct LocalTime {
  int year = 1970;
  unsigned month = 1;    ///< 1–12
  unsigned day = 1;      ///< 1–31
  unsigned weekday = 0;  ///< Monday 0 … Sunday 6
  unsigned minute = 0;   ///< since midnight by the wall clock, 0–1439
  unsigned second = 0;   ///< 0–60

  /// "2026-11-24"
  [[nodiscard]] std::string date() const;
};

[[nodiscard]] LocalTime local_time(Millis at);

/// The system's clock.
[[nodiscard]] Millis now();

}  // namespace soat::platform
