// SPDX-License-Identifier: Apache-2.0
//
// Drafts that Soát must not object to (tests/left-alone/README.md), held to their budget.
#include <algorithm>
#include <fstream>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "catch.h"
#include "check/checker.h"
#include "rules/pack.h"

namespace soat {
namespace {

using nlohmann::json;

const std::filesystem::path kRules = std::filesystem::path(SOAT_SOURCE_DIR) / "rules";
const std::filesystem::path kLeftAlone =
    std::filesystem::path(SOAT_SOURCE_DIR) / "tests/left-alone";

struct Draft {
  std::string id;
  std::string text;
  bool hint_ok = false;
};

std::vector<Draft> drafts_of(const std::string& name) {
  std::ifstream in(kLeftAlone / name, std::ios::binary);
  REQUIRE(in);
  std::vector<Draft> out;
  for (std::string line; std::getline(in, line);) {
    const auto one = json::parse(line, nullptr, false);
    INFO(name << " line " << out.size() + 1);
    REQUIRE(one.is_object());
    out.push_back({one.at("id"), one.at("text"), one.value("hint_ok", false)});
  }
  return out;
}

check::Checker checker() {
  auto packs = rules::Packs::load(kRules, {});
  REQUIRE(packs);
  auto made = check::Checker::of(*packs, {});
  REQUIRE(made);
  return std::move(*made);
}

/// Findings of one file: drafts with a warning, and drafts with a hint that is not `hint_ok`,
/// by category.
struct Barks {
  std::vector<std::string> warned;                         // "id: rule, rule"
  std::map<std::string, std::vector<std::string>> hinted;  // category → the same
};

/// `show`: with the drafts' words. Those held back are known by their ids alone.
Barks barks_of(const check::Checker& checker, const std::vector<Draft>& drafts, bool show) {
  Barks out;
  for (const Draft& draft : drafts) {
    const check::Verdict verdict = checker.check(draft.text, {});
    std::set<std::string> warning;
    std::map<std::string, std::set<std::string>> hints;
    for (const check::Finding& finding : verdict.findings) {
      if (finding.tier == rules::Tier::warn) {
        warning.insert(finding.rule->id);
      } else if (!draft.hint_ok) {
        hints[finding.rule->category].insert(finding.rule->id);
      }
    }
    const auto told = [&](const std::set<std::string>& rules) {
      std::string line = draft.id + ":";
      for (const auto& rule : rules) line += " " + rule;
      return show ? line + ": " + draft.text : line;
    };
    if (!warning.empty()) out.warned.push_back(told(warning));
    for (const auto& [category, rules] : hints) out.hinted[category].push_back(told(rules));
  }
  return out;
}

std::string lines(const std::vector<std::string>& all) {
  std::string out;
  for (const auto& line : all) out += "\n  " + line;
  return out;
}

TEST_CASE("drafts to leave alone are left alone, within the budget", "[left-alone]") {
  const std::string name = GENERATE(as<std::string>{}, "everyday.jsonl", "near-misses.jsonl",
                                    "held/everyday.jsonl", "held/near-misses.jsonl");
  INFO(name);
  std::ifstream in(kLeftAlone / "budget.json", std::ios::binary);
  const auto budget = json::parse(in, nullptr, false);
  REQUIRE(budget.is_object());
  REQUIRE(budget.contains(name));
  const auto& allowed = budget.at(name);

  const auto drafts = drafts_of(name);
  REQUIRE(drafts.size() >= 100);
  const Barks barks = barks_of(checker(), drafts, name.rfind("held/", 0) != 0);
  if (barks.warned.size() > allowed.at("warn").get<std::size_t>()) {
    std::cout << name << ", warned about:" << lines(barks.warned) << "\n";
    FAIL_CHECK("drafts that would be warned about: " << barks.warned.size());
  }
  for (const auto& [category, hinted] : barks.hinted) {
    const auto& hints = allowed.at("hint");
    if (hinted.size() > hints.value(category, hints.at("*").get<std::size_t>())) {
      std::cout << name << ", hinted at, " << category << ":" << lines(hinted) << "\n";
      FAIL_CHECK(category << ", drafts that would be hinted at: " << hinted.size());
    }
  }
}

}  // namespace
}  // namespace soat
