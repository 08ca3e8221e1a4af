// SPDX-License-Identifier: Apache-2.0
#include "check/detect/detectors.h"

#include <algorithm>
#include <array>

namespace soat::check::detect {
namespace {

struct Entry {
  std::string_view name;
  Detector look;
};

/// In the order of rules/detector_names.h.
constexpr std::array<Entry, 20> kLooks{{
    {"phone", phone},
    {"identity-number", identity_number},
    {"tax-code", tax_code},
    {"social-insurance-number", social_insurance_number},
    {"passport", passport},
    {"bank-account", bank_account},
    {"bank-card", bank_card},
    {"email", email},
    {"number-plate", number_plate},
    {"address", address},
    {"birth-date", birth_date},
    {"child", child},
    {"classified-mark", classified_mark},
    {"unpublished-number", unpublished_number},
    {"lookalike-link", lookalike_link},
    {"numeric-link", numeric_link},
    {"unread-link", unread_link},
    {"capitals", capitals},
    {"repeated-marks", repeated_marks},
    {"image", image},
}};

}  // namespace

Detector find_detector(std::string_view name) {
  const auto* found =
      std::find_if(kLooks.begin(), kLooks.end(), [&](const Entry& e) { return e.name == name; });
  return found == kLooks.end() ? nullptr : found->look;
}

}  // namespace soat::check::detect
