// SPDX-License-Identifier: Apache-2.0
#include "check/segment.h"

#include <algorithm>

#include "text/syllable.h"

namespace soat::check {
namespace {

constexpr std::size_t kLongest = 8;  // letters of a syllable, and one to spare
constexpr std::uint32_t kImpossible = 1U << 30;
constexpr std::uint32_t kStrayCost = 2;

}  // namespace

std::span<const Segment> Segmenter::read(std::span<const text::Symbol> row, std::span<const std::uint8_t> breaks,
                                         const rules::Tables& tables, Stray stray) {
  all_.clear();
  kept_.clear();
  pieces_.assign(row.size(), 0);
  const auto none = static_cast<std::uint32_t>(tables.keys.size());
  char letters[kLongest];
  for (std::size_t first = 0; first < row.size(); ++first) {
    std::uint64_t hash = text::kHashSeed;
    text::SyllableShape shape;
    bool syllable = true;
    unsigned tones = 0;
    for (std::size_t size = 1; size <= kLongest && first + size <= row.size(); ++size) {
      const std::size_t at = first + size - 1;
      if (size > 1 && !breaks.empty() && breaks[at] != 0) break;
      letters[size - 1] = row[at].base;
      tones += row[at].tone() != 0;
      if (tones > 1) break;
      syllable = syllable && shape.add(row[at].base);
      hash = text::hash_step(hash, static_cast<unsigned char>(row[at].base));
      const std::uint32_t key = tables.find_key({letters, size}, text::hash_end(hash));
      if (key != none) all_.push_back({static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(first + size), key});
      if ((syllable && shape.complete()) || (key != none && tables.keys[key].syllable != 0))
        pieces_[first] |= 1U << size;
    }
  }
  if (all_.empty()) return {};

  const std::uint32_t stray_cost = stray == Stray::costs ? kStrayCost : kImpossible;
  before_.assign(row.size() + 1, kImpossible);
  behind_.assign(row.size() + 1, kImpossible);
  before_[0] = 0;
  for (std::size_t i = 0; i < row.size(); ++i) {
    before_[i + 1] = std::min(before_[i + 1], before_[i] + stray_cost);
    for (std::size_t size = 1; size <= kLongest; ++size)
      if ((pieces_[i] >> size & 1U) != 0) before_[i + size] = std::min(before_[i + size], before_[i] + 1);
  }
  behind_[row.size()] = 0;
  for (std::size_t i = row.size(); i-- > 0;) {
    behind_[i] = behind_[i + 1] + stray_cost;
    for (std::size_t size = 1; size <= kLongest; ++size)
      if ((pieces_[i] >> size & 1U) != 0) behind_[i] = std::min(behind_[i], behind_[i + size] + 1);
  }
  if (behind_[0] >= kImpossible) return {};
  for (const Segment& segment : all_)
    if (before_[segment.first] + 1 + behind_[segment.last] == behind_[0]) kept_.push_back(segment);
  return kept_;
}

}  // namespace soat::check
