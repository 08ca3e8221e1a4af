// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "rules/compiled.h"
#include "text/folded_text.h"

namespace soat::check {

/// A syllable of some pattern that lies in a row of letters.
struct Segment {
  std::uint32_t first = 0;  ///< letters of the row, half open
  std::uint32_t last = 0;
  std::uint32_t key = 0;
};

/// Reads a row of letters without blanks ("đồngu", or the letters of "đ ồ n g u") as syllables.
///
/// A segment counts only where it belongs to the likeliest reading of the whole row: as few
/// syllables as possible, everyday ones before others. "nguồn" is one syllable, so there is no
/// "ngu" in it; "đồngu" is two, and "gu" is rarer than "ngu". Keeps its memory.
class Segmenter {
 public:
  /// What a letter that belongs to no syllable does to the row.
  enum class Stray : std::uint8_t { spoils, costs };

  /// `row`: symbols that are letters with a base. `breaks[i]`: a syllable must end before letter
  /// i; may be empty. The answer is valid until the next call.
  [[nodiscard]] std::span<const Segment> read(std::span<const text::Symbol> row,
                                              std::span<const std::uint8_t> breaks,
                                              const rules::Tables& tables, Stray stray);

 private:
  std::vector<Segment> all_;
  std::vector<Segment> kept_;
  std::vector<std::uint32_t> costs_;   // of a syllable by its first letter and size; 0 for none
  std::vector<std::uint32_t> before_;  // least cost up to a letter
  std::vector<std::uint32_t> behind_;
};

}  // namespace soat::check
