// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program.h"
#include "record.h"
#include "scriptedclient.h"
#include "sessionclient.h"
#include "wanted.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTemporaryDir>

#include <memory>

using namespace charla;
using namespace charla::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr int PatienceMs = int(std::chrono::milliseconds(ScriptedClient::Patience).count());
const QString Room = u"lobby"_s;

//! Somebody who always has something to say, while they may.
class Talker
{
public:
    explicit Talker(const QString &nick) : m_nick(nick)
    {
        QObject::connect(
            &session(), &client::Session::unacknowledgedChanged, &session(), [this] { speak(); },
            Qt::QueuedConnection);
    }

    client::Session &session() { return m_client.session; }
    void connectTo(quint16 port) { m_client.connectTo(port, m_nick); }
    bool isOnline() { return m_client.isOnlineIn(Room); }
    bool isDone() { return isOnline() && session().unacknowledged() == 0; }
    int said() const { return m_said; }
    int acknowledged() { return m_said - session().unacknowledged(); }

    void start(int most)
    {
        m_most = m_said + most;
        speak();
    }

    void stop() { m_most = m_said; }

private:
    static constexpr int AtOnce = 20;

    void speak()
    {
        while (m_said < m_most && session().unacknowledged() < AtOnce)
            session().send(roomOf(Room), u"%1 %2"_s.arg(m_nick).arg(++m_said));
    }

    QString m_nick;
    SessionClient m_client{hastyTiming()};
    int m_said = 0;
    int m_most = 0;
};

} // namespace

//! The host's machine dies, again and again, and nothing that was acknowledged is lost.
//!
//! CHARLA_CRASH_CYCLES says how often (20), CHARLA_SEED repeats a run.
class TestCrash : public QObject
{
    Q_OBJECT

private slots:
    void everythingAcknowledgedIsThereOnceAndInOrder()
    {
        const quint32 seed = seedWanted();
        qInfo("CHARLA_SEED=%u", seed);
        QRandomGenerator random(seed);
        QVERIFY(serve(0));
        const quint16 port = m_server->port();
        std::vector<std::unique_ptr<Talker>> talkers;
        for (const QString &nick : {u"Ana"_s, u"Bo"_s, u"Kim"_s}) {
            talkers.push_back(std::make_unique<Talker>(nick));
            talkers.back()->connectTo(port);
            QTRY_VERIFY_WITH_TIMEOUT(talkers.back()->isOnline(), PatienceMs);
        }

        for (int cycle = 0; cycle < cyclesWanted(20); ++cycle) {
            const int target = acknowledged(talkers) + int(random.bounded(1, 300));
            for (const auto &talker : talkers)
                talker->start(400);
            QTRY_VERIFY_WITH_TIMEOUT(acknowledged(talkers) >= target, PatienceMs);
            m_server->dies();
            for (const auto &talker : talkers)
                talker->stop();
            QVERIFY2(serve(port), qPrintable(m_server->complaint()));
            for (const auto &talker : talkers)
                QTRY_VERIFY_WITH_TIMEOUT(talker->isDone(), PatienceMs);
            compare(talkers);
            if (QTest::currentTestFailed())
                return;
        }
    }

private:
    bool serve(quint16 port)
    {
        m_server = std::make_unique<HeadlessServer>(
            QStringList{u"--data"_s, m_folder.path(), u"--port"_s, QString::number(port)});
        return m_server->port() != 0;
    }

    static int acknowledged(const std::vector<std::unique_ptr<Talker>> &talkers)
    {
        int sum = 0;
        for (const auto &talker : talkers)
            sum += talker->acknowledged();
        return sum;
    }

    void compare(const std::vector<std::unique_ptr<Talker>> &talkers)
    {
        const auto kept = keptBy(m_server->port(), Room);
        QVERIFY(kept);
        int said = 0;
        for (const auto &talker : talkers)
            said += talker->said();
        QSet<QString> texts;
        for (const Line &line : *kept)
            texts.insert(line.text);
        QCOMPARE(int(kept->size()), said); // all of them were acknowledged by now, each once
        QCOMPARE(int(texts.size()), said);
        for (const auto &talker : talkers)
            QTRY_COMPARE_WITH_TIMEOUT(difference(*kept, shownBy(talker->session(), Room)),
                                      QString(), PatienceMs);
    }

    QTemporaryDir m_folder;
    std::unique_ptr<HeadlessServer> m_server;
};

QTEST_GUILESS_MAIN(TestCrash)
#include "tst_crash.moc"
