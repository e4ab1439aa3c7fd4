# SPDX-FileCopyrightText: 2026 The Charla authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""What was seen, in words, as a table, and in its place on a page."""
import os
import platform
import re
from pathlib import Path
from statistics import median

from course import FILL_PER_SECOND, TALK, TALK_PER_SECOND
from processes import Trouble

BEGIN, END = "<!-- begin: tests/bench/desktops.py -->", "<!-- end -->"
ROWS = (
    ("start_ms", "from its start to its first window, warm: median, ms", ".0f"),
    ("start_worst_ms", "– the slowest, ms", ".0f"),
    ("joined_mib", "memory (PSS) in the room, MiB", ".0f"),
    ("filled_mib", "– after {messages} messages, MiB", ".0f"),
    ("growth_kib", "– for each of them, KiB", ".1f"),
    ("talk_cpu_s", "processor time to show {talk} messages, {rate} a second: s", ".2f"),
    ("talk_kept", "– of them in its own records afterwards", ",.0f"),
    ("filled_kept", "– of the last {talk} at the end", ",.0f"),
)


def in_words(figures):
    return (f"{median(figures['start_ms']):.0f} ms to a window, {figures['joined_mib']:.0f} then {figures['filled_mib']:.0f} MiB, "
            f"{figures['talk_cpu_s']:.2f} s for {TALK} messages of which it kept {figures['talk_kept']}; {figures['filled_kept']} of the last {TALK}")


def processor():
    found = re.search(r"model name\s*: (.*)", Path("/proc/cpuinfo").read_text(encoding="utf-8"))
    return found.group(1).strip() if found else platform.machine()


def system():
    text = Path("/etc/os-release").read_text(encoding="utf-8")
    name = dict(re.findall(r'^(\w+)="?([^"\n]*)"?$', text, re.M)).get("PRETTY_NAME", platform.system())
    version = Path("/etc/debian_version")
    return f"{name}, {version.read_text(encoding='ascii').strip()}" if version.is_file() else name


class Report:
    def __init__(self, rounds, programs, options, tabs):
        self.rounds, self.options, self.tabs = rounds, options, tabs
        self.programs = [(name, version) for name, version in programs if any(one["program"] == name for one in rounds)]

    def figure(self, name, key):
        seen = [one["figures"] for one in self.rounds if one["program"] == name]
        starts = [took for figures in seen for took in figures["start_ms"]]
        if key == "start_ms":
            return median(starts)
        if key == "start_worst_ms":
            return max(starts)
        if key == "growth_kib":
            return median((figures["filled_mib"] - figures["joined_mib"]) * 1024 / self.options.messages for figures in seen)
        if key.endswith("_kept"):
            return min(figures[key] for figures in seen)
        return median(figures[key] for figures in seen)

    def table(self):
        lines = ["| | " + " | ".join(name for name, _ in self.programs) + " |", "|---|" + "---|" * len(self.programs)]
        for key, text, form in ROWS:
            label = text.format(messages=f"{self.options.messages:,}", talk=f"{TALK:,}", rate=TALK_PER_SECOND)
            lines.append(f"| {label} | " + " | ".join(format(self.figure(name, key), form) for name, _ in self.programs) + " |")
        return "\n".join(lines)

    def machine(self):
        load = os.getloadavg()[2]
        return (f"{processor()}, {os.cpu_count()} cores; {system()}, Linux {platform.release()}. "
                f"{'; '.join(version for _, version in self.programs)}. Medians of {self.options.rounds} "
                f"round{'s' if self.options.rounds > 1 else ''} with {self.options.starts} starts each; what was kept is the least of them. "
                f"All but the first {TALK:,} messages came at {FILL_PER_SECOND} a second. "
                f"The machine's load over the last 15 minutes was {load:.1f}, the bench's own part in it.")

    def of_tabs(self):
        if not self.tabs:
            return ""
        return (f"\n\nCharla's window with {self.tabs['rooms']} tabs and {self.tabs['rows']:,} messages loaded in them takes "
                f"{self.tabs['loaded']['Pss'] / 1024:.0f} MiB (PSS); {self.tabs['opened']['Pss'] / 1024:.0f} MiB with each tab opened at its end.")

    def write(self, path):
        text = path.read_text(encoding="utf-8")
        before, begin, rest = text.partition(BEGIN)
        _, end, after = rest.partition(END)
        if not (begin and end):
            raise Trouble(f"{path} has no place for the table: {BEGIN} … {END}")
        path.write_text(f"{before}{BEGIN}\n{self.table()}\n\n{self.machine()}{self.of_tabs()}\n{END}{after}", encoding="utf-8")
