// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "store/conduct.h"
#include "store/kept_words.h"
#include "store/read_entry.h"

namespace soat::store {

namespace {

std::optional<std::int64_t> number_of(std::optional<Day> day) {
  if (!day) return std::nullopt;
  return day->time_since_epoch().count();
}

std::optional<std::string> unless_empty(const std::string& text) {
  return text.empty() ? std::nullopt : std::optional(text);
}

}  // namespace

Result<std::optional<LogEntry>> read_entry(Database::Connection& connection, std::int64_t number,
                                           const std::optional<Seal>& seal, const SealKey* key) {
  std::optional<LogEntry> entry;
  bool known = true;
  bool sealed = false;
  auto read = connection.each(
      "SELECT at, site, surface, outcome, packs, note, sealed IS NOT NULL FROM entry "
      "WHERE entry = ?1",
      [&](const Row& row) {
        entry.emplace();
        entry->entry = number;
        entry->at = row.integer(0);
        const auto site = named<check::Site>(row.text(1));
        const auto surface = named<check::Surface>(row.text(2));
        const auto outcome = named<Outcome>(row.text(3));
        known = site && surface && outcome;
        entry->site = site.value_or(check::Site::other);
        entry->surface = surface.value_or(check::Surface::post);
        entry->outcome = outcome.value_or(Outcome::unchecked);
        entry->packs = row.text(4);
        entry->note = row.text(5);
        sealed = row.integer(6) != 0;
      },
      number);
  if (!read) return tl::make_unexpected(read.error());
  if (!entry) return entry;
  read = connection.each(
      "SELECT rule, category, tier, wrong FROM finding WHERE entry = ?1 ORDER BY finding",
      [&](const Row& row) {
        const std::int64_t tier = row.integer(2);
        known = known && tier >= 0 && tier <= 2;
        entry->findings.push_back({std::string(row.text(0)), std::string(row.text(1)),
                                   static_cast<rules::Tier>(std::clamp<std::int64_t>(tier, 0, 2)),
                                   std::nullopt, row.integer(3) != 0});
      },
      number);
  if (!read) return tl::make_unexpected(read.error());
  if (!known) return connection.damaged();
  auto words = words_of(connection, number, seal, key);
  if (!words) return tl::make_unexpected(words.error());
  entry->sealed = sealed && !*words;
  if (*words) {
    entry->words = std::move((*words)->draft);
    for (std::size_t i = 0; i < entry->findings.size() && i < (*words)->excerpts.size(); ++i)
      entry->findings[i].excerpt = std::move((*words)->excerpts[i]);
  }
  return entry;
}

Result<LogPage> log_entries(Database& database, const LogQuery& query) {
  auto& connection = database.connection();
  const auto seal = seal_of(connection);
  if (!seal) return tl::make_unexpected(seal.error());
  std::optional<SealKey> key;
  if (*seal && !query.passphrase.empty()) {
    auto opened = key_of(connection, *seal, query.passphrase);
    if (!opened) return tl::make_unexpected(opened.error());
    key.emplace(std::move(*opened));
  }
  const Search search(query.words);
  return connection.read([&]() -> Result<LogPage> {
    // Queued outcomes come late: order is by time, so a page begins where the last one ended
    // in time, and after an erased entry where its number would have stood.
    std::vector<std::int64_t> found;
    std::optional<Error> trouble;
    const std::size_t wanted = std::size_t{query.limit} + 1;
    auto read = connection.each(
        "SELECT entry, folded, bare, sealed IS NOT NULL, note FROM entry "
        "WHERE (?1 IS NULL OR outcome = ?1) AND (?2 IS NULL OR site = ?2)"
        " AND (?3 IS NULL OR day >= ?3) AND (?4 IS NULL OR day <= ?4)"
        " AND (?5 IS NULL OR entry IN (SELECT entry FROM finding WHERE category = ?5))"
        " AND (?6 IS NULL OR (at, entry) < (ifnull((SELECT at FROM entry WHERE entry = ?6),"
        "      (SELECT max(at) FROM entry WHERE entry < ?6)), ?6)) "
        "ORDER BY at DESC, entry DESC",
        [&](const Row& row) {
          bool matches = true;
          if (!search.empty()) {
            Searchable text{std::string(row.text(1)), std::string(row.text(2))};
            if (row.integer(3) != 0 && key) {
              const auto words = words_of(connection, row.integer(0), *seal, &*key);
              if (!words) {
                trouble = words.error();
                return false;
              }
              text = searchable(words->value_or(KeptWords{}), row.text(4));
            }
            matches = search.finds(text);
          }
          if (matches) found.push_back(row.integer(0));
          return found.size() < wanted;
        },
        query.outcome ? std::optional(name_of(*query.outcome)) : std::nullopt,
        query.site ? std::optional(name_of(*query.site)) : std::nullopt, number_of(query.from),
        number_of(query.to), unless_empty(query.category), query.before);
    if (!read) return tl::make_unexpected(read.error());
    if (trouble) return tl::make_unexpected(*trouble);
    LogPage page;
    page.more = found.size() == wanted;
    if (page.more) found.pop_back();
    for (const std::int64_t number : found) {
      auto entry = read_entry(connection, number, *seal, key ? &*key : nullptr);
      if (!entry) return tl::make_unexpected(entry.error());
      if (*entry) page.entries.push_back(std::move(**entry));
    }
    return page;
  });
}

}  // namespace soat::store
