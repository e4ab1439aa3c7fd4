// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <client/joinlink.h>

#include <QTest>

using namespace charla;
using client::JoinLink;
using client::joinLinkOf;
using namespace Qt::StringLiterals;

class TestJoinLink : public QObject
{
    Q_OBJECT

private slots:
    void aLinkNamesAServerAndPerhapsARoom_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("room");

        const QString url = u"charla://lan-pc:8000/charla"_s;
        QTest::newRow("charla") << u"charla://lan-pc:8000/Garden"_s << url << u"Garden"_s;
        QTest::newRow("spaces around") << u" charla://lan-pc:8000/Garden\n"_s << url << u"Garden"_s;
        QTest::newRow("no room") << u"charla://lan-pc:8000/"_s << url << QString();
        QTest::newRow("no slash") << u"charla://lan-pc:8000"_s << url << QString();
        QTest::newRow("no port") << u"charla://lan-pc/Garden"_s << u"charla://lan-pc:9090/charla"_s
                                 << u"Garden"_s;
        QTest::newRow("percent signs")
            << u"charla://lan-pc:8000/Maths%2C%20room%2012"_s << url << u"Maths, room 12"_s;
        QTest::newRow("Chinese") << u"charla://lan-pc:8000/%E8%8A%B1%E5%9B%AD"_s << url
                                 << u"花园"_s;
        QTest::newRow("IPv6") << u"charla://[fe80::1]:81/a"_s << u"charla://[fe80::1]:81/charla"_s
                              << u"a"_s;
        QTest::newRow("the page") << u"http://lan-pc:8000/#Garden"_s << url << u"Garden"_s;
        QTest::newRow("the page, prefilled")
            << u"http://lan-pc:8000/?room=Garden&nick=Ana#top"_s << url << u"Garden"_s;
        QTest::newRow("the page alone") << u"http://lan-pc:8000/"_s << url << QString();
        QTest::newRow("the page by TLS")
            << u"https://lan-pc:8000/#Garden"_s << u"wss://lan-pc:8000/charla"_s << u"Garden"_s;
        QTest::newRow("the page by TLS alone")
            << u"https://lan-pc:8000/"_s << u"wss://lan-pc:8000/charla"_s << QString();
        QTest::newRow("an address") << u"lan-pc:8000"_s << url << QString();
    }

    void aLinkNamesAServerAndPerhapsARoom()
    {
        QFETCH(QString, text);
        QFETCH(QString, url);
        QFETCH(QString, room);

        const auto link = joinLinkOf(text);

        QVERIFY(link);
        QCOMPARE(link->url.toString(), url);
        QCOMPARE(link->room ? link->room->text() : QString(), room);
        QVERIFY(joinLinkOf(textOf(*link)) == link); // so that it can be passed on
    }

    void aLinkCarriesTheFingerprint_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("room");

        const QString digits(64, u'b');
        QTest::newRow("with a room")
            << u"charla://lan-pc:8000/Garden?fp="_s + digits << u"Garden"_s;
        QTest::newRow("without") << u"charla://lan-pc:8000/?fp="_s + digits << QString();
        QTest::newRow("without a slash") << u"charla://lan-pc:8000?fp="_s + digits << QString();
        QTest::newRow("capitals") << u"charla://lan-pc:8000/?fp="_s + digits.toUpper() << QString();
        QTest::newRow("a room with a question mark")
            << u"charla://lan-pc:8000/why%3F?fp="_s + digits << u"why?"_s;
        QTest::newRow("with something newer")
            << u"charla://lan-pc:8000/Garden?x=1&fp=%1&y=2"_s.arg(digits) << u"Garden"_s;
    }

    void aLinkCarriesTheFingerprint()
    {
        QFETCH(QString, text);
        QFETCH(QString, room);

        const auto link = joinLinkOf(text);

        QVERIFY(link);
        QVERIFY(link->fingerprint);
        QCOMPARE(link->fingerprint->text(), QString(64, u'b'));
        QCOMPARE(link->room ? link->room->text() : QString(), room);
        QVERIFY(joinLinkOf(textOf(*link)) == link);
    }

    void aLinkCarriesAnInvitation_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("room");

        const QString code(43, u'i');
        QTest::newRow("with a room")
            << u"charla://lan-pc:8000/Garden?invite="_s + code << u"Garden"_s;
        QTest::newRow("without") << u"charla://lan-pc:8000/?invite="_s + code << QString();
        QTest::newRow("behind a fingerprint")
            << u"charla://lan-pc:8000/Garden?fp=%1&invite=%2"_s.arg(QString(64, u'b'), code)
            << u"Garden"_s;
        QTest::newRow("the page") << u"http://lan-pc:8000/#?invite="_s + code << QString();
        QTest::newRow("the page and a room")
            << u"https://lan-pc:8000/#why%3F?invite="_s + code << u"why?"_s;
    }

    void aLinkCarriesAnInvitation()
    {
        QFETCH(QString, text);
        QFETCH(QString, room);

        const auto link = joinLinkOf(text);

        QVERIFY(link);
        QVERIFY(link->invitation);
        QCOMPARE(link->invitation->text(), QString(43, u'i'));
        QCOMPARE(link->room ? link->room->text() : QString(), room);
        QVERIFY(joinLinkOf(textOf(*link)) == link);
    }

    // What stands before the # goes to the server with the request for the page, and into logs.
    void inAPagesLinkItStandsWhereNoServerSeesIt()
    {
        const auto code = protocol::InvitationCode::create();
        const JoinLink link{
            .url = QUrl(u"wss://lan-pc:8000/charla"_s), .room = {}, .invitation = code};

        QCOMPARE(textOf(link), u"https://lan-pc:8000/#?invite="_s + code.text());
        QVERIFY(!joinLinkOf(u"https://lan-pc:8000/?invite="_s + code.text())->invitation);
    }

    void theFingerprintStandsBehindTheRoom()
    {
        const JoinLink link{.url = QUrl(u"charla://lan-pc:8000/charla"_s),
                            .room = protocol::RoomName::from(u"Garden"_s).value(),
                            .fingerprint = client::Fingerprint::from(QString(64, u'b'))};

        QCOMPARE(textOf(link), u"charla://lan-pc:8000/Garden?fp="_s + QString(64, u'b'));
    }

    void whatIsNoLinkIsRefused_data()
    {
        QTest::addColumn<QString>("text");

        QTest::newRow("nothing") << QString();
        QTest::newRow("no server") << u"charla:///Garden"_s;
        QTest::newRow("no slashes") << u"charla:lan-pc"_s;
        QTest::newRow("a user") << u"charla://ana:secret@lan-pc/Garden"_s;
        QTest::newRow("a port too large") << u"charla://lan-pc:65536/Garden"_s;
        QTest::newRow("a room with a line in it") << u"charla://lan-pc/a%0Ab"_s;
        QTest::newRow("a room that is too long") << u"charla://lan-pc/"_s + QString(10'000, u'a');
        QTest::newRow("a fingerprint too short") << u"charla://lan-pc/Garden?fp=abcd"_s;
        QTest::newRow("a fingerprint of other letters")
            << u"charla://lan-pc/?fp="_s + QString(64, u'g');
        QTest::newRow("an invitation too short") << u"charla://lan-pc/?invite=abcd"_s;
        QTest::newRow("the page with such a one") << u"http://lan-pc/#Garden?invite=abcd"_s;
        QTest::newRow("another scheme") << u"javascript://lan-pc/Garden"_s;
    }

    void whatIsNoLinkIsRefused()
    {
        QFETCH(QString, text);

        QVERIFY(!joinLinkOf(text));
    }

    void whatAUrlCannotHoldIsWrittenWithPercentSigns()
    {
        const JoinLink link{.url = QUrl(u"charla://lan-pc:8000/charla"_s),
                            .room = protocol::RoomName::from(u"a/b #1 ñ"_s).value()};

        QCOMPARE(textOf(link), u"charla://lan-pc:8000/a%2Fb%20%231%20%C3%B1"_s);
    }
};

QTEST_GUILESS_MAIN(TestJoinLink)
#include "tst_joinlink.moc"
