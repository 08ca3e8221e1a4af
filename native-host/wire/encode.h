// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "wire/replies.h"

namespace soat::wire {

/// A reply as the schema has it, in UTF-8 JSON without a line break.
[[nodiscard]] std::string encode(std::int64_t id, const Reply& reply);

/// The same without `kind` and `id`: what `soat log --json` and its like print.
[[nodiscard]] std::string encode_alone(const Reply& reply);

/// How the schema names a refusal's code.
[[nodiscard]] std::string_view name_of(Errc code);

[[nodiscard]] std::string_view name_of(rules::Tier tier);
[[nodiscard]] std::string_view name_of(check::Site site);
[[nodiscard]] std::string_view name_of(check::Surface surface);

}  // namespace soat::wire
