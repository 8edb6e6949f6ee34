# Shared functions, sourced by the scripts beside it: the requirements of a build, and the release build.

root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)

# The requirements of a build: the header to probe, compiler flags and pkg-config name ('-': none), then the packages
# that provide it for apt, dnf and brew ('-': part of the system).
needs='
  cstddef              -         -           g++             gcc-c++              -
  -                    -         pkg-config  pkg-config      pkgconf-pkg-config   pkgconf
  histedit.h           -ledit    -           libedit-dev     libedit-devel        -
  sqlite3.h            -lsqlite3 sqlite3     libsqlite3-dev  sqlite-devel         -
  libxml/HTMLparser.h  -lxml2    libxml-2.0  libxml2-dev     libxml2-devel        -
  archive.h            -larchive -           libarchive-dev  libarchive-devel     libarchive
  csv.h                -lcsv     -           libcsv-dev      libcsv-devel         libcsv
  zlib.h               -lz       zlib        zlib1g-dev      zlib-devel           -
  jansson.h            -ljansson jansson    libjansson-dev  jansson-devel        -
  cmark.h              -lcmark   libcmark    libcmark-dev    cmark-devel          cmark
  utf8proc.h           -         libutf8proc libutf8proc-dev utf8proc-devel       utf8proc
'

# What is loaded or run only when a file needs it: the library or program, then the packages that provide it, as above.
# Without it everything else works, and the program says what to install.
helpers='
  libgmime-3.0.so.0 - - libgmime-3.0-0 gmime30       gmime
  libcurl.so.4      - - libcurl4       libcurl       curl
  pdftotext         - - poppler-utils  poppler-utils poppler
'

# Prints the comment at the head of the calling script and exits, if its first argument is -h or --help.
help_if_asked() {
  case ${1-} in
  -h | --help)
    awk 'NR > 1 && !/^#/ { exit } NR > 1 { sub(/^# ?/, ""); print }' "$0"
    exit 0
    ;;
  esac
}

# Prints the path of the toolchain's own C++ compiler, which links Swift programs.
compiler() {
  local beside
  beside=$(dirname -- "$(readlink -f -- "$(command -v swift)")")/clang++
  if [[ -x $beside ]]; then printf '%s\n' "$beside"; else command -v clang++ c++ || true; fi | head -n 1
}

# Whether a program that includes HEADER and links with FLAG builds here.
builds() { # COMPILER HEADER FLAG PKG-CONFIG-NAME
  local flags=() found=()
  [[ $3 == - ]] || flags+=("$3")
  [[ $4 == - ]] || read -ra found <<<"$(pkg-config --cflags --libs "$4" 2>/dev/null)" || true
  [[ $4 == - ]] || flags+=(${found[@]+"${found[@]}"})
  printf '#include <%s>\nint main() { return 0; }\n' "$2" |
    "$1" -x c++ - -o /dev/null ${flags[@]+"${flags[@]}"} 2>/dev/null
}

# Prints the lines of `needs` that this machine does not meet.
missing_needs() {
  local compiler header flag name packages
  compiler=$(compiler)
  while read -r header flag name packages; do
    [[ -n $header ]] || continue
    if [[ $header == - ]]; then
      command -v "$name" >/dev/null && continue
    elif [[ -n $compiler ]]; then
      builds "$compiler" "$header" "$flag" "$name" && continue
    fi
    echo "$header $flag $name $packages"
  done <<<"$needs"
}

# Prints the lines of `helpers` that this machine does not have.
missing_helpers() {
  local name rest libraries
  libraries=$(ldconfig -p 2>/dev/null || /sbin/ldconfig -p 2>/dev/null || true)
  while read -r name rest; do
    [[ -n $name ]] || continue
    command -v "$name" >/dev/null || grep -qF "$name" <<<"$libraries" || echo "$name $rest"
  done <<<"$helpers"
}

# Installs the missing helpers, once, where that needs no password; what fails is left.
set_up_helpers() {
  local missing manager tried=$root/.build/helpers.tried
  [[ $(uname) == Linux && ! -e $tried ]] || return 0
  missing=$(missing_helpers)
  [[ -n $missing ]] || return 0
  manager=$(manager) || true
  [[ -n $manager ]] || return 0
  mkdir -p "$root/.build"
  : >"$tried"
  install "$manager" "$missing" </dev/null >>"$root/.build/setup.log" 2>&1 || true
}

# Prints the packages of COLUMN (4 apt, 5 dnf, 6 brew) in the given lines of `needs`, on one line.
packages() { # COLUMN LINES
  awk -v column="$1" 'NF && $column != "-" { printf "%s%s", gap, $column; gap = " " }' <<<"$2"
}

# Runs a command as the superuser; fails if a password is required.
as_root() {
  if [[ $EUID -eq 0 ]]; then "$@"; else sudo -n "$@"; fi
}

# Prints the package manager to use, or nothing if a password is required.
manager() {
  if command -v apt-get >/dev/null; then
    as_root true && echo apt
  elif command -v dnf >/dev/null; then
    as_root true && echo dnf
  elif command -v brew >/dev/null; then
    echo brew
  fi 2>/dev/null
}

# Installs the packages in the given lines of `needs`.
install() { # MANAGER LINES
  local names
  case $1 in
  apt)
    read -ra names <<<"$(packages 4 "$2")"
    as_root apt-get update || true
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${names[@]}"
    ;;
  dnf)
    read -ra names <<<"$(packages 5 "$2")"
    as_root dnf install -y "${names[@]}"
    ;;
  brew)
    read -ra names <<<"$(packages 6 "$2")"
    brew install "${names[@]}"
    ;;
  esac
}

# Ensures that all requirements of a build are met, or prints how to install them and exits with status 1.
set_up() {
  local missing manager log=$root/.build/setup.log
  if ! command -v swift >/dev/null; then
    echo "newshound: no 'swift' in PATH; install Swift 6.3 from https://www.swift.org/install" >&2
    exit 1
  fi
  set_up_helpers
  missing=$(missing_needs)
  [[ -n $missing ]] || return 0
  manager=$(manager) || true
  if [[ -n $manager ]]; then
    echo "Installing what newshound needs: $(packages 4 "$missing")…" >&2
    mkdir -p "$root/.build"
    install "$manager" "$missing" </dev/null >"$log" 2>&1 || true
    missing=$(missing_needs)
    [[ -n $missing ]] || return 0
    echo "newshound: that failed, as $log tells." >&2
  fi
  cat >&2 <<END
newshound: a compiler or libraries that it is built with are missing. Install them, then try again:

  Debian, Ubuntu  sudo apt-get update && sudo apt-get install -y --no-install-recommends $(packages 4 "$missing")
  Fedora          sudo dnf install -y $(packages 5 "$missing")
  macOS           xcode-select --install; brew install $(packages 6 "$missing")
END
  exit 1
}

# Builds a release product. On Linux the Swift runtime is part of it, at a fixed address: otherwise 80,000 relocations
# (3 MB) would be processed at every start. Each function is in a section of its own, so that those that nothing calls are
# left out, and Scripts/link-release links where lld is there. Generic types are made with the conformances that the compiler
# knows: looked up by name, each would search all of them at its first use, which is a tenth of a start.
build_release() { # PRODUCT
  local flags=(-c release --package-path "$root" --product "$1") flag
  if [[ $(uname) == Linux ]]; then
    flags+=(--static-swift-stdlib -Xswiftc -Xclang-linker -Xswiftc -no-pie)
    for flag in -function-sections -internalize-at-link -mergeable-traps \
      -disable-concrete-type-metadata-mangled-name-accessors; do
      flags+=(-Xswiftc -Xfrontend -Xswiftc "$flag")
    done
    if "$root/Scripts/link-release" --version >/dev/null 2>&1; then
      flags+=(-Xswiftc "-ld-path=$root/Scripts/link-release")
    fi
  fi
  swift build "${flags[@]}" </dev/null
}

# Strips the debug information from a release product, into PRODUCT.debug beside it, where debuggers find it.
strip_release() { # PRODUCT
  local folder=$root/.build/release objcopy
  if [[ $(uname) == Darwin ]]; then
    strip -x "$folder/$1"
    return
  fi
  # The product is already stripped if it was not linked again.
  if grep -aq '\.gnu_debuglink' "$folder/$1"; then return; fi
  # The toolchain has objcopy beside its compiler.
  objcopy=$(dirname -- "$(compiler)")/llvm-objcopy
  [[ -x $objcopy ]] || objcopy=objcopy
  "$objcopy" --only-keep-debug "$folder/$1" "$folder/$1.debug"
  (cd -- "$folder" && "$objcopy" --strip-all --add-gnu-debuglink="$1.debug" "$1" "$1.stripped") || return
  # Written from its beginning to its end, the file is kept in memory in large pieces, which are mapped sooner at a start.
  cp -p -- "$folder/$1.stripped" "$folder/$1.new" && cat <"$folder/$1.stripped" >"$folder/$1.new" || return
  rm -f -- "$folder/$1.stripped"
  mv -f -- "$folder/$1.new" "$folder/$1"
}

# The greatest size of the program for users, in bytes.
size_limit=40000000

# Prints the size of the program for users, if it is built; fails when it is over the limit.
check_size() {
  local program=$root/.build/release/newshound size
  [[ $(uname) == Linux && -f $program ]] && grep -aq '\.gnu_debuglink' "$program" || return 0
  size=$(stat -L -c %s -- "$program")
  echo "The release program has $size of $size_limit bytes" >&2
  if ((size > size_limit)); then
    echo "newshound: the release program is too large; what is new may be compiled for a small size (Package.swift)" >&2
    return 1
  fi
}

# Builds the program for users: a stripped release build.
build_program() {
  build_release newshound
  strip_release newshound
  check_size
}

# Sets up and builds a release product; prints one line, and any errors. STAMP gets the starting time of the build.
build_quietly() { # PRODUCT STAMP
  local log=$root/.build/$1.log started
  set_up
  mkdir -p "$root/.build"
  if [[ -x $root/.build/release/$1 ]]; then
    echo "Building $1 again, since its sources have changed…" >&2
  else
    echo "Building $1 (once, about two minutes)…" >&2
  fi
  started=$(mktemp "$root/.build/started.XXXXXX")
  trap 'rm -f -- "$started"' EXIT
  if ! { build_release "$1" && strip_release "$1"; } >"$log" 2>&1; then
    grep -v '^\[[0-9]' "$log" | tail -n 40 >&2 || true
    echo "newshound: the build failed; all of it is in $log" >&2
    exit 1
  fi
  mv -f -- "$started" "$2"
  trap - EXIT
}
