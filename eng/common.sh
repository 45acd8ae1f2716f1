# Shared by ./run and ./test: a machine with nothing but the .NET SDK becomes one that can build and test.
# shellcheck shell=bash

say() { printf '%s\n' "$*" >&2; }

die() {
  local code=$1
  shift
  say "$@"
  exit "$code"
}

# Installs Debian packages that provide missing commands: need COMMAND PACKAGE [COMMAND PACKAGE ...]
need() {
  local missing=()
  while (($#)); do
    command -v "$1" >/dev/null 2>&1 || missing+=("$2")
    shift 2
  done
  ((${#missing[@]})) || return 0
  command -v apt-get >/dev/null 2>&1 || die 3 "Please install: ${missing[*]} (this system has no apt-get, so this script cannot)."
  local sudo=()
  if [[ $(id -u) != 0 ]]; then
    command -v sudo >/dev/null 2>&1 || die 3 "Please install as administrator: apt-get install ${missing[*]}"
    sudo=(sudo)
  fi
  say "Installing ${missing[*]} …"
  { "${sudo[@]}" apt-get update -qq && DEBIAN_FRONTEND=noninteractive "${sudo[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}"; } >&2 ||
    die 3 "Could not install ${missing[*]}; please install them and try again."
}

need_dotnet() {
  command -v dotnet >/dev/null 2>&1 || die 3 "The .NET SDK 10 is missing: https://dotnet.microsoft.com/download"
}

# Tests start a server of their own from Debian's files, in a folder of its own; the system's own cluster is not used.
need_postgres() {
  compgen -G '/usr/lib/postgresql/*/bin/postgres' >/dev/null || need /usr/lib/postgresql/bin/postgres postgresql
}

# npm brings the design system at build time; a build that is told so goes on without it, so a missing Node is no reason to stop.
need_node() {
  command -v npm >/dev/null 2>&1 || (need npm npm) || {
    say "Going on without Node: the pages use their own basic styles."
    export WithoutNode=true
  }
}

# The flavour that a plain build chooses on this machine; asks the package source once when nobody asked before.
chosen_flavour() {
  [[ -f Flavour.local.props || -f artifacts/flavour/packages-can-be-restored.txt ]] ||
    dotnet msbuild Grains.Interfaces/Grains.Interfaces.csproj -nologo -v:m -t:ChooseFlavour >&2 || true
  if [[ -f Flavour.local.props ]] && grep -q '<Flavour>local</Flavour>' Flavour.local.props; then
    echo local
  else
    echo packages
  fi
}

check_flavour() {
  [[ $1 == packages || $1 == local ]] || die 2 "--flavour takes packages or local, not '$1'."
}
