// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scriptedclient.h"
#include "sessionclient.h"
#include "testserver.h"
#include "tlsfront.h"

#include <client/address.h>
#include <client/trust/pins.h>

#include <QSslConfiguration>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace charla;
using namespace charla::tests;
using namespace Qt::StringLiterals;
using client::Breach;
using client::Fingerprint;
using client::Pin;
using client::Pins;
using client::Session;
using Known = client::Breach::Known;
using Kind = client::Trouble::Kind;
using Manner = TlsFront::Manner;
using State = client::Session::State;

namespace {

const char FirstByteOfTls = 0x16;

//! The way there is left open, as when somebody types it.
QUrl addressOf(quint16 port)
{
    return client::serverUrl(u"127.0.0.1:%1"_s.arg(port)).value();
}

Pin pinOf(const TestCertificate &shown)
{
    return {.by = Pin::By::Certificate, .certificate = Fingerprint::of(shown.certificate)};
}

} // namespace

//! To whom a session talks: a real server, and before it whoever speaks TLS as the test says.
class TestTrust : public QObject
{
    Q_OBJECT

    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<TlsFront> m_front;
    std::unique_ptr<Pins> m_pins;
    const TestCertificate m_first;
    const TestCertificate m_second;
    const QSslConfiguration m_usual = QSslConfiguration::defaultConfiguration();

    Session::Destination destination(const QUrl &url,
                                     const std::optional<Fingerprint> &named = {}) const
    {
        return {.url = url,
                .nick = nickOf(u"Ana"_s),
                .room = roomOf(u"lobby"_s),
                .password = u"the secret"_s,
                .fingerprint = named};
    }

    std::unique_ptr<SessionClient> visitor() const
    {
        return std::make_unique<SessionClient>(hastyTiming(), QString(), m_pins.get());
    }

    QUrl url() const { return addressOf(m_front->port()); }

    //! It has ended, nothing but TLS was tried, and nothing came out of that.
    void isWarned(const SessionClient &ana, Kind kind)
    {
        QTRY_COMPARE(ana.session.state(), State::Idle);
        QCOMPARE(ana.troubles.last().kind, kind);
        QCOMPARE(ana.troubles.last().lasting, client::Trouble::Lasting::Permanent);
        QVERIFY(ana.troubles.last().breach);
        const bool heardTlsAlone
            = m_front->heard().isEmpty() || m_front->heard().startsWith(FirstByteOfTls);
        QVERIFY2(heardTlsAlone, m_front->heard().constData());
    }

private slots:
    void init()
    {
        m_server = std::make_unique<TestServer>(withoutTls());
        m_front = std::make_unique<TlsFront>(m_server->port(), m_first);
        m_pins = std::make_unique<Pins>();
    }

    void cleanup()
    {
        m_front.reset();
        m_server.reset();
        m_pins.reset();
        QSslConfiguration::setDefaultConfiguration(m_usual);
    }

    // ---- first use ----

    void theFirstMeetingIsByTlsAndPins()
    {
        const auto ana = visitor();
        ana->session.connectTo(destination(url()));

        QTRY_VERIFY(ana->isOnlineIn(u"lobby"_s));
        QCOMPARE(ana->session.reached().url.scheme(), u"wss"_s);
        QCOMPARE(ana->session.reached().certificate, Fingerprint::of(m_first.certificate));
        QCOMPARE(m_pins->of(url()), pinOf(m_first));
        QCOMPARE(m_front->connectionCount(), 1);
    }

    void whoIsKnownIsLetInAgain()
    {
        m_pins->keep(url(), pinOf(m_first));
        const auto ana = visitor();
        ana->session.connectTo(destination(url()));
        QTRY_VERIFY(ana->isOnlineIn(u"lobby"_s));

        m_front->cut();

        QTRY_COMPARE(m_front->connectionCount(), 2);
        QTRY_COMPARE(ana->session.state(), State::Online);
    }

    void severalServersHaveEachTheirOwn()
    {
        const TestServer other(withoutTls());
        const TlsFront front(other.port(), m_second);
        const auto here = visitor();
        const auto there = visitor();

        here->session.connectTo(destination(url()));
        there->session.connectTo(destination(addressOf(front.port())));

        QTRY_VERIFY(here->isOnlineIn(u"lobby"_s) && there->isOnlineIn(u"lobby"_s));
        QCOMPARE(m_pins->of(url()), pinOf(m_first));
        QCOMPARE(m_pins->of(addressOf(front.port())), pinOf(m_second));
    }

    void whoSpeaksTlsButIsNoCharlaIsNotPinned()
    {
        QTcpServer nobody;
        QVERIFY(nobody.listen(QHostAddress::LocalHost));
        connect(&nobody, &QTcpServer::newConnection, &nobody, [&nobody] {
            QTcpSocket *const socket = nobody.nextPendingConnection();
            connect(socket, &QIODevice::readyRead, socket,
                    [socket] { socket->write("HTTP/1.1 404 Not Found\r\n\r\n"); });
        });
        m_front->leadTo(nobody.serverPort());
        const auto ana = visitor();

        ana->session.connectTo(destination(url()));

        QTRY_COMPARE(ana->session.state(), State::Idle);
        QCOMPARE(ana->troubles.last().kind, Kind::NotCharla);
        QVERIFY(!m_pins->of(url()));
        QCOMPARE(m_front->connectionCount(), 1); // and nothing was tried without TLS
    }

    // ---- another certificate ----

    void anotherCertificateStopsTheSession()
    {
        const auto ana = visitor();
        ana->session.connectTo(destination(url()));
        QTRY_VERIFY(ana->isOnlineIn(u"lobby"_s));
        m_front->show(m_second);
        m_front->forget();

        m_front->cut();

        isWarned(*ana, Kind::NotTrusted);
        QVERIFY(m_front->heard().isEmpty()); // no token, not even the name of a path
        const Breach breach = *ana->troubles.last().breach;
        QCOMPARE(breach.known, Known::Certificate);
        QCOMPARE(breach.expected, Fingerprint::of(m_first.certificate));
        QCOMPARE(breach.shown, Fingerprint::of(m_second.certificate));
        QCOMPARE(m_pins->of(url()), pinOf(m_first));
        QCOMPARE(m_front->connectionCount(), 2);
    }

    void whoIsTrustedAgainGoesOn()
    {
        const auto ana = visitor();
        ana->session.connectTo(destination(url()));
        QTRY_VERIFY(ana->isOnlineIn(u"lobby"_s));
        ana->session.send(roomOf(u"lobby"_s), u"before"_s);
        QTRY_COMPARE(ana->session.unacknowledged(), 0);
        m_front->show(m_second);
        m_front->cut();
        QTRY_COMPARE(ana->session.state(), State::Idle);
        ana->session.send(roomOf(u"lobby"_s), u"meanwhile"_s);

        ana->session.trust(*ana->troubles.last().breach);

        QTRY_COMPARE(ana->session.state(), State::Online);
        QTRY_COMPARE(ana->session.unacknowledged(), 0);
        QCOMPARE(ana->rows(roomOf(u"lobby"_s)).last(), u"meanwhile"_s);
        QCOMPARE(m_pins->of(url()), pinOf(m_second));
    }

    void aPasswordGoesToNobodyElse()
    {
        m_pins->keep(url(), pinOf(m_second));
        const auto ana = visitor();

        ana->session.connectTo(destination(url()));

        isWarned(*ana, Kind::NotTrusted);
        QVERIFY(m_front->heard().isEmpty());
    }

    // ---- links ----

    void aLinkIsVerifiedFromTheFirstTime_data()
    {
        QTest::addColumn<bool>("isRight");

        QTest::newRow("right") << true;
        QTest::newRow("wrong") << false;
    }

    void aLinkIsVerifiedFromTheFirstTime()
    {
        QFETCH(bool, isRight);
        const auto named = Fingerprint::of((isRight ? m_first : m_second).certificate);
        const auto ana = visitor();

        ana->session.connectTo(destination(url(), named));

        if (isRight) {
            QTRY_VERIFY(ana->isOnlineIn(u"lobby"_s));
            QCOMPARE(m_pins->of(url()), pinOf(m_first));
            return;
        }
        isWarned(*ana, Kind::NotTrusted);
        QCOMPARE(ana->troubles.last().breach->known, Known::Link);
        QCOMPARE(ana->troubles.last().breach->expected, named);
        QVERIFY(!m_pins->of(url()));
    }

    // ---- without TLS ----

    void aServerWithoutTlsIsTalkedToInPlain_data()
    {
        QTest::addColumn<Manner>("manner");

        QTest::newRow("it refuses") << Manner::Plain;
        QTest::newRow("it hangs up") << Manner::HangUp;
    }

    void aServerWithoutTlsIsTalkedToInPlain()
    {
        QFETCH(Manner, manner);
        m_front->setManner(manner);
        const auto ana = visitor();

        ana->session.connectTo(destination(url()));

        QTRY_VERIFY(ana->isOnlineIn(u"lobby"_s));
        QVERIFY(m_front->heard().startsWith(FirstByteOfTls)); // it was tried
        QCOMPARE(ana->session.reached().url.scheme(), u"ws"_s);
        QVERIFY(ana->session.reached().certificate.isNull());
        QVERIFY(!m_pins->of(url()));
    }

    void plainThatIsAskedForIsPlainAtOnce()
    {
        m_front->setManner(Manner::Plain);
        const auto ana = visitor();

        ana->session.connectTo(destination(urlOf(m_front->port())));

        QTRY_VERIFY(ana->isOnlineIn(u"lobby"_s));
        QVERIFY(m_front->heard().startsWith("GET "));
        QCOMPARE(m_front->connectionCount(), 1);
    }

    void whoWasMetByTlsIsNeverTalkedToInPlain_data()
    {
        QTest::addColumn<QString>("scheme");

        QTest::newRow("typed without a scheme") << u"charla"_s;
        QTest::newRow("typed with ws") << u"ws"_s;
    }

    void whoWasMetByTlsIsNeverTalkedToInPlain()
    {
        QFETCH(QString, scheme);
        const auto ana = visitor();
        QUrl address = url();
        address.setScheme(scheme);
        m_pins->keep(address, pinOf(m_first));
        ana->session.connectTo(destination(address));
        QTRY_VERIFY(ana->isOnlineIn(u"lobby"_s));
        m_front->setManner(Manner::Plain);
        m_front->forget();

        m_front->cut();

        isWarned(*ana, Kind::NotEncrypted);
        QCOMPARE(ana->troubles.last().breach->expected, Fingerprint::of(m_first.certificate));
        QVERIFY(ana->troubles.last().breach->shown.isNull());
        QCOMPARE(m_pins->of(url()), pinOf(m_first));
    }

    void whoHangsUpIsTriedAgainButNeverInPlain()
    {
        const auto ana = visitor();
        ana->session.connectTo(destination(url()));
        QTRY_VERIFY(ana->isOnlineIn(u"lobby"_s));
        m_front->setManner(Manner::HangUp);
        m_front->forget();

        m_front->cut();

        QTRY_VERIFY(m_front->connectionCount() > 3);
        QVERIFY(!m_front->heard().contains("GET "));
        m_front->setManner(Manner::Tls);
        QTRY_COMPARE(ana->session.state(), State::Online);
    }

    void aLinkWithAFingerprintIsNeverFollowedInPlain()
    {
        m_front->setManner(Manner::Plain);
        const auto ana = visitor();

        ana->session.connectTo(destination(url(), Fingerprint::of(m_first.certificate)));

        isWarned(*ana, Kind::NotEncrypted);
        QCOMPARE(ana->troubles.last().breach->known, Known::Link);
    }

    void tlsThatIsAskedForIsTlsOrNothing()
    {
        m_front->setManner(Manner::Plain);
        const auto ana = visitor();

        ana->session.connectTo(
            destination(client::serverUrl(u"wss://127.0.0.1:%1"_s.arg(m_front->port())).value()));

        QTRY_COMPARE(ana->session.state(), State::Idle);
        QCOMPARE(ana->troubles.last().kind, Kind::NotEncrypted);
        QVERIFY(!ana->troubles.last().breach); // it never did
        QVERIFY(m_front->heard().startsWith(FirstByteOfTls));
        QCOMPARE(m_front->connectionCount(), 1);
    }

    // ---- authorities ----

    void whoIsVouchedForIsNotPinnedToACertificate()
    {
        vouchFor({m_first, m_second});
        const auto ana = visitor();
        ana->session.connectTo(destination(url()));
        QTRY_VERIFY(ana->isOnlineIn(u"lobby"_s));
        QCOMPARE(m_pins->of(url()), Pin{.by = Pin::By::Authorities});

        m_front->show(m_second); // it was renewed
        m_front->cut();

        QTRY_COMPARE(m_front->connectionCount(), 2);
        QTRY_COMPARE(ana->session.state(), State::Online);
        QCOMPARE(ana->session.reached().certificate, Fingerprint::of(m_second.certificate));
        QVERIFY(ana->session.reached().isVouchedFor);
    }

    void whoIsNotVouchedForAnyMoreStopsTheSession()
    {
        vouchFor({m_first});
        const auto ana = visitor();
        ana->session.connectTo(destination(url()));
        QTRY_VERIFY(ana->isOnlineIn(u"lobby"_s));
        m_front->show(m_second);
        m_front->forget();

        m_front->cut();

        isWarned(*ana, Kind::NotTrusted);
        QCOMPARE(ana->troubles.last().breach->known, Known::Authorities);
        QVERIFY(m_front->heard().isEmpty());
    }

    void whoIsVouchedForReplacesNothingInSilence()
    {
        vouchFor({m_second});
        const auto ana = visitor();
        ana->session.connectTo(destination(url()));
        QTRY_VERIFY(ana->isOnlineIn(u"lobby"_s));
        m_front->show(m_second);
        m_front->forget();

        m_front->cut();

        QTRY_COMPARE(ana->session.state(), State::Idle);
        QCOMPARE(ana->troubles.last().kind, Kind::NotTrusted);
        QVERIFY(ana->troubles.last().breach->isVouchedFor);
        // The handshake may have been answered; a name or a token was not said.
        QVERIFY2(!m_front->heard().contains("login") && m_front->heard().count("\r\n\r\n") <= 1,
                 m_front->heard().constData());
        ana->session.trust(*ana->troubles.last().breach);
        QTRY_COMPARE(ana->session.state(), State::Online);
        QCOMPARE(m_pins->of(url()), Pin{.by = Pin::By::Authorities});
    }

private:
    //! As if an authority of the system had signed them.
    static void vouchFor(const QList<TestCertificate> &trusted)
    {
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        QList<QSslCertificate> authorities;
        for (const TestCertificate &one : trusted)
            authorities.append(one.certificate);
        tls.setCaCertificates(authorities);
        QSslConfiguration::setDefaultConfiguration(tls);
    }
};

QTEST_GUILESS_MAIN(TestTrust)
#include "tst_trust.moc"
