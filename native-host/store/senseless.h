// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "store/connection.h"

namespace soat::store {

/// Rows that SQLite finds in order and that say nothing we could have written: an outcome
/// nobody knows, a day cut short. One of them would make every later question fail. One sentence
/// for each kind there is.
[[nodiscard]] Result<std::vector<std::string>> senseless(Database::Connection& connection);

/// Makes sense of them again, losing as little as can be; answers how many there were.
[[nodiscard]] Result<std::int64_t> mend_senseless(Database::Connection& connection);

}  // namespace soat::store
