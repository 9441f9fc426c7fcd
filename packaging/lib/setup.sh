# SPDX-FileCopyrightText: 2026 The Portolan developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Sourced by packaging/run and packaging/test: installs the Debian packages that are missing, and nothing else.
# Expects $project, the project's folder.
# shellcheck disable=SC2034 # which list is used is up to the sourcing script

# What the program is built with, and the translations of Qt's own dialogs.
build_packages=(
    g++ cmake ninja-build ccache pkg-config
    qt6-base-dev qt6-svg-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools
    libqcustomplot-dev libqcustomplot2.1-qt6 libqt6opengl6-dev
    libyaml-cpp-dev libxlsxwriter-dev libqpdf-dev zlib1g-dev libexpected-dev
    fonts-morisawa-bizud-gothic qt6-translations-l10n qt6-wayland
)

# What the tests call beside it: for the man page and the completions, to look into workbooks, and to look at diagrams
# as others will see them (PDF, and SVG by two renderers), to be asked for a dark desktop, and a display with keyboard
# and mouse.
test_packages=(
    mandoc zsh unzip libxml2-utils poppler-utils qpdf librsvg2-bin chromium dbus-daemon
    xvfb openbox xdotool
)

# What only packaging/test --all calls.
all_packages=(shellcheck)

logs=$project/build/log

say() { printf '%s\n' "$*"; }
warn() { printf '%s\n' "$*" >&2; }
fail() {
    warn "$*"
    exit 1
}

# Without a UTF-8 locale, names and texts in Japanese do not survive the tools below.
use_utf8() {
    case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in
        *[Uu][Tt][Ff]*8) ;;
        *) export LC_ALL=C.UTF-8 ;;
    esac
}

# One run at a time works in the build folder; a second one waits.
take_turn() {
    if ! mkdir -p "$logs" 2>/dev/null || [ ! -w "$project/build" ] || [ ! -w "$logs" ]; then
        fail "You may not write to $project/build: it belongs to another user. Give it to yourself or remove it."
    fi
    command -v flock >/dev/null || return 0
    exec 9>"$project/build/.turn"
    flock -n 9 && return 0
    say "Another run is working in $project/build; waiting for it."
    flock 9
}

# quietly LOG COMMAND...: what the command says goes to the log; a terminal sees its latest line.
quietly() {
    local log=$1
    shift
    if [ -t 1 ]; then
        "$@" </dev/null 2>&1 9>&- | tee "$log" | show_latest_line
    else
        "$@" </dev/null >"$log" 2>&1 9>&-
    fi
}

show_latest_line() {
    local width line
    width=$(tput cols 2>/dev/null) || width=80
    while IFS= read -r line; do printf '\r\033[K%s' "${line:0:width-1}"; done
    printf '\r\033[K'
}

# missing_packages PACKAGE...: those that are not installed, one a line.
missing_packages() {
    local installed=''
    if command -v dpkg-query >/dev/null; then
        installed=$(dpkg-query -W -f '${Package} ${db:Status-Status}\n' "$@" 2>/dev/null) || true
    fi
    local package
    for package in "$@"; do
        grep -qxF "$package installed" <<<"$installed" || printf '%s\n' "$package"
    done
}

# os_release KEY: a value of /etc/os-release, or nothing.
os_release() { sed -nE "s/^$1=\"?([^\"]*)\"?$/\1/p" /etc/os-release 2>/dev/null || true; }
is_debian_12() { [ "$(os_release ID) $(os_release VERSION_ID)" = 'debian 12' ]; }

# Another system is not touched; it may well have everything under other names.
go_on_elsewhere() {
    local name command
    local -a lacking=()
    name=$(os_release PRETTY_NAME)
    warn "This is made for Debian 12, and here is ${name:-another system}: nothing is installed, and what is here is used."
    for command in c++ cmake ninja pkg-config; do
        command -v "$command" >/dev/null || lacking+=("$command")
    done
    [ ${#lacking[@]} -eq 0 ] || fail "These commands are missing: ${lacking[*]}. On Debian 12 the packages are: $*."
}

# as_root COMMAND...: directly, or through sudo, which asks for a password only at a terminal.
as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif [ -t 0 ]; then
        sudo "$@"
    else
        sudo -n "$@"
    fi
}

become_root_or_fail() {
    [ "$(id -u)" -ne 0 ] || return 0
    command -v sudo >/dev/null && as_root true 9>&- && return 0
    fail "These packages are missing, and installing them takes root or sudo: $*. As root, run: apt-get install --no-install-recommends $*"
}

apt_get() {
    as_root env DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 apt-get -y -q \
        -o DPkg::Lock::Timeout=300 -o Dpkg::Options::=--force-confold -o APT::Update::Error-Mode=any "$@"
}

# A machine that has just started often updates its lists by itself; that is waited for.
update_package_lists() {
    local log=$1 attempt
    for attempt in {1..60}; do
        quietly "$log" apt_get update && return 0
        grep -q 'Could not get lock' "$log" || return 1
        [ "$attempt" -gt 1 ] || say "Another program is using apt; waiting for it."
        sleep 5
    done
    return 1
}

# The packages that a simulated installation, read from standard input, could not find.
unknown_packages() {
    sed -nE "s/^E: (Unable to locate package |Package '|Couldn't find any package by (glob|regex) ')([^' ]+).*/\3/p" | sort -u
}

first_error() { grep -m 1 '^E: ' "$1" || tail -n 1 "$1"; }

# ensure_packages PACKAGE...: afterwards they are installed, or the script has ended with a sentence that says why not.
ensure_packages() {
    local -a missing
    local updated=yes plan unknown
    mapfile -t missing < <(missing_packages "$@")
    [ ${#missing[@]} -gt 0 ] || return 0
    is_debian_12 || {
        go_on_elsewhere "${missing[@]}"
        return 0
    }
    become_root_or_fail "${missing[@]}"

    say "Installing these packages and what they need, which can take several minutes: ${missing[*]}."
    update_package_lists "$logs/apt-update.txt" || updated=no
    plan=$(LC_ALL=C.UTF-8 apt-get install --simulate --no-install-recommends "${missing[@]}" 2>&1) || {
        unknown=$(unknown_packages <<<"$plan" | paste -sd ' ')
        [ "$updated" = yes ] || fail "apt could not reach its package mirror, so these packages can't be had: ${missing[*]}. It said: $(first_error "$logs/apt-update.txt") (all of it: $logs/apt-update.txt)"
        [ -z "$unknown" ] || fail "The package sources of this machine do not offer: $unknown. They are in the main archive of Debian 12; see /etc/apt/sources.list and /etc/apt/sources.list.d."
        printf '%s\n' "$plan" >"$logs/apt-install.txt"
        fail "apt can't install ${missing[*]}. It said: $(first_error "$logs/apt-install.txt") (all of it: $logs/apt-install.txt)"
    }
    quietly "$logs/apt-install.txt" apt_get install --no-install-recommends "${missing[@]}" && return 0
    if grep -q '^E: Failed to fetch' "$logs/apt-install.txt"; then
        fail "apt could not download the packages from its mirror. It said: $(first_error "$logs/apt-install.txt") (all of it: $logs/apt-install.txt)"
    fi
    tail -n 15 "$logs/apt-install.txt" >&2
    fail "The packages could not be installed; above is the end of $logs/apt-install.txt."
}
