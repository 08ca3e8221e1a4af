// SPDX-License-Identifier: Apache-2.0
#include "check/checker.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "check/context.h"
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

/// Joins hits of one rule that overlap: what is found is one stretch of the draft, whichever of
/// the rule's patterns saw it.
void join_overlapping(std::vector<Hit>& hits) {
  std::sort(hits.begin(), hits.end(), [](const Hit& a, const Hit& b) {
    return std::tie(a.owner, a.first, b.last) < std::tie(b.owner, b.first, a.last);
  });
  std::size_t kept = 0;
  for (const Hit& hit : hits) {
    if (kept > 0 && hits[kept - 1].owner == hit.owner && hit.first < hits[kept - 1].last) {
      hits[kept - 1].last = std::max(hits[kept - 1].last, hit.last);
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
  rules::Matching own;
  rules::RuleText own_text;
  std::vector<rules::Tier> own_tiers;

  // Kept from draft to draft for their memory.
  text::FoldedText draft;
  Readings readings;
  Matcher matcher;
  Surroundings surroundings;
  std::vector<Hit> hits;

  void find(const rules::Tables& tables, const Context& context);
  [[nodiscard]] bool is_allowed(const Hit& hit, const std::string& rule) const;
};

void Checker::Parts::find(const rules::Tables& tables, const Context& context) {
  readings.read(draft, tables);
  matcher.begin(draft, readings, tables);
  matcher.find_rules(hits);
  surroundings.begin(draft, readings, tables, matcher, !context.link.empty());
  std::erase_if(hits, [&](const Hit& hit) {
    const rules::RuleRow& row = tables.rules[hit.owner];
    return (hit.forms & ~(row.forms | rules::weak)) != 0 || (row.surfaces >> static_cast<unsigned>(context.surface) & 1U) == 0 ||
           (row.during_work != 0 && !context.working_hours) || !surroundings.believed(hit) ||
           !surroundings.allow(hit, row);
  });
}

bool Checker::Parts::is_allowed(const Hit& hit, const std::string& rule) const {
  if (allowed.empty()) return false;
  const std::string words = words_of(draft, hit.first, hit.last);
  return std::any_of(allowed.begin(), allowed.end(), [&](const auto& one) {
    return one.first == words && (one.second.empty() || one.second == rule);
  });
}

Result<Checker> Checker::of(std::shared_ptr<const rules::Packs> packs, Own own) {
  auto parts = std::make_unique<Parts>();
  const std::set<std::string> off(own.rules_off.begin(), own.rules_off.end());
  const std::set<std::string> on(own.packs_on.begin(), own.packs_on.end());
  for (const rules::PackText& pack : packs->packs())
    for (const rules::RuleText& rule : pack.rules)
      parts->rules.push_back({&rule, off.count(rule.id) == 0 && (pack.ours || on.count(pack.name) != 0)});
  for (const Own::Allowed& allowed : own.allowed) {
    const text::FoldedText phrase(allowed.phrase);
    std::string words = words_of(phrase, 0, static_cast<std::uint32_t>(phrase.symbols().size()));
    if (!words.empty()) parts->allowed.emplace_back(std::move(words), allowed.rule);
  }
  parts->own = compile_own(own.words);
  parts->own_text = own_words_text();
  for (const Own::Word& word : own.words) parts->own_tiers.push_back(word.tier);
  parts->packs = std::move(packs);
  return Checker(std::move(parts));
}

Verdict Checker::check(std::string_view draft, const Context& context) const {
  Parts& parts = *parts_;
  parts.draft.fold(draft);
  Verdict verdict;
  const auto add = [&](const Hit& hit, const rules::RuleText& rule, rules::Tier tier) {
    if (parts.is_allowed(hit, rule.id)) return;
    Finding finding;
    finding.rule = &rule;
    finding.tier = tier;
    finding.span = parts.draft.span(hit.first, hit.last);
    verdict.findings.push_back(std::move(finding));
  };

  parts.find(parts.packs->compiled().matching.tables(), context);
  std::erase_if(parts.hits, [&](const Hit& hit) { return !parts.rules[hit.owner].on; });
  join_overlapping(parts.hits);
  for (const Hit& hit : parts.hits) {
    const rules::RuleText& rule = *parts.rules[hit.owner].text;
    add(hit, rule, rule.tier);
  }
  if (!parts.own_tiers.empty()) {
    parts.find(parts.own.tables(), context);
    for (const Hit& hit : parts.hits) add(hit, parts.own_text, parts.own_tiers[hit.pattern]);
  }

  std::stable_sort(verdict.findings.begin(), verdict.findings.end(), [](const Finding& a, const Finding& b) {
    return std::tie(a.span.begin, a.span.end) < std::tie(b.span.begin, b.span.end);
  });
  for (const Finding& finding : verdict.findings) verdict.tier = std::max(verdict.tier, finding.tier);
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
