// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/conduct.h"
#include "store/connection.h"
#include "store/sealing.h"

namespace soat::store {

/// One entry with its findings and what of its words can be read; absent when it is not there.
[[nodiscard]] Result<std::optional<LogEntry>> read_entry(Database::Connection& connection,
                                                         std::int64_t number,
                                                         const std::optional<Seal>& seal,
                                                         const SealKey* key);

}  // namespace soat::store
