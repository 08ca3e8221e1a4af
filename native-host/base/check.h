// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdio>
#include <cstdlib>

/// Aborts, in every build, when an invariant of ours is broken. For bugs only: whatever comes
/// from outside is a Result. Aborting is safe here: the browser sees the port close, the post
/// goes out unchecked, and the next question starts a new host.
#define SOAT_CHECK(condition)                                                            \
  do {                                                                                   \
    if (!(condition)) {                                                                  \
      std::fprintf(stderr, "soat: %s:%d: broken: %s\n", __FILE__, __LINE__, #condition); \
      std::abort();                                                                      \
    }                                                                                    \
  } while (false)
