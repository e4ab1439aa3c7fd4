// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program.h"
#include "record.h"
#include "scriptedclient.h"
#include "sessionclient.h"

#include <QElapsedTimer>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <memory>
#include <vector>

using namespace charla;
using namespace charla::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr int PatienceMs = int(std::chrono::milliseconds(ScriptedClient::Patience).count());
const QString Room = u"lobby"_s;

//! Somebody with the waits of the real program, who talks on whether there is a server or not.
class Talker
{
public:
    Talker(quint16 port, const QString &nick, Way way) : m_nick(nick)
    {
        QUrl url = urlOf(port);
        if (way == Way::Tls)
            url.setScheme(u"wss"_s);
        session().connectTo({url, nickOf(nick), roomOf(Room)});
    }

    client::Session &session() { return m_client.session; }
    bool isOnline() { return m_client.isOnlineIn(Room); }
    bool isDone() { return isOnline() && session().unacknowledged() == 0; }
    void says() { session().send(roomOf(Room), u"%1 %2"_s.arg(m_nick).arg(++m_said)); }
    int said() const { return m_said; }

private:
    QString m_nick;
    SessionClient m_client{client::Timing()};
    int m_said = 0;
};

} // namespace

Q_DECLARE_METATYPE(Way)

//! A server is upgraded in place: it is told to end, and another process takes its folder and port.
class TestUpgrade : public QObject
{
    Q_OBJECT

private slots:
    void whoIsThereGoesOnAndLosesNothing_data()
    {
        QTest::addColumn<QStringList>("more");
        QTest::addColumn<Way>("way");
        QTest::newRow("as it is") << QStringList{} << Way::Plain;
        QTest::newRow("TLS only") << QStringList{u"--require-tls"_s} << Way::Tls;
        QTest::newRow("on threads") << QStringList{u"--threads"_s, u"3"_s} << Way::Plain;
    }

    void whoIsThereGoesOnAndLosesNothing()
    {
        QFETCH(QStringList, more);
        QFETCH(Way, way);
        const QTemporaryDir folder;
        more += {u"--data"_s, folder.path()};
        auto server = std::make_unique<HeadlessServer>(more);
        const quint16 port = server->port();
        QVERIFY(port != 0);
        more += {u"--port"_s, QString::number(port)};
        std::vector<std::unique_ptr<Talker>> talkers;
        for (const QString &nick : {u"Ana"_s, u"Bo"_s, u"Kim"_s, u"Lea"_s, u"Max"_s})
            talkers.push_back(std::make_unique<Talker>(port, nick, way));
        QVERIFY(become(talkers, &Talker::isOnline));

        for (int upgrade = 0; upgrade < 3; ++upgrade) {
            for (const auto &talker : talkers)
                talker->says();
            server->terminate();
            for (const auto &talker : talkers)
                talker->says();
            // They hear of it meanwhile, and try whether it is back.
            QTRY_COMPARE_WITH_TIMEOUT(server->state(), QProcess::NotRunning, PatienceMs);
            QCOMPARE(server->ended(), 0);
            for (const auto &talker : talkers)
                talker->says();
            server = std::make_unique<HeadlessServer>(more);
            QVERIFY(server->port() == port);
            QElapsedTimer since;
            since.start();
            QVERIFY(become(talkers, &Talker::isDone));
            qInfo("all were back after %lld ms", since.elapsed()); // promised: 2000 (unit.backoff)
        }
        compare(keptBy(port, Room, way), talkers);
    }

private:
    using Talkers = std::vector<std::unique_ptr<Talker>>;

    static bool become(const Talkers &talkers, bool (Talker::*what)())
    {
        const auto all = [&talkers, what] {
            return std::ranges::all_of(talkers,
                                       [what](const auto &talker) { return ((*talker).*what)(); });
        };
        return QTest::qWaitFor(all, PatienceMs);
    }

    static void compare(const std::optional<std::vector<Line>> &kept, const Talkers &talkers)
    {
        QVERIFY(kept);
        QSet<QString> texts;
        for (const Line &line : *kept)
            texts.insert(line.text);
        int said = 0;
        for (const auto &talker : talkers)
            said += talker->said();
        QCOMPARE(int(kept->size()), said);
        QCOMPARE(int(texts.size()), said);
        for (const auto &talker : talkers)
            QTRY_COMPARE_WITH_TIMEOUT(difference(*kept, shownBy(talker->session(), Room)),
                                      QString(), PatienceMs);
    }
};

QTEST_GUILESS_MAIN(TestUpgrade)
#include "tst_upgrade.moc"
