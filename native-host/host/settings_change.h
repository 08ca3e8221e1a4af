// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "base/result.h"
#include "store/settings.h"
#include "wire/messages.h"

namespace soat::host {

/// What no schema can say about a change of settings: a period that ends before it begins, days
/// off that end before they begin, an attempt to seal or unseal by a setting.
[[nodiscard]] std::optional<Error> complaint_about(const wire::Settings& change);

/// Writes what is named in `change` into `settings`, leaves the rest.
void apply(const wire::Settings& change, store::Settings& settings);

}  // namespace soat::host
