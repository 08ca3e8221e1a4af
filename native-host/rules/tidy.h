// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/result.h"
#include "rules/parsed.h"

namespace soat::rules {

/// What is untidy about rules that load: texts out of voice, a phrase that two rules of one
/// category look for, a list of a pack that none of its rules uses.
[[nodiscard]] std::vector<Error> untidy(const std::vector<ParsedPack>& packs);

/// Every .json file below `folder` that is not written in canonical form.
[[nodiscard]] std::vector<Error> untidy_files(const std::filesystem::path& folder);

/// Writes those files in canonical form (their meaning stays) and answers which; a file that is
/// not JSON is left alone and told in `trouble`.
[[nodiscard]] std::vector<std::string> tidy_up(const std::filesystem::path& folder,
                                               std::vector<Error>& trouble);

}  // namespace soat::rules
