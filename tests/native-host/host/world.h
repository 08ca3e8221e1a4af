// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "host/session.h"
#include "temporary_folder.h"

namespace soat::tests {

/// Tuesday, 24 November 2026, 9:00 by the wall clock of these tests, whose zone is UTC.
inline constexpr Millis kTuesdayMorning = 1795510800000;
inline constexpr Millis kHour = 3'600'000;
inline constexpr Millis kDay = 24 * kHour;

inline platform::LocalTime utc(Millis at) {
  const auto day = std::chrono::floor<std::chrono::days>(
      std::chrono::sys_time<std::chrono::milliseconds>(std::chrono::milliseconds(at)));
  const std::chrono::year_month_day date(day);
  const auto seconds = (at - day.time_since_epoch().count() * kDay) / 1000;
  return {static_cast<int>(date.year()),       static_cast<unsigned>(date.month()),
          static_cast<unsigned>(date.day()),   std::chrono::weekday(day).iso_encoding() - 1,
          static_cast<unsigned>(seconds / 60), static_cast<unsigned>(seconds % 60)};
}

/// A computer with a data folder, a few rules of its own (tests/native-host/host/rules) and a
/// clock this test sets. Any number of hosts may run on it.
class World {
 public:
  Millis now = kTuesdayMorning;
  std::filesystem::path rules =
      std::filesystem::path(SOAT_SOURCE_DIR) / "tests/native-host/host/rules";

  [[nodiscard]] host::Session host() {
    host::Surroundings around;
    around.version = "9.9.9";
    around.rules = rules;
    around.data = data();
    around.store.now = [this] { return now; };
    around.store.zone = utc;
    around.store.patience = std::chrono::milliseconds(1);
    return host::Session(std::move(around));
  }

  [[nodiscard]] std::filesystem::path data() const { return folder_.path() / "data"; }

  /// Does any file of the data folder hold these bytes?
  [[nodiscard]] bool kept(const std::string& bytes) const {
    if (!std::filesystem::exists(data())) return false;
    for (const auto& file : std::filesystem::recursive_directory_iterator(data())) {
      if (file.is_regular_file() && content_of(file.path()).find(bytes) != std::string::npos)
        return true;
    }
    return false;
  }

 private:
  TemporaryFolder folder_;
};

inline nlohmann::json ask(host::Session& session, nlohmann::json message, int id = 1) {
  message["id"] = id;
  return nlohmann::json::parse(session.answer(message.dump()));
}

inline nlohmann::json draft(const std::string& text, const std::string& id = "d") {
  return {
      {"kind", "check"}, {"draft", id}, {"site", "facebook"}, {"surface", "post"}, {"text", text}};
}

inline nlohmann::json outcome(const std::string& what, const std::string& draft = "d") {
  return {{"kind", "outcome"},
          {"draft", draft},
          {"site", "facebook"},
          {"surface", "post"},
          {"outcome", what}};
}

}  // namespace soat::tests
