// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

/// What a program of ours does; its arguments are UTF-8, without the program's own name. Called
/// by main(), which lives in the system's own folder (Windows hands arguments over in UTF-16).
int soat_main(const std::vector<std::string>& arguments);
