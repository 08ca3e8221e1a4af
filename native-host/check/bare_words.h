// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace soat::check {

/// Whether a syllable typed without marks, that stands for several words, is more likely the
/// rude one here. "thang" is tháng beside "truoc" and thằng before "cha"; "lon" is lớn but behind
/// "nhu cai". `before`, `behind`: letters of the words beside it, without marks; empty at the ends
/// of a sentence. False for syllables nobody wrote down here.
[[nodiscard]] bool rather_rude(std::string_view letters, std::string_view before,
                               std::string_view behind);

/// Whether syllables typed without marks ("tro he"), each of which stands for everyday words, are
/// together rather the rude phrase (trò hề) than anything else.
[[nodiscard]] bool is_rude_phrase(std::string_view letters);

}  // namespace soat::check
