// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "cli/speech.h"
#include "platform/browsers.h"

namespace soat::cli {

/// The host manifest of a browser family for a program at `binary` (absolute).
[[nodiscard]] std::string manifest_for(platform::Family family,
                                       const std::filesystem::path& binary);

/// The extensions this host answers to, as manifests spell them.
[[nodiscard]] std::vector<std::string> origins();

/// How it stands with one browser.
struct Standing {
  const platform::Browser* browser = nullptr;
  bool found = false;
  bool registered = false;             ///< its manifest is there and leads to this program
  std::optional<std::string> trouble;  ///< a sentence: what is wrong with it
  bool blocked = false;  ///< the trouble is a policy: registering again would not mend it
};

/// `root`: see platform::policies().
[[nodiscard]] Standing standing_of(const platform::Browser& browser,
                                   const std::filesystem::path& binary, Language language,
                                   const std::filesystem::path& root = "/");

}  // namespace soat::cli
