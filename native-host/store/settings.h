// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "check/checker.h"
#include "store/database.h"
#include "store/names.h"
#include "store/schedule.h"

namespace soat::store {

/// The person's own limits in minutes a day, each 0–1440 or not set.
struct Goals {
  std::optional<unsigned> day;
  std::optional<unsigned> work;  ///< in working hours
  std::array<std::optional<unsigned>, kVisitSites> sites;
  friend bool operator==(const Goals&, const Goals&) = default;
};

/// All the person chose, with what holds until they choose.
struct Settings {
  bool first_run_done = false;
  Language language = Language::vi;
  Words words = Words::none;  ///< unanswered means none
  unsigned retention_days = 90;
  bool sealed = false;  ///< words are sealed under a passphrase; only seal() and unseal() change it
  Schedule schedule = usual_schedule();
  Goals goals;
  std::vector<VisitSite> sites{VisitSite::facebook, VisitSite::messenger, VisitSite::zalo};
  bool links_opened = false;  ///< remember salted hashes of opened links
  Role role = Role::unsaid;
  check::Own own;  ///< rules off, packs on, phrases allowed, own words
  bool deed_goal = false;
};

[[nodiscard]] Result<Settings> settings(Database& database);

/// Reads, lets `change` edit, and writes back, in one transaction: two hosts that change
/// different things both win. Answers the settings as they now are. Days whose usage is still
/// known by the minute are split anew when the schedule changed; what now exceeds the retention
/// is erased.
[[nodiscard]] Result<Settings> change_settings(Database& database,
                                               const std::function<void(Settings&)>& change);

/// Grows with every change, by whichever host: ask before a check whether to read anew.
[[nodiscard]] Result<std::int64_t> settings_revision(Database& database);

}  // namespace soat::store
