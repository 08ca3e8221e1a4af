// SPDX-License-Identifier: Apache-2.0
#include "check/context.h"

#include <algorithm>

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
  believer_.begin(draft, readings);
  stance_.begin(draft, link);
  contexts_found_ = false;
}

std::span<const Hit> Surroundings::contexts(std::uint32_t pattern) {
  if (!contexts_found_) {
    contexts_found_ = true;
    matcher_->find_contexts(contexts_);
    std::erase_if(contexts_, [&](const Hit& hit) { return belief(hit) == Belief::no; });
    std::stable_sort(contexts_.begin(), contexts_.end(),
                     [](const Hit& a, const Hit& b) { return a.owner < b.owner; });
  }
  const auto [first, last] =
      std::equal_range(contexts_.begin(), contexts_.end(), Hit{.owner = pattern},
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
    low = static_cast<std::uint32_t>(
        std::lower_bound(words.begin(), words.end(), sentence, by_sentence) - words.begin());
    high = static_cast<std::uint32_t>(
        std::lower_bound(words.begin(), words.end(), sentence + 1, by_sentence) - words.begin());
  }
  for (const std::uint32_t id : tables_->context_ids.subspan(patterns.first, patterns.count)) {
    const auto all = contexts(id);
    auto at =
        std::lower_bound(all.begin(), all.end(), low > kLongestContext ? low - kLongestContext : 0,
                         [&](const Hit& c, std::uint32_t word) { return word_of(c) < word; });
    for (std::size_t looked = 0; at != all.end() && word_of(*at) < high && looked < kMostContexts;
         ++at, ++looked) {
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
    auto at = std::lower_bound(all.begin(), all.end(),
                               hit.place > kLongestContext ? hit.place - kLongestContext : 0,
                               [](const Hit& c, std::uint32_t place) { return c.place < place; });
    for (; at != all.end() && at->first < hit.last; ++at)
      if ((at->forms & ~forms) == 0 && hit.first < at->last) return true;
  }
  return false;
}

bool Surroundings::allow(const Hit& hit, const rules::RuleRow& rule) {
  // An innocent reading needs no proof: what silences is seen through marks left out and chat
  // spelling even by rules that do not see through them. Nobody hides an innocent word behind
  // stars and digits. What a rule needs near it, is evidence. Look-alike letters are seen through
  // in both, as they are in what is found: a Greek capital Α slips in where nothing is hidden.
  const auto forms = static_cast<std::uint16_t>(
      (rule.forms | rules::bare | rules::teencode | rules::weak | rules::lookalike) &
      ~(rules::masked | rules::leet));
  const auto evidence = static_cast<std::uint16_t>(rule.forms | rules::lookalike);
  const std::uint32_t word = readings_->places()[hit.place].word;
  if (rule.overlaps.count != 0 && overlapped(hit, rule.overlaps, forms)) return false;
  if (rule.has_near != 0 && !any_within(hit, rule.near, rule.near_within, evidence)) return false;
  if (rule.unless.count != 0 && any_within(hit, rule.unless, rule.unless_within, forms))
    return false;
  return !(rule.quoted != 0 && stance_.quoted(hit.first, hit.last)) &&
         !(rule.negated != 0 && stance_.negated(word)) &&
         !(rule.asked != 0 && stance_.asked(draft_->words()[word].sentence)) &&
         !(rule.debunked != 0 && stance_.debunked()) && !(rule.sourced != 0 && stance_.sourced());
}

}  // namespace soat::check
