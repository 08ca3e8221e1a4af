// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

#include "wire/messages.h"

namespace soat::wire {

/// Why a message is no request of ours.
struct Refusal {
  std::int64_t id = 0;  ///< of the message, echoed; 0 when it could not be read
  Error error;
};

/// A message from outside as a request: what messages.schema.json accepts as a request, and
/// nothing else (tests/native-host/wire/schema_test.cc keeps the two alike). What is refused is
/// named: `error.where` "message/text", `error.what` "is missing".
///
/// No bytes can hurt it: not UTF-8, not JSON, half a surrogate pair, a name written twice, a
/// number beyond all bounds and nesting without end are refused like any other mistake.
[[nodiscard]] tl::expected<Request, Refusal> decode(std::string_view message);

}  // namespace soat::wire
