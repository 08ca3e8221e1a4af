// SPDX-License-Identifier: Apache-2.0
#include "platform/input.h"

#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace soat::platform {

Result<std::size_t> read_input(char* into, std::size_t size) {
  for (;;) {
    const ssize_t got = ::read(STDIN_FILENO, into, size);
    if (got >= 0) return static_cast<std::size_t>(got);
    if (errno != EINTR) return fail(Errc::unavailable, "stdin", std::strerror(errno));
  }
}

}  // namespace soat::platform
