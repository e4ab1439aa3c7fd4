// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "screen.h"

#include <QTest>

namespace charla::tests {

using namespace Qt::StringLiterals;

namespace {

constexpr int PatienceMs = 20'000;

void end(QProcess &process)
{
    process.terminate();
    process.waitForFinished(PatienceMs);
}

} // namespace

Screen::Screen()
{
    // It takes a free number and says it once it can be used. Else it would begin anew whenever its last client goes, which
    // ends a window manager that is just coming.
    m_server.start(u"Xvfb"_s,
                   {u"-displayfd"_s, u"1"_s, u"-screen"_s, u"0"_s, u"1280x800x24"_s, u"-noreset"_s,
                    u"-nolisten"_s, u"tcp"_s});
    while (!m_server.canReadLine() && m_server.waitForReadyRead(PatienceMs)) { }
    const QByteArray number = m_server.readLine().trimmed();
    if (number.isEmpty())
        qFatal("no X server");
    m_name = u':' + QString::fromLatin1(number);

    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"DISPLAY"_s, m_name);
    m_manager.setProcessEnvironment(environment);
    m_manager.start(u"openbox"_s, {u"--sm-disable"_s});
    const auto isManaged
        = [this] { return property({}, u"_NET_SUPPORTED"_s).contains(u"DEMANDS_ATTENTION"_s); };
    if (!QTest::qWaitFor(isManaged, PatienceMs))
        qFatal("no window manager");
}

Screen::~Screen()
{
    end(m_manager);
    end(m_server);
}

QString Screen::windowOf(const QString &title) const
{
    const QString windows = property({}, u"_NET_CLIENT_LIST"_s);
    for (const QString &window : windows.section(u'#', 1).split(u',', Qt::SkipEmptyParts)) {
        if (property(window.trimmed(), u"WM_NAME"_s).contains(title))
            return window.trimmed();
    }
    return {};
}

QString Screen::property(const QString &window, const QString &name) const
{
    const QStringList of
        = window.isEmpty() ? QStringList(u"-root"_s) : QStringList{u"-id"_s, window};
    return asked(u"xprop"_s, of + QStringList(name));
}

QString Screen::asked(const QString &program, const QStringList &arguments) const
{
    QProcess process;
    process.start(program, QStringList{u"-display"_s, m_name} + arguments);
    process.waitForFinished(PatienceMs);
    return QString::fromUtf8(process.readAllStandardOutput());
}

} // namespace charla::tests
