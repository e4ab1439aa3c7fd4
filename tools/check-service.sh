#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Charla authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Tries charla-server.service under systemd, in the system that tools/check-packages has made and started: the package is
# installed, and nothing else uses its port. The last line is "all is well", or what is not.
set -euo pipefail

HOME=$(mktemp -d) # who says something remembers the server's certificate there
export HOME
patience=60 # seconds; only what hangs takes them

so() { printf 'under systemd: %s\n' "$1"; }
soon() { # soon WORDS COMMAND…
    local words=$1 end=$((SECONDS + patience))
    shift
    until "$@" >/tmp/said 2>&1; do
        if [ $SECONDS -ge $end ]; then
            printf 'not so: %s\n' "$words"
            cat /tmp/said
            systemctl status --no-pager --full charla-server.service charla-server.socket || true
            journalctl --no-pager -n 40 -u charla-server.service || true
            exit 1
        fi
        perl -e 'select(undef, undef, undef, 0.2)' # and then ask again
    done
    so "$words"
}
state() { systemctl show --property "$1" --value "${2:-charla-server.service}"; }
has() { [ "$(state "$1" "${3:-}")" = "$2" ]; }
talks() { charla-server send --url 127.0.0.1 --nick Ana "$1"; }
finds() { charla-server search --url 127.0.0.1 --nick Bob "$1"; }
restarted() { [ "$(state NRestarts)" -ge 1 ] && has ActiveState active; }

soon "it has started with the machine" systemctl is-active charla-server.service
so "$(state Type), watchdog $(state WatchdogUSec), says: $(state StatusText)"
soon "somebody says something" talks "hello"
soon "its folder is its own" test -O /var/lib/private -a -d /var/lib/private/charla
soon "it is nobody that the system knows" test "$(stat -c %u /var/lib/private/charla/charla.db)" -ge 61184

mkdir -p /etc/systemd/system/charla-server.service.d
printf '[Service]\nWatchdogSec=2\nTimeoutAbortSec=1\n' >/etc/systemd/system/charla-server.service.d/check.conf
systemctl daemon-reload
systemctl restart charla-server.service
kill -STOP "$(state MainPID)"
soon "one that hangs is started anew" restarted
soon "what was said is still there" finds "hello"

printf 'prot = 9090\n' >>/etc/charla/charla.conf
systemctl restart charla-server.service 2>/dev/null || true
soon "a mistake in charla.conf keeps it from starting" has ActiveState failed
soon "and is told with its line" grep -Eq "charla.conf, line [0-9]+: there is no key" <(journalctl --no-pager -u charla-server.service)
sed -i '/^prot = /d' /etc/charla/charla.conf

systemctl reset-failed charla-server.service
systemctl start charla-server.socket
soon "the socket waits" has ActiveState active charla-server.socket
soon "and the service does not run" has ActiveState inactive
soon "who comes first starts it" talks "good morning"
soon "now it runs" has ActiveState active
systemctl restart charla-server.service
soon "started anew it has the same port" talks "good day"
systemctl stop charla-server.socket charla-server.service
soon "it ends well" has Result success
rm -r /etc/systemd/system/charla-server.service.d
echo "all is well"
