// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "base/result.h"

namespace soat::platform {

/// This program's own file, links resolved; empty when the system will not say.
[[nodiscard]] std::filesystem::path own_binary();

/// The person's home folder; empty when none is known.
[[nodiscard]] std::filesystem::path home_folder();

/// Where programs keep what is theirs for this person: $XDG_DATA_HOME or ~/.local/share,
/// %LOCALAPPDATA% on Windows; empty when none is known.
[[nodiscard]] std::filesystem::path user_data_folder();

/// Where browsers keep their profiles: $XDG_CONFIG_HOME or ~/.config.
[[nodiscard]] std::filesystem::path user_config_folder();

/// Soát's own data: $SOAT_DATA, else user_data_folder()/soat ("Soat" on Windows). Nothing is
/// created by asking. An error when the system names no home.
[[nodiscard]] Result<std::filesystem::path> data_folder();

/// The rules: $SOAT_RULES, else ../share/soat/rules beside the program, else, for a program that
/// still lies in its build tree, rules/ of the sources above it.
[[nodiscard]] Result<std::filesystem::path> rules_folder();

/// rules_folder() for a program at `binary`, without the environment.
[[nodiscard]] Result<std::filesystem::path> rules_folder_of(const std::filesystem::path& binary);

}  // namespace soat::platform
