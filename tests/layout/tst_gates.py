#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Charla authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Every gate of tools/gates.py refuses the mistake it is for, and nothing else; a clean tree passes all.

tst_gates.py TOP. The mistakes are written in two halves, so that the gates don't find them here.
"""
import importlib.util
import os
import re
import subprocess
import sys
import tempfile
import unittest
from collections import Counter
from pathlib import Path

SPDX = "SPDX-FileCopyrightText: 2026 The Charla authors\n{0} SPDX-License-Identifier: GPL-3.0-or-later\n"
CPP = "// " + SPDX.format("//") + "\n"
HEADER = CPP + "#pragma once\n\n"
SHELL = "#!/usr/bin/env bash\n# " + SPDX.format("#") + "\n"
PAGE = "<!DOCTYPE html>\n<!-- " + SPDX.format("").replace("\n ", "\n") + "-->\n"

CLEAN = {
    "protocol/limits.h": HEADER + "//! Fits into a tab.\ninline constexpr int MaxNickCodePoints = 32;\n",
    "protocol/message.h": HEADER + "//! One message.\nstruct Message\n{\n};\n",
    "server/server.h": HEADER + "#include <protocol/message.h>\n\n//! A server.\nclass Server\n{\n};\n",
    "server/server.cpp": CPP + "#include <server/server.h>\n",
    "client/session.h": HEADER + "//! A session.\nclass Session\n{\n};\n",
    "ui/mainwindow.h": HEADER + "#include <client/session.h>\n\n#include <QWidget>\n",
    "app/main.cpp": CPP + "#include <server/server.h>\n#include <ui/mainwindow.h>\n",
    "resources/web/index.html": PAGE + "<p>Hello</p>\n",
    "tests/browser/page.mjs": CPP,
    "translations/charla_es.ts": "<TS><translation>Hola</translation></TS>\n",
    "tools/steps.sh": SHELL + 'echo "$HOME"\n',
    "run": SHELL + 'echo "$HOME"\n',
}

# Gate, file, what is put at its end. Each is told by one line.
MISTAKES = [
    ("file_length", "server/server.cpp", "//\n" * 500),
    ("header_length", "ui/mainwindow.h", "//\n" * 250),
    ("includes", "protocol/message.h", "#include <server/server.h>\n"),
    ("includes", "protocol/message.h", '#include "server/server.h"\n'),
    ("includes", "protocol/message.h", '#include "../server/server.h"\n'),
    ("includes", "ui/mainwindow.h", '#include "../server/server.h"\n'),
    ("includes", "ui/mainwindow.h", "#include <ui/../../server/server.h>\n"),
    ("includes", "ui/mainwindow.h", "#include <server/server.h>\n"),
    ("includes", "client/session.h", "#include <server/server.h>\n"),
    ("includes", "server/server.h", "#include <client/session.h>\n"),
    ("includes", "server/server.cpp", "#include <ui/mainwindow.h>\n"),
    ("includes", "server/server.cpp", "#include <app/main.h>\n"),
    ("includes", "client/session.h", "#include <QWidget>\n"),
    ("includes", "client/session.h", "#include <QtGui/QColor>\n"),
    ("forbidden_words", "server/server.cpp", "auto *const who = sender();\n"),
    ("forbidden_words", "server/server.cpp", "const auto *const signal = SIGNAL(clicked());\n"),
    ("forbidden_words", "server/server.cpp", "const auto done = QTest::qWait(1);\n"),
    ("forbidden_words", "server/server.cpp", "const auto done = QThread::msleep(1);\n"),
    ("forbidden_words", "server/server.cpp", "const auto done = std::this_thread::sleep_for(now);\n"),
    ("forbidden_words", "server/server.cpp", "const auto done = QCoreApplication::processEvents();\n"),
    ("forbidden_words", "server/server.cpp", "const auto log = qDebug();\n"),
    ("forbidden_words", "server/server.cpp", "void fail()\n{\n    throw 1;\n}\n"),
    ("forbidden_words", "resources/web/index.html", '<p onclick="go()">Go</p>\n'),
    ("forbidden_words", "resources/web/index.html", '<p style="color: red">Go</p>\n'),
    ("forbidden_words", "resources/web/js/main.js", CPP + "node.innerHTML = text;\n"),
    ("forbidden_words", "resources/web/js/main.js", CPP + "eval(text);\n"),
    ("waits_in_scripts", "tests/browser/page.mjs", "await page.waitFor" + "Timeout(1);\n"),
    ("waits_in_scripts", "tests/wait.py", "# " + SPDX.format("#") + "time." + "sleep(1)\n"),
    ("waits_in_scripts", "tests/wait.sh", SHELL + "sleep" + " 1\n"),
    ("class_comments", "server/server.h", "\nclass Unexplained\n{\n};\n"),
    ("limits_explained", "protocol/limits.h", "\ninline constexpr int MaxRoomCodePoints = 64;\n"),
    ("limits_explained", "protocol/limits.h", "\n//! Without a unit.\ninline constexpr int MaxRoom = 64;\n"),
    ("licence", "tools/bare.py", "print()\n"),
    ("licence", "docs/bare.md", "# Bare\n"),
    ("left_to_do", "server/server.cpp", "// TO" + "DO: more\n"),
    ("translations_finished", "translations/charla_es.ts", '<translation type="unfinished"/>\n'),
    ("formatted", "server/server.cpp", "int  a=1 ;\n"),
    ("spelled", "server/server.cpp", "// They rec" + "ieve it.\n"),
    ("scripts_checked", "run", "echo $1\n"),
    ("scripts_checked", "tools/steps.sh", "echo $1\n"),
]


class Gates(unittest.TestCase):
    top = Path()

    def outcome(self, gate_files):
        """Runs the gates in a new tree of these files. Returns the exit code and what they print."""
        # Within a hook of git, its variables would name another tree.
        clean = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
        with tempfile.TemporaryDirectory() as tree:
            subprocess.run(["git", "init", "--quiet", tree], check=True, env=clean)
            (Path(tree) / ".clang-format").write_bytes((self.top / ".clang-format").read_bytes())
            for name, content in gate_files.items():
                path = Path(tree) / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(content, encoding="utf-8")
            done = subprocess.run([sys.executable, self.top / "tools" / "gates.py", tree], env=clean,
                                  capture_output=True, text=True, check=False)
        return done.returncode, done.stdout + done.stderr

    def test_a_clean_tree_passes(self):
        code, words = self.outcome(CLEAN)
        self.assertEqual(code, 0, words)

    def test_each_mistake_is_refused_by_its_gate(self):
        for gate in dict.fromkeys(gate for gate, _, _ in MISTAKES):
            mistakes = [(name, mistake) for which, name, mistake in MISTAKES if which == gate]
            tree = dict(CLEAN)
            for name, mistake in mistakes:
                tree[name] = tree.get(name, "") + mistake
            with self.subTest(gate):
                code, words = self.outcome(tree)
                self.assertEqual(code, 1, words)
                self.assertIn(" hold, 1 don't", words)
                for name, count in Counter(name for name, _ in mistakes).items():
                    told = re.findall(rf"(?m)^{gate}: .*\b{re.escape(name)}\b", words)
                    self.assertEqual(len(told), count, f"{name} in:\n{words}")

    def test_a_mistake_in_words_is_none(self):
        innocent = '// Never call sender().\nconst char *const words = "throw SIGNAL(x)";\n'
        code, words = self.outcome({**CLEAN, "server/server.cpp": CLEAN["server/server.cpp"] + innocent})
        self.assertEqual(code, 0, words)

    def test_no_gate_is_left_out_here(self):
        spec = importlib.util.spec_from_file_location("gates", self.top / "tools" / "gates.py")
        gates = importlib.util.module_from_spec(spec)
        sys.dont_write_bytecode = True
        spec.loader.exec_module(gates)
        self.assertEqual({gate.__name__ for gate in gates.GATES}, {gate for gate, _, _ in MISTAKES})


if __name__ == "__main__":
    Gates.top = Path(sys.argv[1])
    unittest.main(argv=sys.argv[:1], verbosity=2)
