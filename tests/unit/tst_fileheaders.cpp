// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/files/fileheaders.h>

#include <QTest>

using namespace charla::server;
using namespace Qt::StringLiterals;

using Disposition = FileGuise::Disposition;

//! What strangers' files may be to a browser, and under which name they are saved.
class TestFileHeaders : public QObject
{
    Q_OBJECT

private slots:
    void whatCanRunIsBytesToBeSaved_data()
    {
        QTest::addColumn<QString>("declared");
        for (const char *const declared : {"text/html",
                                           "TEXT/HTML",
                                           "text/html; charset=utf-8",
                                           "application/xhtml+xml",
                                           "image/svg+xml",
                                           "IMAGE/SVG+XML",
                                           "image/svg",
                                           "text/xml",
                                           "application/xml",
                                           "application/rss+xml",
                                           "text/xsl",
                                           "application/javascript",
                                           "text/javascript",
                                           "text/plain",
                                           "text/css",
                                           "text/x-component",
                                           "multipart/x-mixed-replace",
                                           "message/rfc822",
                                           "multipart/related",
                                           "application/x-shockwave-flash",
                                           "application/java-archive",
                                           "application/vnd.ms-excel",
                                           "text/cache-manifest",
                                           "application/manifest+json",
                                           "application/wasm",
                                           "image/tiff",
                                           "image/x-icon",
                                           "",
                                           "*/*",
                                           "image/*",
                                           "image/png\r\nContent-Type: text/html",
                                           "image/png, text/html"})
            QTest::newRow(declared) << QString::fromLatin1(declared);
    }

    void whatCanRunIsBytesToBeSaved()
    {
        QFETCH(QString, declared);
        QCOMPARE(guiseOf(declared).type, "application/octet-stream"_ba);
        QCOMPARE(guiseOf(declared).disposition, Disposition::Attachment);
    }

    void picturesSoundVideoAndPdfAreShown_data()
    {
        QTest::addColumn<QString>("declared");
        QTest::addColumn<QByteArray>("type");
        QTest::newRow("png") << u"image/png"_s << "image/png"_ba;
        QTest::newRow("capitals") << u"Image/PNG"_s << "image/png"_ba;
        QTest::newRow("a parameter") << u"image/png;name=\"a.html\""_s << "image/png"_ba;
        QTest::newRow("jpeg") << u"image/jpeg"_s << "image/jpeg"_ba;
        QTest::newRow("jpg") << u"image/jpg"_s << "image/jpeg"_ba;
        QTest::newRow("gif") << u"image/gif"_s << "image/gif"_ba;
        QTest::newRow("webp") << u"image/webp"_s << "image/webp"_ba;
        QTest::newRow("bmp") << u"image/bmp"_s << "image/bmp"_ba;
        QTest::newRow("avif") << u"image/avif"_s << "image/avif"_ba;
        QTest::newRow("mp3") << u"audio/mpeg"_s << "audio/mpeg"_ba;
        QTest::newRow("ogg") << u"audio/ogg"_s << "audio/ogg"_ba;
        QTest::newRow("wav") << u"audio/x-wav"_s << "audio/wav"_ba;
        QTest::newRow("m4a") << u"audio/x-m4a"_s << "audio/mp4"_ba;
        QTest::newRow("flac") << u"audio/flac"_s << "audio/flac"_ba;
        QTest::newRow("mp4") << u"video/mp4"_s << "video/mp4"_ba;
        QTest::newRow("webm") << u"video/webm"_s << "video/webm"_ba;
        QTest::newRow("pdf") << u"application/pdf"_s << "application/pdf"_ba;
    }

    void picturesSoundVideoAndPdfAreShown()
    {
        QFETCH(QString, declared);
        QFETCH(QByteArray, type);
        QCOMPARE(guiseOf(declared).type, type);
        QCOMPARE(guiseOf(declared).disposition, Disposition::Inline);
    }

    void aNameStandsThereInBothForms_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("plain") << u"plan.pdf"_s
                               << "attachment; filename=\"plan.pdf\"; filename*=UTF-8''plan.pdf"_ba;
        QTest::newRow("blanks")
            << u"my plan.pdf"_s
            << "attachment; filename=\"my plan.pdf\"; filename*=UTF-8''my%20plan.pdf"_ba;
        QTest::newRow("quotes") << u"a\"b\\c.txt"_s
                                << "attachment; filename=\"a_b_c.txt\"; "
                                   "filename*=UTF-8''a%22b%5Cc.txt"_ba;
        QTest::newRow("letters beyond ASCII") << u"größe.pdf"_s
                                              << "attachment; filename=\"gr__e.pdf\"; "
                                                 "filename*=UTF-8''gr%C3%B6%C3%9Fe.pdf"_ba;
        QTest::newRow("an emoji is one sign") << u"🦊.png"_s
                                              << "attachment; filename=\"_.png\"; "
                                                 "filename*=UTF-8''%F0%9F%A6%8A.png"_ba;
        QTest::newRow("percent signs") << u"100%41.txt"_s
                                       << "attachment; filename=\"100_41.txt\"; "
                                          "filename*=UTF-8''100%2541.txt"_ba;
        QTest::newRow("line ends") << u"a\r\nSet-Cookie: b"_s
                                   << "attachment; filename=\"a__Set-Cookie: b\"; "
                                      "filename*=UTF-8''a%0D%0ASet-Cookie%3A%20b"_ba;
        QTest::newRow("a semicolon") << u"a;b=c"_s
                                     << "attachment; filename=\"a;b=c\"; "
                                        "filename*=UTF-8''a%3Bb%3Dc"_ba;
        QTest::newRow("a path") << u"../../etc/passwd"_s
                                << "attachment; filename=\".._.._etc_passwd\"; "
                                   "filename*=UTF-8''..%2F..%2Fetc%2Fpasswd"_ba;
        QTest::newRow("right to left override") << u"a\u202egpj.exe"_s
                                                << "attachment; filename=\"a_gpj.exe\"; "
                                                   "filename*=UTF-8''a%E2%80%AEgpj.exe"_ba;
        QTest::newRow("a quote of the other form") << u"a'b*c.txt"_s
                                                   << "attachment; filename=\"a'b*c.txt\"; "
                                                      "filename*=UTF-8''a%27b%2Ac.txt"_ba;
    }

    void aNameStandsThereInBothForms()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, value);
        QCOMPARE(contentDisposition(Disposition::Attachment, name), value);
    }

    void noValueHoldsALineEndOrAByteBeyondAscii()
    {
        QString name;
        for (char16_t c = 0; c < 0x3000; ++c)
            name += QChar(c);
        const QByteArray value = contentDisposition(Disposition::Inline, name);
        QVERIFY(std::ranges::all_of(value, [](char c) { return c >= ' ' && c < '\x7f'; }));
    }

    void aPreviewIsKnownByItsFirstBytes()
    {
        QCOMPARE(pictureType("\x89PNG\r\n\x1a\n...."), "image/png"_ba);
        QCOMPARE(pictureType("\xff\xd8\xff\xe0...."), "image/jpeg"_ba);
        QCOMPARE(pictureType("RIFF\x10\x20\x30\x40WEBPVP8 "), "image/webp"_ba);
        QCOMPARE(pictureType("RIFF\x10\x20\x30\x40WAVEfmt "), ""_ba);
        QCOMPARE(pictureType("RIFF"), ""_ba);
        QCOMPARE(pictureType("GIF89a"), ""_ba);
        QCOMPARE(pictureType("<svg xmlns=\"http://www.w3.org/2000/svg\">"), ""_ba);
        QCOMPARE(pictureType(""), ""_ba);
    }
};

QTEST_APPLESS_MAIN(TestFileHeaders)
#include "tst_fileheaders.moc"
