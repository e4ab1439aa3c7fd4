// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <client/outbox.h>

#include <QHash>
#include <QTest>

#include <algorithm>
#include <functional>
#include <random>

using namespace charla;
using namespace Qt::StringLiterals;
using client::Outbox;
using protocol::Conversation;
using protocol::MessageId;

namespace {

const Conversation Lobby = protocol::RoomName::lobby();
const Conversation Workshop = protocol::RoomName::from(u"Workshop"_s).value();
const Conversation Bob = protocol::Nick::from(u"Bob"_s).value();

Outbox::Entry entry(const Conversation &to, const QString &text)
{
    return {.id = MessageId::create(), .to = to, .text = text, .sendAt = {}, .replyTo = {}};
}

QStringList textsOf(const std::vector<Outbox::Entry> &entries)
{
    QStringList texts;
    for (const Outbox::Entry &one : entries)
        texts.append(one.text);
    return texts;
}

bool everythingIsOpen(const Conversation &)
{
    return true;
}

} // namespace

class TestOutbox : public QObject
{
    Q_OBJECT

private slots:
    void whatWasWrittenIsDueOnceInItsOrder()
    {
        Outbox outbox;
        outbox.add(entry(Lobby, u"one"_s));
        outbox.add(entry(Bob, u"two"_s));
        outbox.add(entry(Lobby, u"three"_s));

        QCOMPARE(textsOf(outbox.takeDue(everythingIsOpen)),
                 QStringList({u"one"_s, u"two"_s, u"three"_s}));

        QVERIFY(outbox.takeDue(everythingIsOpen).empty());
        QCOMPARE(outbox.size(), 3); // until they are acknowledged
    }

    void aConversationThatIsNotOpenYetHoldsBackItsOwnMessagesOnly()
    {
        Outbox outbox;
        outbox.add(entry(Lobby, u"one"_s));
        outbox.add(entry(Bob, u"two"_s));
        outbox.add(entry(Lobby, u"three"_s));

        QCOMPARE(textsOf(outbox.takeDue([](const Conversation &to) { return to != Lobby; })),
                 QStringList(u"two"_s));
        QCOMPARE(textsOf(outbox.takeDue(everythingIsOpen)), QStringList({u"one"_s, u"three"_s}));
    }

    void soManyAreUnderWayAtOnce()
    {
        Outbox outbox;
        std::vector<Outbox::Entry> all;
        for (int i = 0; i < 250; ++i) {
            all.push_back(entry(Lobby, QString::number(i)));
            outbox.add(all.back());
        }
        const auto first = outbox.takeDue(everythingIsOpen);
        QVERIFY(first.size() < 250);
        QVERIFY(outbox.takeDue(everythingIsOpen).empty());
        outbox.remove(first[0].id);
        outbox.remove(first[1].id);
        QCOMPARE(textsOf(outbox.takeDue(everythingIsOpen)),
                 QStringList({QString::number(first.size()), QString::number(first.size() + 1)}));
    }

    void whatWasTooFastWaitsAndGoesOutInItsOrderAgain()
    {
        Outbox outbox;
        std::vector<Outbox::Entry> all;
        for (int i = 0; i < 10; ++i) {
            all.push_back(entry(i % 2 == 0 ? Lobby : Bob, QString::number(i)));
            outbox.add(all.back());
        }
        QCOMPARE(outbox.takeDue(everythingIsOpen).size(), 10U);
        for (std::size_t i = 0; i < 4; ++i)
            outbox.remove(all[i].id);
        for (std::size_t i = 4; i < 10; ++i)
            QVERIFY(outbox.defer(all[i].id));
        outbox.add(entry(Bob, u"later"_s));

        QVERIFY(outbox.takeDue(everythingIsOpen).empty());
        outbox.goOn();
        QStringList sent;
        for (int round = 0; round < 10 && outbox.size() > 0; ++round) {
            for (const Outbox::Entry &due : outbox.takeDue(everythingIsOpen)) {
                sent.append(due.text);
                outbox.remove(due.id);
            }
        }
        QCOMPARE(sent, QStringList({u"4"_s, u"5"_s, u"6"_s, u"7"_s, u"8"_s, u"9"_s, u"later"_s}));
    }

    void fewerAreUnderWayAfterEachRefusalButNeverNone()
    {
        Outbox outbox;
        for (int i = 0; i < 500; ++i)
            outbox.add(entry(Lobby, QString::number(i)));
        QList<qsizetype> sizes;
        for (int round = 0; round < 8; ++round) {
            const auto due = outbox.takeDue(everythingIsOpen);
            sizes.append(qsizetype(due.size()));
            for (const Outbox::Entry &one : due)
                QVERIFY(outbox.defer(one.id));
            outbox.goOn();
        }
        QVERIFY(std::ranges::is_sorted(sizes, std::ranges::greater()));
        QVERIFY(sizes.first() > 50);
        QVERIFY(sizes.last() > 0 && sizes.last() < 10);
        outbox.beginConnection();
        QCOMPARE(qsizetype(outbox.takeDue(everythingIsOpen).size()), sizes.first());
    }

    void whatWasNotSentIsNotDeferred()
    {
        Outbox outbox;
        const auto one = entry(Lobby, u"one"_s);
        outbox.add(one);
        QVERIFY(!outbox.defer(one.id));
        QVERIFY(!outbox.defer(MessageId::create()));
        outbox.takeDue(everythingIsOpen);
        outbox.beginConnection();
        QVERIFY(!outbox.defer(one.id)); // an old word
        QCOMPARE(outbox.takeDue(everythingIsOpen).size(), 1U);
    }

    void onANewConnectionEverythingUnacknowledgedIsDueAgainWithTheSameIds()
    {
        Outbox outbox;
        const auto one = entry(Lobby, u"one"_s);
        const auto two = entry(Lobby, u"two"_s);
        const auto three = entry(Lobby, u"three"_s);
        outbox.add(one);
        outbox.add(two);
        outbox.takeDue(everythingIsOpen);
        QVERIFY(outbox.remove(one.id));

        outbox.beginConnection();
        outbox.add(three);

        const auto due = outbox.takeDue(everythingIsOpen);
        QCOMPARE(textsOf(due), QStringList({u"two"_s, u"three"_s}));
        QCOMPARE(due.front().id, two.id);
    }

    void whatIsAcknowledgedIsHandedOutAndGone()
    {
        Outbox outbox;
        const auto one = entry(Bob, u"one"_s);
        outbox.add(one);
        outbox.takeDue(everythingIsOpen);

        const auto removed = outbox.remove(one.id);

        QVERIFY(removed);
        QCOMPARE(removed->to, Bob);
        QVERIFY(!outbox.remove(one.id));
        QVERIFY(!outbox.remove(MessageId::create()));
        QCOMPARE(outbox.size(), 0);
    }

    void whatIsHeldGoesOutWhenItIsReleased()
    {
        Outbox outbox;
        const auto one = entry(Lobby, u"one"_s);
        outbox.addHeld(one);
        outbox.add(entry(Bob, u"two"_s));
        QCOMPARE(textsOf(outbox.takeDue(everythingIsOpen)), QStringList(u"two"_s));

        outbox.release(one.id);
        outbox.release(MessageId::create());

        QCOMPARE(textsOf(outbox.takeDue(everythingIsOpen)), QStringList(u"one"_s));
        QCOMPARE(textsOf(outbox.entries()), QStringList({u"one"_s, u"two"_s}));
    }

    void aChangeGoesTheSameWayAndBecomesAChange()
    {
        Outbox::Entry edit = entry(Lobby, u"better"_s);
        edit.change = protocol::ChangeKind::Edit;
        edit.target = protocol::Seq(7);
        const auto ana = protocol::Nick::from(u"Ana"_s).value();

        const auto request = Outbox::requestOf(edit);
        const auto committed
            = Outbox::committed(edit, {edit.id, protocol::Seq(9), protocol::Seq(8), {}}, ana);

        const auto *const sent = std::get_if<protocol::ChangeRequest>(&request);
        QVERIFY(sent);
        QCOMPARE(sent->id, edit.id);
        QCOMPARE(sent->target, protocol::Seq(7));
        QCOMPARE(sent->text, u"better"_s);
        const auto *const change = std::get_if<protocol::Change>(&committed);
        QVERIFY(change);
        QCOMPARE(change->seq, protocol::Seq(9));
        QCOMPARE(change->prev, protocol::Seq(8));
        QCOMPARE(change->from, ana);
        QVERIFY(std::holds_alternative<protocol::ChatMessage>(
            Outbox::committed(entry(Lobby, u"said"_s), {}, ana)));
    }

    void whateverTheConnectionDoesEachMessageIsCommittedOnceAndInOrder_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 50; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }

    void whateverTheConnectionDoesEachMessageIsCommittedOnceAndInOrder()
    {
        QFETCH(unsigned, seed);
        Run run(seed);

        for (int step = 0; step < 2'000; ++step)
            run.step();
        run.settle();

        QCOMPARE(run.outbox.size(), 0);
        QCOMPARE(run.committed, run.written);
    }

private:
    //! An outbox, a server that commits each id once, and a connection between them that is cut at
    //! random, with messages and acknowledgements on it.
    struct Run
    {
        explicit Run(unsigned seed) : random(seed) { }

        void step()
        {
            switch (random() % 8) {
            case 0:
            case 1:
                return write(random() % 2 ? Lobby : Workshop);
            case 2:
                isLobbyOpen = true;
                return;
            case 3:
            case 4:
                return serverReads(random() % 4);
            case 5:
            case 6:
                return clientReads(random() % 4);
            default:
                return random() % 4 ? send() : cut();
            }
        }

        void settle()
        {
            while (outbox.size() > 0) {
                cut();
                isLobbyOpen = true;
                send();
                serverReads(towardsServer.size());
                clientReads(towardsClient.size());
            }
        }

        void write(const Conversation &to)
        {
            const auto made = entry(to, QString::number(++count));
            written[talk(to)].append(made.text);
            outbox.add(made);
        }

        void send()
        {
            for (const auto &due : outbox.takeDue(
                     [this](const Conversation &to) { return isLobbyOpen || to != Lobby; }))
                towardsServer.push_back(due);
        }

        void serverReads(std::size_t messages)
        {
            for (; messages > 0 && !towardsServer.empty(); --messages) {
                const auto message = towardsServer.front();
                towardsServer.erase(towardsServer.begin());
                if (!known.contains(message.id))
                    committed[talk(message.to)].append(message.text);
                known.insert(message.id);
                towardsClient.push_back(message.id);
            }
        }

        void clientReads(std::size_t acknowledgements)
        {
            for (; acknowledgements > 0 && !towardsClient.empty(); --acknowledgements) {
                QVERIFY(outbox.remove(
                    towardsClient.front())); // nothing is acknowledged twice on a connection
                towardsClient.erase(towardsClient.begin());
            }
        }

        void cut()
        {
            serverReads(random() % (towardsServer.size() + 1)); // some may still have arrived
            towardsServer.clear();
            towardsClient.clear();
            isLobbyOpen = false;
            outbox.beginConnection();
        }

        static QString talk(const Conversation &to)
        {
            return to == Lobby ? u"lobby"_s : u"workshop"_s;
        }

        std::mt19937 random;
        int count = 0;
        bool isLobbyOpen = false;
        Outbox outbox;
        std::vector<Outbox::Entry> towardsServer;
        std::vector<MessageId> towardsClient;
        QSet<MessageId> known;
        QHash<QString, QStringList> written;
        QHash<QString, QStringList> committed;
    };
};

QTEST_GUILESS_MAIN(TestOutbox)
#include "tst_outbox.moc"
