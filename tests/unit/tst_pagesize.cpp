// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/hub/pagesize.h>

#include <QTest>

using namespace charla::protocol;
using namespace charla::server;
using namespace Qt::StringLiterals;
using Rest = HistoryPage::Rest;

namespace {

ChatMessage message(qint64 seq)
{
    return {.seq = Seq(seq),
            .prev = Seq(seq - 1),
            .id = MessageId::create(),
            .from = Nick::from(u"Ana"_s).value(),
            .to = RoomName::lobby(),
            .sendAt = {},
            .at = {},
            .text = QString(1000, u'x'),
            .replyTo = {},
            .state = ChatMessage::State::Original,
            .reactions = {},
            .changed = {}};
}

Page page(qint64 first, qint64 last)
{
    Page page;
    for (qint64 seq = first; seq <= last; ++seq)
        page.entries.emplace_back(message(seq));
    return page;
}

QList<qint64> seqs(const Page &page)
{
    QList<qint64> seqs;
    for (const Entry &entry : page.entries)
        seqs.append(seqOf(entry).value());
    return seqs;
}

PageRequest request()
{
    return {RoomName::lobby(), {}, {}, {}, 100};
}

constexpr qsizetype ThreeMessages = 11'000;

} // namespace

//! However much people have said and marked, a page fits into a frame.
class TestPageSize : public QObject
{
    Q_OBJECT

private slots:
    void whatFitsStaysAsItIs()
    {
        const Page fitting = inOneFrame(page(1, 3), request(), ThreeMessages);
        QCOMPARE(seqs(fitting), (QList<qint64>{1, 2, 3}));
        QCOMPARE(fitting.rest, Rest::None);
    }

    void theNewestStayOfTheNewestPage()
    {
        const Page fitting = inOneFrame(page(1, 9), request(), ThreeMessages);
        QCOMPARE(seqs(fitting), (QList<qint64>{7, 8, 9}));
        QCOMPARE(fitting.rest, Rest::More);
    }

    void theFirstStayBehindABound()
    {
        PageRequest after = request();
        after.after = Seq(3);
        const Page fitting = inOneFrame(page(4, 9), after, ThreeMessages);
        QCOMPARE(seqs(fitting), (QList<qint64>{4, 5, 6}));
        QCOMPARE(fitting.rest, Rest::More);
    }

    void whatIsAroundStaysAround()
    {
        PageRequest around = request();
        around.around = Seq(5);
        const Page fitting = inOneFrame(page(1, 9), around, ThreeMessages);
        QCOMPARE(seqs(fitting), (QList<qint64>{4, 5, 6}));
        QCOMPARE(fitting.rest, Rest::More);
    }

    void manyMarksWeigh()
    {
        Page crowded = page(1, 2);
        Reaction reaction{u"+1"_s, {}};
        reaction.by.assign(2000, Nick::from(u"Somebody"_s).value());
        std::get<ChatMessage>(crowded.entries[0]).reactions = {reaction};
        QCOMPARE(seqs(inOneFrame(crowded, request(), ThreeMessages)), QList<qint64>{2});
    }

    void oneAlwaysStays()
    {
        QCOMPARE(seqs(inOneFrame(page(1, 3), request(), 1)), QList<qint64>{3});
    }
};

QTEST_GUILESS_MAIN(TestPageSize)
#include "tst_pagesize.moc"
