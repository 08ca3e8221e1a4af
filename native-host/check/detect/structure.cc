// SPDX-License-Identifier: Apache-2.0
#include "check/detect/structure.h"

#include <algorithm>
#include <array>

namespace soat::check::detect {
namespace {

/// Provinces as in Annex 1 of TT 07/2016/TT-BCA (63 of them; cards keep them after 2025).
constexpr std::array<int, 63> kProvinces{
    1,  2,  4,  6,  8,  10, 11, 12, 14, 15, 17, 19, 20, 22, 24, 25, 26, 27, 30, 31, 33,
    34, 35, 36, 37, 38, 40, 42, 44, 45, 46, 48, 49, 51, 52, 54, 56, 58, 60, 62, 64, 66,
    67, 68, 70, 72, 74, 75, 77, 79, 80, 82, 83, 84, 86, 87, 89, 91, 92, 93, 94, 95, 96};

int value(char digit) {
  return digit - '0';
}

bool begins(std::string_view digits, std::string_view with) {
  return digits.substr(0, with.size()) == with;
}

/// The figures after the trunk 0 or the country code; empty when there is neither.
std::string_view without_trunk(std::string_view digits) {
  if (begins(digits, "0084")) return digits.substr(4);
  if (begins(digits, "840") && digits.size() >= 12) return digits.substr(3);  // +84 (0) 9…
  if (begins(digits, "84")) return digits.substr(2);
  if (begins(digits, "0")) return digits.substr(1);
  return {};
}

}  // namespace

bool is_mobile(std::string_view digits) {
  const auto own = without_trunk(digits);
  return own.size() == 9 && std::string_view("35789").find(own[0]) != std::string_view::npos;
}

bool is_landline(std::string_view digits) {
  const auto own = without_trunk(digits);
  return own.size() == 10 && own[0] == '2';
}

bool is_service_number(std::string_view digits) {
  return digits.size() >= 8 && digits.size() <= 10 &&
         (begins(digits, "1900") || begins(digits, "1800"));
}

bool is_citizen_number(std::string_view digits) {
  if (digits.size() != 12) return false;
  const int province = value(digits[0]) * 100 + value(digits[1]) * 10 + value(digits[2]);
  if (!std::binary_search(kProvinces.begin(), kProvinces.end(), province)) return false;
  const int year = value(digits[4]) * 10 + value(digits[5]);
  // 0 and 1: a man, a woman of 19xx; 2 and 3: of 20xx. Nobody who writes was born before 1915,
  // and the last cards with a year in them will be long in coming.
  if (digits[3] <= '1') return year >= 15;
  return digits[3] <= '3' && year <= 35;
}

bool is_tax_code(std::string_view digits) {
  if (digits.size() != 10 && digits.size() != 13) return false;
  if (digits.size() == 13 && digits.substr(10) == "000") return false;
  constexpr std::array<int, 9> weights{31, 29, 23, 19, 17, 13, 7, 5, 3};
  int sum = 0;
  for (std::size_t i = 0; i < weights.size(); ++i) sum += weights[i] * value(digits[i]);
  return sum % 11 != 0 && value(digits[9]) == (10 - sum % 11) % 10;
}

bool is_card_number(std::string_view digits) {
  if (digits.size() < 13 || digits.size() > 19) return false;
  int sum = 0;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    int digit = value(digits[digits.size() - 1 - i]);
    if (i % 2 == 1) digit = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
    sum += digit;
  }
  return sum % 10 == 0;
}

}  // namespace soat::check::detect
