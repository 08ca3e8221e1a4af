// SPDX-License-Identifier: Apache-2.0
#include "store/schema.h"

#include <array>
#include <string>

#include "store/trouble_sentence.h"

namespace soat::store {

namespace {

// Times are milliseconds since 1970, days are days since 1970 of the person's calendar. Every
// table keeps its rowid: repair() finds rows by it around a hole.
constexpr const char* kFirst = R"sql(
CREATE TABLE setting (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  revision INTEGER NOT NULL,
  chosen TEXT NOT NULL
) STRICT;

CREATE TABLE seal (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  public_key BLOB NOT NULL,
  salt BLOB NOT NULL,
  operations INTEGER NOT NULL,
  memory INTEGER NOT NULL,
  wrapped BLOB NOT NULL
) STRICT;

-- AUTOINCREMENT: the number of an erased entry is never given to another one, which a page that
-- was open meanwhile would take for it.
-- sealed holds words and excerpts together; then words, and finding.excerpt, are NULL.
-- folded and bare are what a search looks through: excerpts, words and note with and without
-- marks. No FTS5: its index keeps the words of deleted rows (SQLite 3.40).
CREATE TABLE entry (
  entry INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  day INTEGER NOT NULL,
  draft TEXT NOT NULL,
  site TEXT NOT NULL,
  surface TEXT NOT NULL,
  outcome TEXT NOT NULL,
  packs TEXT NOT NULL,
  words TEXT,
  sealed BLOB,
  note TEXT NOT NULL DEFAULT '',
  folded TEXT NOT NULL DEFAULT '',
  bare TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX entry_at ON entry (at, entry);
CREATE INDEX entry_day ON entry (day);
CREATE UNIQUE INDEX entry_once ON entry (draft, at) WHERE draft <> '';

CREATE TABLE finding (
  finding INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES entry ON DELETE CASCADE,
  rule TEXT NOT NULL,
  category TEXT NOT NULL,
  tier INTEGER NOT NULL,
  excerpt TEXT,
  wrong INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX finding_entry ON finding (entry);

CREATE TABLE outcome_count (
  day INTEGER NOT NULL,
  outcome TEXT NOT NULL,
  drafts INTEGER NOT NULL,
  PRIMARY KEY (day, outcome)
) STRICT;
CREATE TABLE category_count (
  day INTEGER NOT NULL,
  category TEXT NOT NULL,
  drafts INTEGER NOT NULL,
  PRIMARY KEY (day, category)
) STRICT;
CREATE TABLE reflection (week INTEGER PRIMARY KEY, words TEXT NOT NULL) STRICT;

-- Stretches of attention, never overlapping; kept as long as a changed schedule may still split
-- them anew. usage_day is their sum a day, kept for good: see day_usage.h.
CREATE TABLE slice (
  start INTEGER PRIMARY KEY,
  stop INTEGER NOT NULL,
  site TEXT NOT NULL,
  activity TEXT NOT NULL
) STRICT;
CREATE TABLE usage_day (day INTEGER PRIMARY KEY, counted BLOB NOT NULL) STRICT;
CREATE TABLE reminder (
  day INTEGER NOT NULL,
  said TEXT NOT NULL,
  PRIMARY KEY (day, said)
) STRICT;
CREATE TABLE deed (day INTEGER PRIMARY KEY) STRICT;

CREATE TABLE link_salt (one INTEGER PRIMARY KEY CHECK (one = 1), salt BLOB NOT NULL) STRICT;
CREATE TABLE opened_link (hash BLOB NOT NULL UNIQUE, at INTEGER NOT NULL) STRICT;

-- A row while erased bytes may still lie in the file or its log: see scrub.h.
CREATE TABLE scrub_due (one INTEGER PRIMARY KEY CHECK (one = 1)) STRICT;
)sql";

// A browser that lost the answer to an outcome tells it again. What was told already is known by
// the draft and the moment, for entries and for clean drafts, which leave no entry.
constexpr const char* kSecond = R"sql(
CREATE TABLE told (
  draft TEXT NOT NULL,
  at INTEGER NOT NULL,
  day INTEGER NOT NULL,
  PRIMARY KEY (draft, at)
) STRICT;
CREATE INDEX told_day ON told (day);
INSERT INTO told (draft, at, day) SELECT draft, at, day FROM entry WHERE draft <> '';
DROP INDEX entry_once;
)sql";

constexpr std::array<const char*, 2> kSteps{kFirst, kSecond};

constexpr std::array<const char*, 15> kTables{
    "setting",        "seal",       "entry",       "finding",   "outcome_count",
    "category_count", "reflection", "slice",       "usage_day", "reminder",
    "deed",           "link_salt",  "opened_link", "told",      "scrub_due"};

}  // namespace

std::span<const char* const> schema_steps() {
  return kSteps;
}
std::span<const char* const> tables() {
  return kTables;
}
int schema_version() {
  return static_cast<int>(kSteps.size());
}

Result<void> bring_up_to_date(Database::Connection& connection,
                              std::span<const char* const> steps) {
  const auto newest = static_cast<std::int64_t>(steps.size());
  for (;;) {
    const auto version = connection.integer("PRAGMA user_version");
    if (!version) return tl::make_unexpected(version.error());
    const std::int64_t now = version->value_or(0);
    if (now > newest)
      return fail(Errc::too_new, connection.shown(), std::string(sentence_of(Trouble::newer)));
    if (now < 0) return connection.damaged();
    if (now == newest) return {};
    auto taken = connection.write([&]() -> Result<void> {
      const auto meanwhile = connection.integer("PRAGMA user_version");
      if (!meanwhile) return tl::make_unexpected(meanwhile.error());
      if (meanwhile->value_or(0) != now) return {};  // another host took it
      if (auto made = connection.script(steps[static_cast<std::size_t>(now)]); !made) return made;
      return connection.script(("PRAGMA user_version = " + std::to_string(now + 1)).c_str());
    });
    if (!taken) return taken;
  }
}

}  // namespace soat::store
