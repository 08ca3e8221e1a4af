// SPDX-License-Identifier: Apache-2.0
#include "platform/places.h"

#include "platform/environment.h"
#include "platform/paths.h"
#include "platform/utf8_path.h"

namespace soat::platform {

namespace fs = std::filesystem;

const char* const kFolderName = "soat";

namespace {

// The XDG base directory rules: a relative value is to be ignored.
fs::path base_folder(const char* variable, const char* below_home) {
  if (const auto chosen = environment(variable); chosen && chosen->front() == '/') {
    return path_of(*chosen);
  }
  const fs::path home = home_folder();
  return home.empty() ? fs::path() : home / below_home;
}

}  // namespace

fs::path own_binary() {
  std::error_code unknown;
  return fs::read_symlink("/proc/self/exe", unknown);
}

// $HOME alone: the password database may be asked over a socket (nscd, sssd), and this program
// opens none.
fs::path home_folder() {
  const auto home = environment("HOME");
  return home && home->front() == '/' ? path_of(*home) : fs::path();
}

fs::path user_data_folder() {
  return base_folder("XDG_DATA_HOME", ".local/share");
}

fs::path user_config_folder() {
  return base_folder("XDG_CONFIG_HOME", ".config");
}

}  // namespace soat::platform
