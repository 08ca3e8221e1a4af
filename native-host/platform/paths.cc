// SPDX-License-Identifier: Apache-2.0
#include "platform/paths.h"

#include "platform/environment.h"
#include "platform/places.h"
#include "platform/utf8_path.h"

namespace soat::platform {

namespace fs = std::filesystem;

Result<fs::path> data_folder() {
  if (const auto chosen = environment("SOAT_DATA")) return path_of(*chosen);
  const fs::path base = user_data_folder();
  if (base.empty()) return fail(Errc::not_found, "HOME", "is not set, so there is no data folder");
  return base / kFolderName;
}

Result<fs::path> rules_folder() {
  if (const auto chosen = environment("SOAT_RULES")) return path_of(*chosen);
  return rules_folder_of(own_binary());
}

Result<fs::path> rules_folder_of(const fs::path& binary) {
  std::error_code unknown;
  const fs::path folder = binary.parent_path();
  const fs::path installed = folder.parent_path() / "share" / "soat" / "rules";
  if (fs::is_directory(installed, unknown)) return installed;

  // A build tree is known by its CMakeCache.txt: an installed program never looks at whatever
  // "rules" folder happens to lie above it.
  if (fs::exists(folder.parent_path() / "CMakeCache.txt", unknown)) {
    fs::path above = folder;
    while (above.has_relative_path()) {
      above = above.parent_path();
      if (fs::exists(above / "rules" / "rule.schema.json", unknown)) return above / "rules";
    }
  }
  return fail(Errc::not_found, utf8_of(installed), "is not there; install again or set SOAT_RULES");
}

}  // namespace soat::platform
