// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "secretservice.h"

#include <QFile>
#include <QTest>

#include <csignal>

namespace charla::tests {

using namespace Qt::StringLiterals;

namespace {

constexpr int PatienceMs = 20'000;

// Starts no service by itself: there is a keychain when the test says so.
const QByteArray BusSettings
    = "<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen>"
      "<policy context='default'><allow send_destination='*' eavesdrop='true'/>"
      "<allow eavesdrop='true'/><allow own='*'/></policy></busconfig>"_ba;

} // namespace

SecretService::SecretService()
{
    QFile settings(m_place.filePath(u"bus.conf"_s));
    const bool isWritten = settings.open(QIODevice::WriteOnly) && settings.write(BusSettings) > 0;
    settings.close();
    m_bus.start(u"dbus-daemon"_s,
                {u"--config-file="_s + settings.fileName(), u"--nofork"_s, u"--print-address"_s});
    while (!m_bus.canReadLine() && m_bus.waitForReadyRead(PatienceMs)) { }
    const QByteArray address = m_bus.readLine().trimmed();
    if (!isWritten || address.isEmpty())
        qFatal("no session bus");
    qputenv("DBUS_SESSION_BUS_ADDRESS", address);
    // QtKeychain asks the desktop's own; this is the one that has the Secret Service.
    qputenv("XDG_CURRENT_DESKTOP", "GNOME");
}

SecretService::~SecretService()
{
    if (m_keyring.state() != QProcess::NotRunning) {
        thaw(); // one that is stopped would not end
        m_keyring.kill();
        m_keyring.waitForFinished(PatienceMs);
    }
    m_bus.terminate();
    m_bus.waitForFinished(PatienceMs);
}

void SecretService::start()
{
    if (m_keyring.state() != QProcess::NotRunning)
        return;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : {u"HOME"_s, u"XDG_DATA_HOME"_s, u"XDG_RUNTIME_DIR"_s})
        environment.insert(name, m_place.path());
    m_keyring.setProcessEnvironment(environment);
    m_keyring.start(u"gnome-keyring-daemon"_s,
                    {u"--foreground"_s, u"--unlock"_s, u"--components=secrets"_s});
    m_keyring.write("password");
    m_keyring.closeWriteChannel();
    QVERIFY(QTest::qWaitFor([this] { return isOnBus(); }, PatienceMs));
}

QByteArray SecretService::answerTo(const QStringList &call)
{
    QProcess asking;
    asking.start(u"dbus-send"_s, QStringList{u"--session"_s, u"--print-reply"_s} + call);
    return asking.waitForFinished(PatienceMs) ? asking.readAllStandardOutput() : QByteArray();
}

bool SecretService::isOnBus()
{
    return answerTo({u"--dest=org.freedesktop.DBus"_s, u"/"_s,
                     u"org.freedesktop.DBus.NameHasOwner"_s, u"string:org.freedesktop.secrets"_s})
        .contains("boolean true");
}

void SecretService::lock()
{
    const QString login = u"/org/freedesktop/secrets/collection/login"_s;
    QVERIFY(answerTo({u"--dest=org.freedesktop.secrets"_s, u"/org/freedesktop/secrets"_s,
                      u"org.freedesktop.Secret.Service.Lock"_s, u"array:objpath:"_s + login})
                .contains(login.toLatin1()));
}

void SecretService::freeze()
{
    QVERIFY(m_keyring.state() == QProcess::Running); // 0 would be everybody
    ::kill(pid_t(m_keyring.processId()), SIGSTOP);
}

void SecretService::thaw()
{
    if (m_keyring.state() != QProcess::NotRunning)
        ::kill(pid_t(m_keyring.processId()), SIGCONT);
}

} // namespace charla::tests
