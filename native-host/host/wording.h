// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "check/verdict.h"
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

[[nodiscard]] const std::string& in(wire::Language language, const rules::Bilingual& both);

}  // namespace soat::host
