// SPDX-License-Identifier: Apache-2.0
//
// Google Benchmark of the engine's parts; side by side with peers: run.mjs.
#include <benchmark/benchmark.h>

#include <string>

#include "check/checker.h"
#include "rules/load.h"
#include "rules/pack.h"
#include "text/fold_table.h"
#include "text/folded_text.h"
#include "text/utf8.h"

namespace {

using namespace soat;

/// Ordinary sentences up to about `size` bytes.
std::string ordinary(std::size_t size) {
  const std::string sentence =
      "Hôm qua mình đi chợ mua được mấy mớ rau muống, về nhà nấu canh cua cho cả nhà ăn. ";
  std::string out;
  while (out.size() < size) out += sentence;
  return out;
}

void floor(benchmark::State& state) {
  const std::string draft = ordinary(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) {
    std::size_t sum = 0;
    for (std::size_t at = 0; at < draft.size();)
      sum += text::fold_of(text::next_code(draft, at)).value();
    benchmark::DoNotOptimize(sum);
  }
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(draft.size()));
}
BENCHMARK(floor)->Range(128, 1 << 17);

void fold(benchmark::State& state) {
  const std::string draft = ordinary(static_cast<std::size_t>(state.range(0)));
  text::FoldedText text;
  for (auto _ : state) {
    text.fold(draft);
    benchmark::DoNotOptimize(text.words().data());
  }
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(draft.size()));
}
BENCHMARK(fold)->Range(128, 1 << 17);

void check_with_our_rules(benchmark::State& state) {
  const std::string draft = ordinary(static_cast<std::size_t>(state.range(0)));
  const auto packs = rules::Packs::load("rules", {});
  if (!packs) return state.SkipWithError("run it from the top of the tree");
  const auto checker = check::Checker::of(*packs, {});
  for (auto _ : state) benchmark::DoNotOptimize(checker->check(draft, {}).findings.data());
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(draft.size()));
}
BENCHMARK(check_with_our_rules)->Range(128, 1 << 17);

void load_rules_from_json(benchmark::State& state) {
  for (auto _ : state) {
    const auto packs = rules::Packs::load("rules", {});
    if (!packs) return state.SkipWithError("run it from the top of the tree");
  }
}
BENCHMARK(load_rules_from_json);

}  // namespace

BENCHMARK_MAIN();
