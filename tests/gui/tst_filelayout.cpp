// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <protocol/limits.h>
#include <ui/conversation/messagelayout.h>
#include <ui/files/filekind.h>
#include <ui/files/filewords.h>
#include <ui/files/picturereading.h>

#include <QBuffer>
#include <QGuiApplication>
#include <QImageReader>
#include <QTest>
#include <QtEndian>

using namespace charla;
using namespace Qt::StringLiterals;
using ui::MessageLayout;

//! Where files lie in a message, what they are called, and how pictures are read.
class TestFileLayout : public QObject
{
    Q_OBJECT

    using File = MessageLayout::File;

    static File picture(int width, int height)
    {
        return {.look = File::Look::Picture, .size = {width, height}};
    }

    static MessageLayout layout(std::vector<File> files, const QString &text = {}, int width = 600)
    {
        MessageLayout::Content content;
        content.text = text;
        content.time = u"10:15"_s;
        content.files = std::move(files);
        return {content, {.font = QGuiApplication::font(), .width = width}};
    }

    static QByteArray encoded(const QImage &image, const char *format)
    {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, format);
        return buffer.data();
    }

    //! As PNG's parts have it: CRC-32.
    static quint32 checksum(const QByteArray &bytes)
    {
        quint32 sum = 0xffffffff;
        for (const char byte : bytes) {
            sum ^= quint8(byte);
            for (int bit = 0; bit < 8; ++bit)
                sum = (sum & 1) != 0 ? (sum >> 1) ^ 0xedb88320 : sum >> 1;
        }
        return ~sum;
    }

private slots:
    void aPictureIsAsLargeAsItIsWithinBounds_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<QSize>("expected");
        QTest::newRow("small") << QSize(100, 80) << QSize(100, 80);
        QTest::newRow("wide") << QSize(3200, 1600) << QSize(320, 160);
        QTest::newRow("high") << QSize(1000, 2600) << QSize(100, 260);
        QTest::newRow("a line") << QSize(5000, 10) << QSize(320, 56);
        QTest::newRow("a dot") << QSize(1, 1) << QSize(56, 56);
    }

    void aPictureIsAsLargeAsItIsWithinBounds()
    {
        QFETCH(QSize, size);
        const MessageLayout laid = layout({picture(size.width(), size.height())});
        QTEST(laid.files()[0].size(), "expected");
        QVERIFY(laid.bubble().contains(laid.files()[0]));
        QVERIFY(laid.time().top() > laid.files()[0].bottom());
    }

    void severalAreTilesInLines()
    {
        const MessageLayout laid
            = layout({picture(900, 100), picture(100, 900), picture(5, 5), picture(7, 7)});
        for (const QRect &tile : laid.files())
            QCOMPARE(tile.size(), QSize(MessageLayout::TileSide, MessageLayout::TileSide));
        QCOMPARE(laid.files()[0].top(), laid.files()[2].top());
        QVERIFY(laid.files()[3].top() > laid.files()[0].bottom());
        QCOMPARE(laid.files()[3].left(), laid.files()[0].left());
    }

    void nothingOverlapsAndAllIsInTheBubble_data()
    {
        QTest::addColumn<int>("width");
        for (const int width : {220, 320, 600, 1200})
            QTest::addRow("%d", width) << width;
    }

    void nothingOverlapsAndAllIsInTheBubble()
    {
        QFETCH(int, width);
        const MessageLayout laid = layout({File(), picture(800, 600), File(), picture(30, 30)},
                                          u"some words with them"_s, width);
        std::vector<QRect> all = laid.files();
        all.push_back(laid.textArea());
        for (std::size_t one = 0; one < all.size(); ++one) {
            QVERIFY(laid.bubble().contains(all[one]));
            for (std::size_t other = one + 1; other < all.size(); ++other)
                QVERIFY(!all[one].intersects(all[other]));
        }
    }

    void filesAndTheirButtonsCanBePointedAt()
    {
        using Kind = MessageLayout::Part::Kind;
        File uploading = picture(300, 200);
        uploading.canEnd = true;
        const MessageLayout laid = layout({uploading, File()});
        QVERIFY(laid.partAt(laid.files()[0].center()).kind == Kind::File);
        const auto end = laid.partAt(laid.fileButton(0).center());
        QVERIFY(end.kind == Kind::FileButton && end.chip == 0);
        const auto save = laid.partAt(laid.fileButton(1).center());
        QVERIFY(save.kind == Kind::FileButton && save.chip == 1);
    }

    void whatFailedHasItsWaysOn()
    {
        using Kind = MessageLayout::Part::Kind;
        MessageLayout::Content content;
        content.shape = MessageLayout::Shape::OwnBubble;
        content.time = u"10:15"_s;
        content.files = {File()};
        content.trouble = u"It was not sent."_s;
        content.ways = {u"Again"_s, u"Back"_s};
        const MessageLayout laid(content, {.font = QGuiApplication::font(), .width = 600});
        QSet<int> kinds;
        const QRect area = laid.troubleArea();
        QVERIFY(laid.bubble().contains(area));
        for (int x = area.left(); x <= area.right(); ++x)
            kinds.insert(int(laid.partAt({x, area.top() + 5}).kind));
        QVERIFY(kinds.contains(int(Kind::SendAgain)));
        QVERIFY(kinds.contains(int(Kind::TakeBack)));
    }

    void sizesAreWrittenAsPeopleDo_data()
    {
        QTest::addColumn<qint64>("bytes");
        QTest::addColumn<QString>("expected");
        QTest::newRow("few") << qint64(9) << u"9 bytes"_s;
        QTest::newRow("some") << qint64(2048) << u"2 kB"_s;
        QTest::newRow("more") << qint64(1'300'000) << u"1.2 MB"_s;
        QTest::newRow("even") << qint64(100 * 1024 * 1024) << u"100 MB"_s;
    }

    void sizesAreWrittenAsPeopleDo()
    {
        QFETCH(qint64, bytes);
        QTEST(ui::sizeWords(bytes), "expected");
    }

    void onlyWhatIsSafeIsOpened_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("expected");
        for (const char *name : {"plan.pdf", "photo.jpg", "song.mp3", "film.mp4", "notes.txt"})
            QTest::addRow("%s", name) << QString::fromLatin1(name) << true;
        for (const char *name : {"plan.desktop", "run.sh", "setup.exe", "page.html", "drawing.svg",
                                 "photo.jpg.desktop", "app.AppImage", "tool.jar", "nothing", ""})
            QTest::addRow("%s!", name) << QString::fromLatin1(name) << false;
    }

    void onlyWhatIsSafeIsOpened()
    {
        QFETCH(QString, name);
        QTEST(ui::opensSafely(name), "expected");
    }

    void picturesAreReadNoLargerThanNeeded()
    {
        QImage photo(3000, 2250, QImage::Format_RGB32);
        photo.fill(Qt::darkGreen);
        const QImage read = ui::readPicture(encoded(photo, "jpeg"), {640, 640});
        QCOMPARE(read.size(), QSize(640, 480));
        QCOMPARE(ui::readPicture(encoded(photo.scaled(50, 40), "png"), {640, 640}).size(),
                 QSize(50, 40));
    }

    //! A PNG that says it has 60,000 by 60,000 dots.
    void picturesThatWouldFillTheMemoryAreNotRead()
    {
        QByteArray bomb = encoded(QImage(1, 1, QImage::Format_RGB32), "png");
        bomb.replace(16, 8, QByteArray("\x00\x00\xea\x60\x00\x00\xea\x60", 8));
        const quint32 sum = qToBigEndian(checksum(bomb.mid(12, 17)));
        bomb.replace(29, 4, QByteArray(reinterpret_cast<const char *>(&sum), 4));
        QBuffer buffer(&bomb);
        buffer.open(QIODevice::ReadOnly);
        QCOMPARE(QImageReader(&buffer).size(), QSize(60'000, 60'000));
        QVERIFY(ui::readPicture(bomb, {640, 640}).isNull());
        QVERIFY(ui::readPicture(QByteArray("<svg xmlns='http://www.w3.org/2000/svg'/>"), {640, 640})
                    .isNull());
        QVERIFY(ui::readPicture(QByteArray(), {640, 640}).isNull());
    }

    void previewsFitAndKeepWhatIsClear()
    {
        QImage clear(640, 640, QImage::Format_ARGB32);
        for (int y = 0; y < clear.height(); ++y) {
            for (int x = 0; x < clear.width(); ++x) // such that it can't be packed
                clear.setPixel(x, y, qRgba(x * 7 % 256, y * 13 % 256, x * y % 251, x * 31 % 256));
        }
        const auto preview = ui::encodePicture(clear, protocol::limits::MaxPreviewBytes);
        QCOMPARE(preview.mime, "image/png");
        QVERIFY(!preview.bytes.isEmpty());
        QVERIFY(preview.bytes.size() <= protocol::limits::MaxPreviewBytes);

        const auto photo = ui::encodePicture(clear.convertToFormat(QImage::Format_RGB32),
                                             protocol::limits::MaxPreviewBytes);
        QCOMPARE(photo.mime, "image/jpeg");
        QVERIFY(photo.bytes.size() <= protocol::limits::MaxPreviewBytes);
    }
};

QTEST_MAIN(TestFileLayout)
#include "tst_filelayout.moc"
