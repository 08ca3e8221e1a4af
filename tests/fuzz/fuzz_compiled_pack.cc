// SPDX-License-Identifier: Apache-2.0
//
// A compiled pack file with any bytes changed behind a checksum that fits is refused, or its
// tables are safe to walk. The input is a list of changes: four bytes where, one byte what.
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <span>
#include <string>

#include "check/matcher.h"
#include "check/readings.h"
#include "rules/compiled.h"
#include "rules/load.h"
#include "rules/pack.h"
#include "rules/pack_file.h"
#include "text/folded_text.h"

namespace {

/// Few patterns of every kind: a small file is changed where it matters.
std::string make() {
  soat::rules::Loaded loaded;
  loaded.packs.resize(1);
  soat::rules::ParsedPack& pack = loaded.packs[0];
  pack.name = "p";
  const auto pattern = [](const char* written) {
    auto parsed = soat::rules::parse_pattern(written, "fuzz");
    if (!parsed) std::abort();
    return std::move(*parsed);
  };
  pack.lists["you"] = {pattern("mày"), pattern("thằng này")};
  soat::rules::ParsedRule rule;
  rule.text.id = "p/insult/a";
  rule.forms = {true, true, true, true, true, true, true, true};
  for (const char* written : {"đồ ngu", "{you} [rất] (ngu|chó)", "mất <money> ..3 ngay",
                              "^nghe nói", "ông <name>$", "đ m"})
    rule.match.push_back(pattern(written));
  rule.near = soat::rules::Near{{pattern("mày")}, {}};
  rule.unless.overlaps = {pattern("chó con")};
  pack.rules.push_back(rule);
  rule.text.id = "p/personal-data/b";
  rule.match.clear();
  rule.detect = soat::rules::Detect{"phone", {{"own", true}}};
  pack.rules.push_back(rule);
  const auto packs = soat::rules::Packs::of(std::move(loaded));
  soat::rules::PackFile file;
  file.packs = packs->packs();
  const auto& matching = packs->compiled().matching;
  file.compiled.matching = soat::rules::Matching(matching.tables(), matching.detected());
  return soat::rules::pack_file_bytes(file, 1);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace soat;
  static const std::string whole = make();
  std::string changed = whole;
  for (std::size_t at = 0; at + 5 <= size; at += 5) {
    std::uint32_t where = 0;
    std::memcpy(&where, bytes + at, 4);
    changed[64 + where % (changed.size() - 64)] = static_cast<char>(bytes[at + 4]);
  }
  rules::seal_pack_file(changed);
  const auto file = rules::read_pack_file(std::as_bytes(std::span(changed)), 1);
  if (!file) return 0;
  static const text::FoldedText draft(
      "Mày là đồ ngu thằng chó, đ*t m* 500k nghe nói đ.ồ n.g.u ngày 12/3 https://a.vn/b Nguyễn Văn A");
  check::Readings readings;
  check::Matcher matcher;
  std::vector<check::Hit> hits;
  readings.read(draft, file->compiled.matching.tables());
  matcher.begin(draft, readings, file->compiled.matching.tables());
  matcher.find_rules(hits);
  matcher.find_contexts(hits);
  return 0;
}
