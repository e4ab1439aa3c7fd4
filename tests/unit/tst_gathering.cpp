// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <client/gathering.h>

#include <QTest>

using namespace charla;
using namespace charla::protocol;
using namespace Qt::StringLiterals;
using client::Gathering;

//! What is said in a rush comes in few portions, and nothing overtakes anything.
class TestGathering : public QObject
{
    Q_OBJECT

    //! Something that is said, and a word about something else, each with a number.
    static ServerMessage said(int number)
    {
        return ChatMessage{.seq = Seq(number),
                           .id = MessageId::create(),
                           .from = Nick::from(u"Ana"_s).value(),
                           .to = RoomName::lobby()};
    }
    static ServerMessage acknowledged(int number) { return Ack{.seq = Seq(number)}; }

    static qint64 numberOf(const ServerMessage &message)
    {
        const auto *const said = std::get_if<ChatMessage>(&message);
        return said ? said->seq.value() : std::get<Ack>(message).seq.value();
    }

    //! The numbers of each portion.
    struct Listener
    {
        Gathering gathering;
        QList<QList<qint64>> portions;

        Listener()
        {
            QObject::connect(&gathering, &Gathering::gathered, &gathering,
                             [this](const std::vector<ServerMessage> &messages) {
                                 QList<qint64> numbers;
                                 for (const ServerMessage &message : messages)
                                     numbers.append(numberOf(message));
                                 portions.append(numbers);
                             });
        }
    };

private slots:
    void whatComesAloneGoesOnAtOnce()
    {
        Listener listener;
        listener.gathering.put(said(1));
        QCOMPARE(listener.portions, (QList<QList<qint64>>{{1}}));
    }

    void aRushComesTogetherAndInOrder()
    {
        Listener listener;
        QList<qint64> others;
        for (int number = 1; number <= 2000; ++number) {
            listener.gathering.put(said(number));
            if (number > 1)
                others.append(number);
        }
        QCOMPARE(listener.portions, (QList<QList<qint64>>{{1}}));

        QTRY_COMPARE(listener.portions, (QList<QList<qint64>>{{1}, others}));
    }

    void nothingOvertakesWhatWaits()
    {
        Listener listener;
        for (int number = 1; number <= 2; ++number)
            listener.gathering.put(said(number));
        listener.gathering.put(acknowledged(3));
        listener.gathering.put(said(4));

        QTRY_COMPARE(listener.portions, (QList<QList<qint64>>{{1}, {2, 3, 4}}));
    }

    void whatIsNoTalkWaitsForNothingButTalk()
    {
        Listener listener;
        listener.gathering.put(said(1));
        listener.gathering.put(acknowledged(2));
        listener.gathering.put(acknowledged(3));
        QCOMPARE(listener.portions, (QList<QList<qint64>>{{1}, {2}, {3}}));
    }

    void whatWaitsCanBeHadAtOnce()
    {
        Listener listener;
        listener.gathering.flush();
        for (int number = 1; number <= 3; ++number)
            listener.gathering.put(said(number));

        listener.gathering.flush();

        QCOMPARE(listener.portions, (QList<QList<qint64>>{{1}, {2, 3}}));
    }

    void afterARushThereIsNoWaitingAgain()
    {
        Listener listener;
        listener.gathering.put(said(1));
        listener.gathering.put(said(2));
        QTRY_COMPARE(listener.portions.size(), 2);

        // The moment that follows the rush ends without anything in it.
        int number = 3;
        QVERIFY(QTest::qWaitFor([&] {
            const qsizetype before = listener.portions.size();
            listener.gathering.put(said(number++));
            const bool wentAtOnce = listener.portions.size() > before;
            listener.gathering.flush();
            return wentAtOnce;
        }));
    }
};

QTEST_GUILESS_MAIN(TestGathering)
#include "tst_gathering.moc"
