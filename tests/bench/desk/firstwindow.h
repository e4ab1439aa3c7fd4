// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>

namespace charla::bench {

//! \brief How long the program takes from its start until something of its window is to be seen on
//! the screen, several times, the first one left out.
//!
//! Looks at the screen, as a person does: it wants an X server of its own, with nothing else on it.
//! \return {runs, p50, max} in ms; {} on other platforms, and when nothing was seen.
QJsonObject firstWindow(const QString &program, quint16 port, int runs);

} // namespace charla::bench
