// SPDX-License-Identifier: Apache-2.0
#include "rules/teencode.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <tuple>
#include <utility>

#include "text/folded_text.h"

namespace soat::rules {
namespace {

/// A syllable taken apart, so that letters can change and the tone stays.
struct Spelled {
  std::string letters;
  std::vector<unsigned> qualities;  // of each letter
  unsigned tone = 0;
  bool weak = false;

  [[nodiscard]] bool plain_at(std::size_t at, std::string_view what) const {
    if (letters.compare(at, what.size(), what) != 0) return false;
    return std::all_of(qualities.begin() + static_cast<std::ptrdiff_t>(at),
                       qualities.begin() + static_cast<std::ptrdiff_t>(at + what.size()),
                       [](unsigned q) { return q == 0; });
  }
  [[nodiscard]] Spelled with(std::size_t at, std::size_t size, std::string_view by,
                             unsigned quality = 0) const {
    Spelled out = *this;
    out.letters.replace(at, size, by);
    const auto from = out.qualities.begin() + static_cast<std::ptrdiff_t>(at);
    out.qualities.erase(from, from + static_cast<std::ptrdiff_t>(size));
    out.qualities.insert(out.qualities.begin() + static_cast<std::ptrdiff_t>(at), by.size(),
                         quality);
    return out;
  }
};

Spelled take_apart(std::string_view syllable) {
  const text::FoldedText folded(syllable);
  Spelled out;
  out.letters = text::letters_of(folded.symbols());
  for (const text::Symbol& symbol : folded.symbols()) {
    out.qualities.push_back(symbol.quality());
    out.tone |= symbol.tone();
  }
  return out;
}

struct Swap {
  std::string_view from;
  std::string_view to;
  bool weak = false;
};

constexpr Swap kInitials[] = {{"ph", "f"},      {"gi", "j"},  {"gi", "z"},       {"gi", "d"},
                              {"qu", "w"},      {"qu", "q"},  {"ngh", "ng"},     {"ng", "g"},
                              {"ng", "nq"},     {"gh", "g"},  {"kh", "k"},       {"kh", "h"},
                              {"tr", "ch"},     {"ch", "tr"}, {"th", "t"},       {"v", "z"},
                              {"v", "d", true}, {"s", "x"},   {"ch", "kh", true}};
constexpr Swap kFinals[] = {{"ng", "g"}, {"nh", "h"}, {"ch", "k"}, {"c", "k"}, {"ch", "t", true}};

/// Nuclei as letters and qualities, "u1" for ư: what is said short is written short.
struct Nucleus {
  std::string_view letters;
  unsigned qualities[3];
  std::string_view to;
  unsigned to_quality;
};
constexpr Nucleus kNuclei[] = {{"ie", {0, 1, 0}, "i", 0},   {"uo", {0, 1, 0}, "u", 0},
                               {"oi", {1, 0, 0}, "ui", 0},  {"yeu", {0, 1, 0}, "iu", 0},
                               {"ieu", {0, 1, 0}, "iu", 0}, {"e", {1, 0, 0}, "i", 0},
                               {"e", {1, 0, 0}, "o", 2},    {"eo", {0, 0, 0}, "iu", 0},
                               {"eo", {0, 0, 0}, "eu", 1},  {"ua", {0, 0, 0}, "u", 0}};

/// Spellings no habit explains. The first of each row is the syllable.
constexpr std::string_view kByList[][14] = {
    {"không", "ko", "k", "kg", "hk", "hok", "hông", "hổng", "hem", "hôk", "khum", "hong", "kô"},
    {"mày", "mài", "mầy", "mi", "m", "mei"},
    {"tao", "t", "tau"},
    {"thằng", "thg", "thag", "thèng"},
    {"đéo", "đíu", "đếu", "đếch", "đ", "déo", "éo"},
    {"chết", "chớt", "chít", "chếk", "chếc"},
    {"giết", "giếc", "jếc"},
    {"địt", "đjt", "đyt", "đis", "địch"},
    {"mẹ", "mịe", "mje", "mịa", "mja", "mịe", "mie", "mé"},
    {"lồn", "lol", "loz", "lìn", "lờn", "lôn", "lồz", "lòn", "lz"},
    {"cặc", "cak", "cẹc", "cacc", "kac", "kak", "cẹk"},
    {"buồi", "bùi", "boài", "buoy"},
    {"đụ", "đù", "đú"},
    {"ngu", "nku", "nqu", "ngoo", "nguw"},
    {"gì", "j", "ji", "zì", "rì", "giề"},
    {"vậy", "zậy", "vại", "z", "vại", "dậy"},
    {"rồi", "r", "roài", "gòi", "òi"},
    {"biết", "bik", "bít", "biếc", "bít"},
    {"người", "ng", "ngừi", "nguoi", "ngta"},
    {"được", "đc", "dc", "đk"},
    {"quá", "wá", "qá", "qa", "wa"},
    {"chó", "tró", "chóa", "chos", "choá"},
    {"vãi", "vải", "vả"},
    {"điên", "đin", "điênn"},
    {"thôi", "thoi", "thui"},
    {"luôn", "lun", "luon"},
    {"vợ", "vk"},
    {"chồng", "ck"},
    {"anh", "a", "ank"},
    {"em", "e", "iem"},
    {"bạn", "bn", "pạn"},
    {"mình", "mk", "mìk", "mềnh"},
    {"với", "vs"},
    {"như", "nhu", "nhơ"},
    {"cũng", "cx", "cg", "cụng"},
    {"trời", "chời", "giời", "zời"},
    {"tiền", "xiền"},
    {"công", "kông"},
};

}  // namespace

std::vector<ChatSpelling> chat_spellings(std::string_view syllable) {
  const Spelled start = take_apart(syllable);
  std::vector<Spelled> heads{start};
  for (const Swap& swap : kInitials)
    if (start.letters.size() > swap.from.size() && start.letters.starts_with(swap.from) &&
        start.plain_at(0, swap.from)) {
      // "ngh" is not "ng" and "gi" of "gì" is its vowel too.
      if (swap.from == "ng" && start.letters.starts_with("ngh")) continue;
      heads.push_back(start.with(0, swap.from.size(), swap.to));
      heads.back().weak = swap.weak;
    }
  const auto& letters = start.letters;
  if (letters.size() > 1 && letters[0] == 'c' && letters[1] != 'h')
    heads.push_back(start.with(0, 1, "k"));
  if (letters.size() > 1 && letters[0] == 'd' && start.qualities[0] == 0) {
    heads.push_back(start.with(0, 1, "z"));
    heads.push_back(start.with(0, 1, "j"));
  }

  std::vector<Spelled> all;
  for (const Spelled& head : heads) {
    all.push_back(head);
    for (const Swap& swap : kFinals) {
      const auto at = head.letters.size() - std::min(head.letters.size(), swap.from.size());
      if (at == 0 || !head.letters.ends_with(swap.from)) continue;
      all.push_back(head.with(at, swap.from.size(), swap.to));
      all.back().weak = head.weak || swap.weak;
    }
  }
  for (const auto& row : kByList) {
    if (row[0] != syllable) continue;
    for (std::size_t i = 1; i < std::size(row) && !row[i].empty(); ++i)
      all.push_back(take_apart(row[i]));
  }
  for (const Nucleus& nucleus : kNuclei) {
    const auto at = letters.find(nucleus.letters);
    if (at == std::string::npos ||
        (at > 0 && std::string_view("aeiouy").find(letters[at - 1]) != std::string_view::npos))
      continue;
    const auto behind = at + nucleus.letters.size();
    if (behind < letters.size() &&
        std::string_view("aeiouy").find(letters[behind]) != std::string_view::npos)
      continue;
    bool same = true;
    for (std::size_t i = 0; i < nucleus.letters.size(); ++i)
      same = same && start.qualities[at + i] == nucleus.qualities[i];
    if (!same) continue;
    Spelled spelled = start.with(at, nucleus.letters.size(), nucleus.to);
    spelled.qualities[at] = nucleus.to_quality;
    // Many of these are words of their own: "bùn" is mud, "vịt" a duck.
    spelled.weak = true;
    all.push_back(spelled);
  }
  // j for i, as in "đj", "chj".
  if (const auto at = letters.find('i');
      at != std::string::npos && at > 0 && !letters.starts_with("gi"))
    all.push_back(start.with(at, 1, "j"));
  std::vector<ChatSpelling> out;
  std::set<std::pair<std::string, text::Evidence>> seen;
  const auto evidence_of = [](const Spelled& spelled) {
    text::Evidence evidence = spelled.tone;
    for (std::size_t i = 0; i < spelled.qualities.size(); ++i)
      evidence |= text::quality_evidence(i, spelled.qualities.size(), spelled.qualities[i]);
    return evidence;
  };
  seen.emplace(start.letters, evidence_of(start));
  for (const Spelled& spelled : all) {
    if (spelled.letters.size() > text::kMaxSyllable) continue;
    if (seen.emplace(spelled.letters, evidence_of(spelled)).second)
      out.push_back({spelled.letters, evidence_of(spelled), spelled.weak});
  }
  return out;
}

}  // namespace soat::rules
