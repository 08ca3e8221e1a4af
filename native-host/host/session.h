// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <future>
#include <optional>
#include <string>
#include <string_view>

#include "host/drafts.h"
#include "host/met.h"
#include "host/ration.h"
#include "host/records.h"
#include "host/rulebook.h"
#include "wire/decode.h"
#include "wire/replies.h"

namespace soat::host {

/// What a session is told about its surroundings.
struct Surroundings {
  std::string version;          ///< of this program
  std::filesystem::path rules;  ///< rules folder
  std::filesystem::path cache;  ///< where the compiled packs are kept; empty: nowhere
  std::filesystem::path data;   ///< the person's data folder; empty: there is none
  store::Surroundings store;    ///< clock and time zone among them
};

/// How long a session waits for another host that holds the database: less than the 400 ms a
/// person's Enter is held for.
inline constexpr std::chrono::milliseconds kStorePatience{250};

/// One browser's conversation with this host: a request in, its reply out, in order.
///
/// Nothing is read from disk before the first request needs it. Whatever is wrong with the rules
/// or the database is a refusal, or a trouble in the hello; it is never the end of the session,
/// and a database that fails never keeps a draft from being checked.
class Session {
 public:
  explicit Session(Surroundings surroundings);

  /// The reply to one message, both as JSON. Every message has exactly one.
  [[nodiscard]] std::string answer(std::string_view message);

  /// Does what could wait until the reply was on its way.
  [[nodiscard]] Result<void> rest();

  /// Nothing more will be asked: writes what could not be written before.
  void end() { records_.write_waiting(); }

  [[nodiscard]] const Drafts& drafts() const { return drafts_; }

 private:
  wire::Reply reply(std::int64_t id, const wire::Hello& request);
  wire::Reply reply(std::int64_t id, const wire::Ping& request);
  wire::Reply reply(std::int64_t id, const wire::Check& request);
  wire::Reply reply(std::int64_t id, const wire::Outcome& request);
  wire::Reply reply(std::int64_t id, const wire::Allow& request);
  wire::Reply reply(std::int64_t id, const wire::Visit& request);
  wire::Reply reply(std::int64_t id, const wire::UsageReport& request);
  wire::Reply reply(std::int64_t id, const wire::LogList& request);
  wire::Reply reply(std::int64_t id, const wire::LogTrends& request);
  wire::Reply reply(std::int64_t id, const wire::LogNote& request);
  wire::Reply reply(std::int64_t id, const wire::LogMark& request);
  wire::Reply reply(std::int64_t id, const wire::LogErase& request);
  wire::Reply reply(std::int64_t id, const wire::EraseAll& request);
  wire::Reply reply(std::int64_t id, const wire::Export& request);
  wire::Reply reply(std::int64_t id, const wire::RulesList& request);
  wire::Reply reply(std::int64_t id, const wire::SettingsGet& request);
  wire::Reply reply(std::int64_t id, const wire::SettingsSet& request);
  wire::Reply reply(std::int64_t id, const wire::Seal& request);
  wire::Reply reply(std::int64_t id, const wire::Unseal& request);
  wire::Reply reply(std::int64_t id, const wire::Deed& request);
  wire::Reply reply(std::int64_t id, const wire::Reflect& request);
  wire::Reply reply(std::int64_t id, const wire::LinkOpened& request);

  /// Has the rules read by a second thread, unless they are or were: a browser starts a host when
  /// it needs an answer, and opening the database takes as long again.
  void begin_rules();
  /// The rules with the person's changes as `settings` has them.
  Rulebook& rulebook(const store::Settings& settings);
  [[nodiscard]] std::string today() const;
  /// Learns from the log how often each rule asked today, in this and every other browser.
  void seed_ration();
  /// Does `use` with the open database: its reply, or the refusal that stands for its error.
  template <typename Use>
  wire::Reply with_database(Use use);

  Surroundings surroundings_;
  Records records_;
  std::future<Rulebook> reading_;  ///< of what rulebook_ will be
  std::optional<Rulebook> rulebook_;
  std::optional<unsigned> rules_version_;  ///< of the settings the rulebook uses
  Drafts drafts_;
  Ration ration_;
  std::optional<Met> met_;  ///< still to be noted
  std::string seeded_;      ///< the day the ration was seeded for
};

}  // namespace soat::host
