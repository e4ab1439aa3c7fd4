// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace charla::tests {

//! What another program has said, run to its end while this one's event loop goes on.
struct ToolSays
{
    int exitCode = -1; //!< -1 when it is not there, crashed, or did not end
    QByteArray output;
    QByteArray errors;
};

//! Runs \a program, gives it \a input, and then nothing more.
ToolSays runTool(const QString &program, const QStringList &arguments,
                 const QByteArray &input = {});

} // namespace charla::tests
