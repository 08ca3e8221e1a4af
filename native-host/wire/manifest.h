// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace soat::wire {

/// What a browser's host manifest says, as far as it concerns whether it leads to us.
struct Manifest {
  std::string path;
  std::vector<std::string> allowed;  ///< allowed_origins or allowed_extensions
};

/// Absent when it is not the JSON a browser would accept.
[[nodiscard]] std::optional<Manifest> decode_manifest(std::string_view json);

}  // namespace soat::wire
