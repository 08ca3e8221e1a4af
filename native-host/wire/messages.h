// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/clock.h"
#include "check/checker.h"

/// Requests as C++ values: one struct a kind of messages.schema.json, with its names in our
/// spelling. What a field means stands there. Words of a fixed list that only pass through to
/// store/ stay strings; decode() has checked them.
namespace soat::wire {

/// The protocol this host speaks; it also serves the one before.
inline constexpr int kProtocol = 1;

enum class Language : std::uint8_t { vi, en };

/// "2026-11-24": shaped like a day, not yet known to be on the calendar.
using Day = std::string;

struct Hello {
  int protocol = 0;
  std::string client_name;
  std::string client_version;
};
struct Ping {};
struct Check {
  std::optional<std::string> draft;
  check::Site site = check::Site::other;
  check::Surface surface = check::Surface::post;
  std::string text;
  std::optional<std::string> link;
  unsigned images = 0;
  std::optional<Language> language;
};
struct Outcome {
  std::optional<std::string> draft;
  std::optional<std::int64_t> check;
  check::Site site = check::Site::other;
  check::Surface surface = check::Surface::post;
  std::string outcome;
  std::optional<Millis> at;
};
struct Allow {
  std::string phrase;
  std::optional<std::string> rule;
  bool always = false;
  std::optional<std::string> draft;
};
struct Visit {
  std::string site;
  std::string activity;
  Millis from = 0;
  Millis to = 0;
};
struct UsageReport {
  Day from;
  Day to;
};
struct LogList {
  std::optional<std::string> query;
  std::optional<std::string> category;
  std::optional<std::string> outcome;
  std::optional<std::string> site;
  std::optional<Day> from;
  std::optional<Day> to;
  std::optional<std::int64_t> before;
  std::optional<unsigned> limit;
  std::optional<std::string> passphrase;
  std::optional<Language> language;
};
struct LogTrends {
  unsigned weeks = 1;
};
struct LogNote {
  std::int64_t entry = 0;
  std::string note;
};
struct LogMark {
  std::int64_t entry = 0;
  std::string rule;
  bool wrong = false;
  std::optional<std::string> passphrase;
};
struct LogErase {
  struct Entry {
    std::int64_t entry;
  };
  struct Days {
    Day from;
    Day to;
  };
  struct All {};
  std::variant<Entry, Days, All> what;
};
struct EraseAll {};
struct Export {
  enum class What : std::uint8_t { log, usage };
  enum class Format : std::uint8_t { json, csv };
  What what = What::log;
  Format format = Format::json;
  std::optional<std::string> after;
  std::optional<std::string> passphrase;
};
struct RulesList {
  std::optional<Language> language;
  std::optional<std::string> after;
};
struct SettingsGet {};

/// The person's settings; what is absent is left as it is.
struct Settings {
  struct Period {
    unsigned from = 0;  ///< minutes since midnight
    unsigned to = 0;    ///< exclusive
  };
  struct Holiday {
    Day day;
    std::string name;
  };
  struct Leave {
    Day from;
    Day to;
  };
  struct Schedule {
    std::array<std::vector<Period>, 7> week;  ///< Monday first
    std::vector<Holiday> holidays;
    std::vector<Leave> leave;
  };
  /// Minutes a day.
  struct Goals {
    std::optional<unsigned> day;
    std::optional<unsigned> work;
    std::vector<std::pair<std::string, unsigned>> sites;
  };
  struct Allowed {
    std::string phrase;
    std::optional<std::string> rule;
  };
  struct OwnWord {
    std::string phrase;
    rules::Tier tier = rules::Tier::hint;
  };
  std::optional<bool> first_run_done;
  std::optional<Language> language;
  std::optional<std::string> words;
  std::optional<unsigned> retention_days;
  std::optional<bool> sealed;
  std::optional<Schedule> schedule;
  std::optional<Goals> goals;
  std::optional<std::vector<std::string>> sites;
  std::optional<bool> links_opened;
  std::optional<std::string> role;
  std::optional<std::vector<std::string>> rules_off;
  std::optional<std::vector<std::string>> packs_on;
  std::optional<std::vector<Allowed>> allowed;
  std::optional<std::vector<OwnWord>> own_words;
  std::optional<bool> deed_goal;
};
struct SettingsSet {
  Settings settings;
};
struct Seal {
  std::string passphrase;
  std::optional<std::string> old;
};
struct Unseal {
  std::string passphrase;
};
struct Deed {
  Day day;
  bool done = false;
};
struct Reflect {
  Day week;
  std::string text;
};
struct LinkOpened {
  std::string link;
};

using Body = std::variant<Hello, Ping, Check, Outcome, Allow, Visit, UsageReport, LogList,
                          LogTrends, LogNote, LogMark, LogErase, EraseAll, Export, RulesList,
                          SettingsGet, SettingsSet, Seal, Unseal, Deed, Reflect, LinkOpened>;

/// One request, known to be what the schema says.
struct Request {
  std::int64_t id = 0;
  Body body;
};

}  // namespace soat::wire
