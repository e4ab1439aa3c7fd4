// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <client/messagemodel.h>

#include <QSignalSpy>
#include <QTest>

using namespace charla;
using namespace Qt::StringLiterals;
using client::MessageFile;
using client::MessageModel;
using client::Place;
using protocol::MessageId;
using protocol::Seq;
using Delivery = MessageModel::Delivery;

//! Messages with files, from the moment they are sent on.
class TestMessageModelFiles : public QObject
{
    Q_OBJECT

    static MessageModel::Row uploading(const QString &text)
    {
        return {.isOwn = true,
                .delivery = Delivery::Uploading,
                .author = u"Me"_s,
                .text = text,
                .id = MessageId::create(),
                .files = {{.name = u"plan.pdf"_s, .size = 100, .local = u"/home/me/plan.pdf"_s}}};
    }

    static QList<MessageFile> files(const MessageModel &model, int row)
    {
        return model.index(row).data(int(MessageModel::Role::Files)).value<QList<MessageFile>>();
    }

    static Delivery delivery(const MessageModel &model, int row)
    {
        return Delivery(model.index(row).data(int(MessageModel::Role::Delivery)).toInt());
    }

private slots:
    void progressIsToldOfItsFileAlone()
    {
        MessageModel model;
        const auto row = uploading(u"look"_s);
        model.addPending(row);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);

        model.setSent(row.id, 0, 40);

        QCOMPARE(files(model, 0)[0].sent, qint64(40));
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed[0][2].value<QList<int>>(), QList<int>{int(MessageModel::Role::Files)});
        model.setSent(row.id, 1, 40); // it has no such file
        model.setSent(MessageId::create(), 0, 40);
        QCOMPARE(changed.count(), 1);
    }

    void whyAMessageIsNotSentIsThereUntilItGoesOn()
    {
        MessageModel model;
        const auto row = uploading(u"look"_s);
        model.addPending(row);
        QVERIFY(delivery(model, 0) == Delivery::Uploading);

        model.setDelivery(row.id, Delivery::Unsent,
                          client::UploadTrouble{.kind = client::UploadTrouble::Kind::Changed,
                                                .name = u"plan.pdf"_s});
        QVERIFY(delivery(model, 0) == Delivery::Unsent);
        const auto trouble = model.index(0).data(int(MessageModel::Role::Trouble));
        QCOMPARE(trouble.value<client::UploadTrouble>().name, u"plan.pdf"_s);

        model.setDelivery(row.id, Delivery::Uploading);
        QVERIFY(!model.index(0).data(int(MessageModel::Role::Trouble)).isValid());
    }

    void whatIsTakenBackLeavesNoRow()
    {
        MessageModel model;
        const auto first = uploading(u"first"_s);
        const auto second = uploading(u"second"_s);
        model.addPending(first);
        model.addPending(second);
        QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);

        const auto row = model.withdraw(first.id);

        QVERIFY(row && row->text == u"first"_s);
        QCOMPARE(removed.count(), 1);
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.index(0).data().toString(), u"second"_s);
        QVERIFY(!model.withdraw(first.id));
    }

    void theServersFilesKeepWhereTheyWereTakenFrom()
    {
        MessageModel model;
        const auto row = uploading({});
        model.addPending(row);
        const Place place{0, Seq(5), 0};
        QVERIFY(model.settle(row.id, place, Delivery::Committed, {}));

        model.setFiles(place, {{.name = u"plan.pdf"_s, .size = 100, .path = u"/files/x/a"_s}});

        QCOMPARE(files(model, 0)[0].path, u"/files/x/a"_s);
        QCOMPARE(files(model, 0)[0].local, u"/home/me/plan.pdf"_s);
        QVERIFY(model.index(0).data(int(MessageModel::Role::Id)).toUuid().isNull());
    }

    void aDeletedMessageHasNone()
    {
        MessageModel model;
        model.insert({{.author = u"Ana"_s,
                       .text = u"look"_s,
                       .id = MessageId::create(),
                       .place = {0, Seq(5), 0},
                       .changed = Seq(5),
                       .files = {{.name = u"plan.pdf"_s}}}});
        model.change(0,
                     protocol::Change{.seq = Seq(6),
                                      .prev = Seq(5),
                                      .id = MessageId::create(),
                                      .from = *protocol::Nick::from(u"Ana"_s),
                                      .of = protocol::RoomName::lobby(),
                                      .at = {},
                                      .target = Seq(5),
                                      .kind = protocol::ChangeKind::Delete,
                                      .text = {}});
        QVERIFY(files(model, 0).isEmpty());
    }

    void anAnswerToFilesQuotesTheirNames()
    {
        MessageModel model;
        model.insert({{.author = u"Ana"_s,
                       .text = {},
                       .id = MessageId::create(),
                       .place = {0, Seq(5), 0},
                       .files = {{.name = u"a.png"_s}, {.name = u"b.png"_s}}},
                      {.author = u"Bo"_s,
                       .text = u"good"_s,
                       .id = MessageId::create(),
                       .place = {0, Seq(6), 0},
                       .replyTo = Seq(5)}});
        QCOMPARE(model.index(1).data(int(MessageModel::Role::QuotedText)).toString(),
                 u"a.png, b.png"_s);
    }
};

QTEST_GUILESS_MAIN(TestMessageModelFiles)
#include "tst_messagemodelfiles.moc"
