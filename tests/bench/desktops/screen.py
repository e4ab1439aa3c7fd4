# SPDX-FileCopyrightText: 2026 The Charla authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""A screen of the bench's own: Xvfb, whose picture lies in a file that can be looked at at any time without asking it."""
import contextlib
import mmap
import os
import struct
import subprocess
import time
import zlib

from processes import Trouble, give_away, look_again, running, wait_until

WIDTH, HEIGHT = 1280, 800
WINDOW = (1000, 700)
ROWS_APART = 20 # a strip of each; no window is that low
LOOK_SECONDS = 0.001
START_SECONDS = 20
TITLE_SECONDS = 3


class Screen:
    def __init__(self, display, picture, pid):
        self.display, self.picture, self.pid = f":{display}", picture, pid
        header = struct.unpack(">25I", picture[:100])
        self.first = header[0] + header[19] * 12 # the header, and its colours
        self.line = header[12]
        self.blank = self.look()

    @classmethod
    @contextlib.contextmanager
    def shown(cls, folder):
        """Yields a black screen; ends it."""
        place = os.path.join(folder, "screen")
        os.mkdir(place)
        give_away(place)
        reader, writer = os.pipe()
        command = ["Xvfb", "-displayfd", writer, "-screen", "0", f"{WIDTH}x{HEIGHT}x24", "-br", "-nocursor", "-nolisten", "tcp",
                   "-noreset", "-fbdir", place]
        with running(command, place, pass_fds=(writer,), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
            os.close(writer)
            with os.fdopen(reader) as pipe: # ends with the process
                display = pipe.readline().strip()
            if not display:
                raise Trouble("Xvfb does not start")
            with open(os.path.join(place, "Xvfb_screen0"), "rb") as file, \
                    mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ) as picture:
                yield cls(display, picture, process.pid)

    def look(self):
        step = self.line * ROWS_APART
        return b"".join(self.picture[at:at + self.line] for at in range(self.first, self.first + HEIGHT * self.line, step))

    def is_blank(self):
        return self.look() == self.blank

    def seconds_until_painted(self, process, since):
        """From a time until anything is to be seen."""
        while self.is_blank():
            now = time.monotonic()
            if now - since > START_SECONDS or process.poll() is not None:
                raise Trouble("no window came")
            look_again(LOOK_SECONDS)
        return time.monotonic() - since

    def ask(self, *words):
        """What xdotool says; nothing when it can't."""
        done = subprocess.run(["xdotool", *map(str, words)], env={**os.environ, "DISPLAY": self.display}, capture_output=True, text=True,
                              timeout=20, check=False)
        return done.stdout if done.returncode == 0 else ""

    def windows(self):
        """Those that are shown, the largest first: (width * height, number)."""
        found = []
        for number in self.ask("search", "--onlyvisible", "--maxdepth", "1", "--name", "").split():
            facts = dict(line.split("=") for line in self.ask("getwindowgeometry", "--shell", number).split())
            size = int(facts.get("WIDTH", 0)), int(facts.get("HEIGHT", 0))
            if min(size) > 50 and size != (WIDTH, HEIGHT): # not the root
                found.append((size[0] * size[1], number))
        return sorted(found, reverse=True)

    def bring_forward(self, keys, title):
        """Gives the largest window the size that all have, and the keyboard; there is nobody else here who would.

        Then presses keys until the title has that in it. Returns how many windows there are."""
        windows = self.windows()
        if not windows:
            raise Trouble("its window has gone")
        number = windows[0][1]
        self.ask("windowmove", number, 0, 0)
        self.ask("windowsize", number, *WINDOW)
        self.ask("windowfocus", number)
        wait_until(lambda: self.ask("getwindowfocus").strip() == number, START_SECONDS, "its window does not take the keyboard")
        self.ask("mousemove", WIDTH - 1, HEIGHT - 1)
        for key in keys:
            if not self.has_title(number, title):
                self.ask("key", key)
        if not self.has_title(number, title):
            raise Trouble(f"{title} does not come to the front")
        return len(windows)

    def has_title(self, number, title):
        """Whether it comes to have it."""
        with contextlib.suppress(Trouble):
            wait_until(lambda: title in self.ask("getwindowname", number), TITLE_SECONDS, "")
            return True
        return False

    def save(self, path):
        """As a PNG, for people who want to see that all show the same."""
        lines = []
        for y in range(HEIGHT):
            start = self.first + y * self.line
            row = self.picture[start:start + 4 * WIDTH]
            colours = bytearray(3 * WIDTH)
            colours[0::3], colours[1::3], colours[2::3] = row[2::4], row[1::4], row[0::4]
            lines.append(b"\0" + bytes(colours))

        def part(name, data):
            return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

        head = struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 2, 0, 0, 0)
        with open(path, "wb") as file:
            file.write(b"\x89PNG\r\n\x1a\n" + part(b"IHDR", head) + part(b"IDAT", zlib.compress(b"".join(lines))) + part(b"IEND", b""))
