// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/conduct.h"

namespace soat::host {

/// What was found in a draft at one moment, as the log may want it once the draft has ended.
struct Seen {
  std::int64_t first_check = 0;  ///< ids of the checks that found exactly this
  std::int64_t last_check = 0;
  std::vector<store::Ended::Found> findings;
  std::string text;  ///< the draft at the last of them; empty when nothing was found
};

/// A draft that is being written.
struct Draft {
  std::string id;
  std::vector<Seen> seen;
  std::vector<check::Own::Allowed> allowed;  ///< ignored for this draft only
};

/// The drafts being written, in memory and nowhere else: what was found in a draft is kept from
/// the first check to its outcome, and goes to the log only then, or is forgotten with it.
///
/// Bounded, since a draft whose tab is closed never gets an outcome: the least recently touched
/// is forgotten first.
class Drafts {
 public:
  static constexpr std::size_t kMostDrafts = 32;
  static constexpr std::size_t kMostSeen = 32;
  static constexpr std::size_t kMostAllowed = 100;
  static constexpr std::size_t kMostTextBytes = 4 * 1024 * 1024;  ///< of all drafts together

  /// The draft of this id, begun if need be, and now the most recent.
  Draft& open(std::string_view id);
  [[nodiscard]] const Draft* find(std::string_view id) const;

  /// Notes what check number `check` found in `draft`, whose text it was. The same findings
  /// while the person types on are one entry.
  void note(Draft& draft, std::int64_t check, std::vector<store::Ended::Found> findings,
            std::string_view text);

  /// What the person saw with check number `check`, or last when that is absent or forgotten;
  /// nullptr when nothing was ever found.
  [[nodiscard]] static const Seen* seen_with(const Draft& draft, std::optional<std::int64_t> check);

  /// Forgets the draft and every word of it.
  void close(std::string_view id);
  void close_all() { drafts_.clear(); }

  [[nodiscard]] std::size_t size() const { return drafts_.size(); }
  [[nodiscard]] std::size_t text_bytes() const;

 private:
  std::list<Draft> drafts_;  ///< most recent first
};

}  // namespace soat::host
