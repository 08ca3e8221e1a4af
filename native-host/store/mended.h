// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "base/result.h"

namespace soat::store {

/// Puts a mended database in its place when repair() was stopped before it could: an empty one
/// must not be made there instead.
[[nodiscard]] Result<void> finish_mending(const std::filesystem::path& folder);

}  // namespace soat::store
