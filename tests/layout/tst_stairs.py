#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Charla authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""A floor can't include what stands above or beside it: the compiler itself refuses.

tst_stairs.py FLOOR BUILD-FOLDER TOP: takes the command that compiles a real file of the floor,
and gives it another file that includes one header.
"""
import json
import os
import shlex
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

BELOW = {
    "protocol": [],
    "server": ["protocol"],
    "client": ["protocol"],
    "ui": ["client", "protocol"],
    "app": ["protocol", "server", "client", "ui"],
    "headless": ["app", "protocol", "server", "client"],
}
HEADERS = {
    "protocol": "protocol/message.h",
    "server": "server/server.h",
    "client": "client/session.h",
    "ui": "ui/mainwindow.h",
    "app": "app/commandline.h",
}
# app/ has two libraries, one with windows and one without: a file of each.
FILES = {"app": ("app", "desktop.cpp"), "headless": ("app", "serve.cpp")}
SPELLINGS = ("<{}>", '"{}"')


def compile_command(build, top, floor):
    """The real command for a file of the floor, without source and output, so that nothing is written."""
    commands = json.loads((build / "compile_commands.json").read_text(encoding="utf-8"))
    folder, name = FILES.get(floor, (floor, "*.cpp"))
    entry = next(e for e in commands if Path(e["file"]).parent == top / folder and Path(e["file"]).match(name))
    words = shlex.split(entry["command"])
    if Path(words[0]).name in ("env", "ccache"):
        words = words[next(i for i, word in enumerate(words) if "++" in Path(word).name):]
    output = words.index("-o")
    del words[output:output + 2]
    return [w for w in words if w not in ("-c", entry["file"])] + ["-fsyntax-only"], entry["directory"]


class Stairs(unittest.TestCase):
    floor = ""
    build = Path()
    top = Path()

    @classmethod
    def setUpClass(cls):
        if not (cls.build / "compile_commands.json").exists():
            raise RuntimeError("configure with -DCMAKE_EXPORT_COMPILE_COMMANDS=ON (the presets do)")
        cls.command, cls.folder = compile_command(cls.build, cls.top, cls.floor)

    def compiled(self, include):
        """Compiles a file with this include only. Returns the exit code and what the compiler says."""
        with tempfile.TemporaryDirectory() as folder:
            source = Path(folder) / "includes.cpp"
            source.write_text(f"#include {include}\n", encoding="utf-8")
            outcome = subprocess.run(self.command + [str(source)], cwd=self.folder, capture_output=True, text=True,
                                     check=False, env={**os.environ, "LC_ALL": "C"})
        return outcome.returncode, outcome.stderr

    def test_itself_and_what_is_below_can_be_included(self):
        for floor in {FILES.get(self.floor, (self.floor,))[0], *BELOW[self.floor]}:
            for spelling in SPELLINGS:
                include = spelling.format(HEADERS[floor])
                with self.subTest(include):
                    code, words = self.compiled(include)
                    self.assertEqual(code, 0, words)

    def test_what_is_not_below_does_not_compile(self):
        for floor, header in HEADERS.items():
            if floor == self.floor or floor in BELOW[self.floor]:
                continue
            self.assertTrue((self.top / header).exists(), f"{header} has moved: name another header here")
            for spelling in SPELLINGS:
                with self.subTest(spelling.format(header)):
                    code, words = self.compiled(spelling.format(header))
                    self.assertNotEqual(code, 0, f"{self.floor}/ can include {header}")
                    self.assertIn(f"{header}: No such file", words)


if __name__ == "__main__":
    Stairs.floor, Stairs.build, Stairs.top = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
    unittest.main(argv=sys.argv[:1], verbosity=2)
