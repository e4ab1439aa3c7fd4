// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program.h"

#include "scriptedclient.h"

#include <QRegularExpression>
#include <QSettings>
#include <QTest>

namespace charla::tests {

using namespace Qt::StringLiterals;

namespace {

constexpr int PatienceMs = int(std::chrono::milliseconds(ScriptedClient::Patience).count());

QStringList serving(const QStringList &more)
{
    QStringList arguments{u"--server-only"_s, u"--listen"_s, u"127.0.0.1"_s};
    if (!more.contains(u"--port"_s))
        arguments += {u"--port"_s, u"0"_s};
    if (!more.contains(u"--limits"_s))
        arguments += {u"--limits"_s, u"off"_s}; // tests are faster than people
    return arguments + more;
}

} // namespace

Program::Program(const QStringList &arguments, Display display,
                 const QHash<QString, QString> &variables)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s})
        environment.remove(name);
    if (display == Display::Offscreen)
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    for (const QString &name : {u"XDG_CONFIG_HOME"_s, u"XDG_DATA_HOME"_s, u"HOME"_s})
        environment.insert(name, m_home.path());
    // No desktop, no keychain of who runs the tests.
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"disabled:"_s);
    for (auto variable = variables.cbegin(); variable != variables.cend(); ++variable)
        environment.insert(variable.key(), *variable);
    setProcessEnvironment(environment);
    start(environment.value(u"CHARLA_PROGRAM"_s), arguments);
}

Program::~Program()
{
    if (state() != NotRunning)
        dies();
}

void Program::dies()
{
    kill();
    waitForFinished();
}

int Program::ended()
{
    const bool finished = state() == NotRunning || waitForFinished(PatienceMs);
    return finished && exitStatus() == NormalExit ? exitCode() : -1;
}

QRegularExpressionMatch Program::said(const QString &pattern)
{
    const QRegularExpression expression(pattern);
    QRegularExpressionMatch match;
    const bool came = QTest::qWaitFor(
        [this, &expression, &match] {
            m_output += QString::fromUtf8(readAllStandardOutput());
            match = expression.match(m_output);
            return match.hasMatch() || state() == NotRunning;
        },
        PatienceMs);
    return came ? match : QRegularExpressionMatch();
}

HeadlessServer::HeadlessServer(const QStringList &more)
    : Program(serving(more)),
      m_port(quint16(said(u"ready: https?://127\\.0\\.0\\.1:(\\d+)/\n"_s).captured(1).toUInt()))
{
}

void keepOffNetwork(const QString &dataFolder)
{
    QSettings settings(dataFolder + u"/charla.ini"_s, QSettings::IniFormat);
    settings.setValue(u"discovery/look"_s, false);
}

} // namespace charla::tests
