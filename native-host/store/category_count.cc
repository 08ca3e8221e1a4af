// SPDX-License-Identifier: Apache-2.0
#include "store/category_count.h"

namespace soat::store {

Result<void> count_outcome(Database::Connection& connection, std::int64_t day,
                           std::string_view outcome, int by) {
  auto put = connection.run(
      "INSERT INTO outcome_count (day, outcome, drafts) VALUES (?1, ?2, max(?3, 0)) "
      "ON CONFLICT (day, outcome) DO UPDATE SET drafts = max(drafts + ?3, 0)",
      day, outcome, by);
  if (!put || by > 0) return put;
  return connection.run("DELETE FROM outcome_count WHERE day = ?1 AND drafts = 0", day);
}

Result<void> count_entry(Database::Connection& connection, std::int64_t entry, int by,
                         Counted what) {
  std::int64_t day = 0;
  std::string outcome;
  auto done = connection.each(
      "SELECT day, outcome FROM entry WHERE entry = ?1",
      [&](const Row& row) {
        day = row.integer(0);
        outcome = row.text(1);
      },
      entry);
  if (done && what == Counted::outcome_and_categories)
    done = count_outcome(connection, day, outcome, by);
  if (done) {
    done = connection.run(
        "INSERT INTO category_count (day, category, drafts) "
        "SELECT DISTINCT ?2, category, max(?3, 0) FROM finding WHERE entry = ?1 AND wrong = 0 "
        "ON CONFLICT (day, category) DO UPDATE SET drafts = max(drafts + ?3, 0)",
        entry, day, by);
  }
  if (done && by < 0)
    done = connection.run("DELETE FROM category_count WHERE day = ?1 AND drafts = 0", day);
  return done;
}

}  // namespace soat::store
