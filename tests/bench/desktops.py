#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Charla authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""What Charla's window costs beside other chat programs: start, memory, processor time for messages.

By turns, each in a home of its own on a screen of its own, in a room where the same people say the same things.
A program that is not installed is left out, and said. docs/desktops.md tells how and why; nothing is installed here.
"""
import argparse
import contextlib
import json
import shutil
import signal
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE / "desktops"))
sys.dont_write_bytecode = True
import course  # noqa: E402  (they stand in the folder of that name)
import page  # noqa: E402
import processes  # noqa: E402
import programs  # noqa: E402
import screen  # noqa: E402
import tabs  # noqa: E402

TOP = HERE.parent.parent
TRIES = 2 # a server may not answer, a program may hang
TOOLS = {"Xvfb": "xvfb", "xdotool": "xdotool", "dbus-daemon": "dbus-daemon"}


def main():
    options = arguments()
    missing = [package for tool, package in TOOLS.items() if not shutil.which(tool)]
    if missing:
        raise processes.Trouble(f"needs the packages {', '.join(missing)}")
    there = [program for program in everything(options) if is_there(program, options)]
    rounds = []
    with tempfile.TemporaryDirectory(prefix="charla-screen-", dir="/var/tmp") as folder:
        processes.give_away(folder)
        with screen.Screen.shown(folder) as desk:
            for turn in range(1, options.rounds + 1):
                rounds += [figures for program in there if (figures := one_turn(program, turn, desk, options))]
    if not rounds:
        raise processes.Trouble("nothing could be measured")
    report = page.Report(rounds, [(program.name, program.version()) for program in there], options, tabs.measure(options.build))
    print(report.table())
    if options.json:
        options.json.write_text(json.dumps({"rounds": rounds, "tabs": report.tabs}, indent=1) + "\n", encoding="utf-8")
    if options.out:
        report.write(options.out)
    return 0


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=1, help="how often each program has its turn (default 1)")
    parser.add_argument("--starts", type=int, default=5, help="starts that count, in each round (default 5)")
    parser.add_argument("--messages", type=int, default=10_000, help="in the room at the end (default 10,000; at least 1,000)")
    parser.add_argument("--only", action="append", metavar="NAME", help="charla, quassel, hexchat or konversation; may be said again")
    parser.add_argument("--build", type=Path, default=TOP / "build/bench", help="where Charla was built for measuring (default build/bench)")
    parser.add_argument("--charla", type=Path, help="another Charla than the one there")
    parser.add_argument("--out", type=Path, metavar="PAGE", help="write the table into this page, between its two marks")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures of every round")
    parser.add_argument("--pictures", type=Path, metavar="FOLDER", help="save what each window showed, as PNG")
    options = parser.parse_args()
    if options.rounds < 1 or options.starts < 1 or options.messages < course.TALK:
        parser.error(f"at least one round, one start and {course.TALK} messages")
    return options


def everything(options):
    return [programs.Charla(options.charla or options.build / "app/charla"), programs.Quassel(), programs.HexChat(), programs.Konversation()]


def is_there(program, options):
    short = type(program).__name__.lower()
    if options.only and short not in options.only:
        return False
    missing = program.missing()
    if missing:
        print(f"{program.name} is left out: {', '.join(missing)} is not there", flush=True)
    return not missing


def one_turn(program, turn, desk, options):
    print(f"round {turn}: {program.name} …", flush=True)
    for _ in range(TRIES):
        try:
            figures = course.measure(program, desk, options)
        except processes.Trouble as trouble:
            print(f"  {program.name}: {trouble}", flush=True)
            continue
        print("  " + page.in_words(figures), flush=True)
        return {"round": turn, "program": program.name, "figures": figures}
    print(f"  {program.name} is left out of this round", flush=True)
    return None


def end_in_order(*_):
    sys.exit(130)


if __name__ == "__main__":
    signal.signal(signal.SIGINT, end_in_order)
    signal.signal(signal.SIGTERM, end_in_order)
    processes.adopt()
    try:
        sys.exit(main())
    except processes.Trouble as trouble:
        sys.exit(f"desktops.py: {trouble}")
    finally:
        # A second Ctrl+C must not keep what is left alive.
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        with contextlib.suppress(OSError):
            processes.end_what_is_left()
