// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

#include "base/result.h"

namespace soat::platform {

/// Up to `size` bytes of standard input, as they come and unchanged; 0 at its end.
[[nodiscard]] Result<std::size_t> read_input(char* into, std::size_t size);

}  // namespace soat::platform
