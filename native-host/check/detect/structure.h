// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>

namespace soat::check::detect {

// What figures alone tell. Every function takes ASCII digits and nothing else, of any length.
// Formats: SOURCES "fmt.*"; where a format is known by memory only, the comment says so.

/// "0912345678", "84912345678" or "0084912345678": ten national figures that begin with 03, 05,
/// 07, 08 or 09, as all mobile numbers since 2018.
[[nodiscard]] bool is_mobile(std::string_view digits);

/// "02438251234" or with 84 for the 0: eleven national figures from 02. The area is 024, 028 or
/// three figures 020x–029x (from memory).
[[nodiscard]] bool is_landline(std::string_view digits);

/// "19001909", "1800 8108": what agencies and firms print so that people call.
[[nodiscard]] bool is_service_number(std::string_view digits);

/// The twelve figures of a căn cước: province of birth registration, century and sex, year.
/// Strict about all three, for use without a label beside it.
[[nodiscard]] bool is_citizen_number(std::string_view digits);

/// Ten figures (or thirteen, with a branch) whose tenth checks the nine before it.
[[nodiscard]] bool is_tax_code(std::string_view digits);

/// 13–19 figures whose last one is right by Luhn's rule.
[[nodiscard]] bool is_card_number(std::string_view digits);

}  // namespace soat::check::detect
