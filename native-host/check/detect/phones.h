// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "check/detect/numbers.h"
#include "check/detect/runs.h"
#include "check/detect/surroundings.h"

namespace soat::check::detect {

/// What a run of groups is.
struct Told {
  NumberKind kind;
  Run run;
  bool silent = false;  ///< a number of this kind, but nobody's secret
  rules::Tier at_most = rules::Tier::warn;
};

/// The label before a number: its cues, and how many words lie between.
struct Label {
  std::uint32_t cues = 0;
  std::uint32_t distance = 0;
};

/// Tells phone numbers from dates, lists and codes by how they are set. Asked from left to right.
class Phones {
 public:
  Phones(const text::FoldedText& text, const Groups& groups, const std::vector<CueAt>& cues,
         const Surroundings& around)
      : text_(text),
        all_(groups),
        groups_(groups.all),
        cues_(cues),
        around_(around),
        runs_(groups) {}

  /// The phone number that begins with group `i`.
  [[nodiscard]] std::optional<Told> at(std::size_t i, Label label);

  /// Whether a phone number ends right before group `i`: a list of them goes on.
  [[nodiscard]] bool ends_before(std::size_t i) const { return ends_ == i; }

 private:
  [[nodiscard]] std::optional<Told> by_commas(std::size_t i, Label label) const;
  [[nodiscard]] bool set_as_phone(const Run& run) const;
  [[nodiscard]] bool edges_fit(const Run& run) const;
  [[nodiscard]] bool begins_phone(std::size_t group) const;
  [[nodiscard]] bool believable(const Run& run) const;
  [[nodiscard]] Told told(const Run& run, bool mobile, Label label) const;

  const text::FoldedText& text_;
  const Groups& all_;
  const std::vector<Group>& groups_;
  const std::vector<CueAt>& cues_;
  const Surroundings& around_;
  Runs runs_;
  std::size_t ends_ = ~std::size_t{0};  ///< group behind the last phone number
};

}  // namespace soat::check::detect
