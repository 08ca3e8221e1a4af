// SPDX-License-Identifier: Apache-2.0
#include "platform/policies.h"

#include <algorithm>
#include <array>

#include "platform/files.h"
#include "platform/utf8_path.h"

namespace soat::platform {

namespace fs = std::filesystem;

namespace {

struct Place {
  std::string_view browser;
  std::string_view path;  ///< a folder of *.json files, or one file
};

// Chromium's places are in its documentation for administrators, "Linux quick start"; Edge and
// Brave keep the same layout under their own names. Firefox reads /etc/firefox/policies, else the
// folder "distribution" beside its program. Vivaldi, Opera and Cốc Cốc document no place on Linux.
constexpr std::array kPlaces{
    Place{"chromium", "etc/chromium/policies/managed"},
    Place{"chromium-snap", "etc/chromium-browser/policies/managed"},
    Place{"google-chrome", "etc/opt/chrome/policies/managed"},
    Place{"microsoft-edge", "etc/opt/edge/policies/managed"},
    Place{"brave", "etc/brave/policies/managed"},
    Place{"firefox", "etc/firefox/policies/policies.json"},
    Place{"firefox", "usr/lib/firefox/distribution/policies.json"},
    Place{"firefox", "usr/lib/firefox-esr/distribution/policies.json"},
    Place{"firefox", "usr/share/firefox-esr/distribution/policies.json"},
    Place{"firefox-snap", "etc/firefox/policies/policies.json"},
};

constexpr std::size_t kMostBytes = 1024 * 1024;

// In the order of their names, which is the order Chromium reads them in.
std::vector<fs::path> files_at(const fs::path& place) {
  std::vector<fs::path> files;
  std::error_code unknown;
  if (!fs::is_directory(place, unknown)) {
    if (fs::exists(place, unknown)) files.push_back(place);
    return files;
  }
  for (const auto& entry : fs::directory_iterator(place, unknown)) {
    if (entry.path().extension() == ".json") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace

std::vector<Policies> policies(const Browser& browser, const fs::path& root) {
  std::vector<Policies> all;
  for (const Place& place : kPlaces) {
    if (place.browser != browser.name) continue;
    for (const auto& file : files_at(root / path_of(place.path))) {
      // One we may not read is one the browser, run by the same person, cannot read either.
      if (auto content = read_file(file, kMostBytes))
        all.push_back({utf8_of(file), *std::move(content)});
    }
  }
  return all;
}

}  // namespace soat::platform
