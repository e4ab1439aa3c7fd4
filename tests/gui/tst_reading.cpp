// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk.h"

#include "flakyproxy.h"
#include "scriptedclient.h"
#include "testserver.h"

#include <ui/conversation/endbutton.h>
#include <ui/conversation/messagelist.h>
#include <ui/conversation/messagewords.h>

#include <QPlainTextEdit>
#include <QScrollBar>

using namespace charla;
using namespace charla::tests;
using namespace Qt::StringLiterals;
using client::Session;
using ui::EndButton;
using ui::MessageList;
using ui::MessageWords;

//! Where a person goes on reading who was away, and how they come to the end.
class TestReading : public QObject
{
    Q_OBJECT

    static MessageList *list(const Desk &desk) { return desk.awaits<MessageList>("messageList"); }

    //! The message below the line; empty when there is no line.
    static QString belowTheLine(const Desk &desk)
    {
        const auto *model = list(desk)->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            if (model->index(row, 0).data(int(MessageWords::Role::BeginsNews)).toBool())
                return model->index(row, 0).data().toString();
        }
        return {};
    }

    static int count(const Desk &desk)
    {
        const auto *button = desk.shown<EndButton>("endButton");
        return button ? button->count() : -1;
    }

    static int topOf(const Desk &desk, const QString &text)
    {
        return list(desk)->visualRect(desk.messageRow(text)).top();
    }

    static void saysMany(NativeClient &who, int count, const QString &what = u"number"_s)
    {
        for (int number = 0; number < count; ++number)
            who.saysIn(u"lobby"_s, u"%1 %2"_s.arg(what).arg(number));
    }

    //! The person looks at another program.
    struct Elsewhere
    {
        explicit Elsewhere(Desk &desk) : m_desk(desk)
        {
            m_other.show();
            m_other.activateWindow();
            QTRY_VERIFY(!desk.window().isActiveWindow());
        }
        void comesBack()
        {
            m_other.hide();
            m_desk.window().activateWindow();
            QTRY_VERIFY(m_desk.window().isActiveWindow());
        }

    private:
        Desk &m_desk;
        QWidget m_other;
    };

private slots:
    void whatCameInATabBehindStandsBelowALine()
    {
        TestServer server;
        NativeClient luis(server.port(), u"Luis"_s);
        Desk desk;
        desk.joins(u"Ana"_s, server.port());
        luis.saysIn(u"lobby"_s, u"before"_s);
        QTRY_VERIFY(desk.seesMessage(u"before"_s));
        luis.saysTo(u"Ana"_s, u"psst"_s);
        QTRY_VERIFY(desk.tabs().contains(u"Luis"_s));
        desk.clicksRow("privateList", u"Luis"_s);
        luis.saysIn(u"lobby"_s, u"one"_s);
        luis.saysIn(u"lobby"_s, u"two"_s);
        QTRY_VERIFY(
            desk.rows("roomList", Qt::AccessibleTextRole).first().contains(u"2 unread messages"_s));

        desk.clicksRow("roomList", u"lobby"_s);

        QTRY_COMPARE(belowTheLine(desk), u"one"_s);
        QVERIFY(desk.messageRow(u"one"_s)
                    .data(Qt::AccessibleTextRole)
                    .toString()
                    .startsWith(u"New messages since you were away: Luis at"_s));
        luis.saysIn(u"lobby"_s, u"three"_s); // before their eyes
        QTRY_VERIFY(desk.seesMessage(u"three"_s));
        QCOMPARE(belowTheLine(desk), u"one"_s);

        desk.clicksRow("privateList", u"Luis"_s);
        desk.clicksRow("roomList", u"lobby"_s);
        QTRY_COMPARE(belowTheLine(desk), QString());
    }

    void whatCameWhileTheWindowWasNotLookedAtStandsBelowALine()
    {
        TestServer server;
        NativeClient luis(server.port(), u"Luis"_s);
        Desk desk;
        desk.joins(u"Ana"_s, server.port());
        luis.saysIn(u"lobby"_s, u"before"_s);
        QTRY_VERIFY(desk.seesMessage(u"before"_s));
        QCOMPARE(belowTheLine(desk), QString());
        Elsewhere elsewhere(desk);

        luis.saysIn(u"lobby"_s, u"while away"_s);
        QTRY_COMPARE(belowTheLine(desk), u"while away"_s);
        elsewhere.comesBack();
        QCOMPARE(belowTheLine(desk), u"while away"_s);

        desk.says(u"I have read it"_s);
        QTRY_COMPARE(belowTheLine(desk), QString());
    }

    void theLineStandsWhereReadingStoppedBeforeTheProgramEnded()
    {
        const QTemporaryDir data;
        server::Options options;
        options.history.folder = data.path();
        TestServer server(options);
        NativeClient luis(server.port(), u"Luis"_s);
        Desk desk;
        desk.joins(u"Ana"_s, server.port());
        luis.saysIn(u"lobby"_s, u"before"_s);
        QTRY_VERIFY(desk.seesMessage(u"before"_s));
        desk.ends();
        luis.saysIn(u"lobby"_s, u"one"_s);
        luis.saysIn(u"lobby"_s, u"two"_s);
        QVERIFY(luis.hears(u"Luis"_s, u"two"_s));

        desk.starts();

        QTRY_VERIFY(desk.seesMessage(u"two"_s));
        QTRY_COMPARE(belowTheLine(desk), u"one"_s);
    }

    void theLineStandsWhereTheNetworkWasLost()
    {
        TestServer server;
        FlakyProxy network(server.port());
        NativeClient luis(server.port(), u"Luis"_s);
        Desk desk;
        desk.joins(u"Ana"_s, network.port());
        luis.saysIn(u"lobby"_s, u"before"_s);
        QTRY_VERIFY(desk.seesMessage(u"before"_s));
        network.leadTo(1);
        network.cut();
        QTRY_VERIFY(desk.session().state() != Session::State::Online);
        luis.saysIn(u"lobby"_s, u"missed"_s);
        QVERIFY(luis.hears(u"Luis"_s, u"missed"_s));

        network.leadTo(server.port());
        desk.session().retryNow();

        QTRY_VERIFY_WITH_TIMEOUT(desk.seesMessage(u"missed"_s), Desk::PatienceMs);
        QCOMPARE(belowTheLine(desk), u"missed"_s);
    }

    void theListStopsAtTheLineAndTheButtonCountsTheRest()
    {
        TestServer server;
        NativeClient luis(server.port(), u"Luis"_s);
        Desk desk;
        desk.joins(u"Ana"_s, server.port());
        saysMany(luis, 40, u"before"_s);
        QTRY_VERIFY(desk.seesMessage(u"before 39"_s));
        QCOMPARE(count(desk), -1);
        Elsewhere elsewhere(desk);
        saysMany(luis, 60);
        QTRY_VERIFY(desk.messageRow(u"number 59"_s).isValid());

        elsewhere.comesBack();

        QTRY_COMPARE(topOf(desk, u"number 0"_s), 0);
        QVERIFY(!desk.seesMessage(u"number 59"_s));
        QTRY_VERIFY(count(desk) > 20 && count(desk) < 60);
        const int unseen = count(desk);
        QVERIFY(desk.seesMessage(u"number %1"_s.arg(59 - unseen)));
        QScrollBar &bar = *list(desk)->verticalScrollBar();
        bar.setValue(bar.value() + list(desk)->viewport()->height() / 2);
        QTRY_VERIFY(count(desk) < unseen && count(desk) > 0);

        desk.clicks("endButton");
        QTRY_VERIFY(desk.seesMessage(u"number 59"_s));
        QTRY_COMPARE(count(desk), -1);
    }

    void theButtonCountsWhatComesBelow()
    {
        TestServer server;
        NativeClient luis(server.port(), u"Luis"_s);
        Desk desk;
        desk.joins(u"Ana"_s, server.port());
        saysMany(luis, 60);
        QTRY_VERIFY(desk.seesMessage(u"number 59"_s));
        list(desk)->verticalScrollBar()->setValue(0);
        QTRY_COMPARE(count(desk), 0);
        QCOMPARE(desk.awaits<EndButton>("endButton")->accessibleName(),
                 u"Go to the newest message"_s);

        saysMany(luis, 3, u"below"_s);
        QTRY_COMPARE(count(desk), 3);
        desk.session().send(protocol::RoomName::lobby(), u"own, from elsewhere"_s);
        QTRY_COMPARE(desk.session().unacknowledged(), 0);
        QCOMPARE(count(desk), 3);
        QVERIFY(desk.awaits<EndButton>("endButton")->accessibleName().contains(u"3"_s));

        auto *button = desk.awaits<EndButton>("endButton");
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
        QTRY_VERIFY(desk.seesMessage(u"own, from elsewhere"_s));
        QTRY_COMPARE(count(desk), -1);
        QVERIFY(list(desk)->hasFocus());
    }

    void whoReadsTheEndIsTakenAlong()
    {
        TestServer server;
        NativeClient luis(server.port(), u"Luis"_s);
        Desk desk;
        desk.joins(u"Ana"_s, server.port());
        saysMany(luis, 60);
        QTRY_VERIFY(desk.seesMessage(u"number 59"_s));
        Elsewhere elsewhere(desk);
        luis.saysIn(u"lobby"_s, u"while away"_s);
        QTRY_VERIFY(desk.seesMessage(u"while away"_s));
        elsewhere.comesBack();

        saysMany(luis, 60, u"more"_s);

        QTRY_VERIFY(desk.seesMessage(u"more 59"_s));
        QCOMPARE(count(desk), -1);
    }
};

QTEST_MAIN(TestReading)
#include "tst_reading.moc"
