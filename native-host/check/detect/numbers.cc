// SPDX-License-Identifier: Apache-2.0
#include "check/detect/numbers.h"

#include <algorithm>
#include <optional>
#include <string>

#include "check/detect/structure.h"

namespace soat::check::detect {
namespace {

using text::FoldedText;
using text::Gap;
using text::Kind;
using text::Symbol;
using text::Word;

/// How many words may stand between a label and its number: "số tài khoản của con gái chị Lan ở
/// phòng kế toán: …".
constexpr std::uint32_t kLabelReach = 12;
/// "Mã vận đơn của em là …"
constexpr std::uint32_t kCodeReach = 4;
/// The longest number of any kind; groups beyond it are never joined.
constexpr std::uint32_t kMaxFigures = 19;

/// Groups [first, last) and their figures.
struct Run {
  std::size_t first;
  std::size_t last;
  std::string_view figures;
};

/// What a draft sells, by words about selling and prices. A shop that gives its own number wants
/// to be called: silence from `kShop` on, a hint at most from `kPerhapsShop` on.
constexpr unsigned kShop = 4;
constexpr unsigned kPerhapsShop = 2;

class Teller {
 public:
  Teller(const FoldedText& text, Numbers& out) : text_(text), out_(out), groups_(out.groups.all) {}

  void tell() {
    weigh_selling();
    for (std::size_t i = 0; i < groups_.size();) {
      const auto number = number_at(i);
      if (!number) {
        ++i;
        continue;
      }
      i = number->run.last;
      if (number->silent) continue;
      // The letters of a health insurance card are part of its number.
      const bool lettered = number->kind == NumberKind::social_insurance &&
                            groups_[number->run.first].letter_before &&
                            number->run.figures.size() == 13;
      const std::uint32_t first =
          lettered ? text_.words()[groups_[number->run.first].word].first : begin_of(number->run);
      out_.all.push_back(
          {number->kind, first, groups_[number->run.last - 1].last, number->at_most});
    }
  }

 private:
  struct Told {
    NumberKind kind;
    Run run;
    bool silent = false;  ///< a number of this kind, but nobody's secret
    rules::Tier at_most = rules::Tier::warn;
  };

  // --- what stands around

  void weigh_selling() {
    for (const CueAt& cue : out_.cues) {
      if ((cue.cues & selling) != 0) selling_ += cue.exact ? 2 : 1;
      if ((cue.cues & incident) != 0 && cue.exact) accuses_ = true;
    }
    const auto price = [&](const Group& group) { return counted(group); };
    if (std::any_of(groups_.begin(), groups_.end(), price)) selling_ += 2;
  }

  [[nodiscard]] const Symbol* before(const Group& group) const {
    return group.first == 0 ? nullptr : &text_.symbols()[group.first - 1];
  }
  [[nodiscard]] const Symbol* after(const Group& group) const {
    return group.last == text_.symbols().size() ? nullptr : &text_.symbols()[group.last];
  }

  /// The letters that touch the group's end: "k" of "350k".
  [[nodiscard]] std::string glued_after(const Group& group) const {
    return group.letter_after
               ? text_.utf8(group.last, std::min(text_.words()[group.word].last, group.last + 8))
               : std::string();
  }
  [[nodiscard]] std::string glued_before(const Group& group) const {
    const std::uint32_t first = text_.words()[group.word].first;
    return group.letter_before && group.first - first <= 8 ? text_.utf8(first, group.first)
                                                           : std::string();
  }

  /// "350k", "2 triệu", "12 000 đồng": figures that count something.
  [[nodiscard]] bool counted(const Group& group) const {
    const std::string glued = glued_after(group);
    for (const char* unit :
         {"k", "đ", "d", "tr", "vnd", "vnđ", "kg", "tỷ", "usd", "m2", "g", "ml", "km"})
      if (glued == unit) return true;
    if (group.word + 1 >= text_.words().size() || group.letter_after) return false;
    const Word& next = text_.words()[group.word + 1];
    if (next.before > Gap::blank || next.size() < 2) return false;
    const CueAt* cue = nearest_after(out_.cues, text_, group.word, unit_after, 1);
    return cue != nullptr && cue->first == group.word + 1;
  }

  // --- runs of groups

  /// The groups from `first` that together have `size` figures; nullopt when none do.
  [[nodiscard]] std::optional<Run> run_of(std::size_t first, std::size_t size) const {
    std::size_t have = 0;
    for (std::size_t i = first; i < groups_.size(); ++i) {
      if (i > first && (groups_[i].join == Join::apart || groups_[i].letter_before ||
                        groups_[i - 1].letter_after))
        break;
      have += groups_[i].count;
      if (have == size) return Run{first, i + 1, out_.groups.figures(first, i + 1)};
      if (have > size) break;
    }
    return std::nullopt;
  }

  /// The longest run from `first` with `least`–`most` figures. A group long enough to be a
  /// number takes no more of them across a blank: amounts follow accounts.
  [[nodiscard]] std::optional<Run> longest_run(std::size_t first, std::size_t least,
                                               std::size_t most) const {
    std::optional<Run> out;
    std::size_t have = 0;
    for (std::size_t i = first; i < groups_.size(); ++i) {
      if (i > first && (groups_[i].join == Join::apart || groups_[i].join == Join::slash ||
                        groups_[i].letter_before || groups_[i - 1].letter_after))
        break;
      if (i == first + 1 && groups_[first].count >= 8 && groups_[i].join != Join::dot &&
          groups_[i].join != Join::dash)
        break;
      have += groups_[i].count;
      if (have > most) break;
      if (have >= least) out = Run{first, i + 1, out_.groups.figures(first, i + 1)};
    }
    return out;
  }

  [[nodiscard]] bool runs_on(std::size_t group) const {
    return group < groups_.size() && groups_[group].join != Join::apart;
  }

  /// Whether groups are set as people set a phone number, not as a date, a list or a code.
  [[nodiscard]] bool set_as_phone(const Run& run) const {
    const Join inner = run.last - run.first > 1 ? groups_[run.first + 1].join : Join::none;
    // A figure in words before it is most often a word: "ba 0900 000 123", "năm …".
    const bool starts =
        !runs_on(run.first) || phone_ends_ == run.first || groups_[run.first - 1].spoken;
    const bool ends = !runs_on(run.last);
    const auto tight = [](Join join) {
      return join == Join::dot || join == Join::dash || join == Join::other;
    };
    if (!starts && (tight(groups_[run.first].join) || groups_[run.first].join == Join::slash))
      return false;
    if (!ends && inner != Join::none && tight(groups_[run.last].join) &&
        groups_[run.last].join == inner && !begins_phone(run.last))
      return false;
    if (inner == Join::none) return true;
    bool slash = false;
    bool all_slash = true;
    bool years = false;
    bool single = false;
    for (std::size_t i = run.first; i < run.last; ++i) {
      if (i > run.first) {
        slash = slash || groups_[i].join == Join::slash;
        all_slash = all_slash && groups_[i].join == Join::slash;
      }
      const auto figures = out_.groups.figures(i, i + 1);
      years = years || (figures.size() == 4 && i > run.first &&
                        (figures.substr(0, 2) == "19" || figures.substr(0, 2) == "20"));
      single = single || figures.size() == 1;
    }
    const std::uint32_t head = groups_[run.first].count;
    if (slash && (!all_slash || head < 3)) return false;
    if (head <= 2 && years && !groups_[run.first].spoken && !plus_before(run.first)) return false;
    if (starts && ends) return true;
    return (head >= 3 || plus_before(run.first)) && !single;
  }

  [[nodiscard]] bool begins_phone(std::size_t group) const {
    const auto figures = out_.groups.figures(group, group + 1);
    return figures.size() >= 3 && (figures[0] == '0' || figures.substr(0, 2) == "84");
  }

  [[nodiscard]] bool plus_before(std::size_t group) const {
    const Symbol* symbol = before(groups_[group]);
    return symbol != nullptr && symbol->letter == U'+';
  }

  /// Where the finding begins: "(+84) …" and "+84 …" with their sign.
  [[nodiscard]] std::uint32_t begin_of(const Run& run) const {
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

  // --- kinds

  [[nodiscard]] std::optional<Told> number_at(std::size_t i) {
    const Group& group = groups_[i];
    // The middle of a list: nobody begins a number here, and long lists must cost little.
    if (group.count <= 2 && group.join != Join::apart && phone_ends_ != i &&
        !groups_[i - 1].spoken && !plus_before(i))
      return std::nullopt;
    std::uint32_t label = 0;
    std::uint32_t distance = 0;
    if (const CueAt* cue =
            nearest_before(out_.cues, text_, group.word, kNumberLabels, kLabelReach)) {
      label = cue->cues;
      distance = group.word - cue->last;
      // "ma" is mã or má, and a person's number matters more.
      if ((label & person) != 0 && !cue->exact)
        label &= ~static_cast<std::uint32_t>(code_label | parcel_label);
    }
    const bool guessed = group.guessed;
    if (group.letter_before) {
      const std::uint32_t glued = glued_label(group);
      if (glued == 0) return std::nullopt;
      label = glued;
      distance = 0;
    }
    if (const Symbol* symbol = before(group);
        symbol != nullptr && (symbol->letter == U',' || symbol->letter == U':') &&
        group.first > 1 && text_.symbols()[group.first - 2].kind == Kind::digit && group.count < 9)
      return std::nullopt;
    if ((label & code_label) != 0 && distance <= kCodeReach) return code_at(i);
    if ((label & parcel_label) != 0 && distance <= 1) return code_at(i);
    if (!guessed && !group.spoken) {
      if (const auto told = labelled(i, label, distance)) return told;
    }
    if (const auto told = phone_at(i, label, distance)) return told;
    if (group.spoken || guessed) return std::nullopt;
    return unlabelled(i, label);
  }

  /// A whole number that is an order's or a document's: silent, and no part of it is looked at.
  [[nodiscard]] std::optional<Told> code_at(std::size_t i) const {
    const auto run = longest_run(i, 1, kMaxFigures);
    return Told{NumberKind::account, run ? *run : Run{i, i + 1, {}}, true};
  }

  [[nodiscard]] std::uint32_t glued_label(const Group& group) const {
    const std::string letters = glued_before(group);
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

  [[nodiscard]] bool in_sentence(const Group& group, std::uint32_t cues) const {
    const CueAt* cue = nearest_before(out_.cues, text_, group.word, cues, 14);
    if (cue != nullptr && text_.words()[cue->first].sentence == text_.words()[group.word].sentence)
      return true;
    return nearest_after(out_.cues, text_, group.word, cues, 14) != nullptr;
  }

  [[nodiscard]] std::optional<Told> labelled(std::size_t i, std::uint32_t label,
                                             std::uint32_t distance) const {
    const Group& group = groups_[i];
    if ((label & citizen_label) != 0) {
      if (const auto run = run_of(i, 12)) return Told{NumberKind::identity, *run};
    }
    if ((label & (old_id_label | citizen_label)) != 0 && distance <= 8) {
      if (const auto run = run_of(i, 9); run && (label & old_id_label) != 0)
        return Told{NumberKind::identity, *run};
      if (const auto run = run_of(i, 12)) return Told{NumberKind::identity, *run};
    }
    if ((label & tax_label) != 0) {
      for (const std::size_t size : {13U, 10U, 12U}) {
        const auto run = run_of(i, size);
        if (!run) continue;
        const bool firm = in_sentence(group, company);
        const bool own = in_sentence(group, person) || size == 12;
        const bool right = size == 12 || is_tax_code(run->figures);
        return Told{NumberKind::tax_code, *run, firm || (!own && !right)};
      }
    }
    if ((label & social_label) != 0) {
      for (const std::size_t size : {13U, 10U})
        if (const auto run = run_of(i, size)) {
          const bool card = size == 10 || group.letter_before;
          if (card && !is_service_number(run->figures))
            return Told{NumberKind::social_insurance, *run};
        }
    }
    if ((label & card_label) != 0) {
      if (const auto run = longest_run(i, 13, kMaxFigures)) return Told{NumberKind::card, *run};
    }
    if ((label & account_label) != 0) {
      const auto run = longest_run(i, distance <= 2 ? 6 : 8, kMaxFigures);
      if (run && !counted(groups_[run->last - 1]) && !set_as_amount(*run)) {
        return Told{NumberKind::account, *run, in_sentence(group, charity),
                    selling_ >= kShop ? rules::Tier::hint : rules::Tier::warn};
      }
    }
    return std::nullopt;
  }

  /// "1.234.567": thousands by threes, first group of one to three figures that does not begin with
  /// 0.
  [[nodiscard]] bool set_as_amount(const Run& run) const {
    if (run.last - run.first < 2 || run.figures[0] == '0' || groups_[run.first].count > 3)
      return false;
    for (std::size_t i = run.first + 1; i < run.last; ++i)
      if (groups_[i].count != 3 || groups_[i].join != Join::dot) return false;
    return true;
  }

  [[nodiscard]] std::optional<Told> phone_at(std::size_t i, std::uint32_t label,
                                             std::uint32_t distance) {
    for (const std::size_t size : {10U, 11U, 12U, 13U, 14U}) {
      const auto run = run_of(i, size);
      if (!run || !set_as_phone(*run)) continue;
      const bool mobile = is_mobile(run->figures);
      if (!mobile && !is_landline(run->figures)) continue;
      const Group& last = groups_[run->last - 1];
      if (run->figures[0] != '0' && (counted(last) || (size > 11 && !plus_before(i)))) continue;
      if (!believable(*run)) continue;
      if (last.letter_after && (counted(last) || text_.symbols()[last.last].is(text::upper)))
        continue;
      phone_ends_ = run->last;
      return told_phone(*run, mobile, label, distance);
    }
    // "sđt 900 000 123": the 0 left out, right behind its label.
    if ((label & phone_label) != 0 && distance <= 1 && !groups_[i].spoken && !plus_before(i)) {
      const auto run = run_of(i, 9);
      if (run && !runs_on(run->last) && is_mobile("0" + std::string(run->figures)) &&
          !counted(groups_[run->last - 1]) && !set_as_amount(*run))
        return told_phone(*run, true, label, distance);
    }
    return std::nullopt;
  }

  /// Letters read as figures, and words, need enough of them to be meant as a number.
  [[nodiscard]] bool believable(const Run& run) const {
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

  [[nodiscard]] Told told_phone(const Run& run, bool mobile, std::uint32_t label,
                                std::uint32_t distance) const {
    Told out{NumberKind::phone, run};
    const Group& group = groups_[run.first];
    const std::uint32_t end = groups_[run.last - 1].word;
    if ((label & public_line) != 0 && distance <= 8) out.silent = true;
    if (nearest_after(out_.cues, text_, end, public_line, 2) != nullptr) out.silent = true;
    if (!mobile && !says_home(group)) out.silent = out.silent || near_office(group);
    const bool of_other =
        accuses_ || nearest_before(out_.cues, text_, group.word, third_person, 4) != nullptr;
    if (!of_other && selling_ >= kShop) out.silent = true;
    if (!of_other && selling_ >= kPerhapsShop) out.at_most = rules::Tier::hint;
    return out;
  }

  [[nodiscard]] bool says_home(const Group& group) const {
    const CueAt* cue = nearest_before(out_.cues, text_, group.word, living, kLabelReach);
    return cue != nullptr && cue->last - cue->first == 2;  // "nhà riêng", "nhà ông"
  }

  /// Bare "so" is số rather than sở, "bo" is bố as well as bộ.
  [[nodiscard]] bool near_office(const Group& group) const {
    const auto sentence = text_.words()[group.word].sentence;
    auto at = std::upper_bound(out_.cues.begin(), out_.cues.end(), group.word,
                               [](std::uint32_t w, const CueAt& cue) { return w < cue.first; });
    for (int left = 24; at != out_.cues.begin() && left > 0; --left) {
      --at;
      if (text_.words()[at->first].sentence != sentence) break;
      if ((at->cues & (office | public_line)) != 0 &&
          (at->exact || (at->cues & (person | number_word)) == 0))
        return true;
    }
    return nearest_after(out_.cues, text_, group.word, office | public_line, 14) != nullptr;
  }

  [[nodiscard]] std::optional<Told> unlabelled(std::size_t i, std::uint32_t label) const {
    const Group& group = groups_[i];
    if (group.letter_before) return std::nullopt;
    if (const auto run = run_of(i, 12); run && whole(*run) && set_in_blocks(*run) &&
                                        is_citizen_number(run->figures) &&
                                        !counted(groups_[run->last - 1]))
      return Told{NumberKind::identity, *run};
    if (const auto run = run_of(i, 16);
        run && whole(*run) && set_in_blocks(*run) && is_card_number(run->figures)) {
      const auto figures = run->figures;
      if (figures[0] == '4' || figures[0] == '5' || figures.substr(0, 4) == "9704")
        return Told{NumberKind::card, *run};
    }
    if ((label & public_line) != 0) return std::nullopt;
    const CueAt* named = nearest_before(out_.cues, text_, group.word, bank, 4);
    if (named == nullptr) named = nearest_after(out_.cues, text_, group.word, bank, 8);
    if (named == nullptr || !named->exact) return std::nullopt;
    const auto run = longest_run(i, 8, kMaxFigures);
    if (!run || !whole(*run) || is_service_number(run->figures) ||
        counted(groups_[run->last - 1]) || set_as_amount(*run) || looks_like_date(*run))
      return std::nullopt;
    return Told{NumberKind::account, *run, in_sentence(group, charity),
                selling_ >= kShop ? rules::Tier::hint : rules::Tier::warn};
  }

  [[nodiscard]] bool whole(const Run& run) const {
    if (groups_[run.last - 1].letter_after) return false;
    const auto tight = [&](std::size_t group) {
      return runs_on(group) && groups_[group].join != Join::blank;
    };
    return !tight(run.first) && !tight(run.last);
  }

  /// One block, or blocks of three or four: "048 201 000 789", "4111 1111 1111 1111".
  [[nodiscard]] bool set_in_blocks(const Run& run) const {
    if (run.last - run.first == 1) return true;
    return std::all_of(
        groups_.begin() + static_cast<std::ptrdiff_t>(run.first),
        groups_.begin() + static_cast<std::ptrdiff_t>(run.last), [&](const Group& g) {
          return g.count == groups_[run.first].count && g.count >= 3 && g.join != Join::slash;
        });
  }

  /// "20261124", "30.11.2026": eight figures with a year.
  [[nodiscard]] static bool looks_like_date(const Run& run) {
    if (run.figures.size() != 8) return false;
    const auto century = [](std::string_view figures) {
      return figures == "19" || figures == "20";
    };
    return century(run.figures.substr(0, 2)) || century(run.figures.substr(4, 2));
  }

  const FoldedText& text_;
  Numbers& out_;
  const std::vector<Group>& groups_;
  unsigned selling_ = 0;
  bool accuses_ = false;
  std::size_t phone_ends_ = ~std::size_t{0};  ///< group behind the last phone number
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
