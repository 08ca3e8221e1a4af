// SPDX-License-Identifier: Apache-2.0
#include "check/detect/phones.h"

#include "check/detect/structure.h"

namespace soat::check::detect {
namespace {

using text::Kind;

bool is_tight(Join join) {
  return join == Join::dot || join == Join::dash || join == Join::other;
}

}  // namespace

std::optional<Told> Phones::at(std::size_t i, Label label) {
  for (const std::size_t size : {10U, 11U, 12U, 13U, 14U}) {
    const auto run = runs_.of(i, size);
    if (!run || !set_as_phone(*run)) continue;
    const bool mobile = is_mobile(run->figures);
    if (!mobile && !is_landline(run->figures)) continue;
    const Group& last = groups_[run->last - 1];
    const bool amount = around_.counted(last);
    const bool abroad =
        around_.plus_before(groups_[i]) || (label.cues & phone_label) != 0;  // +84 (0) 903 …
    if (run->figures[0] != '0' && (amount || (size > 11 && !abroad))) continue;
    if (!believable(*run)) continue;
    if (last.letter_after && (amount || text_.symbols()[last.last].is(text::upper))) continue;
    ends_ = run->last;
    return told(*run, mobile, label);
  }
  // "sđt 900 000 123": the 0 left out, right behind its label.
  if ((label.cues & phone_label) != 0 && label.distance <= 1 && !groups_[i].spoken &&
      !around_.plus_before(groups_[i])) {
    const auto run = runs_.of(i, 9);
    if (run && !runs_.goes_on(run->last) && is_mobile("0" + std::string(run->figures)) &&
        !around_.counted(groups_[run->last - 1]) && !runs_.in_thousands(*run, Join::dot))
      return told(*run, true, label);
  }
  return by_commas(i, label);
}

/// "0903,123,456": commas part the numbers of a list, so nothing but a mobile number's own way of
/// being set is read across them. Where nothing near names a phone or a person it may still be a
/// list.
std::optional<Told> Phones::by_commas(std::size_t i, Label label) const {
  const auto is_set_as = [&](std::initializer_list<std::uint32_t> counts) {
    if (groups_.size() - i < counts.size()) return false;
    std::size_t at = i;
    for (const std::uint32_t count : counts) {
      const Group& group = groups_[at];
      if (group.count != count || group.spoken || group.guessed || (at > i && !group.comma))
        return false;
      ++at;
    }
    return true;
  };
  const std::size_t parts = is_set_as({4, 3, 3}) || is_set_as({3, 3, 4}) ? 3
                            : is_set_as({4, 2, 2, 2})                    ? 4
                                                                         : 0;
  if (parts == 0) return std::nullopt;
  const Run run{i, i + parts, all_.figures(i, i + parts)};
  const Group& last = groups_[run.last - 1];
  const bool goes_on =
      runs_.goes_on(i) || runs_.goes_on(run.last) || groups_[i].comma ||
      (run.last < groups_.size() && groups_[run.last].comma && !begins_phone(run.last));
  if (goes_on || last.letter_after || !is_mobile(run.figures) || around_.counted(last))
    return std::nullopt;
  Told out = told(run, true, label);
  if ((label.cues & phone_label) == 0 && !around_.in_sentence(groups_[i], person))
    out.at_most = rules::Tier::hint;
  return out;
}

/// Whether the run begins and ends where a number does.
bool Phones::edges_fit(const Run& run) const {
  const Join inner = run.last - run.first > 1 ? groups_[run.first + 1].join : Join::none;
  // A figure in words before it is most often a word: "ba 0900 000 123", "năm …".
  const bool starts =
      !runs_.goes_on(run.first) || ends_before(run.first) || groups_[run.first - 1].spoken;
  if (!starts && (is_tight(groups_[run.first].join) || groups_[run.first].join == Join::slash))
    return false;
  return !runs_.goes_on(run.last) || inner == Join::none || !is_tight(groups_[run.last].join) ||
         groups_[run.last].join != inner || begins_phone(run.last);
}

/// Whether groups are set as people set a phone number, not as a date, a list or a code.
bool Phones::set_as_phone(const Run& run) const {
  if (!edges_fit(run)) return false;
  if (run.last - run.first == 1) return true;
  bool slash = false;
  bool all_slash = true;
  bool years = false;
  bool single = false;
  bool all_single = true;
  for (std::size_t i = run.first; i < run.last; ++i) {
    if (i > run.first) {
      slash = slash || groups_[i].join == Join::slash;
      all_slash = all_slash && groups_[i].join == Join::slash;
    }
    const auto figures = all_.figures(i, i + 1);
    years = years || (figures.size() == 4 && i > run.first &&
                      (figures.substr(0, 2) == "19" || figures.substr(0, 2) == "20"));
    single = single || figures.size() == 1;
    all_single = all_single && figures.size() == 1;
  }
  const std::uint32_t head = groups_[run.first].count;
  const bool plus = around_.plus_before(groups_[run.first]);
  if (slash && (!all_slash || head < 3)) return false;
  if (head <= 2 && years && !groups_[run.first].spoken && !plus) return false;
  // "0.3.8.1234567": a version.
  if (head == 1 && !all_single && groups_[run.first + 1].count < 3 &&
      is_tight(groups_[run.first + 1].join))
    return false;
  const bool starts =
      !runs_.goes_on(run.first) || ends_before(run.first) || groups_[run.first - 1].spoken;
  if (starts && !runs_.goes_on(run.last)) return true;
  return (head >= 3 || plus) && !single;
}

bool Phones::begins_phone(std::size_t group) const {
  const auto figures = all_.figures(group, group + 1);
  return figures.size() >= 3 && (figures[0] == '0' || figures.substr(0, 2) == "84");
}

/// Letters read as figures, and words, need enough of them to be meant as a number.
bool Phones::believable(const Run& run) const {
  std::uint32_t figures = 0;
  std::uint32_t words = 0;
  bool guessed = false;
  for (std::size_t i = run.first; i < run.last; ++i) {
    const Group& group = groups_[i];
    guessed = guessed || group.guessed;
    if (group.spoken) {
      ++words;
      continue;
    }
    for (std::uint32_t s = group.first; s < group.last; ++s)
      figures += text_.symbols()[s].kind == Kind::digit ? 1U : 0U;
  }
  // A first or last word that is no part of the number: "năm 0900 000 123".
  if (words != 0 && words < 3 && (groups_[run.first].spoken || groups_[run.last - 1].spoken) &&
      figures < 6)
    return false;
  return !guessed || figures + words >= 3;
}

Told Phones::told(const Run& run, bool mobile, Label label) const {
  Told out{NumberKind::phone, run};
  const Group& group = groups_[run.first];
  const std::uint32_t end = groups_[run.last - 1].word;
  if ((label.cues & public_line) != 0 && label.distance <= 8) out.silent = true;
  // "Hotline/Zalo: …"
  if (nearest_before(cues_, text_, group.word, public_line, 1) != nullptr) out.silent = true;
  if (nearest_after(cues_, text_, end, public_line, 2) != nullptr) out.silent = true;
  if (!mobile && !around_.says_home(group)) out.silent = out.silent || around_.near_office(group);
  const bool of_other =
      around_.accuses() || nearest_before(cues_, text_, group.word, third_person, 4) != nullptr;
  if (!of_other && around_.selling() >= Surroundings::kShop) out.silent = true;
  if (!of_other && around_.selling() >= Surroundings::kPerhapsShop) out.at_most = rules::Tier::hint;
  return out;
}

}  // namespace soat::check::detect
