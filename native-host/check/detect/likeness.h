// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace soat::check::detect {

// How one label of a host resembles another. Labels are lower case ASCII, below 64 letters.

enum class Likeness : std::uint8_t {
  none,
  faint,   ///< another word could be spelled so: "congty" beside "congly"
  strong,  ///< a slip of the finger or of the eye
};

/// How `label` resembles `known`, a label of `kTellingLabel` letters or more. A letter doubled,
/// left out, swapped with its neighbour or written for the one beside it on the keyboard, and an
/// "s" at the end, are slips: one of them is strong, or two from ten letters on (SOURCES §7.4:
/// distance of at most 2, an "s" added). Any other letter is how honest names differ ("lpbank",
/// "tpbank", "vpbank"): faint, from ten letters on.
[[nodiscard]] Likeness likeness(std::string_view label, std::string_view known);

/// Shorter labels resemble half the dictionary: of "zalo" only "zaloo", "zzalo".
inline constexpr std::size_t kTellingLabel = 6;

/// Whether two labels, four letters or more, differ in nothing but letters written twice.
[[nodiscard]] bool differ_in_doubling(std::string_view label, std::string_view known);

/// What a label looks like, by ICU's confusables, lower case.
[[nodiscard]] std::string looks_of(std::string_view label);

}  // namespace soat::check::detect
