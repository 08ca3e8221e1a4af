// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <optional>
#include <string_view>

#include "check/detect/detectors.h"
#include "check/detect/mask.h"
#include "check/detect/numbers.h"

namespace soat::check::detect {
namespace {

using text::FoldedText;
using text::Kind;
using text::Symbol;

constexpr std::size_t kEnough = 128;

/// Figures no province's plates begin with (from memory).
bool is_province(char tens, char units) {
  constexpr std::string_view kUnused = "10 13 42 44 45 46 87 91 96";
  const char both[] = {tens, units};
  return tens != '0' && kUnused.find(std::string_view(both, 2)) == std::string_view::npos;
}

/// Reads "59-X1 000.34", "51K 000.78", "30A12345", "29-C1 1234" from symbol `at`.
class Plate {
 public:
  Plate(std::span<const Symbol> symbols, std::uint32_t at) : symbols_(symbols), at_(at) {}

  /// The symbol behind the plate; nullopt when none begins here.
  std::optional<std::uint32_t> end() {
    if (digits(2) != 2 || !is_province(symbols_[at_ - 2].base, symbols_[at_ - 1].base))
      return std::nullopt;
    skip_sign();
    const std::uint32_t letters = at_;
    while (is_letter(at_) && at_ - letters < 2) ++at_;
    if (at_ == letters) return std::nullopt;
    // The second of two signs of a motorcycle's series is a figure: "59-X1".
    const bool figure = is_digit(at_) && !is_digit(at_ + 1) && series_ends(at_ + 1);
    if (at_ - letters == 1 && (figure || six_follow())) ++at_;
    skip_sign();
    const std::uint32_t first = digits(5);
    if (first == 3 && at_ + 1 < symbols_.size() && symbols_[at_].letter == U'.' &&
        is_digit(at_ + 1)) {
      ++at_;
      if (digits(2) != 2) return std::nullopt;
    } else if (first != 4 && first != 5) {
      return std::nullopt;
    }
    if (at_ < symbols_.size() && symbols_[at_].in_word()) return std::nullopt;
    return at_;
  }

 private:
  [[nodiscard]] bool is_digit(std::uint32_t at) const {
    return at < symbols_.size() && symbols_[at].kind == Kind::digit;
  }
  [[nodiscard]] bool is_letter(std::uint32_t at) const {
    return at < symbols_.size() && symbols_[at].kind == Kind::letter && symbols_[at].tone() == 0;
  }
  [[nodiscard]] bool series_ends(std::uint32_t at) const {
    return at < symbols_.size() && (symbols_[at].kind == Kind::space ||
                                    symbols_[at].letter == U'-' || symbols_[at].letter == U'.');
  }
  [[nodiscard]] bool six_follow() const {
    for (std::uint32_t i = 0; i < 6; ++i)
      if (!is_digit(at_ + i)) return false;
    return !is_digit(at_ + 6);
  }
  std::uint32_t digits(std::uint32_t most) {
    std::uint32_t count = 0;
    while (count < most && is_digit(at_)) ++at_, ++count;
    return count;
  }
  void skip_sign() {
    for (int i = 0; i < 3 && at_ < symbols_.size() &&
                    (symbols_[at_].kind == Kind::space || symbols_[at_].letter == U'-' ||
                     symbols_[at_].letter == U'.');
         ++i)
      ++at_;
  }

  std::span<const Symbol> symbols_;
  std::uint32_t at_;
};

/// Words for oneself: "xe em biển 30A…, ai thấy báo giúp" speaks of the writer's own.
bool of_oneself(const FoldedText& text, const CueAt& cue) {
  if (cue.last - cue.first != 1) return false;
  const auto& word = text.words()[cue.first];
  return text.is_bare(word, U"em") || text.is_bare(word, U"mình") || text.is_bare(word, U"tôi") ||
         text.is_bare(word, U"tui") || text.is_bare(word, U"của");
}

bool about_its_driver(Draft& draft, std::uint32_t word, std::uint32_t behind) {
  const auto& cues = draft.numbers().cues;
  const FoldedText& text = draft.text;
  if (nearest_before(cues, text, word, incident | third_person, 20) != nullptr) return true;
  if (nearest_after(cues, text, behind, incident | third_person, 20) != nullptr) return true;
  for (const CueAt* cue : {nearest_before(cues, text, word, person, 5),
                           nearest_after(cues, text, behind, person, 4)}) {
    if (cue != nullptr && !of_oneself(text, *cue)) return true;
  }
  const CueAt* owner = nearest_after(cues, text, behind, person, 1);
  if (owner == nullptr || !text.is(text.words()[owner->first], U"của")) return false;
  const CueAt* whose = nearest_after(cues, text, owner->first, person, 3);
  return whose != nullptr && !of_oneself(text, *whose);
}

/// A room, a house, a road or a class, and what is counted: "căn 12A-1234", "20L 12000 đồng".
bool is_no_vehicle(Draft& draft, std::size_t word, std::uint32_t behind) {
  const FoldedText& text = draft.text;
  const auto& words = text.words();
  if (word > 0 && words[word].before <= text::Gap::blank) {
    for (const std::u32string_view one :
         {U"phòng", U"căn", U"nhà", U"lô", U"lớp", U"ga", U"tầng", U"tòa", U"toà", U"lộ", U"km",
          U"ngõ", U"hẻm", U"đường", U"mã", U"hàng"})
      if (text.is_bare(words[word - 1], one)) return true;
  }
  const CueAt* unit = nearest_after(draft.numbers().cues, text, behind, unit_after, 1);
  return unit != nullptr && unit->first == behind + 1 && words[unit->first].size() > 1;
}

/// "16A 1200": no hyphen or dot anywhere, and four figures behind a blank.
bool four_behind_blank(std::span<const Symbol> symbols, std::uint32_t first, std::uint32_t end) {
  std::uint32_t at = end;
  while (at > first && symbols[at - 1].kind == Kind::digit) --at;
  if (end - at != 4 || at == first || symbols[at - 1].kind != Kind::space) return false;
  return std::none_of(symbols.begin() + first, symbols.begin() + end,
                      [](const Symbol& s) { return s.letter == U'-' || s.letter == U'.'; });
}

}  // namespace

void number_plate(Draft& draft, const Parameters&, std::vector<Sighting>& out) {
  const FoldedText& text = draft.text;
  const auto& symbols = text.symbols();
  std::uint32_t from = 0;
  std::size_t seen = 0;
  for (std::size_t i = 0; i < text.words().size() && seen < kEnough; ++i) {
    const text::Word& word = text.words()[i];
    if (!word.digits || !word.speaks() || word.first < from ||
        symbols[word.first].kind != Kind::digit)
      continue;
    const auto end = Plate(symbols, word.first).end();
    if (!end) continue;
    from = *end;
    const auto last = static_cast<std::uint32_t>(text.word_at(*end)) - 1;
    // A measure reads like a plate ("12 kg 5000"): letters set apart by blanks need the word "xe".
    const auto& cues = draft.numbers().cues;
    const bool tight = std::none_of(symbols.begin() + word.first, symbols.begin() + word.first + 3,
                                    [](const Symbol& s) { return s.kind == Kind::space; });
    const CueAt* named = nearest_before(cues, text, static_cast<std::uint32_t>(i), vehicle, 10);
    if (named == nullptr && !tight) continue;
    // Four figures behind a blank were a plate before 2010 and are a number since: "xe 16A 1200
    // chỗ".
    const bool told_plate = named != nullptr && text.is_bare(text.words()[named->first], U"biển");
    if (!told_plate && four_behind_blank(symbols, word.first, *end)) continue;
    if (is_no_vehicle(draft, i, last)) continue;
    if (!about_its_driver(draft, static_cast<std::uint32_t>(i), last)) continue;
    ++seen;
    out.push_back({text.span(word.first, *end),
                   {},
                   {},
                   masked_figures(draft, word.first, *end, {3, 1}),
                   rules::Tier::warn});
  }
}

}  // namespace soat::check::detect
