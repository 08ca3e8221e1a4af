# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
#
# Sourced by the other scripts: what a bare Debian 12 (or a relative of it) needs before Soát can
# be built, tested or shown. Nothing here is Soát's own; what is there already is left alone.

build_packages=(build-essential cmake ninja-build pkg-config nlohmann-json3-dev libicu-dev libsqlite3-dev
  libsodium-dev libcli11-dev libexpected-dev)
show_packages=(chromium openssl fonts-noto-core)
test_packages=(catch2 libvalijson-dev libbenchmark-dev clang-format git firefox-esr xvfb
  # A real input method for the browsers under test (tests/e2e/specs/telex.test.mjs).
  dbus ibus ibus-unikey ibus-gtk3 xdotool "${show_packages[@]}")
slow_packages=(clang libclang-rt-14-dev)

say() { printf '\n\033[1m%s\033[0m\n' "$*"; }

as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

# need PACKAGE…: installs those that are missing, with apt, and says so.
need() {
  local missing=() package
  for package in "$@"; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  command -v apt-get >/dev/null || {
    echo "Thiếu: ${missing[*]}. Máy này không có apt-get; hãy cài bằng trình quản lý gói của bạn." >&2
    echo "Missing: ${missing[*]}. There is no apt-get here; install them with your package manager." >&2
    return 1
  }
  say "Cài những gói còn thiếu (installing): ${missing[*]}"
  as_root apt-get update -q >/dev/null
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}" >/dev/null
}

node_is_recent() {
  command -v node >/dev/null && command -v npm >/dev/null &&
    node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)'
}

# need_node: a Node of at least 20.19 on PATH. Debian 12 has 18; the npm package "node" brings 22
# into build/node, where it is in nobody's way.
need_node() {
  export npm_config_update_notifier=false npm_config_fund=false npm_config_audit=false
  node_is_recent && return 0
  if [ -x "$root/build/node/node_modules/node/bin/node" ]; then
    export PATH="$root/build/node/node_modules/node/bin:$PATH"
    return 0
  fi
  command -v npm >/dev/null || need nodejs npm
  node_is_recent && return 0
  say "Lấy Node 22 vào build/node (fetching Node 22)"
  mkdir -p "$root/build/node"
  npm install --silent --prefix "$root/build/node" node@22
  export PATH="$root/build/node/node_modules/node/bin:$PATH"
  node_is_recent || { echo "Node >= 20.19 is needed; found $(node --version)." >&2; return 1; }
}

# npm_ci FOLDER: the exact packages of its lock file, fetched again only when the lock changed.
npm_ci() {
  local folder=$1 stamp
  stamp="$folder/node_modules/.soat-lock"
  cmp -s "$folder/package-lock.json" "$stamp" && return 0
  (cd "$folder" && npm ci --no-audit --no-fund --silent)
  cp "$folder/package-lock.json" "$stamp"
}

build_host() {
  local preset=$1
  shift
  cmake --preset "$preset" >"$root/build/configure-$preset.log" 2>&1 || { cat "$root/build/configure-$preset.log" >&2; return 1; }
  cmake --build --preset "$preset" "$@"
}

build_extension() {
  npm_ci "$root/extension"
  (cd "$root/extension" && npm run --silent build)
}
