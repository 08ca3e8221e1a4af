#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
#
# tests/fuzz/run.sh SECONDS [TARGET…]: runs each fuzz target of build/fuzz for SECONDS over a copy
# of its corpus; what it finds new stays in build/fuzz/corpus/, crashes in build/fuzz/crashes/.
set -euo pipefail
cd "$(dirname "$0")/../.."
seconds=${1:?seconds}
shift
targets=("$@")
[ ${#targets[@]} -gt 0 ] || for program in build/fuzz/tests/fuzz/fuzz_*; do
  [ -f "$program" ] && [ -x "$program" ] && targets+=("$(basename "$program")")
done
[ ${#targets[@]} -gt 0 ] || { echo "no fuzz targets: cmake --build --preset fuzz --target fuzzers" >&2; exit 1; }
mkdir -p build/fuzz/crashes
for target in "${targets[@]}"; do
  new=build/fuzz/corpus/$target
  seeds=tests/fuzz/corpus/$target
  mkdir -p "$new"
  echo "--- $target, $seconds s"
  "build/fuzz/tests/fuzz/$target" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=1024 -print_final_stats=1 \
    -artifact_prefix=build/fuzz/crashes/ "$new" $([ -d "$seeds" ] && echo "$seeds") 2>&1 |
    { grep -E 'ERROR|SUMMARY|stat::(number_of_executed_units|peak_rss_mb)|Test unit' || true; }
  [ "${PIPESTATUS[0]}" -eq 0 ] || { echo "$target failed: see build/fuzz/crashes/" >&2; exit 1; }
done
echo "${#targets[@]} passed, 0 failed"
