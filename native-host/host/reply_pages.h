// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "host/rulebook.h"
#include "store/conduct.h"
#include "store/settings.h"
#include "wire/replies.h"

namespace soat::host {

/// About how many bytes of JSON one piece of a long reply may have: far below the 1 MB a browser
/// takes, large enough that a page of ours is rarely split.
inline constexpr std::size_t kPieceBytes = 400 * 1000;

/// The rules behind `after` (a rule's id; empty: from the first), as many as fit in a piece.
[[nodiscard]] wire::RulesReply rules_after(std::string_view after, const Rulebook& rulebook,
                                           const check::Own& own, wire::Language language);

/// Leaves as many of the newest entries as fit in a piece, at least one, and says whether there
/// is more. The words of a draft too long for any piece are cut.
void fit(store::LogPage& page);

/// Rules that were set aside, as troubles, at most a screenful.
[[nodiscard]] std::vector<wire::Trouble> set_aside(const Rulebook& rulebook);

/// "conduct 2026.11.1, verification 2026.11.1"
[[nodiscard]] std::string pack_versions(const Rulebook& rulebook);

}  // namespace soat::host
