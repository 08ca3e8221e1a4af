// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "check/checker.h"

namespace soat::store {

/// The words of the protocol for what the store counts. They are also what stands in the
/// database, so a name is never changed, only added.

/// Where time is counted.
enum class VisitSite : std::uint8_t { facebook, messenger, zalo, tiktok, youtube };
inline constexpr std::size_t kVisitSites = 5;

enum class Activity : std::uint8_t {
  feed,
  discussion,
  messages,
  video,
  shopping,
  selling,
  games,
  other
};
inline constexpr std::size_t kActivities = 8;

/// What the person did with a draft.
enum class Outcome : std::uint8_t {
  sent_clean,
  sent_anyway,
  edited_fewer,
  edited_same,
  edited_more,
  cancelled,
  unchecked
};
inline constexpr std::size_t kOutcomes = 7;

/// What of a draft's words the log keeps.
enum class Words : std::uint8_t { none, excerpts, drafts };

/// Chooses which documents are worth citing; never what is detected.
enum class Role : std::uint8_t { official, employee, unsaid };

enum class Language : std::uint8_t { vi, en };

/// A limit the person set for a day: all time, working time, or one site.
enum class Limit : std::uint8_t { day, work, facebook, messenger, zalo, tiktok, youtube };

[[nodiscard]] std::string_view name_of(VisitSite site);
[[nodiscard]] std::string_view name_of(Activity activity);
[[nodiscard]] std::string_view name_of(Outcome outcome);
[[nodiscard]] std::string_view name_of(Words words);
[[nodiscard]] std::string_view name_of(Role role);
[[nodiscard]] std::string_view name_of(Language language);
[[nodiscard]] std::string_view name_of(Limit limit);
[[nodiscard]] std::string_view name_of(check::Site site);
[[nodiscard]] std::string_view name_of(check::Surface surface);

/// The value with this name: named<Outcome>("sent-anyway").
template <typename T>
[[nodiscard]] std::optional<T> named(std::string_view name);

}  // namespace soat::store
