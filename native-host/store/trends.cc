// SPDX-License-Identifier: Apache-2.0
#include "store/conduct.h"
#include "store/connection.h"

namespace soat::store {

Result<std::vector<WeekTrend>> trends(Database& database, unsigned weeks) {
  auto& connection = database.connection();
  const Day last = week_of(day_of(database.local(database.now())));
  const Day first = last - std::chrono::days(7 * (static_cast<int>(weeks) - 1));
  const std::int64_t first_day = first.time_since_epoch().count();
  const std::int64_t end_day = last.time_since_epoch().count() + 7;

  std::vector<WeekTrend> trends;
  for (Day week = first; week <= last; week += std::chrono::days(7)) {
    trends.emplace_back();
    trends.back().week = week;
  }
  const auto week_at = [&](const Row& row) -> WeekTrend& {
    return trends[static_cast<std::size_t>(row.integer(0))];
  };
  bool known = true;
  return connection.read([&]() -> Result<std::vector<WeekTrend>> {
    auto read = connection.each(
        "SELECT (day - ?1) / 7, category, sum(drafts) FROM category_count "
        "WHERE day >= ?1 AND day < ?2 GROUP BY 1, 2 ORDER BY 1, 2",
        [&](const Row& row) { week_at(row).categories.emplace_back(row.text(1), row.integer(2)); },
        first_day, end_day);
    if (read) {
      read = connection.each(
          "SELECT (day - ?1) / 7, outcome, sum(drafts) FROM outcome_count "
          "WHERE day >= ?1 AND day < ?2 GROUP BY 1, 2",
          [&](const Row& row) {
            const auto outcome = named<Outcome>(row.text(1));
            known = known && outcome;
            if (outcome) week_at(row).outcomes[static_cast<std::size_t>(*outcome)] = row.integer(2);
          },
          first_day, end_day);
    }
    if (read) {
      read = connection.each(
          "SELECT (week - ?1) / 7, words FROM reflection WHERE week >= ?1 AND week < ?2",
          [&](const Row& row) { week_at(row).reflection = row.text(1); }, first_day, end_day);
    }
    if (!read) return tl::make_unexpected(read.error());
    if (!known) return connection.damaged();
    return std::move(trends);
  });
}

}  // namespace soat::store
