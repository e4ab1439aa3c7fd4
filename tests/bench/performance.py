# SPDX-FileCopyrightText: 2026 The Charla authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""What ./compare has seen, as a table, a page and a picture."""
import math
import os
import platform
import re
from pathlib import Path
from statistics import median
from xml.sax.saxutils import escape

# Scenario, where the figure stands in what charla_load says, what it is, and how it is written.
ROWS = (
    ("room", "deliveries_per_s", "room of {members}, {senders} senders each with {window} message under way: deliveries/s", ",.0f"),
    ("room", "cpu_us_per_delivery", "– processor time of the server for a delivery, µs", ".2f"),
    ("room", "p50_ms", "– latency p50, ms", ".2f"),
    ("room", "p99_ms", "– latency p99, ms", ".2f"),
    ("lively", "deliveries_per_s", "the same, each with {window} messages under way: deliveries/s", ",.0f"),
    ("lively", "cpu_us_per_delivery", "– processor time of the server for a delivery, µs", ".2f"),
    ("lively", "p50_ms", "– latency p50, ms", ".2f"),
    ("lively", "p99_ms", "– latency p99, ms", ".2f"),
    ("rooms", "deliveries_per_s", "{members} clients in {rooms} rooms, {rate} deliveries/s asked for: came", ",.0f"),
    ("rooms", "cpu_us_per_delivery", "– processor time for a delivery, µs", ".2f"),
    ("rooms", "p50_ms", "– latency p50, ms", ".2f"),
    ("rooms", "p99_ms", "– latency p99, ms", ".2f"),
    ("rooms", "max_ms", "– the longest, ms", ".1f"),
    ("connects", "first.in_seconds", "{members} come in at once: seconds until all are", ".2f"),
    ("connects", "first.refused", "– refused", ",.0f"),
    ("connects", "first.meanwhile.p99_ms", "– p99 meanwhile of {healthy} who talk elsewhere, ms", ".1f"),
    ("connects", "resume.in_seconds", "these are cut and come back: seconds", ".2f"),
    ("connects", "resume.refused", "– refused", ",.0f"),
    ("connects", "resume.meanwhile.p99_ms", "– p99 meanwhile of who talk elsewhere, ms", ".1f"),
    ("idle", "connections", "idle connections", ",.0f"),
    ("idle", "bytes_per_connection", "– resident memory of the server for each, bytes", ",.0f"),
    ("flat", "points.0.cpu_us_per_delivery", "{rate} deliveries/s in a room of {healthy} beside {0} idle connections: µs for a delivery", ".2f"),
    ("flat", "points.1.cpu_us_per_delivery", "– beside {1}", ".2f"),
    ("flat", "points.2.cpu_us_per_delivery", "– beside {2}", ".2f"),
    ("flat", "points.3.cpu_us_per_delivery", "– beside {3}", ".2f"),
    ("flat", "spread", "– the dearest divided by the cheapest", ".2f"),
    ("slow", "all_read.p99_ms", "room of {members}, {rate} deliveries/s of {text} bytes: p99, ms", ".2f"),
    ("slow", "some_do_not.p99_ms", "– p99 of the others when {slow} stop reading, ms", ".2f"),
    ("slow", "growth", "– this divided by that", ".2f"),
    ("slow", "closed_slow", "– closed of these {slow}", ",.0f"),
    ("slow", "resident_growth_mib", "– memory that these {slow} take, MiB", ".1f"),
    ("wave", "in_seconds", "{members} come into one room: seconds until all are", ".2f"),
    ("wave", "frames_per_member", "– frames that the server sends, for each of them", ",.1f"),
    ("wave", "bytes", "– bytes that it sends in all", ",.0f"),
    ("wave", "cpu_seconds", "– processor time, s", ".2f"),
)


def at(value, path):
    for name in path.split("."):
        try:
            value = value[int(name)] if isinstance(value, list) else value[name]
        except (KeyError, IndexError):
            return None
    return value


def derive(figures):
    """What is a figure of figures, so that its median is one of rounds, too."""
    costs = [point["cpu_us_per_delivery"] for point in figures.get("points", [])]
    if costs and min(costs) > 0:
        figures["spread"] = max(costs) / min(costs)
    if at(figures, "all_read.p99_ms"):
        figures["growth"] = figures["some_do_not"]["p99_ms"] / figures["all_read"]["p99_ms"]


def memory_gib():
    found = re.search(r"MemTotal:\s+(\d+)", Path("/proc/meminfo").read_text(encoding="ascii"))
    return int(found.group(1)) / 1024 / 1024


def processor():
    found = re.search(r"model name\s*: (.*)", Path("/proc/cpuinfo").read_text(encoding="utf-8"))
    return found.group(1).strip() if found else platform.machine()


class Report:
    def __init__(self, runs, kinds, pinned, rounds, most):
        for run in runs:
            derive(run["figures"])
        self.runs, self.pinned, self.rounds, self.most = runs, pinned, rounds, most
        self.kinds = [kind for kind in kinds if any(run["server"] == kind.name for run in runs)]

    def figures(self, server, scenario, path):
        """By round."""
        seen = {run["round"]: at(run["figures"], path) for run in self.runs if (run["server"], run["scenario"]) == (server, scenario)}
        return {turn: figure for turn, figure in seen.items() if figure is not None}

    def cell(self, kind, scenario, path, form):
        figures = self.figures(kind.name, scenario, path)
        if not figures:
            return "–"
        text = format(median(figures.values()), form)
        ours = self.figures(self.kinds[0].name, scenario, path)
        ratios = [ours[turn] / theirs for turn, theirs in figures.items() if theirs and turn in ours]
        return text if kind is self.kinds[0] or not ratios else f"{text} (**{median(ratios):.2f}**)"

    def label(self, scenario, text):
        asked = next(run["asked"] for run in self.runs if run["scenario"] == scenario)
        steps = str(asked.get("steps", "0,0,0,0")).split(",")
        numbers = {name: f"{float(value):,.0f}" for name, value in asked.items() if name != "steps"}
        return text.format(*(f"{int(step):,}" for step in steps), *"????", **numbers)

    def table(self):
        names = [kind.name for kind in self.kinds]
        lines = ["| | " + " | ".join(names) + " |", "|---|" + "---|" * len(names)]
        for scenario, path, text, form in ROWS:
            cells = [self.cell(kind, scenario, path, form) for kind in self.kinds]
            if any(cell != "–" for cell in cells):
                lines.append(f"| {self.label(scenario, text)} | " + " | ".join(cells) + " |")
        return "\n".join(lines)

    def write(self, folder):
        (folder / "performance.md").write_text(self.page(), encoding="utf-8")
        (folder / "performance.svg").write_text(Picture(self).text(), encoding="utf-8")

    def page(self):
        pinned = ("The server ran on one core and the load on the other: all threads of the server share its core, so what Charla's\n"
                  "own thread does for the history on disk stands in its figures." if self.pinned else
                  "Neither the server nor the load was kept on a core of its own.")
        most = "" if self.most == 20_000 else (f"\nOne program may have {self.most + 200:,} open files on this machine, so instead of 20,000 "
                                               f"connections there were at most {self.most:,}.")
        versions = "; ".join(kind.version for kind in self.kinds if kind.version)
        return PAGE.format(table=self.table(), pinned=pinned, most=most, versions=versions, rounds=self.rounds, processor=processor(),
                           cores=os.cpu_count(), kernel=f"{platform.system()} {platform.release()}", memory=memory_gib())


PAGE = """<!--
SPDX-FileCopyrightText: 2026 The Charla authors
SPDX-License-Identifier: GPL-3.0-or-later
-->
# Performance

Made by `tests/bench/compare --write-docs` ([how](measuring.md)): the same clients say the same things to each server by turns.
Medians of {rounds} rounds; in brackets, Charla's figure divided by that one, which holds when the machine drifts. Charla keeps its
history on disk and acknowledges what is there; its peers keep nothing, and tell nobody who is there.

{table}

Messages are JSON with 64 bytes of text, if nothing else is said. A latency is counted from the time when a message was due, not from
when the load came to say it. Who comes in to Charla logs in, and is in with the welcome and the list of members; with its peers,
when the WebSocket is open. What the kernel keeps for sockets is in no figure.

![Processor time for a delivery against the number of idle connections](performance.svg)

## The machine

{processor}, {cores} cores, {memory:.0f} GiB; {kernel}. {versions}.
{pinned}{most}
"""

STYLE = """text { font: 13px sans-serif; fill: #1f2328 } .axis { stroke: #59636e } .grid { stroke: #d1d9e0 }
.line { fill: none; stroke-width: 2.5 }
@media (prefers-color-scheme: dark) { text { fill: #e6edf3 } .axis { stroke: #9198a1 } .grid { stroke: #3d444d } }"""
# Told apart on white and on black, and by those who see few colours; each line has its name beside it.
COLOURS = ("#d1602a", "#2f81d6", "#2b9a66", "#a668c8", "#8a8a2a")


class Picture:
    """Cost against connections, both on a scale of powers: a flat cost is a level line."""
    WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 760, 420, 70, 130, 40, 60

    def __init__(self, report):
        self.lines = {kind.name: points for kind in report.kinds if len(points := self.points(report, kind.name)) > 1}
        everything = [point for points in self.lines.values() for point in points] or [(100, 1), (10_000, 10)]
        self.x_ends = min(x for x, _ in everything), max(x for x, _ in everything)
        self.y_ends = min(y for _, y in everything) / 1.5, max(y for _, y in everything) * 1.5

    @staticmethod
    def points(report, server):
        idle = [report.figures(server, "flat", f"points.{i}.idle") for i in range(8)]
        cost = [report.figures(server, "flat", f"points.{i}.cpu_us_per_delivery") for i in range(8)]
        return [(median(x.values()), median(y.values())) for x, y in zip(idle, cost) if x and y]

    def x(self, value):
        return self.LEFT + self.share(value, self.x_ends) * (self.WIDTH - self.LEFT - self.RIGHT)

    def y(self, value):
        return self.HEIGHT - self.BOTTOM - self.share(value, self.y_ends) * (self.HEIGHT - self.TOP - self.BOTTOM)

    @staticmethod
    def share(value, ends):
        low, high = map(math.log, ends)
        return (math.log(max(value, 1e-6)) - low) / (high - low)

    def text(self):
        title = "Processor time of the server for a delivery (µs) beside so many idle connections"
        parts = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {self.WIDTH} {self.HEIGHT}" role="img">',
                 "<!-- SPDX-FileCopyrightText: 2026 The Charla authors", "     SPDX-License-Identifier: GPL-3.0-or-later -->",
                 f"<title>{title}</title>", f"<style>{STYLE}</style>", f'<text x="{self.LEFT}" y="20">{title}</text>',
                 *self.grid(), *self.curves(), "</svg>"]
        return "\n".join(parts) + "\n"

    def grid(self):
        right, bottom = self.WIDTH - self.RIGHT, self.HEIGHT - self.BOTTOM
        for tick in (step * 10 ** power for power in range(-2, 4) for step in (1, 2, 5)):
            if self.y_ends[0] <= tick <= self.y_ends[1]:
                yield f'<line class="grid" x1="{self.LEFT}" x2="{right}" y1="{self.y(tick):.1f}" y2="{self.y(tick):.1f}"/>'
                yield f'<text x="{self.LEFT - 8}" y="{self.y(tick) + 4:.1f}" text-anchor="end">{tick:g}</text>'
        for tick in sorted({x for points in self.lines.values() for x, _ in points}):
            yield f'<line class="axis" x1="{self.x(tick):.1f}" x2="{self.x(tick):.1f}" y1="{bottom}" y2="{bottom + 6}"/>'
            anchor = "end" if tick > 15_000 else "middle"
            yield f'<text x="{self.x(tick):.1f}" y="{bottom + 22 + (16 if tick > 15_000 else 0)}" text-anchor="{anchor}">{tick:,.0f}</text>'
        yield f'<line class="axis" x1="{self.LEFT}" x2="{right}" y1="{bottom}" y2="{bottom}"/>'

    def curves(self):
        lowest = 0.0
        # From the top, so that no name stands on another one.
        for name, points in sorted(self.lines.items(), key=lambda line: -line[1][-1][1]):
            colour = COLOURS[list(self.lines).index(name) % len(COLOURS)]
            spots = " ".join(f"{self.x(x):.1f},{self.y(y):.1f}" for x, y in points)
            yield f'<polyline class="line" stroke="{colour}" points="{spots}"/>'
            for x, y in points:
                yield f'<circle cx="{self.x(x):.1f}" cy="{self.y(y):.1f}" r="4" fill="{colour}"/>'
            lowest = max(self.y(points[-1][1]) + 4, lowest + 16)
            yield f'<text x="{self.x(points[-1][0]) + 10:.1f}" y="{lowest:.1f}" style="fill: {colour}; font-weight: bold">{escape(name)}</text>'
