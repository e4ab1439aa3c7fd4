// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/limits/limitwords.h>

#include <QSet>
#include <QTest>

#include <algorithm>

using namespace charla::server;
using namespace Qt::StringLiterals;

//! The limits by their names.
class TestLimitWords : public QObject
{
    Q_OBJECT

private slots:
    void severalAreSetAtOnce()
    {
        Limits limits;
        QCOMPARE(setLimits(limits, u"messages-per-person=50:2.5, connections=100,queued-mib=7"_s),
                 QString());
        QVERIFY(limits.floods.rates[std::size_t(Deed::Message)][std::size_t(Scope::Person)]
                == Rate::of(50, 2.5));
        QCOMPARE(limits.floods.maxConnections, 100);
        QCOMPARE(limits.floods.maxQueuedBytes, 7 * 1024 * 1024);
        QVERIFY(limits.floods.rates[std::size_t(Deed::Message)][std::size_t(Scope::Address)]
                == FloodLimits().rates[std::size_t(Deed::Message)][std::size_t(Scope::Address)]);
    }

    void offTakesAllOrOneAway()
    {
        Limits limits;
        QCOMPARE(setLimits(limits, u"searches-per-person=off,guesses=off"_s), QString());
        QVERIFY(limits.floods.rates[std::size_t(Deed::Search)][std::size_t(Scope::Person)].isOff());
        QCOMPARE(limits.floods.freeGuesses, 0);
        QCOMPARE(setLimits(limits, u"off"_s), QString());
        QVERIFY(limits.floods == FloodLimits::off());
    }

    void whatCanNotBeIsTold_data()
    {
        QTest::addColumn<QString>("list");
        QTest::addColumn<QString>("words");
        QTest::newRow("no name") << u"100"_s << u"is no limit; say NAME=VALUE"_s;
        QTest::newRow("empty") << QString() << u"is no limit; say NAME=VALUE"_s;
        QTest::newRow("unknown") << u"jokes-per-person=1:1"_s << u"no limit \"jokes-per-person\""_s;
        QTest::newRow("a rate without a rate") << u"joins-per-person=5"_s << u"is no rate"_s;
        QTest::newRow("a burst of nothing") << u"joins-per-person=0:5"_s << u"is no rate"_s;
        QTest::newRow("a rate below nothing") << u"joins-per-person=5:-1"_s << u"is no rate"_s;
        QTest::newRow("a rate of nothing") << u"joins-per-person=5:0"_s << u"is no rate"_s;
        QTest::newRow("no number") << u"joins-per-person=5:nan"_s << u"is no rate"_s;
        QTest::newRow("too many") << u"joins-per-person=1000001:1"_s << u"is no rate"_s;
        QTest::newRow("words") << u"connections=many"_s << u"say a whole number from 8"_s;
        QTest::newRow("too few") << u"connections=7"_s << u"say a whole number from 8"_s;
        QTest::newRow("the second") << u"connections=9,handshakes=-1"_s << u"\"-1\""_s;
    }

    void whatCanNotBeIsTold()
    {
        QFETCH(QString, list);
        QFETCH(QString, words);
        Limits limits;
        const QString complaint = setLimits(limits, list);
        QVERIFY2(complaint.contains(words), qPrintable(complaint));
    }

    // What is shown can be set, and is shown again.
    void eachHasANameAndCanBeSet()
    {
        QSet<QString> names;
        for (const NamedLimit &limit : namedLimits(Limits())) {
            names.insert(limit.name);
            Limits limits;
            QCOMPARE(setLimit(limits, limit.name, limit.isRate ? u"11:3"_s : u"11"_s), QString());
            const auto all = namedLimits(limits);
            const auto same = std::ranges::find(all, limit.name, &NamedLimit::name);
            QCOMPARE(same->most, 11.);
            QCOMPARE(qRound(same->perSecond), limit.isRate ? 3 : 0);
        }
        QCOMPARE(names.size(), qsizetype(namedLimits(Limits()).size()));
        QCOMPARE(names.size(), 10 + DeedCount * ScopeCount + 2);
    }
};

QTEST_GUILESS_MAIN(TestLimitWords)

#include "tst_limitwords.moc"
