// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "store/database.h"

namespace soat::store {

/// Opened links are remembered this long.
inline constexpr int kLinkDays = 30;
/// Slices are kept while a schedule the person corrects may still split them anew.
inline constexpr int kSliceDays = 92;

/// What was told is known this long, so that it is not counted twice: longer than a computer is
/// asleep between a write and the answer that was lost, and no longer, since it tells when.
inline constexpr int kToldDays = 7;

/// Erases what is older than it may be: entries by the person's choice, links, slices, what was
/// told; and goes on with a scrub() that is due. Looks first, so that a call with nothing to do
/// costs a few microseconds.
[[nodiscard]] Result<void> forget_expired(Database& database);

}  // namespace soat::store
