// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/result.h"
#include "check/verdict.h"
#include "store/conduct.h"
#include "wire/messages.h"

/// Replies as C++ values: one struct a kind of messages.schema.json. Views point into whatever
/// the session holds until the reply is encoded.
namespace soat::wire {

struct Trouble {
  std::string_view code;  ///< "store-full", "rule-set-aside", …
  std::string where;      ///< may be empty
  std::string what;
};

struct HelloReply {
  struct Pack {
    std::string_view name;
    std::string_view version;
    std::size_t rules = 0;
    bool theirs = false;  ///< did not come with the product
  };
  int protocol = kProtocol;
  std::string_view version;
  std::vector<Pack> packs;
  Language language = Language::vi;
  bool first_run_done = false;
  std::vector<store::VisitSite> sites;
  bool links_opened = false;
  std::vector<Trouble> troubles;
};

struct DoneReply {
  std::optional<store::Reminder> reminder;
};

/// A rule's four sentences in one language, {…} filled in.
struct Wording {
  std::string title;
  std::string seen;
  std::string why;
  std::string advise;
};

struct VerdictReply {
  struct Finding {
    check::Finding found;
    rules::Tier tier = rules::Tier::hint;   ///< after rationing
    const rules::Source* source = nullptr;  ///< the one worth citing; none: advice
    Wording words;
  };
  rules::Tier tier = rules::Tier::none;
  std::vector<Finding> findings;
  bool more = false;
  Language language = Language::vi;
};

struct UsageReply {
  store::UsageReport report;
};

struct LogReply {
  store::LogPage page;
  /// A rule's title in the asked language; empty when the rule is no longer there.
  std::function<std::string_view(std::string_view rule)> title;
};

struct TrendsReply {
  std::vector<store::WeekTrend> weeks;
};

struct RulesReply {
  struct Rule {
    const rules::RuleText* text = nullptr;
    std::string_view pack;
    bool on = true;
  };
  std::vector<Rule> rules;
  std::string next;  ///< empty: this was the last piece
  std::vector<Trouble> set_aside;
  Language language = Language::vi;
};

struct SettingsReply {
  store::Settings settings;
};

struct ErasedReply {
  std::int64_t count = 0;
  bool unfinished = false;
  std::string what;
};

struct ExportedReply {
  std::string text;
  std::string next;  ///< empty: this was the last piece
};

struct RefusedReply {
  Error error;
};

using Reply = std::variant<HelloReply, DoneReply, VerdictReply, UsageReply, LogReply, TrendsReply,
                           RulesReply, SettingsReply, ErasedReply, ExportedReply, RefusedReply>;

}  // namespace soat::wire
