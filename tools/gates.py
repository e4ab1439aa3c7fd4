#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Charla authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The gates of the house: rules that a script can hold. Prints what is wrong and where; exit code 1 then.

One function a gate; each yields "file:line: what is wrong". `gates.py FOLDER` looks at another tree
(tests/layout plants mistakes in one and sees them refused).
"""
import re
import subprocess
import sys
from pathlib import Path

CODE = (".cpp", ".h", ".js", ".mjs", ".py", ".sh")
MAX_FILE_LINES = 500
MAX_HEADER_LINES = 250
FLOORS = {"protocol": [], "server": ["protocol"], "client": ["protocol"], "ui": ["client", "protocol"]}
ALL_FLOORS = ("protocol", "server", "client", "ui", "app")
BELOW_WINDOWS = ("protocol", "server", "client")

FORBIDDEN_CPP = {
    r"\bsender\(\)": "sender(): hand the object in",
    r"\b(SIGNAL|SLOT)\(": "connects by string: use member pointers",
    r"\bqWait\(": "waits for time: wait for a condition",
    r"\b(QThread::|::|std::this_thread::)(m|u)?sleep": "sleeps: wait for a condition",
    r"\bprocessEvents\(": "processEvents(): let the loop turn by itself",
    r"\bq(Debug|Info|Warning|Critical)\(\)": "logs without a category",
    r"\b(try|catch)\s*[({]|\bthrow\b": "exceptions: use Result",
}
FORBIDDEN_PAGE = {
    r"innerHTML|outerHTML|insertAdjacentHTML|document\.write": "HTML from text: make nodes",
    r"<[^>]*\son[a-z]+\s*=": "an inline handler: the content security policy refuses it",
    r"<[^>]*\sstyle\s*=": "an inline style: the content security policy refuses it",
    r"\beval\(|new Function\(": "code from text",
}


def files(top):
    listed = subprocess.run(["git", "-C", top, "ls-files", "-co", "--exclude-standard"], capture_output=True, text=True, check=True)
    return [name for name in listed.stdout.splitlines() if (Path(top) / name).is_file()]


def lines(top, name):
    return (Path(top) / name).read_text(encoding="utf-8", errors="replace").splitlines()


def floor_of(name):
    return name.split("/", 1)[0]


def found(top, name, patterns):
    for number, line in enumerate(lines(top, name), 1):
        code = re.sub(r'"(\\.|[^"\\])*"', '""', line) if name.endswith((".cpp", ".h")) and "#include" not in line else line
        code = code.split("//", 1)[0] if name.endswith((".cpp", ".h")) else code
        for pattern, why in patterns.items():
            if re.search(pattern, code):
                yield f"{name}:{number}: {why}"


def file_length(top, names):
    for name in names:
        if name.endswith(CODE) and len(lines(top, name)) > MAX_FILE_LINES:
            yield f"{name}:1: {len(lines(top, name))} lines, {MAX_FILE_LINES} are the most"


def header_length(top, names):
    for name in names:
        if name.endswith(".h") and len(lines(top, name)) > MAX_HEADER_LINES and name != "protocol/message.h":
            yield f"{name}:1: a header of {len(lines(top, name))} lines, {MAX_HEADER_LINES} are the most"


def includes(top, names):
    for name in names:
        if not name.endswith((".cpp", ".h")):
            continue
        floor = floor_of(name)
        allowed = FLOORS.get(floor)
        for number, line in enumerate(lines(top, name), 1):
            match = re.match(r'\s*#\s*include\s+["<]([^">]+)[">]', line)
            if not match:
                continue
            path = match.group(1)
            if path.startswith("../") or "/../" in path:
                yield f"{name}:{number}: an include by ../ goes around the stairs"
            target = floor_of(path)
            if allowed is not None and target in ALL_FLOORS and target != floor and target not in allowed:
                yield f"{name}:{number}: {floor}/ must not know {target}/"
            if floor in BELOW_WINDOWS and re.match(r"Qt(Widgets|Gui)\b|Q(Widget|Application|GuiApplication|Painter|Icon|Color)$", path):
                yield f"{name}:{number}: no windows beneath ui/"


def forbidden_words(top, names):
    for name in names:
        if name.endswith((".cpp", ".h")):
            yield from found(top, name, FORBIDDEN_CPP)
        elif name.startswith("resources/web/") and name.endswith((".js", ".html")):
            yield from found(top, name, FORBIDDEN_PAGE)


def waits_in_scripts(top, names):
    for name in names:
        if name.startswith("tests/") and name.endswith((".mjs", ".js", ".sh", ".py")):
            yield from found(top, name, {r"\bsleep\s+\d|waitForTimeout|time\.sleep\(": "waits for time: wait for a condition"})


def class_comments(top, names):
    for name in names:
        if not name.endswith(".h") or floor_of(name) not in BELOW_WINDOWS:
            continue
        text = lines(top, name)
        for number, line in enumerate(text, 1):
            if not re.match(r"(class|struct) \w+[^;]*$", line):
                continue
            above = number - 2
            while above > 0 and re.match(r"template|class \[\[", text[above]):
                above -= 1
            if not text[above].startswith("//!"):
                yield f"{name}:{number}: a class without its //! sentence"


def limits_explained(top, names):
    name = "protocol/limits.h"
    if name not in names:
        return
    text = lines(top, name)
    units = r"(Bytes|CodePoints|Chars|Levels|Messages|Hits|Members|Changes|MarksPerMessage|FilesPerMessage|UploadsPerPerson|SessionsPerPerson|InvitationsPerPerson|Uses|Side|Interval|Expiry|Seconds|Count)\b"
    for number, line in enumerate(text, 1):
        match = re.match(r"inline constexpr \w+ (\w+)", line)
        if match and not text[number - 2].startswith("//!"):
            yield f"{name}:{number}: a limit without its reason"
        if match and not re.search(units, match.group(1)):
            yield f"{name}:{number}: a limit without its unit in the name"


def licence(top, names):
    for name in names:
        if name.endswith(CODE + (".cmake", ".txt", ".css", ".html", ".md", ".yaml", ".qrc", ".ts")) or name in ("run", "test"):
            if name.startswith("LICENSES/") or name.startswith("translations/"):
                continue
            head = "\n".join(lines(top, name)[:8])
            if "SPDX-License" + "-Identifier" not in head:
                yield f"{name}:1: no SPDX lines"


def left_to_do(top, names):
    for name in names:
        if name.endswith(CODE):
            for number, line in enumerate(lines(top, name), 1):
                if re.search(r"\b(TODO|FIXME|XXX|HACK)\b(?!.*#\d)", line) and not name.endswith("gates.py"):
                    yield f"{name}:{number}: something left to do without an issue's number"


def translations_finished(top, names):
    for name in names:
        if name.startswith("translations/") and name.endswith(".ts"):
            for number, line in enumerate(lines(top, name), 1):
                if 'type="unfinished"' in line:
                    yield f"{name}:{number}: an unfinished translation"


def tool(top, command):
    outcome = subprocess.run(command, cwd=top, capture_output=True, text=True, check=False)
    if outcome.returncode != 0:
        yield from (outcome.stdout + outcome.stderr).strip().splitlines()[:40]


def formatted(top, names):
    sources = [n for n in names if n.endswith((".cpp", ".h"))]
    if sources:
        yield from tool(top, ["clang-format", "--dry-run", "-Werror", "--ferror-limit=1", *sources])


def spelled(top, names):
    texts = [n for n in names if n.endswith(CODE + (".md", ".txt", ".yaml")) and not n.startswith(("tests/corpora", "LICENSE"))]
    if texts:
        yield from tool(top, ["codespell", "--ignore-words-list=ist,nd,te,sur,fo,ana,ot,ontext,hel,inout,unparseable,upto,cros", *texts])


def scripts_checked(top, names):
    scripts = [n for n in names if n.endswith(".sh") or n in ("run", "test", ".ci/run") or n.startswith("tools/check-")]
    if scripts:
        yield from tool(top, ["shellcheck", "-x", *scripts])


GATES = (file_length, header_length, includes, forbidden_words, waits_in_scripts, class_comments, limits_explained,
         licence, left_to_do, translations_finished, formatted, spelled, scripts_checked)


def percentile(values, share):
    return sorted(values)[min(len(values) - 1, int(share * len(values)))] if values else 0


def print_sizes(top, names):
    for floor in ALL_FLOORS:
        sizes = [len(lines(top, n)) for n in names if floor_of(n) == floor and n.endswith((".cpp", ".h"))]
        tests = sum(len(lines(top, n)) for n in names if n.startswith("tests/") and f"<{floor}/" in "\n".join(lines(top, n)[:40]))
        if sizes:
            print(f"{floor:9} {len(sizes):3} files {sum(sizes):6} lines; median {percentile(sizes, .5)}, p90 {percentile(sizes, .9)}, "
                  f"max {max(sizes)}; test lines that include it {tests}")
    for name in names:
        if name.endswith(CODE) and len(lines(top, name)) > 300:
            print(f"over 300 lines: {name} {len(lines(top, name))}")


def main(top):
    names = files(top)
    failures = 0
    for gate in GATES:
        wrong = list(gate(top, names))
        failures += bool(wrong)
        for what in wrong:
            print(f"{gate.__name__}: {what}")
    print_sizes(top, names)
    print(f"gates: {len(GATES) - failures} hold, {failures} don't")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else str(Path(__file__).resolve().parent.parent)))
