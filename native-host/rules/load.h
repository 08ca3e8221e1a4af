// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <vector>

#include "base/result.h"
#include "rules/parsed.h"

namespace soat::rules {

/// Where rules come from.
struct Folders {
  std::filesystem::path ours;    ///< came with the product: sources.json, domains.json, packs
  std::filesystem::path theirs;  ///< the person's own packs, switched off at first; may be empty
};

/// What two folders hold.
struct Loaded {
  std::vector<ParsedPack> packs;  ///< ours, then theirs; each part by name
  Domains domains;
  std::vector<Error> set_aside;  ///< files that were left out, in the order they were met
};

/// Reads every pack below `folders`. Refuses only when `folders.ours` is not a folder at all:
/// a broken file is set aside and named, and everything else works. A broken sources.json costs
/// the rules that cite, a broken pack.json or file of word lists its pack.
[[nodiscard]] Result<Loaded> load(const Folders& folders);

}  // namespace soat::rules
