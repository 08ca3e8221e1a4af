// SPDX-License-Identifier: Apache-2.0
#include "check/context.h"

#include <algorithm>
#include <string_view>

#include "check/everyday.h"
#include "check/spelling.h"

namespace soat::check {
namespace {

/// Words a context pattern may span; how far back one is looked for that reaches into a range.
constexpr std::uint32_t kLongestContext = 64;
/// Contexts of one pattern that are looked at for one hit. Where so many stand and none counts,
/// one more would not either; without an end a draft of one word would take quadratic time.
constexpr std::size_t kMostContexts = 256;

bool is_one_of(char letter, std::string_view letters) {
  return letter != 0 && letters.find(letter) != std::string_view::npos;
}

}  // namespace

void Surroundings::begin(const text::FoldedText& draft, const Readings& readings,
                         const rules::Tables& tables, Matcher& matcher, bool link) {
  draft_ = &draft;
  readings_ = &readings;
  tables_ = &tables;
  matcher_ = &matcher;
  stance_.begin(draft, link);
  contexts_found_ = false;
  counted_ = false;
}

bool Surroundings::has_marks(std::uint32_t first, std::uint32_t last) const {
  return std::any_of(draft_->symbols().begin() + first, draft_->symbols().begin() + last,
                     [](const text::Symbol& s) { return s.marks != 0; });
}

bool Surroundings::is_chat(const text::Word& word) const {
  const auto base = [&](std::uint32_t i) { return draft_->symbols()[word.first + i].base; };
  if (word.size() < 2 || word.size() > 6) return false;
  const bool initial = is_one_of(base(0), "fjzw") || (base(0) == 'k' && is_one_of(base(1), "aou"));
  unsigned groups = 0;
  bool in_vowels = false;
  for (std::uint32_t i = 0; i < word.size(); ++i) {
    const bool vowel = is_one_of(base(i), "aeiouy");
    groups += vowel && !in_vowels;
    in_vowels = vowel;
  }
  return initial && groups == 1;
}

void Surroundings::count(const text::Word& word, Marks& marks, Hidden& hidden) const {
  const auto& symbols = draft_->symbols();
  bool in_vowels = false;
  bool marked = false;
  const auto end_run = [&] {
    marks.vowels += in_vowels;
    marks.marked += in_vowels && marked;
    in_vowels = marked = false;
  };
  for (std::uint32_t i = word.first; i < word.last; ++i) {
    if (!is_one_of(symbols[i].base, "aeiouy")) {
      end_run();
      continue;
    }
    in_vowels = true;
    marked = marked || symbols[i].marks != 0;
  }
  end_run();
  const auto hides = [&](std::uint32_t s) {
    return s < symbols.size() && (is_mask_sign(symbols[s].letter) || (is_leet_sign(symbols[s].letter) && symbols[s].letter != U'!'));
  };
  const bool hiding = word.digits || hides(word.last) || (word.first > 0 && hides(word.first - 1));
  hidden.words += hiding || word.size() > 1;
  hidden.hidden += hiding;
}

void Surroundings::count_words() {
  if (counted_) return;
  counted_ = true;
  chat_ = false;
  sentences_.assign(draft_->sentences(), {});
  whole_ = {};
  whole_hidden_ = {};
  for (const text::Word& word : draft_->words()) {
    if (word.kind != text::WordKind::word) continue;
    const Marks before = whole_;
    count(word, whole_, whole_hidden_);
    sentences_[word.sentence].vowels += whole_.vowels - before.vowels;
    sentences_[word.sentence].marked += whole_.marked - before.marked;
    chat_ = chat_ || is_chat(word);
  }
}

bool Surroundings::believed(const Hit& hit) {
  constexpr unsigned kSafe = rules::split | rules::repeat | rules::lookalike | rules::teencode;
  if ((hit.forms & ~kSafe) == 0 && hit.bare == 0) return true;
  count_words();
  if ((hit.forms & rules::weak) != 0 && !chat_) return false;
  if ((hit.forms & rules::joined) != 0 && !joined_believed(hit)) return false;
  if ((hit.forms & (rules::leet | rules::masked)) != 0 && !hidden_believed(hit)) return false;
  return bare_believed(hit);
}

bool Surroundings::is_everyday(const Hit& hit) const {
  const auto& words = draft_->words();
  std::string letters;
  for (std::size_t w = draft_->word_at(hit.first); w < words.size() && words[w].first < hit.last; ++w) {
    letters.clear();
    for (std::uint32_t s = words[w].first; s < words[w].last; ++s) letters += draft_->symbols()[s].base;
    if (!is_everyday_bare(letters)) return false;
  }
  return true;
}

bool Surroundings::is_unsure(const Hit& hit) const {
  return hit.bare != 0 && hit.bare < 3 && !hit.stopped_bare && is_everyday(hit);
}

bool Surroundings::joined_believed(const Hit& hit) const {
  if (hit.bare == 0 && has_marks(hit.first, hit.last)) return true;
  const auto& words = draft_->words();
  const std::size_t first = draft_->word_at(hit.first);
  const std::size_t behind = draft_->word_at(hit.last);
  return hit.syllables > 1 && first < words.size() && words[first].first == hit.first && behind > 0 &&
         words[behind - 1].last == hit.last;
}

bool Surroundings::hidden_believed(const Hit& hit) {
  constexpr std::uint32_t kFew = 5;  // fewer words tell nothing of a manner of writing
  // "đ*" may be too many words; "l**" is nearly always the one.
  if ((hit.forms & rules::masked) != 0 && hit.last - hit.first < 3 + 2U * (hit.syllables > 1)) return false;
  Marks ignored;
  Hidden inside;
  const auto& words = draft_->words();
  for (std::size_t w = readings_->places()[hit.place].word; w < words.size() && words[w].first < hit.last; ++w)
    if (words[w].kind == text::WordKind::word) count(words[w], ignored, inside);
  const std::uint32_t others = whole_hidden_.words - std::min(whole_hidden_.words, inside.words);
  const std::uint32_t hidden = whole_hidden_.hidden - std::min(whole_hidden_.hidden, inside.hidden);
  // Stars are put into a few words of many; digits for letters are a habit of some, and a draft
  // where every other word has them is written so throughout.
  const bool throughout = (hit.forms & rules::masked) != 0 ? hidden * 20 >= others * 17 : hidden * 2 >= others;
  return others < kFew || !throughout;
}

bool Surroundings::bare_believed(const Hit& hit) {
  if (hit.bare == 0 || hit.stopped_bare || hit.bare >= 3) return true;
  Marks inside;
  Hidden ignored;
  const auto& words = draft_->words();
  const std::uint32_t first = readings_->places()[hit.place].word;
  for (std::uint32_t w = first; w < words.size() && words[w].first < hit.last; ++w)
    if (words[w].kind == text::WordKind::word) count(words[w], inside, ignored);
  if (hit.syllables == 1 && is_everyday(hit)) return false;
  const auto mostly_bare = [&](Marks marks, std::uint32_t share) {
    return (marks.marked - inside.marked) * share <= marks.vowels - inside.vowels;
  };
  const Marks& sentence = sentences_[words[first].sentence];
  if (!mostly_bare(sentence, 8)) return false;
  return sentence.vowels - inside.vowels >= 5 || mostly_bare(whole_, 4);
}

std::span<const Hit> Surroundings::contexts(std::uint32_t pattern) {
  if (!contexts_found_) {
    contexts_found_ = true;
    matcher_->find_contexts(contexts_);
    std::erase_if(contexts_, [&](const Hit& hit) { return !believed(hit); });
    std::stable_sort(contexts_.begin(), contexts_.end(),
                     [](const Hit& a, const Hit& b) { return a.owner < b.owner; });
  }
  const auto [first, last] = std::equal_range(
      contexts_.begin(), contexts_.end(), Hit{.owner = pattern},
      [](const Hit& a, const Hit& b) { return a.owner < b.owner; });
  return {first, last};
}

bool Surroundings::any_within(const Hit& hit, rules::Contexts patterns, rules::ReachRow within,
                              std::uint16_t forms) {
  const auto kind = static_cast<rules::Reach::Kind>(within.kind);
  const auto& words = draft_->words();
  const auto word_of = [&](const Hit& of) { return readings_->places()[of.place].word; };
  const std::uint32_t first = word_of(hit);
  const auto behind = static_cast<std::uint32_t>(draft_->word_at(hit.last));
  // Words [low, high) in which a context must lie at least in part.
  std::uint32_t low = 0;
  auto high = static_cast<std::uint32_t>(words.size());
  if (kind == rules::Reach::Kind::syllables) {
    low = first > within.syllables ? first - within.syllables : 0;
    high = std::min(high, behind + within.syllables);
  } else if (kind == rules::Reach::Kind::sentence) {
    const auto by_sentence = [](const text::Word& w, std::uint32_t s) { return w.sentence < s; };
    const std::uint32_t sentence = words[first].sentence;
    low = static_cast<std::uint32_t>(std::lower_bound(words.begin(), words.end(), sentence, by_sentence) - words.begin());
    high = static_cast<std::uint32_t>(std::lower_bound(words.begin(), words.end(), sentence + 1, by_sentence) - words.begin());
  }
  for (const std::uint32_t id : tables_->context_ids.subspan(patterns.first, patterns.count)) {
    const auto all = contexts(id);
    auto at = std::lower_bound(all.begin(), all.end(), low > kLongestContext ? low - kLongestContext : 0,
                               [&](const Hit& c, std::uint32_t word) { return word_of(c) < word; });
    for (std::size_t looked = 0; at != all.end() && word_of(*at) < high && looked < kMostContexts; ++at, ++looked) {
      if ((at->forms & ~forms) != 0) continue;
      // Words of the match itself are not its context.
      if (at->first < hit.last && hit.first < at->last) continue;
      if (draft_->word_at(at->last) > low) return true;
    }
  }
  return false;
}

bool Surroundings::overlapped(const Hit& hit, rules::Contexts patterns, std::uint16_t forms) {
  for (const std::uint32_t id : tables_->context_ids.subspan(patterns.first, patterns.count)) {
    const auto all = contexts(id);
    auto at = std::lower_bound(all.begin(), all.end(), hit.place > kLongestContext ? hit.place - kLongestContext : 0,
                               [](const Hit& c, std::uint32_t place) { return c.place < place; });
    for (; at != all.end() && at->first < hit.last; ++at)
      if ((at->forms & ~forms) == 0 && hit.first < at->last) return true;
  }
  return false;
}

bool Surroundings::allow(const Hit& hit, const rules::RuleRow& rule) {
  // An innocent reading needs no proof: what silences is seen through marks left out and chat
  // spelling even by rules that do not see through them. What a rule needs near it, is evidence.
  const auto forms = static_cast<std::uint16_t>(rule.forms | rules::bare | rules::teencode | rules::weak);
  const std::uint32_t word = readings_->places()[hit.place].word;
  if (rule.overlaps.count != 0 && overlapped(hit, rule.overlaps, forms)) return false;
  if (rule.has_near != 0 && !any_within(hit, rule.near, rule.near_within, rule.forms)) return false;
  if (rule.unless.count != 0 && any_within(hit, rule.unless, rule.unless_within, forms)) return false;
  return !(rule.quoted != 0 && stance_.quoted(hit.first, hit.last)) && !(rule.negated != 0 && stance_.negated(word)) &&
         !(rule.asked != 0 && stance_.asked(draft_->words()[word].sentence)) &&
         !(rule.debunked != 0 && stance_.debunked()) && !(rule.sourced != 0 && stance_.sourced());
}

}  // namespace soat::check
