// SPDX-License-Identifier: Apache-2.0
#include "check/detect/runs.h"

#include <algorithm>

namespace soat::check::detect {
namespace {

bool is_century(std::string_view figures) {
  return figures == "19" || figures == "20";
}

}  // namespace

std::optional<Run> Runs::of(std::size_t first, std::size_t size) const {
  std::size_t have = 0;
  for (std::size_t i = first; i < groups_.size(); ++i) {
    if (i > first && parted(i)) break;
    have += groups_[i].count;
    if (have == size) return Run{first, i + 1, all_.figures(first, i + 1)};
    if (have > size) break;
  }
  return std::nullopt;
}

std::optional<Run> Runs::longest(std::size_t first, std::size_t least, std::size_t most) const {
  std::optional<Run> out;
  std::size_t have = 0;
  for (std::size_t i = first; i < groups_.size(); ++i) {
    if (i > first &&
        (parted(i) || groups_[i].join == Join::slash || groups_[i].spoken || groups_[i].guessed))
      break;
    if (i == first + 1 && groups_[first].count >= 8 && groups_[i].join != Join::dot &&
        groups_[i].join != Join::dash)
      break;
    have += groups_[i].count;
    if (have > most) break;
    if (have >= least) out = Run{first, i + 1, all_.figures(first, i + 1)};
  }
  return out;
}

bool Runs::whole(const Run& run) const {
  if (groups_[run.last - 1].letter_after) return false;
  const auto tight = [&](std::size_t group) {
    return goes_on(group) && groups_[group].join != Join::blank;
  };
  return !tight(run.first) && !tight(run.last);
}

bool Runs::in_blocks(const Run& run) const {
  if (run.last - run.first == 1) return true;
  return std::all_of(groups_.begin() + static_cast<std::ptrdiff_t>(run.first),
                     groups_.begin() + static_cast<std::ptrdiff_t>(run.last), [&](const Group& g) {
                       return g.count == groups_[run.first].count && g.count >= 3 &&
                              g.join != Join::slash;
                     });
}

bool Runs::in_thousands(const Run& run, Join by) const {
  if (run.last - run.first < 2 || run.figures[0] == '0' || groups_[run.first].count > 3)
    return false;
  for (std::size_t i = run.first + 1; i < run.last; ++i)
    if (groups_[i].count != 3 || groups_[i].join != by) return false;
  return true;
}

bool Runs::several(const Run& run) const {
  if (run.last - run.first < 2) return false;
  bool years = true;
  for (std::size_t i = run.first; i < run.last; ++i) {
    years = years && groups_[i].count == 4 && is_century(all_.figures(i, i + 1).substr(0, 2));
    if (i == run.first) continue;
    if (groups_[i].spaced || groups_[i].join != groups_[run.first + 1].join) return true;
  }
  return years;
}

bool Runs::is_date(const Run& run) {
  return run.figures.size() == 8 &&
         (is_century(run.figures.substr(0, 2)) || is_century(run.figures.substr(4, 2)));
}

}  // namespace soat::check::detect
