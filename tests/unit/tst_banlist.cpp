// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/hub/bans.h>

#include <QTest>

using namespace charla::protocol;
using namespace charla::server;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

//! Who may not come in, found by person, token and address.
class TestBanList : public QObject
{
    Q_OBJECT

private slots:
    void itIsFoundByAllThatItNames()
    {
        Bans bans;
        const BanRecord &made = bans.add(ban(m_now + 1h), m_now);

        QCOMPARE(made.number, 1);
        QCOMPARE(bans.of(m_person, m_now), &made);
        QCOMPARE(bans.of(m_address, m_now), &made);
        QCOMPARE(bans.ofToken(m_token, m_now), &made);
        QVERIFY(!bans.of(PersonId::create(), m_now));
        QVERIFY(!bans.of(QHostAddress(u"192.0.2.8"_s), m_now));
        QVERIFY(!bans.ofToken(QByteArray(32, 'y'), m_now));
    }

    void itEndsByItselfOrIsLifted()
    {
        Bans bans;
        const qint64 first = bans.add(ban(m_now + 1h), m_now).number;
        const qint64 second = bans.add(ban({}), m_now).number;

        QVERIFY(bans.of(m_address, m_now + 2h));
        QVERIFY(!bans.lift(first, m_now + 2h));
        QCOMPARE(bans.lift(second, m_now + 2h)->number, second);
        QVERIFY(!bans.lift(second, m_now + 2h));
        QVERIFY(!bans.of(m_address, m_now + 2h));
        QVERIFY(!bans.of(m_person, m_now + 2h));
        QVERIFY(!bans.ofToken(m_token, m_now + 2h));
    }

    void ofSeveralThatHoldsWhichHoldsLongest()
    {
        Bans bans;
        bans.add(ban(m_now + 2h), m_now);
        bans.add(ban(m_now + 1h), m_now);
        QCOMPARE(bans.of(m_person, m_now)->until, m_now + 2h);

        bans.add(ban({}), m_now);

        QVERIFY(!bans.of(m_person, m_now)->until);
    }

    void theyAreListedNewestFirstInPages()
    {
        Bans bans;
        bans.add(ban(m_now + 1min), m_now); // is over when it is asked for
        for (int i = 0; i < 4; ++i)
            bans.add(ban({}), m_now);

        const BanList first = bans.page({.id = u"1"_s, .limit = 3}, m_now + 1h);
        const BanList second = bans.page({.id = {}, .before = 3, .limit = 3}, m_now + 1h);

        QCOMPARE(numbers(first), QList<qint64>({5, 4, 3}));
        QVERIFY(first.hasMore);
        QCOMPARE(first.id, u"1"_s);
        QCOMPARE(first.bans.front().address, u"192.0.2.7"_s);
        QCOMPARE(first.bans.front().by.text(), u"Olga"_s);
        QCOMPARE(numbers(second), QList<qint64>{2});
        QVERIFY(!second.hasMore);
    }

    void noNumberIsGivenTwice()
    {
        Bans bans;
        bans.restore({}, 7);
        QCOMPARE(bans.add(ban({}), m_now).number, 8);
        bans.lift(8, m_now);

        QCOMPARE(bans.add(ban({}), m_now).number, 9);
    }

private:
    BanRecord ban(const std::optional<Timestamp> &until) const
    {
        return {.number = 0,
                .person = m_person,
                .tokens = {m_token},
                .addresses = {m_address},
                .nick = Nick::from(u"Bob"_s).value(),
                .by = Nick::from(u"Olga"_s).value(),
                .since = m_now,
                .until = until,
                .reason = u"spam"_s};
    }

    static QList<qint64> numbers(const BanList &list)
    {
        QList<qint64> numbers;
        for (const Ban &ban : list.bans)
            numbers.append(ban.number);
        return numbers;
    }

    const PersonId m_person = PersonId::create();
    const QHostAddress m_address{u"192.0.2.7"_s};
    const QByteArray m_token = QByteArray(32, 'x');
    const Timestamp m_now{1'790'000'000'000ms};
};

QTEST_GUILESS_MAIN(TestBanList)
#include "tst_banlist.moc"
