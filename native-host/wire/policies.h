// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace soat::wire {

/// What an administrator's policies, as JSON, decide about one extension and its host.
struct PolicyQuestion {
  std::string_view host;                     ///< "vn.soat.host"
  std::vector<std::string_view> extensions;  ///< every id of ours for this family of browsers
};

/// Names of the policies in force that keep the extension out, or keep it from its host; empty
/// when none does. Judged as the browsers document it: a list entry "*" stands for all, an
/// allowlist makes exceptions, ExtensionSettings overrides the older lists, and an extension's
/// own entry overrides that of "*". It is enough when one of our ids may be installed. `jsons`
/// are the places a browser reads, one JSON object each, Firefox's within "policies"; of two that
/// say the same policy the later one counts. What is not JSON is left out, as browsers do.
[[nodiscard]] std::vector<std::string> blocking_policies(const std::vector<std::string_view>& jsons,
                                                         const PolicyQuestion& question);

}  // namespace soat::wire
