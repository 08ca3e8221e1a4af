// SPDX-License-Identifier: Apache-2.0
#include "wire/manifest.h"

#include <nlohmann/json.hpp>

namespace soat::wire {

using nlohmann::json;

std::optional<Manifest> decode_manifest(std::string_view text) {
  const json value = json::parse(text, nullptr, false);
  if (!value.is_object()) return std::nullopt;
  const auto path = value.find("path");
  if (path == value.end() || !path->is_string()) return std::nullopt;
  Manifest manifest{path->get<std::string>(), {}};
  for (const char* list : {"allowed_origins", "allowed_extensions"}) {
    const auto allowed = value.find(list);
    if (allowed == value.end() || !allowed->is_array()) continue;
    for (const auto& one : *allowed) {
      if (one.is_string()) manifest.allowed.push_back(one.get<std::string>());
    }
  }
  return manifest;
}

}  // namespace soat::wire
