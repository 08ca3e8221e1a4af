// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace soat::check::detect {

// What swindlers put beside a known name in a label: "vietcombank-xacthuc", "zalologin".

/// Whether `rest`, what a label holds beside a known name, is nothing but hyphens, figures and
/// trimmings, with one trimming at least.
[[nodiscard]] bool only_trimmings(std::string_view rest);

/// The same, and each of them asks for something ("login", "nhanqua") or names the country: beside
/// a short name that other words begin with as well.
[[nodiscard]] bool only_asking_trimmings(std::string_view rest);

}  // namespace soat::check::detect
