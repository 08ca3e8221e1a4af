// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "host/session.h"
#include "platform/message_pipe.h"

namespace soat::host {

/// After how long without a message a host ends by itself: the worker pings every 5 minutes
/// while a supported tab exists, so whoever is silent for an hour has forgotten us.
inline constexpr std::chrono::minutes kPatience{60};

/// Answers messages until the browser is gone, or silent for `patience`. The program's exit code:
/// 0 for an end in order, 1 when the input made no sense or could not be read.
[[nodiscard]] int serve(Session& session, const platform::MessagePipe& pipe,
                        std::chrono::milliseconds patience);

}  // namespace soat::host
