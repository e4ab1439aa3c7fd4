// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk.h"

#include "scriptedclient.h"
#include "testserver.h"

#include <ui/look/inlinemessage.h>
#include <ui/look/tonelabel.h>

#include <QJsonDocument>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTcpServer>
#include <QTcpSocket>
#include <QWebSocket>
#include <QWebSocketServer>

using namespace charla;
using namespace charla::tests;
using namespace Qt::StringLiterals;
using client::Session;

namespace {

//! Listens, and answers whatever comes with the same words; with none it never answers.
class OtherProgram
{
public:
    explicit OtherProgram(const QByteArray &words)
    {
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this, words] {
            QTcpSocket *socket = m_server.nextPendingConnection();
            if (!words.isEmpty())
                QObject::connect(socket, &QTcpSocket::readyRead, socket,
                                 [socket, words] { socket->write(words); });
        });
        m_server.listen(QHostAddress::LocalHost);
    }

    quint16 port() const { return m_server.serverPort(); }

private:
    QTcpServer m_server;
};

//! A Charla of the future: refuses every login.
class OtherVersion
{
public:
    OtherVersion() : m_server(u"other"_s, QWebSocketServer::NonSecureMode)
    {
        m_server.setSupportedSubprotocols({u"charla.v1"_s});
        QObject::connect(&m_server, &QWebSocketServer::newConnection, &m_server, [this] {
            QWebSocket *socket = m_server.nextPendingConnection();
            QObject::connect(
                socket, &QWebSocket::textMessageReceived, socket, [socket](const QString &frame) {
                    const QString id = QJsonDocument::fromJson(frame.toUtf8())[u"id"_s].toString();
                    socket->sendTextMessage(
                        u"{\"type\":\"error\",\"code\":\"unsupported-version\",\"message\":\"no\",\"id\":\"%1\"}"_s
                            .arg(id));
                });
        });
        m_server.listen(QHostAddress::LocalHost);
    }

    quint16 port() const { return m_server.serverPort(); }

private:
    QWebSocketServer m_server;
};

} // namespace

//! The first dialogue: both ways in, and everything that goes wrong there, told in place.
class TestWelcome : public QObject
{
    Q_OBJECT

    static QString trouble(const Desk &desk)
    {
        const auto *box = desk.awaits<ui::InlineMessage>("welcomeTrouble");
        return box ? box->words() : QString();
    }

    static void tryToJoin(Desk &desk, const QString &nick, const QString &address)
    {
        desk.window().start({});
        desk.clicks("joinChoice");
        desk.types("nickEdit", nick);
        desk.types("addressEdit", address);
        desk.clicks("welcomeEnter");
    }

    static QString local(quint16 port) { return u"127.0.0.1:%1"_s.arg(port); }

private slots:
    void hostingLeadsToTheWindow()
    {
        Desk desk;
        const quint16 port = desk.hosts(u"Ana"_s);

        QVERIFY(port > 0);
        QVERIFY(desk.hosting().isRunning());
        QTRY_VERIFY(!desk.shown<QWidget>("welcomeDialog"));
        QTRY_COMPARE(desk.tabs(), QStringList{u"lobby"_s});
    }

    void joiningLeadsToTheWindowAndIsRemembered()
    {
        TestServer server;
        Desk desk;
        desk.joins(u"Ana"_s, server.port());

        QTRY_COMPARE(desk.tabs(), QStringList{u"lobby"_s});
        QCOMPARE(desk.settings().value(u"join/recent"_s).toStringList(),
                 QStringList{local(server.port())});
        QCOMPARE(desk.settings().value(u"person/nick"_s).toString(), u"Ana"_s);
    }

    void enterInAFieldDoesIt()
    {
        TestServer server;
        Desk desk;
        desk.window().start({});
        desk.clicks("joinChoice");
        desk.types("nickEdit", u"Ana"_s);
        desk.types("addressEdit", local(server.port()));

        QTest::keyClick(desk.awaits<QWidget>("welcomeDialog")->focusWidget(), Qt::Key_Return);

        QTRY_COMPARE(desk.state(), Session::State::Online);
    }

    void aTakenPortIsToldWithWhatToDo()
    {
        const OtherProgram other({});
        Desk desk;
        desk.window().start({});
        desk.clicks("hostChoice");
        desk.types("nickEdit", u"Ana"_s);
        desk.types("portEdit", QString::number(other.port()));
        desk.clicks("welcomeEnter");

        QVERIFY(trouble(desk).contains(u"Port %1 is already in use"_s.arg(other.port())));
        QVERIFY(trouble(desk).contains(u"Choose another port, or 0"_s));
        QVERIFY(!desk.hosting().isRunning());

        desk.types("portEdit", u"0"_s);
        desk.clicks("welcomeEnter");
        QTRY_COMPARE(desk.state(), Session::State::Online);
    }

    void nobodyAtTheAddressIsTold()
    {
        Desk desk;
        quint16 port = 0;
        {
            const OtherProgram other({});
            port = other.port(); // nobody's afterwards
        }
        tryToJoin(desk, u"Ana"_s, local(port));

        QVERIFY(trouble(desk).contains(u"Nobody answers at %1"_s.arg(local(port))));
        QVERIFY(!desk.window().isVisible());
        QVERIFY(desk.awaits<QLineEdit>("nickEdit")->isEnabled());
    }

    void somethingElseAtTheAddressIsTold()
    {
        const OtherProgram other("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
        Desk desk;
        tryToJoin(desk, u"Ana"_s, local(other.port()));

        QVERIFY2(trouble(desk).contains(u"not a Charla server"_s), qPrintable(trouble(desk)));
    }

    void anotherVersionIsTold()
    {
        const OtherVersion other;
        Desk desk;
        // A Charla would refuse TLS at once, if it had none; this one would wait for a request.
        tryToJoin(desk, u"Ana"_s, u"ws://"_s + local(other.port()));

        QVERIFY2(trouble(desk).contains(u"another version"_s), qPrintable(trouble(desk)));
    }

    void aTakenNickIsToldAndAnotherOneWorks()
    {
        TestServer server;
        const NativeClient ana(server.port(), u"Ana"_s);
        Desk desk;
        tryToJoin(desk, u"ana"_s, local(server.port()));

        QVERIFY2(trouble(desk).contains(u"already has that nick"_s), qPrintable(trouble(desk)));
        QVERIFY(desk.awaits<QLineEdit>("nickEdit")->hasSelectedText());

        desk.types("nickEdit", u"Luis"_s);
        QVERIFY(!desk.shown<QWidget>("welcomeTrouble"));
        desk.clicks("welcomeEnter");
        QTRY_COMPARE(desk.state(), Session::State::Online);
    }

    void aBadNickIsToldWhileTyping()
    {
        Desk desk;
        desk.window().start({});
        desk.types("nickEdit", u"x"_s.repeated(33));
        const auto *words = desk.awaits<ui::ToneLabel>("nickTrouble");
        QVERIFY(words->text().contains(u"32"_s));

        QTest::keyClick(desk.awaits<QLineEdit>("nickEdit"), Qt::Key_Backspace);
        QVERIFY(!words->isVisible());

        desk.types("nickEdit", u""_s);
        desk.clicks("welcomeEnter");
        QTRY_VERIFY(words->isVisible());
        QCOMPARE(desk.state(), Session::State::Idle);
    }

    void aServersNameThatNobodyCanReadIsTold()
    {
        Desk desk;
        desk.window().start({});
        desk.clicks("hostChoice");
        desk.types("nickEdit", u"Ana"_s);
        desk.types("portEdit", u"0"_s);
        desk.types("serverNameEdit", u"Room\u2028 12"_s);
        const auto *words = desk.awaits<ui::ToneLabel>("serverNameTrouble");
        QVERIFY(words->text().contains(u"invisible"_s));

        desk.clicks("welcomeEnter");
        QVERIFY(words->isVisible());
        QVERIFY(!desk.hosting().isRunning());

        desk.types("serverNameEdit", u"Room 12"_s);
        QVERIFY(!words->isVisible());
        desk.clicks("welcomeEnter");
        QTRY_COMPARE(desk.state(), Session::State::Online);
        QCOMPARE(desk.session().serverName(), u"Room 12"_s);
    }

    void whatIsNoAddressIsTold()
    {
        Desk desk;
        tryToJoin(desk, u"Ana"_s, u"not an address"_s);
        QVERIFY(desk.awaits<ui::ToneLabel>("addressTrouble")->text().contains(u"not an address"_s));

        desk.types("addressEdit", u""_s);
        desk.clicks("welcomeEnter");
        QVERIFY(
            desk.awaits<ui::ToneLabel>("addressTrouble")->text().contains(u"Enter the address"_s));
    }

    void connectingCanBeGivenUp()
    {
        const OtherProgram silent({});
        Desk desk;
        tryToJoin(desk, u"Ana"_s, local(silent.port()));
        QTRY_VERIFY(desk.shown<QWidget>("welcomeProgressBar"));
        QVERIFY(!desk.awaits<QLineEdit>("nickEdit")->isEnabled());

        desk.clicks("welcomeCancel");

        QTRY_COMPARE(desk.state(), Session::State::Idle);
        QVERIFY(desk.shown<QWidget>("welcomeDialog"));
        QVERIFY(desk.awaits<QLineEdit>("nickEdit")->isEnabled());
        QVERIFY(!desk.shown<QWidget>("welcomeTrouble"));
    }

    void beginsWithWhatWasLast()
    {
        Desk desk;
        desk.settings().setValue(u"person/nick"_s, u"Mei"_s);
        desk.settings().setValue(u"server/port"_s, 4711);
        desk.settings().setValue(u"server/name"_s, u"Studio"_s);
        desk.window().start({});

        QCOMPARE(desk.awaits<QLineEdit>("nickEdit")->text(), u"Mei"_s);
        QCOMPARE(desk.awaits<QSpinBox>("portEdit")->value(), 4711);
        QCOMPARE(desk.awaits<QLineEdit>("serverNameEdit")->text(), u"Studio"_s);
    }

    void aStraightWayInShowsNoDialogue()
    {
        TestServer server;
        Desk desk;
        desk.window().start({{.url = QUrl(u"ws://%1/charla"_s.arg(local(server.port()))),
                              .nick = *protocol::Nick::from(u"Ana"_s),
                              .room = *protocol::RoomName::from(u"design"_s)}});

        QTRY_COMPARE(desk.tabs(), QStringList{u"design"_s});
        QVERIFY(!desk.shown<QWidget>("welcomeDialog"));
    }

    void aStraightWayThatFailsFallsBackToTheDialogue()
    {
        TestServer server;
        const NativeClient ana(server.port(), u"Ana"_s);
        Desk desk;
        desk.window().start({{.url = QUrl(u"ws://%1/charla"_s.arg(local(server.port()))),
                              .nick = *protocol::Nick::from(u"Ana"_s),
                              .room = protocol::RoomName::lobby()}});

        QVERIFY(trouble(desk).contains(u"already has that nick"_s));
        desk.types("nickEdit", u"Luis"_s);
        desk.clicks("welcomeEnter");
        QTRY_COMPARE(desk.tabs(), QStringList{u"lobby"_s});
    }
};

QTEST_MAIN(TestWelcome)
#include "tst_welcome.moc"
