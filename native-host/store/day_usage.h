// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "store/names.h"

namespace soat::store {

/// All that is counted of one day, as one row holds it. One row a day and not one for each site,
/// activity and hour: ten years are then 3,650 rows, read in a millisecond.
struct DayUsage {
  struct Cell {
    VisitSite site = VisitSite::facebook;
    Activity activity = Activity::other;
    bool work = false;
    Millis time = 0;
  };
  std::array<Millis, 24> hours{};
  std::vector<Cell> cells;  ///< each site, activity and work at most once

  void add(VisitSite site, Activity activity, bool work, unsigned hour, Millis time);
  [[nodiscard]] Millis sum() const;
};

/// 24 hours of 4 bytes, then 8 bytes a cell: site, activity, work, 0, time. Little-endian,
/// milliseconds: whole seconds would round a day past what the clock showed.
[[nodiscard]] std::string bytes_of(const DayUsage& day);

inline constexpr std::size_t kHourBytes = 24 * 4;
inline constexpr std::size_t kCellBytes = 8;

/// The same bytes, read where they lie.
class DayBytes {
 public:
  explicit DayBytes(std::string_view bytes) : bytes_(bytes) {}
  /// Every other function needs this to be true.
  [[nodiscard]] bool is_sound() const;
  [[nodiscard]] std::size_t cells() const { return (bytes_.size() - kHourBytes) / kCellBytes; }
  [[nodiscard]] Millis hour(std::size_t hour) const { return number(hour * 4); }
  [[nodiscard]] DayUsage::Cell cell(std::size_t at) const {
    const std::size_t begin = kHourBytes + at * kCellBytes;
    return {static_cast<VisitSite>(bytes_[begin]), static_cast<Activity>(bytes_[begin + 1]),
            bytes_[begin + 2] != 0, number(begin + 4)};
  }
  [[nodiscard]] DayUsage day() const;

 private:
  [[nodiscard]] Millis number(std::size_t at) const {
    const auto byte = [&](std::size_t i) {
      return static_cast<std::uint32_t>(static_cast<unsigned char>(bytes_[at + i]));
    };
    return byte(0) | byte(1) << 8 | byte(2) << 16 | byte(3) << 24;
  }
  std::string_view bytes_;
};

}  // namespace soat::store
