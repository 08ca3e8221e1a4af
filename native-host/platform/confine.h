// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace soat::platform {

/// How much of confine() the system took up.
enum class Confinement {
  full,     ///< the kernel refuses sockets and new processes
  partial,  ///< the rest is set, but this system or processor has no filter of ours
};

/// Gives up, for good, what this program never needs: opening a socket, starting a process,
/// running another program, gaining rights through a set-uid file, leaving a core dump (which
/// would hold a draft), and making files that others can read.
///
/// "Nothing leaves this computer" is thereby the kernel's word too, not only ours: a bug, or a
/// library that one day means to phone home, gets EPERM. Called first thing, by the host and by
/// every command.
Confinement confine();

}  // namespace soat::platform
