// SPDX-License-Identifier: Apache-2.0
//
// A store in a temporary folder, with a clock and a time zone that the test owns.
#pragma once

#include <chrono>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "catch.h"
#include "store/conduct.h"
#include "store/database.h"
#include "store/settings.h"
#include "temporary_folder.h"

namespace soat::tests {

inline constexpr Millis kMinute = 60'000;
inline constexpr Millis kHour = 60 * kMinute;
inline constexpr Millis kDay = 24 * kHour;

/// A zone that is `hours` ahead of UTC all year, as Vietnam's is.
inline store::Zone zone_of(int hours) {
  return [hours](Millis at) {
    const Millis local = at + hours * kHour;
    const auto day = std::chrono::floor<std::chrono::days>(
        std::chrono::sys_time<std::chrono::milliseconds>(std::chrono::milliseconds(local)));
    const std::chrono::year_month_day date(day);
    const Millis of_day = local - day.time_since_epoch().count() * kDay;
    return platform::LocalTime{
        static_cast<int>(date.year()),           static_cast<unsigned>(date.month()),
        static_cast<unsigned>(date.day()),       store::weekday_of(day),
        static_cast<unsigned>(of_day / kMinute), static_cast<unsigned>(of_day / 1000 % 60)};
  };
}

/// In Vietnam: at(“2026-11-24”, 8, 30).
inline Millis at(std::string_view day, int hour = 0, int minute = 0) {
  return store::day_of(day)->time_since_epoch().count() * kDay + (hour - 7) * kHour +
         minute * kMinute;
}

/// A Tuesday, no holiday.
inline const std::string kToday = "2026-11-24";

struct AStore {
  TemporaryFolder folder;
  Millis now = at(kToday, 9);
  std::string vfs;
  int zone = 7;
  std::chrono::milliseconds patience{200};

  [[nodiscard]] std::filesystem::path path() const { return folder.path() / "soat"; }
  [[nodiscard]] store::Surroundings around() {
    store::Surroundings around;
    around.now = [this] { return now; };
    around.zone = [this](Millis moment) { return zone_of(zone)(moment); };
    around.patience = patience;
    around.vfs = vfs;
    return around;
  }
  [[nodiscard]] Result<store::Database> try_open() {
    return store::Database::open(path(), around());
  }
  [[nodiscard]] store::Database open() {
    auto database = try_open();
    if (!database) FAIL(database.error().where << ": " << database.error().what);
    return std::move(*database);
  }
  /// The files of the folder whose bytes hold `word`, by name.
  [[nodiscard]] std::vector<std::string> files_with(std::string_view word) const {
    std::vector<std::string> found;
    for (const auto& file : std::filesystem::recursive_directory_iterator(path())) {
      if (file.is_regular_file() && content_of(file.path()).find(word) != std::string::npos)
        found.push_back(file.path().filename().string());
    }
    return found;
  }
};

template <typename T>
T got(Result<T> result) {
  if (!result) FAIL(result.error().where << ": " << result.error().what);
  if constexpr (!std::is_void_v<T>) return std::move(*result);
}

inline void keep(store::Database& database, store::Words words) {
  got(store::change_settings(database, [&](store::Settings& s) { s.words = words; }));
}

/// A comment with one insult: `words` found at its begin.
inline store::Ended ended(const std::string& draft, Millis moment, std::string_view text,
                          std::uint32_t span_end,
                          store::Outcome outcome = store::Outcome::sent_anyway) {
  store::Ended ended;
  ended.draft = draft;
  ended.site = check::Site::facebook;
  ended.surface = check::Surface::comment;
  ended.outcome = outcome;
  ended.at = moment;
  ended.packs = "conduct 1.0";
  ended.findings = {{"conduct/insult/a", "insult", rules::Tier::warn, {0, span_end}}};
  ended.text = text;
  return ended;
}

}  // namespace soat::tests
