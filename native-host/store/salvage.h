// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "store/connection.h"

namespace soat::store {

struct Salvaged {
  std::int64_t rows = 0;
  bool incomplete = false;  ///< something could not be read, or made no sense
};

/// Copies every row of ours that can be read from a damaged database into a new one, around
/// holes. Errors are those of writing; what cannot be read only makes it incomplete.
[[nodiscard]] Result<Salvaged> salvage(Database::Connection& from, Database::Connection& to);

}  // namespace soat::store
