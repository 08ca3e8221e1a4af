#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
#
# From a bare checkout to Soát at work: installs what is missing to build, builds, checks sample
# drafts in the terminal, then opens a reconstruction of Facebook with the extension in Chromium.
# Without a display it makes the screenshot instead and says where it lies. Installs nothing of
# Soát itself: that is install.sh.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
cd "$root"
# shellcheck source=prepare.sh
. installer/linux/prepare.sh
mkdir -p build

need "${build_packages[@]}" "${show_packages[@]}"
need_node
say "Dựng phần chạy trên máy (building the host)"
build_host release --target soat
say "Dựng tiện ích (building the extension)"
build_extension
npm_ci "$root/tests/e2e"

export SOAT_BINARY=$root/build/release/native-host/soat SOAT_RULES=$root/rules
say "Soát xem thử vài bài mẫu (checking sample drafts)"
for sample in installer/samples/*.txt; do
  echo "\$ soat check $sample"
  "$SOAT_BINARY" check "$sample" || [ $? -eq 1 ]
done

say "Mở trang thử (opening the demo page)"
node tests/e2e/demo.mjs
