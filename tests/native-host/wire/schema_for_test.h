// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace soat::tests {

/// messages.schema.json.
const nlohmann::json& message_schema();

/// Does the schema accept `message` as this definition of it: "request", "reply", "request-check"?
bool schema_accepts(const std::string& definition, const nlohmann::json& message);

}  // namespace soat::tests
