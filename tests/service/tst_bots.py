#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Charla authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The three bots of docs/bots/ talk to each other through a real server, and come back after it was restarted.

tst_bots.py PROGRAM SOURCE NODE BOT. BOT is bot.cpp, built; modules for NODE are where apt puts them, or in NODE_PATH.
"""
import asyncio
import os
import re
import sys
import tempfile
import unittest
from pathlib import Path

from charlaserver import Process, Server
from talker import Talker

HELLO = "Hello! I answer !time."
TIME = re.compile(r"It is \d\d:\d\d\.")


class Bots(unittest.IsolatedAsyncioTestCase):
    """What a reader of docs/bots/ is promised."""

    program, source, node, built = "", Path(), "", ""

    def bot(self, kind, server, *first_words):
        """One of them, running, called as its language."""
        bots = self.source / "docs/bots"
        command = {"Py": [sys.executable, bots / "bot.py"], "Js": [self.node, bots / "bot.js"], "Cpp": [self.built]}[kind]
        paths = os.pathsep.join(filter(None, [os.environ.get("NODE_PATH"), "/usr/share/nodejs"]))
        return Process(*command, f"ws://127.0.0.1:{server.port}/charla", kind, *first_words, env={**os.environ, "NODE_PATH": paths})

    async def asyncSetUp(self):
        self.folder = tempfile.TemporaryDirectory()  # pylint: disable=consider-using-with
        self.addCleanup(self.folder.cleanup)
        self.server = Server(self.program, self.folder.name)
        self.addCleanup(lambda: self.server.__exit__())

    async def watcher(self, **more):
        """Somebody in the lobby who only listens, and sometimes asks."""
        ana = await Talker.reach(f"ws://127.0.0.1:{self.server.port}/charla")
        self.addAsyncCleanup(ana.socket.close)
        return ana, await ana.logs_in("Ana", **more)

    async def hears(self, ana, who, text):
        """The next words of a bot."""
        frame = await ana.hears(type="room", **{"from": who})
        self.assertRegex(frame["message"]["text"], text)

    async def all_answer(self, ana, *who):
        """Each of them once, in whatever order; then nobody else says anything."""
        missing = set(who)
        while missing:
            frame = await ana.hears(type="room")
            if TIME.fullmatch(frame["message"]["text"]):
                self.assertIn(frame["from"], missing)
                missing.remove(frame["from"])

    async def test_they_talk_to_each_other_and_come_back(self):
        ana, welcome = await self.watcher()
        with self.bot("Py", self.server) as python:
            await self.hears(ana, "Py", re.escape(HELLO))
            with self.bot("Js", self.server, "!time") as javascript:
                await self.all_answer(ana, "Py")
                with self.bot("Cpp", self.server, "!time") as built:
                    await self.all_answer(ana, "Py", "Js")
                    await ana.says_in("lobby", "!time")
                    await self.all_answer(ana, "Py", "Js", "Cpp")

                    seen = max(frame.get("seq", 0) for frame in ana.heard)
                    port = self.server.port
                    self.assertEqual(self.server.ends(), 0)
                    self.server.__exit__()
                    self.server = Server(self.program, self.folder.name, port=port)
                    # Perhaps before they are back: then they find it in what they have missed.
                    ana, again = await self.watcher(token=welcome["token"], after=seen)
                    self.assertTrue(again["resumed"])
                    await ana.says_in("lobby", "!time")
                    await self.all_answer(ana, "Py", "Js", "Cpp")
                    await ana.says_in("lobby", "!time")
                    await self.all_answer(ana, "Py", "Js", "Cpp")
                    said = [frame["message"]["text"] for frame in ana.heard if frame["type"] == "room" and frame["from"] != "Ana"]
                    self.assertNotIn(HELLO, said, "who comes back does not begin anew")
                    for one in (python, javascript, built):
                        self.assertIsNone(one.process.poll(), one.complaint())
                        self.assertEqual(one.complaint(), "")


if __name__ == "__main__":
    Bots.program, Bots.source, Bots.node, Bots.built = sys.argv[1], Path(sys.argv[2]), sys.argv[3], sys.argv[4]
    unittest.main(argv=sys.argv[:1])
