// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <span>
#include <string_view>

/// The fixed words of messages.schema.json, each list in the order of the enum it stands for.
namespace soat::wire {

using Words = std::span<const std::string_view>;

inline constexpr auto kSites =
    std::to_array<std::string_view>({"facebook", "messenger", "zalo", "soat"});  // check::Site
inline constexpr auto kSurfaces =
    std::to_array<std::string_view>({"post", "comment", "message", "share"});  // check::Surface
inline constexpr auto kTiers =
    std::to_array<std::string_view>({"none", "hint", "warn"});  // rules::Tier
inline constexpr auto kLanguages =
    std::to_array<std::string_view>({"vi", "en"});  // store::Language
inline constexpr auto kFindingTiers = std::to_array<std::string_view>({"hint", "warn"});
// store::VisitSite
inline constexpr auto kVisitSites =
    std::to_array<std::string_view>({"facebook", "messenger", "zalo", "tiktok", "youtube"});
// store::Activity
inline constexpr auto kActivities = std::to_array<std::string_view>(
    {"feed", "discussion", "messages", "video", "shopping", "selling", "games", "other"});
// store::Outcome
inline constexpr auto kOutcomes =
    std::to_array<std::string_view>({"sent-clean", "sent-anyway", "edited-fewer", "edited-same",
                                     "edited-more", "cancelled", "unchecked"});
// store::Words
inline constexpr auto kKeptWords = std::to_array<std::string_view>({"none", "excerpts", "drafts"});
inline constexpr auto kScopes = std::to_array<std::string_view>({"once", "always"});
inline constexpr auto kExports =
    std::to_array<std::string_view>({"log", "usage"});  // store::Exported
inline constexpr auto kFormats = std::to_array<std::string_view>({"json", "csv"});  // store::Format
// store::Limit
inline constexpr auto kLimits = std::to_array<std::string_view>(
    {"day", "work", "facebook", "messenger", "zalo", "tiktok", "youtube"});
// store::Role
inline constexpr auto kRoles = std::to_array<std::string_view>({"official", "employee", "unsaid"});

}  // namespace soat::wire
