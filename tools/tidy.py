#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Charla authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""clang-tidy over the program's own sources (not the tests): tidy.py [-j JOBS] [FOLDER or FILE…]

Most of the time goes into Qt's headers, so many files of a floor are looked at together, as one translation unit;
those whose names clash with others', apart. A file that passed is not looked at again until it, a header of ours that it
includes, its compile command, .clang-tidy or clang-tidy changes (build/log/tidy.json). By a build folder without
precompiled headers, which clang can't read from GCC.
"""
import argparse
import hashlib
import json
import os
import re
import shlex
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

TOP = Path(__file__).resolve().parent.parent
BUILD = TOP / "build/tidy"
BATCHES = BUILD / "batches"
PASSED = TOP / "build/log/tidy.json"
FLOORS = ("protocol", "server", "client", "ui", "app")
MOST = 24  # files in one translation unit: more of them clash
OURS = rf"/({'|'.join(FLOORS)})/.*\.(h|cpp)$"


def run(*command):
    return subprocess.run(command, cwd=TOP, capture_output=True, text=True, check=False)


def configure():
    outcome = run("cmake", "-S", ".", "-B", BUILD, "-G", "Ninja", "-DCMAKE_BUILD_TYPE=Debug", "-DCHARLA_TESTS=OFF",
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


def compile_options():
    """What each file is compiled with, without its own name and that of its object."""
    options = {}
    for entry in json.loads((BUILD / "compile_commands.json").read_text(encoding="utf-8")):
        words = shlex.split(entry["command"])[1:]
        output = words.index("-o")
        del words[output:output + 2]
        if Path(entry["file"]).is_relative_to(TOP):
            options[str(Path(entry["file"]).relative_to(TOP))] = tuple(
                word for word in words if word not in ("-c", entry["file"]))
    return options


def batches(names, options):
    floors = {}
    for name in sorted(names):
        floors.setdefault((name.split("/")[0], options.get(name, ())), []).append(name)
    # As even as they can be, so that no core waits for the last one.
    return [files[part::parts] for files in floors.values() for parts in [-(-len(files) // MOST)] for part in range(parts)]


def parted(names, errors):
    """The files that clash with those before them apart from the others; or just halves."""
    clashing = [name for name in names if re.search(rf"^{re.escape(str(TOP / name))}:\d+:\d+: error:", errors, re.M)]
    others = [name for name in names if name not in clashing]
    if clashing and others:
        return others, clashing
    middle = len(names) // 2
    return names[:middle], names[middle:]


def tidy(names, options):
    """Pairs of files and what is to be said of them: nothing when they pass."""
    unit = BATCHES / (names[0].replace("/", "_") + f".{len(names)}.cpp")
    unit.write_text("".join(f'#include "{TOP / name}"\n' for name in names), encoding="utf-8")
    arguments = options.get(names[0], ())
    if len(names) > 1:
        # A check that finds nothing: whether they compile together.
        trial = run("clang-tidy", "--quiet", "--config={Checks: '-*,llvm-twine-local'}", unit,
                    "--", *arguments, "-w", "-ferror-limit=0")
        if trial.returncode != 0:
            one, other = parted(names, trial.stdout)
            return tidy(one, options) + tidy(other, options)
    outcome = run("clang-tidy", "--quiet", f"--config-file={TOP / '.clang-tidy'}", f"--header-filter={OURS}",
                  "--checks=-bugprone-suspicious-include", unit, "--", *arguments)
    # What clang says on standard error counts the warnings of others, unless it could not read the file.
    words = outcome.stdout or outcome.stderr or f"clang-tidy ended with {outcome.returncode}: {unit}"
    return [(names, words if outcome.returncode else "")]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("-j", type=int, default=os.cpu_count(), metavar="JOBS")
    parser.add_argument("wanted", nargs="*", metavar="FOLDER or FILE")
    arguments = parser.parse_args()
    configure()
    options = compile_options()
    common = (TOP / ".clang-tidy").read_bytes() + run("clang-tidy", "--version").stdout.encode()
    names = sources(arguments.wanted)
    states = {name: state_of(name, common + repr(options.get(name)).encode()) for name in names}
    passed = json.loads(PASSED.read_text(encoding="utf-8")) if PASSED.exists() else {}
    due = [name for name in names if passed.get(name) != states[name]]
    findings = set()
    PASSED.parent.mkdir(parents=True, exist_ok=True)
    BATCHES.mkdir(parents=True, exist_ok=True)
    with ThreadPoolExecutor(arguments.j) as pool:
        for outcomes in pool.map(lambda batch: tidy(batch, options), batches(due, options)):
            for looked_at, words in outcomes:
                if not words:
                    passed.update({name: states[name] for name in looked_at})
                elif words not in findings: # a header's come with each batch
                    findings.add(words)
                    print(words, flush=True)
            PASSED.write_text(json.dumps(passed, indent=0, sort_keys=True), encoding="utf-8")
    print(f"clang-tidy: {len(names)} files, {len(due)} looked at, {'findings above' if findings else 'no findings'}")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
