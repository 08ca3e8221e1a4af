// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json.hpp>
#include <string_view>

namespace soat::wire {

/// `text` as JSON when it is one object of texts, whole numbers, true, false and null, each name
/// once: what is asked with every key that a person presses. Discarded for everything else, right
/// or wrong, which is left to the library: this only saves its time, and never has the last word.
[[nodiscard]] nlohmann::json flat_object(std::string_view text);

}  // namespace soat::wire
