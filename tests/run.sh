#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
#
# From a bare checkout to every test passed: installs what is missing, builds the host (preset dev)
# and the extension, and runs the whole of CTest: C++, rules, extension, both browsers.
# Extra words go to ctest: tests/run.sh -R text
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"
# shellcheck source=../installer/linux/prepare.sh
. installer/linux/prepare.sh
mkdir -p build

need "${build_packages[@]}" "${test_packages[@]}"
need_node
# npm first: CMake adds the tests of extension/ and tests/e2e only where their packages are.
say "Build the extension"
build_extension
npm_ci "$root/tests/e2e"
say "Build the host"
build_host dev
say "Test"
ctest --preset dev "$@"
# A spec that passed only the second time (tests/e2e/run.mjs) passes; it is named here all the same.
grep -A3 '^UNSTEADY' build/dev/Testing/Temporary/LastTest.log || true
