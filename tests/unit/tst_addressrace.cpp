// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <client/addressrace.h>

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <array>

using namespace charla::client;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QUrl place(const QString &host, int port = 9090)
{
    QUrl url;
    url.setScheme(u"charla"_s);
    url.setHost(host);
    url.setPort(port);
    return url;
}

//! Listens, and never accepts: the kernel answers all the same.
class Listener : public QTcpServer
{
public:
    explicit Listener(QHostAddress::SpecialAddress at) { listen(QHostAddress(at)); }
    QUrl url() const { return place(serverAddress().toString(), serverPort()); }
};

//! A port of loopback on which nobody listens.
QUrl nobody()
{
    return Listener(QHostAddress::LocalHost).url();
}

//! Takes no connection any more: the first one has filled its backlog, and who comes then hears nothing.
class Deaf
{
public:
    Deaf()
    {
        m_server.setListenBacklogSize(0);
        m_server.listen(QHostAddress(QHostAddress::LocalHostIPv6));
        m_server.pauseAccepting();
        for (QTcpSocket &filler : m_fillers)
            filler.connectToHost(m_server.serverAddress(), m_server.serverPort());
    }
    QUrl url() const { return place(m_server.serverAddress().toString(), m_server.serverPort()); }

private:
    QTcpServer m_server;
    std::array<QTcpSocket, 4> m_fillers;
};

} // namespace

//! Of several addresses the one that answers first.
class TestAddressRace : public QObject
{
    Q_OBJECT

private slots:
    void bothKindsSetOffByTurns()
    {
        const std::vector<QUrl> given{place(u"192.168.1.20"_s), place(u"10.0.0.20"_s),
                                      place(u"fe80::20%eth0"_s), place(u"fd00::20"_s)};
        const std::vector<QUrl> wanted{place(u"fd00::20"_s), place(u"192.168.1.20"_s),
                                       place(u"fe80::20%eth0"_s), place(u"10.0.0.20"_s)};
        QCOMPARE(AddressRace::inOrder(given), wanted);
    }

    void whoAnswersIsTaken()
    {
        const Listener there(QHostAddress::LocalHost);
        AddressRace race;
        QSignalSpy won(&race, &AddressRace::won);
        race.start({there.url()}, 10s);
        QVERIFY(won.isEmpty()); // not before start() returns
        QTRY_COMPARE(won.size(), 1);
        QCOMPARE(won.front().front().toUrl(), there.url());
    }

    void whoRefusesIsNotWaitedFor()
    {
        const Listener there(QHostAddress::LocalHost);
        AddressRace race;
        QSignalSpy won(&race, &AddressRace::won);
        QElapsedTimer time;
        time.start();
        race.start({nobody(), nobody(), nobody(), there.url()}, 10s);
        QTRY_COMPARE(won.size(), 1);
        QCOMPARE(won.front().front().toUrl(), there.url());
        QVERIFY(std::chrono::milliseconds(time.elapsed()) < AddressRace::Head * 3);
    }

    void whoIsSilentIsOvertakenAfterAWhile()
    {
        const Deaf silent;
        const Listener there(QHostAddress::LocalHost);
        AddressRace race;
        QSignalSpy won(&race, &AddressRace::won);
        QElapsedTimer time;
        time.start();
        race.start({there.url(), silent.url()}, 10s);
        QTRY_COMPARE(won.size(), 1);
        QCOMPARE(won.front().front().toUrl(), there.url());
        QVERIFY(std::chrono::milliseconds(time.elapsed()) >= AddressRace::Head); // IPv6 went first
    }

    void whenNobodyAnswersItIsLost()
    {
        AddressRace race;
        QSignalSpy lost(&race, &AddressRace::lost);
        race.start({nobody(), nobody()}, 10s);
        QTRY_COMPARE(lost.size(), 1);
        QCOMPARE(lost.front().front().value<Trouble>().kind, Trouble::Kind::Refused);
    }

    void whoIsSilentIsGivenUp()
    {
        const Deaf silent;
        AddressRace race;
        QSignalSpy lost(&race, &AddressRace::lost);
        race.start({silent.url()}, 300ms);
        QTRY_COMPARE(lost.size(), 1);
        QCOMPARE(lost.front().front().value<Trouble>().kind, Trouble::Kind::TimedOut);
    }

    void onceStoppedNothingIsTold()
    {
        const Listener there(QHostAddress::LocalHost);
        AddressRace race;
        QSignalSpy won(&race, &AddressRace::won);
        race.start({there.url()}, 10s);
        race.stop();
        race.start({nobody()}, 10s);
        QSignalSpy lost(&race, &AddressRace::lost);
        QTRY_COMPARE(lost.size(), 1);
        QVERIFY(won.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestAddressRace)

#include "tst_addressrace.moc"
