#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Charla authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""clang-tidy over the program's own sources (not the tests): tidy.py [-j JOBS] [FOLDER or FILE…]

A file that passed is not looked at again until it, a header of ours that it includes, its compile command,
.clang-tidy or clang-tidy changes (build/log/tidy.json). By a build folder without precompiled headers, which
clang can't read from GCC.
"""
import argparse
import hashlib
import json
import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

TOP = Path(__file__).resolve().parent.parent
BUILD = TOP / "build/tidy"
PASSED = TOP / "build/log/tidy.json"
FLOORS = ("protocol", "server", "client", "ui", "app")


def run(*command):
    return subprocess.run(command, cwd=TOP, capture_output=True, text=True, check=False)


def configure():
    outcome = run("cmake", "-S", ".", "-B", BUILD, "-G", "Ninja", "-DCMAKE_BUILD_TYPE=Debug",
                  "-DCMAKE_EXPORT_COMPILE_COMMANDS=ON", "-DCMAKE_DISABLE_PRECOMPILE_HEADERS=ON")
    if outcome.returncode != 0:
        sys.exit(outcome.stdout + outcome.stderr)


def sources(wanted):
    listed = run("git", "ls-files", "-co", "--exclude-standard", "--", *(f"{floor}/*.cpp" for floor in FLOORS))
    inside = tuple(name.rstrip("/") for name in wanted)
    return [name for name in listed.stdout.splitlines() if (TOP / name).is_file()
            and (not inside or any(name == place or name.startswith(place + "/") for place in inside))]


def with_own_headers(name, seen):
    """The file, and all headers of ours that it includes, however deep."""
    if name not in seen and (TOP / name).is_file():
        seen.add(name)
        for header in re.findall(rf"#include <((?:{'|'.join(FLOORS)})/[^>]+)>", (TOP / name).read_text(encoding="utf-8")):
            with_own_headers(header, seen)
    return seen


def state_of(name, common):
    state = hashlib.sha256(common)
    for part in sorted(with_own_headers(name, set())):
        state.update(part.encode() + b"\0" + (TOP / part).read_bytes())
    return state.hexdigest()


def compile_commands():
    entries = json.loads((BUILD / "compile_commands.json").read_text(encoding="utf-8"))
    return {str(Path(entry["file"]).relative_to(TOP)): entry["command"] for entry in entries if Path(entry["file"]).is_relative_to(TOP)}


def tidy(name):
    outcome = run("clang-tidy", "--quiet", "-p", BUILD, name)
    # What clang says on standard error counts the warnings of others, unless it could not read the file.
    return outcome.returncode == 0, outcome.stdout or (outcome.stderr if outcome.returncode else "")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("-j", type=int, default=os.cpu_count(), metavar="JOBS")
    parser.add_argument("wanted", nargs="*", metavar="FOLDER or FILE")
    arguments = parser.parse_args()
    configure()
    commands = compile_commands()
    common = (TOP / ".clang-tidy").read_bytes() + run("clang-tidy", "--version").stdout.encode()
    names = sources(arguments.wanted)
    states = {name: state_of(name, common + commands.get(name, "").encode()) for name in names}
    passed = json.loads(PASSED.read_text(encoding="utf-8")) if PASSED.exists() else {}
    due = [name for name in names if passed.get(name) != states[name]]
    failures = 0
    PASSED.parent.mkdir(parents=True, exist_ok=True)
    with ThreadPoolExecutor(arguments.j) as pool:
        for name, (is_clean, words) in zip(due, pool.map(tidy, due)):
            print(words, end="", flush=True)
            failures += not is_clean
            if is_clean:
                passed[name] = states[name]
                PASSED.write_text(json.dumps(passed, indent=0, sort_keys=True), encoding="utf-8")
    print(f"clang-tidy: {len(names)} files, {len(due)} looked at, {failures} with findings")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
