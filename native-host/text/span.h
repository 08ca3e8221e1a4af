// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace soat::text {

/// A half-open range of the draft as the person wrote it, in UTF-16 code units: what DOM
/// ranges and the wire use. Never splits a code point; findings never split a grapheme.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] std::uint32_t size() const { return end - begin; }
  friend bool operator==(const Span&, const Span&) = default;
};

}  // namespace soat::text
