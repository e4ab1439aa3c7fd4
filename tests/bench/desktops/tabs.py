# SPDX-FileCopyrightText: 2026 The Charla authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Charla alone: a window with 20 tabs and 100,000 messages. charla_deskbench opens it; here it is only asked."""
import json
import os
import subprocess
from pathlib import Path

import processes

SECONDS = 900


def measure(build):
    """{rooms, rows, opened, loaded, …} as charla_deskbench tells them; nothing when it is not built."""
    program, charla = (Path(build, part).resolve() for part in ("tests/bench/charla_deskbench", "app/charla"))
    if not (program.is_file() and charla.is_file()):
        print(f"The window with 20 tabs is left out: {program} is not there", flush=True)
        return None
    print("Charla with 20 tabs and 100,000 messages …", flush=True)
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "CHARLA_PROGRAM": str(charla)}
    process = subprocess.Popen([program, "--only", "tabs"], env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                               stderr=subprocess.DEVNULL, start_new_session=True)
    try:
        output, _ = process.communicate(timeout=SECONDS)
        figures = json.loads(output).get("tabs") if process.returncode == 0 else None
    except (subprocess.TimeoutExpired, ValueError):
        figures = None
    finally:
        processes.end(process)
    if not figures:
        print("  it tells nothing", flush=True)
    return figures or None
