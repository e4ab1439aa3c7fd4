// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <client/messagemodel.h>

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <random>

using namespace charla;
using namespace Qt::StringLiterals;
using client::MessageModel;
using client::Place;
using protocol::ChangeKind;
using protocol::MessageId;
using protocol::Seq;
using protocol::Timestamp;
using Role = client::MessageModel::Role;
using Kind = client::MessageModel::Kind;
using Delivery = client::MessageModel::Delivery;
using Older = client::MessageModel::Older;

namespace {

Timestamp at(const QDateTime &local)
{
    return Timestamp(std::chrono::milliseconds(local.toMSecsSinceEpoch()));
}

//! Noon of a day in local time.
Timestamp noon(int day)
{
    return at(QDateTime(QDate(2026, 3, 1).addDays(day), QTime(12, 0)));
}

MessageModel::Row row(qint64 seq, Timestamp time = noon(0))
{
    return {.author = u"Ana"_s,
            .text = QString::number(seq),
            .at = time,
            .id = MessageId::create(),
            .place = Place{0, Seq(seq), 0}};
}

MessageModel::Row pending(const QString &text, Timestamp time = noon(0))
{
    return {.isOwn = true, .author = u"Me"_s, .text = text, .at = time, .id = MessageId::create()};
}

QStringList texts(const MessageModel &model)
{
    QStringList texts;
    for (int number = 0; number < model.rowCount(); ++number)
        texts.append(model.index(number).data().toString());
    return texts;
}

bool startsDay(const MessageModel &model, int number)
{
    return model.index(number).data(int(Role::StartsDay)).toBool();
}

QList<bool> days(const MessageModel &model)
{
    QList<bool> days;
    for (int number = 0; number < model.rowCount(); ++number)
        days.append(startsDay(model, number));
    return days;
}

const auto Ana = protocol::Nick::from(u"Ana"_s).value();
const auto Bob = protocol::Nick::from(u"Bob"_s).value();

protocol::Change change(qint64 seq, qint64 target, ChangeKind kind, const QString &text,
                        const protocol::Nick &from = Ana)
{
    return {.seq = Seq(seq),
            .prev = Seq(seq - 1),
            .id = MessageId::create(),
            .from = from,
            .of = protocol::RoomName::lobby(),
            .target = Seq(target),
            .kind = kind,
            .text = text};
}

QList<MessageModel::Mark> marks(const MessageModel &model, int number)
{
    return model.index(number).data(int(Role::Reactions)).value<QList<MessageModel::Mark>>();
}

//! Whether one of these dataChanged() is about that of that row.
bool tells(const QSignalSpy &changed, int number, Role role)
{
    return std::ranges::any_of(changed, [=](const QList<QVariant> &signal) {
        return signal[0].toModelIndex().row() <= number && number <= signal[1].toModelIndex().row()
            && signal[2].value<QList<int>>().contains(int(role));
    });
}

Delivery delivery(const MessageModel &model, int number)
{
    return Delivery(model.index(number).data(int(Role::Delivery)).toInt());
}

//! What a view would know of StartsDay if it asked only when it is told to.
class Watcher : public QObject
{
public:
    explicit Watcher(MessageModel &model) : m_model(model)
    {
        connect(&model, &MessageModel::rowsInserted, this,
                [this](const QModelIndex &, int first, int last) {
                    for (int number = first; number <= last; ++number)
                        m_days.insert(number, startsDay(m_model, number));
                });
        connect(&model, &MessageModel::rowsMoved, this,
                [this](const QModelIndex &, int from, int, const QModelIndex &, int to) {
                    m_days.move(from, to);
                });
        connect(&model, &MessageModel::dataChanged, this,
                [this](const QModelIndex &from, const QModelIndex &to, const QList<int> &roles) {
                    for (int number = from.row();
                         number <= to.row() && roles.contains(int(Role::StartsDay)); ++number)
                        m_days[number] = startsDay(m_model, number);
                });
    }

    QList<bool> seen() const { return m_days; }

private:
    MessageModel &m_model;
    QList<bool> m_days;
};

} // namespace

class TestMessageModel : public QObject
{
    Q_OBJECT

private slots:
    void whatIsOnItsWayToBeDeletedIsKnownBeforeItsRow()
    {
        MessageModel model;
        model.insert({row(5)});
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.setLeaving({0, Seq(5), 0}, true);
        model.setLeaving({0, Seq(3), 0}, true);
        QCOMPARE(changed.count(), 1);

        model.insert({row(3), row(4)});

        const auto isLeaving
            = [&model](int row) { return model.index(row).data(int(Role::Leaving)).toBool(); };
        QVERIFY(isLeaving(0) && !isLeaving(1) && isLeaving(2));
        model.setLeaving({0, Seq(3), 0}, false);
        QVERIFY(!isLeaving(0) && isLeaving(2));
    }

    void messagesStandInTheOrderOfTheirPlacesHoweverTheyCome()
    {
        MessageModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);

        model.insert({row(5)});
        model.insert({row(9), row(7), row(2)});
        model.insert({row(8), row(3), row(6)});

        QCOMPARE(texts(model),
                 QStringList({u"2"_s, u"3"_s, u"5"_s, u"6"_s, u"7"_s, u"8"_s, u"9"_s}));
    }

    void aRowTellsEverythingThatIsShown()
    {
        MessageModel model;
        MessageModel::Row shown = row(5, noon(1));
        shown.isOwn = true;
        shown.keyMark = protocol::KeyMark::of("Ana's");
        model.insert({shown});

        const QModelIndex index = model.index(0);
        QCOMPARE(index.data(int(Role::Kind)).toInt(), int(Kind::Message));
        QCOMPARE(index.data(int(Role::Author)).toString(), u"Ana"_s);
        QCOMPARE(index.data(int(Role::Text)).toString(), u"5"_s);
        QCOMPARE(index.data(int(Role::Time)).toDateTime(),
                 QDateTime(QDate(2026, 3, 2), QTime(12, 0)));
        QVERIFY(index.data(int(Role::IsOwn)).toBool());
        QCOMPARE(delivery(model, 0), Delivery::Committed);
        QVERIFY(index.data(int(Role::StartsDay)).toBool());
        QVERIFY(!index.data(Qt::DecorationRole).isValid());
        QVERIFY(index.data(int(Role::Files)).value<QList<client::MessageFile>>().isEmpty());
        QCOMPARE(index.data(int(Role::KeyMark)).value<protocol::KeyMark>(), shown.keyMark);
        QCOMPARE(model.roleNames().size(), 19);
    }

    void aPageAboveIsOneStep()
    {
        MessageModel model;
        model.insert({row(500)});
        QSignalSpy inserted(&model, &MessageModel::rowsInserted);
        std::vector<MessageModel::Row> page;
        for (int seq = 1; seq <= 100; ++seq)
            page.push_back(row(seq));

        model.insert(page);

        QCOMPARE(inserted.count(), 1);
        QCOMPARE(model.rowCount(), 101);
    }

    void pendingMessagesStandAtTheEndUntilTheyAreSettled()
    {
        MessageModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto first = pending(u"first"_s);
        const auto second = pending(u"second"_s);
        model.insert({row(1)});
        model.addPending(first);
        model.addPending(second);
        model.insert({row(2)});
        QCOMPARE(texts(model), QStringList({u"1"_s, u"2"_s, u"first"_s, u"second"_s}));
        QCOMPARE(delivery(model, 2), Delivery::Pending);
        QSignalSpy moved(&model, &MessageModel::rowsMoved);

        QVERIFY(model.settle(first.id, {0, Seq(3), 0}, Delivery::Committed, noon(0)));

        QCOMPARE(texts(model), QStringList({u"1"_s, u"2"_s, u"first"_s, u"second"_s}));
        QCOMPARE(delivery(model, 2), Delivery::Committed);
        QCOMPARE(delivery(model, 3), Delivery::Pending);
        QCOMPARE(moved.count(), 0); // it stood where it belongs
        QVERIFY(!model.settle(first.id, {0, Seq(4), 0}, Delivery::Committed, noon(0)));
    }

    void whatWasCommittedElsewhereMovesToItsPlace()
    {
        MessageModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto first = pending(u"first"_s);
        const auto second = pending(u"second"_s);
        model.insert({row(1), row(5)});
        model.addPending(first);
        model.addPending(second);
        const QPersistentModelIndex kept = model.index(3);

        model.settle(second.id, {0, Seq(3), 0}, Delivery::Committed, noon(0));

        QCOMPARE(texts(model), QStringList({u"1"_s, u"second"_s, u"5"_s, u"first"_s}));
        QCOMPARE(kept.row(), 1);
    }

    void aRefusedMessageStaysWithItsTime()
    {
        MessageModel model;
        const auto lost = pending(u"lost"_s, noon(2));
        model.addPending(lost);
        QCOMPARE(model.pendingSince(lost.id), std::optional(noon(2)));

        model.settle(lost.id, {0, Seq(0), 1}, Delivery::Refused, noon(2));
        model.insert({row(1, noon(2))});

        QCOMPARE(texts(model), QStringList({u"lost"_s, u"1"_s}));
        QCOMPARE(delivery(model, 0), Delivery::Refused);
        QVERIFY(!model.pendingSince(lost.id));
    }

    void aRowStartsADayIfTheRowBeforeIsOfAnotherOne()
    {
        MessageModel model;
        const Watcher watcher(model);

        model.insert({row(5, noon(1)), row(6, noon(1)), row(7, noon(2))});
        QCOMPARE(days(model), QList<bool>({true, false, true}));

        model.insert({row(3, noon(0)), row(4, noon(1))}); // above: row 5 starts no day any more
        QCOMPARE(days(model), QList<bool>({true, true, false, false, true}));
        QCOMPARE(watcher.seen(), days(model));
    }

    void midnightIsLocal()
    {
        MessageModel model;
        const QDate day(2026, 3, 1);

        model.insert({row(1, at(QDateTime(day, QTime(23, 59, 59, 999)))),
                      row(2, at(QDateTime(day.addDays(1), QTime(0, 0))))});

        QCOMPARE(days(model), QList<bool>({true, true}));
    }

    void aChangeIsShownInItsMessageAndOnce()
    {
        MessageModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setSelf(Bob);
        model.insert({row(1), row(2)});
        QSignalSpy changed(&model, &MessageModel::dataChanged);

        model.change(0, change(5, 2, ChangeKind::Edit, u"new"_s));
        model.change(0, change(4, 2, ChangeKind::Edit, u"old"_s)); // worked in already
        model.change(0, change(6, 3, ChangeKind::Edit, u"gone"_s)); // no such message
        model.change(1, change(6, 2, ChangeKind::Edit, u"another life"_s));

        QCOMPARE(changed.count(), 1);
        QCOMPARE(texts(model), QStringList({u"1"_s, u"new"_s}));
        QCOMPARE(model.index(1).data(int(Role::State)).toInt(), int(MessageModel::State::Edited));
        QCOMPARE(model.index(0).data(int(Role::State)).toInt(), int(MessageModel::State::Original));
    }

    void reactionsAreShownByMarkAndSayWhichAreOwn()
    {
        MessageModel model;
        model.setSelf(Bob);
        model.insert({row(1)});

        model.change(0, change(2, 1, ChangeKind::React, u"\U0001F44D"_s));
        model.change(0, change(3, 1, ChangeKind::React, u"\U0001F389"_s));
        model.change(0, change(4, 1, ChangeKind::React, u"\U0001F44D"_s, Bob));
        model.change(0, change(5, 1, ChangeKind::React, u"\U0001F44D"_s, Bob)); // twice
        using Marks = QList<MessageModel::Mark>;
        QCOMPARE(marks(model, 0),
                 Marks({{u"\U0001F44D"_s, {u"Ana"_s, u"Bob"_s}, true},
                        {u"\U0001F389"_s, {u"Ana"_s}, false}}));

        model.change(0, change(6, 1, ChangeKind::Unreact, u"\U0001F389"_s));
        model.change(0, change(7, 1, ChangeKind::Unreact, u"\U0001F44D"_s, Bob));
        QCOMPARE(marks(model, 0), Marks({{u"\U0001F44D"_s, {u"Ana"_s}, false}}));

        model.change(0, change(8, 1, ChangeKind::Delete, {}));
        model.change(0, change(9, 1, ChangeKind::React, u"\U0001F44D"_s)); // too late
        QVERIFY(marks(model, 0).isEmpty());
        QCOMPARE(model.index(0).data(int(Role::State)).toInt(), int(MessageModel::State::Deleted));
        QCOMPARE(texts(model), QStringList(QString()));
    }

    void anAnswerQuotesItsMessageAsSoonAsThatIsThereAndAsItIs()
    {
        MessageModel model;
        MessageModel::Row answer = row(9);
        answer.replyTo = Seq(2);
        MessageModel::Row written = pending(u"own"_s);
        written.replyTo = Seq(2);
        model.insert({answer});
        model.addPending(written);
        const auto quote = [&model](int number) {
            return model.index(number).data(int(Role::QuotedText)).toString();
        };
        QCOMPARE(model.index(0).data(int(Role::ReplyTo)).toLongLong(), 2);
        QCOMPARE(quote(0), QString());
        QSignalSpy changed(&model, &MessageModel::dataChanged);

        model.insert({row(1), row(2)});
        QCOMPARE(quote(2), u"2"_s);
        QCOMPARE(quote(3), u"2"_s);
        QCOMPARE(model.index(2).data(int(Role::QuotedAuthor)).toString(), u"Ana"_s);
        QVERIFY(tells(changed, 2, Role::QuotedText) && tells(changed, 3, Role::QuotedText));
        changed.clear();

        model.change(0, change(10, 2, ChangeKind::Edit, u"two"_s));
        QCOMPARE(quote(2), u"two"_s);
        QVERIFY(tells(changed, 2, Role::QuotedText) && tells(changed, 3, Role::QuotedText));
        QVERIFY(!tells(changed, 0, Role::QuotedText));
    }

    void aGapIsShownBehindTheRowBeforeIt()
    {
        MessageModel model;
        model.insert({row(1), row(2), row(9)});
        const auto gaps = [&model] {
            QList<bool> shown;
            for (int number = 0; number < model.rowCount(); ++number)
                shown.append(model.index(number).data(int(Role::GapBehind)).toBool());
            return shown;
        };
        QCOMPARE(gaps(), QList<bool>({false, false, false}));

        model.setGaps({Place{0, Seq(4), 0}}); // seq 3 and 4 were changes
        QCOMPARE(gaps(), QList<bool>({false, true, false}));
        model.insert({row(6)});
        QCOMPARE(gaps(), QList<bool>({false, true, false, false}));
        model.setGaps({});
        QCOMPARE(gaps(), QList<bool>({false, false, false, false}));
    }

    void messagesAreFoundByTheirSeqInTheNewestLife()
    {
        MessageModel model;
        MessageModel::Row reborn = row(2);
        reborn.place.life = 1;
        model.insert({row(1), row(2), reborn});
        model.addPending(pending(u"own"_s));

        QCOMPARE(model.indexOf(Seq(2)).row(), 2);
        QVERIFY(!model.indexOf(Seq(7)).isValid());
        QCOMPARE(model.index(2).data(int(Role::Seq)).toLongLong(), 2);
        QCOMPARE(model.index(3).data(int(Role::Seq)).toLongLong(), 0);
    }

    void theUnreadAreOthersMessagesThatAreStillThere()
    {
        MessageModel model;
        MessageModel::Row own = row(3);
        own.isOwn = true;
        model.insert({row(1), row(2), own, row(4), row(5)});
        QCOMPARE(model.countBehind({}).messages, 4);
        QCOMPARE(model.countBehind({0, Seq(2), 0}).messages, 2);

        model.change(0, change(6, 4, ChangeKind::Delete, {}));

        QCOMPARE(model.countBehind({0, Seq(2), 0}).messages, 1);
    }

    void whetherThereIsOlderIsToldWhenItChanges()
    {
        MessageModel model;
        QSignalSpy changed(&model, &MessageModel::olderChanged);
        QCOMPARE(model.older(), Older::Unknown);

        model.setOlder(Older::Unknown);
        model.setOlder(Older::Loading);

        QCOMPARE(changed.count(), 1);
        QCOMPARE(model.older(), Older::Loading);
    }

    void whateverHappensTheRowsStayInOrderAndTheDaysRight_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 15; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }

    void whateverHappensTheRowsStayInOrderAndTheDaysRight()
    {
        QFETCH(unsigned, seed);
        std::mt19937 random(seed);
        MessageModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy reset(&model, &MessageModel::modelReset);
        const Watcher watcher(model);
        std::vector<qint64> free;
        for (qint64 seq = 1; seq <= 120; ++seq)
            free.push_back(seq);
        std::ranges::shuffle(free, random);
        std::vector<MessageModel::Row> waiting;
        QMap<qint64, QString> settled;
        const auto take = [&free] {
            const qint64 seq = free.back();
            free.pop_back();
            return seq;
        };

        while (free.size() > 5) {
            switch (random() % 3) {
            case 0: {
                std::vector<MessageModel::Row> page;
                for (auto count = random() % 6; count > 0; --count) {
                    const qint64 seq = take();
                    page.push_back(row(seq, noon(int(seq / 10))));
                    settled.insert(seq, QString::number(seq));
                }
                model.insert(page);
                break;
            }
            case 1:
                waiting.push_back(pending(u"own %1"_s.arg(random()), noon(int(random() % 20))));
                model.addPending(waiting.back());
                break;
            default:
                if (waiting.empty())
                    break;
                const auto chosen = waiting.begin() + std::ptrdiff_t(random() % waiting.size());
                const qint64 seq = take();
                settled.insert(seq, chosen->text);
                QVERIFY(model.settle(chosen->id, {0, Seq(seq), 0}, Delivery::Committed,
                                     noon(int(seq / 10))));
                waiting.erase(chosen);
            }
            QStringList expected = settled.values();
            for (const auto &own : waiting)
                expected.append(own.text);
            QCOMPARE(texts(model), expected);
            QCOMPARE(watcher.seen(), days(model));
        }
        QCOMPARE(reset.count(), 0);
    }
};

QTEST_GUILESS_MAIN(TestMessageModel)
#include "tst_messagemodel.moc"
