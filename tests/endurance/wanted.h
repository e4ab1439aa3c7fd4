// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QRandomGenerator>

//! What whoever runs a long test may ask of it, by the environment.
namespace charla::tests {

//! CHARLA_CRASH_CYCLES, or else \a usual.
inline int cyclesWanted(int usual)
{
    bool isSet = false;
    const int cycles = qEnvironmentVariableIntValue("CHARLA_CRASH_CYCLES", &isSet);
    return isSet ? cycles : usual;
}

//! CHARLA_SEED, which repeats a run, or else another one each time.
inline quint32 seedWanted()
{
    bool isSet = false;
    const int seed = qEnvironmentVariableIntValue("CHARLA_SEED", &isSet);
    return isSet ? quint32(seed) : QRandomGenerator::global()->generate() % 1'000'000;
}

} // namespace charla::tests
