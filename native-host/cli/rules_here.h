// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/shared.h"
#include "host/rulebook.h"

namespace soat::cli {

/// The rules of this computer, ready to check.
struct RulesHere {
  host::Rulebook rules;
  bool working_now = false;  ///< by the person's schedule
  store::Role role = store::Role::unsaid;
};

/// Whose changes hold beside the packs.
enum class Own { none, of_person };

/// Reads the rules from --rules, else from their usual place. Rules that were set aside are counted
/// on standard error; `soat rules test` names them.
[[nodiscard]] Result<RulesHere> rules_here(const Shared& shared, Own own);

}  // namespace soat::cli
