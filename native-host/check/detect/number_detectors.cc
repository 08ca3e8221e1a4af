// SPDX-License-Identifier: Apache-2.0
#include "check/detect/detectors.h"
#include "check/detect/mask.h"
#include "check/detect/numbers.h"

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
  // One letter and seven figures, eight on newer ones (from memory); told from a product's code
  // by its label only.
  const Numbers& numbers = draft.numbers();
  std::size_t seen = 0;
  for (const Group& group : numbers.groups.all) {
    const text::Word& word = draft.text.words()[group.word];
    if (!group.letter_before || group.letter_after || group.first != word.first + 1) continue;
    if (group.count != 7 && group.count != 8) continue;
    const CueAt* label = nearest_before(numbers.cues, draft.text, group.word, kNumberLabels, 8);
    if (label == nullptr || (label->cues & passport_label) == 0) continue;
    if (++seen > kEnough) return;
    out.push_back({draft.text.span(word.first, word.last),
                   {},
                   {},
                   masked_figures(draft, word.first, word.last, {1, 2}),
                   rules::Tier::warn});
  }
}

}  // namespace soat::check::detect
