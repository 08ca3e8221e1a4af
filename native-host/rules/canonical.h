// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace soat::rules {

/// A rule, pack, list, source or domain file as all of them are written: two blanks a level, a
/// line a value, as `jq .` prints it, with the keys in the order of the schemas. One way of
/// writing makes a difference of two versions a difference of meaning.
/// `shown` is how errors name the file.
[[nodiscard]] Result<std::string> canonical(std::string_view text, const std::string& shown);

/// The first line of `text` that canonical form writes otherwise, as a complaint; nothing when
/// there is none. Not JSON is a complaint too.
[[nodiscard]] std::vector<Error> uncanonical(std::string_view text, const std::string& shown);

}  // namespace soat::rules
