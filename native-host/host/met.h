// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/result.h"

namespace soat::host {

/// When an extension last spoke to a host, and which version it was: what `soat doctor` tells of
/// a browser. Nothing else is noted, in a file of its own beside the database, a line a browser,
/// so that it is there even when the database cannot be opened.
struct Met {
  std::string browser;  ///< platform::Browser::name
  std::string version;  ///< of the extension
  Millis at = 0;
  friend bool operator==(const Met&, const Met&) = default;
};

/// What `folder` (the person's data folder) says; nothing when there is no such file. Lines that
/// make no sense are left out.
[[nodiscard]] std::vector<Met> met(const std::filesystem::path& folder);

/// Notes it in place of what was noted for the same browser. A browser or version that is not a
/// plain word is an error: both come from outside and go to a terminal.
[[nodiscard]] Result<void> note_met(const std::filesystem::path& folder, const Met& met);

/// Erases the file; that there is none is well.
[[nodiscard]] Result<void> forget_met(const std::filesystem::path& folder);

}  // namespace soat::host
