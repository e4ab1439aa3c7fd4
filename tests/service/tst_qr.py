#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Charla authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The QR codes of a server without a window, read as a camera reads a picture of the terminal.

tst_qr.py PROGRAM SOURCE
"""
import contextlib
import os
import pty
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

from charlaserver import PATIENCE, Server, until

PIXELS = 6  # of a module's side
HALVES = {"█": (1, 1), "▀": (1, 0), "▄": (0, 1), " ": (0, 0)}
COLOURED = re.compile("\x1b\\[38;5;16;48;5;231m(.*)\x1b\\[0m")


def codes_in(text):
    """Each code as rows of modules, 1 for dark."""
    codes = [[]]
    for line in text.splitlines():
        if line and set(line) <= set(HALVES) and len(line) > 20:
            halves = [HALVES[character] for character in line]
            codes[-1] += [[upper for upper, _ in halves], [lower for _, lower in halves]]
        elif codes[-1]:
            codes.append([])
    return [code for code in codes if code]


def scanned(code, dark=0, light=255):
    """What zbarimg reads in a picture of it."""
    rows = b""
    for row in code:
        rows += b"".join(bytes([dark if module else light]) * PIXELS for module in row) * PIXELS
    with tempfile.TemporaryDirectory() as folder:
        picture = Path(folder) / "code.pgm"
        picture.write_bytes(f"P5 {len(code[0]) * PIXELS} {len(code) * PIXELS} 255\n".encode() + rows)
        reader = ["zbarimg", "--raw", "--quiet", "--nodbus", picture]
        return subprocess.run(reader, capture_output=True, text=True, timeout=PATIENCE, check=False).stdout.strip()


class Codes(unittest.TestCase):
    """--qr, and the same later by `charla status --qr`."""

    program = ""

    def test_a_camera_reads_both_links(self):
        with Server(self.program, None, "--qr") as server:
            fingerprint = server.line(r"SHA-256\): ([0-9a-f]{64})").group(1)
            server.line(r"For Charla: .*\n\n(?:[█▀▄ ]+\n){20}")
            server.ends()
            codes = codes_in(until(lambda: self.all_of(server), "the rest of what it says"))
        self.assertEqual(len(codes), 2)
        self.assertEqual(scanned(codes[0]), f"http://127.0.0.1:{server.port}/")
        self.assertEqual(scanned(codes[1]), f"charla://127.0.0.1:{server.port}/?fp={fingerprint}")

    def test_only_tls_leads_the_page_there(self):
        with Server(self.program, None, "--qr", "--require-tls") as server:
            server.ends()
            codes = codes_in(until(lambda: self.all_of(server), "the rest of what it says"))
        self.assertEqual(scanned(codes[0]), f"https://127.0.0.1:{server.port}/")

    def test_without_tls_there_is_no_fingerprint(self):
        with Server(self.program, None, "--qr", "--no-tls") as server:
            server.ends()
            codes = codes_in(until(lambda: self.all_of(server), "the rest of what it says"))
        self.assertEqual(scanned(codes[1]), f"charla://127.0.0.1:{server.port}/")

    def test_the_quiet_zone_is_right(self):
        with Server(self.program, None, "--qr") as server:
            server.ends()
            codes = codes_in(until(lambda: self.all_of(server), "the rest of what it says"))
        for code in codes:
            width = len(code[0])
            self.assertTrue(all(len(row) == width for row in code))
            self.assertLessEqual(len(code) - width, 1, "square, but for half a line")
            edges = [*code[:4], *code[width - 4 :], *([row[i] for row in code] for i in (*range(4), *range(width - 4, width)))]
            self.assertFalse(any(any(edge) for edge in edges))
            self.assertTrue(code[4][4], "and not more than that")

    def test_a_terminal_shows_black_on_white_whatever_its_colours_are(self):
        near, far = pty.openpty()
        process = subprocess.Popen(  # pylint: disable=consider-using-with
            [self.program, "--server-only", "--ephemeral", "--listen", "127.0.0.1", "--port", "0", "--qr"], stdout=far, stderr=far, stdin=far
        )
        os.close(far)
        said = b""
        try:
            while b"For Charla" not in said:
                said += os.read(near, 65536)
        finally:
            process.terminate()
            with contextlib.suppress(OSError):  # how a terminal ends whose last program has gone
                while more := os.read(near, 65536):
                    said += more
            self.assertEqual(process.wait(PATIENCE), 0)
            os.close(near)
        lines = said.decode().replace("\r\n", "\n").splitlines()
        coloured = [COLOURED.fullmatch(line) for line in lines]
        self.assertTrue(all(found or "\x1b" not in line for found, line in zip(coloured, lines)))
        codes = codes_in("\n".join(found.group(1) if found else "" for found in coloured))
        self.assertRegex(scanned(codes[0]), r"^http://127\.0\.0\.1:\d+/$")
        self.assertRegex(scanned(codes[1]), r"^charla://127\.0\.0\.1:\d+/\?fp=[0-9a-f]{64}$")

    @staticmethod
    def all_of(server):
        """Everything that it has said, once it has ended."""
        while more := os.read(server.process.stdout.fileno(), 65536):
            server.output += more
        return server.output.decode()


if __name__ == "__main__":
    Codes.program = sys.argv[1]
    unittest.main(argv=sys.argv[:1])
