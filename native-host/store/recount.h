// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/database.h"
#include "store/schedule.h"

namespace soat::store {

/// Splits the time of every day whose slices are all still kept into work and own time anew.
/// Within a transaction of the caller.
[[nodiscard]] Result<void> recount(Database& database, const Schedule& schedule);

}  // namespace soat::store
