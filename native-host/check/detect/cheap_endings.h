// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace soat::check::detect {

/// Endings that cost next to nothing (SOURCES §7.3; all but "top" from memory). An owner of a known
/// name does not move there.
inline constexpr std::array<std::string_view, 43> kCheapEndings{
    "top",     "cc",      "vip",  "xyz",   "icu",   "club",    "cfd",    "sbs",     "buzz",
    "cyou",    "monster", "bond", "ltd",   "world", "center",  "today",  "life",    "one",
    "support", "help",    "work", "click", "link",  "site",    "online", "website", "space",
    "fun",     "live",    "win",  "bet",   "pro",   "store",   "shop",   "info",    "biz",
    "rest",    "quest",   "lol",  "skin",  "hair",  "digital", "finance"};

[[nodiscard]] inline bool is_cheap_ending(std::string_view ending) {
  return std::find(kCheapEndings.begin(), kCheapEndings.end(), ending) != kCheapEndings.end();
}

}  // namespace soat::check::detect
