#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
#
# Installs Soát for the person who runs it: builds the host and the extension, puts them under
# ~/.local, and tells every browser found where the host is. installer/README.md says what lies
# where; uninstall.sh takes all of it away again.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
cd "$root"
# shellcheck source=prepare.sh
. installer/linux/prepare.sh
mkdir -p build

prefix=${SOAT_PREFIX:-$HOME/.local}

need "${build_packages[@]}"
need_node

say "Dựng phần chạy trên máy (building the host)"
build_host release --target soat
say "Dựng tiện ích (building the extension)"
build_extension

say "Đặt vào $prefix (installing)"
mkdir -p "$prefix/bin" "$prefix/share/soat"
# A host may be running: a new file in its place, never a change under its feet.
install -s -m 755 -T build/release/native-host/soat "$prefix/bin/soat.new"
mv -f "$prefix/bin/soat.new" "$prefix/bin/soat"
rm -rf "$prefix/share/soat/rules" "$prefix/share/soat/extension"
cp -r rules "$prefix/share/soat/rules"
cp -r extension/dist "$prefix/share/soat/extension"

say "Báo cho các trình duyệt biết (registering with the browsers found)"
"$prefix/bin/soat" register
"$prefix/bin/soat" doctor || true

cat <<END

Còn một bước làm bằng tay, vì tiện ích chưa có trên cửa hàng:
  Chromium, Chrome, Edge, Cốc Cốc, Brave: mở chrome://extensions, bật "Chế độ dành cho nhà phát triển",
    chọn "Tải tiện ích đã giải nén", chỉ vào  $prefix/share/soat/extension/chromium
  Firefox: mở about:debugging#/runtime/this-firefox, chọn "Tải tiện ích tạm thời",
    chỉ vào  $prefix/share/soat/extension/firefox/manifest.json  (mất khi đóng Firefox)

One step is left to do by hand, since the extension is in no store yet:
  Chromium and its relatives: chrome://extensions, "Developer mode", "Load unpacked", the first folder above.
  Firefox: about:debugging, "Load Temporary Add-on", the second file above (gone when Firefox closes).
END
