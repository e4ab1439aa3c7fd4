#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Charla authors
# SPDX-License-Identifier: GPL-3.0-or-later

# What ./run and ./test have in common; sourced by them. Expects $top, the repository's folder.

: "${top:?}"

# Says one line for a step.
say() { printf '== %s\n' "$*" >&2; }

fail() {
    printf 'charla: %s\n' "$*" >&2
    exit 1
}

# The packages of the given stages, from the one list.
listed_packages() {
    local stage
    for stage in "$@"; do
        awk -v stage="$stage" '$1 == stage { print $2 }' "$top/packaging/debian-packages.txt"
    done
}

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        fail "packages are missing, and installing them needs root or sudo: $*"
    fi
}

# Installs what is missing of the given stages, and only that.
install_packages() {
    local missing=() package
    while read -r package; do
        if [ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null)" != installed ]; then
            missing+=("$package")
        fi
    done < <(listed_packages "$@")
    if [ ${#missing[@]} = 0 ]; then
        say "Packages: all there"
        return
    fi
    say "Packages: installing ${missing[*]}"
    quietly packages as_root env DEBIAN_FRONTEND=noninteractive apt-get update
    quietly packages as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install --yes --no-install-recommends "${missing[@]}"
}

# Runs a command whose output matters only when it fails; the whole of it is kept in build/log.
quietly() {
    local log="$top/build/log/$1.log"
    shift
    mkdir -p "$top/build/log"
    if ! "$@" >"$log" 2>&1 </dev/null; then
        tail -n 60 "$log" >&2
        printf 'charla: this failed: %s\n(all of it: %s)\n' "$*" "$log" >&2
        return 1
    fi
}

# Configures once, and builds what has changed: build PRESET.
build_preset() {
    local preset=$1
    cd "$top" || return
    if [ ! -e "build/$preset/build.ninja" ]; then
        say "Configuring $preset"
        quietly "configure-$preset" cmake --preset "$preset" || return
    fi
    say "Building $preset"
    quietly "build-$preset" cmake --build --preset "$preset"
}
