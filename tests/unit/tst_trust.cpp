// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <client/address.h>
#include <client/trust/trust.h>

#include <QTest>

using namespace charla::client;
using namespace Qt::StringLiterals;
using Known = Breach::Known;
using Vouched = Trust::Vouched;
using Way = Trust::Way;

namespace {

Fingerprint print(char digit)
{
    return Fingerprint::from(QString(64, QLatin1Char(digit))).value();
}

Pin pinned(char digit)
{
    return {.by = Pin::By::Certificate, .certificate = print(digit)};
}

const Pin VouchedFor{.by = Pin::By::Authorities};

Trust trustOf(const QString &address, const std::optional<Pin> &pin = {},
              const std::optional<Fingerprint> &named = {})
{
    return {serverUrl(address).value(), pin, named};
}

} // namespace

//! The rules by their numbers in client/trust/trust.h.
class TestTrust : public QObject
{
    Q_OBJECT

private slots:
    // Rule 2.
    void anUnknownServerIsMetAsItsAddressSays_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<Way>("way");
        QTest::addColumn<bool>("allowsPlain");

        QTest::newRow("no scheme") << u"lan-pc"_s << Way::Tls << true;
        QTest::newRow("charla") << u"charla://lan-pc"_s << Way::Tls << true;
        QTest::newRow("the page's address") << u"http://lan-pc:9090/"_s << Way::Tls << true;
        QTest::newRow("ws") << u"ws://lan-pc"_s << Way::Plain << true;
        QTest::newRow("wss") << u"wss://lan-pc"_s << Way::Tls << false;
        QTest::newRow("https") << u"https://lan-pc"_s << Way::Tls << false;
    }

    void anUnknownServerIsMetAsItsAddressSays()
    {
        QFETCH(QString, address);
        QFETCH(Way, way);
        QFETCH(bool, allowsPlain);

        QCOMPARE(trustOf(address).firstWay(), way);
        QCOMPARE(trustOf(address).allowsPlain(), allowsPlain);
        QVERIFY(!trustOf(address).breachByPlain());
    }

    // Rule 1.
    void whoWasMetByTlsIsNeverSpokenToWithoutIt_data()
    {
        QTest::addColumn<std::optional<Pin>>("pin");
        QTest::addColumn<std::optional<Fingerprint>>("named");
        QTest::addColumn<Known>("known");

        const std::optional<Fingerprint> none;
        QTest::newRow("pinned") << std::optional(pinned('a')) << none << Known::Certificate;
        QTest::newRow("vouched for") << std::optional(VouchedFor) << none << Known::Authorities;
        QTest::newRow("a damaged pin") << std::optional(Pin()) << none << Known::Unreadable;
        QTest::newRow("named by a link")
            << std::optional<Pin>() << std::optional(print('a')) << Known::Link;
    }

    void whoWasMetByTlsIsNeverSpokenToWithoutIt()
    {
        QFETCH(std::optional<Pin>, pin);
        QFETCH(std::optional<Fingerprint>, named);
        QFETCH(Known, known);

        for (const auto &address : {u"lan-pc"_s, u"ws://lan-pc"_s, u"http://lan-pc"_s}) {
            const Trust trust = trustOf(address, pin, named);

            QCOMPARE(trust.firstWay(), Way::Tls);
            QVERIFY(!trust.allowsPlain());
            QVERIFY(trust.breachByPlain());
            QCOMPARE(trust.breachByPlain()->known, known);
            QVERIFY(trust.breachByPlain()->shown.isNull());
        }
    }

    // Rules 3 to 5.
    void theCertificateMustBeTheKnownOne_data()
    {
        QTest::addColumn<std::optional<Pin>>("pin");
        QTest::addColumn<std::optional<Fingerprint>>("named");
        QTest::addColumn<Vouched>("vouched");
        QTest::addColumn<std::optional<Known>>("breach");

        const std::optional<Pin> unknown;
        const std::optional<Fingerprint> unnamed;
        const std::optional<Known> fine;
        QTest::newRow("unknown") << unknown << unnamed << Vouched::No << fine;
        QTest::newRow("unknown and vouched for") << unknown << unnamed << Vouched::Yes << fine;
        QTest::newRow("the pinned one")
            << std::optional(pinned('a')) << unnamed << Vouched::No << fine;
        QTest::newRow("another one") << std::optional(pinned('b')) << unnamed << Vouched::No
                                     << std::optional(Known::Certificate);
        QTest::newRow("another one that is vouched for")
            << std::optional(pinned('b')) << unnamed << Vouched::Yes
            << std::optional(Known::Certificate);
        QTest::newRow("vouched for again")
            << std::optional(VouchedFor) << unnamed << Vouched::Yes << fine;
        QTest::newRow("not vouched for any more")
            << std::optional(VouchedFor) << unnamed << Vouched::No
            << std::optional(Known::Authorities);
        QTest::newRow("a damaged pin")
            << std::optional(Pin()) << unnamed << Vouched::No << std::optional(Known::Unreadable);
        QTest::newRow("a damaged pin, vouched for")
            << std::optional(Pin()) << unnamed << Vouched::Yes << std::optional(Known::Unreadable);
        QTest::newRow("the named one")
            << unknown << std::optional(print('a')) << Vouched::No << fine;
        QTest::newRow("not the named one")
            << unknown << std::optional(print('b')) << Vouched::No << std::optional(Known::Link);
        QTest::newRow("not the named one, but vouched for")
            << unknown << std::optional(print('b')) << Vouched::Yes << std::optional(Known::Link);
        QTest::newRow("the pinned one, not the named one")
            << std::optional(pinned('a')) << std::optional(print('b')) << Vouched::No
            << std::optional(Known::Link);
        QTest::newRow("the named one, not the pinned one")
            << std::optional(pinned('b')) << std::optional(print('a')) << Vouched::No
            << std::optional(Known::Certificate);
    }

    void theCertificateMustBeTheKnownOne()
    {
        QFETCH(std::optional<Pin>, pin);
        QFETCH(std::optional<Fingerprint>, named);
        QFETCH(Vouched, vouched);
        QFETCH(std::optional<Known>, breach);

        const auto found = trustOf(u"lan-pc"_s, pin, named).breachOf(print('a'), vouched);

        QCOMPARE(found.has_value(), breach.has_value());
        if (!found)
            return;
        QCOMPARE(found->known, *breach);
        QCOMPARE(found->shown, print('a'));
        QCOMPARE(found->isVouchedFor, vouched == Vouched::Yes);
        const bool isSaid = *breach == Known::Certificate || *breach == Known::Link;
        QCOMPARE(found->expected, isSaid ? print('b') : Fingerprint());
    }

    void noCertificateAtAllWillNeverDo()
    {
        QVERIFY(trustOf(u"wss://lan-pc"_s).breachOf(Fingerprint(), Vouched::Yes));
        QVERIFY(trustOf(u"lan-pc"_s, pinned('a')).breachOf(Fingerprint(), Vouched::Yes));
    }

    // Rule 5.
    void whatIsNotKnownYetIsToBeRemembered()
    {
        QCOMPARE(trustOf(u"lan-pc"_s).pinFor(print('a'), Vouched::No), pinned('a'));
        QCOMPARE(trustOf(u"lan-pc"_s).pinFor(print('a'), Vouched::Yes), VouchedFor);
        QVERIFY(!trustOf(u"lan-pc"_s, pinned('a')).pinFor(print('a'), Vouched::No));
    }
};

QTEST_GUILESS_MAIN(TestTrust)
#include "tst_trust.moc"
