// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>

namespace soat {

/// Milliseconds since 1970-01-01 UTC. Time is passed in everywhere, so that tests own it.
using Millis = std::int64_t;
using Clock = std::function<Millis()>;

}  // namespace soat
