// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <client/resends.h>

#include <QTest>

using namespace charla::client;
using namespace charla::protocol;
using namespace Qt::StringLiterals;

//! What was asked can be asked again, once for each refusal.
class TestResends : public QObject
{
    Q_OBJECT

private slots:
    void aRequestIsThereOnce()
    {
        Resends resends;
        resends.note(Join{u"7"_s, RoomName::lobby(), {}});
        resends.note(HistoryRequest{.id = u"8"_s, .of = RoomName::lobby()});

        const auto join = resends.take(u"7"_s);
        QVERIFY(join && std::holds_alternative<Join>(*join));
        QCOMPARE(std::get<Join>(*join).room, RoomName::lobby());
        QVERIFY(!resends.take(u"7"_s));
        QVERIFY(resends.take(u"8"_s));
    }

    void whatOthersKeepIsNotThere()
    {
        Resends resends;
        const MessageId id = MessageId::create();
        resends.note(Send{.id = id, .to = RoomName::lobby(), .text = u"x"_s});
        resends.note(Ping{u"9"_s});
        resends.note(Join{{}, RoomName::lobby(), {}});
        QVERIFY(!resends.take(id.text()));
        QVERIFY(!resends.take(u"9"_s));
        QVERIFY(!resends.take({}));
    }

    void theOldestAreForgotten()
    {
        Resends resends;
        for (std::size_t i = 0; i <= Resends::Most; ++i)
            resends.note(Join{QString::number(i), RoomName::lobby(), {}});
        QVERIFY(!resends.take(u"0"_s));
        QVERIFY(resends.take(u"1"_s));
        QVERIFY(resends.take(QString::number(Resends::Most)));
        resends.clear();
        QVERIFY(!resends.take(u"2"_s));
    }
};

QTEST_GUILESS_MAIN(TestResends)

#include "tst_resends.moc"
