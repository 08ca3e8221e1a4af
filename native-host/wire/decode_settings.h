// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "wire/fields.h"
#include "wire/messages.h"

namespace soat::wire {

/// The `settings` of a settings-set.
[[nodiscard]] Settings decode_settings(const nlohmann::json& value, const std::string& where,
                                       Complaint& complaint);

}  // namespace soat::wire
