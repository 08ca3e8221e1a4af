// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>

#include "store/database.h"
#include "store/schedule.h"

namespace soat::store {

/// What was erased. Erased means no byte is left in the file, its log, its free pages, or in
/// copies kept after damage (which go whole, since nothing in them can be chosen).
struct Erased {
  std::int64_t count = 0;   ///< entries, and for erase_all() every record
  bool unfinished = false;  ///< gone for every reader, but another host still holds the old bytes:
                            ///< ask again; the next open() goes on too
  std::string what;         ///< a sentence when there is more to say
};

/// Error not_found.
[[nodiscard]] Result<Erased> erase_entry(Database& database, std::int64_t entry);

/// Entries, counts and reflections of these days, both included.
[[nodiscard]] Result<Erased> erase_log(Database& database, Day from, Day to);
[[nodiscard]] Result<Erased> erase_log(Database& database);

/// The log, usage, notes, deeds, opened links, own words, seal and settings.
[[nodiscard]] Result<Erased> erase_all(Database& database);

}  // namespace soat::store
