// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/fold_table.h"
#include "text/span.h"

namespace soat::store {

/// What stands for a hidden letter or digit.
inline constexpr std::string_view kHidden = "•";
/// So many digits or more, blanks, dots and dashes among them, are a phone, identity, account or
/// card number until proven otherwise. Five are a price or a year too often.
inline constexpr std::size_t kFewestHiddenDigits = 6;

/// A draft with personal data hidden, letter for letter, so that lengths still tell what it was:
/// letters and digits in `hidden` (UTF-16 units; what the rules on personal data found), long
/// numbers in any script's digits, and the names in e-mail addresses. It does not depend on
/// which rules the person has switched off.
///
///   MaskedDraft("Gọi 0912 345 678 nhé", {}).whole()  // "Gọi •••• ••• ••• nhé"
class MaskedDraft {
 public:
  MaskedDraft(std::string_view draft, std::span<const text::Span> hidden);
  [[nodiscard]] std::string whole() const;
  /// What lies under `span` of the draft, at most `most` characters. A part of a long number is
  /// as hidden as the whole.
  [[nodiscard]] std::string part(text::Span span, std::size_t most) const;

  struct Character {
    char32_t code = 0;
    std::uint32_t utf16 = 0;  ///< where it begins
    text::Fold::Class what = text::Fold::Class::sign;
    bool hide = false;
  };

 private:
  std::vector<Character> characters_;
};

}  // namespace soat::store
