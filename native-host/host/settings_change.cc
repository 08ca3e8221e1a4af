// SPDX-License-Identifier: Apache-2.0
#include "host/settings_change.h"

namespace soat::host {

namespace {

template <typename T>
void take(const std::optional<T>& from, T& into) {
  if (from) into = *from;
}

Error wrong(std::string where, std::string what) {
  return {Errc::wrong_shape, "message/settings/" + std::move(where), std::move(what)};
}

}  // namespace

std::optional<Error> complaint_about(const wire::Settings& change) {
  if (change.sealed)
    return Error{Errc::not_allowed, "message/settings/sealed",
                 "is changed by seal and unseal alone"};
  if (!change.schedule) return std::nullopt;
  for (std::size_t day = 0; day < change.schedule->week.size(); ++day) {
    unsigned free_from = 0;
    for (const auto& period : change.schedule->week[day]) {
      const std::string where = "schedule/week/" + std::to_string(day);
      if (period.from >= period.to) return wrong(where, "has a period that ends before it begins");
      if (period.from < free_from)
        return wrong(where, "has periods out of order or over one another");
      free_from = period.to;
    }
  }
  for (const auto& leave : change.schedule->leave) {
    if (leave.to < leave.from)
      return wrong("schedule/leave", "has days off that end before they begin");
  }
  return std::nullopt;
}

void apply(const wire::Settings& change, store::Settings& settings) {
  take(change.first_run_done, settings.first_run_done);
  take(change.language, settings.language);
  take(change.words, settings.words);
  take(change.retention_days, settings.retention_days);
  take(change.schedule, settings.schedule);
  take(change.goals, settings.goals);
  take(change.sites, settings.sites);
  take(change.links_opened, settings.links_opened);
  take(change.role, settings.role);
  take(change.rules_off, settings.own.rules_off);
  take(change.packs_on, settings.own.packs_on);
  take(change.allowed, settings.own.allowed);
  take(change.own_words, settings.own.words);
  take(change.deed_goal, settings.deed_goal);
}

}  // namespace soat::host
