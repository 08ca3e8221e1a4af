// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace soat::cli {

/// The program as a person or another program calls it. Answers the exit code.
int command_line(const std::vector<std::string>& arguments);

}  // namespace soat::cli
