// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk.h"

#include "flakyproxy.h"
#include "scriptedclient.h"
#include "testserver.h"

#include <ui/conversation/conversationtabbar.h>
#include <ui/look/tonelabel.h>

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace charla;
using namespace charla::tests;
using namespace Qt::StringLiterals;
using client::Session;

//! A person hosts, others join, all talk, alone and in rooms, lose the network and come back.
class TestTalk : public QObject
{
    Q_OBJECT

    static ui::ConversationTabBar::Mark mark(const Desk &desk, const QString &tab)
    {
        const auto *bar = desk.awaits<ui::ConversationTabBar>("conversationTabs");
        const qsizetype index = desk.tabs().indexOf(tab);
        return index < 0 ? ui::ConversationTabBar::Mark()
                         : bar->tabData(int(index)).value<ui::ConversationTabBar::Mark>();
    }

    static bool isReading(const Desk &desk, const QString &text)
    {
        return desk.talk().contains(text);
    }

private slots:
    void whoHostsAndWhoJoinsTalk()
    {
        Desk host;
        const quint16 port = host.hosts(u"Ana"_s);
        Desk guest;
        guest.joins(u"Luis"_s, port);
        QTRY_COMPARE(host.rows("memberList"), (QStringList{u"Ana"_s, u"Luis"_s}));
        QTRY_VERIFY(isReading(host, u"Luis joined"_s));

        host.says(u"hello"_s);
        QTRY_VERIFY(isReading(guest, u"hello"_s));

        guest.says(u"hi"_s);
        QTRY_VERIFY(isReading(host, u"hi"_s));
        QTRY_VERIFY(
            host.rows("messageList", Qt::AccessibleTextRole).last().startsWith(u"Luis at"_s));
    }

    void aRoomIsMadeJoinedAndLeft()
    {
        TestServer server;
        NativeClient luis(server.port(), u"Luis"_s);
        Desk desk;
        desk.joins(u"Ana"_s, server.port());

        desk.presses(Qt::Key_J, Qt::ControlModifier);
        desk.types("newRoomEdit", u"design"_s);
        QTest::keyClick(desk.awaits<QLineEdit>("newRoomEdit"), Qt::Key_Return);
        QTRY_COMPARE(desk.frontTab(), u"design"_s);
        QTRY_VERIFY(desk.awaits<QPlainTextEdit>("composerEdit")->hasFocus());
        QTRY_VERIFY(desk.rows("roomList").contains(u"design"_s));

        luis.joins(u"kitchen"_s);
        desk.clicksRow("roomList", u"kitchen"_s);
        QTRY_COMPARE(desk.frontTab(), u"kitchen"_s);
        QTRY_COMPARE(desk.rows("memberList"), (QStringList{u"Ana"_s, u"Luis"_s}));

        desk.presses(Qt::Key_W, Qt::ControlModifier);
        QTRY_COMPARE(desk.tabs(), (QStringList{u"lobby"_s, u"design"_s}));
        luis.expects({{u"type"_s, u"left"_s}, {u"nick"_s, u"Ana"_s}, {u"room"_s, u"kitchen"_s}});
    }

    void aBadRoomNameIsToldInPlace()
    {
        TestServer server;
        Desk desk;
        desk.joins(u"Ana"_s, server.port());

        desk.clicks("addRoomButton");
        desk.types("newRoomEdit", u"x"_s.repeated(65));
        QVERIFY(desk.awaits<ui::ToneLabel>("newRoomTrouble")->text().contains(u"64"_s));

        QTest::keyClick(desk.awaits<QLineEdit>("newRoomEdit"), Qt::Key_Escape);
        QVERIFY(!desk.shown<QLineEdit>("newRoomEdit"));
    }

    void unreadMessagesAreCountedUntilTheyAreSeen()
    {
        TestServer server;
        NativeClient luis(server.port(), u"Luis"_s, u"design"_s);
        Desk desk;
        desk.joins(u"Ana"_s, server.port());
        desk.clicksRow("roomList", u"design"_s);
        QTRY_COMPARE(desk.frontTab(), u"design"_s);
        desk.presses(Qt::Key_Tab, Qt::ControlModifier);
        QTRY_COMPARE(desk.frontTab(), u"lobby"_s);

        luis.saysIn(u"design"_s, u"one"_s);
        luis.saysIn(u"design"_s, u"two"_s);
        QTRY_COMPARE(mark(desk, u"design"_s).badge.unread, 2);
        QTRY_VERIFY(desk.rows("roomList", Qt::AccessibleTextRole)
                        .join(u' ')
                        .contains(u"2 unread messages"_s));
        QTRY_VERIFY(desk.window().windowTitle().startsWith(u"(2)"_s));

        desk.presses(Qt::Key_PageDown, Qt::ControlModifier);
        QTRY_COMPARE(desk.frontTab(), u"design"_s);
        QTRY_COMPARE(mark(desk, u"design"_s).badge.unread, 0);
        QVERIFY(isReading(desk, u"two"_s));
    }

    void aDoubleClickOpensAPrivateTalk()
    {
        TestServer server;
        NativeClient luis(server.port(), u"Luis"_s);
        Desk desk;
        desk.joins(u"Ana"_s, server.port());

        desk.clicksRow("memberList", u"Luis"_s, 2);
        QTRY_COMPARE(desk.frontTab(), u"Luis"_s);
        QTRY_VERIFY(desk.awaits<QPlainTextEdit>("composerEdit")->hasFocus());
        desk.says(u"between us"_s);

        QVERIFY(luis.hears(u"Ana"_s, u"between us"_s, u"private"_s));
        QTRY_VERIFY(desk.rows("privateList").contains(u"Luis"_s));
    }

    void aPrivateMessageOpensATabAndLeavesTheKeyboard()
    {
        TestServer server;
        NativeClient luis(server.port(), u"Luis"_s);
        Desk desk;
        desk.joins(u"Ana"_s, server.port());
        QTRY_COMPARE(desk.frontTab(), u"lobby"_s);
        auto *composer = desk.awaits<QPlainTextEdit>("composerEdit");
        desk.types("composerEdit", u"half a sen"_s);

        luis.saysTo(u"Ana"_s, u"psst"_s);
        QTRY_COMPARE(desk.tabs(), (QStringList{u"lobby"_s, u"Luis"_s}));

        QCOMPARE(desk.frontTab(), u"lobby"_s);
        QVERIFY(composer->hasFocus());
        QTRY_COMPARE(mark(desk, u"Luis"_s).badge.unread, 1);
        QTest::keyClicks(composer, u"tence"_s);
        QCOMPARE(composer->toPlainText(), u"half a sentence"_s);

        desk.clicksRow("privateList", u"Luis"_s);
        QTRY_VERIFY(isReading(desk, u"psst"_s));
        QTRY_COMPARE(mark(desk, u"Luis"_s).badge.unread, 0);
    }

    void aClosedPrivateTabComesBackWithTheNextMessage()
    {
        TestServer server;
        NativeClient luis(server.port(), u"Luis"_s);
        Desk desk;
        desk.joins(u"Ana"_s, server.port());
        luis.saysTo(u"Ana"_s, u"one"_s);
        QTRY_VERIFY(desk.tabs().contains(u"Luis"_s));
        desk.clicksRow("privateList", u"Luis"_s);
        desk.presses(Qt::Key_W, Qt::ControlModifier);
        QTRY_COMPARE(desk.tabs(), QStringList{u"lobby"_s});

        luis.saysTo(u"Ana"_s, u"two"_s);

        QTRY_COMPARE(desk.tabs(), (QStringList{u"lobby"_s, u"Luis"_s}));
        QCOMPARE(desk.frontTab(), u"lobby"_s);
    }

    void whoIsWritingIsSaid()
    {
        TestServer server;
        NativeClient luis(server.port(), u"Luis"_s);
        Desk desk;
        desk.joins(u"Ana"_s, server.port());
        const auto *line = desk.awaits<ui::ToneLabel>("typingLine");

        luis.says(QJsonObject{{u"type"_s, u"typing"_s}, {u"room"_s, u"lobby"_s}});
        QTRY_COMPARE(line->text(), u"Luis is writing…"_s);
        luis.saysIn(u"lobby"_s, u"done"_s);
        QTRY_COMPARE(line->text(), QString());

        desk.types("composerEdit", u"x"_s);
        luis.expects({{u"type"_s, u"typing"_s}, {u"from"_s, u"Ana"_s}});
    }

    void comesBackByItselfAndMissesNothing()
    {
        TestServer server;
        FlakyProxy network(server.port());
        NativeClient luis(server.port(), u"Luis"_s);
        Desk desk;
        desk.joins(u"Ana"_s, network.port());
        desk.clicksRow("memberList", u"Luis"_s, 2);
        QTRY_COMPARE(desk.tabs(), (QStringList{u"lobby"_s, u"Luis"_s}));
        desk.clicksRow("roomList", u"lobby"_s);

        network.leadTo(1); // nobody is there
        network.cut();
        QTRY_VERIFY(desk.shown<QWidget>("connectionBanner"));
        QTRY_VERIFY(
            desk.awaits<QLabel>("bannerWords")->text().contains(u"The connection was lost."_s)
            || desk.state() != Session::State::Waiting);
        luis.saysIn(u"lobby"_s, u"meanwhile"_s);
        desk.says(u"written offline"_s);
        QTRY_VERIFY(
            desk.rows("messageList", Qt::AccessibleTextRole).last().contains(u"Not sent yet"_s));

        network.leadTo(server.port());
        QTRY_COMPARE_WITH_TIMEOUT(desk.state(), Session::State::Online, Desk::PatienceMs);
        QTRY_VERIFY(!desk.shown<QWidget>("connectionBanner"));
        QTRY_VERIFY(isReading(desk, u"meanwhile"_s));
        QVERIFY(luis.hears(u"Ana"_s, u"written offline"_s));
        QCOMPARE(desk.tabs(), (QStringList{u"lobby"_s, u"Luis"_s}));
        QCOMPARE(desk.frontTab(), u"lobby"_s);
    }

    void whoHostsSeesAGuestComeBackWithNickAndRooms()
    {
        Desk host;
        FlakyProxy network(host.hosts(u"Ana"_s));
        Desk guest;
        guest.joins(u"Luis"_s, network.port());
        guest.presses(Qt::Key_J, Qt::ControlModifier);
        guest.types("newRoomEdit", u"design"_s);
        QTest::keyClick(guest.awaits<QLineEdit>("newRoomEdit"), Qt::Key_Return);
        QTRY_COMPARE(guest.frontTab(), u"design"_s);
        QTRY_COMPARE(guest.rows("memberList"), QStringList{u"Luis"_s});

        network.cut();
        QTRY_COMPARE(network.connectionCount(), 2);
        QTRY_COMPARE(guest.state(), Session::State::Online);
        QTRY_VERIFY(!guest.shown<QWidget>("connectionBanner"));

        QCOMPARE(guest.session().nick()->text(), u"Luis"_s);
        QCOMPARE(guest.tabs(), (QStringList{u"lobby"_s, u"design"_s}));
        QCOMPARE(guest.frontTab(), u"design"_s);
        QTRY_COMPARE(guest.rows("memberList"), QStringList{u"Luis"_s});
        QTRY_COMPARE(host.rows("memberList"), (QStringList{u"Ana"_s, u"Luis"_s}));
        host.clicksRow("roomList", u"design"_s);
        QTRY_COMPARE(host.frontTab(), u"design"_s);
        QTRY_COMPARE(host.rows("memberList"), (QStringList{u"Ana"_s, u"Luis"_s}));
        host.says(u"are you back?"_s);
        QTRY_VERIFY(isReading(guest, u"are you back?"_s));
        guest.says(u"I am"_s);
        QTRY_VERIFY(isReading(host, u"I am"_s));
    }

    void tryNowDoesNotWait()
    {
        TestServer server;
        FlakyProxy network(server.port());
        Desk desk;
        desk.joins(u"Ana"_s, network.port());
        network.leadTo(1);
        network.cut();
        QTRY_COMPARE_WITH_TIMEOUT(desk.state(), Session::State::Waiting, Desk::PatienceMs);
        network.leadTo(server.port());

        desk.clicks("bannerButton");

        QTRY_COMPARE(desk.state(), Session::State::Online);
    }

    void leavingAllRoomsShowsTheWayToTheNext()
    {
        TestServer server;
        Desk desk;
        desk.joins(u"Ana"_s, server.port());
        QTRY_COMPARE(desk.tabs(), QStringList{u"lobby"_s});

        desk.presses(Qt::Key_W, Qt::ControlModifier);

        QTRY_VERIFY(desk.shown<QPushButton>("firstRoomButton"));
        desk.clicks("firstRoomButton");
        QTRY_VERIFY(desk.awaits<QLineEdit>("newRoomEdit")->hasFocus());
    }
};

QTEST_MAIN(TestTalk)
#include "tst_talk.moc"
