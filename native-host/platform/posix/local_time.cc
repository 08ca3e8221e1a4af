// SPDX-License-Identifier: Apache-2.0
#include "platform/local_time.h"

#include <chrono>
#include <cstdio>
#include <ctime>

namespace soat::platform {

std::string LocalTime::date() const {
  char text[32];
  std::snprintf(text, sizeof text, "%04d-%02u-%02u", year, month, day);
  return text;
}

LocalTime local_time(Millis at) {
  const auto seconds = static_cast<std::time_t>(at >= 0 ? at / 1000 : (at - 999) / 1000);
  std::tm parts{};
  localtime_r(&seconds, &parts);
  return {parts.tm_year + 1900,
          static_cast<unsigned>(parts.tm_mon + 1),
          static_cast<unsigned>(parts.tm_mday),
          static_cast<unsigned>((parts.tm_wday + 6) % 7),
          static_cast<unsigned>(parts.tm_hour * 60 + parts.tm_min),
          static_cast<unsigned>(parts.tm_sec)};
}

Millis now() {
  return std::chrono::duration_cast<std::chrono::milliseconds>(
             std::chrono::system_clock::now().time_since_epoch())
      .count();
}

}  // namespace soat::platform
