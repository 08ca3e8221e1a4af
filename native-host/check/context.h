// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "check/belief.h"
#include "check/matcher.h"
#include "check/readings.h"
#include "check/stance.h"
#include "rules/compiled.h"
#include "text/folded_text.h"

namespace soat::check {

/// Answers what stands around a hit. Context patterns are looked for once a draft, when first
/// asked for.
class Surroundings {
 public:
  void begin(const text::FoldedText& draft, const Readings& readings, const rules::Tables& tables,
             Matcher& matcher, bool link);

  /// Whether everything `rule` demands of the surroundings of `hit` holds.
  [[nodiscard]] bool allow(const Hit& hit, const rules::RuleRow& rule);

  /// How far what a hit saw through is believed here.
  [[nodiscard]] Belief belief(const Hit& hit) { return believer_.of(hit); }

 private:
  [[nodiscard]] bool any_within(const Hit& hit, rules::Contexts patterns, rules::ReachRow within,
                                std::uint16_t forms);
  [[nodiscard]] bool overlapped(const Hit& hit, rules::Contexts patterns, std::uint16_t forms);
  [[nodiscard]] std::span<const Hit> contexts(std::uint32_t pattern);

  const text::FoldedText* draft_ = nullptr;
  const Readings* readings_ = nullptr;
  const rules::Tables* tables_ = nullptr;
  Matcher* matcher_ = nullptr;
  Believer believer_;
  Stance stance_;
  std::vector<Hit> contexts_;  // by owner
  bool contexts_found_ = false;
};

}  // namespace soat::check
