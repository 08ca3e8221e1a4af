// SPDX-License-Identifier: Apache-2.0
#include "store/conduct.h"

#include <algorithm>

#include "store/category_count.h"
#include "store/change_within.h"
#include "store/kept_words.h"
#include "store/mask.h"
#include "store/retention.h"
#include "store/scrub.h"
#include "text/folded_text.h"

namespace soat::store {

namespace {

std::int64_t number_of(Day day) {
  return day.time_since_epoch().count();
}

// False when this very draft was told at this moment before. Its id must not be empty.
Result<bool> is_news(Database::Connection& connection, const Ended& ended, Day day) {
  const auto put =
      connection.run("INSERT INTO told (draft, at, day) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING",
                     ended.draft, ended.at, number_of(day));
  if (!put) return tl::make_unexpected(put.error());
  return connection.changes() > 0;
}

// The number of the entry made.
Result<std::int64_t> put_entry(Database::Connection& connection, const Ended& ended, Millis at,
                               Day day) {
  const auto put = connection.run(
      "INSERT INTO entry (at, day, draft, site, surface, outcome, packs) "
      "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
      at, number_of(day), ended.draft, name_of(ended.site), name_of(ended.surface),
      name_of(ended.outcome), ended.packs);
  if (!put) return tl::make_unexpected(put.error());
  const std::int64_t entry = connection.last_row();
  for (const Ended::Found& found : ended.findings) {
    const auto added =
        connection.run("INSERT INTO finding (entry, rule, category, tier) VALUES (?1, ?2, ?3, ?4)",
                       entry, found.rule, found.category, static_cast<int>(found.tier));
    if (!added) return tl::make_unexpected(added.error());
  }
  return entry;
}

Result<void> refresh_search(Database::Connection& connection, std::int64_t entry,
                            std::string_view note) {
  // Closed words have no part in the open columns, and need no key here.
  const auto words = words_of(connection, entry, std::nullopt, nullptr);
  if (!words) return tl::make_unexpected(words.error());
  const Searchable search = searchable(words->value_or(KeptWords{}), note);
  return connection.run("UPDATE entry SET note = ?2, folded = ?3, bare = ?4 WHERE entry = ?1",
                        entry, note, search.folded, search.bare);
}

void set_allowed(check::Own& own, const std::string& phrase, const std::string& rule, bool allow) {
  const std::string folded = text::folded(phrase);
  std::erase_if(own.allowed, [&](const check::Own::Allowed& allowed) {
    return allowed.rule == rule && text::folded(allowed.phrase) == folded;
  });
  if (allow) own.allowed.push_back({phrase, rule});
}

}  // namespace

Result<void> record(Database& database, const Ended& ended) {
  auto& connection = database.connection();
  const Millis at = std::clamp<Millis>(ended.at, 0, database.now());
  const Day day = day_of(database.local(at));
  auto written = connection.write([&]() -> Result<void> {
    if (!ended.draft.empty()) {
      const auto news = is_news(connection, ended, day);
      if (!news) return tl::make_unexpected(news.error());
      if (!*news) return {};
    }
    if (ended.outcome == Outcome::sent_clean && ended.findings.empty())
      return count_outcome(connection, number_of(day), name_of(ended.outcome), 1);
    const auto chosen = settings(database);
    if (!chosen) return tl::make_unexpected(chosen.error());
    const auto seal = seal_of(connection);
    if (!seal) return tl::make_unexpected(seal.error());
    const auto entry = put_entry(connection, ended, at, day);
    if (!entry) return tl::make_unexpected(entry.error());
    const KeptWords words = kept_words(ended, chosen->words);
    if (!words.empty()) {
      if (auto kept = keep_words(connection, *entry, words, *seal); !kept) return kept;
    }
    return count_entry(connection, *entry, 1, Counted::outcome_and_categories);
  });
  if (!written) return written;
  // The draft is in the log; what is due to go is no concern of whoever waits for this answer.
  const auto gone = forget_expired(database);
  if (!gone && gone.error().code == Errc::damaged) return gone;
  return {};
}

Result<void> set_note(Database& database, std::int64_t entry, std::string_view note) {
  auto& connection = database.connection();
  return connection
      .write([&]() -> Result<void> {
        const auto before =
            connection.integer("SELECT length(note) FROM entry WHERE entry = ?1", entry);
        if (!before) return tl::make_unexpected(before.error());
        if (!*before)
          return fail(Errc::not_found, "entry " + std::to_string(entry), "is not in the log");
        if (**before > 0) {
          if (auto due = set_scrub_due(connection); !due) return due;
        }
        return refresh_search(connection, entry, note);
      })
      .and_then([&] { return scrub_if_due(connection); });
}

Result<void> mark_finding(Database& database, const Mark& mark) {
  auto& connection = database.connection();
  // Deriving the key takes a tenth of a second: not while others wait for the lock.
  auto seal = seal_of(connection);
  if (!seal) return tl::make_unexpected(seal.error());
  std::optional<SealKey> key;
  if (*seal && !mark.passphrase.empty()) {
    auto opened = key_of(connection, *seal, mark.passphrase);
    if (!opened) return tl::make_unexpected(opened.error());
    key.emplace(std::move(*opened));
  }
  return connection.write([&]() -> Result<void> {
    std::vector<std::size_t> places;
    std::size_t place = 0;
    auto done = connection.each(
        "SELECT rule FROM finding WHERE entry = ?1 ORDER BY finding",
        [&](const Row& row) {
          if (row.text(0) == mark.rule) places.push_back(place);
          ++place;
        },
        mark.entry);
    if (!done) return done;
    if (places.empty()) {
      return fail(Errc::not_found, "entry " + std::to_string(mark.entry),
                  "has no finding of this rule in the log");
    }
    done = count_entry(connection, mark.entry, -1, Counted::categories);
    if (done) {
      done = connection.run("UPDATE finding SET wrong = ?3 WHERE entry = ?1 AND rule = ?2",
                            mark.entry, mark.rule, mark.wrong ? 1 : 0);
    }
    if (done) done = count_entry(connection, mark.entry, 1, Counted::categories);
    if (!done) return done;
    const auto words = words_of(connection, mark.entry, *seal, key ? &*key : nullptr);
    if (!words) return tl::make_unexpected(words.error());
    if (!*words) return {};
    std::vector<std::string> phrases;
    for (const std::size_t at : places) {
      if (at >= (*words)->excerpts.size()) continue;
      const std::string& excerpt = (*words)->excerpts[at];
      if (!excerpt.empty() && excerpt.find(kHidden) == std::string::npos)
        phrases.push_back(excerpt);
    }
    if (phrases.empty()) return {};
    const auto allowed = change_within(database, [&](Settings& settings) {
      for (const std::string& phrase : phrases)
        set_allowed(settings.own, phrase, mark.rule, mark.wrong);
    });
    if (!allowed) return tl::make_unexpected(allowed.error());
    return {};
  });
}

Result<void> set_reflection(Database& database, Day week, std::string_view text) {
  auto& connection = database.connection();
  const std::int64_t monday = number_of(week_of(week));
  return connection
      .write([&]() -> Result<void> {
        auto gone = connection.run("DELETE FROM reflection WHERE week = ?1", monday);
        if (gone && connection.changes() > 0) gone = set_scrub_due(connection);
        if (!gone || text.empty()) return gone;
        return connection.run("INSERT INTO reflection (week, words) VALUES (?1, ?2)", monday, text);
      })
      .and_then([&] { return scrub_if_due(connection); });
}

Result<std::string> reflection(Database& database, Day week) {
  std::string words;
  const auto read = database.connection().each(
      "SELECT words FROM reflection WHERE week = ?1", [&](const Row& row) { words = row.text(0); },
      number_of(week_of(week)));
  if (!read) return tl::make_unexpected(read.error());
  return words;
}

}  // namespace soat::store
