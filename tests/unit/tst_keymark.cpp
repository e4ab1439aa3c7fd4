// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <client/messagemodel.h>
#include <client/self.h>
#include <protocol/keymark.h>

#include <QSignalSpy>
#include <QTest>

using namespace charla;
using namespace Qt::StringLiterals;
using protocol::KeyMark;

//! By what people see who somebody is.
class TestKeyMark : public QObject
{
    Q_OBJECT

private slots:
    void itIsTheSameForTheSameAndAnotherForAnother()
    {
        const KeyMark ana = KeyMark::of("Ana's");
        QCOMPARE(KeyMark::of("Ana's"), ana);
        QVERIFY(KeyMark::of("Bob's") != ana);
        QVERIFY(!ana.isNull());
        // As it was from the first version on: who knows somebody by it must not lose them.
        QCOMPARE(KeyMark::of("").text(), u"809f7047"_s);
    }

    void itIsReadAsItIsWritten()
    {
        const KeyMark mark = KeyMark::of("Ana's");
        const auto read = KeyMark::from(mark.text());
        QVERIFY(read.ok());
        QCOMPARE(*read, mark);
        QCOMPARE(KeyMark::from(u"0000002a"_s).value().bits(), quint32(0x2a));
        QCOMPARE(KeyMark().text(), QString());
    }

    void anythingElseIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("none") << u"00000000"_s;
        QTest::newRow("in capitals") << u"9F3A12C4"_s;
        QTest::newRow("short") << u"9f3a12c"_s;
        QTest::newRow("long") << u"09f3a12c4"_s;
        QTest::newRow("no number") << u"9f3a12cg"_s;
        QTest::newRow("a sign") << u"+9f3a12c"_s;
        QTest::newRow("as in a program") << u"0x9f3a12"_s;
    }

    void anythingElseIsRefused()
    {
        QFETCH(QString, text);
        const auto mark = KeyMark::from(text);
        QVERIFY(!mark.ok());
        QCOMPARE(mark.error().code, protocol::ErrorCode::BadValue);
    }

    void aNickDecidesOnlyWhereNoMarkIsKnown()
    {
        const auto ana = protocol::Nick::from(u"Ana"_s).value();
        const auto bob = protocol::Nick::from(u"Bob"_s).value();
        const KeyMark mine = KeyMark::of("mine");
        const client::Self self(ana, mine);
        QVERIFY(self.is(ana, mine));
        QVERIFY(self.is(ana, {}));
        QVERIFY(!self.is(ana, KeyMark::of("of an Ana before")));
        QVERIFY(!self.is(bob, mine)); // by chance
        QVERIFY(client::Self(ana).is(ana, mine));
    }

    void whoseARowIsIsKnownForSureOnlyAfterTheLogin()
    {
        using Model = client::MessageModel;
        const auto ana = protocol::Nick::from(u"Ana"_s).value();
        const KeyMark mine = KeyMark::of("mine");
        const auto row = [](qint64 seq, const KeyMark &mark) {
            return Model::Row{.isOwn = true, // as it was kept, by the nick alone
                              .keyMark = mark,
                              .author = u"Ana"_s,
                              .id = protocol::MessageId::create(),
                              .place = {0, protocol::Seq(seq), 0}};
        };
        Model model;
        model.setSelf(ana);
        model.insert({row(1, KeyMark::of("of an Ana before")), row(2, mine)});
        QSignalSpy changes(&model, &Model::dataChanged);

        model.setSelf({ana, mine});

        QVERIFY(!model.index(0).data(int(Model::Role::IsOwn)).toBool());
        QVERIFY(model.index(1).data(int(Model::Role::IsOwn)).toBool());
        QCOMPARE(changes.size(), 1);
        QVERIFY(changes.first().at(2).value<QList<int>>().contains(int(Model::Role::IsOwn)));
        model.setSelf({ana, mine});
        QCOMPARE(changes.size(), 1);
    }
};

QTEST_APPLESS_MAIN(TestKeyMark)

#include "tst_keymark.moc"
