// SPDX-License-Identifier: Apache-2.0
#include "check/checker.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "base/check.h"
#include "check/context.h"
#include "check/detect/detector.h"
#include "check/matcher.h"
#include "check/own.h"
#include "check/readings.h"
#include "rules/compiled.h"
#include "text/folded_text.h"

namespace soat::check {
namespace {

/// What is kept of a rule to check with: its texts, and whether the person switched it off.
struct Rule {
  const rules::RuleText* text = nullptr;
  bool on = true;
};

/// What needs no form of a rule. A letter of another script among Latin ones has no honest use
/// in Vietnamese; `weak` is judged by what stands around.
constexpr unsigned kAlwaysSeen = rules::lookalike | rules::weak | rules::guessed;

/// Joins hits of one rule that overlap: what is found is one stretch of the draft, whichever of
/// the rule's patterns saw it.
void join_overlapping(std::vector<Hit>& hits) {
  std::sort(hits.begin(), hits.end(), [](const Hit& a, const Hit& b) {
    return std::tie(a.owner, a.first, b.last) < std::tie(b.owner, b.first, a.last);
  });
  std::size_t kept = 0;
  for (const Hit& hit : hits) {
    if (kept > 0 && hits[kept - 1].owner == hit.owner && hit.first < hits[kept - 1].last) {
      // The surest of them speaks for all.
      Hit& joined = hits[kept - 1];
      if (hit.unsure < joined.unsure) {
        const std::uint32_t first = joined.first;
        const std::uint32_t last = joined.last;
        joined = hit;
        joined.first = first;
        joined.last = last;
      }
      joined.last = std::max(joined.last, hit.last);
    } else {
      hits[kept++] = hit;
    }
  }
  hits.resize(kept);
}

}  // namespace

struct Checker::Parts {
  std::shared_ptr<const rules::Packs> packs;
  std::vector<Rule> rules;
  std::vector<std::pair<std::string, std::string>> allowed;  // words, rule or empty for every one
  std::vector<detect::Detector> detectors;  // one for each of the packs' detected rules
  detect::DomainIndex domains;
  rules::Matching own;
  rules::RuleText own_text;
  std::vector<rules::Tier> own_tiers;

  /// Words of the draft at hand that were let pass; "pack/category/", or "" for all.
  struct Passed {
    text::Span span;
    std::string category;
  };

  // Kept from draft to draft for their memory.
  std::vector<Passed> passed;
  text::FoldedText draft;
  Readings readings;
  Matcher matcher;
  Surroundings surroundings;
  std::vector<Hit> hits;
  std::vector<detect::Sighting> sightings;

  /// Rules that say nothing at such a moment: another surface, out of working hours, off.
  [[nodiscard]] bool is_silent(std::uint32_t rule, const Context& context) const;
  /// Adds what native detectors see, where the rules that ask for them allow it.
  void detect_natively(std::string_view utf8, const Context& context, Verdict& verdict);
  [[nodiscard]] Hit hit_of(const detect::Sighting& sighting, std::uint32_t rule) const;
  /// Finds what the rules of `tables` match and allow, but for those that are silent.
  template <typename Silent>
  void find(const rules::Tables& tables, const Context& context, Silent silent);
  /// Did the person let these words pass, for this rule or for all? Remembers where they stand.
  [[nodiscard]] bool is_let_pass(const Hit& hit, const std::string& rule);
  /// Does the finding lie within words that were let pass for it, or for a rule of its category?
  [[nodiscard]] bool is_within_passed(const Finding& finding) const;
};

template <typename Silent>
void Checker::Parts::find(const rules::Tables& tables, const Context& context, Silent silent) {
  readings.read(draft, tables);
  matcher.begin(draft, readings, tables);
  matcher.find_rules(hits);
  surroundings.begin(draft, readings, tables, matcher, !context.link.empty());
  std::erase_if(hits, [&](Hit& hit) {
    const rules::RuleRow& row = tables.rules[hit.owner];
    if (silent(hit.owner) || (hit.forms & ~(row.forms | kAlwaysSeen)) != 0) return true;
    const Belief belief = surroundings.belief(hit);
    hit.unsure = belief == Belief::unsure;
    return belief == Belief::no || !surroundings.allow(hit, row);
  });
}

bool Checker::Parts::is_silent(std::uint32_t rule, const Context& context) const {
  const rules::RuleRow& row = packs->compiled().matching.tables().rules[rule];
  return !rules[rule].on || (row.surfaces >> static_cast<unsigned>(context.surface) & 1U) == 0 ||
         (row.during_work != 0 && !context.working_hours);
}

Hit Checker::Parts::hit_of(const detect::Sighting& sighting, std::uint32_t rule) const {
  const auto& symbols = draft.symbols();
  const auto symbol_at = [&](std::uint32_t unit) {
    return static_cast<std::uint32_t>(
        std::lower_bound(symbols.begin(), symbols.end(), unit,
                         [](const text::Symbol& s, std::uint32_t u) { return s.span.begin < u; }) -
        symbols.begin());
  };
  Hit hit;
  hit.owner = rule;
  hit.first = symbol_at(sighting.span.begin);
  hit.last = symbol_at(sighting.span.end);
  const std::size_t word = std::min(draft.word_at(hit.first), draft.words().size() - 1);
  hit.place = readings.place_of_word(word);
  hit.next = readings.place_of_word(std::max(draft.word_at(hit.last), word + 1));
  return hit;
}

void Checker::Parts::detect_natively(std::string_view utf8, const Context& context,
                                     Verdict& verdict) {
  const rules::Matching& matching = packs->compiled().matching;
  detect::Draft seen(utf8, draft, context, *domains);
  for (std::size_t i = 0; i < detectors.size(); ++i) {
    const rules::Matching::Detected& detected = matching.detected()[i];
    if (is_silent(detected.rule, context)) continue;
    sightings.clear();
    detectors[i](seen, detected.detect.with, sightings);
    const rules::RuleText& text = *rules[detected.rule].text;
    for (detect::Sighting& sighting : sightings) {
      if (!draft.words().empty()) {
        const Hit hit = hit_of(sighting, detected.rule);
        if (!surroundings.allow(hit, matching.tables().rules[detected.rule]) ||
            is_let_pass(hit, text.id))
          continue;
      }
      verdict.findings.push_back({&text, std::min(text.tier, sighting.at_most), sighting.span,
                                  std::move(sighting.detail), std::move(sighting.detail_other),
                                  std::move(sighting.replacement)});
    }
  }
}

bool Checker::Parts::is_let_pass(const Hit& hit, const std::string& rule) {
  if (allowed.empty()) return false;
  const std::string words = words_of(draft, hit.first, hit.last);
  const auto found = std::find_if(allowed.begin(), allowed.end(), [&](const auto& one) {
    return one.first == words && (one.second.empty() || one.second == rule);
  });
  if (found == allowed.end()) return false;
  passed.push_back(
      {draft.span(hit.first, hit.last), found->second.substr(0, found->second.rfind('/') + 1)});
  return true;
}

// Of rules of one category that find the same words a person is told one. What they let pass for
// it must not come back under the name of the next, or as a part of itself.
bool Checker::Parts::is_within_passed(const Finding& finding) const {
  return std::any_of(passed.begin(), passed.end(), [&finding](const Passed& one) {
    return one.span.begin <= finding.span.begin && finding.span.end <= one.span.end &&
           finding.rule->id.starts_with(one.category);
  });
}

Result<Checker> Checker::of(std::shared_ptr<const rules::Packs> packs, Own own) {
  auto parts = std::make_unique<Parts>();
  const std::set<std::string> off(own.rules_off.begin(), own.rules_off.end());
  const std::set<std::string> on(own.packs_on.begin(), own.packs_on.end());
  for (const rules::PackText& pack : packs->packs())
    for (const rules::RuleText& rule : pack.rules)
      parts->rules.push_back(
          {&rule, off.count(rule.id) == 0 && (pack.ours || on.count(pack.name) != 0)});
  for (const Own::Allowed& allowed : own.allowed) {
    const text::FoldedText phrase(allowed.phrase);
    std::string words = words_of(phrase, 0, static_cast<std::uint32_t>(phrase.symbols().size()));
    if (!words.empty()) parts->allowed.emplace_back(std::move(words), allowed.rule);
  }
  for (const rules::Matching::Detected& detected : packs->compiled().matching.detected()) {
    parts->detectors.push_back(detect::find_detector(detected.detect.name));
    SOAT_CHECK(parts->detectors.back() != nullptr);  // the loader knows the same names
  }
  parts->domains = detect::index_of(packs->compiled().domains);
  parts->own = compile_own(own.words);
  parts->own_text = own_words_text();
  for (const Own::Word& word : own.words) parts->own_tiers.push_back(word.tier);
  parts->packs = std::move(packs);
  return Checker(std::move(parts));
}

Verdict Checker::check(std::string_view draft, const Context& context) const {
  Parts& parts = *parts_;
  parts.draft.fold(draft);
  parts.passed.clear();
  Verdict verdict;
  const auto add = [&](const Hit& hit, const rules::RuleText& rule, rules::Tier tier) {
    if (parts.is_let_pass(hit, rule.id)) return;
    Finding finding;
    finding.rule = &rule;
    finding.tier = tier;
    finding.span = parts.draft.span(hit.first, hit.last);
    verdict.findings.push_back(std::move(finding));
  };

  parts.find(parts.packs->compiled().matching.tables(), context,
             [&](std::uint32_t rule) { return parts.is_silent(rule, context); });
  join_overlapping(parts.hits);
  std::size_t of_rule = 0;
  for (std::size_t i = 0; i < parts.hits.size(); ++i) {
    const Hit& hit = parts.hits[i];
    // One more than are shown tells that there are more.
    of_rule = i > 0 && parts.hits[i - 1].owner == hit.owner ? of_rule + 1 : 0;
    if (of_rule > kMaxFindings) continue;
    const rules::RuleText& rule = *parts.rules[hit.owner].text;
    add(hit, rule, hit.unsure ? std::min(rule.tier, rules::Tier::hint) : rule.tier);
  }
  parts.detect_natively(draft, context, verdict);
  if (!parts.own_tiers.empty()) {
    parts.find(parts.own.tables(), context, [](std::uint32_t) { return false; });
    for (const Hit& hit : parts.hits) add(hit, parts.own_text, parts.own_tiers[hit.pattern]);
  }

  std::erase_if(verdict.findings,
                [&parts](const Finding& finding) { return parts.is_within_passed(finding); });
  std::stable_sort(verdict.findings.begin(), verdict.findings.end(),
                   [](const Finding& a, const Finding& b) {
                     return std::tie(a.span.begin, a.span.end) < std::tie(b.span.begin, b.span.end);
                   });
  for (const Finding& finding : verdict.findings)
    verdict.tier = std::max(verdict.tier, finding.tier);
  if (verdict.findings.size() > kMaxFindings) {
    verdict.findings.resize(kMaxFindings);
    verdict.more = true;
  }
  return verdict;
}

Checker::Checker(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Checker::Checker(Checker&&) noexcept = default;
Checker& Checker::operator=(Checker&&) noexcept = default;
Checker::~Checker() = default;

}  // namespace soat::check
