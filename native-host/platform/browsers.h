// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace soat::platform {

/// Which key of a host manifest a browser reads its accepted add-ons from.
enum class Family { chromium, firefox };

/// One browser as it is found on this system. Everything known about its places is one row.
struct Browser {
  std::string_view name;   ///< for the command line: "coccoc"
  std::string_view title;  ///< for people: "Cốc Cốc"
  Family family;
  std::string_view profile;    ///< its folder; there when the browser was ever started
  std::string_view manifests;  ///< where it looks for hosts
  /// A sandboxed package (flatpak, snap): it reads the manifest but cannot start a program
  /// outside its sandbox, so registering alone does not make it work.
  bool sandboxed = false;
};

/// All we know, best known first.
[[nodiscard]] std::span<const Browser> browsers();
[[nodiscard]] const Browser* browser_named(std::string_view name);

/// Was this browser ever started by this person?
[[nodiscard]] bool is_found(const Browser& browser);

/// Where `host`'s manifest lies for this browser.
[[nodiscard]] std::filesystem::path manifest_file(const Browser& browser, std::string_view host);

/// The manifest as it lies there; absent when there is none.
[[nodiscard]] std::optional<std::string> registered(const Browser& browser, std::string_view host);

/// Puts the manifest in its place, or takes it away. Taking away what is not there is done.
[[nodiscard]] Result<void> register_host(const Browser& browser, std::string_view host,
                                         std::string_view manifest);
[[nodiscard]] Result<void> unregister_host(const Browser& browser, std::string_view host);

}  // namespace soat::platform
