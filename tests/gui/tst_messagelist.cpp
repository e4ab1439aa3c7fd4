// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <client/messagemodel.h>
#include <ui/conversation/messagecontent.h>
#include <ui/conversation/messagelist.h>
#include <ui/conversation/messagewords.h>

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace charla;
using namespace Qt::StringLiterals;
using client::MessageModel;
using ui::MessageList;

//! Where a conversation is scrolled to, and what its rows say.
class TestMessageList : public QObject
{
    Q_OBJECT

    static protocol::Timestamp at(int minute)
    {
        const QDateTime noon(QDate(2026, 3, 2), QTime(12, 0));
        return protocol::Timestamp(
            std::chrono::milliseconds(noon.addSecs(60 * minute).toMSecsSinceEpoch()));
    }

    static MessageModel::Row message(int seq, const QString &author, const QString &text)
    {
        return {.author = author,
                .text = text,
                .at = at(seq),
                .id = protocol::MessageId::create(),
                .place = {.seq = protocol::Seq(seq)}};
    }

    static MessageModel::Row notice(MessageModel::Kind kind, const QString &who, int seq,
                                    int number)
    {
        return {.kind = kind,
                .author = who,
                .at = at(seq),
                .place = {.seq = protocol::Seq(seq), .notice = number}};
    }

    static std::vector<MessageModel::Row> messages(int first, int last)
    {
        std::vector<MessageModel::Row> rows;
        for (int seq = first; seq <= last; ++seq)
            rows.push_back(
                message(seq, seq % 2 ? u"Ana"_s : u"Bo"_s, u"message %1\nof two lines"_s.arg(seq)));
        return rows;
    }

    static void show(MessageList &list)
    {
        list.resize(500, 400);
        list.show();
        QVERIFY(QTest::qWaitForWindowExposed(&list));
        QTRY_VERIFY(list.verticalScrollBar()->maximum() > 0);
    }

    static QStringList words(const MessageList &list)
    {
        QStringList texts;
        for (int row = 0; row < list.model()->rowCount(); ++row) {
            if (!list.isRowHidden(row))
                texts.append(list.model()->index(row, 0).data().toString());
        }
        return texts;
    }

private slots:
    void whoReadsTheEndStaysAtTheEnd()
    {
        MessageModel model;
        model.insert(messages(101, 140));
        MessageList list;
        list.setMessages(&model);
        show(list);
        const QScrollBar &bar = *list.verticalScrollBar();
        QTRY_COMPARE(bar.value(), bar.maximum());

        model.insert(messages(141, 145));

        const int before = bar.maximum();
        QTRY_VERIFY(bar.maximum() > before - 1 && bar.value() == bar.maximum());
        QTRY_VERIFY(
            list.viewport()->rect().contains(list.visualRect(list.model()->index(44, 0)).center()));
    }

    void whoReadsElsewhereKeepsTheRowUnderTheirEyes()
    {
        MessageModel model;
        model.insert(messages(101, 160));
        MessageList list;
        list.setMessages(&model);
        show(list);
        QScrollBar &bar = *list.verticalScrollBar();
        bar.setValue(bar.maximum() / 2);
        const QPersistentModelIndex read = list.indexAt(list.viewport()->rect().center());
        const int top = list.visualRect(read).top();

        model.insert(messages(161, 165)); // below
        model.insert(messages(51, 100)); // above

        QTRY_VERIFY(list.sizeHintForRow(0) > 0 && bar.value() > bar.maximum() / 2);
        QTRY_COMPARE(list.visualRect(read).top(), top);
        QVERIFY(!list.isAtEnd());
    }

    void whatOneJumpsToIsInViewAndLitForAMoment()
    {
        MessageModel model;
        model.insert(messages(101, 160));
        MessageList list;
        list.setMessages(&model);
        show(list);
        const auto colour = [&list] {
            const QRect row = list.visualRect(list.model()->index(5, 0));
            const QImage image = list.viewport()->grab().toImage();
            return image.pixelColor(2, row.center().y());
        };

        list.goTo(model.index(5));

        QVERIFY(list.viewport()->rect().contains(list.visualRect(list.model()->index(5, 0))));
        QVERIFY(!list.isAtEnd());
        QVERIFY(colour() != list.palette().color(QPalette::Base));
        QTRY_COMPARE(colour(), list.palette().color(QPalette::Base));
    }

    void reachingTheStartAsksForOlderOnes()
    {
        MessageModel model;
        model.insert(messages(101, 160));
        MessageList list;
        list.setMessages(&model);
        show(list);
        QTRY_VERIFY(list.isAtEnd());
        QSignalSpy reached(&list, &MessageList::startReached);

        list.verticalScrollBar()->setValue(0);

        QTRY_VERIFY(reached.count() > 0);
    }

    void theEndStaysInSightWhenTheWindowGrowsNarrow()
    {
        MessageModel model;
        model.insert(messages(101, 160));
        MessageList list;
        list.setMessages(&model);
        show(list);
        const int before = list.verticalScrollBar()->maximum();

        list.resize(150, 200);

        QTRY_VERIFY(list.verticalScrollBar()->maximum() > before);
        QTRY_COMPARE(list.verticalScrollBar()->value(), list.verticalScrollBar()->maximum());
    }

    void noticesThatFollowEachOtherAreOneSentence()
    {
        using Kind = MessageModel::Kind;
        MessageModel model;
        MessageList list;
        const QAbstractItemModelTester tester(
            list.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        list.setMessages(&model);

        model.insert({message(1, u"Ana"_s, u"hello"_s), notice(Kind::JoinNotice, u"Bo"_s, 1, 1)});
        model.insert(
            {notice(Kind::JoinNotice, u"Kim"_s, 1, 2), notice(Kind::LeaveNotice, u"Luis"_s, 1, 3)});
        QCOMPARE(words(list), (QStringList{u"hello"_s, u"Bo and Kim joined · Luis left"_s}));

        model.insert({message(2, u"Ana"_s, u"bye"_s), notice(Kind::LeaveNotice, u"Kim"_s, 1, 4)});
        QCOMPARE(
            words(list),
            (QStringList{u"hello"_s, u"Bo joined · Kim came and went · Luis left"_s, u"bye"_s}));
    }

    void noticesThatComeBeforeOrBetweenJoinTheSentence()
    {
        using Kind = MessageModel::Kind;
        MessageModel model;
        MessageList list;
        const QAbstractItemModelTester tester(
            list.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        list.setMessages(&model);
        model.insert(
            {notice(Kind::JoinNotice, u"Bo"_s, 1, 2), notice(Kind::JoinNotice, u"Kim"_s, 1, 4)});

        model.insert({notice(Kind::JoinNotice, u"Luis"_s, 1, 3)}); // between
        QCOMPARE(words(list), QStringList{u"Bo, Luis and Kim joined"_s});

        model.insert({notice(Kind::LeaveNotice, u"Eva"_s, 1, 1)}); // before
        QCOMPARE(words(list), QStringList{u"Eva left · Bo, Luis and Kim joined"_s});
    }

    void aMessageAmongNoticesPartsTheSentence()
    {
        using Kind = MessageModel::Kind;
        MessageModel model;
        MessageList list;
        list.setMessages(&model);
        model.insert(
            {notice(Kind::JoinNotice, u"Bo"_s, 1, 1), notice(Kind::JoinNotice, u"Kim"_s, 2, 1)});
        MessageModel::Row own = message(9, u"Ana"_s, u"hello"_s);
        own.isOwn = true;
        model.addPending(own);
        QCOMPARE(words(list), (QStringList{u"Bo and Kim joined"_s, u"hello"_s}));

        QVERIFY(model.settle(own.id, {.seq = protocol::Seq(2)}, MessageModel::Delivery::Committed,
                             at(2)));

        QCOMPARE(words(list), (QStringList{u"Bo joined"_s, u"hello"_s, u"Kim joined"_s}));
    }

    void whatIsNotDeliveredIsSaidInWords()
    {
        MessageModel model;
        MessageModel::Row own = message(1, u"Ana"_s, u"hello"_s);
        own.isOwn = true;
        model.addPending(own);
        MessageList list;
        list.setMessages(&model);
        const QModelIndex row = list.model()->index(0, 0);
        QVERIFY(row.data(Qt::ToolTipRole).toString().contains(u"Not sent yet"_s));
        QVERIFY(row.data(Qt::AccessibleTextRole).toString().contains(u"Not sent yet"_s));

        QVERIFY(model.settle(own.id, own.place, MessageModel::Delivery::Refused, own.at));
        QVERIFY(row.data(Qt::AccessibleTextRole).toString().contains(u"refused"_s));

        QVERIFY(row.data(Qt::AccessibleTextRole).toString().startsWith(u"You at"_s));
    }

    void messagesOfOnePersonAreOneGroupAndEachTellsItsMinute()
    {
        MessageModel model;
        model.insert({message(1, u"Ana"_s, u"a"_s), message(2, u"Ana"_s, u"b"_s),
                      message(3, u"Bo"_s, u"c"_s), message(4, u"Ana"_s, u"d"_s),
                      message(9, u"Ana"_s, u"e"_s)});
        MessageList list;
        list.setMessages(&model);

        QStringList heads;
        QStringList minutes;
        for (int row = 0; row < 5; ++row) {
            const auto content = ui::messageContent(list.model()->index(row, 0));
            heads.append(content.author);
            minutes.append(content.time);
        }

        QCOMPARE(heads, (QStringList{u"Ana"_s, {}, u"Bo"_s, u"Ana"_s, u"Ana"_s})); // after a pause
        for (const int minute : {1, 2, 3, 4, 9})
            QVERIFY(minutes.takeFirst().contains(u"12:0%1"_s.arg(minute)));
    }

    void chosenRowsAreCopied()
    {
        MessageModel model;
        model.insert(messages(1, 3));
        MessageList list;
        list.setMessages(&model);
        list.resize(500, 400);
        list.show();
        list.setCurrentIndex(list.model()->index(1, 0));

        QTest::keySequence(&list, QKeySequence::Copy);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"message 2\nof two lines"_s);

        list.selectAll();
        QTest::keySequence(&list, QKeySequence::Copy);
        QVERIFY(QGuiApplication::clipboard()->text().contains(u"Ana at 12:03"_s));
    }

    void survivesTheEndOfItsModel()
    {
        auto model = std::make_unique<MessageModel>();
        model->insert(messages(1, 60));
        MessageList list;
        list.setMessages(model.get());
        show(list);

        model.reset();

        QTRY_COMPARE(list.model()->rowCount(), 0);
    }
};

QTEST_MAIN(TestMessageList)
#include "tst_messagelist.moc"
