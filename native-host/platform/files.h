// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

#include "base/result.h"

namespace soat::platform {

/// Makes `folder` and what lacks above it, for this person alone (0700 on POSIX). A folder that
/// is there already and open to others is closed to them.
[[nodiscard]] Result<void> make_private_folder(const std::filesystem::path& folder);

/// The whole of a file, at most `limit` bytes. Errors: not_found, unavailable, too_big.
[[nodiscard]] Result<std::string> read_file(const std::filesystem::path& file, std::size_t limit);

/// Puts a file in place whole or not at all: written beside it, flushed, then renamed over it.
/// `readable_by_all` is for files a browser under another account may have to read; everything
/// else is for this person alone (0600).
enum class Readers { owner, all };
[[nodiscard]] Result<void> replace_file(const std::filesystem::path& file, std::string_view content,
                                        Readers readers);

}  // namespace soat::platform
