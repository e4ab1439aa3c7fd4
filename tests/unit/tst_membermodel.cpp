// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <client/membermodel.h>

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <random>

using namespace charla;
using namespace Qt::StringLiterals;
using client::MemberModel;
using protocol::Member;
using protocol::Presence;
using Role = client::MemberModel::Role;

namespace {

protocol::Nick nick(const QString &name)
{
    return protocol::Nick::from(name).value();
}

Member member(const QString &name, Presence presence = Presence::Online)
{
    return {nick(name), presence};
}

QStringList names(const MemberModel &model)
{
    QStringList names;
    for (int row = 0; row < model.rowCount(); ++row)
        names.append(model.index(row).data().toString());
    return names;
}

} // namespace

class TestMemberModel : public QObject
{
    Q_OBJECT

private slots:
    void membersStandByNameWithoutCase()
    {
        MemberModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);

        model.setMembers({member(u"eve"_s), member(u"Ana"_s), member(u"bob"_s)});
        QVERIFY(model.add(member(u"Carol"_s)));
        QVERIFY(model.add(member(u"aaron"_s)));

        QCOMPARE(names(model), QStringList({u"aaron"_s, u"Ana"_s, u"bob"_s, u"Carol"_s, u"eve"_s}));
        QCOMPARE(model.nick(model.index(1)), nick(u"Ana"_s));
    }

    void aRowTellsNickPresenceAndWhetherItIsOneself()
    {
        MemberModel model;
        model.setMembers({member(u"Ana"_s), member(u"Bob"_s, Presence::Away)});
        QSignalSpy changed(&model, &MemberModel::dataChanged);

        model.setSelf(nick(u"Ana"_s));

        QCOMPARE(changed.count(), 1);
        QVERIFY(model.index(0).data(int(Role::IsSelf)).toBool());
        QVERIFY(!model.index(1).data(int(Role::IsSelf)).toBool());
        QCOMPARE(model.index(1).data(int(Role::Nick)).toString(), u"Bob"_s);
        QCOMPARE(model.index(1).data(int(Role::Presence)).toInt(), int(Presence::Away));
        QVERIFY(!model.index(1).data(Qt::DecorationRole).isValid());
        QCOMPARE(model.roleNames().size(), 5);
    }

    void whoIsThereAlreadyIsNotAddedAgain()
    {
        MemberModel model;
        model.setMembers({member(u"Ana"_s)});

        QVERIFY(!model.add(member(u"Ana"_s, Presence::Away)));

        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.find(nick(u"Ana"_s))->presence, Presence::Away);
    }

    void whoGoesIsGoneAndWhoWasNeverThereChangesNothing()
    {
        MemberModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setMembers({member(u"Ana"_s), member(u"Bob"_s)});

        QVERIFY(model.remove(nick(u"Ana"_s)));
        QVERIFY(!model.remove(nick(u"Ana"_s)));
        model.setPresence(nick(u"Ana"_s), Presence::Away);

        QCOMPARE(names(model), QStringList(u"Bob"_s));
    }

    void somebodyIsFoundByANameThatLooksTheSame()
    {
        MemberModel model;
        model.setMembers({member(u"Ana"_s)});

        QVERIFY(!model.find(nick(u"aNA"_s)));
        QCOMPARE(model.findAlike(nick(u"aNA"_s))->nick, nick(u"Ana"_s));
        QVERIFY(!model.findAlike(nick(u"Bob"_s)));
    }

    void aNewListKeepsTheRowsOfThoseWhoStay()
    {
        MemberModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setMembers({member(u"Ana"_s), member(u"Bob"_s), member(u"Eve"_s)});
        const QPersistentModelIndex bob = model.index(1);
        QSignalSpy changed(&model, &MemberModel::dataChanged);
        QSignalSpy reset(&model, &MemberModel::modelReset);

        model.setMembers({member(u"Zoe"_s), member(u"Bob"_s, Presence::Away), member(u"Adam"_s),
                          member(u"Zoe"_s)});

        QCOMPARE(names(model), QStringList({u"Adam"_s, u"Bob"_s, u"Zoe"_s}));
        QVERIFY(bob.isValid());
        QCOMPARE(bob.data().toString(), u"Bob"_s);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(reset.count(), 0);
    }

    void manyWhoComeTogetherAreFewSteps()
    {
        MemberModel model;
        model.setMembers({member(u"Mia"_s)});
        QSignalSpy inserted(&model, &MemberModel::rowsInserted);
        std::vector<Member> crowd{member(u"Mia"_s)};
        for (int i = 0; i < 1'000; ++i)
            crowd.push_back(member(u"%1 %2"_s.arg(i % 2 ? u"Abe"_s : u"Zed"_s).arg(i)));

        model.setMembers(crowd);

        QCOMPARE(model.rowCount(), 1'001);
        QCOMPARE(inserted.count(), 2); // above Mia and below
    }

    void whateverHappensTheRowsAreWhatWasTold_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 20; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }

    void whateverHappensTheRowsAreWhatWasTold()
    {
        QFETCH(unsigned, seed);
        std::mt19937 random(seed);
        MemberModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QMap<QString, Presence> expected;
        const auto someone
            = [&random] { return member(u"nick %1"_s.arg(random() % 20), Presence(random() % 3)); };

        for (int step = 0; step < 300; ++step) {
            const Member one = someone();
            switch (random() % 8) {
            case 0: {
                std::vector<Member> all;
                expected.clear();
                for (auto count = random() % 15; count > 0; --count)
                    all.push_back(someone());
                for (auto entry = all.rbegin(); entry != all.rend(); ++entry)
                    expected.insert(entry->nick.text(), entry->presence);
                std::erase_if(all, [&expected](const Member &each) {
                    return expected.value(each.nick.text()) != each.presence;
                });
                model.setMembers(all);
                break;
            }
            case 1:
            case 2:
                QCOMPARE(model.remove(one.nick), expected.remove(one.nick.text()) > 0);
                break;
            case 3:
                model.setPresence(one.nick, one.presence);
                if (expected.contains(one.nick.text()))
                    expected.insert(one.nick.text(), one.presence);
                break;
            default:
                QCOMPARE(model.add(one), !expected.contains(one.nick.text()));
                expected.insert(one.nick.text(), one.presence);
            }
            QCOMPARE(names(model), expected.keys());
        }
        for (int row = 0; row < model.rowCount(); ++row)
            QCOMPARE(model.find(model.nick(model.index(row)))->presence, expected.values().at(row));
    }
};

QTEST_GUILESS_MAIN(TestMemberModel)
#include "tst_membermodel.moc"
