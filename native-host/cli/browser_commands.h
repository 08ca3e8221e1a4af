// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "cli/shared.h"

namespace soat::cli {

/// `soat register`, `soat unregister`: every browser found, or those named.
int register_command(const std::vector<std::string>& named, const Shared& shared);
int unregister_command(const std::vector<std::string>& named, const Shared& shared);

struct DoctorOptions {
  bool json = false;
  bool repair = false;
};

/// `soat doctor`: exit 0 when all is well, 1 when there is something to do. With --json always 0:
/// the answer is in what it prints.
int doctor_command(const DoctorOptions& options, const Shared& shared);

/// "chromium, google-chrome, …"
[[nodiscard]] std::string browser_names();

}  // namespace soat::cli
