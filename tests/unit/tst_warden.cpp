// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/limits/warden.h>

#include <QTest>

using namespace charla::server;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr TokenBucket::Time Start{std::chrono::hours(1)};

const QHostAddress Here(u"192.0.2.1"_s);

FloodLimits onlyMessages(Rate connection, Rate person, Rate address)
{
    FloodLimits limits = FloodLimits::off();
    limits.rates[std::size_t(Deed::Message)] = {connection, person, address};
    return limits;
}

//! Somebody with a connection.
struct Somebody
{
    Somebody(AddressBook &book, Allowance *itsPerson, const QHostAddress &address = Here)
        : visit(book.enter(address, Start)), person(itsPerson)
    {
    }

    Warden::Asker asker() { return {connection, person, *visit.record()}; }
    //! How many messages in a row pass.
    int say(Warden &warden, int most, TokenBucket::Time now = Start)
    {
        int said = 0;
        while (said < most && !warden.ask(Deed::Message, asker(), now))
            ++said;
        return said;
    }

    AddressBook::Visit visit;
    ConnectionAllowance connection;
    Allowance *person;
};

} // namespace

//! Who may go on, who waits, and who has to go.
class TestWarden : public QObject
{
    Q_OBJECT

private slots:
    void aPersonWithManyConnectionsHasNoMoreThanOthers()
    {
        Warden warden(onlyMessages(Rate::of(10, 1), Rate::of(15, 1), Rate()));
        AddressBook book;
        Allowance ana;
        Somebody window(book, &ana);
        Somebody phone(book, &ana);
        QCOMPARE(window.say(warden, 100), 10);
        QCOMPARE(phone.say(warden, 100), 5);
    }

    void anAddressWithManyPeopleHasAShare()
    {
        Warden warden(onlyMessages(Rate::of(10, 1), Rate::of(10, 1), Rate::of(25, 1)));
        AddressBook book;
        Allowance ana;
        Allowance bob;
        Allowance eve;
        Somebody anas(book, &ana);
        Somebody bobs(book, &bob);
        Somebody eves(book, &eve);
        QCOMPARE(anas.say(warden, 100), 10);
        QCOMPARE(bobs.say(warden, 100), 10);
        QCOMPARE(eves.say(warden, 100), 5);
        Allowance zoe;
        Somebody elsewhere(book, &zoe, QHostAddress(u"192.0.2.2"_s));
        QCOMPARE(elsewhere.say(warden, 100), 10);
    }

    void whatIsRefusedTakesNothing()
    {
        Warden warden(onlyMessages(Rate::of(10, 1), Rate(), Rate::of(25, 1)));
        AddressBook book;
        Somebody flooder(book, nullptr);
        flooder.say(warden, 10);
        for (int i = 0; i < 100; ++i)
            QVERIFY(warden.ask(Deed::Message, flooder.asker(), Start));
        Somebody neighbour(book, nullptr);
        QCOMPARE(neighbour.say(warden, 100), 10);
    }

    // What is on its way already would else overtake what was refused.
    void whoWasToldToWaitWaitsSoLong()
    {
        Warden warden(onlyMessages(Rate::of(100, 20), Rate(), Rate()));
        AddressBook book;
        Somebody ana(book, nullptr);
        ana.say(warden, 100);
        const auto wait = warden.ask(Deed::Message, ana.asker(), Start);
        QVERIFY(wait == 1s);
        QVERIFY(warden.ask(Deed::Message, ana.asker(), Start + 400ms) == 600ms);
        QCOMPARE(ana.say(warden, 100, Start + *wait), 20);
    }

    // Else the second of two that came a moment too early would pass, and the first not.
    void whoComesAMomentTooEarlyIsNotOvertaken()
    {
        Warden warden(onlyMessages(Rate::of(100, 20), Rate(), Rate()));
        AddressBook book;
        Somebody ana(book, nullptr);
        ana.say(warden, 100);
        QVERIFY(warden.ask(Deed::Message, ana.asker(), Start) == 1s);
        const auto more = warden.ask(Deed::Message, ana.asker(), Start + 999ms);
        QVERIFY(more == 250ms);
        QVERIFY(warden.ask(Deed::Message, ana.asker(), Start + 1001ms));
        QVERIFY(!warden.ask(Deed::Message, ana.asker(), Start + 1251ms));
    }

    void oneActDoesNotTakeFromAnother()
    {
        Warden warden(onlyMessages(Rate::of(1, 1), Rate(), Rate()));
        AddressBook book;
        Somebody ana(book, nullptr);
        QCOMPARE(ana.say(warden, 100), 1);
        for (int i = 0; i < 1000; ++i)
            QVERIFY(!warden.ask(Deed::Search, ana.asker(), Start));
    }

    void refusalsAreCountedByLimit()
    {
        Warden warden(onlyMessages(Rate::of(5, 1), Rate::of(5, 1), Rate::of(8, 1)));
        AddressBook book;
        Allowance person;
        Somebody ana(book, &person);
        Somebody bob(book, nullptr);
        ana.say(warden, 6);
        bob.say(warden, 6);
        const auto &ofMessages = warden.refusals()[std::size_t(Deed::Message)];
        QCOMPARE(ofMessages[std::size_t(Scope::Connection)], 1U);
        QCOMPARE(ofMessages[std::size_t(Scope::Person)], 0U);
        QCOMPARE(ofMessages[std::size_t(Scope::Address)], 1U);
    }

    void whoGoesOnAgainstRefusalsHasToGo()
    {
        FloodLimits limits = FloodLimits::off();
        limits.refusalsPerConnection = Rate::of(100, 10);
        Warden warden(limits);
        AddressBook book;
        Somebody flooder(book, nullptr);
        for (int i = 0; i < 100; ++i)
            QVERIFY(warden.bears(flooder.asker(), Start));
        QVERIFY(!warden.bears(flooder.asker(), Start));
        QVERIFY(warden.bears(flooder.asker(), Start + 100ms));
        QCOMPARE(warden.closed(), 1U);
    }

    void anAddressThatGoesOnHasToGoSoonerEachTime()
    {
        FloodLimits limits = FloodLimits::off();
        limits.refusalsPerConnection = Rate::of(100, 10);
        limits.refusalsPerAddress = Rate::of(150, 10);
        Warden warden(limits);
        AddressBook book;
        const auto borne = [&warden](Somebody &who) {
            int count = 0;
            while (count < 1000 && warden.bears(who.asker(), Start))
                ++count;
            return count;
        };
        Somebody flooder(book, nullptr);
        QCOMPARE(borne(flooder), 100);
        Somebody again(book, nullptr);
        QCOMPARE(borne(again), 50);
        Somebody third(book, nullptr);
        QCOMPARE(borne(third), 20);
    }

    void anAddressIsForgottenWhenItHasNothingToTell()
    {
        Warden warden(onlyMessages(Rate(), Rate(), Rate::of(10, 1)));
        AddressBook book;
        Somebody stays(book, nullptr);
        {
            Somebody flooder(book, nullptr, QHostAddress(u"192.0.2.2"_s));
            flooder.say(warden, 10);
        }
        quint32 next = 0;
        const auto others = [&book, &next](int count, TokenBucket::Time now) {
            for (int i = 0; i < count; ++i)
                book.enter(QHostAddress(0x0a000000U + ++next), now);
        };
        others(2000, Start);
        QVERIFY(book.size() <= 1026);
        Somebody again(book, nullptr, QHostAddress(u"192.0.2.2"_s));
        QCOMPARE(again.say(warden, 100), 0);
        QVERIFY(stays.visit.record() == book.enter(Here, Start).record());
    }

    void manyAddressesDoNotFillTheMemory()
    {
        Warden warden(onlyMessages(Rate(), Rate(), Rate::of(10, 1)));
        AddressBook book;
        Somebody stays(book, nullptr);
        stays.say(warden, 1);
        for (quint32 i = 0; i < 200'000; ++i) {
            Somebody other(book, nullptr, QHostAddress(0x0a000000U + i));
            other.say(warden, 1);
        }
        QVERIFY(book.size() <= 2 * AddressBook::MostForgotten);
        QVERIFY(stays.visit.record() == book.enter(Here, Start).record());
    }
};

QTEST_GUILESS_MAIN(TestWarden)

#include "tst_warden.moc"
