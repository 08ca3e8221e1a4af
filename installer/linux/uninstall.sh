#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
#
# Takes away everything install.sh put on this computer, and the person's own data with it unless
# they say --keep-data. The unpacked extension is removed in the browser, by hand.
set -euo pipefail
prefix=${SOAT_PREFIX:-$HOME/.local}
data=${SOAT_DATA:-${XDG_DATA_HOME:-$HOME/.local/share}/soat}

keep=no
for word in "$@"; do
  case $word in
    --keep-data) keep=yes ;;
    *) echo "uninstall.sh [--keep-data]" >&2; exit 2 ;;
  esac
done

if [ -x "$prefix/bin/soat" ]; then
  "$prefix/bin/soat" unregister
  [ "$keep" = yes ] || "$prefix/bin/soat" erase --all --yes
fi
rm -rf "$prefix/bin/soat" "$prefix/share/soat/rules" "$prefix/share/soat/extension"
[ "$keep" = yes ] || rm -rf "$data"
rmdir --ignore-fail-on-non-empty "$prefix/share/soat" "$prefix/bin" 2>/dev/null || true
echo "Đã gỡ Soát. Tiện ích thì gỡ trong trình duyệt. (Removed; the extension is removed in the browser.)"
