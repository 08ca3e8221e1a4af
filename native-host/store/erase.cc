// SPDX-License-Identifier: Apache-2.0
#include "store/erase.h"

#include "store/category_count.h"
#include "store/schema.h"
#include "store/scrub.h"

namespace soat::store {

namespace {

// What `gone` removed in a transaction, then its bytes.
template <typename Gone>
Result<Erased> erase(Database& database, Gone gone) {
  auto& connection = database.connection();
  auto erased = connection.write([&]() -> Result<Erased> {
    Erased so_far;
    if (auto done = gone(so_far); !done) return tl::make_unexpected(done.error());
    if (auto due = set_scrub_due(connection); !due) return tl::make_unexpected(due.error());
    return so_far;
  });
  if (!erased) return erased;
  const auto finished = scrub(connection, Wait::patient);
  if (!finished) return tl::make_unexpected(finished.error());
  erased->unfinished = !*finished;
  if (erased->unfinished) {
    erased->what =
        "nothing of it can be seen any more, but its bytes stay on the disk until the other "
        "browser that has it open is closed, or there is some room; try again then";
  }
  return erased;
}

Result<void> delete_from(Database::Connection& connection, const std::string& table,
                         Erased& erased) {
  auto done = connection.run("DELETE FROM " + table);
  if (done) erased.count += connection.changes();
  return done;
}

}  // namespace

Result<Erased> erase_entry(Database& database, std::int64_t entry) {
  auto& connection = database.connection();
  return erase(database, [&](Erased& erased) -> Result<void> {
    const auto there = connection.integer("SELECT 1 FROM entry WHERE entry = ?1", entry);
    if (!there) return tl::make_unexpected(there.error());
    if (!*there) {
      // Asked again because its bytes were not all gone?
      const auto due = is_scrub_due(connection);
      if (!due) return tl::make_unexpected(due.error());
      if (*due) return {};
      return fail(Errc::not_found, "entry " + std::to_string(entry), "is not in the log");
    }
    auto done = count_entry(connection, entry, -1, Counted::outcome_and_categories);
    if (done) {
      done = connection.run(
          "DELETE FROM told WHERE draft = (SELECT draft FROM entry WHERE entry = ?1)", entry);
    }
    if (done) done = connection.run("DELETE FROM entry WHERE entry = ?1", entry);
    erased.count = 1;
    return done;
  });
}

Result<Erased> erase_log(Database& database, Day from, Day to) {
  auto& connection = database.connection();
  const std::int64_t first = from.time_since_epoch().count();
  const std::int64_t last = to.time_since_epoch().count();
  return erase(database, [&](Erased& erased) -> Result<void> {
    auto done = connection.run("DELETE FROM entry WHERE day BETWEEN ?1 AND ?2", first, last);
    if (done) erased.count = connection.changes();
    for (const char* counts : {"DELETE FROM told WHERE day BETWEEN ?1 AND ?2",
                               "DELETE FROM outcome_count WHERE day BETWEEN ?1 AND ?2",
                               "DELETE FROM category_count WHERE day BETWEEN ?1 AND ?2",
                               // Of weeks that lie in the range whole.
                               "DELETE FROM reflection WHERE week >= ?1 AND week + 6 <= ?2"}) {
      if (done) done = connection.run(counts, first, last);
    }
    return done;
  });
}

Result<Erased> erase_log(Database& database) {
  auto& connection = database.connection();
  return erase(database, [&](Erased& erased) -> Result<void> {
    auto done = delete_from(connection, "entry", erased);
    for (const char* counts : {"told", "outcome_count", "category_count", "reflection"}) {
      if (done) done = connection.run(std::string("DELETE FROM ") + counts);
    }
    return done;
  });
}

Result<Erased> erase_all(Database& database) {
  auto& connection = database.connection();
  return erase(database, [&](Erased& erased) -> Result<void> {
    const auto all = tables();
    Result<void> done;
    for (auto table = all.rbegin(); done && table != all.rend(); ++table)
      done = delete_from(connection, *table, erased);
    // The numbers of the entries tell how many there were.
    if (done) done = connection.run("DELETE FROM sqlite_sequence");
    return done;
  });
}

}  // namespace soat::store
