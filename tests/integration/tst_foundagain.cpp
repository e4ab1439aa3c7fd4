// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessionclient.h"

#include <client/address.h>
#include <client/discovery/neighbours.h>
#include <server/server.h>

#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace charla;
using namespace charla::tests;
using namespace Qt::StringLiterals;
using client::Fingerprint;
using client::Neighbour;
using client::Session;
using Kind = client::Trouble::Kind;
using State = client::Session::State;

namespace {

const auto Home = u"127.0.0.1"_s;
const auto Elsewhere = u"127.0.0.2"_s;

//! A real server at one of this machine's addresses.
class Host
{
public:
    explicit Host(const QString &address, const QString &folder,
                  server::Tls::Use tls = server::Tls::Use::On, quint16 port = 0)
        : m_address(address), m_server(options(address, folder, tls, port))
    {
        const auto started = m_server.start();
        m_port = started ? *started : 0;
    }

    quint16 port() const { return m_port; }
    server::Server &server() { return m_server; }
    QUrl url() const { return client::serverUrl(u"%1:%2"_s.arg(m_address).arg(m_port)).value(); }
    QString fingerprint() const { return m_server.certificateFingerprint(); }

    //! As it is announced; with \a fingerprint as somebody else would say it.
    Neighbour neighbour(const QString &fingerprint, const QString &name = u"Charla"_s) const
    {
        Neighbour neighbour;
        neighbour.announcement = {.serverId = u"7d1c2f9e-0b54-4c3a-9a43-0c8f3f3b5a10"_s,
                                  .name = name,
                                  .port = m_port,
                                  .fingerprint = fingerprint};
        neighbour.places = {{QHostAddress(m_address), m_port}};
        return neighbour;
    }
    Neighbour neighbour() const { return neighbour(fingerprint()); }

private:
    static server::Options options(const QString &address, const QString &folder,
                                   server::Tls::Use tls, quint16 port)
    {
        server::Options options;
        options.listenAddress = QHostAddress(address);
        options.port = port;
        options.history.folder = folder;
        options.tls.use = tls;
        return options;
    }

    QString m_address;
    server::Server m_server;
    quint16 m_port = 0;
};

Session::Destination to(const QUrl &url)
{
    return {.url = url, .nick = nickOf(u"Ana"_s), .room = roomOf(u"lobby"_s)};
}

//! A place of loopback at which nobody listens.
QUrl nowhere()
{
    const Host gone(Home, {});
    return gone.url();
}

} // namespace

//! A session finds its server again, where it is announced; and takes of several addresses the one that answers. It tries
//! nothing by itself here but what an announcement brings about.
class TestFoundAgain : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_host = std::make_unique<Host>(Home, m_folder->path());
        m_ana = std::make_unique<SessionClient>();
    }

    void cleanup()
    {
        m_ana.reset();
        m_host.reset();
    }

    void whereItIsAnnouncedItIsTakenUpAtOnce_data()
    {
        QTest::addColumn<QString>("address");
        QTest::newRow("at its old address") << Home;
        QTest::newRow("at a new address") << Elsewhere;
    }

    void whereItIsAnnouncedItIsTakenUpAtOnce()
    {
        QFETCH(QString, address);
        comeIn();
        m_ana->session.noteNeighbours({m_host->neighbour()});
        stopHost();
        m_ana->session.noteNeighbours({});
        m_ana->session.send(roomOf(u"lobby"_s), u"while it was away"_s);

        m_host = std::make_unique<Host>(address, m_folder->path());
        m_ana->session.noteNeighbours({m_host->neighbour()});

        QTRY_COMPARE(m_ana->session.state(), State::Online);
        QCOMPARE(m_ana->session.url().host(), address);
        QCOMPARE(m_ana->session.nick(), std::optional(nickOf(u"Ana"_s)));
        QTRY_COMPARE(m_ana->session.unacknowledged(), 0);
        QCOMPARE(m_host->server().people(), QStringList{u"Ana"_s});
        QCOMPARE(m_ana->troubles.size(), 1);
    }

    // And it is kept: the next time it is sought there first.
    void whereItHasMovedToItIsAtHome()
    {
        comeIn();
        stopHost();
        m_host = std::make_unique<Host>(Elsewhere, m_folder->path());
        const quint16 port = m_host->port();
        m_ana->session.noteNeighbours({m_host->neighbour()});
        QTRY_COMPARE(m_ana->session.state(), State::Online);
        m_ana->session.noteNeighbours({});
        stopHost();
        m_host = std::make_unique<Host>(Elsewhere, m_folder->path(), server::Tls::Use::On, port);
        m_ana->session.retryNow();
        QTRY_COMPARE(m_ana->session.state(), State::Online);
    }

    void whoOnlyClaimsToBeItIsNotBelieved()
    {
        comeIn();
        const QString fingerprint = m_host->fingerprint();
        stopHost();
        QTemporaryDir other;
        Host impostor(Elsewhere, other.path());
        m_ana->session.noteNeighbours({impostor.neighbour(fingerprint)});
        QTRY_VERIFY(m_ana->troubles.size() >= 2); // it was tried, and what came is trouble at home
        QCOMPARE(m_ana->session.state(), State::Waiting);
        QCOMPARE(m_ana->troubles.back().lasting, client::Trouble::Lasting::Transient);
        QVERIFY(impostor.server().people().isEmpty());

        m_host = std::make_unique<Host>(Home, m_folder->path());
        m_ana->session.noteNeighbours({impostor.neighbour(fingerprint), m_host->neighbour()});
        QTRY_COMPARE(m_ana->session.state(), State::Online);
        QCOMPARE(m_ana->session.url().host(), Home);
        QVERIFY(impostor.server().people().isEmpty());
    }

    void aNameProvesNothing()
    {
        comeIn();
        stopHost();
        m_ana->states.clear();
        QTemporaryDir other;
        Host namesake(Elsewhere, other.path());
        m_ana->session.noteNeighbours({namesake.neighbour()});
        QCOMPARE(m_ana->session.state(), State::Waiting);
        QVERIFY(m_ana->states.isEmpty());
    }

    void withoutTlsItIsKnownByItsAddressOnly()
    {
        m_host.reset(); // its folder is free
        m_host = std::make_unique<Host>(Home, m_folder->path(), server::Tls::Use::Off);
        const quint16 port = m_host->port();
        comeIn();
        stopHost();
        m_ana->states.clear();
        {
            Host moved(Elsewhere, m_folder->path(), server::Tls::Use::Off);
            m_ana->session.noteNeighbours({moved.neighbour()});
            QCOMPARE(m_ana->session.state(), State::Waiting);
            QVERIFY(m_ana->states.isEmpty());
        }
        m_host = std::make_unique<Host>(Home, m_folder->path(), server::Tls::Use::Off, port);
        m_ana->session.noteNeighbours({m_host->neighbour()});
        QTRY_COMPARE(m_ana->session.state(), State::Online);
    }

    void ofSeveralAddressesTheOneThatAnswersIsTaken()
    {
        auto destination = to(nowhere());
        destination.others = {nowhere(), m_host->url()};
        destination.fingerprint = Fingerprint::from(m_host->fingerprint());
        m_ana->session.connectTo(destination);
        QTRY_COMPARE(m_ana->session.state(), State::Online);
        QCOMPARE(m_ana->session.url(), m_host->url());
        QVERIFY(m_ana->troubles.isEmpty());
    }

    void whereSomebodyElseAnswersTheNextIsTried()
    {
        QTemporaryDir other;
        Host impostor(Elsewhere, other.path());
        auto destination = to(impostor.url());
        destination.others = {m_host->url()};
        destination.fingerprint = Fingerprint::from(m_host->fingerprint());
        m_ana->session.connectTo(destination);
        QTRY_COMPARE(m_ana->session.state(), State::Online);
        QCOMPARE(m_ana->session.url(), m_host->url());
        QVERIFY(m_ana->troubles.isEmpty());
        QVERIFY(impostor.server().people().isEmpty());
    }

    void whereNobodyAnswersThatIsTold()
    {
        auto destination = to(nowhere());
        destination.others = {nowhere()};
        destination.fingerprint = Fingerprint::from(m_host->fingerprint());
        m_ana->session.connectTo(destination);
        QTRY_COMPARE(m_ana->troubles.size(), 1);
        QCOMPARE(m_ana->troubles.front().kind, Kind::Refused);
        QCOMPARE(m_ana->session.state(), State::Idle);
    }

    void whereOnlySomebodyElseAnswersThatIsTold()
    {
        QTemporaryDir other;
        const Host impostor(Elsewhere, other.path());
        auto destination = to(impostor.url());
        destination.others = {nowhere()};
        destination.fingerprint = Fingerprint::from(m_host->fingerprint());
        m_ana->session.connectTo(destination);
        QTRY_COMPARE(m_ana->troubles.size(), 1);
        QCOMPARE(m_ana->troubles.front().kind, Kind::NotTrusted);
        QCOMPARE(m_ana->session.state(), State::Idle);
    }

    // Else anybody could answer there.
    void withoutAFingerprintThereAreNoOthers()
    {
        auto destination = to(nowhere());
        destination.others = {m_host->url()};
        m_ana->session.connectTo(destination);
        QTRY_COMPARE(m_ana->troubles.size(), 1);
        QCOMPARE(m_ana->session.state(), State::Idle);
        QCOMPARE(m_host->server().connectionCount(), 0);
    }

private:
    void comeIn()
    {
        m_ana->session.connectTo(to(m_host->url()));
        QTRY_VERIFY(m_ana->isOnlineIn(u"lobby"_s));
    }

    void stopHost()
    {
        m_host->server().stop();
        QTRY_COMPARE(m_ana->session.state(), State::Waiting);
        QCOMPARE(m_ana->troubles.back().kind, Kind::ServerStopped);
        m_host.reset(); // its folder is free
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Host> m_host;
    std::unique_ptr<SessionClient> m_ana;
};

QTEST_GUILESS_MAIN(TestFoundAgain)

#include "tst_foundagain.moc"
