// SPDX-License-Identifier: Apache-2.0
#include <optional>

#include "check/detect/detectors.h"
#include "check/detect/mask.h"
#include "check/detect/numbers.h"
#include "check/detect/runs.h"

namespace soat::check::detect {
namespace {

/// A hundred findings are shown at most; a few more tell that there are more.
constexpr std::size_t kEnough = 128;

void see(Draft& draft, NumberKind kind, Kept kept, std::vector<Sighting>& out) {
  std::size_t seen = 0;
  for (const Number& number : draft.numbers().all) {
    if (number.kind != kind) continue;
    if (++seen > kEnough) return;
    out.push_back({draft.text.span(number.first, number.last),
                   {},
                   {},
                   masked_figures(draft, number.first, number.last, kept),
                   number.at_most});
  }
}

/// The symbol at which the one letter of a passport's number stands: "B1234567", "B 1234567";
/// the group's own first symbol when there is none.
std::uint32_t series_of(const text::FoldedText& text, const Group& group) {
  const auto& words = text.words();
  const text::Word& word = words[group.word];
  if (group.letter_before) return group.first == word.first + 1 ? word.first : group.first;
  if (group.first != word.first || group.word == 0) return group.first;
  const text::Word& before = words[group.word - 1];
  const text::Symbol& letter = text.symbols()[before.first];
  const bool alone = before.size() == 1 && word.before <= text::Gap::blank &&
                     before.last + 1 == word.first && letter.kind == text::Kind::letter &&
                     letter.marks == 0 && letter.is(text::upper);
  return alone ? before.first : group.first;
}

/// Where a passport's number ends whose figures begin with group `i`: one letter and seven figures,
/// eight on newer ones (from memory). Told from a product's code by its label only.
std::optional<std::uint32_t> passport_end(const text::FoldedText& text, const Groups& groups,
                                          std::size_t i) {
  if (series_of(text, groups.all[i]) == groups.all[i].first) return std::nullopt;
  const Runs runs(groups);
  for (const std::size_t size : {8U, 7U}) {
    const auto run = runs.of(i, size);
    if (run && runs.whole(*run)) return groups.all[run->last - 1].last;
  }
  return std::nullopt;
}

}  // namespace

void phone(Draft& draft, const Parameters&, std::vector<Sighting>& out) {
  see(draft, NumberKind::phone, {4, 2}, out);
}
void identity_number(Draft& draft, const Parameters&, std::vector<Sighting>& out) {
  // The first figures tell the province, sex and year: fewer of them are kept.
  see(draft, NumberKind::identity, {2, 2}, out);
}
void tax_code(Draft& draft, const Parameters&, std::vector<Sighting>& out) {
  see(draft, NumberKind::tax_code, {2, 2}, out);
}
void social_insurance_number(Draft& draft, const Parameters&, std::vector<Sighting>& out) {
  see(draft, NumberKind::social_insurance, {2, 2}, out);
}
void bank_account(Draft& draft, const Parameters&, std::vector<Sighting>& out) {
  see(draft, NumberKind::account, {2, 2}, out);
}
void bank_card(Draft& draft, const Parameters&, std::vector<Sighting>& out) {
  see(draft, NumberKind::card, {4, 2}, out);
}

void passport(Draft& draft, const Parameters&, std::vector<Sighting>& out) {
  const Numbers& numbers = draft.numbers();
  const auto& groups = numbers.groups.all;
  std::size_t seen = 0;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    const CueAt* label = nearest_before(numbers.cues, draft.text, groups[i].word, kNumberLabels, 8);
    if (label == nullptr || (label->cues & passport_label) == 0) continue;
    const auto last = passport_end(draft.text, numbers.groups, i);
    if (!last) continue;
    const std::uint32_t first = series_of(draft.text, groups[i]);
    if (++seen > kEnough) return;
    out.push_back({draft.text.span(first, *last),
                   {},
                   {},
                   masked_figures(draft, first, *last, {0, 2}),
                   rules::Tier::warn});
  }
}

}  // namespace soat::check::detect
