// SPDX-License-Identifier: Apache-2.0
#include "check/detect/likeness.h"

#include <algorithm>
#include <array>

#include "text/domain.h"

namespace soat::check::detect {
namespace {

constexpr std::size_t kLongest = 63;  // RFC 1035, 2.3.4
constexpr std::size_t kLongLabel = 10;

/// Costs of an edit. What is no slip costs more than two slips.
constexpr unsigned kSlip = 1;
constexpr unsigned kOther = 3;

/// Letters beside one another on the rows of a keyboard, those that look alike, and a figure for a
/// letter.
bool beside(char a, char b) {
  const auto figure = [](char c) { return c >= '0' && c <= '9'; };
  if (figure(a) || figure(b)) return true;
  constexpr std::array<std::string_view, 7> rows{"qwertyuiop", "asdfghjkl", "zxcvbnm", "il",
                                                 "vu",         "bd",        "pq"};
  return std::any_of(rows.begin(), rows.end(), [&](std::string_view row) {
    const auto at = row.find(a);
    const auto other = row.find(b);
    return at != std::string_view::npos && other != std::string_view::npos &&
           (at + 1 == other || other + 1 == at);
  });
}

/// What it costs to write letter `i` of `label` that `known` does not have.
unsigned cost_of_more(std::string_view label, std::size_t i) {
  const bool doubled =
      (i > 0 && label[i] == label[i - 1]) || (i + 1 < label.size() && label[i] == label[i + 1]);
  const bool plural = label[i] == 's' && i + 1 == label.size();
  return doubled || plural ? kSlip : kOther;
}

/// The cheapest edits that make `label` of `known`.
unsigned edits(std::string_view label, std::string_view known) {
  std::array<std::array<unsigned, kLongest + 1>, 3> rows{};
  for (std::size_t j = 0; j <= known.size(); ++j) rows[0][j] = static_cast<unsigned>(j) * kSlip;
  for (std::size_t i = 1; i <= label.size(); ++i) {
    auto& row = rows[i % 3];
    const auto& above = rows[(i + 2) % 3];
    row[0] = above[0] + cost_of_more(label, i - 1);
    for (std::size_t j = 1; j <= known.size(); ++j) {
      const char a = label[i - 1];
      const char b = known[j - 1];
      const unsigned other = a == b ? 0 : beside(a, b) ? kSlip : kOther;
      row[j] = std::min(
          {above[j] + cost_of_more(label, i - 1), row[j - 1] + kSlip, above[j - 1] + other});
      if (i > 1 && j > 1 && a == known[j - 2] && label[i - 2] == b)
        row[j] = std::min(row[j], rows[(i + 1) % 3][j - 2] + kSlip);
    }
  }
  return rows[label.size() % 3][known.size()];
}

}  // namespace

Likeness likeness(std::string_view label, std::string_view known) {
  if (known.size() < kTellingLabel || label.size() < kTellingLabel) return Likeness::none;
  if (label.size() > known.size() + 2 || known.size() > label.size() + 2) return Likeness::none;
  if (label.size() > kLongest || known.size() > kLongest) return Likeness::none;
  const unsigned cost = edits(label, known);
  const bool is_long = std::min(label.size(), known.size()) >= kLongLabel;
  if (cost <= (is_long ? 2 * kSlip : kSlip)) return Likeness::strong;
  return is_long && cost == kOther ? Likeness::faint : Likeness::none;
}

bool differ_in_doubling(std::string_view label, std::string_view known) {
  if (known.size() < 4 || label == known) return false;
  const auto once = [](std::string_view text) {
    std::string out(text);
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
  };
  return once(label) == once(known);
}

std::string looks_of(std::string_view label) {
  std::string out = text::skeleton_of(label);
  // ICU lets "0" look like a capital O, which hosts do not have.
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

}  // namespace soat::check::detect
