// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

namespace soat::platform {

/// An environment variable as UTF-8; absent when it is not set or empty.
[[nodiscard]] std::optional<std::string> environment(const char* name);

}  // namespace soat::platform
