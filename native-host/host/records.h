// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <deque>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "store/conduct.h"
#include "store/settings.h"

namespace soat::host {

/// The person's database as a session sees it: opened when it is first needed, opened again when
/// that failed, and never in the way of checking.
///
/// When it cannot be opened or read, settings() answers what was last known, or what holds until
/// the person chooses, and trouble() says what is wrong.
class Records {
 public:
  Records(std::filesystem::path folder, store::Surroundings around);

  /// Open and ready. After a failure the next attempt waits a few seconds, so that a check is not
  /// held up again and again by a database that is locked; `now` is for what the person asks for
  /// itself, which tries at once.
  enum class Attempt { patient, now };
  [[nodiscard]] Result<store::Database*> database(Attempt attempt);

  /// The person's settings, read anew when any host changed them.
  [[nodiscard]] const store::Settings& settings();

  /// Grows when settings() answers something new.
  [[nodiscard]] unsigned settings_version() const { return version_; }

  /// Writes a draft that has ended. One that cannot be written now (locked, full) is kept in
  /// memory, up to kMostWaiting of them, and written with the next that can.
  [[nodiscard]] Result<void> record(const store::Ended& ended);

  /// Writes what waits. Called when there is nothing else to do, and at the end.
  void write_waiting();

  [[nodiscard]] const std::optional<Error>& trouble() const { return trouble_; }

  /// Notes what came of a use of the database; answers the error as it is.
  const Error& noted(const Error& error);

  /// Forgets what waits; the person erased everything.
  void forget() { waiting_.clear(); }

  static constexpr std::size_t kMostWaiting = 32;
  static constexpr Millis kPause = 5'000;

 private:
  /// An Ended that owns its text.
  struct Waiting {
    store::Ended ended;
    std::string text;
  };

  std::filesystem::path folder_;
  store::Surroundings around_;
  std::optional<store::Database> database_;
  std::optional<Error> trouble_;
  Millis tried_ = 0;
  store::Settings settings_;
  std::optional<std::int64_t> revision_;
  unsigned version_ = 0;
  std::deque<Waiting> waiting_;
};

}  // namespace soat::host
