// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace soat::tests {

/// An SQLite VFS, and a rename(), that do as the system's do until told to fail.
struct FailingDisk {
  enum class How {
    once,       ///< one write, sync or truncation fails
    from_then,  ///< it and all after it
    full,       ///< as from_then, saying that there is no room
    killed,     ///< the process gets SIGKILL before it
    torn,       ///< half of the write is done, then SIGKILL
  };
  static const std::string& name();
  /// The `nth` operation from now on (1 is the next); 0: none.
  static void fail(int nth, How how);
  /// Operations since the last fail().
  static int operations();
};

}  // namespace soat::tests
