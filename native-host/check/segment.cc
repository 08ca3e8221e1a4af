// SPDX-License-Identifier: Apache-2.0
#include "check/segment.h"

#include <algorithm>

#include "check/everyday.h"
#include "text/letters.h"
#include "text/syllable.h"

namespace soat::check {
namespace {

constexpr std::size_t kLongest = 8;  // letters of a syllable, and one to spare
constexpr std::uint32_t kImpossible = 1U << 30;

/// A row is read as everyday syllables where it can be: "p h ả n ứ n g" is phản ứng, though phả
/// and the rude word behind it are no more syllables. A letter of none weighs as two of the rarest.
constexpr std::uint32_t kEverydayCost = 4;
constexpr std::uint32_t kRareCost = 5;
constexpr std::uint32_t kOddCost =
    6;  ///< a stop without a tone, where others carry marks; no syllable's shape
constexpr std::uint32_t kStrayCost = 2 * kRareCost;

bool ends_in_stop(const char* letters, std::size_t size) {
  const char last = letters[size - 1];
  return size > 1 &&
         (last == 'c' || last == 'p' || last == 't' || (last == 'h' && letters[size - 2] == 'c'));
}

}  // namespace

std::span<const Segment> Segmenter::read(std::span<const text::Symbol> row,
                                         std::span<const std::uint8_t> breaks,
                                         const rules::Tables& tables, Stray stray) {
  all_.clear();
  kept_.clear();
  costs_.assign(row.size() * (kLongest + 1), 0);
  const bool marked =
      std::any_of(row.begin(), row.end(), [](const text::Symbol& s) { return s.marks != 0; });
  char letters[kLongest];
  for (std::size_t first = 0; first < row.size(); ++first) {
    std::uint64_t hash = text::kHashSeed;
    text::Letters packed = 0;
    text::SyllableShape shape;
    bool syllable = true;
    unsigned tones = 0;
    unsigned vowels = 0;  // runs of them: as many syllables are in an odd word like "concac"
    for (std::size_t size = 1; size <= kLongest && first + size <= row.size(); ++size) {
      const std::size_t at = first + size - 1;
      if (size > 1 && !breaks.empty() && breaks[at] != 0) break;
      letters[size - 1] = row[at].base;
      tones += row[at].tone() != 0;
      vowels += text::is_vowel(row[at].base) && (size == 1 || !text::is_vowel(row[at - 1].base));
      if (tones > 1) break;
      syllable = syllable && shape.add(row[at].base);
      hash = text::hash_step(hash, static_cast<unsigned char>(row[at].base));
      packed = text::with(packed, row[at].base);
      const std::uint32_t hashed = text::hash_end(hash);
      const std::uint32_t key = tables.find_key(packed);
      if (key != rules::kNoKey)
        all_.push_back(
            {static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(first + size), key});
      const bool whole = syllable && shape.complete();
      if (!whole && (key == rules::kNoKey || tables.keys[key].meants == 0)) continue;
      const bool odd = !whole || (marked && tones == 0 && ends_in_stop(letters, size));
      costs_[first * (kLongest + 1) + size] =
          odd                        ? kOddCost + (vowels > 1 ? (vowels - 1) * kRareCost : 0)
          : is_everyday_bare(hashed) ? kEverydayCost
                                     : kRareCost;
    }
  }
  if (all_.empty()) return {};

  const std::uint32_t stray_cost = stray == Stray::costs ? kStrayCost : kImpossible;
  const auto cost = [&](std::size_t first, std::size_t size) {
    return costs_[first * (kLongest + 1) + size];
  };
  before_.assign(row.size() + 1, kImpossible);
  behind_.assign(row.size() + 1, kImpossible);
  before_[0] = 0;
  for (std::size_t i = 0; i < row.size(); ++i) {
    before_[i + 1] = std::min(before_[i + 1], before_[i] + stray_cost);
    for (std::size_t size = 1; size <= kLongest; ++size)
      if (cost(i, size) != 0)
        before_[i + size] = std::min(before_[i + size], before_[i] + cost(i, size));
  }
  behind_[row.size()] = 0;
  for (std::size_t i = row.size(); i-- > 0;) {
    behind_[i] = behind_[i + 1] + stray_cost;
    for (std::size_t size = 1; size <= kLongest; ++size)
      if (cost(i, size) != 0) behind_[i] = std::min(behind_[i], behind_[i + size] + cost(i, size));
  }
  if (behind_[0] >= kImpossible) return {};
  for (const Segment& segment : all_) {
    const std::uint32_t own = cost(segment.first, segment.last - segment.first);
    // A mere chat spelling is no part of a reading, and may stand in the place of one; letters that
    // are spelled out ("c.a.k") are meant, so there it may be the better reading.
    const std::uint32_t with =
        before_[segment.first] + (own != 0 ? own : kOddCost) + behind_[segment.last];
    if (with == behind_[0] || (with < behind_[0] && stray == Stray::costs))
      kept_.push_back(segment);
  }
  return kept_;
}

}  // namespace soat::check
