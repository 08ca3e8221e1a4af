// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>

#include "rules/json_fields.h"
#include "rules/rule.h"

namespace soat::rules {

/// Whether a document still holds. Only the first two may be cited.
enum class Standing : std::uint8_t { in_force, guidance, replaced, repealed, draft };

/// An entry of sources.json.
struct SourceEntry {
  Source source;
  Standing standing = Standing::in_force;
  bool never_detect = false;  ///< judges views: for the handbook at most, never for a rule
};

using Sources = std::map<std::string, SourceEntry>;

/// Reads sources.json; the first complaint refuses the file.
[[nodiscard]] Result<Sources> sources_of(JsonFile& file);

/// Why a rule may not cite `id`, as a sentence; empty when it may.
[[nodiscard]] std::string why_not_cited(const Sources& sources, const std::string& id);

}  // namespace soat::rules
