// SPDX-License-Identifier: Apache-2.0
#include "cli/caller.h"

#include <algorithm>

#include "cli/origins.h"

namespace soat::cli {

namespace {

constexpr std::string_view kScheme = "chrome-extension://";

template <typename Ids>
Caller known(const Ids& ids, std::string_view id) {
  return std::find(ids.begin(), ids.end(), id) == ids.end() ? Caller::stranger : Caller::ours;
}

}  // namespace

Caller caller(const std::vector<std::string>& arguments) {
  if (arguments.empty()) return Caller::person;
  const std::string_view first = arguments.front();
  if (first.starts_with(kScheme)) {
    std::string_view id = first.substr(kScheme.size());
    if (id.ends_with('/')) id.remove_suffix(1);
    return known(kChromiumIds, id);
  }
  const std::string manifest = std::string(kHostName) + ".json";
  if (first.ends_with(manifest) && first.size() > manifest.size()) {
    const char before = first[first.size() - manifest.size() - 1];
    if (before == '/' || before == '\\') {
      return arguments.size() < 2 ? Caller::stranger : known(kFirefoxIds, arguments[1]);
    }
  }
  return Caller::person;
}

}  // namespace soat::cli
