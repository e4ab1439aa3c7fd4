// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/hub/rights.h>

#include <QTest>

using namespace charla::protocol;
using namespace charla::server::rights;
using enum RoomTerms::Kind;

Q_DECLARE_METATYPE(charla::protocol::Act)
Q_DECLARE_METATYPE(charla::protocol::Role)
Q_DECLARE_METATYPE(charla::protocol::RoomTerms)
Q_DECLARE_METATYPE(charla::server::rights::Place)
Q_DECLARE_METATYPE(charla::server::rights::Where)

namespace {

constexpr Place Guest{};
constexpr Place Kept{.role = Role::Member};
constexpr Place Operator{.role = Role::Operator};
constexpr Place Owner{.role = Role::Owner};
constexpr Place Keeper{.isKeeper = true};
constexpr Place Voiced{.hasVoice = true};
constexpr Place LetIn{.isLetIn = true};

} // namespace

//! Who may what, as a table.
class TestRights : public QObject
{
    Q_OBJECT

private slots:
    void anActTakesRankAndAnotherOfLowerRole_data()
    {
        QTest::addColumn<Act>("act");
        QTest::addColumn<Place>("actor");
        QTest::addColumn<Role>("target");
        QTest::addColumn<Where>("where");
        QTest::addColumn<bool>("may");

        using enum Where;
        for (const Act act : {Act::Kick, Act::Mute, Act::Unmute, Act::Voice, Act::Unvoice,
                              Act::LetIn, Act::LetOut}) {
            row("guest in a room", act, Guest, Role::Guest, Room, false);
            row("member in a room", act, Kept, Role::Guest, Room, false);
            row("keeper in the room, a guest", act, Keeper, Role::Guest, Room, true);
            row("keeper in the room, a member", act, Keeper, Role::Member, Room, true);
            row("keeper in the room, an operator", act, Keeper, Role::Operator, Room, false);
            row("keeper in the room, the owner", act, Keeper, Role::Owner, Room, false);
            row("keeper on the server", act, Keeper, Role::Guest, Server, false);
            row("operator, a guest", act, Operator, Role::Guest, Room, true);
            row("operator on the server", act, Operator, Role::Member, Server, true);
            row("operator, an operator", act, Operator, Role::Operator, Server, false);
            row("operator, the owner", act, Operator, Role::Owner, Room, false);
            row("owner, an operator", act, Owner, Role::Operator, Server, true);
            row("owner, an owner", act, Owner, Role::Owner, Server, false);
        }
        row("a guest bans", Act::Ban, Guest, Role::Guest, Server, false);
        row("a keeper bans", Act::Ban, Keeper, Role::Guest, Server, false);
        row("an operator bans", Act::Ban, Operator, Role::Guest, Server, true);
        row("an operator bans another", Act::Ban, Operator, Role::Operator, Server, false);
        row("the owner bans an operator", Act::Ban, Owner, Role::Operator, Server, true);
        row("an operator makes operators", Act::Role, Operator, Role::Guest, Server, false);
        row("a keeper makes operators", Act::Role, Keeper, Role::Guest, Room, false);
        row("the owner makes operators", Act::Role, Owner, Role::Guest, Server, true);
        row("the owner takes it back", Act::Role, Owner, Role::Operator, Server, true);
    }

    void anActTakesRankAndAnotherOfLowerRole()
    {
        QFETCH(Act, act);
        QFETCH(Place, actor);
        QFETCH(Role, target);
        QFETCH(Where, where);
        QFETCH(bool, may);

        const auto objection = objectionToAct(act, actor, target, where);

        QCOMPARE(!objection, may);
        if (objection)
            QCOMPARE(*objection, ErrorCode::NotAllowed);
    }

    void actsUponNobodyTakeRankOnly()
    {
        for (const Act act : {Act::Terms, Act::Delete}) {
            QVERIFY(objectionToAct(act, Guest, {}, Where::Room));
            QVERIFY(objectionToAct(act, Voiced, {}, Where::Room));
            QVERIFY(!objectionToAct(act, Keeper, {}, Where::Room));
            QVERIFY(!objectionToAct(act, Operator, {}, Where::Room));
            QVERIFY(!objectionToAct(act, Owner, {}, Where::Room));
        }
        QVERIFY(objectionToAct(Act::Unban, Keeper, {}, Where::Server));
        QVERIFY(!objectionToAct(Act::Unban, Operator, {}, Where::Server));
    }

    void whoComesIn_data()
    {
        QTest::addColumn<Place>("place");
        QTest::addColumn<RoomTerms>("terms");
        QTest::addColumn<bool>("may");
        const auto row = [](const char *name, const Place &place, RoomTerms::Kind kind, bool may) {
            QTest::newRow(name) << place << RoomTerms{.kind = kind} << may;
        };
        row("a guest into a public room", Guest, Public, true);
        row("a guest into a hidden room", Guest, Hidden, true);
        row("a guest into a closed room", Guest, InvitationOnly, false);
        row("a member into a closed room", Kept, InvitationOnly, false);
        row("somebody with voice into a closed room", Voiced, InvitationOnly, false);
        row("who was let in into a closed room", LetIn, InvitationOnly, true);
        row("the keeper into a closed room", Keeper, InvitationOnly, true);
        row("an operator into a closed room", Operator, InvitationOnly, true);
    }

    void whoComesIn()
    {
        QFETCH(Place, place);
        QFETCH(RoomTerms, terms);
        QFETCH(bool, may);

        const auto objection = objectionToEntering(place, terms);

        QCOMPARE(!objection, may);
        if (objection)
            QCOMPARE(*objection, ErrorCode::RoomClosed);
    }

    void whoSpeaksAndSaysWhatItIsAbout_data()
    {
        QTest::addColumn<Place>("place");
        QTest::addColumn<RoomTerms>("terms");
        QTest::addColumn<bool>("speaks");
        QTest::addColumn<bool>("setsTopic");
        const RoomTerms usual;
        const RoomTerms readOnly{.isReadOnly = true};
        const RoomTerms moderated{.isModerated = true};
        const RoomTerms both{.isReadOnly = true, .isModerated = true};
        const RoomTerms locked{.isTopicLocked = true};
        const auto row
            = [](const char *name, const Place &place, const RoomTerms &terms, bool speaks,
                 bool setsTopic) { QTest::newRow(name) << place << terms << speaks << setsTopic; };
        row("a guest in a usual room", Guest, usual, true, true);
        row("a guest in a read-only room", Guest, readOnly, false, false);
        row("with voice in a read-only room", Voiced, readOnly, false, false);
        row("the keeper in a read-only room", Keeper, readOnly, true, true);
        row("an operator in a read-only room", Operator, readOnly, true, true);
        row("a guest in a moderated room", Guest, moderated, false, false);
        row("with voice in a moderated room", Voiced, moderated, true, true);
        row("an operator in a moderated room", Operator, moderated, true, true);
        row("with voice where both go", Voiced, both, false, false);
        row("a guest under a locked topic", Guest, locked, true, false);
        row("with voice under a locked topic", Voiced, locked, true, false);
        row("the keeper under a locked topic", Keeper, locked, true, true);
    }

    void whoSpeaksAndSaysWhatItIsAbout()
    {
        QFETCH(Place, place);
        QFETCH(RoomTerms, terms);
        QFETCH(bool, speaks);
        QFETCH(bool, setsTopic);

        const auto speaking = objectionToSpeaking(place, terms);

        QCOMPARE(!speaking, speaks);
        if (speaking)
            QCOMPARE(*speaking, ErrorCode::ReadOnly);
        QCOMPARE(!objectionToTopic(place, terms), setsTopic);
    }

    void whoKeepsOrderIsAboveAllOfIt()
    {
        for (const Place &place : {Guest, Kept, Voiced, LetIn}) {
            QVERIFY(isSlowed(place));
            QVERIFY(!seesInList(place.role, {.kind = Hidden}));
            QVERIFY(seesInList(place.role, {.kind = InvitationOnly}));
        }
        QVERIFY(!isSlowed(Keeper));
        QVERIFY(!seesInList(Keeper.role, {.kind = Hidden}));
        for (const Place &place : {Operator, Owner}) {
            QVERIFY(!isSlowed(place));
            QVERIFY(seesInList(place.role, {.kind = Hidden}));
            QVERIFY(keepsOrder(place.role));
        }
    }

private:
    static void row(const char *name, Act act, const Place &actor, Role target, Where where,
                    bool may)
    {
        QTest::addRow("%s, act %d", name, int(act)) << act << actor << target << where << may;
    }
};

QTEST_GUILESS_MAIN(TestRights)
#include "tst_rights.moc"
