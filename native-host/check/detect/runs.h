// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "check/detect/groups.h"

namespace soat::check::detect {

/// Groups [first, last) of a draft, next to one another, and their figures.
struct Run {
  std::size_t first;
  std::size_t last;
  std::string_view figures;
};

/// Which groups may be one number, and how such a run is set. All look at a handful of groups.
class Runs {
 public:
  explicit Runs(const Groups& groups) : all_(groups), groups_(groups.all) {}

  /// The groups from `first` that together have `size` figures; nullopt when none do.
  [[nodiscard]] std::optional<Run> of(std::size_t first, std::size_t size) const;

  /// The longest run from `first` with `least`–`most` figures, none of them a word. A group long
  /// enough to be a number takes no more of them across a blank: amounts follow accounts.
  [[nodiscard]] std::optional<Run> longest(std::size_t first, std::size_t least,
                                           std::size_t most) const;

  /// Whether a group goes on from the one before it.
  [[nodiscard]] bool goes_on(std::size_t group) const {
    return group < groups_.size() && groups_[group].join != Join::apart;
  }

  /// Nothing but blanks joins the run to what is around it, and no letter touches its end.
  [[nodiscard]] bool whole(const Run& run) const;

  /// One block, or blocks of three or four: "048 201 000 789", "4111 1111 1111 1111".
  [[nodiscard]] bool in_blocks(const Run& run) const;

  /// Thousands by threes, joined by `by`: "1.234.567". The first group has one to three figures and
  /// does not begin with 0.
  [[nodiscard]] bool in_thousands(const Run& run, Join by) const;

  /// Several numbers beside one another rather than one: "2024 2025 2026", "25450 - 25800",
  /// "11.500 12.000".
  [[nodiscard]] bool several(const Run& run) const;

  /// "20261124", "30.11.2026": eight figures with a year.
  [[nodiscard]] static bool is_date(const Run& run);

 private:
  /// Whether group `i` cannot belong to a number that began before it.
  [[nodiscard]] bool parted(std::size_t i) const {
    return groups_[i].join == Join::apart || groups_[i].letter_before ||
           groups_[i - 1].letter_after;
  }

  const Groups& all_;
  const std::vector<Group>& groups_;
};

}  // namespace soat::check::detect
