// SPDX-License-Identifier: Apache-2.0
//
// Any draft is checked by the product's own rules: findings inside the draft, in order, no more
// than a panel shows; and the same draft twice gives the same verdict.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "check/checker.h"
#include "rules/load.h"
#include "rules/pack.h"
#include "text/folded_text.h"

namespace {

soat::check::Checker make() {
  auto packs = soat::rules::Packs::load(SOAT_SOURCE_DIR "/rules", {});
  if (!packs) std::abort();
  soat::check::Own own;
  own.words = {{"bí mật", soat::rules::Tier::hint}};
  own.allowed = {{"đồ ngu", ""}};
  auto checker = soat::check::Checker::of(*packs, own);
  if (!checker) std::abort();
  return std::move(*checker);
}

const soat::check::Checker& ours() {
  static const soat::check::Checker checker = make();
  return checker;
}

}  // namespace

/// Reads the rules before the first input, whose time is limited.
extern "C" int LLVMFuzzerInitialize(int*, char***) {
  (void)ours();
  return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace soat;
  const check::Checker& checker = ours();
  const std::string_view draft(reinterpret_cast<const char*>(bytes), size);
  if (!text::is_utf8(draft)) return 0;
  const std::uint32_t units = text::FoldedText(draft).utf16_size();
  check::Context context;
  context.surface = static_cast<check::Surface>(size % 4);
  const check::Verdict verdict = checker.check(draft, context);
  if (verdict.findings.size() > check::kMaxFindings) std::abort();
  std::uint32_t begin = 0;
  for (const check::Finding& finding : verdict.findings) {
    if (finding.rule == nullptr || finding.span.begin < begin || finding.span.end > units)
      std::abort();
    begin = finding.span.begin;
  }
  const check::Verdict again = checker.check(draft, context);
  if (again.findings.size() != verdict.findings.size() || again.tier != verdict.tier) std::abort();
  return 0;
}
