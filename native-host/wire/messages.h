// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/clock.h"
#include "check/checker.h"
#include "store/export.h"
#include "store/settings.h"
#include "store/usage.h"

/// Requests as C++ values: one struct a kind of messages.schema.json, with its names in our
/// spelling. What a field means stands there.
namespace soat::wire {

/// The protocol this host speaks; it also serves the one before.
inline constexpr int kProtocol = 1;

using store::Day;
using store::Language;

struct Hello {
  int protocol = 0;
  std::string client_name;
  std::string client_version;
  std::optional<std::string> browser;  ///< platform::Browser::name
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
  store::Outcome outcome = store::Outcome::unchecked;
  std::optional<Millis> at;
};
struct Allow {
  std::string phrase;
  std::optional<std::string> rule;
  bool always = false;
  std::optional<std::string> draft;
};
using store::Visit;
struct UsageReport {
  Day from;
  Day to;
};
struct LogList {
  std::optional<std::string> query;
  std::optional<std::string> category;
  std::optional<store::Outcome> outcome;
  std::optional<check::Site> site;
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
  store::Exported what = store::Exported::log;
  store::Format format = store::Format::json;
  std::optional<std::string> after;
  std::optional<std::string> passphrase;
};
struct RulesList {
  std::optional<Language> language;
  std::optional<std::string> after;
};
struct SettingsGet {};

/// A change of settings: what is absent is left as it is.
struct Settings {
  std::optional<bool> first_run_done;
  std::optional<Language> language;
  std::optional<store::Words> words;
  std::optional<unsigned> retention_days;
  std::optional<bool> sealed;
  std::optional<store::Schedule> schedule;
  std::optional<store::Goals> goals;
  std::optional<std::vector<store::VisitSite>> sites;
  std::optional<bool> links_opened;
  std::optional<store::Role> role;
  std::optional<std::vector<std::string>> rules_off;
  std::optional<std::vector<std::string>> packs_on;
  std::optional<std::vector<check::Own::Allowed>> allowed;
  std::optional<std::vector<check::Own::Word>> own_words;
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
