// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace soat::rules {

/// A native detector as a rule may ask for it: {"name": …, and parameters}.
struct DetectorName {
  std::string_view name;
  std::string_view sees;                       ///< one line, for people who write rules
  std::array<std::string_view, 2> parameters;  ///< names it understands; empty: none
};

/// Every detector there is. check/detect/ holds one function for each, and a test that none is
/// missing.
inline constexpr std::array<DetectorName, 20> kDetectors{{
    {"phone", "a mobile or landline number of a person, in figures or words", {}},
    {"identity-number", "the twelve figures of a căn cước, or nine of an old CMND", {}},
    {"tax-code", "a person's tax code", {}},
    {"social-insurance-number", "a social or health insurance number beside its label", {}},
    {"passport", "a passport number beside its label", {}},
    {"bank-account", "an account number beside its label or its bank's name", {}},
    {"bank-card", "the number of a payment card", {}},
    {"email", "an e-mail address of a person", {}},
    {"number-plate", "a number plate in a story about its driver or owner", {}},
    {"address", "where a person lives: house number or hamlet, and street or ward", {}},
    {"birth-date", "a person's full date of birth", {}},
    {"child", "a child's name beside school, class or home", {}},
    {"classified-mark", "MẬT, TỐI MẬT, TUYỆT MẬT as a document's mark", {}},
    {"unpublished-number", "the number of a document said to be unpublished or internal", {}},
    {"lookalike-link", "a link whose host resembles a known domain", {}},
    {"numeric-link", "a link to a number on the open Internet instead of a name", {}},
    {"unread-link", "a shared link that was not opened on this computer", {}},
    {"capitals", "a run of capitals longer than a heading", {}},
    {"repeated-marks", "exclamation or question marks in a row", {}},
    {"image", "a picture in the draft", {}},
}};

[[nodiscard]] constexpr const DetectorName* detector_named(std::string_view name) {
  const auto* found = std::find_if(kDetectors.begin(), kDetectors.end(),
                                   [&](const DetectorName& d) { return d.name == name; });
  return found == kDetectors.end() ? nullptr : found;
}

}  // namespace soat::rules
