// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

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

/// A file as it lies there, without its content.
struct FileMark {
  std::string name;  ///< below the folder that was asked for, UTF-8, parts joined by "/"
  std::uint64_t size = 0;
  std::int64_t changed = 0;  ///< when its content last changed; only worth comparing
};
/// Every file below `folder`, in no order. Links to files are followed, links to folders are not. A
/// folder that cannot be read is passed over: nothing for one that is not there.
[[nodiscard]] std::vector<FileMark> files_below(const std::filesystem::path& folder);

}  // namespace soat::platform
