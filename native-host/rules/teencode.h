// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/syllable.h"

namespace soat::rules {

/// How chat spells a syllable otherwise.
struct ChatSpelling {
  std::string letters;  ///< as text::letters_of()
  text::Evidence evidence = 0;
  /// Another everyday word is spelled so ("khó" for chó): believed only in a draft that spells
  /// other words this way.
  bool weak = false;
};

/// Every chat spelling of a syllable: by habit (f for ph, j and z for gi and d, w for qu, k for
/// c, g for ng, "bít" for biết, "thui" for thôi) and by list ("đíu" for đéo, "chớt" for chết,
/// "ko" for không). `syllable`: lower case, composed UTF-8. Each once, without the syllable.
[[nodiscard]] std::vector<ChatSpelling> chat_spellings(std::string_view syllable);

}  // namespace soat::rules
