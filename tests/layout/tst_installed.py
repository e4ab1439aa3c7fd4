#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Charla authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""What is installed beside the programs is true of them, and well formed: manual, completion, configuration, desktop entry,
metainfo and icons.

tst_installed.py TOP TEXTS CHARLA CHARLA-SERVER, TEXTS being the build's folder packaging/. Packages themselves are tried by
tools/check-packages, which takes root and the network.
"""
import configparser
import re
import struct
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path


def run(*command, **more):
    return subprocess.run(command, capture_output=True, text=True, check=False, **more)


class Installed(unittest.TestCase):
    top = Path()
    texts = Path()
    programs = {}

    def text(self, name):
        return (self.texts / name).read_text(encoding="utf-8")

    def help_of(self, program):
        return run(self.programs[program], "--help").stdout

    def options_of(self, program):
        """All that --help has a line for."""
        return set(re.findall(r"^  (?:-\w, )?(--[a-z-]+)", self.help_of(program), re.M))

    # ---- Manual ---------------------------------------------------------------------------
    def test_the_manual_has_the_options_that_help_has(self):
        for program in self.programs:
            page = self.text(f"{program}.1").replace("\\-", "-")
            told = set(re.findall(r"^\\fB(?:-\w, )?(--[a-z-]+)", page, re.M))
            self.assertEqual(told, self.options_of(program), program)
            self.assertGreater(len(told), 30, program)

    def test_the_manual_has_the_ways_to_call_it_that_help_has(self):
        for program in self.programs:
            page = re.sub(r"\\f[BIR]", "", self.text(f"{program}.1")).replace("\\-", "-")
            ways = re.search(r"\nUsage:\n(.*?)\n\n", self.help_of(program), re.S).group(1)
            joined = re.sub(r"\n {8,}(?=\[|WORDS)", " ", ways)
            for way in re.findall(rf"^  ({program}\b.*)$", joined, re.M):
                self.assertIn(f"\n{way}\n", page)

    def test_roff_finds_nothing_wrong(self):
        for page in ("charla.1", "charla-server.1", "charla.conf.5"):
            shown = run("groff", "-man", "-ww", "-z", "-Tutf8", self.texts / page)
            self.assertEqual(shown.stderr, "", page)

    def test_roff_shows_options_as_they_are_typed(self):
        shown = run("groff", "-man", "-Tascii", "-P-c", self.texts / "charla-server.1").stdout
        words = re.sub(".\b", "", shown).split()  # without what a typewriter does for bold and underlined
        self.assertIn(("--keep-days", "N"), list(zip(words, words[1:])))

    # ---- Completion -----------------------------------------------------------------------
    def completed(self, *words, folder="/"):
        """What bash offers for the last of these words."""
        script = f"source {self.texts / words[0]}.bash; COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1)); " \
                 f"_{words[0].replace('-', '_')}; printf '%s\\n' \"${{COMPREPLY[@]}}\""
        outcome = run("bash", "-c", script, "bash", *words, cwd=folder)
        self.assertEqual(outcome.stderr, "")
        return set(outcome.stdout.split())

    def test_bash_offers_every_option_and_command(self):
        for program in self.programs:
            ways = set(re.findall(rf"^  {program} ([a-z]+) ", self.help_of(program), re.M))
            offered = self.completed(program, "") | {"--server-only"}
            for command in ways:
                self.assertIn(command, offered)
                offered |= self.completed(program, command, "-")
            self.assertEqual({word for word in offered if word.startswith("--")},
                             self.options_of(program) | {"--server-only"}, program)

    def test_bash_offers_what_goes_with_the_command(self):
        self.assertEqual(self.completed("charla-server", "--po"), {"--port"})
        self.assertEqual(self.completed("charla", "purge", "--b"), {"--before"})
        self.assertEqual(self.completed("charla", "purge", "--por"), set())
        self.assertEqual(self.completed("charla", "--data", "/srv", "exp"), {"export"})
        self.assertIn("kick", self.completed("charla-server", "admin", "k"))
        self.assertEqual(self.completed("charla", "export", "--format", "h"), {"html"})
        self.assertEqual(self.completed("charla", "export", "--format", "=", "c"), {"csv"})
        self.assertEqual(self.completed("charla", "send", "--nick", "A"), set())

    def test_bash_offers_files(self):
        with tempfile.TemporaryDirectory() as folder:
            (Path(folder) / "talk.jsonl").touch()
            (Path(folder) / "tables").mkdir()
            self.assertEqual(self.completed("charla", "import", "ta", folder=folder), {"talk.jsonl", "tables"})
            self.assertEqual(self.completed("charla", "import", "--data", "ta", folder=folder), {"tables"})

    def test_shellcheck_finds_nothing_wrong(self):
        for program in self.programs:
            outcome = run("shellcheck", self.texts / f"{program}.bash")
            self.assertEqual(outcome.returncode, 0, outcome.stdout)

    # ---- Configuration --------------------------------------------------------------------
    def complaint(self, configuration):
        """The exit code with this configuration and a folder that can't be, and what is said."""
        with tempfile.NamedTemporaryFile("w", encoding="utf-8") as file:
            file.write(configuration)
            file.flush()
            outcome = run(self.programs["charla-server"], "--config", file.name, "--data", "/dev/null/none")
        return outcome.returncode, outcome.stderr

    def test_the_configuration_is_read_as_it_is_installed(self):
        code, words = self.complaint(self.text("charla.conf"))
        self.assertEqual((code, "/dev/null/none" in words), (1, True), words)

    def test_the_configuration_has_every_key_and_the_program_knows_it(self):
        keys = re.findall(r"^#([a-z-]+) = (.+)$", self.text("charla.conf"), re.M)
        manual = set(re.findall(r"^\\fB([a-z\\-]+)\\fR", self.text("charla.conf.5").replace("\\-", "-"), re.M))
        self.assertEqual({key for key, _ in keys}, manual)
        self.assertIn(("port", "PORT"), keys)
        for key, value in keys:
            code, words = self.complaint(f"\n{key} =\n")
            self.assertEqual(code, 2)
            self.assertIn("line 2: " + (f"{key} is yes or no" if value == "yes" else f"{key} needs a value"), words)
        self.assertIn("there is no key", self.complaint("frobnicate = 1\n")[1])

    # ---- Desktop --------------------------------------------------------------------------
    def test_the_desktop_entry_is_one_and_opens_links(self):
        file = self.top / "packaging/charla.desktop"
        outcome = run("desktop-file-validate", file)
        self.assertEqual((outcome.returncode, outcome.stdout + outcome.stderr), (0, ""))
        entry = configparser.ConfigParser(interpolation=None)
        entry.read(file, encoding="utf-8")
        entry = entry["Desktop Entry"]
        self.assertEqual(entry["Exec"], "charla %u")
        self.assertIn("x-scheme-handler/charla;", entry["MimeType"])
        self.assertIn(entry["Comment"], self.metainfo())

    def metainfo(self):
        return (self.top / "packaging/org.charla.Charla.metainfo.xml").read_text(encoding="utf-8")

    def test_the_metainfo_is_valid_and_of_this_version(self):
        outcome = run("appstreamcli", "validate", "--no-net", self.top / "packaging/org.charla.Charla.metainfo.xml")
        self.assertEqual(outcome.returncode, 0, outcome.stdout + outcome.stderr)
        version = re.search(r"project\(charla VERSION ([\d.]+)", (self.top / "CMakeLists.txt").read_text()).group(1)
        self.assertEqual(re.search(r'<release version="([^"]+)"', self.metainfo()).group(1), version)

    def test_icons_are_as_large_as_they_say(self):
        icons = sorted((self.top / "packaging/icons").glob("charla-*.png"))
        self.assertGreaterEqual(len(icons), 8)
        for icon in icons:
            head = icon.read_bytes()[:24]
            self.assertEqual(head[:8], b"\x89PNG\r\n\x1a\n")
            self.assertEqual(struct.unpack(">II", head[16:24]), (int(icon.stem.split("-")[1]),) * 2)
            self.assertIn(f" {icon.stem.split('-')[1]} ", (self.top / "packaging/CMakeLists.txt").read_text().replace(")", " "))


if __name__ == "__main__":
    Installed.top, Installed.texts = Path(sys.argv[1]), Path(sys.argv[2])
    Installed.programs = {"charla": sys.argv[3], "charla-server": sys.argv[4]}
    unittest.main(argv=sys.argv[:1], verbosity=2)
