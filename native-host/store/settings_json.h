// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "store/settings.h"

namespace soat::store {

/// Settings as they lie in the database, with the protocol's names. `sealed` is not among them:
/// it is so when there is a seal.
[[nodiscard]] std::string json_of(const Settings& settings);

/// And back. A field that is missing has its first value (it came with a newer Soát); absent
/// when it is not the JSON we wrote.
[[nodiscard]] std::optional<Settings> settings_of(std::string_view json);

}  // namespace soat::store
