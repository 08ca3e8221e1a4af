// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "rules/parsed.h"

namespace soat::rules {

/// Beyond this many wordings of one pattern, its lists are told entry by entry instead of in
/// their sentence: a product of lists says nothing more, and grows without end.
inline constexpr std::size_t kMaxWordings = 4096;

/// Every literal wording of `pattern`, with choices, optional words and lists written out. A gap
/// or a slot cuts a wording in two, since what stands there is anything.
///   "đồ (ngu|dốt) [quá]"   đồ dốt, đồ dốt quá, đồ ngu, đồ ngu quá
///   "nghe nói ..3 sắp"     nghe nói, sắp
/// `local` lists come before `shared` ones of the same name.
[[nodiscard]] std::vector<std::string> wordings(const Pattern& pattern, const Lists& local,
                                                const Lists& shared);

/// In how many wordings `pattern` can be written out; kMaxWordings + 1 when that is too many to
/// tell one by one.
[[nodiscard]] std::size_t count_wordings(const Pattern& pattern, const Lists& local,
                                         const Lists& shared);

/// The wordings of what every rule looks for, each once, sorted by bytes. What silences a rule
/// or has to stand near it is not among them.
[[nodiscard]] std::vector<std::string> phrases_of(const std::vector<ParsedPack>& packs);

/// The entries of a list a pattern of `local` names. The loader has seen to it that it exists.
[[nodiscard]] const std::vector<Pattern>& entries_of(const std::string& list, const Lists& local,
                                                     const Lists& shared);

}  // namespace soat::rules
