// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk.h"

#include "loopback.h"
#include "testserver.h"
#include "tlsfront.h"

#include <client/address.h>
#include <client/joinlink.h>

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

#include <memory>

using namespace charla;
using namespace charla::tests;
using namespace Qt::StringLiterals;
using client::Fingerprint;
using client::Session;
using Manner = TlsFront::Manner;

//! What a person sees of a server that is not the one it was.
class TestTrust : public QObject
{
    Q_OBJECT

    const TestCertificate m_first;
    const TestCertificate m_second;
    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<TlsFront> m_front;
    std::unique_ptr<Desk> m_desk;

    static QString groupsOf(const TestCertificate &shown)
    {
        return Fingerprint::of(shown.certificate).groups();
    }

    QString text(const char *label) const
    {
        const auto *shown = m_desk->shown<QLabel>(label);
        return shown ? shown->text() : QString();
    }

    client::JoinLink link(const TestCertificate &named) const
    {
        return {.url = client::serverUrl(u"127.0.0.1:%1"_s.arg(m_front->port())).value(),
                .room = {},
                .fingerprint = Fingerprint::of(named.certificate)};
    }

    //! Whoever listens there now is another one, or says that they are.
    void changes(const TestCertificate &shown)
    {
        m_front->show(shown);
        m_front->forget();
        m_front->cut();
    }

private slots:
    void init()
    {
        m_server = std::make_unique<TestServer>(withoutTls());
        m_front = std::make_unique<TlsFront>(m_server->port(), m_first);
        m_desk = std::make_unique<Desk>();
        m_desk->window().start({});
    }

    void cleanup()
    {
        m_desk.reset();
        m_front.reset();
        m_server.reset();
    }

    void aChangedCertificateIsSeenInTheWindow()
    {
        m_desk->joins(u"Ana"_s, m_front->port());
        changes(m_second);

        QVERIFY(m_desk->awaits<QWidget>("trustWarning"));
        QVERIFY(text("trustWhat").contains(u"127.0.0.1:%1"_s.arg(m_front->port())));
        QCOMPARE(text("trustExpected"), groupsOf(m_first));
        QCOMPARE(text("trustShown"), groupsOf(m_second));
        QVERIFY(text("trustAdvice").contains(u"read out"_s));
        QVERIFY(!m_desk->shown<QWidget>("bannerButton")); // one thing to decide
        QCOMPARE(m_desk->state(), Session::State::Idle);
        QVERIFY(m_front->heard().isEmpty());
        QVERIFY(m_desk->shown<QWidget>("messageList")); // what was said can be read
    }

    //! Without anything in between: one server ends, and another one begins on its port.
    void anotherServerOnTheSamePortIsSeen()
    {
        server::Options options = onLoopback();
        auto first = std::make_unique<server::Server>(options);
        options.port = first->start().value();
        const auto known = Fingerprint::from(first->certificateFingerprint());
        m_desk->joins(u"Ana"_s, options.port);
        QCOMPARE(m_desk->session().reached().certificate, known);
        QSignalSpy stopped(first.get(), &server::Server::stopped);
        first->stop();
        QTRY_COMPARE(stopped.size(), 1);
        first.reset();

        server::Server second(options);
        QVERIFY(second.start());
        m_desk->clicks("bannerButton"); // try now

        QVERIFY(m_desk->awaits<QWidget>("trustWarning"));
        QCOMPARE(text("trustExpected"), known->groups());
        QCOMPARE(text("trustShown"),
                 Fingerprint::from(second.certificateFingerprint()).value().groups());
        QVERIFY(second.people().isEmpty());
    }

    void whoTrustsTheNewOneGoesOn()
    {
        m_desk->joins(u"Ana"_s, m_front->port());
        changes(m_second);

        m_desk->clicks("trustButton");

        QTRY_COMPARE(m_desk->state(), Session::State::Online);
        QTRY_VERIFY(!m_desk->shown<QWidget>("trustWarning"));
        m_desk->says(u"here again"_s);
        QTRY_COMPARE(m_desk->session().unacknowledged(), 0);
        m_front->cut(); // and now that one is known
        QTRY_COMPARE(m_desk->state(), Session::State::Online);
    }

    void whoStaysAwayStaysAwayUntilTheyWantBack()
    {
        m_desk->joins(u"Ana"_s, m_front->port());
        changes(m_second);

        m_desk->clicks("stayAwayButton");

        QTRY_VERIFY(!m_desk->shown<QWidget>("trustWarning"));
        QVERIFY(text("bannerWords").contains(u"stay away"_s));
        QCOMPARE(m_desk->state(), Session::State::Idle);
        m_desk->clicks("bannerButton");
        m_desk->clicks("welcomeEnter");
        QVERIFY(m_desk->awaits<QWidget>("trustWarning")); // nothing was forgotten
        QVERIFY(m_front->heard().isEmpty());
    }

    void theWindowsWarningHelpsAfterTheDialoguesToo()
    {
        m_desk->joins(u"Ana"_s, m_front->port());
        changes(m_second);
        m_desk->clicks("stayAwayButton");
        m_desk->clicks("bannerButton");
        m_desk->clicks("welcomeEnter");
        QVERIFY(m_desk->awaits<QWidget>("trustWarning"));
        m_desk->clicks("welcomeCancel");
        QTRY_VERIFY(!m_desk->shown<QWidget>("welcomeDialog"));

        m_desk->clicks("trustButton");

        QTRY_COMPARE(m_desk->state(), Session::State::Online);
        m_desk->says(u"here again"_s);
        QTRY_COMPARE(m_desk->session().unacknowledged(), 0);
    }

    void thePinIsThereAfterARestart()
    {
        m_desk->joins(u"Ana"_s, m_front->port());
        m_desk->ends();
        changes(m_second);

        m_desk->starts();

        QVERIFY(m_desk->awaits<QWidget>("trustWarning"));
        QCOMPARE(text("trustExpected"), groupsOf(m_first));
        QVERIFY(m_front->heard().isEmpty());
    }

    void aServerThatStopsEncryptingIsSeen()
    {
        m_desk->joins(u"Ana"_s, m_front->port());
        m_front->setManner(Manner::Plain);
        m_front->cut();

        QVERIFY(m_desk->awaits<QWidget>("trustWarning"));
        QVERIFY(text("trustWhat").contains(u"encrypt"_s));
        QCOMPARE(text("trustExpected"), groupsOf(m_first));
        QVERIFY(!m_desk->shown<QLabel>("trustShown"));
    }

    void aLinkWithAnotherFingerprintIsWarnedOfInTheDialogue()
    {
        m_desk->window().open(link(m_second));
        m_desk->types("nickEdit", u"Ana"_s);
        m_desk->clicks("welcomeEnter");

        QVERIFY(m_desk->awaits<QWidget>("trustWarning"));
        QVERIFY(text("trustWhat").contains(u"link"_s));
        QCOMPARE(text("trustExpected"), groupsOf(m_second));
        QCOMPARE(text("trustShown"), groupsOf(m_first));
        m_desk->clicks("trustButton");
        QTRY_COMPARE(m_desk->state(), Session::State::Online);
    }

    void staysAwayInTheDialogueTooAndAnotherAddressIsAsked()
    {
        m_desk->window().open(link(m_second));
        m_desk->types("nickEdit", u"Ana"_s);
        m_desk->clicks("welcomeEnter");
        m_desk->clicks("stayAwayButton");

        QTRY_VERIFY(!m_desk->shown<QWidget>("trustWarning"));
        QVERIFY(m_desk->awaits<QComboBox>("addressEdit")->lineEdit()->hasFocus());
        QCOMPARE(m_desk->state(), Session::State::Idle);
    }

    void aLinkWithTheRightFingerprintJustLeadsThere()
    {
        m_desk->window().open(link(m_first));
        m_desk->types("nickEdit", u"Ana"_s);
        m_desk->clicks("welcomeEnter");

        QTRY_COMPARE(m_desk->state(), Session::State::Online);
        m_desk->window().open(link(m_first)); // and again, from somewhere else
        QVERIFY(!m_desk->shown<QWidget>("welcomeDialog"));
    }

    void theHostsLinkForCharlaIsVerifiedFromTheFirstTime()
    {
        Desk host;
        const quint16 port = host.hosts(u"Host"_s);
        const auto own = Fingerprint::from(host.hosting().fingerprint());
        QVERIFY(own);

        host.clicks("hostPanelButton");
        QCOMPARE(host.awaits<QLabel>("hostFingerprint")->text(), own->groups());
        host.clicks("codeForCharla");
        const QString link = host.awaits<QLineEdit>("qrLink")->text();
        QCOMPARE(link, u"charla://127.0.0.1:%1/?fp=%2"_s.arg(port).arg(own->text()));
        QVERIFY(host.awaits<QWidget>("qrCode")->accessibleName().contains(link));

        m_desk->window().open(client::joinLinkOf(link));
        m_desk->types("nickEdit", u"Ana"_s);
        m_desk->clicks("welcomeEnter");
        QTRY_COMPARE(m_desk->state(), Session::State::Online);
        QCOMPARE(m_desk->session().reached().certificate, *own);
    }

    void aWrongLinkToWhereOneIsAlreadyIsWarnedOf()
    {
        m_desk->joins(u"Ana"_s, m_front->port());

        m_desk->window().open(link(m_second));
        m_desk->clicks("welcomeEnter");

        QVERIFY(m_desk->awaits<QWidget>("trustWarning"));
        QCOMPARE(text("trustExpected"), groupsOf(m_second));
        QCOMPARE(m_desk->state(), Session::State::Online);
    }

    void theKeyboardDoesNotTrustByChance()
    {
        m_desk->window().open(link(m_second));
        m_desk->types("nickEdit", u"Ana"_s);
        m_desk->clicks("welcomeEnter");
        QVERIFY(m_desk->awaits<QWidget>("trustWarning"));

        QVERIFY(!m_desk->awaits<QPushButton>("trustButton")->isDefault());
        QVERIFY(!m_desk->awaits<QPushButton>("trustButton")->autoDefault());
    }
};

QTEST_MAIN(TestTrust)
#include "tst_trust.moc"
