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

std::string make() {
  const auto packs = soat::rules::Packs::load(SOAT_SOURCE_DIR "/rules", {});
  if (!packs) std::abort();
  soat::rules::PackFile file;
  file.packs = (*packs)->packs();
  const auto& matching = (*packs)->compiled().matching;
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
  static const text::FoldedText draft("Mày là đồ ngu thằng chó, đ*t m* 500k nghe nói đ.ồ n.g.u ngày 12/3 https://a.vn/b Nguyễn Văn A");
  check::Readings readings;
  check::Matcher matcher;
  std::vector<check::Hit> hits;
  readings.read(draft, file->compiled.matching.tables());
  matcher.begin(draft, readings, file->compiled.matching.tables());
  matcher.find_rules(hits);
  matcher.find_contexts(hits);
  return 0;
}
