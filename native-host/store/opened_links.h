// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "store/database.h"

namespace soat::store {

/// What a link points at, the same for every way it was passed on: redirectors unwrapped
/// (l.facebook.com/l.php?u=…), tracking parameters (fbclid, utm_…) and the fragment removed,
/// scheme, "www." and default port left out, host in lower case. Empty when it is no web link.
///
///   canonical_link("https://l.facebook.com/l.php?u=https%3A%2F%2Fvnexpress.net%2Fa.html%3Ffbclid%3DX")
///   // "vnexpress.net/a.html"
[[nodiscard]] std::string canonical_link(std::string_view link);

/// Remembers, for 30 days and as a salted hash, that the person opened a link. Does nothing
/// unless they switched it on.
[[nodiscard]] Result<void> remember_link(Database& database, std::string_view link);

/// Was it opened? Unknown when the person did not switch remembering on, or it is no web link.
[[nodiscard]] Result<std::optional<bool>> link_opened(Database& database, std::string_view link);

}  // namespace soat::store
