// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "check/verdict.h"
#include "cli/shared.h"

namespace soat::cli {

/// What was found in a draft, written as a compiler writes errors:
///
///   bai.txt:2:30  nên xem kỹ  Số điện thoại viết đầy đủ    conduct/personal-data/phone
///     2 │ Cần hỏi thêm cứ gọi chị Thu: 0900 000 123.
///       │                              ━━━━━━━━━━━━
///       Đoạn này ghi đủ một số điện thoại. …
///
/// Lines count from 1, columns from 1 by what the eye sees, so that a mark under "ộ" stands under
/// it. A long line is shown around the finding. Empty for a clean draft.
/// `role` chooses the source that is named.
[[nodiscard]] std::string report(std::string_view name, std::string_view draft,
                                 const check::Verdict& verdict, store::Role role,
                                 const Shared& shared);

/// "1 điều nên xem kỹ, 1 gợi ý trong 1 bài."
[[nodiscard]] std::string summary(std::size_t warns, std::size_t hints, std::size_t drafts,
                                  Language language);

}  // namespace soat::cli
