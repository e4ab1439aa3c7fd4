#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Charla authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Prints "PASSED FAILED" of a JUnit report that ctest wrote. No report, or no test in it, is a failure."""
import sys
import xml.etree.ElementTree as ElementTree


def main(path):
    suite = ElementTree.parse(path).getroot()
    tests = int(suite.get("tests", "0"))
    skipped = int(suite.get("skipped", "0")) + int(suite.get("disabled", "0"))
    failures = int(suite.get("failures", "0"))
    if tests == 0:
        print("0 1")
        return
    print(f"{tests - failures - skipped} {failures}")


main(sys.argv[1])
