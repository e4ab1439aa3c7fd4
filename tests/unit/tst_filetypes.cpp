// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <protocol/filetypes.h>
#include <protocol/limits.h>

#include <QTest>

using namespace charla::protocol;
using namespace Qt::StringLiterals;

//! What senders say of the kind of a file, and what a server takes.
class TestFileTypes : public QObject
{
    Q_OBJECT

private slots:
    void aTypeIsWrittenInOneWay_data()
    {
        QTest::addColumn<QString>("raw");
        QTest::addColumn<QString>("mime");
        QTest::newRow("as it should be") << u"image/png"_s << u"image/png"_s;
        QTest::newRow("capitals") << u"Image/PNG"_s << u"image/png"_s;
        QTest::newRow("parameters") << u"text/plain;charset=utf-8"_s << u"text/plain"_s;
        QTest::newRow("a blank before them") << u"text/plain ; a=b"_s << u"text/plain"_s;
        QTest::newRow("none") << QString() << u"application/octet-stream"_s;
        QTest::newRow("signs") << u"application/vnd.a+b-c_d.1"_s << u"application/vnd.a+b-c_d.1"_s;
        const QString longest = u"image/"_s + QString(limits::MaxMimeChars - 6, u'x');
        QTest::newRow("the longest") << longest << longest;
    }

    void aTypeIsWrittenInOneWay()
    {
        QFETCH(QString, raw);
        const auto mime = checkedMime(raw);
        QVERIFY(mime.ok());
        QTEST(*mime, "mime");
        QCOMPARE(*checkedMime(*mime), *mime);
    }

    void whatIsNoTypeIsRefused_data()
    {
        QTest::addColumn<QString>("raw");
        QTest::addColumn<int>("code");
        const auto row = [](const char *what, const QString &raw, ErrorCode code) {
            QTest::newRow(what) << raw << int(code);
        };
        row("no slash", u"png"_s, ErrorCode::BadValue);
        row("nothing before it", u"/png"_s, ErrorCode::BadValue);
        row("nothing behind it", u"image/"_s, ErrorCode::BadValue);
        row("two", u"image/png/x"_s, ErrorCode::BadValue);
        row("a line break", u"image/png\r\nX: y"_s, ErrorCode::BadValue);
        row("a letter of another script", u"image/pпg"_s, ErrorCode::BadValue);
        row("all of a kind", u"image/*"_s, ErrorCode::BadValue);
        row("blank", u"  "_s, ErrorCode::BadValue);
        row("too long", u"image/"_s + QString(limits::MaxMimeChars - 5, u'x'), ErrorCode::TooLong);
    }

    void whatIsNoTypeIsRefused()
    {
        QFETCH(QString, raw);
        const auto mime = checkedMime(raw);
        QVERIFY(!mime);
        QTEST(int(mime.error().code), "code");
    }

    void aPatternIsATypeOrAllOfAKind()
    {
        for (const QString &good : {u"image/png"_s, u"image/*"_s, u"*/*"_s})
            QVERIFY2(isMimePattern(good), qPrintable(good));
        for (const QString &bad : {QString(), u"*"_s, u"image"_s, u"/*"_s, u"*/png"_s, u"im*/*"_s,
                                   u"Image/*"_s, u"image/p*"_s, u"image/png;a=b"_s, u"a /*"_s})
            QVERIFY2(!isMimePattern(bad), qPrintable(bad));
    }

    void onlyWhatIsMeantIsAllowed()
    {
        const FileTerms terms{1, {u"image/*"_s, u"application/pdf"_s}};
        QVERIFY(isTypeAllowed(terms, u"image/png"_s));
        QVERIFY(isTypeAllowed(terms, u"application/pdf"_s));
        QVERIFY(!isTypeAllowed(terms, u"imagery/png"_s));
        QVERIFY(!isTypeAllowed(terms, u"application/pdfx"_s));
        QVERIFY(!isTypeAllowed(terms, u"text/html"_s));
        QVERIFY(isTypeAllowed({1, {u"*/*"_s}}, u"text/html"_s));
        QVERIFY(isTypeAllowed({1, {}}, u"text/html"_s));
    }
};

QTEST_GUILESS_MAIN(TestFileTypes)

#include "tst_filetypes.moc"
