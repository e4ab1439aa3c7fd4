// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "audience.h"
#include "desk.h"
#include "testserver.h"

#include <protocol/limits.h>
#include <ui/look/tonelabel.h>

#include <QJsonObject>
#include <QListView>
#include <QScrollBar>

#include <algorithm>

using namespace charla;
using namespace charla::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr int Page = protocol::limits::MaxPageMembers;

} // namespace

//! The list of people beside a talk, in a room of many.
class TestPeople : public QObject
{
    Q_OBJECT

    static bool isTitle(const Desk &desk, const QString &words)
    {
        const auto labels
            = desk.shown<QListView>("memberList")->parent()->findChildren<ui::ToneLabel *>();
        return std::ranges::any_of(labels,
                                   [&words](const auto *label) { return label->text() == words; });
    }

    //! The first row that is seen, and where it stands.
    static std::pair<QString, int> top(const QListView &list)
    {
        const QModelIndex first = list.indexAt({list.viewport()->width() / 2, 0});
        return {first.data().toString(), list.visualRect(first).top()};
    }

private slots:
    void theListLoadsAsItIsScrolled()
    {
        constexpr int Count = 2 * Page + 51;
        TestServer server;
        Audience people(server.port());
        QVERIFY(people.comes(Count - 1));
        Desk desk;
        desk.joins(u"Ana"_s, server.port());
        auto *list = desk.awaits<QListView>("memberList");
        QTRY_VERIFY(isTitle(desk, u"251 people"_s));
        QCOMPARE(desk.rows("memberList").size(), Page);
        QCOMPARE(desk.rows("memberList").first(), u"Ana"_s);

        QTRY_VERIFY(list->verticalScrollBar()->maximum() > 0); // laid out
        for (const int rows : {2 * Page, Count}) {
            list->verticalScrollBar()->setValue(list->verticalScrollBar()->maximum());
            QTRY_COMPARE(desk.rows("memberList").size(), rows);
        }
        QCOMPARE(desk.rows("memberList").last(), Audience::nickOf(Count - 2));

        people[10].breaksOff();
        QTRY_COMPARE(desk.rows("memberList").last(),
                     Audience::nickOf(10)); // offline people stand below
        QVERIFY(isTitle(desk, u"251 people"_s));
    }

    void whatIsSeenStaysWhileOthersComeAndGo()
    {
        TestServer server;
        Audience people(server.port());
        QVERIFY(people.comes(Page + 50));
        Desk desk;
        desk.joins(u"zz"_s, server.port());
        auto *list = desk.awaits<QListView>("memberList");
        QTRY_VERIFY(isTitle(desk, u"151 people"_s));
        QTRY_VERIFY(list->verticalScrollBar()->maximum() > 0);
        list->verticalScrollBar()->setValue(list->verticalScrollBar()->maximum());
        QTRY_COMPARE(desk.rows("memberList").size(), Page + 51);
        list->verticalScrollBar()->setValue(1500);
        const auto seen = top(*list);
        QVERIFY(seen.first > Audience::nickOf(20));

        for (const int i : {3, 4, 9})
            people[i].says(QJsonObject{{u"type"_s, u"logout"_s}});
        people[12].breaksOff();
        QTRY_VERIFY(isTitle(desk, u"148 people"_s));
        QTRY_COMPARE(desk.rows("memberList").last(), Audience::nickOf(12));
        QTRY_COMPARE(top(*list), seen);

        NativeClient abe(server.port(), u"Abe"_s);
        QTRY_VERIFY(isTitle(desk, u"149 people"_s));
        QCOMPARE(desk.rows("memberList").first(), u"Abe"_s);
        QTRY_COMPARE(top(*list), seen);
    }

    void afterAWaveTheListIsRightAgain()
    {
        TestServer server;
        Audience people(server.port());
        QVERIFY(people.comes(Page + 20));
        Desk desk;
        desk.joins(u"zz"_s, server.port());
        QTRY_VERIFY(isTitle(desk, u"121 people"_s));

        QVERIFY(people.comes(Page + 30));
        QTRY_VERIFY(isTitle(desk, u"251 people"_s));
        for (int i = 0; i < 2 * Page; ++i)
            people[i].says(QJsonObject{{u"type"_s, u"logout"_s}});
        QTRY_VERIFY(isTitle(desk, u"51 people"_s));
        QTRY_COMPARE_WITH_TIMEOUT(desk.rows("memberList").size(), 51, Desk::PatienceMs);
        QCOMPARE(desk.rows("memberList").first(), Audience::nickOf(2 * Page));
    }
};

QTEST_MAIN(TestPeople)
#include "tst_people.moc"
