// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tool.h"

#include "rawpeer.h"

#include <QProcess>
#include <QTest>

namespace charla::tests {

ToolSays runTool(const QString &program, const QStringList &arguments, const QByteArray &input)
{
    QProcess process;
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    const bool ended
        = QTest::qWaitFor([&process] { return process.state() == QProcess::NotRunning; },
                          int(std::chrono::milliseconds(RawPeer::Patience).count()));
    if (!ended) {
        process.kill();
        process.waitForFinished();
    }
    const bool isWell = ended && process.exitStatus() == QProcess::NormalExit
        && process.error() == QProcess::UnknownError;
    return {isWell ? process.exitCode() : -1, process.readAllStandardOutput(),
            process.readAllStandardError()};
}

} // namespace charla::tests
