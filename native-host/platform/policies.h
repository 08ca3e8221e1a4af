// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "platform/browsers.h"

namespace soat::platform {

/// What whoever runs this computer decided for a browser, in one place.
struct Policies {
  std::string where;  ///< the file, or the registry key, for people
  std::string json;   ///< one JSON object: policy name -> value
};

/// Every place that holds mandatory policies for this browser, in the order the browser reads
/// them. Empty where there are none, or where we know of no place. Nothing here is ever written.
/// `root` is what absolute paths start from; only tests give another.
[[nodiscard]] std::vector<Policies> policies(const Browser& browser,
                                             const std::filesystem::path& root = "/");

}  // namespace soat::platform
