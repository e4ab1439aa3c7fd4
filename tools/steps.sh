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

# Installs what is missing of the given stages, and only that. Quick when nothing is.
install_packages() {
    local wanted missing=() root=() package installed status=0
    mapfile -t wanted < <(listed_packages "$@")
    installed=" $(dpkg-query -W -f='${Package}:${db:Status-Status} ' "${wanted[@]}" 2>/dev/null) "
    for package in "${wanted[@]}"; do
        case "$installed" in *" $package:installed "*) ;; *) missing+=("$package") ;; esac
    done
    if [ ${#missing[@]} = 0 ]; then
        say "Packages: all there"
        return
    fi
    say "Packages: installing ${missing[*]}"
    if [ "$(id -u)" != 0 ]; then
        command -v sudo >/dev/null || fail "installing packages needs root or sudo: apt-get install ${missing[*]}"
        root=(sudo)
    fi
    trap 'let_services_be "${root[@]}"; exit 130' INT TERM
    keep_services_still "${root[@]}"
    # When the lists can't be renewed, those that are here may do.
    quietly apt-update "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update || true
    quietly apt-install "${root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install --yes --no-install-recommends "${missing[@]}" || status=$?
    let_services_be "${root[@]}"
    trap - INT TERM
    return $status
}

# What tests run by themselves (nginx, say) must not run on the machine because of that: while packages are installed nothing is
# started (policy-rc.d, which Debian asks before), and what would start at the next boot from then on is switched off again.
keep_services_still() {
    services_before=$(enabled_services)
    policy_is_ours=false
    [ -e /usr/sbin/policy-rc.d ] && return
    policy_is_ours=true
    printf '#!/bin/sh\n# There only while packages for tests of Charla are installed.\nexit 101\n' | "$@" tee /usr/sbin/policy-rc.d >/dev/null
    "$@" chmod 755 /usr/sbin/policy-rc.d
}

let_services_be() {
    local service
    "${policy_is_ours:-false}" && "$@" rm -f /usr/sbin/policy-rc.d
    while read -r service; do
        [ -z "$service" ] || "$@" systemctl --quiet disable "$service"
    done < <(comm -13 <(printf '%s\n' "$services_before") <(enabled_services))
}

enabled_services() {
    command -v systemctl >/dev/null || return 0
    find /etc/systemd/system -path '*.wants/*' -type l -printf '%f\n' | sort -u
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

# Configures when it must, and builds what has changed: build_preset PRESET.
build_preset() {
    local preset=$1 files="$top/build/$1/build.ninja"
    if [ ! -e "$files" ] || [ "$top/CMakePresets.json" -nt "$files" ]; then
        say "Configuring $preset"
        in_top quietly "configure-$preset" cmake --preset "$preset" || return
        touch "$files"
    fi
    say "Building $preset (minutes the first time; what it says: build/log/build-$preset.log)"
    in_top quietly "build-$preset" cmake --build --preset "$preset"
}

in_top() (cd "$top" && "$@")
