// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

#include "store/connection.h"

namespace soat::store {

/// Step i leads from user_version i to i + 1. A step that was ever released is never edited.
[[nodiscard]] std::span<const char* const> schema_steps();

/// Takes the steps a database lacks, each with its number in one transaction, so that two hosts
/// that start at once take each step once and a death between leaves a version that is whole.
/// Error too_new before anything is written.
[[nodiscard]] Result<void> bring_up_to_date(Database::Connection& connection,
                                            std::span<const char* const> steps);

/// Every table of ours, parents before children.
[[nodiscard]] std::span<const char* const> tables();

}  // namespace soat::store
