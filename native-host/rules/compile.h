// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "base/result.h"
#include "rules/compiled.h"
#include "rules/parsed.h"

namespace soat::rules {

/// Makes of packs what the matcher walks. A pattern that can be read in too many ways
/// (kMaxWays) is left out, its rule works with its others, and `set_aside` says so. The rules
/// keep their order: rule i of the outcome is the i-th of all rules of `packs`, counted through.
[[nodiscard]] Matching compile(const std::vector<ParsedPack>& packs, std::vector<Error>& set_aside);

/// Where patterns share a beginning and part later, their choices are told apart way by way; a
/// pattern of ten choices of ten has ten thousand million.
inline constexpr std::size_t kMaxWays = 4096;

}  // namespace soat::rules
