// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <protocol/lan/announcement.h>

#include <QTest>

using namespace charla::protocol;
using namespace charla::protocol::lan;
using namespace Qt::StringLiterals;

namespace {

Announcement server()
{
    return {.serverId = u"7d1c2f9e-0b54-4c3a-9a43-0c8f3f3b5a10"_s,
            .name = u"Room 12 ☕"_s,
            .port = 9090,
            .fingerprint = QString(64, u'a'),
            .people = 7,
            .asksPassword = true};
}

QByteArray hereWith(const QByteArray &field, const QByteArray &value)
{
    QByteArray datagram = datagramOf({Beacon::Kind::Here, server()});
    const QByteArray key = '"' + field + "\":";
    const qsizetype start = datagram.indexOf(key) + key.size();
    const bool isText = datagram[start] == '"';
    const qsizetype end
        = isText ? datagram.indexOf('"', start + 1) + 1 : datagram.indexOf(',', start);
    return datagram.replace(start, end - start, value);
}

} // namespace

//! What a server says on the local network, by either way.
class TestAnnouncement : public QObject
{
    Q_OBJECT

private slots:
    void aBeaconIsReadAsItWasWritten_data()
    {
        QTest::addColumn<Beacon::Kind>("kind");
        QTest::newRow("here") << Beacon::Kind::Here;
        QTest::newRow("gone") << Beacon::Kind::Gone;
    }

    void aBeaconIsReadAsItWasWritten()
    {
        QFETCH(Beacon::Kind, kind);
        const QByteArray datagram = datagramOf({kind, server()});
        QVERIFY(datagram.size() <= MaxDatagramBytes);
        const auto read = beaconIn(datagram);
        QVERIFY(read);
        QCOMPARE(read->kind, kind);
        QCOMPARE(read->announcement, server());
    }

    void aQuestionSaysNothingOfAServer()
    {
        const auto read = beaconIn(datagramOf({Beacon::Kind::WhoIsThere, server()}));
        QVERIFY(read);
        QCOMPARE(read->kind, Beacon::Kind::WhoIsThere);
        QCOMPARE(read->announcement, Announcement());
    }

    void theLongestNameFitsIntoADatagram()
    {
        Announcement longest = server();
        longest.name = QString(u"\U0001F600"_s).repeated(64);
        longest.people = MaxPeople;
        longest.port = 65'535;
        const QByteArray datagram = datagramOf({Beacon::Kind::Here, longest});
        QVERIFY(datagram.size() <= MaxDatagramBytes);
        QCOMPARE(beaconIn(datagram)->announcement, longest);
    }

    void whatIsNoBeaconIsLeftAside_data()
    {
        QTest::addColumn<QByteArray>("datagram");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("here");
        QTest::newRow("no kind") << QByteArray("{}");
        QTest::newRow("another kind") << hereWith("charla", "\"there\"");
        QTest::newRow("a kind that is no text") << hereWith("charla", "1");
        QTest::newRow("no server's id") << hereWith("id", "\"me\"");
        QTest::newRow("an id in capitals")
            << hereWith("id", "\"7D1C2F9E-0B54-4C3A-9A43-0C8F3F3B5A10\"");
        QTest::newRow("an empty name") << hereWith("name", "\"\"");
        QTest::newRow("a name with a line break") << hereWith("name", "\"a\\nb\"");
        QTest::newRow("port 0") << hereWith("port", "0");
        QTest::newRow("a port too high") << hereWith("port", "65536");
        QTest::newRow("a port that is no whole number") << hereWith("port", "9090.5");
        QTest::newRow("fewer people than nobody") << hereWith("people", "-1");
        QTest::newRow("version 0") << hereWith("v", "0");
        QTest::newRow("a short fingerprint") << hereWith("fp", "\"ab\"");
        QTest::newRow("a fingerprint in capitals")
            << hereWith("fp", '"' + QByteArray(64, 'A') + '"');
        QTest::newRow("too long") << QByteArray(MaxDatagramBytes, ' ')
                + datagramOf({Beacon::Kind::Here, server()});
    }

    void whatIsNoBeaconIsLeftAside()
    {
        QFETCH(QByteArray, datagram);
        QVERIFY(!beaconIn(datagram));
    }

    void unknownFieldsAreForNewerVersions()
    {
        QByteArray datagram = datagramOf({Beacon::Kind::Here, server()});
        datagram.insert(1, "\"colour\":\"red\",");
        QCOMPARE(beaconIn(datagram)->announcement, server());
    }

    void aTxtRecordIsReadAsItWasWritten()
    {
        QCOMPARE(announcementIn(txtOf(server()), 9090), std::optional(server()));
        Announcement open = server();
        open.asksPassword = false;
        open.fingerprint.clear();
        QCOMPARE(announcementIn(txtOf(open), 9090), std::optional(open));
    }

    void aTxtStringHasNoMoreThanItsLengthCanSay()
    {
        Announcement longest = server();
        longest.name = QString(u"\U0001F600"_s).repeated(64); // 256 bytes
        const QList<QByteArray> strings = txtOf(longest);
        for (const QByteArray &string : strings)
            QVERIFY(string.size() <= 255);
        const auto read = announcementIn(strings, 9090);
        QVERIFY(read);
        QCOMPARE(read->name, QString(u"\U0001F600"_s).repeated(62)); // whole letters only
    }

    void ofAKeyThatComesTwiceTheFirstCounts()
    {
        QList<QByteArray> strings = txtOf(server());
        strings.append("people=900");
        strings.append("PEOPLE=901");
        QCOMPARE(announcementIn(strings, 9090)->people, 7);
    }

    void whatMustBeInATxtRecordMustBeRight_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArray>("string");
        QTest::newRow("no id") << QByteArray("id=") << QByteArray("other=1");
        QTest::newRow("no name") << QByteArray("name=") << QByteArray("name");
        QTest::newRow("a name that is no UTF-8")
            << QByteArray("name=") << QByteArray("name=\xff\xfe");
        QTest::newRow("no version") << QByteArray("v=") << QByteArray("v=");
        QTest::newRow("a version with a sign") << QByteArray("v=") << QByteArray("v=+1");
        QTest::newRow("a bad fingerprint") << QByteArray("fp=") << QByteArray("fp=12");
    }

    void whatMustBeInATxtRecordMustBeRight()
    {
        QFETCH(QByteArray, key);
        QFETCH(QByteArray, string);
        QList<QByteArray> strings = txtOf(server());
        for (QByteArray &one : strings) {
            if (one.startsWith(key))
                one = string;
        }
        QVERIFY(!announcementIn(strings, 9090));
    }

    void withoutAPortThereIsNoServer() { QVERIFY(!announcementIn(txtOf(server()), 0)); }
};

QTEST_APPLESS_MAIN(TestAnnouncement)

#include "tst_announcement.moc"
