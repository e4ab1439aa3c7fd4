// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <client/roommodel.h>

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <random>

using namespace charla;
using namespace Qt::StringLiterals;
using client::RoomModel;
using protocol::Conversation;
using protocol::Presence;
using protocol::RoomList;
using Role = client::RoomModel::Role;

namespace {

protocol::RoomName room(const QString &name)
{
    return protocol::RoomName::from(name).value();
}

protocol::Nick nick(const QString &name)
{
    return protocol::Nick::from(name).value();
}

RoomList rooms(const QStringList &names, int members = 1)
{
    RoomList list;
    for (const QString &name : names)
        list.rooms.push_back({room(name), members, {}});
    return list;
}

RoomList gone(const QString &name)
{
    return {.gone = {room(name)}};
}

QStringList names(const RoomModel &model)
{
    QStringList names;
    for (int row = 0; row < model.rowCount(); ++row)
        names.append(model.index(row).data().toString());
    return names;
}

QVariant value(const RoomModel &model, const Conversation &of, Role role)
{
    return model.indexOf(of).data(int(role));
}

} // namespace

class TestRoomModel : public QObject
{
    Q_OBJECT

private slots:
    void roomsStandBeforePrivateTalksEachByName()
    {
        RoomModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);

        model.addPrivate(nick(u"bob"_s), Presence::Away);
        model.replace(rooms({u"workshop"_s, u"Lobby"_s}));
        model.addPrivate(nick(u"Ana"_s), Presence::Online);
        model.enter(room(u"Garden"_s), 4);

        QCOMPARE(names(model),
                 QStringList({u"Garden"_s, u"Lobby"_s, u"workshop"_s, u"Ana"_s, u"bob"_s}));
        QCOMPARE(model.conversation(model.index(0)), Conversation(room(u"Garden"_s)));
        QCOMPARE(model.conversation(model.index(3)), Conversation(nick(u"Ana"_s)));
        QVERIFY(!model.indexOf(nick(u"Lobby"_s)).isValid()); // a room is not a person
    }

    void aRoomTellsItsMembersAndWhetherOneIsInIt()
    {
        RoomModel model;
        model.replace(rooms({u"lobby"_s}, 3));
        QCOMPARE(value(model, room(u"lobby"_s), Role::Members).toInt(), 3);
        QVERIFY(!value(model, room(u"lobby"_s), Role::Membership).toBool());

        model.enter(room(u"lobby"_s), 4);

        QCOMPARE(value(model, room(u"lobby"_s), Role::Members).toInt(), 4);
        QVERIFY(value(model, room(u"lobby"_s), Role::Membership).toBool());
        QCOMPARE(value(model, room(u"lobby"_s), Role::Kind).toInt(), int(RoomModel::Kind::Room));
        model.leave(room(u"lobby"_s));
        QVERIFY(!value(model, room(u"lobby"_s), Role::Membership).toBool());
    }

    void aRoomTellsWhatItIsAbout()
    {
        RoomModel model;
        QSignalSpy changed(&model, &RoomModel::dataChanged);
        model.apply({.rooms = {{room(u"lobby"_s), 1, {}, u"tea"_s}}, .gone = {}});
        QCOMPARE(value(model, room(u"lobby"_s), Role::Topic).toString(), u"tea"_s);
        QCOMPARE(changed.count(), 0);

        model.setTopic(room(u"lobby"_s), u"coffee"_s);
        model.setTopic(room(u"lobby"_s), u"coffee"_s);
        model.setTopic(room(u"attic"_s), u"dust"_s); // no such row
        QCOMPARE(value(model, room(u"lobby"_s), Role::Topic).toString(), u"coffee"_s);
        QCOMPARE(changed.count(), 1);

        model.apply({.rooms = {{room(u"lobby"_s), 1, {}, {}}}, .gone = {}});
        QCOMPARE(value(model, room(u"lobby"_s), Role::Topic).toString(), QString());
        QCOMPARE(model.rowCount(), 1);
    }

    void aPrivateTalkTellsThePresenceOfTheOtherOne()
    {
        RoomModel model;
        model.addPrivate(nick(u"Bob"_s), Presence::Away);
        model.addPrivate(nick(u"Bob"_s), Presence::Online); // is there already
        QCOMPARE(value(model, nick(u"Bob"_s), Role::Presence).toInt(), int(Presence::Away));

        model.setPresence(nick(u"Bob"_s), Presence::Offline);
        model.setPresence(nick(u"Eve"_s), Presence::Offline);

        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(value(model, nick(u"Bob"_s), Role::Presence).toInt(), int(Presence::Offline));
        QCOMPARE(value(model, nick(u"Bob"_s), Role::Kind).toInt(), int(RoomModel::Kind::Private));
        QVERIFY(value(model, nick(u"Bob"_s), Role::Membership).toBool());
        QCOMPARE(value(model, nick(u"Bob"_s), Role::Members).toInt(), 0);
        QCOMPARE(model.roleNames().size(), 10);
    }

    void theUnreadAreCountedForEachConversationAndTogether()
    {
        RoomModel model;
        model.replace(rooms({u"lobby"_s}));
        model.addPrivate(nick(u"Bob"_s), Presence::Online);

        model.setUnread(room(u"lobby"_s), {2});
        model.setUnread(nick(u"Bob"_s), {1});
        model.setUnread(nick(u"Eve"_s), {7}); // no such row

        QCOMPARE(value(model, room(u"lobby"_s), Role::Unread).toInt(), 2);
        QCOMPARE(model.unreadTotal(), 3);
        model.setUnread(room(u"lobby"_s), {0});
        QCOMPARE(model.unreadTotal(), 1);
    }

    void onlyWhatHasChangedIsSaid()
    {
        RoomModel model;
        model.replace(rooms({u"lobby"_s, u"Garden"_s}, 2));
        QSignalSpy changed(&model, &RoomModel::dataChanged);

        model.apply({.rooms = {{room(u"lobby"_s), 2, {}}, {room(u"Garden"_s), 5, {}}}});
        model.setUnread(room(u"lobby"_s), {0});
        model.leave(room(u"lobby"_s));

        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed[0][2].value<QList<int>>(), QList<int>{int(Role::Members)});
    }

    void roomsThatAreGoneGoUnlessOneIsInThem()
    {
        RoomModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.replace(rooms({u"a"_s, u"b"_s, u"c"_s, u"d"_s}));
        model.enter(room(u"b"_s), 1);
        model.addPrivate(nick(u"a"_s), Presence::Online);

        model.apply(gone(u"a"_s));
        model.apply(gone(u"b"_s));

        QCOMPARE(names(model), QStringList({u"b"_s, u"c"_s, u"d"_s, u"a"_s}));
    }

    void theListOfAServerThatCameBackReplacesTheOldOne()
    {
        RoomModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy reset(&model, &RoomModel::modelReset);
        model.replace(rooms({u"a"_s, u"b"_s, u"c"_s}));
        model.enter(room(u"b"_s), 1); // will be entered again

        model.replace(rooms({u"c"_s, u"e"_s, u"e"_s}));

        QCOMPARE(names(model), QStringList({u"b"_s, u"c"_s, u"e"_s}));
        model.clear();
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(reset.count(), 0);
    }

    void aServerOfManyRoomsIsOneStep()
    {
        RoomModel model;
        QSignalSpy inserted(&model, &RoomModel::rowsInserted);
        QStringList many;
        for (int i = 0; i < 10'000; ++i)
            many.append(u"room %1"_s.arg(i));

        model.replace(rooms(many));

        QCOMPARE(model.rowCount(), 10'000);
        QCOMPARE(inserted.count(), 1);
    }

    void whateverHappensTheRowsStayInOrder_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 20; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }

    void whateverHappensTheRowsStayInOrder()
    {
        QFETCH(unsigned, seed);
        std::mt19937 random(seed);
        RoomModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSet<QString> listed;
        QSet<QString> entered;
        const auto name = [&random] { return u"%1"_s.arg(QChar(u'a' + char16_t(random() % 26))); };

        for (int step = 0; step < 300; ++step) {
            const QString one = name();
            switch (random() % 6) {
            case 0: {
                listed = {name(), name(), name(), name()};
                model.replace(rooms(listed.values()));
                break;
            }
            case 1:
                model.apply(gone(one));
                listed.remove(one);
                break;
            case 2:
                model.enter(room(one), 1);
                entered.insert(one);
                break;
            case 3:
                model.leave(room(one));
                if (entered.remove(one))
                    listed.insert(one);
                break;
            default:
                model.apply(rooms({one}));
                listed.insert(one);
            }
            QStringList expected = (listed | entered).values();
            expected.sort();
            QCOMPARE(names(model), expected);
        }
    }
};

QTEST_GUILESS_MAIN(TestRoomModel)
#include "tst_roommodel.moc"
