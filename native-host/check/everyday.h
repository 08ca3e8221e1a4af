// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

namespace soat::check {

/// Whether an everyday syllable has these letters once its marks are left out: "lon" (lớn),
/// "cac" (các), "du" (đủ). Standing alone they are never taken for a rarer word.
[[nodiscard]] bool is_everyday_bare(std::string_view letters);
/// The same for letters whose text::hash_of_letters() is `hash`.
[[nodiscard]] bool is_everyday_bare(std::uint32_t hash);

}  // namespace soat::check
