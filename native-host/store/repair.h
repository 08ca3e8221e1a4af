// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "base/result.h"
#include "store/database.h"

namespace soat::store {

/// What the database's own check says: empty when it is sound or not there.
[[nodiscard]] Result<std::vector<std::string>> complaints(const std::filesystem::path& folder,
                                                          const Surroundings& around = {});

struct Repaired {
  std::int64_t rows = 0;       ///< that could be read and were kept
  bool incomplete = false;     ///< some could not
  std::filesystem::path kept;  ///< the damaged file, set aside; erasing deletes it
};

/// Reads what can be read into a new database and sets the damaged one aside. With a sound
/// database nothing happens. Errors: unavailable (another host has it open, no room), too_new.
[[nodiscard]] Result<Repaired> repair(const std::filesystem::path& folder,
                                      const Surroundings& around = {});

}  // namespace soat::store
