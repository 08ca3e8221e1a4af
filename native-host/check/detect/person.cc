// SPDX-License-Identifier: Apache-2.0
//
// Who somebody is beside what is known of them: a date of birth, a child's school.
#include <algorithm>
#include <optional>

#include "check/detect/detectors.h"
#include "check/detect/mask.h"
#include "check/detect/numbers.h"

namespace soat::check::detect {
namespace {

using text::FoldedText;
using text::Gap;
using text::Word;

constexpr std::size_t kEnough = 128;

std::uint32_t value(std::string_view digits) {
  std::uint32_t out = 0;
  for (const char digit : digits.substr(0, 6))
    out = out * 10 + static_cast<std::uint32_t>(digit - '0');
  return out;
}

bool plausible(std::uint32_t day, std::uint32_t month, std::uint32_t year) {
  // Whoever was born before 1930 stands in history books, and their day is no secret.
  return day >= 1 && day <= 31 && month >= 1 && month <= 12 && year >= 1930 && year <= 2035;
}

/// The group behind "15-8-2017" or "15 tháng 8 năm 2017" that begins at group `at`.
std::optional<std::size_t> date_end(const FoldedText& text, const Groups& groups, std::size_t at) {
  std::vector<std::size_t> parts;
  for (std::size_t i = at; i < groups.all.size() && parts.size() < 3; ++i) {
    const Group& group = groups.all[i];
    if (group.spoken && text.is_bare(text.words()[group.word], U"năm")) continue;
    if (group.spoken || group.guessed || group.letter_before || group.letter_after)
      return std::nullopt;
    if (!parts.empty()) {
      const Group& last = groups.all[parts.back()];
      const bool words =
          group.word == last.word + 2 && (text.is_bare(text.words()[last.word + 1], U"tháng") ||
                                          text.is_bare(text.words()[last.word + 1], U"năm"));
      const bool signs =
          group.join == Join::slash || group.join == Join::dash || group.join == Join::dot;
      if (!words && !signs) return std::nullopt;
    }
    parts.push_back(i);
  }
  if (parts.size() < 3) return std::nullopt;
  const auto part = [&](std::size_t i) { return value(groups.figures(parts[i], parts[i] + 1)); };
  if (groups.all[parts[2]].count != 4 || groups.all[parts[0]].count > 2 ||
      groups.all[parts[1]].count > 2)
    return std::nullopt;
  if (!plausible(part(0), part(1), part(2))) return std::nullopt;
  return parts[2] + 1;
}

/// The "sinh" or "ngày sinh" right before `word`; words such as "vào ngày" may stand between.
const CueAt* birth_before(const FoldedText& text, const std::vector<CueAt>& cues,
                          std::uint32_t word) {
  const CueAt* cue = nearest_before(cues, text, word, birth, 2);
  if (cue == nullptr) return nullptr;
  for (std::uint32_t i = cue->last; i < word; ++i) {
    const Word& between = text.words()[i];
    if (!text.is_bare(between, U"ngày") && !text.is_bare(between, U"vào") &&
        !text.is_bare(between, U"năm") && !text.is_bare(between, U"là"))
      return nullptr;
  }
  return cue;
}

bool capital(const FoldedText& text, std::size_t word) {
  return word < text.words().size() && text.words()[word].speaks() && !text.words()[word].digits &&
         text.symbols()[text.words()[word].first].is(text::upper);
}

/// Two capitalised syllables in a row, or a word for a person, within ten words before.
bool names_someone(const FoldedText& text, const std::vector<CueAt>& cues, std::uint32_t word) {
  if (nearest_before(cues, text, word, person | child_word | third_person, 10) != nullptr)
    return true;
  for (std::uint32_t i = word; i-- > 1 && word - i <= 10;) {
    if (text.words()[i].sentence != text.words()[word].sentence) return false;
    if (capital(text, i) && capital(text, i - 1) && text.words()[i].before <= Gap::blank)
      return true;
  }
  return false;
}

}  // namespace

void birth_date(Draft& draft, const Parameters&, std::vector<Sighting>& out) {
  const FoldedText& text = draft.text;
  const Numbers& numbers = draft.numbers();
  const auto& groups = numbers.groups.all;
  std::size_t seen = 0;
  for (std::size_t i = 0; i < groups.size() && seen < kEnough;) {
    const auto end = groups[i].spoken ? std::nullopt : date_end(text, numbers.groups, i);
    const CueAt* cue = end ? birth_before(text, numbers.cues, groups[i].word) : nullptr;
    if (cue == nullptr || !names_someone(text, numbers.cues, cue->first)) {
      ++i;
      continue;
    }
    const std::uint32_t first = text.words()[cue->first].first;
    const std::uint32_t last = groups[*end - 1].last;
    ++seen;
    out.push_back({text.span(first, last),
                   {},
                   {},
                   masked_figures(draft, first, last, {0, 2}),
                   rules::Tier::warn});
    i = *end;
  }
}

void child(Draft& draft, const Parameters&, std::vector<Sighting>& out) {
  // A name and a class are in every school's good news; a named school, a home or a birthday
  // beside them let a stranger find the child.
  const FoldedText& text = draft.text;
  const auto& words = text.words();
  const bool figures =
      std::any_of(words.begin(), words.end(), [](const Word& w) { return w.digits; });
  const std::vector<CueAt> own = figures ? std::vector<CueAt>() : cues_of(text);
  const std::vector<CueAt>& cues = figures ? draft.numbers().cues : own;
  std::size_t seen = 0;
  std::size_t from = 0;
  for (std::size_t c = 0; c < cues.size() && seen < kEnough; ++c) {
    const CueAt& cue = cues[c];
    if ((cue.cues & child_word) == 0 || cue.first < from) continue;
    if (!capital(text, cue.last) || words[cue.last].before > Gap::blank) continue;
    // "em N.P.N.A" is hidden as the press does it; "học sinh trường …" names no child.
    if (words[cue.last].size() == 1) continue;
    if (c + 1 < cues.size() && cues[c + 1].first == cue.last && (cues[c + 1].cues & school) != 0)
      continue;
    const auto sentence = words[cue.first].sentence;
    unsigned told = 0;
    std::size_t last = cue.last + 1;
    for (std::size_t i = c + 1; i < cues.size() && cues[i].first - cue.last <= 24; ++i) {
      if (words[cues[i].first].sentence != sentence) break;
      const CueAt& other = cues[i];
      std::size_t end = other.last;
      if ((other.cues & school) != 0) {
        // "lớp 2A", "trường Tiểu học Ví Dụ"
        if (end >= words.size() || (!words[end].digits && !capital(text, end))) continue;
        while (end < words.size() && end < other.last + 6 &&
               (words[end].digits || capital(text, end)) && words[end].before <= Gap::blank)
          ++end;
      } else if ((other.cues & (living | birth)) != 0 && other.exact) {
        if (end >= words.size() ||
            (!words[end].digits && !(end + 1 < words.size() && words[end + 1].digits)))
          continue;
        end += words[end].digits ? 1U : 2U;
      } else {
        continue;
      }
      ++told;
      last = std::max(last, std::min(end, words.size()));
    }
    if (told < 2) continue;
    ++seen;
    from = last;
    out.push_back(
        {text.span(words[cue.first].first, words[last - 1].last), {}, {}, {}, rules::Tier::warn});
  }
}

}  // namespace soat::check::detect
