#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Charla authors
# SPDX-License-Identifier: GPL-3.0-or-later

# A clean Debian system in a folder, for tools/check-packages and tools/check-debian13; sourced by them. Expects
# tools/steps.sh. Needs root. All mounts are of the script's own, and the folder is removed at its end.

: "${top:?}"
kept=no

# Starts the script once more where its mounts are its own: they are gone with it, however it ends. Then $clean is the
# system's folder, and $scratch one for the script's own notes.
in_own_mounts() {
    [ "$(id -u)" = 0 ] || fail "this needs root: it makes a system of its own and enters it"
    [ "${CHARLA_OWN_MOUNTS:-}" = yes ] || CHARLA_OWN_MOUNTS=yes exec unshare --mount --propagation private "$0" "$@"
    clean=$(mktemp -d "${CHARLA_ROOTS:-/var/tmp}/charla-root.XXXXXX")
    chmod 755 "$clean" # others live in it, too
    scratch=$(mktemp -d)
    trap leave_root EXIT
    trap 'exit 1' INT TERM
}

# Works in that folder instead, and leaves it there: keep_root FOLDER.
keep_root() {
    rmdir "$clean"
    mkdir -p "$1"
    clean=$(readlink -f "$1")
    kept=yes
}

# Removes the folder, and only when nothing is mounted in it any more.
leave_root() {
    local mounted
    while read -r mounted; do
        umount "$mounted" 2>/dev/null || umount --lazy "$mounted"
    done < <(awk -v clean="$clean" 'index($2, clean "/") == 1 { print $2 }' /proc/self/mounts | sort -r)
    rm -rf "$scratch"
    [ "$kept" = yes ] || rm -rf --one-file-system "$clean"
}

# Where apt of this machine has Debian from.
debian_mirror() {
    # shellcheck disable=SC2016 # that is for apt-get
    apt-get indextargets --format '$(REPO_URI) $(ORIGIN) $(COMPONENT) $(LABEL)' 'Created-By: Packages' |
        awk '$2 == "Debian" && $3 == "main" && $4 == "Debian" { print $1; exit }'
}

# A system with little in it: make_root SUITE [PACKAGE,…].
make_root() {
    local suite=$1 more=${2:-} mirror
    mirror=$(debian_mirror)
    [ -n "$mirror" ] || fail "apt of this machine names no mirror of Debian"
    say "A clean Debian $suite (debootstrap)"
    quietly "debootstrap-$suite" debootstrap --variant=minbase ${more:+--include="$more"} "$suite" "$clean" "$mirror"
    # No service starts in there by itself: nobody is there who would end it.
    printf '#!/bin/sh\nexit 101\n' >"$clean/usr/sbin/policy-rc.d"
    chmod 755 "$clean/usr/sbin/policy-rc.d"
}

# Before commands are run in it.
enter_root() {
    mount -t proc proc "$clean/proc"
    mount --bind /dev "$clean/dev"
    [ ! -e /etc/resolv.conf ] || cp /etc/resolv.conf "$clean/etc/resolv.conf"
}

# Runs a command in the system, as root and without what is set outside.
in_root() {
    chroot "$clean" env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"
}

# The same as somebody who may do nothing.
in_root_as_nobody() {
    chroot --userspec=nobody:nogroup "$clean" env -i HOME=/tmp/nobody PATH=/usr/bin:/bin LC_ALL=C.UTF-8 "$@"
}
