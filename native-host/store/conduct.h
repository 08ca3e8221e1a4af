// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "check/checker.h"
#include "store/database.h"
#include "store/names.h"
#include "store/schedule.h"
#include "text/span.h"

namespace soat::store {

/// A draft that ended: what was found in it and what the person did. The caller hands over the
/// words as they are; masking and the person's choice of what to keep are applied here, so that
/// no caller can forget them.
struct Ended {
  struct Found {
    std::string rule;
    std::string category;
    rules::Tier tier = rules::Tier::hint;
    text::Span span;  ///< UTF-16 units of `text`
  };
  std::string draft;  ///< the random id of one composing; may be empty
  check::Site site = check::Site::other;
  check::Surface surface = check::Surface::post;
  Outcome outcome = Outcome::unchecked;
  Millis at = 0;
  std::string packs;  ///< versions at that moment: "verification 1.2, conduct 1.0"
  std::vector<Found> findings;
  std::string_view text;  ///< the draft, UTF-8; may be empty: then no words can be kept
};

/// Writes one entry and counts it. A clean draft without findings is only counted; a cancelled
/// one keeps no words. The same draft at the same moment twice, whatever the outcome (a browser
/// that lost the answer tells it again), is counted once. `at` in the future counts as now.
[[nodiscard]] Result<void> record(Database& database, const Ended& ended);

struct LogFinding {
  std::string rule;
  std::string category;
  rules::Tier tier = rules::Tier::hint;
  std::optional<std::string> excerpt;  ///< masked; absent: not kept, or sealed
  bool wrong = false;                  ///< the person marked it as Soát's mistake
};

struct LogEntry {
  std::int64_t entry = 0;
  Millis at = 0;
  check::Site site = check::Site::other;
  check::Surface surface = check::Surface::post;
  Outcome outcome = Outcome::unchecked;
  std::vector<LogFinding> findings;
  std::optional<std::string> words;  ///< the masked draft, when whole drafts are kept
  bool sealed = false;               ///< words are there and could not be read
  std::string note;
  std::string packs;
};

/// Which entries; an absent field does not choose.
struct LogQuery {
  std::string words{};  ///< in excerpts, words and notes; with marks narrows, without widens
  std::string category{};
  std::optional<Outcome> outcome{};
  std::optional<check::Site> site{};
  std::optional<Day> from{};  ///< both included
  std::optional<Day> to{};
  std::optional<std::int64_t> before{};  ///< older than this entry
  unsigned limit = 50;
  std::string passphrase{};  ///< empty: sealed words stay closed
};

struct LogPage {
  std::vector<LogEntry> entries;  ///< newest first
  bool more = false;
};

/// Error not_allowed: the passphrase does not open the seal.
[[nodiscard]] Result<LogPage> log_entries(Database& database, const LogQuery& query);

/// The person's own note, empty removes it. Error not_found.
[[nodiscard]] Result<void> set_note(Database& database, std::int64_t entry, std::string_view note);

/// Marks the findings of `rule` in an entry as Soát's mistake, or takes that back. Excerpts that
/// can be read and hide nothing go to the allow-list (or leave it), in the same transaction.
/// Error not_found.
struct Mark {
  std::int64_t entry = 0;
  std::string rule{};
  bool wrong = true;
  std::string passphrase{};
};
[[nodiscard]] Result<void> mark_finding(Database& database, const Mark& mark);

/// The person's own words on a week, empty removes them; `week` is any day of it.
[[nodiscard]] Result<void> set_reflection(Database& database, Day week, std::string_view text);
[[nodiscard]] Result<std::string> reflection(Database& database, Day week);

/// Drafts by Outcome.
using OutcomeCounts = std::array<std::int64_t, kOutcomes>;

struct WeekTrend {
  Day week;                                                      ///< its Monday
  std::vector<std::pair<std::string, std::int64_t>> categories;  ///< drafts with one; by name
  OutcomeCounts outcomes{};
  std::string reflection;
};

/// The last `weeks` weeks, the running one included, oldest first, quiet ones too. Counts hold
/// no words and outlive the entries' retention; findings marked wrong are not counted.
[[nodiscard]] Result<std::vector<WeekTrend>> trends(Database& database, unsigned weeks);

}  // namespace soat::store
