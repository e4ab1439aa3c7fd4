// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <client/messagemodel.h>

#include <QSignalSpy>
#include <QTest>

using namespace charla;
using namespace Qt::StringLiterals;
using client::MessageModel;
using protocol::Seq;
using Role = client::MessageModel::Role;

namespace {

MessageModel::Row row(qint64 seq)
{
    return {.author = u"Ana"_s,
            .text = QString::number(seq),
            .id = protocol::MessageId::create(),
            .place = {0, Seq(seq), 0}};
}

} // namespace

//! What a very long talk does not cost: nobody is told of rows that have not changed, and what is
//! the same in many rows is there once.
class TestLongModel : public QObject
{
    Q_OBJECT

    static QList<int> rowsIn(const QSignalSpy &changes)
    {
        QList<int> rows;
        for (const auto &change : changes) {
            for (int number = change[0].toModelIndex().row();
                 number <= change[1].toModelIndex().row(); ++number)
                rows.append(number);
        }
        return rows;
    }

private slots:
    void whereAGapComesOrGoesIsToldOfItsRowAlone()
    {
        MessageModel model;
        model.insert({row(1), row(2), row(10), row(11), row(20)});
        const QSignalSpy told(&model, &MessageModel::dataChanged);

        model.setGaps({{0, Seq(2), 0}, {0, Seq(15), 0}}); // behind a change that has no row
        QCOMPARE(rowsIn(told), (QList<int>{1, 3}));

        model.setGaps({{0, Seq(15), 0}});
        QCOMPARE(rowsIn(told), (QList<int>{1, 3, 1}));
    }

    void manyRowsOfAPersonShareTheirName()
    {
        MessageModel model;
        const auto named = [] {
            MessageModel::Row one = row(0);
            one.author = QString::fromLatin1("Ana"); // a text of its own
            return one;
        };
        MessageModel::Row first = named();
        first.place.seq = Seq(1);
        MessageModel::Row second = named();
        second.place.seq = Seq(2);
        model.insert({first});
        model.insert({second});
        model.addPending(named());

        const auto author = [&model](int number) {
            return model.index(number).data(int(Role::Author)).toString();
        };
        QCOMPARE(author(0).constData(), author(1).constData());
        QCOMPARE(author(0).constData(), author(2).constData());
    }

    void aPageAboveTellsOfItsNeighbourAndOfAnswersAlone()
    {
        MessageModel model;
        std::vector<MessageModel::Row> rows;
        for (qint64 seq = 1000; seq < 2000; ++seq)
            rows.push_back(row(seq));
        rows[500].replyTo = Seq(990);
        rows[700].replyTo = Seq(1);
        model.insert(rows);
        const QSignalSpy told(&model, &MessageModel::dataChanged);

        std::vector<MessageModel::Row> page;
        for (qint64 seq = 950; seq < 1000; ++seq)
            page.push_back(row(seq));
        model.insert(page);

        QCOMPARE(rowsIn(told), (QList<int>{50, 550}));
        QCOMPARE(model.index(550).data(int(Role::QuotedText)).toString(), u"990"_s);
    }
};

QTEST_GUILESS_MAIN(TestLongModel)
#include "tst_longmodel.moc"
