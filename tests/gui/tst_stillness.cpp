// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk.h"

#include "scriptedclient.h"
#include "testserver.h"

#include <client/messagemodel.h>
#include <ui/conversation/messagelist.h>

#include <QScrollBar>
#include <QSignalSpy>
#include <QUuid>

using namespace charla;
using namespace charla::tests;
using namespace Qt::StringLiterals;
using ui::MessageList;

//! Somebody reads in the middle of a conversation, and nothing that happens around moves it.
class TestStillness : public QObject
{
    Q_OBJECT

    static MessageList *list(const Desk &desk) { return desk.awaits<MessageList>("messageList"); }

    static int topOf(const Desk &desk, const QString &text)
    {
        return list(desk)->visualRect(desk.messageRow(text)).top();
    }

    QJsonObject change(const QString &type, int message, const QJsonObject &more = {}) const
    {
        QJsonObject json = more;
        json.insert(u"type"_s, type);
        json.insert(u"id"_s, QUuid::createUuid().toString(QUuid::WithoutBraces));
        json.insert(u"room"_s, u"lobby"_s);
        json.insert(u"target"_s, m_seqs.at(message));
        return json;
    }

    //! Brings that message to the middle, a little off the grid of rows.
    void reads(const QString &text)
    {
        list(*m_desk)->scrollTo(m_desk->messageRow(text), MessageList::PositionAtCenter);
        QScrollBar &bar = *list(*m_desk)->verticalScrollBar();
        bar.setValue(bar.value() + 7);
        m_top = topOf(*m_desk, text);
        QVERIFY(m_desk->seesMessage(text));
        QVERIFY(!list(*m_desk)->isAtEnd());
    }

private slots:
    void init()
    {
        m_server = std::make_unique<TestServer>();
        m_luis = std::make_unique<NativeClient>(m_server->port(), u"Luis"_s);
        m_seqs.clear();
        for (int number = 0; number < 200; ++number)
            m_luis->saysIn(u"lobby"_s, u"number %1"_s.arg(number));
        for (int number = 0; number < 200; ++number)
            m_seqs.append(m_luis->expects({{u"type"_s, u"ack"_s}}).value(u"seq"_s).toInteger());
        m_desk = std::make_unique<Desk>();
        m_desk->joins(u"Ana"_s, m_server->port());
        QTRY_VERIFY(m_desk->seesMessage(u"number 199"_s));
    }

    void cleanup()
    {
        m_desk.reset();
        m_luis.reset();
        m_server.reset();
    }

    void nothingMovesWhenMessagesArrive()
    {
        reads(u"number 180"_s);
        for (int number = 0; number < 20; ++number)
            m_luis->saysIn(u"lobby"_s, u"new %1"_s.arg(number));
        QTRY_VERIFY(m_desk->messageRow(u"new 19"_s).isValid());
        QTRY_COMPARE(topOf(*m_desk, u"number 180"_s), m_top);
        QVERIFY(m_desk->seesMessage(u"number 180"_s));
    }

    void nothingMovesWhenOlderOnesAreLoaded()
    {
        MessageList &messages = *list(*m_desk);
        const QString first = messages.model()->index(0, 0).data().toString();
        QVERIFY(!m_desk->messageRow(u"number 0"_s).isValid());
        const int rows = messages.model()->rowCount();
        QVERIFY(rows < 200);
        messages.verticalScrollBar()->setValue(messages.verticalScrollBar()->maximum() / 3);
        messages.verticalScrollBar()->setValue(5);
        const QString read
            = messages.indexAt(messages.viewport()->rect().center()).data().toString();
        const int top = topOf(*m_desk, read);

        QTRY_VERIFY(messages.model()->rowCount() > rows);
        QVERIFY(m_desk->messageRow(first).row() > 0);
        QTRY_COMPARE(topOf(*m_desk, read), top);
        QVERIFY(m_desk->seesMessage(read));
    }

    void nothingMovesWhenMessagesAboveChange()
    {
        reads(u"number 180"_s);
        const QString longText = u"a much longer text "_s.repeated(40).trimmed();

        m_luis->says(change(u"edit"_s, 150, {{u"text"_s, longText}}));
        QTRY_VERIFY(m_desk->messageRow(longText).isValid());
        QTRY_COMPARE(topOf(*m_desk, u"number 180"_s), m_top);
        m_luis->says(change(u"delete"_s, 151));
        QTRY_VERIFY(m_desk->messageRow(u"This message was deleted"_s).isValid());
        QTRY_COMPARE(topOf(*m_desk, u"number 180"_s), m_top);
        m_luis->says(change(u"react"_s, 152, {{u"mark"_s, u"👍"_s}}));
        QTRY_VERIFY(!m_desk->messageRow(u"number 152"_s)
                         .data(int(client::MessageModel::Role::Reactions))
                         .value<QList<client::MessageModel::Mark>>()
                         .isEmpty());
        QTRY_COMPARE(topOf(*m_desk, u"number 180"_s), m_top);
    }

    void whatIsCutOffAboveGrowsUpwards()
    {
        reads(u"number 180"_s);
        MessageList &messages = *list(*m_desk);
        const QModelIndex cut = messages.indexAt({20, 0});
        QVERIFY(messages.visualRect(cut).top() < 0);
        const int height = messages.visualRect(cut).height();
        const int number = cut.data().toString().mid(7).toInt();

        m_luis->says(change(u"edit"_s, number, {{u"text"_s, u"long "_s.repeated(100).trimmed()}}));

        QTRY_VERIFY(messages.visualRect(cut).height() > height);
        QCOMPARE(topOf(*m_desk, u"number 180"_s), m_top);
    }

    void anotherWindowSizeKeepsTheFirstRow()
    {
        reads(u"number 180"_s);
        MessageList &messages = *list(*m_desk);
        const RowSpot before = firstWhole(messages);

        m_desk->window().resize(m_desk->window().width() - 150, m_desk->window().height() - 60);
        QTRY_VERIFY(messages.viewport()->height() < before.height);
        QCOMPARE(messages.visualRect(before.row).top(), before.top);

        m_desk->window().resize(m_desk->window().width() + 150, m_desk->window().height() + 60);
        QTRY_COMPARE(messages.viewport()->height(), before.height);
        QCOMPARE(messages.visualRect(before.row).top(), before.top);
    }

    void eachTabKeepsItsPlace()
    {
        reads(u"number 180"_s);
        m_luis->saysTo(u"Ana"_s, u"psst"_s);
        QTRY_VERIFY(m_desk->tabs().contains(u"Luis"_s));

        m_desk->clicksRow("privateList", u"Luis"_s);
        QTRY_COMPARE(m_desk->frontTab(), u"Luis"_s);
        m_luis->saysIn(u"lobby"_s, u"meanwhile"_s);
        m_desk->clicksRow("roomList", u"lobby"_s);

        QTRY_VERIFY(m_desk->messageRow(u"meanwhile"_s).isValid());
        QTRY_COMPARE(topOf(*m_desk, u"number 180"_s), m_top);
    }

private:
    struct RowSpot
    {
        QPersistentModelIndex row;
        int top = 0;
        int height = 0; // of the list
    };

    static RowSpot firstWhole(const MessageList &messages)
    {
        QModelIndex row = messages.indexAt({20, 0});
        while (messages.visualRect(row).top() < 0)
            row = row.siblingAtRow(row.row() + 1);
        return {row, messages.visualRect(row).top(), messages.viewport()->height()};
    }

    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<NativeClient> m_luis;
    std::unique_ptr<Desk> m_desk;
    QList<qint64> m_seqs;
    int m_top = 0;
};

QTEST_MAIN(TestStillness)
#include "tst_stillness.moc"
