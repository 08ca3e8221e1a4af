// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "base/clock.h"
#include "host/drafts.h"
#include "host/ration.h"
#include "host/rulebook.h"
#include "wire/decode.h"
#include "wire/replies.h"

namespace soat::host {

/// What a session is told about its surroundings.
struct Surroundings {
  std::string version;          ///< of this program
  std::filesystem::path rules;  ///< rules folder
  std::filesystem::path cache;  ///< where the compiled packs are kept; empty: nowhere
  Clock now;
};

/// One browser's conversation with this host: a request in, its reply out, in order.
///
/// Nothing is read from disk before the first request needs it. Whatever is wrong with the rules
/// or the database is a refusal or a trouble in the hello, never the end of the session.
class Session {
 public:
  explicit Session(Surroundings surroundings);

  /// The reply to one message, both as JSON. Every message has exactly one.
  [[nodiscard]] std::string answer(std::string_view message);

 private:
  wire::Reply reply(std::int64_t id, const wire::Hello& request);
  wire::Reply reply(std::int64_t id, const wire::Ping& request);
  wire::Reply reply(std::int64_t id, const wire::Check& request);
  wire::Reply reply(std::int64_t id, const wire::Outcome& request);
  wire::Reply reply(std::int64_t id, const wire::Allow& request);
  template <typename Other>
  wire::Reply reply(std::int64_t, const Other&) {
    return wire::RefusedReply{{Errc::unavailable, "message/kind", "is not served yet"}};
  }

  Rulebook& rulebook();

  Surroundings surroundings_;
  std::optional<Rulebook> rulebook_;
  Drafts drafts_;
  Ration ration_;
};

}  // namespace soat::host
