// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "flakyproxy.h"
#include "scriptedclient.h"
#include "sessionclient.h"
#include "testserver.h"

#include <protocol/limits.h>

#include <QRegularExpression>
#include <QTest>

using namespace charla;
using namespace charla::tests;
using namespace Qt::StringLiterals;
using client::MessageModel;
using protocol::ErrorCode;
using protocol::Seq;
using Role = client::MessageModel::Role;

//! What was said before: changed, answered, looked for, jumped to and read.
class TestSessionHistory : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_server = std::make_unique<TestServer>();
        m_network = std::make_unique<FlakyProxy>(m_server->port());
        m_ana = std::make_unique<SessionClient>();
        m_bob = std::make_unique<SessionClient>();
        m_ana->connectTo(m_network->port(), u"Ana"_s);
        m_bob->connectTo(m_server->port(), u"Bob"_s);
        QTRY_VERIFY(m_ana->isOnlineIn(u"lobby"_s) && m_bob->isOnlineIn(u"lobby"_s));
        QTRY_COMPARE(m_ana->memberNames(u"lobby"_s), QStringList({u"Ana"_s, u"Bob"_s}));
        QTRY_COMPARE(m_bob->memberNames(u"lobby"_s), QStringList({u"Ana"_s, u"Bob"_s}));
        m_ana->session.setCurrent({});
    }

    void cleanup()
    {
        m_ana.reset();
        m_bob.reset();
        m_network.reset();
        m_server.reset();
    }

    void anEditedMessageIsSoForBoth_data()
    {
        QTest::addColumn<protocol::Conversation>("anas");
        QTest::addColumn<protocol::Conversation>("bobs");
        QTest::newRow("in a room")
            << protocol::Conversation(Lobby) << protocol::Conversation(Lobby);
        QTest::newRow("in private") << protocol::Conversation(Bob) << protocol::Conversation(Ana);
    }

    void anEditedMessageIsSoForBoth()
    {
        QFETCH(protocol::Conversation, anas);
        QFETCH(protocol::Conversation, bobs);
        m_ana->session.send(anas, u"helo"_s);
        QTRY_COMPARE(m_ana->session.unacknowledged(), 0);
        QTRY_VERIFY(m_bob->rows(bobs).contains(u"helo"_s));
        const int last = int(m_ana->rows(anas).size()) - 1;

        m_ana->session.edit(anas, m_ana->seqAt(anas, last), u"hello"_s);
        QCOMPARE(m_ana->session.unacknowledged(), 1);

        QTRY_VERIFY(m_ana->rows(anas).contains(u"hello"_s));
        QTRY_VERIFY(m_bob->rows(bobs).contains(u"hello"_s));
        QVERIFY(!m_bob->rows(bobs).contains(u"helo"_s));
        QTRY_COMPARE(m_ana->session.unacknowledged(), 0);
        QCOMPARE(m_ana->rowValue(anas, last, Role::State).toInt(),
                 int(MessageModel::State::Edited));
        m_ana->session.remove(anas, m_ana->seqAt(anas, last));
        QTRY_VERIFY(!m_bob->rows(bobs).contains(u"hello"_s));
        QTRY_COMPARE(m_ana->rowValue(anas, last, Role::State).toInt(),
                     int(MessageModel::State::Deleted));
        QCOMPARE(m_bob->arrived.size(), 1); // changes are no news
    }

    void marksComeAndGo()
    {
        m_ana->session.send(Lobby, u"cake?"_s);
        QTRY_COMPARE(m_bob->arrived.size(), 1);
        const int row = int(m_bob->rows(Lobby).size()) - 1;
        const Seq cake = m_bob->seqAt(Lobby, row);
        const auto marks = [this](SessionClient &client) {
            const int last = int(client.rows(Lobby).size()) - 1;
            return client.rowValue(Lobby, last, Role::Reactions).value<QList<MessageModel::Mark>>();
        };
        using Marks = QList<MessageModel::Mark>;

        m_bob->session.react(Lobby, cake, u"\U0001F370"_s);
        QTRY_COMPARE(marks(*m_ana), Marks({{u"\U0001F370"_s, {u"Bob"_s}, false}}));
        QTRY_COMPARE(marks(*m_bob), Marks({{u"\U0001F370"_s, {u"Bob"_s}, true}}));
        m_bob->session.unreact(Lobby, cake, u"\U0001F370"_s);
        QTRY_VERIFY(marks(*m_ana).isEmpty());
    }

    void anAnswerQuotesWhatItAnswers()
    {
        m_ana->session.send(Lobby, u"tea or coffee?"_s);
        QTRY_COMPARE(m_bob->arrived.size(), 1);
        const Seq question = m_bob->seqAt(Lobby, int(m_bob->rows(Lobby).size()) - 1);

        m_bob->session.send(Lobby, u"tea"_s, question);

        QTRY_COMPARE(m_ana->arrived, QStringList(u"tea"_s));
        const int last = int(m_ana->rows(Lobby).size()) - 1;
        QCOMPARE(m_ana->rowValue(Lobby, last, Role::ReplyTo).toLongLong(), question.value());
        QCOMPARE(m_ana->rowValue(Lobby, last, Role::QuotedAuthor).toString(), u"Ana"_s);
        QCOMPARE(m_ana->rowValue(Lobby, last, Role::QuotedText).toString(), u"tea or coffee?"_s);
    }

    void whatOneMayNotChangeIsRefused()
    {
        m_ana->session.send(Lobby, u"mine"_s);
        QTRY_COMPARE(m_bob->arrived.size(), 1);
        const Seq hers = m_bob->seqAt(Lobby, int(m_bob->rows(Lobby).size()) - 1);

        m_bob->session.edit(Lobby, hers, u"yours"_s);
        m_bob->session.react(Lobby, Seq(999), u"!"_s);

        QTRY_COMPARE(m_bob->refused, QList({ErrorCode::NotYours, ErrorCode::NoSuchMessage}));
        QCOMPARE(m_bob->session.unacknowledged(), 0);
        QVERIFY(m_bob->rows(Lobby).contains(u"mine"_s));
    }

    void whatWasChangedWhileOneWasAwayIsChangedAfterwards()
    {
        for (const QString &text : {u"first"_s, u"second"_s, u"third"_s})
            m_bob->session.send(Lobby, text);
        QTRY_COMPARE(m_ana->arrived.size(), 3);
        const int first = int(m_bob->rows(Lobby).indexOf(u"first"_s));
        cutOff();

        m_bob->session.edit(Lobby, m_bob->seqAt(Lobby, first), u"FIRST"_s);
        m_bob->session.remove(Lobby, m_bob->seqAt(Lobby, first + 1));
        m_bob->session.send(Lobby, u"fourth"_s);
        m_bob->session.react(Lobby, m_bob->seqAt(Lobby, first + 2), u"!"_s);
        QTRY_COMPARE(m_bob->session.unacknowledged(), 0);
        m_ana->session.react(Lobby, m_bob->seqAt(Lobby, first), u"?"_s);
        m_ana->session.retryNow();

        QTRY_COMPARE(m_ana->rows(Lobby).filter(QRegularExpression(u"^[^+]|^$"_s)),
                     QStringList({u"FIRST"_s, QString(), u"third"_s, u"fourth"_s}));
        QTRY_COMPARE(m_ana->session.unacknowledged(), 0);
        QTRY_COMPARE(m_bob->rowValue(Lobby, first, Role::Reactions)
                         .value<QList<MessageModel::Mark>>()
                         .size(),
                     1);
        QCOMPARE(m_ana->arrived.size(), 4);
    }

    void aRoomTellsWhatItIsAbout()
    {
        m_bob->session.setTopic(Lobby, u"tea"_s);
        QTRY_COMPARE(m_ana->roomValue(Lobby, client::RoomModel::Role::Topic).toString(), u"tea"_s);
        SessionClient carol;
        carol.connectTo(m_server->port(), u"Carol"_s);
        QTRY_COMPARE(carol.roomValue(Lobby, client::RoomModel::Role::Topic).toString(), u"tea"_s);
    }

    void whatIsFoundCanBeJumpedTo()
    {
        m_bob->session.send(Lobby, u"the needle"_s);
        for (int i = 0; i < 3 * protocol::limits::MaxHistoryMessages; ++i)
            m_bob->session.send(Lobby, u"hay %1"_s.arg(i));
        m_bob->session.send(Ana, u"a needle in private"_s);
        QTRY_COMPARE(m_bob->session.unacknowledged(), 0);
        SessionClient carol;
        carol.connectTo(m_server->port(), u"Carol"_s);
        QTRY_COMPARE(carol.session.messages(Lobby)->rowCount(),
                     protocol::limits::DefaultHistoryMessages);

        QVERIFY(!carol.session.search({.id = {}, .query = u"needle"_s}).isEmpty());
        QTRY_COMPARE(carol.findings.size(), std::size_t(1));
        QCOMPARE(carol.findings[0].hits.size(), std::size_t(1)); // hers are not the private ones
        const Seq needle = carol.findings[0].hits[0].seq;
        QVERIFY(!carol.session.messages(Lobby)->indexOf(needle).isValid());
        carol.session.loadAround(Lobby, needle);
        QTRY_COMPARE(carol.jumps, QList<qint64>{needle.value()});

        const MessageModel *const model = carol.session.messages(Lobby);
        QCOMPARE(model->indexOf(needle).data().toString(), u"the needle"_s);
        QCOMPARE(model->indexOf(needle).row(), 0);
        QCOMPARE(model->older(), MessageModel::Older::None);
        QCOMPARE(gaps(carol), 1);
        QCOMPARE(model->index(model->rowCount() - 1).data().toString(), u"hay 299"_s);
        while (gaps(carol) > 0) {
            const int before = model->rowCount();
            carol.session.loadBehind(Lobby, carol.seqAt(Lobby, gapRow(carol)));
            QTRY_VERIFY(model->rowCount() > before || gaps(carol) == 0);
        }
        QCOMPARE(model->rowCount(), 1 + 3 * protocol::limits::MaxHistoryMessages);
        carol.session.loadAround(Lobby, needle); // it is there
        QCOMPARE(carol.jumps.size(), 2);
        m_ana->session.search({.id = {}, .query = u"NEEDLE priv"_s});
        QTRY_COMPARE(m_ana->findings.size(), std::size_t(1));
        QCOMPARE(m_ana->findings[0].hits.size(), std::size_t(1));
        QCOMPARE(m_ana->findings[0].hits[0].to, protocol::Conversation(Bob));
    }

    void aJumpToWhatIsNotThereIsAnsweredToo()
    {
        m_ana->session.loadAround(Lobby, Seq(4711));

        QTRY_COMPARE(m_ana->jumps, QList<qint64>{4711});
        QVERIFY(!m_ana->session.messages(Lobby)->indexOf(Seq(4711)).isValid());
    }

private:
    void cutOff()
    {
        m_network->cut();
        QTRY_VERIFY(m_ana->isWaiting());
    }

    //! The first row behind which there is a gap; -1 for none.
    int gapRow(SessionClient &client) const
    {
        const int count = client.session.messages(Lobby)->rowCount();
        for (int row = 0; row < count; ++row) {
            if (client.rowValue(Lobby, row, Role::GapBehind).toBool())
                return row;
        }
        return -1;
    }

    int gaps(SessionClient &client) const { return gapRow(client) < 0 ? 0 : 1; }

    const protocol::RoomName Lobby = protocol::RoomName::lobby();
    const protocol::Nick Ana = nickOf(u"Ana"_s);
    const protocol::Nick Bob = nickOf(u"Bob"_s);
    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<FlakyProxy> m_network;
    std::unique_ptr<SessionClient> m_ana;
    std::unique_ptr<SessionClient> m_bob;
};

QTEST_GUILESS_MAIN(TestSessionHistory)
#include "tst_sessionhistory.moc"
