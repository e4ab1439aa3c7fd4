#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Charla authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The server's systemd service is as closed as promised, and starts what there is.

tst_service.py SERVICE SOCKET PROGRAM. Looks at the file only: systemd need not run.
"""
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

MOST_EXPOSED = 20  # tenths: below 2.0 systemd-analyze calls it "OK"


def run(*command):
    return subprocess.run(command, capture_output=True, text=True, check=False)


class Service(unittest.TestCase):
    service = Path()
    socket = Path()
    program = Path()

    def judged(self, text):
        """The exit code for these contents of the file, and what is said: 0 below the threshold."""
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "charla-server.service"
            file.write_text(text, encoding="utf-8")
            outcome = run("systemd-analyze", "security", "--offline=true", "--no-pager", f"--threshold={MOST_EXPOSED}", file)
        return outcome.returncode, outcome.stdout + outcome.stderr

    def command(self):
        return re.search(r"^ExecStart=(.*)$", self.service.read_text(encoding="utf-8"), re.M).group(1).split()

    def test_it_is_closed(self):
        code, words = self.judged(self.service.read_text(encoding="utf-8"))
        self.assertEqual(code, 0, words)
        self.assertRegex(words, r"Overall exposure level for charla-server.service: [01]\.\d OK")

    def test_an_open_one_is_refused(self):
        opened = re.sub(r"^(Protect\w+|SystemCallFilter|CapabilityBoundingSet)=.*$", "", self.service.read_text(encoding="utf-8"),
                        flags=re.M)
        code, words = self.judged(opened)
        self.assertNotEqual(code, 0, words)

    def test_it_needs_no_capability(self):
        text = self.service.read_text(encoding="utf-8")
        self.assertRegex(text, r"(?m)^CapabilityBoundingSet=$")
        self.assertRegex(text, r"(?m)^AmbientCapabilities=$")

    def verified(self, text):
        """What systemd says of the service with these contents, and of its socket."""
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "charla-server.service"
            file.write_text(text.replace(self.command()[0], str(self.program)), encoding="utf-8")
            socket = Path(folder) / "charla-server.socket"
            socket.write_bytes(self.socket.read_bytes())
            outcome = run("systemd-analyze", "verify", "--man=no", "--recursive-errors=no", file, socket)
        return outcome.stdout + outcome.stderr

    def test_systemd_knows_every_word_in_it(self):
        self.assertNotIn("charla-server.", self.verified(self.service.read_text(encoding="utf-8")))

    def test_a_word_that_systemd_does_not_know_is_found(self):
        words = self.verified(self.service.read_text(encoding="utf-8").replace("WatchdogSec=", "WatchdogSecs="))
        self.assertIn("charla-server.service", words)

    def test_it_tells_that_it_is_ready_and_alive(self):
        # How it does so is in commandline.systemd and unit.servicemanager.
        text = self.service.read_text(encoding="utf-8")
        self.assertRegex(text, r"(?m)^Type=notify$")
        self.assertRegex(text, r"(?m)^WatchdogSec=\d+$")
        self.assertRegex(text, r"(?m)^Restart=on-failure$")  # which a watchdog's end is, too

    def test_its_socket_has_the_usual_port(self):
        text = self.socket.read_text(encoding="utf-8")
        self.assertEqual(re.findall(r"(?m)^ListenStream=(.*)$", text), ["9090"])  # one alone is taken
        self.assertIn("default 9090", run(self.program, "--help").stdout)

    def test_the_program_knows_its_options(self):
        words = run(self.program, "--help").stdout
        options = [word for word in self.command()[1:] if word.startswith("--")]
        self.assertIn("--config", options)
        for option in options:
            self.assertIn(option, words)
        self.assertEqual(Path(self.command()[0]).name, self.program.name)


if __name__ == "__main__":
    Service.service, Service.socket, Service.program = map(Path, sys.argv[1:4])
    unittest.main(argv=sys.argv[:1], verbosity=2)
