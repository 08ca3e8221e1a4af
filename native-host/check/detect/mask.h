// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>

#include "check/detect/detector.h"

namespace soat::check::detect {

/// How much of a number stays readable, in figures. Enough for the person to know which it is.
struct Kept {
  std::uint32_t head = 4;
  std::uint32_t tail = 2;
};

/// Symbols [first, last) of the draft as written, with a bullet for each figure but the kept ones:
/// "0900 000 123" becomes "0900 ••• •23". What stands between figures stays, so that the length
/// in graphemes does too; a figure in words ("chín") is one bullet.
[[nodiscard]] std::string masked_figures(Draft& draft, std::uint32_t first, std::uint32_t last,
                                         Kept kept);

/// "an.nguyen@gmail.com" becomes "a•••••••••@gmail.com": symbols [first, last) with a bullet for
/// each letter or figure before symbol `until`, the first of them kept.
[[nodiscard]] std::string masked_until(Draft& draft, std::uint32_t first, std::uint32_t last,
                                       std::uint32_t until);

}  // namespace soat::check::detect
