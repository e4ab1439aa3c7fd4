// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <client/transfers/filerequest.h>
#include <client/transfers/fileterms.h>
#include <client/transfers/photoplace.h>

#include <QTest>
#include <QtEndian>

using namespace charla;
using namespace Qt::StringLiterals;

//! Where files are fetched from, which can be sent, and which photos say where they were taken.
class TestFileRequest : public QObject
{
    Q_OBJECT

    static void append16(QByteArray &bytes, quint16 value, bool isLittle)
    {
        const quint16 ordered = isLittle ? qToLittleEndian(value) : qToBigEndian(value);
        bytes.append(reinterpret_cast<const char *>(&ordered), sizeof ordered);
    }

    static void append32(QByteArray &bytes, quint32 value, bool isLittle)
    {
        const quint32 ordered = isLittle ? qToLittleEndian(value) : qToBigEndian(value);
        bytes.append(reinterpret_cast<const char *>(&ordered), sizeof ordered);
    }

    //! A JPEG's beginning whose Exif has one entry, of that tag.
    static QByteArray photo(quint16 tag, bool isLittle)
    {
        QByteArray tiff(isLittle ? "II" : "MM");
        append16(tiff, 42, isLittle);
        append32(tiff, 8, isLittle);
        append16(tiff, 1, isLittle);
        append16(tiff, tag, isLittle);
        append16(tiff, 4, isLittle);
        append32(tiff, 1, isLittle);
        append32(tiff, 26, isLittle);
        append32(tiff, 0, isLittle);
        const QByteArray exif = QByteArray("Exif\0\0", 6) + tiff;
        QByteArray jpeg("\xff\xd8\xff\xe0\x00\x04"
                        "ab",
                        8); // something before it
        jpeg += "\xff\xe1";
        append16(jpeg, quint16(exif.size() + 2), false);
        return jpeg + exif + QByteArray("\xff\xda\x00\x02", 4);
    }

private slots:
    void filesAreAtTheSessionsServer_data()
    {
        QTest::addColumn<QString>("server");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("expected");
        const QString plain = u"ws://10.0.0.7:9090/charla"_s;
        QTest::newRow("plain") << plain << u"/files/abc/plan.pdf"_s
                               << u"http://10.0.0.7:9090/files/abc/plan.pdf"_s;
        QTest::newRow("encrypted") << u"wss://chat.example:443/charla"_s << u"/files/abc/a"_s
                                   << u"https://chat.example:443/files/abc/a"_s;
        QTest::newRow("encoded stays encoded")
            << plain << u"/files/abc/a%20b%2Fc%3F.txt"_s
            << u"http://10.0.0.7:9090/files/abc/a%20b%2Fc%3F.txt"_s;
        QTest::newRow("IPv6") << u"ws://[::1]:9090/charla"_s << u"/files/abc/a"_s
                              << u"http://[::1]:9090/files/abc/a"_s;
        QTest::newRow("another host") << plain << u"//evil.example/files/x"_s << QString();
        QTest::newRow("another scheme") << plain << u"file:///etc/passwd"_s << QString();
        QTest::newRow("another address") << plain << u"http://evil.example/files/x"_s << QString();
        QTest::newRow("elsewhere on the server") << plain << u"/metrics"_s << QString();
        QTest::newRow("nothing") << plain << QString() << QString();
        QTest::newRow("no server") << QString() << u"/files/abc/a"_s << QString();
    }

    void filesAreAtTheSessionsServer()
    {
        QFETCH(QString, server);
        QFETCH(QString, path);
        QTEST(client::fileUrl(QUrl(server), path).toString(QUrl::FullyEncoded), "expected");
    }

    void requestsLeadNowhereElse()
    {
        const QNetworkRequest request = client::fileRequest(QUrl(u"http://x/files/a"_s));
        QCOMPARE(request.attribute(QNetworkRequest::RedirectPolicyAttribute).toInt(),
                 int(QNetworkRequest::ManualRedirectPolicy));
    }

    void whatTheServerWouldNotTakeIsKnownBefore()
    {
        using protocol::ErrorCode;
        const protocol::FileTerms terms{.maxFile = 100,
                                        .types = {u"image/*"_s, u"application/pdf"_s}};
        QVERIFY(!client::fileTrouble(terms, 100, u"image/png"_s));
        QVERIFY(!client::fileTrouble(terms, 1, u"application/pdf"_s));
        QVERIFY(client::fileTrouble(terms, 101, u"image/png"_s) == ErrorCode::FileTooLarge);
        QVERIFY(client::fileTrouble(terms, 1, u"text/plain"_s) == ErrorCode::TypeNotAllowed);
        QVERIFY(client::fileTrouble({}, 1, u"text/plain"_s) == ErrorCode::NoFiles);
        QVERIFY(!client::fileTrouble(protocol::FileTerms{.maxFile = 100}, 1, u"text/plain"_s));
    }

    void photosThatTellTheirPlaceAreKnown()
    {
        constexpr quint16 gps = 0x8825;
        constexpr quint16 orientation = 0x0112;
        QVERIFY(client::tellsPlace(photo(gps, true)));
        QVERIFY(client::tellsPlace(photo(gps, false)));
        QVERIFY(!client::tellsPlace(photo(orientation, true)));
    }

    //! Whatever is cut off where.
    void brokenPhotosTellNothing()
    {
        const QByteArray whole = photo(0x8825, false);
        for (qsizetype length = 0; length < 40; ++length)
            QVERIFY(!client::tellsPlace(whole.first(length)));
        for (qsizetype at = 0; at < whole.size(); ++at) {
            QByteArray broken = whole;
            broken[at] = char(0xff);
            (void)client::tellsPlace(broken); // the sanitizers look on
        }
        QVERIFY(!client::tellsPlace("\x89PNG"));
    }
};

QTEST_GUILESS_MAIN(TestFileRequest)
#include "tst_filerequest.moc"
