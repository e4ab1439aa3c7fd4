// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notifysocket.h"

#include <app/servicemanager.h>

#include <QTest>

#include <poll.h>
#include <unistd.h>

using namespace charla::app;
using namespace charla::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr int IntervalMs = 60;

//! As systemd starts a service.
void setVariables(const NotifySocket &socket, qint64 process = ::getpid())
{
    qputenv("NOTIFY_SOCKET", socket.address().toUtf8());
    qputenv("WATCHDOG_USEC", QByteArray::number(IntervalMs * 1000));
    qputenv("WATCHDOG_PID", QByteArray::number(process));
}

} // namespace

//! What a service manager is told.
class TestServiceManager : public QObject
{
    Q_OBJECT

private slots:
    void readinessIsToldInOneLine_data()
    {
        QTest::addColumn<NotifySocket::Kind>("kind");
        QTest::newRow("file") << NotifySocket::Kind::File;
        QTest::newRow("abstract") << NotifySocket::Kind::Abstract;
    }

    void readinessIsToldInOneLine()
    {
        QFETCH(NotifySocket::Kind, kind);
        NotifySocket socket(kind);
        qputenv("NOTIFY_SOCKET", socket.address().toUtf8());
        ServiceManager manager;

        manager.tellReady(u"Serving\nREADY=0"_s);
        manager.tellStopping();

        QCOMPARE(socket.takeTold(),
                 QByteArrayList({"READY=1\nSTATUS=Serving READY=0", "STOPPING=1"}));
    }

    void theWatchdogIsFedWhileTheLoopTurns()
    {
        NotifySocket socket;
        setVariables(socket);
        const ServiceManager manager;

        for (int i = 0; i < 3; ++i)
            QVERIFY(socket.hears("WATCHDOG=1"));
    }

    void aLoopThatHangsFeedsNothing()
    {
        NotifySocket socket;
        setVariables(socket);
        const ServiceManager manager;
        QVERIFY(socket.hears("WATCHDOG=1"));
        socket.takeTold();

        pollfd told{socket.descriptor(), POLLIN, 0};
        QCOMPARE(::poll(&told, 1, 5 * IntervalMs), 0); // the loop does not turn meanwhile
        QVERIFY(socket.hears("WATCHDOG=1"));
    }

    void theWatchdogOfAnotherProcessIsLeftAlone()
    {
        NotifySocket another;
        setVariables(another, ::getppid());
        const ServiceManager stranger;
        NotifySocket ours;
        setVariables(ours);
        const ServiceManager manager;

        for (int i = 0; i < 3; ++i)
            QVERIFY(ours.hears("WATCHDOG=1"));
        QVERIFY(another.takeTold().isEmpty());
    }

    void theEnvironmentIsNotPassedOn()
    {
        const NotifySocket socket;
        setVariables(socket);
        const ServiceManager manager;

        for (const char *const name : {"NOTIFY_SOCKET", "WATCHDOG_USEC", "WATCHDOG_PID"})
            QVERIFY(!qEnvironmentVariableIsSet(name));
    }

    void withoutAServiceManagerNothingIsTold()
    {
        ServiceManager manager;

        manager.tellReady(u"Serving"_s); // and nobody waits for anything
        manager.tellStopping();
    }
};

Q_DECLARE_METATYPE(charla::tests::NotifySocket::Kind)

QTEST_GUILESS_MAIN(TestServiceManager)
#include "tst_servicemanager.moc"
