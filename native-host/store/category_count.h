// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/connection.h"

namespace soat::store {

/// Adds `by` (1 or -1) to the counts of an entry's day: its outcome, and each category it has a
/// finding of that is not marked wrong. Within a transaction of the caller.
enum class Counted : std::uint8_t { outcome_and_categories, categories };
[[nodiscard]] Result<void> count_entry(Database::Connection& connection, std::int64_t entry, int by,
                                       Counted what);

/// Counts one draft that makes no entry.
[[nodiscard]] Result<void> count_outcome(Database::Connection& connection, std::int64_t day,
                                         std::string_view outcome, int by);

}  // namespace soat::store
