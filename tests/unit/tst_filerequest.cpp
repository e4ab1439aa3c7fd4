// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <client/transfers/filerequest.h>
#include <client/transfers/fileterms.h>

#include <QTest>

using namespace charla;
using namespace Qt::StringLiterals;

//! Where files are fetched from, and which can be sent.
class TestFileRequest : public QObject
{
    Q_OBJECT

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
};

QTEST_GUILESS_MAIN(TestFileRequest)
#include "tst_filerequest.moc"
