// SPDX-License-Identifier: Apache-2.0
#include "schema_for_test.h"

#if defined(__GNUC__) && !defined(__clang__)
// valijson 1.0 under g++ 12.
#pragma GCC diagnostic ignored "-Wnull-dereference"
#endif
#include <map>
#include <memory>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

#include "temporary_folder.h"

namespace soat::tests {

using nlohmann::json;

const json& message_schema() {
  static const json schema = json::parse(
      content_of(std::filesystem::path(SOAT_SOURCE_DIR) / "native-host/wire/messages.schema.json"));
  return schema;
}

bool schema_accepts(const std::string& definition, const json& message) {
  static std::map<std::string, std::unique_ptr<valijson::Schema>> parsed;
  auto& schema = parsed[definition];
  if (!schema) {
    json root = message_schema();
    root.erase("oneOf");
    root["$ref"] = "#/definitions/" + definition;
    schema = std::make_unique<valijson::Schema>();
    valijson::SchemaParser(valijson::SchemaParser::kDraft7)
        .populateSchema(valijson::adapters::NlohmannJsonAdapter(root), *schema);
  }
  valijson::Validator validator(valijson::Validator::kStrongTypes);
  const valijson::adapters::NlohmannJsonAdapter adapter(message);
  return validator.validate(*schema, adapter, nullptr);
}

}  // namespace soat::tests
