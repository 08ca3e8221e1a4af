// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

#include "store/settings.h"

namespace soat::store {

/// change_settings() as a part of the caller's transaction.
[[nodiscard]] Result<Settings> change_within(Database& database,
                                             const std::function<void(Settings&)>& change);

}  // namespace soat::store
