// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/hub/slowpace.h>
#include <server/hub/treatments.h>

#include <QTest>

using namespace charla::protocol;
using namespace charla::server;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

//! What people are given and denied, and when they may speak again.
class TestTreatments : public QObject
{
    Q_OBJECT

private slots:
    void whoHasNoneIsTreatedAsUsual()
    {
        const Treatments none;

        QVERIFY(!none.hasAny());
        QVERIFY(!none.of(m_ana, m_room, m_now).isLetIn);
        QVERIFY(!none.mutingOf(m_ana, m_room, m_now));
    }

    void aMuteEndsByItself()
    {
        Treatments treatments;
        treatments.set({.person = m_ana, .room = m_room, .muting = Muting{m_now + 1min}});

        QVERIFY(treatments.mutingOf(m_ana, m_room, m_now + 59s));
        QVERIFY(!treatments.mutingOf(m_ana, m_room, m_now + 1min));
        QVERIFY(!treatments.of(m_ana, m_room, m_now + 1min).muting);
        QVERIFY(!treatments.mutingOf(m_ana, m_other, m_now));
        QVERIFY(!treatments.mutingOf(m_bob, m_room, m_now));
    }

    void ofTwoMutesTheLongerCounts()
    {
        Treatments treatments;
        treatments.set({.person = m_ana, .room = m_room, .muting = Muting{m_now + 2min}});
        treatments.set({.person = m_ana, .room = {}, .muting = Muting{m_now + 1min}});
        QCOMPARE(treatments.mutingOf(m_ana, m_room, m_now)->until, m_now + 2min);
        QCOMPARE(treatments.mutingOf(m_ana, m_other, m_now)->until, m_now + 1min);
        QCOMPARE(treatments.mutingOf(m_ana, {}, m_now)->until, m_now + 1min);

        treatments.set({.person = m_ana, .room = {}, .muting = Muting{}});

        QVERIFY(!treatments.mutingOf(m_ana, m_room, m_now)->until);
    }

    void theUsualIsNotRemembered()
    {
        Treatments treatments;
        treatments.set({.person = m_ana, .room = m_room, .hasVoice = true});
        QVERIFY(treatments.of(m_ana, m_room, m_now).hasVoice);

        treatments.set({.person = m_ana, .room = m_room});

        QVERIFY(!treatments.hasAny());
    }

    void aRoomIsForgottenOfAllAndAPersonWholly()
    {
        Treatments treatments;
        for (const PersonId &person : {m_ana, m_bob}) {
            treatments.set({.person = person, .room = m_room, .isLetIn = true});
            treatments.set({.person = person, .room = m_other, .isLetIn = true});
        }

        treatments.forget(*m_room);
        treatments.forget(m_bob);

        QVERIFY(!treatments.of(m_ana, m_room, m_now).isLetIn);
        QVERIFY(treatments.of(m_ana, m_other, m_now).isLetIn);
        QVERIFY(!treatments.of(m_bob, m_other, m_now).isLetIn);
    }

    void theNextMessageWaitsForTheInterval()
    {
        SlowPace pace;
        const SlowPace::TimePoint start;

        QCOMPARE(pace.pass(m_ana, MessageId::create(), 30s, start), 0ms);
        QCOMPARE(pace.pass(m_ana, MessageId::create(), 30s, start + 10s), 20'000ms);
        QCOMPARE(pace.pass(m_bob, MessageId::create(), 30s, start + 10s), 0ms);
        QCOMPARE(pace.pass(m_ana, MessageId::create(), 30s, start + 30s), 0ms);
        QCOMPARE(pace.pass(m_ana, MessageId::create(), 30s, start + 31s), 29'000ms);
    }

    // Its ack was lost: the answer is the same as before.
    void theSameMessageAgainMayPass()
    {
        SlowPace pace;
        const SlowPace::TimePoint start;
        const MessageId id = MessageId::create();

        QCOMPARE(pace.pass(m_ana, id, 30s, start), 0ms);
        QCOMPARE(pace.pass(m_ana, id, 30s, start + 1s), 0ms);
        QCOMPARE(pace.pass(m_ana, MessageId(), 30s, start + 2s), 28'000ms);
    }

    void whoSpokeLongAgoIsForgotten()
    {
        SlowPace pace;
        SlowPace::TimePoint now;
        for (int i = 0; i < 10'000; ++i) {
            now += 1s;
            pace.pass(PersonId::create(), MessageId::create(), 30s, now);
        }

        QVERIFY2(pace.size() <= 128, qPrintable(QString::number(pace.size())));
    }

private:
    const PersonId m_ana = PersonId::create();
    const PersonId m_bob = PersonId::create();
    const std::optional<RoomName> m_room = RoomName::from(u"Workshop"_s).value();
    const std::optional<RoomName> m_other = RoomName::from(u"Kitchen"_s).value();
    const Timestamp m_now{1'790'000'000'000ms};
};

QTEST_GUILESS_MAIN(TestTreatments)
#include "tst_treatments.moc"
