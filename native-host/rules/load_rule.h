// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "rules/json_fields.h"
#include "rules/parsed.h"
#include "rules/sources.h"

namespace soat::rules {

/// What the panel has room for, and what keeps a reply of a hundred findings far below the
/// 1 MB a browser takes from a host.
inline constexpr std::size_t kMaxTitleCharacters = 60;
inline constexpr std::size_t kMaxTextCharacters = 240;
inline constexpr std::size_t kMaxExampleCharacters = 2000;
inline constexpr std::size_t kMaxSources = 4;

/// Reads one rule file, already JSON. `id` is its path and `lists` what its pack shares. The
/// first complaint refuses the rule.
[[nodiscard]] Result<ParsedRule> rule_of(JsonFile& file, const std::string& id,
                                         const Sources& sources, const Lists& lists);

/// Word lists: the `lists` of a rule, or the whole of a pack's lists.json or of a file in its
/// lists/. Complaints go to `file`.
[[nodiscard]] Lists read_lists(JsonFile& file, const nlohmann::json& object,
                               const std::string& pointer);

/// Where the marks of an example stand: the text without its [[ ]], and the byte ranges of that
/// text that were marked. An error when a mark is open, empty or nested.
struct Example {
  std::string text;
  std::vector<std::pair<std::size_t, std::size_t>> marked;
};
[[nodiscard]] Result<Example> example_of(const std::string& written, const std::string& where);

}  // namespace soat::rules
