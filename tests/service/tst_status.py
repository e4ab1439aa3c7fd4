#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Charla authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""What an operator learns of a running server: charla status, /metrics, the log, and what SIGHUP changes.

tst_status.py PROGRAM SOURCE
"""
import asyncio
import datetime
import json
import os
import re
import shutil
import signal
import subprocess
import tempfile
import sys
import unittest
import urllib.request
from pathlib import Path

from charlaserver import PATIENCE, Server, until
from talker import Talker


class Operator(unittest.TestCase):
    """Somebody with a shell on the server's machine."""

    program = ""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()  # pylint: disable=consider-using-with
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name) / "data"

    def server(self, *more, **how):
        """One on the folder, ended with the test."""
        server = Server(self.program, self.folder, *more, **how)
        self.addCleanup(server.__exit__)
        return server

    def status(self, *more):
        """Exit code and output of `charla status`."""
        asked = subprocess.run(
            [self.program, "status", "--data", self.folder, *more], capture_output=True, text=True, timeout=PATIENCE, check=False
        )
        self.assertEqual(asked.stderr, "")
        return asked.returncode, asked.stdout

    def page(self, server, path):
        """A page of the server, as text."""
        with urllib.request.urlopen(f"http://127.0.0.1:{server.port}{path}", timeout=PATIENCE) as answer:
            return answer.read().decode()


class Status(Operator):
    """charla status."""

    def test_it_says_what_there_is(self):
        server = self.server()
        asyncio.run(self.somebody_talks(server))
        code, lines = self.status()
        self.assertEqual(code, 0)
        self.assertRegex(lines, rf"^Charla \d+\.\d+\.\d+ runs on {re.escape(str(self.folder))}\n")
        self.assertRegex(lines, r"\n  health +ok\n")
        self.assertRegex(lines, rf"\n  addresses +http://127\.0\.0\.1:{server.port}/\n")
        self.assertRegex(lines, r"\n  messages +2 since then\n")

    async def somebody_talks(self, server):
        """Two messages, and asks while they are there."""
        async with await Talker.reach(f"ws://127.0.0.1:{server.port}/charla") as ana:
            await ana.logs_in("Ana")
            await ana.says_in("lobby", "one")
            await ana.says_in("lobby", "two")
            code, text = await asyncio.to_thread(self.status, "--json")
            status = json.loads(text)
            self.assertEqual((code, status["running"], status["health"]), (0, True, "ok"))
            self.assertEqual((status["people"], status["messages"], status["fileBytes"]), (1, 2, 0))
            self.assertGreater(status["historyBytes"], 0)
            since = datetime.datetime.fromisoformat(status["since"].replace("Z", "+00:00"))
            self.assertLess(abs(datetime.datetime.now(datetime.timezone.utc) - since), datetime.timedelta(seconds=PATIENCE))
            end = datetime.datetime.fromisoformat(status["certificateEnd"].replace("Z", "+00:00"))
            self.assertGreater(end, datetime.datetime.now(datetime.timezone.utc))
            self.assertNotIn("Ana", text)

    def test_where_tls_is_a_must_it_comes_by_tls(self):
        server = self.server("--require-tls")
        code, text = self.status("--json")
        self.assertEqual((code, json.loads(text)["addresses"]), (0, [f"https://127.0.0.1:{server.port}/"]))

    def test_it_shows_the_code_again(self):
        server = self.server("--qr")
        code, lines = self.status("--qr")
        self.assertEqual(code, 0)
        server.ends()
        while more := os.read(server.process.stdout.fileno(), 65536):
            server.output += more
        self.assertTrue(server.output.decode().endswith(lines), "the same as the server showed at its start")
        self.assertIn("█", lines)

    def test_who_has_ended_does_not_run(self):
        self.assertEqual(self.status()[0], 3)
        server = self.server()
        self.assertEqual(self.status()[0], 0)
        server.ends()
        self.assertEqual(self.status(), (3, f"No server runs on {self.folder}.\n"))
        self.assertEqual(self.status("--json"), (3, '{"running":false}\n'))

    def test_who_was_ended_hard_does_not_run(self):
        server = self.server()
        server.ends(signal.SIGKILL)
        self.assertTrue((self.folder / "running.json").exists())
        self.assertEqual(self.status()[0], 3)

    def test_another_server_at_its_port_is_not_it(self):
        server = self.server("--require-tls")
        server.ends(signal.SIGKILL)
        with tempfile.TemporaryDirectory() as other, Server(self.program, other, "--require-tls", port=server.port):
            self.assertEqual(self.status()[0], 3)


class Figures(Operator):
    """/metrics, looked at by Prometheus' own eyes."""

    def test_promtool_has_nothing_to_say(self):
        if not shutil.which("promtool"):
            self.fail("promtool is not installed (package prometheus, packaging/debian-packages.txt)")
        server = self.server()
        figures = self.page(server, "/metrics")
        self.assertIn("\ncharla_healthy 1\n", figures)
        self.assertRegex(figures, r"\ncharla_certificate_end_timestamp_seconds \d")
        self.assertEqual(self.judged(figures), (0, ""))

    def test_it_would_say_something(self):
        bad = "# HELP charla_upTime Since the start.\n# TYPE charla_upTime counter\ncharla_upTime 1\n"
        code, words = self.judged(bad)
        self.assertNotEqual(code, 0)
        self.assertIn("_total", words)
        self.assertIn("camelCase", words)

    @staticmethod
    def judged(figures):
        """Exit code and words of the linter."""
        asked = subprocess.run(
            ["promtool", "check", "metrics"], input=figures, capture_output=True, text=True, timeout=PATIENCE, check=False
        )
        return asked.returncode, asked.stdout + asked.stderr


class Log(Operator):
    """What stands on standard error, for people and for the journal."""

    def logged(self, server, pattern):
        """The log, as soon as it has such a line."""
        until(lambda: re.search(pattern, server.complaint(), re.M), f"{pattern} in the log")
        return server.complaint().splitlines()

    def test_for_the_journal_each_line_has_a_priority(self):
        server = self.server("--log", "journal", "--log-level", "debug")
        self.page(server, "/healthz")
        asyncio.run(self.somebody_comes(server))
        lines = self.logged(server, r"^<7>charla\.server\.frontdoor: a peer arrived")
        self.assertTrue(all(re.match(r"<[2-7]>", line) for line in lines), lines)
        (self.folder / "charla.ini").write_text("[server]\nkeepDays=many\n", encoding="utf-8")
        server.process.send_signal(signal.SIGHUP)
        self.logged(server, r"^<3>charla: .*keepDays.*Nothing was changed\.$")

    def test_systemd_need_not_ask_for_it(self):
        with tempfile.TemporaryFile() as other:
            status = os.fstat(other.fileno())
            elsewhere = self.server("--log-level", "debug", env={"JOURNAL_STREAM": f"{status.st_dev}:{status.st_ino}"})
            asyncio.run(self.somebody_comes(elsewhere))
            self.logged(elsewhere, r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\S* debug charla\.server\.frontdoor: a peer arrived")
            elsewhere.ends()
        # Its own standard error is known only when it runs: a shell says which it is.
        script = 'export JOURNAL_STREAM=$(stat -L -c %d:%i /proc/self/fd/2); exec "$0" "$@"'
        with Server(self.program, None, "--log-level", "debug", through=("/bin/sh", "-c", script)) as server:
            asyncio.run(self.somebody_comes(server))
            self.logged(server, r"^<7>charla\.server\.frontdoor: a peer arrived")

    def test_what_nobody_asked_for_is_left_out(self):
        server = self.server()
        asyncio.run(self.somebody_comes(server))
        server.ends()
        self.assertEqual(server.complaint(), "")

    async def somebody_comes(self, server):
        """And goes."""
        async with await Talker.reach(f"ws://127.0.0.1:{server.port}/charla") as ana:
            await ana.logs_in("Ana")


class Reload(Operator):
    """What SIGHUP reads again."""

    def write(self, text):
        """charla.ini of the server's folder."""
        self.folder.mkdir(exist_ok=True)
        (self.folder / "charla.ini").write_text(text, encoding="utf-8")

    def hang_up(self, server, pattern):
        """SIGHUP, and what the server says to it."""
        server.output = b""
        server.process.send_signal(signal.SIGHUP)
        return server.line(pattern)

    def limit(self, server, name):
        """As /metrics has it."""
        return float(re.search(rf'charla_limit{{limit="{name}"}} (\S+)', self.page(server, "/metrics")).group(1))

    def test_what_can_change_does_and_the_rest_is_told(self):
        password = self.folder.parent / "password"
        password.write_text("first\n", encoding="utf-8")
        server = Server(self.program, self.folder, "--password-file", password)
        self.addCleanup(server.__exit__)
        self.assertEqual(self.limit(server, "searches-per-person"), 30)
        self.hang_up(server, r"^Nothing has changed\.$")

        password.write_text("second\n", encoding="utf-8")
        self.write("[server]\nname=Another\nlogLevel=debug\n[limits]\nsearches-per-person=7:1\n")
        self.hang_up(server, r"^Changed: limits, password, log-level\.\nNeeds a restart: name\.$")
        self.assertEqual(self.limit(server, "searches-per-person"), 7)
        asyncio.run(self.only_the_second_password_fits(server))
        until(lambda: "a peer arrived" in server.complaint(), "debug lines")

        self.write("[limits]\nsearches-per-person=7:1\n[server]\nname=Another\n")
        self.hang_up(server, r"^Changed: log-level\.\nNeeds a restart: name\.$")

    async def only_the_second_password_fits(self, server):
        """For those who come from now on."""
        async with await Talker.reach(f"ws://127.0.0.1:{server.port}/charla") as ana:
            await ana.says(type="login", nickname="Ana", room="lobby", password="first")
            self.assertEqual((await ana.hears(type="error"))["code"], "wrong-password")
            await ana.logs_in("Ana", password="second")

    def test_a_mistake_changes_nothing(self):
        server = self.server()
        self.write("[server]\nkeepDays=many\n[limits]\nsearches-per-person=7:1\n")
        server.process.send_signal(signal.SIGHUP)
        until(lambda: "keepDays" in server.complaint(), "the complaint")
        self.assertIn("Nothing was changed.", server.complaint())
        self.assertEqual(self.limit(server, "searches-per-person"), 30)
        self.write("")
        self.hang_up(server, r"^Nothing has changed\.$")


if __name__ == "__main__":
    Operator.program = sys.argv[1]
    unittest.main(argv=sys.argv[:1])
