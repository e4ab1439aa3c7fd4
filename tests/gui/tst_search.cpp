// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk.h"

#include "flakyproxy.h"
#include "scriptedclient.h"
#include "testserver.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>

using namespace charla;
using namespace charla::tests;
using namespace Qt::StringLiterals;
using client::Session;

//! A person looks for what was said.
class TestSearch : public QObject
{
    Q_OBJECT

    static QString state(const Desk &desk) { return desk.awaits<QLabel>("searchState")->text(); }

    static void opens(const Desk &desk, Qt::KeyboardModifiers modifiers)
    {
        desk.presses(Qt::Key_F, modifiers);
        QTRY_VERIFY(desk.awaits<QLineEdit>("searchEdit")->hasFocus());
    }

    static void fill(NativeClient &who, const QString &room, int messages)
    {
        for (int number = 0; number < messages; ++number)
            who.saysIn(room, u"hay %1"_s.arg(number));
        for (int number = 0; number < messages; ++number)
            QVERIFY(!who.expects({{u"type"_s, u"ack"_s}}).isEmpty());
    }

private slots:
    void findsAndJumpsToWhatMustBeLoaded()
    {
        TestServer server;
        NativeClient luis(server.port(), u"Luis"_s);
        luis.saysIn(u"lobby"_s, u"a needle is here"_s);
        fill(luis, u"lobby"_s, 150);
        Desk desk;
        desk.joins(u"Ana"_s, server.port());
        QTRY_VERIFY(desk.messageRow(u"hay 149"_s).isValid());
        QVERIFY(!desk.messageRow(u"a needle is here"_s).isValid());

        opens(desk, Qt::ControlModifier);
        desk.types("searchEdit", u"eedl"_s);
        QTRY_COMPARE(desk.rows("searchList"), QStringList{u"a needle is here"_s});
        QCOMPARE(state(desk), u"1 message was found."_s);
        QVERIFY(
            desk.rows("searchList", Qt::AccessibleTextRole).first().startsWith(u"Luis, lobby"_s));
        QTest::keyClick(desk.awaits<QLineEdit>("searchEdit"), Qt::Key_Return);

        QTRY_VERIFY(desk.seesMessage(u"a needle is here"_s));
        QTest::keyClick(desk.awaits<QLineEdit>("searchEdit"), Qt::Key_Escape);
        QVERIFY(!desk.shown<QWidget>("searchPanel"));
    }

    void whoScrollsOnLoadsWhatIsInBetween()
    {
        TestServer server;
        NativeClient luis(server.port(), u"Luis"_s);
        luis.saysIn(u"lobby"_s, u"a needle is here"_s);
        fill(luis, u"lobby"_s, 250);
        Desk desk;
        desk.joins(u"Ana"_s, server.port());
        QTRY_VERIFY(desk.messageRow(u"hay 249"_s).isValid());
        opens(desk, Qt::ControlModifier);
        desk.types("searchEdit", u"needle"_s);
        QTRY_COMPARE(desk.rows("searchList").size(), 1);
        QTest::keyClick(desk.awaits<QLineEdit>("searchEdit"), Qt::Key_Return);
        QTRY_VERIFY(desk.seesMessage(u"a needle is here"_s));
        QVERIFY(!desk.messageRow(u"hay 120"_s).isValid());

        auto *list = desk.awaits<QAbstractItemView>("messageList");
        const auto pagesDown = [list, &desk] {
            QTest::keyClick(list, Qt::Key_PageDown);
            return desk.messageRow(u"hay 120"_s).isValid();
        };

        QTRY_VERIFY_WITH_TIMEOUT(pagesDown(), Desk::PatienceMs);
    }

    void everywhereLeadsToAnotherConversation()
    {
        TestServer server;
        NativeClient luis(server.port(), u"Luis"_s, u"design"_s);
        Desk desk;
        desk.joins(u"Ana"_s, server.port());
        desk.clicksRow("roomList", u"design"_s);
        QTRY_COMPARE(desk.frontTab(), u"design"_s);
        luis.saysIn(u"design"_s, u"the icons are in"_s);
        QTRY_VERIFY(desk.messageRow(u"the icons are in"_s).isValid());
        desk.clicksRow("roomList", u"lobby"_s);
        QTRY_COMPARE(desk.frontTab(), u"lobby"_s);

        opens(desk, Qt::ControlModifier);
        desk.types("searchEdit", u"ICONS"_s);
        QTRY_VERIFY(state(desk).startsWith(u"Nothing was found here"_s));
        opens(desk, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(desk.rows("searchList"), QStringList{u"the icons are in"_s});
        QTest::keyClick(desk.awaits<QLineEdit>("searchEdit"), Qt::Key_Down);
        auto *list = desk.awaits<QAbstractItemView>("searchList");
        QVERIFY(list->hasFocus());
        QTest::keyClick(list, Qt::Key_Return);

        QTRY_COMPARE(desk.frontTab(), u"design"_s);
        QVERIFY(desk.seesMessage(u"the icons are in"_s));
        QVERIFY(list->hasFocus());
    }

    void filtersNarrowItDown()
    {
        TestServer server;
        NativeClient luis(server.port(), u"Luis"_s);
        NativeClient mei(server.port(), u"Mei"_s);
        Desk desk;
        desk.joins(u"Ana"_s, server.port());
        luis.saysIn(u"lobby"_s, u"cable of Luis"_s);
        QTRY_VERIFY(desk.messageRow(u"cable of Luis"_s).isValid());
        mei.saysIn(u"lobby"_s, u"cable of Mei"_s);
        QTRY_VERIFY(desk.messageRow(u"cable of Mei"_s).isValid());

        desk.clicks("searchEverywhereButton");
        desk.types("searchEdit", u"cable"_s);
        QTRY_COMPARE(desk.rows("searchList"), (QStringList{u"cable of Mei"_s, u"cable of Luis"_s}));
        desk.types("searchEdit", u"cable from:luis"_s);
        QTRY_COMPARE(desk.rows("searchList"), QStringList{u"cable of Luis"_s});
        desk.types("searchEdit", u"cable until:2020-01-01"_s);
        QTRY_VERIFY(state(desk).startsWith(u"Nothing was found"_s));
        desk.types("searchEdit", u"cable since:yesterday"_s);
        QTRY_VERIFY(state(desk).contains(u"2026-01-31"_s));
    }

    void moreComesByScrolling()
    {
        TestServer server;
        NativeClient luis(server.port(), u"Luis"_s);
        fill(luis, u"lobby"_s, 45);
        Desk desk;
        desk.joins(u"Ana"_s, server.port());
        opens(desk, Qt::ControlModifier);
        desk.types("searchEdit", u"hay"_s);
        QTRY_VERIFY(desk.rows("searchList").size() >= 20);

        auto *list = desk.awaits<QAbstractItemView>("searchList");
        const auto goesToEnd = [list, &desk] {
            QTest::keyClick(list, Qt::Key_End);
            return desk.rows("searchList").size();
        };
        QTRY_COMPARE(goesToEnd(), 45);
        QCOMPARE(state(desk), u"%n messages were found."_s.replace(u"%n"_s, u"45"_s));
    }

    void offlineItIsToldAndDoneWhenTheServerIsBack()
    {
        TestServer server;
        FlakyProxy network(server.port());
        NativeClient luis(server.port(), u"Luis"_s);
        luis.saysIn(u"lobby"_s, u"a needle"_s);
        Desk desk;
        desk.joins(u"Ana"_s, network.port());
        network.leadTo(1);
        network.cut();
        QTRY_COMPARE_WITH_TIMEOUT(desk.state(), Session::State::Waiting, Desk::PatienceMs);

        opens(desk, Qt::ControlModifier);
        desk.types("searchEdit", u"needle"_s);
        QTRY_VERIFY(state(desk).startsWith(u"The server can't be reached now."_s));
        network.leadTo(server.port());
        desk.clicks("bannerButton");

        QTRY_COMPARE_WITH_TIMEOUT(desk.rows("searchList"), QStringList{u"a needle"_s},
                                  Desk::PatienceMs);
    }
};

QTEST_MAIN(TestSearch)
#include "tst_search.moc"
