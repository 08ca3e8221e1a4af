// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace soat::wire {

/// The largest request we read. Browsers let an extension send far more, but a draft is what a
/// person types; a megabyte is several novels' chapters. The cap is checked before a byte of the
/// body is read or room for it is made, so a bad length costs nothing.
inline constexpr std::uint32_t kMaxRequestBytes = 1024 * 1024;

/// The largest reply we send. Chromium closes the channel over 1 MiB (seen at 1.1 MiB); what is
/// longer is sent piece by piece by those who make it.
inline constexpr std::size_t kMaxReplyBytes = 900 * 1000;

/// Reads up to `size` bytes into `into`: what came, 0 at the end of input.
using ReadFn = std::function<Result<std::size_t>(char* into, std::size_t size)>;

/// Reads one native-messaging frame: a 32-bit length in the machine's byte order, then that
/// many bytes of UTF-8 JSON.
///
/// Three endings, kept apart because the host does something different for each:
///   a body          a whole frame arrived
///   nullopt         the input ended between frames: the browser is gone, exit 0
///   an error        the input ended inside a frame, or the length is over the cap. There is no
///                   way to find the next frame; say so and exit 1.
[[nodiscard]] Result<std::optional<std::string>> read_frame(const ReadFn& read);

/// `body` as it goes to the browser: its length, then itself.
[[nodiscard]] std::string frame_of(std::string_view body);

}  // namespace soat::wire
