// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

#include "base/result.h"
#include "rules/load.h"

namespace soat::check {

/// What trying out a folder of rules brought to light.
struct Proof {
  std::vector<Error> complaints;  ///< `where` names a rule and a JSON pointer, or a file
  std::size_t rules = 0;
  std::size_t examples = 0;   ///< `flags` and `allows` that were checked
  std::size_t disguises = 0;  ///< disguised examples that were checked
};

/// Tries every rule of `folders` on its own examples, through the very Checker that drafts meet:
///
///   * what the loader set aside, what is untidy (rules/tidy.h), files not in canonical form;
///   * each of `flags` is found by its rule at the marked spans and nowhere else;
///   * each of `match` finds something in `flags` by itself;
///   * each of `flags` is still found in every disguise the rule claims;
///   * each of `allows` is silent for every rule of every pack.
///
/// The person's own packs count as switched on. Refuses only when there is no folder of rules.
[[nodiscard]] Result<Proof> prove(const rules::Folders& folders);

/// The same without the files: for packs in memory.
void prove(const rules::Loaded& loaded, Proof& proof);

}  // namespace soat::check
