# SPDX-FileCopyrightText: 2026 The Charla authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The servers that the programs speak to: Debian's ngircd, and Charla's own without a window."""
import contextlib
import os
import re
import select
import shutil
import socket
import subprocess
import time
from pathlib import Path

from processes import Trouble, give_away, make_home, running, wait_until

START_SECONDS = 20
NGIRCD = """[Global]
Name = irc.bench.example
Info = bench
Listen = 127.0.0.1
Ports = {port}
MotdPhrase = welcome
[Limits]
MaxConnections = 0
MaxConnectionsIP = 0
MaxJoins = 0
MaxNickLength = 20
# Nobody is slowed down for talking much.
MaxPenaltyTime = 0
PingTimeout = 600
[Options]
DNS = no
Ident = no
PAM = no
"""


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def answers(port):
    with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
        return True
    return False


@contextlib.contextmanager
def irc(folder):
    """Yields the port."""
    home = Path(folder, "ngircd")
    make_home(home)
    port = free_port()
    (home / "ngircd.conf").write_text(NGIRCD.format(port=port), encoding="ascii")
    give_away(home)
    program = shutil.which("ngircd", path=f"{os.environ['PATH']}:/usr/sbin")
    with running([program, "-n", "-f", home / "ngircd.conf"], home, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        wait_until(lambda: answers(port) or process.poll() is not None, START_SECONDS, "ngircd does not start")
        yield port


def apart(program, folder):
    """Copies a program with its libraries. Returns its new path.

    A server that shared them with the window would take half of them out of the window's PSS."""
    folder.mkdir()
    listed = subprocess.run(["ldd", program], capture_output=True, text=True, check=True).stdout
    for path in re.findall(r"=> (/\S+)", listed):
        shutil.copy(path, folder)
    return shutil.copy(program, folder)


@contextlib.contextmanager
def charla(program, folder):
    """Yields the port. It keeps its history on disk: only then does the window, too, as its peers keep a log."""
    home = Path(folder, "server")
    make_home(home)
    copy = apart(program, home / "apart")
    give_away(home)
    command = [copy, "--server-only", "--listen", "127.0.0.1", "--limits", "off", "--port", "0", "--data", home / "data"]
    with running(command, home, {"LD_LIBRARY_PATH": home / "apart"}, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        yield port_of(process)


def port_of(process):
    output, deadline = b"", time.monotonic() + START_SECONDS
    while select.select([process.stdout], [], [], max(0.0, deadline - time.monotonic()))[0]:
        more = os.read(process.stdout.fileno(), 4096)
        output += more
        found = re.search(rb"ready: http://127\.0\.0\.1:(\d+)\D", output)
        if found:
            return int(found.group(1))
        if not more:
            break
    raise Trouble("Charla's server does not start")
