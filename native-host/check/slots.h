// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "rules/pattern.h"
#include "text/folded_text.h"

namespace soat::check {

/// Where a slot of a pattern that begins with word `first` may end: every word behind which it
/// is complete, shortest first, at most kMaxSlotWords long. Empty when no such slot begins here.
///
///   <number>  3 · 1.000.000 · 3,5 · hai mươi lăm
///   <money>   500k · 2tr · 1,5 tỷ · hai triệu đồng · 100.000đ · $50
///   <date>    12/3 · 12-3-2026 · ngày 12 tháng 3 năm 2026
///   <name>    Nguyễn Văn A: two to six words in a row that begin with a capital
///   <any>     one word
///   <link>    a whole link
/// Number words and units may lack their marks ("500 nghin", "hai tram trieu") where no word near
/// has any.
void slot_ends(const text::FoldedText& draft, std::uint32_t first, rules::Slot slot,
               std::vector<std::uint32_t>& ends);

inline constexpr std::uint32_t kMaxSlotWords = 12;

}  // namespace soat::check
