// SPDX-License-Identifier: Apache-2.0
//
// Ten years of somebody's time and drafts, the same with every run.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "store/database.h"
#include "store/schedule.h"

namespace soat::bench {

struct Minute {
  std::int32_t day;
  std::int16_t of_day;
  std::uint8_t site;
  std::uint8_t activity;
  bool work;
};

/// The last of the ten years that begin at `from`.
[[nodiscard]] store::Day last_of_ten_years(store::Day from);

/// A person who comes back about thirty times a day for a few minutes, evenings most.
[[nodiscard]] std::vector<Minute> ten_years(store::Day from);

/// Puts these minutes into the store, as the sums of their days; exits when it cannot.
void put_days(store::Database& database, const std::vector<Minute>& minutes);

/// Three flagged drafts a day, words kept whole and for ten years; answers how many.
std::size_t put_drafts(store::Database& database, store::Day from);

}  // namespace soat::bench
