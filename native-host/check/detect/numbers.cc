// SPDX-License-Identifier: Apache-2.0
#include "check/detect/numbers.h"

#include <algorithm>
#include <optional>
#include <string>

#include "check/detect/phones.h"
#include "check/detect/runs.h"
#include "check/detect/structure.h"
#include "check/detect/surroundings.h"

namespace soat::check::detect {
namespace {

using text::FoldedText;
using text::Kind;

/// "Mã vận đơn của em là …"
constexpr std::uint32_t kCodeReach = 4;
/// The longest number of any kind; groups beyond it are never joined.
constexpr std::uint32_t kMaxFigures = 19;

/// Tells what each run of figures is, from left to right.
class Teller {
 public:
  Teller(const FoldedText& text, Numbers& out)
      : text_(text),
        out_(out),
        groups_(out.groups.all),
        around_(text, out.groups, out.cues),
        runs_(out.groups),
        phones_(text, out.groups, out.cues, around_) {}

  void tell() {
    for (std::size_t i = 0; i < groups_.size();) {
      const auto number = number_at(i);
      if (!number) {
        ++i;
        continue;
      }
      i = number->run.last;
      if (!number->silent)
        out_.all.push_back(
            {number->kind, begin_of(*number), groups_[number->run.last - 1].last, number->at_most});
    }
  }

 private:
  /// Where the finding begins: "(+84) …" and "+84 …" with their sign, the letters of a health
  /// insurance card with its number.
  [[nodiscard]] std::uint32_t begin_of(const Told& told) const {
    const Run& run = told.run;
    if (told.kind == NumberKind::social_insurance && groups_[run.first].letter_before &&
        run.figures.size() == 13)
      return text_.words()[groups_[run.first].word].first;
    std::uint32_t begin = groups_[run.first].first;
    const auto& symbols = text_.symbols();
    const auto is = [&](std::uint32_t at, char32_t sign) { return symbols[at].letter == sign; };
    if (begin > 0 && is(begin - 1, U'+')) --begin;
    if (begin > 0 && is(begin - 1, U'(')) {
      for (std::uint32_t i = begin; i < groups_[run.last - 1].last && !is(i, U'('); ++i)
        if (is(i, U')')) return begin - 1;
    }
    return begin;
  }

  [[nodiscard]] Label label_of(const Group& group) const {
    if (group.letter_before) return {glued_label(group), 0};
    const CueAt* cue = nearest_before(out_.cues, text_, group.word, kNumberLabels, kLabelReach);
    if (cue == nullptr) return {};
    Label out{cue->cues, group.word - cue->last};
    // "ma" is mã or má, and a person's number matters more.
    if ((out.cues & person) != 0 && !cue->exact)
      out.cues &= ~static_cast<std::uint32_t>(code_label | parcel_label);
    return out;
  }

  [[nodiscard]] std::optional<Told> number_at(std::size_t i) {
    const Group& group = groups_[i];
    // The middle of a list: nobody begins a number here, and long lists must cost little.
    if (group.count <= 2 && group.join != Join::apart && !phones_.ends_before(i) &&
        !groups_[i - 1].spoken && !around_.plus_before(group))
      return std::nullopt;
    const Label label = label_of(group);
    if (group.letter_before && label.cues == 0) return std::nullopt;
    if (group.count < 9 && around_.behind_comma(group)) return std::nullopt;
    if ((label.cues & code_label) != 0 && label.distance <= kCodeReach) return code_at(i);
    if ((label.cues & parcel_label) != 0 && label.distance <= 1) return code_at(i);
    const bool figures = !group.guessed && !group.spoken;
    if (figures) {
      if (const auto told = labelled(i, label)) return told;
    }
    if (group.spoken) {
      if (const auto told = dictated(i, label)) return told;
    }
    if (const auto told = phones_.at(i, label)) return told;
    return figures ? unlabelled(i, label) : std::nullopt;
  }

  /// A whole number that is an order's or a document's: silent, and no part of it is looked at.
  [[nodiscard]] std::optional<Told> code_at(std::size_t i) const {
    const auto run = runs_.longest(i, 1, kMaxFigures);
    return Told{NumberKind::account, run ? *run : Run{i, i + 1, {}}, true};
  }

  [[nodiscard]] std::uint32_t glued_label(const Group& group) const {
    const std::string letters = around_.glued_before(group);
    for (const char* label : {"sdt", "sđt", "dt", "đt", "tel", "zalo", "số", "so", "call", "lh",
                              "phone", "gọi", "alo", "đtdđ"})
      if (letters == label) return phone_label;
    if (letters == "stk" || letters == "tk") return account_label;
    if (letters == "cccd" || letters == "cc") return citizen_label;
    if (letters == "cmnd" || letters == "cmt") return old_id_label;
    if (letters == "mst") return tax_label;
    // "HC4010100000555": a health insurance card is two letters and thirteen figures.
    if (letters.size() == 2 && group.count == 13) return social_label;
    if (letters == "bhxh" || letters == "bhyt") return social_label;
    return 0;
  }

  [[nodiscard]] std::optional<Told> labelled(std::size_t i, Label label) const {
    const Group& group = groups_[i];
    if ((label.cues & citizen_label) != 0) {
      if (const auto run = runs_.of(i, 12)) return Told{NumberKind::identity, *run};
    }
    if ((label.cues & (old_id_label | citizen_label)) != 0 && label.distance <= 8) {
      if (const auto run = runs_.of(i, 9); run && (label.cues & old_id_label) != 0)
        return Told{NumberKind::identity, *run};
      if (const auto run = runs_.of(i, 12)) return Told{NumberKind::identity, *run};
    }
    if ((label.cues & tax_label) != 0) {
      for (const std::size_t size : {13U, 10U, 12U}) {
        const auto run = runs_.of(i, size);
        if (!run) continue;
        const bool firm = around_.in_sentence(group, company);
        const bool own = around_.in_sentence(group, person) || size == 12;
        const bool right = size == 12 || is_tax_code(run->figures);
        return Told{NumberKind::tax_code, *run, firm || (!own && !right)};
      }
    }
    if ((label.cues & social_label) != 0) {
      for (const std::size_t size : {13U, 10U})
        if (const auto run = runs_.of(i, size)) {
          const bool card = size == 10 || group.letter_before;
          if (card && !is_service_number(run->figures))
            return Told{NumberKind::social_insurance, *run};
        }
    }
    if ((label.cues & card_label) != 0) {
      if (const auto run = runs_.longest(i, 13, kMaxFigures)) return Told{NumberKind::card, *run};
    }
    if ((label.cues & account_label) != 0) {
      const auto run = runs_.longest(i, label.distance <= 2 ? 6 : 8, kMaxFigures);
      if (run && !around_.counted(groups_[run->last - 1]) && !runs_.in_thousands(*run, Join::dot)) {
        return Told{NumberKind::account, *run, around_.in_sentence(group, charity), loudest()};
      }
    }
    return std::nullopt;
  }

  /// "CCCD không không một …", in words from the first figure to the last.
  [[nodiscard]] std::optional<Told> dictated(std::size_t i, Label label) const {
    if (runs_.goes_on(i) || (label.cues & (citizen_label | old_id_label)) == 0) return std::nullopt;
    for (const std::size_t size : {12U, 9U}) {
      if (size == 9 && (label.cues & old_id_label) == 0) continue;
      const auto run = runs_.of(i, size);
      if (run && !runs_.goes_on(run->last)) return Told{NumberKind::identity, *run};
    }
    return std::nullopt;
  }

  [[nodiscard]] std::optional<Told> unlabelled(std::size_t i, Label label) const {
    const Group& group = groups_[i];
    if (group.letter_before) return std::nullopt;
    if (const auto run = runs_.of(i, 12); run && runs_.whole(*run) && runs_.in_blocks(*run) &&
                                          is_citizen_number(run->figures) &&
                                          !around_.counted(groups_[run->last - 1]))
      return Told{NumberKind::identity, *run};
    if (const auto run = runs_.of(i, 16);
        run && runs_.whole(*run) && runs_.in_blocks(*run) && is_card_number(run->figures)) {
      const auto figures = run->figures;
      if (figures[0] == '4' || figures[0] == '5' || figures.substr(0, 4) == "9704")
        return Told{NumberKind::card, *run};
    }
    if ((label.cues & public_line) != 0) return std::nullopt;
    const CueAt* named = nearest_before(out_.cues, text_, group.word, bank, 4);
    if (named == nullptr) named = nearest_after(out_.cues, text_, group.word, bank, 8);
    if (named == nullptr || !named->exact) return std::nullopt;
    const auto run = runs_.longest(i, 8, kMaxFigures);
    if (!run || !runs_.whole(*run) || is_service_number(run->figures) ||
        around_.counted(groups_[run->last - 1]) || runs_.in_thousands(*run, Join::dot) ||
        runs_.several(*run) || Runs::is_date(*run))
      return std::nullopt;
    // "40 000 000 khách hàng" is set like an account, and a round number is none.
    const bool amount = runs_.in_thousands(*run, Join::blank);
    if (amount && run->figures.ends_with("000")) return std::nullopt;
    return Told{NumberKind::account, *run, around_.in_sentence(group, charity),
                amount ? rules::Tier::hint : loudest()};
  }

  /// Accounts of a shop are there to be paid into.
  [[nodiscard]] rules::Tier loudest() const {
    return around_.selling() >= Surroundings::kShop ? rules::Tier::hint : rules::Tier::warn;
  }

  const FoldedText& text_;
  Numbers& out_;
  const std::vector<Group>& groups_;
  Surroundings around_;
  Runs runs_;
  Phones phones_;
};

}  // namespace

Numbers numbers_of(const FoldedText& text) {
  Numbers out;
  out.groups = groups_of(text);
  if (out.groups.all.empty()) return out;
  out.cues = cues_of(text);
  Teller(text, out).tell();
  return out;
}

}  // namespace soat::check::detect
