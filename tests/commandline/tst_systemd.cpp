// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notifysocket.h"
#include "program.h"
#include "rawpeer.h"
#include "scriptedclient.h"

#include <QStandardPaths>
#include <QTcpServer>
#include <QTest>
#include <QUdpSocket>

#include <csignal>

using namespace charla::tests;
using namespace Qt::StringLiterals;

namespace {

using Variables = QHash<QString, QString>;

QString serverProgram()
{
    return qEnvironmentVariable("CHARLA_SERVER_PROGRAM");
}

QStringList quietly()
{
    return {u"--listen"_s, u"127.0.0.1"_s, u"--port"_s, u"0"_s, u"--ephemeral"_s};
}

//! charla-server, with these variables in its environment.
class Service : public Program
{
public:
    explicit Service(Variables variables, const QStringList &arguments = quietly())
        : Program(arguments, Display::None,
                  (variables.insert(u"CHARLA_PROGRAM"_s, serverProgram()), variables))
    {
    }

    quint16 port()
    {
        return quint16(said(u"ready: https?://127\\.0\\.0\\.1:(\\d+)/\n"_s).captured(1).toUInt());
    }
};

quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

//! charla-server, started by systemd's own tool as its socket unit does: when the first one comes.
class Activated : public Program
{
public:
    explicit Activated(const QList<quint16> &ports, const QStringList &more = {})
        : Program(command(ports, more), Display::None,
                  {{u"CHARLA_PROGRAM"_s, u"systemd-socket-activate"_s}})
    {
    }

    //! \return whether the tool has the ports, and waits.
    bool listens(qsizetype count)
    {
        return QTest::qWaitFor(
                   [this, count] {
                       m_told += readAllStandardError();
                       return m_told.count("Listening on ") == count || state() == NotRunning;
                   },
                   int(std::chrono::milliseconds(ScriptedClient::Patience).count()))
            && state() == Running;
    }

    static std::unique_ptr<Activated> start(QList<quint16> &ports, const QStringList &more = {})
    {
        // Somebody else may take a port that was free a moment ago.
        for (int attempt = 0; attempt < 10; ++attempt) {
            for (quint16 &port : ports)
                port = freePort();
            auto service = std::make_unique<Activated>(ports, more);
            if (service->listens(ports.size()))
                return service;
        }
        return nullptr;
    }

private:
    static QStringList command(const QList<quint16> &ports, const QStringList &more)
    {
        QStringList words = more;
        for (const quint16 port : ports)
            words.append(u"--listen=127.0.0.1:%1"_s.arg(port));
        return words + QStringList{serverProgram(), u"--ephemeral"_s, u"--port"_s, u"1"_s};
    }

    QByteArray m_told;
};

} // namespace

//! charla-server as systemd starts it.
class TestSystemd : public QObject
{
    Q_OBJECT

private slots:
    void readinessIsToldWhenOneCanComeIn()
    {
        NotifySocket systemd;
        Service service({{u"NOTIFY_SOCKET"_s, systemd.address()}});

        QVERIFY(systemd.hears("READY=1\nSTATUS=Serving at port "));
        const NativeClient ana(service.port(), u"Ana"_s);
        QVERIFY(!ana.welcome().isEmpty());
    }

    void theEndIsToldAtOnce()
    {
        NotifySocket systemd;
        Service service({{u"NOTIFY_SOCKET"_s, systemd.address()}});
        QVERIFY(systemd.hears("READY=1"));

        ::kill(pid_t(service.processId()), SIGTERM);

        QVERIFY(systemd.hears("STOPPING=1"));
        QCOMPARE(service.ended(), 0);
    }

    void whatCanNotStartIsNeverReady()
    {
        NotifySocket systemd;
        Service service({{u"NOTIFY_SOCKET"_s, systemd.address()}},
                        {u"--data"_s, u"/dev/null/charla"_s});

        QCOMPARE(service.ended(), 1);
        QVERIFY(systemd.takeTold().isEmpty());
    }

    void theWatchdogIsFed()
    {
        NotifySocket systemd;
        const Service service(
            {{u"NOTIFY_SOCKET"_s, systemd.address()}, {u"WATCHDOG_USEC"_s, u"100000"_s}});

        QVERIFY(systemd.hears("READY=1"));
        for (int i = 0; i < 3; ++i)
            QVERIFY(systemd.hears("WATCHDOG=1"));
    }

    void itsConfigurationIsReadAgain()
    {
        const QTemporaryDir folder;
        const QString name = folder.filePath(u"charla.conf"_s);
        const auto write = [&name](const QByteArray &text) {
            QFile file(name);
            return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
        };
        QVERIFY(write("log-level = info\n"));
        Service service({}, quietly() + QStringList{u"--config"_s, name});
        QVERIFY(service.port() != 0);

        QVERIFY(write("log-level = error\nthreads = 2\n"));
        ::kill(pid_t(service.processId()), SIGHUP);
        QVERIFY(service.said(u"Changed: log-level\\.\nNeeds a restart: threads\\.\n"_s).hasMatch());

        QVERIFY(write("\nlog-levle = info\n"));
        ::kill(pid_t(service.processId()), SIGHUP);
        QVERIFY(QTest::qWaitFor(
            [&service, told = QString()]() mutable {
                told += service.complaint();
                return told.contains(u"line 2: there is no key \"log-levle\""_s);
            },
            int(std::chrono::milliseconds(ScriptedClient::Patience).count())));
    }

    void whoComesFirstStartsIt()
    {
        QList<quint16> ports{0};
        const auto service = Activated::start(ports);
        QVERIFY(service);

        NativeClient ana(ports.constFirst(), u"Ana"_s);
        NativeClient bob(ports.constFirst(), u"Bob"_s);
        ana.saysIn(u"lobby"_s, u"Who opened?"_s);

        QVERIFY(bob.hears(u"Ana"_s, u"Who opened?"_s));
        // It says where it really is, and not what it was told to open.
        QVERIFY(service->said(u"ready: http://127\\.0\\.0\\.1:%1/\n"_s.arg(ports.constFirst()))
                    .hasMatch());
        ::kill(pid_t(service->processId()), SIGTERM);
        QVERIFY(ana.expectsClose(1001));
        QCOMPARE(service->ended(), 0);
    }

    void pagesComeByThatPortToo()
    {
        QList<quint16> ports{0};
        const auto service = Activated::start(ports);
        QVERIFY(service);

        RawPeer browser(ports.constFirst());
        browser.sends("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");

        QCOMPARE(browser.reply().status, 200);
    }

    void severalSocketsAreAMistake()
    {
        QList<quint16> ports{0, 0};
        const auto service = Activated::start(ports);
        QVERIFY(service);

        const RawPeer visitor(ports.constLast());

        QCOMPARE(service->ended(), 1);
        QVERIFY(service->complaint().contains(u"2 sockets"_s));
    }

    void aSocketThatDoesNotListenIsAMistake()
    {
        QList<quint16> ports{0};
        const auto service = Activated::start(ports, {u"--datagram"_s});
        QVERIFY(service);

        QUdpSocket visitor;
        visitor.writeDatagram("?", QHostAddress::LocalHost, ports.constFirst());

        QCOMPARE(service->ended(), 1);
        QVERIFY(service->complaint().contains(u"ListenStream"_s));
    }

    void socketsOfAnotherProcessAreLeftAlone()
    {
        Service service({{u"LISTEN_PID"_s, u"1"_s}, {u"LISTEN_FDS"_s, u"1"_s}});

        const NativeClient ana(service.port(), u"Ana"_s);
        QVERIFY(!ana.welcome().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestSystemd)
#include "tst_systemd.moc"
