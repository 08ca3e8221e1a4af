// SPDX-License-Identifier: Apache-2.0
#include "check/context.h"

#include <algorithm>
#include <string_view>

namespace soat::check {
namespace {

/// Words a context pattern may span; how far back one is looked for that reaches into a range.
constexpr std::uint32_t kLongestContext = 64;
/// Contexts of one pattern that are looked at for one hit. Where so many stand and none counts,
/// one more would not either; without an end a draft of one word would take quadratic time.
constexpr std::size_t kMostContexts = 256;

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
  const auto is_one_of = [](char letter, std::string_view letters) {
    return letter != 0 && letters.find(letter) != std::string_view::npos;
  };
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

void Surroundings::count_words() {
  if (counted_) return;
  counted_ = true;
  chat_ = false;
  sentences_.assign(draft_->sentences(), {});
  whole_ = {};
  for (const text::Word& word : draft_->words()) {
    if (word.kind != text::WordKind::word || word.size() < 2) continue;
    const bool marked = has_marks(word.first, word.last);
    Marks& here = sentences_[word.sentence];
    ++here.words;
    ++whole_.words;
    here.marked += marked;
    whole_.marked += marked;
    chat_ = chat_ || is_chat(word);
  }
}

bool Surroundings::believed(const Hit& hit) {
  if ((hit.forms & rules::weak) != 0) {
    count_words();
    if (!chat_) return false;
  }
  if ((hit.forms & rules::joined) != 0 && !(hit.bare == 0 && has_marks(hit.first, hit.last))) {
    const auto& words = draft_->words();
    const std::size_t first = draft_->word_at(hit.first);
    const std::size_t behind = draft_->word_at(hit.last);
    const bool whole = hit.syllables > 1 && first < words.size() && words[first].first == hit.first && behind > 0 &&
                       words[behind - 1].last == hit.last;
    if (!whole) return false;
  }
  return bare_believed(hit);
}

bool Surroundings::bare_believed(const Hit& hit) {
  if (hit.bare == 0 || hit.stopped_bare || hit.bare >= 3) return true;
  count_words();
  Marks inside;
  const auto& words = draft_->words();
  const std::uint32_t first = readings_->places()[hit.place].word;
  for (std::uint32_t w = first; w < words.size() && words[w].first < hit.last; ++w) {
    if (words[w].kind != text::WordKind::word || words[w].size() < 2) continue;
    ++inside.words;
    inside.marked += has_marks(words[w].first, words[w].last);
  }
  const auto mostly_bare = [&](Marks marks, std::uint32_t share) {
    return (marks.marked - inside.marked) * share <= marks.words - inside.words;
  };
  const Marks& sentence = sentences_[words[first].sentence];
  if (!mostly_bare(sentence, 8)) return false;
  return sentence.words - inside.words >= 5 || mostly_bare(whole_, 4);
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
