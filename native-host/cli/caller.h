// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace soat::cli {

/// The name under which browsers know this host.
inline constexpr std::string_view kHostName = "vn.soat.host";

/// Who started this program, told from its arguments.
enum class Caller {
  person,    ///< at a terminal, or another program: the command line
  ours,      ///< a browser, for an extension on our list: be its host
  stranger,  ///< a browser, for any other extension: refuse
};

/// Chromium and its relatives pass the extension's origin, "chrome-extension://<id>/", and on
/// Windows "--parent-window=<number>" after it. Firefox passes the path of the host's manifest
/// and then the add-on's id. Anything after these is ignored.
///
/// The browser has compared the id with our manifest already; we look again because the manifest
/// is a file that others may have written.
[[nodiscard]] Caller caller(const std::vector<std::string>& arguments);

}  // namespace soat::cli
