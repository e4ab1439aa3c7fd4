# SPDX-FileCopyrightText: 2026 The Charla authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""What each program has to do: start some times, then stay in a room while others talk."""
import contextlib
import subprocess
import tempfile
import time
from pathlib import Path

from processes import Trouble, cpu_seconds, end, end_what_is_left, give_away, make_home, pss_mib, running, start, wait_until, wait_until_quiet
from programs import READER
from talkers import Company

QUIET_SECONDS = 120
KEPT_SECONDS = 10
TALK = 1_000
TALK_PER_SECOND = 100
FILL_PER_SECOND = 250
BLANK_SECONDS = 20


class Course:
    """One program, one round: with a home, a message bus and a server of its own."""

    def __init__(self, program, screen, options):
        self.program, self.screen, self.options, self.figures = program, screen, options, {}

    def run(self, folder):
        with contextlib.ExitStack() as stack:
            home = Path(folder, "home")
            make_home(home)
            self.program.home = home
            self.program.port = stack.enter_context(self.program.server(folder))
            give_away(home)
            self.environment = {"DISPLAY": self.screen.display, "DBUS_SESSION_BUS_ADDRESS": stack.enter_context(self.bus(home))}
            company = Company(self.program.talker, self.program.port)
            stack.callback(company.close)
            self.program.prepare(self.environment)
            give_away(home)
            self.wait_until_blank()
            self.starts(company)
            self.stays(company)
        return self.figures

    @contextlib.contextmanager
    def bus(self, home):
        command = ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address=1"]
        with running(command, home, {"DISPLAY": self.screen.display}, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
            address = process.stdout.readline().decode().strip()
            if not address:
                raise Trouble("dbus-daemon does not start")
            yield address

    @contextlib.contextmanager
    def open(self):
        """The program with its window. Yields it and the seconds that the window took."""
        self.program.before_start()
        with open(self.program.home / "said", "ab") as said:
            since = time.monotonic()
            process = start(self.program.command(), self.program.home, self.environment, stdout=said, stderr=said)
            try:
                yield process, self.screen.seconds_until_painted(process, since)
            except Trouble:
                self.picture("trouble")
                raise
            finally:
                end(process)
        self.wait_until_blank()

    def wait_until_blank(self):
        wait_until(self.screen.is_blank, BLANK_SECONDS, "a window stayed behind")

    def starts(self, company):
        """The first one reads from the disk and makes its folders: it is left out."""
        seconds = []
        for turn in range(self.options.starts + 1):
            with self.open() as (process, took):
                company.wait_for(READER)
                self.settle(process) # so that it has kept what it will be told next time by
            company.wait_for_leave(READER)
            if turn > 0:
                seconds.append(took)
        self.figures["start_ms"] = [1000 * took for took in seconds]

    def stays(self, company):
        with self.open() as (process, _):
            company.wait_for(READER)
            self.settle(process)
            if self.screen.bring_forward(self.program.keys, self.program.title) > 1:
                print(f"  {self.program.name} shows more than one window", flush=True)
            self.settle(process)
            self.figures["joined_mib"] = pss_mib(process.pid)
            self.picture("joined")
            before = cpu_seconds(process.pid)
            self.talks(company, process, TALK, TALK_PER_SECOND)
            self.figures["talk_cpu_s"] = cpu_seconds(process.pid) - before
            self.figures["talk_kept"] = self.kept_of(company, TALK)
            self.picture("talk")
            self.talks(company, process, self.options.messages - TALK, FILL_PER_SECOND)
            self.figures["filled_mib"] = pss_mib(process.pid)
            self.figures["filled_kept"] = self.kept_of(company, TALK)
            self.picture("filled")

    def talks(self, company, process, count, rate):
        company.says(count, rate, READER)
        self.settle(process)

    def settle(self, process):
        if not wait_until_quiet(process, QUIET_SECONDS):
            raise Trouble("it is never done" if process.poll() is None else "it ended by itself")

    def kept_of(self, company, count):
        """How many of the last messages its own records have."""
        wanted = set(range(company.said - count + 1, company.said + 1))
        with contextlib.suppress(Trouble): # some write now and then
            wait_until(lambda: wanted <= self.program.kept(), KEPT_SECONDS, "")
        return len(wanted & self.program.kept())

    def picture(self, moment):
        if self.options.pictures:
            self.options.pictures.mkdir(parents=True, exist_ok=True)
            self.screen.save(self.options.pictures / f"{self.program.name.split()[0].lower()}-{moment}.png")


def measure(program, screen, options):
    """The figures of one round."""
    # /tmp may be in memory, and logs there would cost nothing.
    with tempfile.TemporaryDirectory(prefix="charla-desktops-", dir="/var/tmp") as folder:
        give_away(folder)
        try:
            return Course(program, screen, options).run(folder)
        finally:
            end_what_is_left(besides=[screen.pid])
