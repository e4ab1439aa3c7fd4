# SPDX-FileCopyrightText: 2026 The Charla authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The real server as a process, and what tests of a service need besides."""
import os
import re
import select
import signal
import socket
import subprocess
import tempfile
import time

PATIENCE = 60  # seconds; only a hang lasts that long


class Process:
    """A program whose lines can be waited for; it ends with the block that it is in."""

    def __init__(self, *command, env=None, cwd=None):
        # pylint: disable=consider-using-with
        self.errors = tempfile.TemporaryFile()
        self.process = subprocess.Popen(
            [str(word) for word in command], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=self.errors, env=env, cwd=cwd
        )
        self.output = b""

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        self.process.stdout.close()
        self.errors.close()

    def line(self, pattern):
        """The first match in what was said, as soon as it is there."""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            found = re.search(pattern, self.output.decode(errors="replace"), re.M)
            if found:
                return found
            if select.select([self.process.stdout], [], [], 1)[0]:
                more = os.read(self.process.stdout.fileno(), 65536)
                if not more:
                    break
                self.output += more
        raise AssertionError(f"no line like {pattern!r} in {self.output!r}, but {self.complaint()!r}")

    def complaint(self):
        """All of standard error up to now."""
        return os.pread(self.errors.fileno(), 1 << 20, 0).decode(errors="replace")

    def ends(self, number=signal.SIGTERM):
        """Asks it to end. Returns the exit code."""
        self.process.send_signal(number)
        return self.process.wait(PATIENCE)


class Server(Process):
    """A headless server on this machine alone, ready."""

    def __init__(self, program, folder, *more, port=0, env=None, through=()):
        """\a through is another command that starts it."""
        ephemeral = () if folder else ("--ephemeral",)
        self.home = tempfile.TemporaryDirectory()  # pylint: disable=consider-using-with
        home = {name: self.home.name for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME")}
        data = ("--data", folder) if folder else ()
        told = ("--server-only", "--listen", "127.0.0.1", "--port", port, *data, *ephemeral, *more)
        super().__init__(*through, program, *told, env={**os.environ, **home, **(env or {})})
        self.port = int(self.line(r"ready: https?://127\.0\.0\.1:(\d+)/").group(1))

    def __exit__(self, *_):
        super().__exit__()
        self.home.cleanup()


def free_port():
    """One that was free a moment ago, for programs that can't take a free one by themselves."""
    with socket.socket() as some:
        some.bind(("127.0.0.1", 0))
        return some.getsockname()[1]


def until(condition, what):
    """Waits till a condition holds, and returns what it gave."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        value = condition()
        if value:
            return value
        select.select([], [], [], 0.05)
    raise AssertionError(f"never: {what}")


def answers(port):
    """Whether somebody listens there."""
    try:
        with socket.create_connection(("127.0.0.1", port), 1):
            return True
    except OSError:
        return False
