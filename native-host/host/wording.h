// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "check/verdict.h"
#include "store/names.h"
#include "wire/replies.h"

namespace soat::host {

/// The part of `draft` (UTF-8) that `span` (UTF-16 units) stands for; what lies beyond the draft
/// is cut off.
[[nodiscard]] std::string_view words_at(std::string_view draft, text::Span span);

/// A finding's sentences in one language, ready to be shown. "{…}" becomes the finding's detail,
/// or the words found when it has none; "{a}" and "{b}" are a look-alike domain and the one it
/// looks like.
[[nodiscard]] wire::Wording worded(const check::Finding& finding, std::string_view draft,
                                   wire::Language language);

/// Which of a rule's sources to name to someone of this role: the first that speaks to them in
/// particular, else the first that speaks to everyone. Null when none does: to them the rule is
/// advice. Who has not said their role is shown the first of all.
[[nodiscard]] const rules::Source* source_for(const rules::RuleText& rule, store::Role role);

[[nodiscard]] std::string_view in(wire::Language language, const rules::Bilingual& both);

}  // namespace soat::host
