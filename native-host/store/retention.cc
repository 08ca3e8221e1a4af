// SPDX-License-Identifier: Apache-2.0
#include "store/retention.h"

#include "store/connection.h"
#include "store/scrub.h"
#include "store/settings.h"

namespace soat::store {

namespace {

constexpr Millis kDay = 86'400'000;

}  // namespace

Result<void> forget_expired(Database& database) {
  auto& connection = database.connection();
  const auto chosen = settings(database);
  if (!chosen) return tl::make_unexpected(chosen.error());
  const Millis now = database.now();
  // Whole days, so that there is something to do once a day and not with every draft.
  const std::int64_t today = day_of(database.local(now)).time_since_epoch().count();
  const std::int64_t first_day = today - static_cast<std::int64_t>(chosen->retention_days);
  const Millis midnight = now / kDay * kDay;
  const Millis first_link = midnight - kLinkDays * kDay;
  const Millis first_slice = midnight - kSliceDays * kDay;
  const auto due = connection.integer(
      "SELECT 1 WHERE EXISTS (SELECT 1 FROM entry WHERE day < ?1)"
      " OR EXISTS (SELECT 1 FROM opened_link WHERE at < ?2)"
      " OR EXISTS (SELECT 1 FROM slice WHERE start < ?3)"
      " OR EXISTS (SELECT 1 FROM told WHERE day < ?4)",
      first_day, first_link, first_slice, today - kToldDays);
  if (!due) return tl::make_unexpected(due.error());
  if (*due) {
    const auto gone = connection.write([&]() -> Result<void> {
      auto done = connection.run("DELETE FROM entry WHERE day < ?1", first_day);
      if (done && connection.changes() > 0) done = set_scrub_due(connection);
      if (done) done = connection.run("DELETE FROM opened_link WHERE at < ?1", first_link);
      if (done) done = connection.run("DELETE FROM slice WHERE start < ?1", first_slice);
      if (done) done = connection.run("DELETE FROM told WHERE day < ?1", today - kToldDays);
      if (done) done = connection.run("DELETE FROM reminder WHERE day < ?1", today - 1);
      return done;
    });
    if (!gone) return gone;
  }
  return scrub_if_due(connection);
}

}  // namespace soat::store
