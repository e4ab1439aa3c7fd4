// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <client/transfers/uploadqueue.h>

#include <QTest>

using namespace charla;
using namespace Qt::StringLiterals;
using client::Attachment;
using client::UploadQueue;
using protocol::MessageId;
using protocol::UploadId;
using protocol::UploadToken;

//! Which files go now, and when those of a message are all there.
class TestUploadQueue : public QObject
{
    Q_OBJECT

    static std::vector<Attachment> files(int count)
    {
        std::vector<Attachment> files;
        for (int number = 0; number < count; ++number)
            files.push_back({.path = {}, .name = QString::number(number), .size = 100});
        return files;
    }

    static void complete(UploadQueue &queue, const UploadId &id)
    {
        UploadQueue::Upload *const upload = queue.find(id);
        upload->token = UploadToken::create();
        upload->state = UploadQueue::State::Complete;
    }

private slots:
    void threeGoAtATimeInTheirOrder()
    {
        UploadQueue queue;
        const MessageId message = MessageId::create();
        queue.add(message, files(5));

        const auto first = queue.takeDue();
        QCOMPARE(first.size(), std::size_t(UploadQueue::MostAtOnce));
        QCOMPARE(queue.find(first[0])->number, 0);
        QCOMPARE(queue.find(first[2])->number, 2);
        QVERIFY(queue.takeDue().empty());

        complete(queue, first[1]);
        const auto next = queue.takeDue();
        QCOMPARE(next.size(), std::size_t(1));
        QCOMPARE(queue.find(next[0])->number, 3);
    }

    void theTokensAreThereWhenTheLastFileIs()
    {
        UploadQueue queue;
        const MessageId message = MessageId::create();
        queue.add(message, files(2));
        const auto due = queue.takeDue();

        complete(queue, due[1]);
        QVERIFY(!queue.tokensOf(message));
        QCOMPARE(queue.unfinished(), 1);
        complete(queue, due[0]);

        const auto tokens = queue.tokensOf(message);
        QVERIFY(tokens.has_value());
        QCOMPARE((*tokens)[0].text(), queue.find(due[0])->token->text());
        QCOMPARE(queue.unfinished(), 0);
    }

    void aLostConnectionPutsWhatWasUnderWayBack()
    {
        UploadQueue queue;
        queue.add(MessageId::create(), files(2));
        const auto due = queue.takeDue();
        complete(queue, due[0]);

        queue.restAll();

        const auto again = queue.takeDue();
        QCOMPARE(again.size(), std::size_t(1));
        QVERIFY(again[0] == due[1]); // the same upload, so that it goes on where it was
    }

    void whatFailsStopsItsMessageAndNoOther()
    {
        UploadQueue queue;
        const MessageId failing = MessageId::create();
        const MessageId other = MessageId::create();
        queue.add(failing, files(2));
        const auto due = queue.takeDue();
        queue.add(other, files(1));

        queue.stop(failing);

        const auto next = queue.takeDue();
        QCOMPARE(next.size(), std::size_t(1));
        QVERIFY(queue.find(next[0])->message == other);
        queue.tryAgain(failing, UploadQueue::From::WhereItWas);
        const auto again = queue.takeDue();
        QCOMPARE(again.size(), std::size_t(2));
        QVERIFY(again[0] == due[0]);
    }

    void whatTheServerHasLostIsAnnouncedAnew()
    {
        UploadQueue queue;
        const MessageId message = MessageId::create();
        queue.add(message, files(1));
        const UploadId before = queue.takeDue().front();
        complete(queue, before);

        queue.stop(message);
        queue.tryAgain(message, UploadQueue::From::Afresh);

        const auto again = queue.takeDue();
        QCOMPARE(again.size(), std::size_t(1));
        QVERIFY(again[0] != before);
        QCOMPARE(queue.find(again[0])->received, qint64(0));
        QVERIFY(!queue.tokensOf(message));
    }

    void triesEndUnlessBytesGetThrough()
    {
        UploadQueue queue;
        queue.add(MessageId::create(), files(1));
        UploadQueue::Upload &upload = *queue.find(queue.takeDue().front());
        for (int tries = 1; tries < UploadQueue::MostTroubles; ++tries)
            QVERIFY(queue.noteTrouble(upload));
        queue.noteReceived(upload, 10);
        QVERIFY(queue.noteTrouble(upload));
        queue.noteReceived(upload, 10); // nothing new
        for (int tries = 2; tries < UploadQueue::MostTroubles; ++tries)
            QVERIFY(queue.noteTrouble(upload));
        QVERIFY(!queue.noteTrouble(upload));
    }

    void nothingIsLeftOfWhatIsRemoved()
    {
        UploadQueue queue;
        const MessageId message = MessageId::create();
        queue.add(message, files(2));
        queue.remove(message);

        QVERIFY(!queue.knows(message));
        QVERIFY(queue.takeDue().empty());
    }
};

QTEST_GUILESS_MAIN(TestUploadQueue)
#include "tst_uploadqueue.moc"
