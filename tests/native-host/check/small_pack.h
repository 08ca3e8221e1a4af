// SPDX-License-Identifier: Apache-2.0
//
// A pack of the rules a test names, through the product's own loader.
#pragma once

#include <filesystem>
#include <fstream>
#include <memory>
#include <random>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "check/checker.h"
#include "rules/pack.h"

namespace soat::check {

/// A rule by what makes it match: JSON members as a rule file has them, without the texts.
///   {"insult/stupid", R"("match": ["đồ ngu"], "forms": ["bare"])"}
struct SmallRule {
  std::string name;
  std::string members;
  std::string tier = "warn";
};

inline std::shared_ptr<const rules::Packs> small_pack(const std::vector<SmallRule>& rules,
                                                      const std::string& lists = "") {
  namespace fs = std::filesystem;
  std::random_device random;
  const fs::path folder = fs::temp_directory_path() / ("soat-check-" + std::to_string(random()));
  const auto write = [&](const std::string& name, const std::string& text) {
    const fs::path file = folder / name;
    fs::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << text;
  };
  write("sources.json", R"({"sources": {}})");
  write("domains.json", R"({"known": [{"domain": "a.vn", "name": "A"}], "suffixes": ["com.vn"]})");
  write(
      "p/pack.json",
      R"({"name": "p", "version": "2026.11.1", "title": {"vi": "p", "en": "p"}, "words": "ours"})");
  if (!lists.empty()) write("p/lists.json", lists);
  for (const SmallRule& rule : rules) {
    const std::string category = rule.name.substr(0, rule.name.find('/'));
    write("p/" + rule.name + ".json", R"({"category": ")" + category + R"(", "tier": ")" +
                                          rule.tier + R"(",
 "title": {"vi": "a", "en": "a"}, "seen": {"vi": "a", "en": "a"},
 "why": {"vi": "a", "en": "a"}, "advise": {"vi": "a", "en": "a"}, "advice": true,
 )" + rule.members + R"(,
 "flags": ["[[a]]", "[[b]]", "[[c]]"], "allows": ["d", "e", "f"]})");
  }
  auto packs = rules::Packs::load(folder, {});
  fs::remove_all(folder);
  if (!packs) throw std::runtime_error(packs.error().where + ": " + packs.error().what);
  std::string trouble;
  for (const Error& error : (*packs)->set_aside())
    trouble += error.where + ": " + error.what + "\n";
  if (!trouble.empty()) throw std::runtime_error(trouble);
  return *packs;
}

inline Checker checker_of(const std::vector<SmallRule>& rules, const std::string& lists = "",
                          Own own = {}) {
  auto checker = Checker::of(small_pack(rules, lists), std::move(own));
  if (!checker) throw std::runtime_error(checker.error().what);
  return std::move(*checker);
}

/// `draft` with every finding in [[ ]]; overlapping ones as the first of them has it.
inline std::string marked(const Checker& checker, const std::string& draft,
                          const Context& context = {}) {
  const Verdict verdict = checker.check(draft, context);
  std::string out;
  std::size_t unit = 0;
  std::size_t finding = 0;
  bool open = false;
  for (std::size_t at = 0; at <= draft.size();) {
    while (finding < verdict.findings.size()) {
      const text::Span span = verdict.findings[finding].span;
      if (!open && span.begin < unit) {
        ++finding;
      } else if (!open && span.begin == unit) {
        out += "[[";
        open = true;
      } else if (open && span.end == unit) {
        out += "]]";
        open = false;
        ++finding;
      } else {
        break;
      }
    }
    if (at == draft.size()) break;
    const auto lead = static_cast<unsigned char>(draft[at]);
    const std::size_t size = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    out.append(draft, at, size);
    at += size;
    unit += size == 4 ? 2 : 1;
  }
  return out;
}

}  // namespace soat::check
