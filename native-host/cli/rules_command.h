// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/shared.h"

namespace soat::cli {

/// `soat rules …`. `test` answers kFound when a rule is not as it should be.
int rules_test(const Shared& shared);
int rules_phrases(const Shared& shared);
int rules_list(const Shared& shared);
int rules_doc(const Shared& shared);
int rules_tidy(const Shared& shared);

}  // namespace soat::cli
