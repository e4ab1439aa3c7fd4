#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Charla authors
# SPDX-License-Identifier: GPL-3.0-or-later

# clang-tidy over the program's own sources (not the tests), in a build folder without
# precompiled headers, which clang can't read from GCC.
set -euo pipefail
top=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)
cd "$top"
if [ ! -e build/tidy/build.ninja ]; then
    cmake -S . -B build/tidy -G Ninja -DCMAKE_BUILD_TYPE=Debug -DCMAKE_EXPORT_COMPILE_COMMANDS=ON \
        -DCMAKE_DISABLE_PRECOMPILE_HEADERS=ON >/dev/null
fi
# The generated sources are needed, the objects are not.
for floor in protocol server client ui app; do
    ninja -C build/tidy "charla_${floor}_autogen" >/dev/null
done
git ls-files 'protocol/*.cpp' 'server/*.cpp' 'client/*.cpp' 'ui/*.cpp' 'app/*.cpp' |
    xargs -P "$(nproc)" -n 4 clang-tidy --quiet -p build/tidy 2>build/tidy/noise.log
