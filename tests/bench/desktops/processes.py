# SPDX-FileCopyrightText: 2026 The Charla authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Processes that the bench starts: as whom, what they cost, and that none of them stays behind."""
import contextlib
import ctypes
import os
import re
import select
import signal
import subprocess
import time
from pathlib import Path

PR_SET_CHILD_SUBREAPER = 36
END_SECONDS = 10
TICK = os.sysconf("SC_CLK_TCK")
NOBODY = 65534


class Trouble(Exception):
    """What went wrong, for people."""


def adopt():
    """What a program leaves behind becomes a child of ours, so that it can be found and ended."""
    ctypes.CDLL(None, use_errno=True).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def give_away(folder):
    """Makes a folder belong to whom the programs run as: chat programs refuse or warn root."""
    if os.geteuid() == 0:
        for path in (folder, *Path(folder).rglob("*")):
            os.chown(path, NOBODY, NOBODY)


def start(command, home, environment=None, **how):
    """A child with a home of its own, out of reach of the terminal's Ctrl+C: it is ended by us, in order."""
    if os.geteuid() == 0:
        how.update(user=NOBODY, group=NOBODY, extra_groups=[])
    places = {"HOME": home, "XDG_CONFIG_HOME": f"{home}/.config", "XDG_DATA_HOME": f"{home}/.local/share",
              "XDG_CACHE_HOME": f"{home}/.cache", "XDG_RUNTIME_DIR": f"{home}/run"}
    kept = {name: os.environ[name] for name in ("PATH", "TZ") if name in os.environ}
    return subprocess.Popen(list(map(str, command)), stdin=subprocess.DEVNULL, start_new_session=True, cwd=home,
                            env={**kept, "LANG": "C.UTF-8", **places, **(environment or {})}, **how)


def make_home(home):
    for part in (".config", ".local/share", ".cache", "run"):
        Path(home, part).mkdir(parents=True, exist_ok=True)
    Path(home, "run").chmod(0o700)


def end(process):
    if process.poll() is None:
        process.send_signal(signal.SIGTERM)
    try:
        process.wait(END_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    for pipe in (process.stdout, process.stderr):
        if pipe:
            pipe.close()


@contextlib.contextmanager
def running(command, home, environment=None, **how):
    process = start(command, home, environment, **how)
    try:
        yield process
    finally:
        end(process)


def stat(pid):
    """What /proc says of a process: its fields from the state on."""
    return Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace").rpartition(") ")[2].split()


def family(pid):
    """A process and all that come from it."""
    children = {}
    for entry in os.listdir("/proc"):
        if entry.isdigit():
            with contextlib.suppress(OSError):
                children.setdefault(int(stat(entry)[1]), []).append(int(entry))
    found = [pid]
    for one in found:
        found += children.get(one, [])
    return found


def end_what_is_left(besides=()):
    """Ends what was adopted, and only that, but for processes that go on; what a dying one leaves is ours, too."""
    for signum in (signal.SIGTERM, signal.SIGKILL):
        deadline = time.monotonic() + END_SECONDS / 2
        asked = set()
        while (left := set(family(os.getpid())[1:]) - set(besides)) and time.monotonic() < deadline:
            for pid in left - asked:
                asked.add(pid)
                with contextlib.suppress(OSError):
                    os.kill(pid, signum)
            for pid in left:
                with contextlib.suppress(ChildProcessError): # it is a child of a child
                    os.waitpid(pid, os.WNOHANG)
            look_again(0.02)


def pss_mib(pid):
    """Proportional set size of a family, as the kernel counts it."""
    total = 0
    for one in family(pid):
        with contextlib.suppress(OSError):
            text = Path(f"/proc/{one}/smaps_rollup").read_text(encoding="ascii")
            total += int(re.search(r"^Pss:\s+(\d+)", text, re.M).group(1))
    return total / 1024


def cpu_seconds(pid):
    """Processor time of a family, with what has ended and was waited for."""
    total = 0
    for one in family(pid):
        with contextlib.suppress(OSError):
            total += sum(map(int, stat(one)[11:15]))
    return total / TICK


def look_again(seconds):
    """Nothing tells when something has changed in /proc, on the screen or in another program's files."""
    select.select([], [], [], seconds)


def wait_until(condition, seconds, why):
    """Looks again and again; a Trouble when it never comes true."""
    deadline = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > deadline:
            raise Trouble(why)
        look_again(0.02)


def wait_until_quiet(process, seconds):
    """Until a program has done what it had to do: it takes less than 2 % of a core for 1.5 s.

    Returns whether that came in time."""
    deadline, span, calm = time.monotonic() + seconds, 0.5, 0
    before = cpu_seconds(process.pid)
    while calm < 3:
        if time.monotonic() > deadline or process.poll() is not None:
            return False
        look_again(span)
        now = cpu_seconds(process.pid)
        calm = calm + 1 if now - before <= span * 0.02 + 1.5 / TICK else 0
        before = now
    return True
