# What the scripts share: installing what is missing, and building the tool. Sourced, not run.
# Everything here talks on standard error: standard output belongs to the tool.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
binary=$root/.build/release/vanban

say() { echo "$(basename "$0"): $*" >&2; }

# need PACKAGE COMMAND…: notes the Debian package as missing where the command fails.
missing=()
need() {
  local package=$1
  shift
  "$@" >/dev/null 2>&1 || missing+=("$package")
}

# Installs the packages noted as missing, or says which they are where it may not.
install_missing() {
  [ ${#missing[@]} -gt 0 ] || return 0
  local apt=(apt-get)
  if ! command -v apt-get >/dev/null; then
    say "these Debian packages, or what your system has for them, must be installed first: ${missing[*]}"
    exit 69
  elif [ "$(id -u)" -ne 0 ]; then
    if sudo -n true 2>/dev/null; then
      apt=(sudo -n apt-get)
    else
      say "some packages are missing and may not be installed from here; please run:"
      say "  sudo apt-get install ${missing[*]}"
      exit 69
    fi
  fi
  say "installing ${missing[*]}"
  # A fresh image has no package lists; a system that has them needs no update.
  if ! DEBIAN_FRONTEND=noninteractive "${apt[@]}" install -y --no-install-recommends "${missing[@]}" \
    </dev/null >/dev/null 2>&1; then
    "${apt[@]}" update </dev/null >&2 &&
      DEBIAN_FRONTEND=noninteractive "${apt[@]}" install -y --no-install-recommends "${missing[@]}" \
        </dev/null >&2 || {
      say "apt-get could not install ${missing[*]}"
      exit 69
    }
  fi
  missing=()
}

# What a build needs.
prepare_build() {
  if ! command -v swift >/dev/null; then
    say "Swift 6.1 or later is needed: https://www.swift.org/install/linux/"
    exit 69
  fi
  need git command -v git
  need pkg-config command -v pkg-config
  need libicu-dev pkg-config --exists icu-uc icu-i18n
  need libsqlite3-dev pkg-config --exists sqlite3
  need libxlsxwriter-dev pkg-config --exists xlsxwriter
  # swift-crypto has C++ in it; the compiler comes with Swift, the library's headers do not.
  need g++ test -d /usr/include/c++
  install_missing
}

# Builds the release tool, unless nothing has changed since the last time.
build_release() {
  local stamp=$root/.build/release-built-from
  if [ -x "$binary" ] && [ -e "$stamp" ] &&
    [ -z "$(find "$root/Sources" "$root/Package.swift" -newer "$stamp" -print -quit)" ]; then
    return 0
  fi
  prepare_build
  local log=$root/.build/release-build.log
  mkdir -p "$root/.build"
  # Stamped before the build: what is edited during it is built the next time.
  touch "$stamp.new"
  say "building; the first time takes some minutes"
  if ! swift build --package-path "$root" -c release --product vanban </dev/null >"$log" 2>&1; then
    cat "$log" >&2
    say "the build failed"
    exit 70
  fi
  mv "$stamp.new" "$stamp"
}

# make_venv NAME CHECK PACKAGE…: a Python with packages from PyPI in $venv, made anew where the Python code CHECK fails.
make_venv() {
  venv=$root/.build/$1-venv
  local check=$2
  shift 2
  "$venv/bin/python" -c "$check" 2>/dev/null && return 0
  need python3 command -v python3
  need python3-venv python3 -c 'import ensurepip, venv'
  install_missing
  say "installing $* from PyPI"
  python3 -m venv --clear "$venv" >&2 &&
    "$venv/bin/pip" install --quiet --disable-pip-version-check "$@" >&2 || {
    say "pip could not install $*"
    return 69
  }
}
