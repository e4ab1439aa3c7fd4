// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "choppyproxy.h"
#include "record.h"
#include "scriptedclient.h"
#include "sessionclient.h"
#include "testserver.h"

#include <QTemporaryDir>

#include <memory>

using namespace charla;
using namespace charla::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr int PatienceMs = int(std::chrono::milliseconds(ScriptedClient::Patience).count());
constexpr int Messages = 10'000;
const QString Room = u"lobby"_s;

//! Somebody whose network breaks all the time.
struct Traveller
{
    Traveller(quint16 serverPort, const QString &nick, quint32 seed)
        : proxy(serverPort, {2'000, 200'000}, seed)
    {
        client.connectTo(proxy.serverPort(), nick);
    }

    ChoppyProxy proxy;
    SessionClient client{hastyTiming()};
};

} // namespace

//! Every connection breaks after a random number of bytes, and nobody misses anything.
class TestCuts : public QObject
{
    Q_OBJECT

private slots:
    void tenThousandMessagesArriveOnceAndInOrderWithEverybody()
    {
        const QTemporaryDir folder;
        server::Options options;
        options.history.folder = folder.path();
        TestServer server(options);
        std::vector<std::unique_ptr<Traveller>> travellers;
        for (const QString &nick : {u"Ana"_s, u"Bo"_s, u"Kim"_s}) {
            const auto seed = quint32(travellers.size() + 1);
            travellers.push_back(std::make_unique<Traveller>(server.port(), nick, seed));
        }
        for (const auto &traveller : travellers)
            QTRY_VERIFY_WITH_TIMEOUT(comesIn(*traveller), PatienceMs);

        int said = 0;
        while (said < Messages) {
            client::Session &speaker = travellers[std::size_t(said) % 3]->client.session;
            speaker.send(roomOf(Room), u"message %1"_s.arg(++said));
            QTRY_VERIFY_WITH_TIMEOUT(speaker.unacknowledged() < 50, PatienceMs);
        }
        for (const auto &traveller : travellers)
            QTRY_COMPARE_WITH_TIMEOUT(traveller->client.session.unacknowledged(), 0, PatienceMs);

        const auto kept = keptBy(server.port(), Room);
        QVERIFY(kept);
        QCOMPARE(int(kept->size()), Messages);
        for (const auto &traveller : travellers) {
            traveller->proxy.calmDown();
            QTRY_COMPARE_WITH_TIMEOUT(difference(*kept, shownBy(traveller->client.session, Room)),
                                      QString(), PatienceMs);
            QVERIFY2(traveller->proxy.cuts() >= 10,
                     qPrintable(QString::number(traveller->proxy.cuts())));
        }
    }

private:
    // The first attempt may be cut before the login is through: a person tries again.
    static bool comesIn(Traveller &traveller)
    {
        using State = client::Session::State;
        if (traveller.client.session.state() == State::Idle)
            traveller.client.connectTo(traveller.proxy.serverPort(),
                                       traveller.client.session.nick()->text());
        return traveller.client.isOnlineIn(Room);
    }
};

QTEST_GUILESS_MAIN(TestCuts)
#include "tst_cuts.moc"
