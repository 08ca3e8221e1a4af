// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <string_view>

#include "check/detect/detectors.h"
#include "check/detect/mask.h"
#include "check/detect/numbers.h"
#include "text/syllable.h"

namespace soat::check::detect {
namespace {

using text::FoldedText;
using text::Gap;
using text::Kind;
using text::Word;

constexpr std::size_t kEnough = 128;
/// "số 9 ngõ 15 đường … tổ … phường … quận … thành phố …"
constexpr unsigned kMaxParts = 9;
/// "đường Nguyễn Thị Minh Khai", "phường Lê Hồng Phong"
constexpr unsigned kMaxName = 5;

enum class Level : std::uint8_t { door, lane, hamlet, ward, area };

struct Unit {
  std::u32string_view words;
  Level level;
};
constexpr std::array<Unit, 41> kUnits{
    {{U"số nhà", Level::door},    {U"nhà số", Level::door},     {U"căn hộ số", Level::door},
     {U"căn hộ", Level::door},    {U"phòng", Level::door},      {U"căn", Level::door},
     {U"số", Level::door},        {U"ngõ", Level::lane},        {U"ngách", Level::lane},
     {U"hẻm", Level::lane},       {U"kiệt", Level::lane},       {U"đường", Level::lane},
     {U"phố", Level::lane},       {U"đại lộ", Level::lane},     {U"chung cư", Level::lane},
     {U"tòa nhà", Level::lane},   {U"tòa", Level::lane},        {U"toà", Level::lane},
     {U"block", Level::lane},     {U"tổ", Level::hamlet},       {U"tổ dân phố", Level::hamlet},
     {U"khu phố", Level::hamlet}, {U"kp", Level::hamlet},       {U"thôn", Level::hamlet},
     {U"ấp", Level::hamlet},      {U"xóm", Level::hamlet},      {U"bản", Level::hamlet},
     {U"buôn", Level::hamlet},    {U"khu đô thị", Level::lane}, {U"kđt", Level::lane},
     {U"phường", Level::ward},    {U"xã", Level::ward},         {U"thị trấn", Level::ward},
     {U"p", Level::ward},         {U"quận", Level::area},       {U"huyện", Level::area},
     {U"tp", Level::area},        {U"thành phố", Level::area},  {U"tỉnh", Level::area},
     {U"thị xã", Level::area},    {U"tầng", Level::door}}};

class Reader {
 public:
  explicit Reader(const FoldedText& text) : text_(text), words_(text.words()) {}

  struct Read {
    std::size_t last = 0;  ///< word behind the address
    unsigned parts = 0;
    bool door = false;  ///< a numbered door or lane
    bool hamlet = false;
    bool named = false;  ///< a street, house, ward by its name
    bool ward = false;
    bool by_number = false;  ///< "số 12 Lê Lợi": a street told by the number before it alone
  };

  /// Reads as many parts of an address as begin at word `at`.
  [[nodiscard]] Read read(std::size_t at) const {
    Read out;
    out.last = at;
    for (unsigned part = 0; part < kMaxParts && at < words_.size(); ++part) {
      if (part > 0 && words_[at].before > Gap::clause) break;
      const std::size_t next = part_at(at, out);
      if (next == at) break;
      at = out.last = next;
      ++out.parts;
    }
    return out;
  }

 private:
  [[nodiscard]] bool capital(std::size_t at) const {
    return at < words_.size() && words_[at].speaks() &&
           text_.symbols()[words_[at].first].is(text::upper);
  }
  [[nodiscard]] bool numbered(std::size_t at) const {
    return at < words_.size() && words_[at].speaks() && words_[at].digits &&
           words_[at].size() <= 5 && words_[at].before < Gap::clause;
  }
  [[nodiscard]] std::size_t behind(std::size_t at, std::u32string_view unit) const {
    std::size_t word = at;
    while (!unit.empty()) {
      const auto blank = std::min(unit.find(U' '), unit.size());
      if (word >= words_.size() || (word > at && words_[word].before >= Gap::clause) ||
          !text_.is_bare(words_[word], unit.substr(0, blank)))
        return at;
      unit.remove_prefix(std::min(blank + 1, unit.size()));
      ++word;
    }
    return word;
  }

  /// "12", "12A", "12/3/5", "12-14" as written behind a unit.
  [[nodiscard]] std::size_t number_at(std::size_t at) const {
    return numbered(at) ? number_end(at) : at;
  }
  [[nodiscard]] std::size_t number_end(std::size_t at) const {
    std::size_t last = at + 1;
    while (last < at + 5 && numbered(last) && words_[last].before == Gap::sign &&
           slash_before(last))
      ++last;
    return last;
  }
  [[nodiscard]] bool slash_before(std::size_t at) const {
    const char32_t sign = text_.symbols()[words_[at].first - 1].letter;
    return words_[at - 1].last + 1 == words_[at].first && (sign == U'/' || sign == U'-');
  }

  [[nodiscard]] std::size_t part_at(std::size_t at, Read& out) const {
    std::size_t best = at;
    const Unit* unit = nullptr;
    for (const Unit& each : kUnits) {
      const std::size_t next = behind(at, each.words);
      if (next > best) best = next, unit = &each;
    }
    if (unit == nullptr) return bare_number(at, out);
    const std::size_t after = number_at(best);
    if (after > best) {
      out.door = out.door || unit->level == Level::door || unit->level == Level::lane;
      out.hamlet = out.hamlet || unit->level == Level::hamlet;
      out.ward = out.ward || unit->level == Level::ward;
      // "số 12 Lê Lợi", "ngõ 67 Kim Mã": the street without its word. Rooms have people's names.
      const bool on_street = unit->words.ends_with(U"số") || unit->words == U"số nhà" ||
                             unit->words == U"ngõ" || unit->words == U"ngách" ||
                             unit->words == U"hẻm" || unit->words == U"kiệt";
      const std::size_t street = on_street ? street_end(after) : after;
      out.named = out.named || street > after;
      out.by_number = street > after;
      return street;
    }
    if (unit->level == Level::door) return at;
    // A court is no block of flats.
    if (best == at + 1 && best < words_.size() && text_.is_bare(words_[at], U"tòa") &&
        text_.is(words_[best], U"án"))
      return at;
    std::size_t name = best;
    while (name < best + kMaxName && capital(name) &&
           (name == best ? words_[name].before <= Gap::blank || words_[name - 1].size() <= 2
                         : words_[name].before <= Gap::blank))
      ++name;
    if (name == best) return at;
    out.named = true;
    out.hamlet = out.hamlet || unit->level == Level::hamlet;
    out.ward = out.ward || unit->level == Level::ward;
    return name;
  }

  /// "K12/34", and "12/5 Lê Lợi, phường …": a door without its word, followed by a name.
  [[nodiscard]] std::size_t bare_number(std::size_t at, Read& out) const {
    const Word& word = words_[at];
    if (!word.speaks() || !word.digits || word.size() > 6) return at;
    const char first = text_.symbols()[word.first].base;
    const bool lane = first == 'k' && word.size() > 1;
    if (!lane && (first < '0' || first > '9' || out.parts > 0)) return at;
    const std::size_t after = number_end(at);
    if (lane) {
      out.door = true;
      return after;
    }
    const std::size_t name = street_end(after);
    if (name == after) return at;
    out.door = out.named = true;
    return name;
  }

  /// Behind a street's name that begins at word `at`: two capitalised syllables or more; `at` if
  /// none does.
  [[nodiscard]] std::size_t street_end(std::size_t at) const {
    std::size_t name = at;
    while (name < at + kMaxName && capital(name) && !words_[name].digits &&
           words_[name].before <= Gap::blank)
      ++name;
    // Streets here have Vietnamese names: "1/16 Europa League" is a round of a cup.
    return name < at + 2 || !all_syllables(at, name) ? at : name;
  }

  [[nodiscard]] bool all_syllables(std::size_t first, std::size_t last) const {
    return std::all_of(words_.begin() + static_cast<std::ptrdiff_t>(first),
                       words_.begin() + static_cast<std::ptrdiff_t>(last), [&](const Word& word) {
                         return text::is_syllable_shape(
                             text::letters_of({text_.symbols().data() + word.first, word.size()}));
                       });
  }

  const FoldedText& text_;
  std::span<const Word> words_;
};

enum class Whose : std::uint8_t { nobody, perhaps, somebody };

Whose whose(const FoldedText& text, const std::vector<CueAt>& cues, std::size_t first,
            std::size_t last) {
  const auto begin = static_cast<std::uint32_t>(first);
  const auto end = static_cast<std::uint32_t>(last - 1);
  const auto sentence = text.words()[first].sentence;
  bool lives = false;
  bool someone = false;
  const auto weigh = [&](const CueAt& cue) {
    // The address' own words are no cue: "phòng", "nhà".
    if (cue.first >= first && cue.last <= last) return true;
    if (text.words()[cue.first].sentence != sentence) return false;
    const bool sure = cue.exact || (cue.cues & (person | number_word | living)) == 0;
    if ((cue.cues & (office | selling | public_line)) != 0 && sure && (cue.cues & person) == 0)
      return false;
    lives = lives || (cue.cues & living) != 0;
    someone = someone || (cue.cues & (person | child_word | birth | third_person)) != 0;
    return true;
  };
  auto at = std::upper_bound(cues.begin(), cues.end(), begin,
                             [](std::uint32_t w, const CueAt& cue) { return w < cue.first; });
  for (auto before = at;
       before != cues.begin() && begin - std::min(begin, (before - 1)->last) <= 12;) {
    --before;
    if (text.words()[before->first].sentence != sentence) break;
    if (!weigh(*before)) return Whose::nobody;
  }
  for (; at != cues.end() && (at->first <= end || at->first - end <= 10); ++at) {
    if (text.words()[at->first].sentence != sentence) break;
    if (!weigh(*at)) return Whose::nobody;
  }
  if (someone) return Whose::somebody;
  return lives ? Whose::perhaps : Whose::nobody;
}

bool resides(const FoldedText& text, const std::vector<CueAt>& cues, std::size_t at) {
  const CueAt* cue = nearest_before(cues, text, static_cast<std::uint32_t>(at), living, 1);
  if (cue == nullptr) return false;
  const auto& word = text.words()[cue->last - 1];
  return text.is_bare(word, U"trú") || text.is_bare(word, U"khẩu") || text.is_bare(word, U"ngụ");
}

/// Whether somebody is said to live right there: "nhà chị Hoa ở số 5 …", "(SN 1990, trú …)".
/// Where nobody is, the address may as well be an office's or a quarantined street's.
bool lives_there(const FoldedText& text, const std::vector<CueAt>& cues, std::size_t at) {
  constexpr std::uint32_t kNear = 5;
  return nearest_before(cues, text, static_cast<std::uint32_t>(at), living | birth | person,
                        kNear) != nullptr;
}

/// Whether a storey or a tower is named before or within: companies are found so.
bool in_a_tower(const FoldedText& text, std::size_t at, std::size_t last) {
  constexpr std::size_t kNear = 7;
  const auto& words = text.words();
  for (std::size_t i = at; i < last; ++i)
    if (text.is(words[i], U"plaza") || text.is(words[i], U"tower")) return true;
  for (std::size_t back = 1; back <= kNear && back <= at; ++back) {
    const text::Word& word = words[at - back];
    if (word.sentence != words[at].sentence) return false;
    if (text.is(word, U"tầng") || text.is(word, U"lầu") || text.is(word, U"plaza") ||
        text.is(word, U"tower"))
      return true;
  }
  return false;
}

}  // namespace

void address(Draft& draft, const Parameters&, std::vector<Sighting>& out) {
  const FoldedText& text = draft.text;
  const auto& words = text.words();
  const bool figures =
      std::any_of(words.begin(), words.end(), [](const Word& w) { return w.digits; });
  const std::vector<CueAt> own = figures ? std::vector<CueAt>() : cues_of(text);
  const std::vector<CueAt>& cues = figures ? draft.numbers().cues : own;
  if (std::none_of(cues.begin(), cues.end(), [](const CueAt& c) {
        return (c.cues & (living | person | third_person | child_word)) != 0;
      }))
    return;
  const Reader reader(text);
  std::size_t seen = 0;
  for (std::size_t i = 0; i < words.size() && seen < kEnough;) {
    const auto read = words[i].speaks() ? reader.read(i) : Reader::Read{};
    const bool door = read.parts >= 2 && read.door && (read.named || read.ward);
    const bool one_line = read.parts == 1 && read.door && read.named;
    const bool hamlet =
        read.parts >= 2 && read.hamlet && (read.named || read.ward) && resides(text, cues, i);
    if (!door && !hamlet && !one_line) {
      ++i;
      continue;
    }
    Whose owner = hamlet ? Whose::somebody : whose(text, cues, i, read.last);
    if (owner == Whose::somebody && (!lives_there(text, cues, i) ||
                                     (in_a_tower(text, i, read.last) && !resides(text, cues, i))))
      owner = Whose::perhaps;
    const std::uint32_t first = words[i].first;
    const std::uint32_t last = words[read.last - 1].last;
    const bool said = owner != Whose::nobody &&
                      (!one_line || nearest_before(cues, text, static_cast<std::uint32_t>(i),
                                                   living, read.by_number ? 0 : 2) != nullptr);
    if (said) {
      ++seen;
      out.push_back({text.span(first, last),
                     {},
                     {},
                     figures ? masked_figures(draft, first, last, {0, 0}) : std::string(),
                     owner == Whose::somebody ? rules::Tier::warn : rules::Tier::hint});
    }
    i = read.last;
  }
}

}  // namespace soat::check::detect
