// SPDX-License-Identifier: Apache-2.0
#include "check/detect/surroundings.h"

#include <algorithm>

namespace soat::check::detect {

using text::FoldedText;
using text::Gap;
using text::Kind;
using text::Symbol;
using text::Word;

Surroundings::Surroundings(const FoldedText& text, const Groups& groups,
                           const std::vector<CueAt>& cues)
    : text_(text), cues_(cues) {
  for (const CueAt& cue : cues_) {
    if ((cue.cues & ::soat::check::detect::selling) != 0) selling_ += cue.exact ? 2 : 1;
    if ((cue.cues & incident) != 0 && cue.exact) accuses_ = true;
  }
  const auto price = [&](const Group& group) { return counted(group); };
  if (std::any_of(groups.all.begin(), groups.all.end(), price)) selling_ += 2;
}

std::string Surroundings::glued_after(const Group& group) const {
  return group.letter_after
             ? text_.utf8(group.last, std::min(text_.words()[group.word].last, group.last + 8))
             : std::string();
}

std::string Surroundings::glued_before(const Group& group) const {
  const std::uint32_t first = text_.words()[group.word].first;
  return group.letter_before && group.first - first <= 8 ? text_.utf8(first, group.first)
                                                         : std::string();
}

bool Surroundings::counted(const Group& group) const {
  const std::string glued = glued_after(group);
  for (const char* unit :
       {"k", "đ", "d", "tr", "vnd", "vnđ", "kg", "tỷ", "usd", "m2", "g", "ml", "km"})
    if (glued == unit) return true;
  const auto& words = text_.words();
  if (group.word + 1 >= words.size() || group.letter_after) return false;
  const Word& next = words[group.word + 1];
  if (next.before > Gap::blank || next.size() < 2) return false;
  // " - Đồng Tháp", "Đồng Nai": a place.
  const auto capital = [&](std::size_t word) {
    return word < words.size() && text_.symbols()[words[word].first].is(text::upper);
  };
  if (capital(group.word + 1) && capital(group.word + 2)) return false;
  const CueAt* cue = nearest_after(cues_, text_, group.word, unit_after, 1);
  return cue != nullptr && cue->first == group.word + 1;
}

bool Surroundings::in_sentence(const Group& group, std::uint32_t cues) const {
  const CueAt* cue = nearest_before(cues_, text_, group.word, cues, 14);
  if (cue != nullptr && text_.words()[cue->first].sentence == text_.words()[group.word].sentence)
    return true;
  return nearest_after(cues_, text_, group.word, cues, 14) != nullptr;
}

bool Surroundings::says_home(const Group& group) const {
  const CueAt* cue = nearest_before(cues_, text_, group.word, living, kLabelReach);
  return cue != nullptr && cue->last - cue->first == 2;  // "nhà riêng", "nhà ông"
}

bool Surroundings::near_office(const Group& group) const {
  const auto sentence = text_.words()[group.word].sentence;
  auto at = std::upper_bound(cues_.begin(), cues_.end(), group.word,
                             [](std::uint32_t w, const CueAt& cue) { return w < cue.first; });
  for (int left = 24; at != cues_.begin() && left > 0; --left) {
    --at;
    if (text_.words()[at->first].sentence != sentence) break;
    if ((at->cues & (office | public_line)) != 0 &&
        (at->exact || (at->cues & (person | number_word)) == 0))
      return true;
  }
  return nearest_after(cues_, text_, group.word, office | public_line, 14) != nullptr;
}

bool Surroundings::plus_before(const Group& group) const {
  return group.first > 0 && text_.symbols()[group.first - 1].letter == U'+';
}

bool Surroundings::behind_comma(const Group& group) const {
  if (group.first < 2) return false;
  const char32_t sign = text_.symbols()[group.first - 1].letter;
  return (sign == U',' || sign == U':') && text_.symbols()[group.first - 2].kind == Kind::digit;
}

}  // namespace soat::check::detect
