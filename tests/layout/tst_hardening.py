#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Charla authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""What ./run builds is hardened (cmake/CharlaHardening.cmake): readelf finds it in the binary.

tst_hardening.py TOP. Configures the preset `release` apart, builds a small program just as charla would be, and reads that;
the program of ./run itself, too, if it is there.
"""
import json
import re
import shlex
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

# Something for each flag to do its work on.
PROBE = """
#include <cstdio>
#include <cstring>
#include <vector>
int main(int count, char **words)
{
    char text[64];
    std::strcpy(text, words[0]);
    const std::vector<int> numbers(static_cast<std::size_t>(count), 1);
    std::printf("%s %d\\n", text, numbers[static_cast<std::size_t>(count - 1)]);
}
"""


def run(*command, **more):
    return subprocess.run(command, capture_output=True, text=True, check=True, **more).stdout


def without_file(words):
    """A compile command without its source, its object, ccache, and the precompiled header."""
    kept = []
    words = iter(words[next(i for i, word in enumerate(words) if "++" in Path(word).name):])
    for word in words:
        if word in ("-o", "-c", "-include", "-MT", "-MF"):
            next(words)
        elif word not in ("-MD", "-Winvalid-pch"):
            kept.append(word)
    return kept


class Hardening(unittest.TestCase):
    top = Path()

    @classmethod
    def setUpClass(cls):
        with tempfile.TemporaryDirectory() as folder:
            build = Path(folder)
            run("cmake", "--preset", "release", "-B", build, cwd=cls.top)
            commands = json.loads((build / "compile_commands.json").read_text(encoding="utf-8"))
            entry = next(e for e in commands if e["file"].endswith("/app/main.cpp"))
            cls.compiler = without_file(shlex.split(entry["command"]))
            rules = (build / "build.ninja").read_text(encoding="utf-8")
            linking = re.search(r"^build app/charla: (?:.*\n)(?:  .*\n)*", rules, re.M).group(0)
            cls.linker = shlex.split(re.search(r"^  LINK_FLAGS = (.*)$", linking, re.M).group(1))
            source = build / "probe.cpp"
            source.write_text(PROBE, encoding="utf-8")
            run(*cls.compiler, "-c", source, "-o", build / "probe.o", cwd=build)
            run(cls.compiler[0], *cls.linker, build / "probe.o", "-o", build / "probe", cwd=build)
            cls.probe = cls.facts(build / "probe")

    @staticmethod
    def facts(program):
        """What readelf says of it."""
        return {part: run("readelf", "--wide", f"--{part}", program)
                for part in ("file-header", "segments", "dynamic", "dyn-syms")}

    def check(self, facts):
        self.assertRegex(facts["file-header"], r"Type:\s+DYN")  # lies anywhere
        self.assertRegex(facts["dynamic"], r"FLAGS_1.*\bPIE\b")
        self.assertRegex(facts["dynamic"], r"FLAGS_1.*\bNOW\b")
        self.assertIn("GNU_RELRO", facts["segments"])
        self.assertRegex(facts["segments"], r"GNU_STACK(\s+0x\w+){5} RW ")  # and no E
        self.assertIn("__stack_chk_fail", facts["dyn-syms"])
        self.assertRegex(facts["dyn-syms"], r"__\w+_chk\b(?<!__stack_chk)")
        self.assertIn("glibcxx_assert_fail", facts["dyn-syms"])

    def test_a_program_built_like_it_is_hardened(self):
        self.check(self.probe)

    def test_what_leaves_no_trace_is_asked_for(self):
        machine = run(self.compiler[0], "-dumpmachine")
        if machine.startswith(("x86_64", "i686")):
            self.assertIn("-fcf-protection", self.compiler)
        self.assertIn("-fstack-clash-protection", self.compiler)

    def test_a_program_that_is_not_hardened_is_found(self):
        with tempfile.TemporaryDirectory() as folder:
            source = Path(folder) / "probe.cpp"
            source.write_text(PROBE, encoding="utf-8")
            run(self.compiler[0], "-fno-pie", "-no-pie", source, "-o", Path(folder) / "probe")
            facts = self.facts(Path(folder) / "probe")
        with self.assertRaises(AssertionError):
            self.check(facts)

    def test_the_program_of_run_is_hardened(self):
        program = self.top / "build/release/app/charla"
        flags = self.top / "cmake/CharlaHardening.cmake"
        if not program.exists() or program.stat().st_mtime < flags.stat().st_mtime:
            self.skipTest("./run has not been used here since the flags were set")
        self.check(self.facts(program))


if __name__ == "__main__":
    Hardening.top = Path(sys.argv[1])
    unittest.main(argv=sys.argv[:1], verbosity=2)
