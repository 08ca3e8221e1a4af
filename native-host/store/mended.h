// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "base/result.h"
#include "store/database.h"

namespace soat::store {

/// Puts a mended database in its place when repair() was stopped before it could: the damaged one
/// must not be written to, nor an empty one made there, instead. To be called before the database
/// is opened. Error unavailable: another program is at it.
[[nodiscard]] Result<void> finish_mending(const std::filesystem::path& folder,
                                          const Surroundings& around);

}  // namespace soat::store
