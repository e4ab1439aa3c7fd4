// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <protocol/photoplace.h>

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>
#include <QtEndian>

using namespace charla::protocol;
using namespace Qt::StringLiterals;

namespace {

// What must not be found any more; no other byte of these photos is like one of these.
const QByteArray Latitude = "N48.85837"_ba;
const QByteArray Longitude = "E002.29448"_ba;

enum class Order { Intel, Motorola };

//! Exif data, put together number by number.
class Tiff
{
public:
    explicit Tiff(Order order = Order::Intel) : m_order(order)
    {
        m_bytes = order == Order::Intel ? "II"_ba : "MM"_ba;
        add16(42);
        add32(8);
    }

    Tiff &add16(quint16 value) { return add<quint16>(value); }
    Tiff &add32(quint32 value) { return add<quint32>(value); }
    Tiff &add(const QByteArray &bytes)
    {
        m_bytes += bytes;
        return *this;
    }
    Tiff &entry(quint16 tag, quint16 type, quint32 count, quint32 value)
    {
        return add16(tag).add16(type).add32(count).add32(value);
    }
    //! \a bytes begin at \a offset.
    Tiff &at(qsizetype offset, const QByteArray &bytes)
    {
        m_bytes.resize(std::max(m_bytes.size(), offset + bytes.size()));
        m_bytes.replace(offset, bytes.size(), bytes);
        return *this;
    }
    const QByteArray &bytes() const { return m_bytes; }

private:
    template<typename Number>
    Tiff &add(Number value)
    {
        const Number wire = m_order == Order::Intel ? qToLittleEndian(value) : qToBigEndian(value);
        m_bytes.append(reinterpret_cast<const char *>(&wire), sizeof wire);
        return *this;
    }

    Order m_order;
    QByteArray m_bytes;
};

constexpr quint16 Make = 0x010f;
constexpr quint16 Gps = 0x8825;
constexpr quint16 Ascii = 2;
constexpr quint16 Long = 4;

// As a camera writes it: two entries, one of which leads to the GPS directory at 38, whose values
// are behind it, at 100 and 120.
Tiff photoTiff(Order order = Order::Intel)
{
    Tiff tiff(order);
    tiff.add16(2).entry(Make, Ascii, 4, 0).entry(Gps, Long, 1, 38).add32(0);
    tiff.add16(3)
        .entry(1, Ascii, 2, 0x4e004e00) // the hemisphere, within the entry
        .entry(2, Ascii, 9, 100)
        .entry(4, Ascii, 10, 120)
        .add32(0);
    return tiff.at(100, Latitude).at(120, Longitude).at(140, "end"_ba);
}

QByteArray segment(char marker, const QByteArray &payload)
{
    QByteArray bytes = "\xff"_ba + marker;
    const auto length = quint16(payload.size() + 2);
    bytes += char(length >> 8);
    bytes += char(length & 0xff);
    return bytes + payload;
}

QByteArray exif(const Tiff &tiff)
{
    return segment('\xe1', QByteArray("Exif\0\0", 6) + tiff.bytes());
}

QByteArray xmp(const QByteArray &text)
{
    return segment('\xe1', QByteArray("http://ns.adobe.com/xap/1.0/\0", 29) + text);
}

QByteArray jpeg(const QByteArray &segments)
{
    return "\xff\xd8"_ba + segments + segment('\xdb', QByteArray(64, '\x10'))
        + segment('\xda', "\x01\x01"_ba) + "picture \xff\x00 picture"_ba + "\xff\xd9"_ba;
}

QByteArray washed(QByteArray photo)
{
    for (const PlaceBytes &place : findPlace(photo))
        photo.replace(place.offset, place.length, QByteArray(place.length, place.instead));
    return photo;
}

bool hasNumbers(const QByteArray &photo)
{
    return photo.contains("48.85") || photo.contains("2.294");
}

} // namespace

//! Where a photo was taken is nobody's business: odd Exif, as cameras, programs and attackers make it.
class TestPhotoPlace : public QObject
{
    Q_OBJECT

private slots:
    void thePlaceIsFoundHoweverItIsWritten_data()
    {
        QTest::addColumn<QByteArray>("photo");
        QTest::newRow("Intel") << jpeg(exif(photoTiff()));
        QTest::newRow("Motorola") << jpeg(exif(photoTiff(Order::Motorola)));
        QTest::newRow("behind JFIF") << jpeg(
            segment('\xe0', QByteArray("JFIF\0\1\1\0\0\1\0\1\0\0", 14)) + exif(photoTiff()));
        QTest::newRow("behind a long profile")
            << jpeg(segment('\xe2', QByteArray(65000, 'p')).repeated(3) + exif(photoTiff()));
        QTest::newRow("twice") << jpeg(exif(photoTiff()) + exif(photoTiff(Order::Motorola)));
        QTest::newRow("with fill bytes") << jpeg("\xff\xff\xff"_ba + exif(photoTiff()));
        QTest::newRow("with rubbish between") << jpeg("rubbish"_ba + exif(photoTiff()));
        QTest::newRow("with a marker that stands alone") << jpeg("\xff\x01"_ba + exif(photoTiff()));
        QTest::newRow("another sixth byte")
            << jpeg(segment('\xe1', QByteArray("Exif\0\xff", 6) + photoTiff().bytes()));
        QTest::newRow("cut in the middle of its values")
            << jpeg(exif(photoTiff())).first(2 + 4 + 6 + 125);

        Tiff second;
        second.add16(0).add32(14).add16(1).entry(Gps, Long, 1, 40).add32(0);
        second.at(40, "\x01\x00\x02\x00\x02\x00\x09\x00\x00\x00\x64\x00\x00\x00"_ba)
            .at(100, Latitude);
        QTest::newRow("in the second directory") << jpeg(exif(second));

        Tiff within;
        within.add16(1).entry(0x8769, Long, 1, 30).add32(0).at(30, {});
        within.add32(0).add16(0);
        within.at(30, "\x01\x00\x25\x88\x04\x00\x01\x00\x00\x00\x3c\x00\x00\x00"_ba)
            .at(60, "\x01\x00\x02\x00\x02\x00\x09\x00\x00\x00\x64\x00\x00\x00"_ba)
            .at(100, Latitude);
        QTest::newRow("within the camera's directory") << jpeg(exif(within));

        Tiff several;
        several.add16(1).entry(Gps, Long, 2, 30).add32(0);
        several.at(30, "\x26\x00\x00\x00\x36\x00\x00\x00"_ba)
            .at(38, "\x01\x00\x02\x00\x02\x00\x09\x00\x00\x00\x64\x00\x00\x00"_ba)
            .at(54, "\x01\x00\x04\x00\x02\x00\x0a\x00\x00\x00\x78\x00\x00\x00"_ba)
            .at(100, Latitude)
            .at(120, Longitude);
        QTest::newRow("two directories of it") << jpeg(exif(several));

        Tiff more;
        more.add16(1).entry(Gps, Long, 1, 26).add32(0);
        more.add16(60000).entry(2, Ascii, 9, 100).at(100, Latitude);
        QTest::newRow("it says it has more than is there") << jpeg(exif(more));

        Tiff longer;
        longer.add16(1).entry(Gps, Long, 1, 26).add32(0);
        longer.add16(1).entry(2, Ascii, 0xffffffff, 100).add32(0).at(100, Latitude);
        QTest::newRow("a value without an end") << jpeg(exif(longer));

        QTest::newRow("XMP, as attributes") << jpeg(xmp(
            "<rdf:Description exif:GPSLatitude=\"48.85,1N\" exif:GPSLongitude = '2.294,1E'/>"_ba));
        QTest::newRow("XMP, as elements")
            << jpeg(xmp("<exif:GPSLatitude>48.85,1N</exif:GPSLatitude><exif:GPSLongitude x='1'>"
                        "<rdf:value>2.294</rdf:value> 2.294</exif:GPSLongitude>"_ba));
        QTest::newRow("XMP, cut") << jpeg(xmp("<exif:GPSLatitude>48.85,1N"_ba)).first(65);
        QTest::newRow("XMP without an end of its value")
            << jpeg(xmp("<a exif:GPSLatitude=\"48.85,1N"_ba));
    }

    void thePlaceIsFoundHoweverItIsWritten()
    {
        QFETCH(QByteArray, photo);
        QVERIFY(hasNumbers(photo));
        QVERIFY(tellsPlace(photo));

        const QByteArray after = washed(photo);

        QCOMPARE(after.size(), photo.size());
        QVERIFY(!hasNumbers(after));
        QVERIFY(!tellsPlace(after));
        QVERIFY(findPlace(after).empty() || washed(after) == after);
    }

    void allElseStays()
    {
        const QByteArray photo = jpeg(exif(photoTiff()));
        const QByteArray after = washed(photo);
        const qsizetype tiff = 2 + 4 + 6;

        QCOMPARE(after.first(tiff + 38), photo.first(tiff + 38)); // with the pointer to it
        QCOMPARE(after.sliced(tiff + 38, 42), QByteArray(42, '\0')); // a directory without entries
        QCOMPARE(after.sliced(tiff + 140), photo.sliced(tiff + 140));
    }

    void xmpStaysXml()
    {
        const QByteArray text
            = "<a exif:GPSLatitude='48.85' b='c'/><exif:GPSAltitude>7</exif:GPSAltitude>"_ba;

        const QByteArray after = washed(jpeg(xmp(text)));

        QVERIFY(after.contains(
            "<a exif:GPSLatitude='     ' b='c'/><exif:GPSAltitude> </exif:GPSAltitude>"));
    }

    void whatIsNoPhotoWithAPlaceIsLeftAlone_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::newRow("nothing") << ""_ba;
        QTest::newRow("half a mark") << "\xff"_ba;
        QTest::newRow("only a mark") << "\xff\xd8"_ba;
        QTest::newRow("text") << "Exif N48.85837"_ba;
        QTest::newRow("no JPEG around it") << exif(photoTiff());
        QTest::newRow("a JPEG without Exif") << jpeg({});
        QTest::newRow("Exif without a place")
            << jpeg(exif(Tiff().add16(1).entry(Make, Ascii, 4, 0).add32(0)));
        QTest::newRow("Exif that isn't") << jpeg(segment('\xe1', QByteArray("Exif\0\0XX", 8)));
        QTest::newRow("half a header") << jpeg(segment('\xe1', QByteArray("Exif\0\0II*\0", 10)));
        QTest::newRow("a directory out of the data")
            << jpeg(exif(Tiff().add16(1).entry(Gps, Long, 1, 5000).add32(0)));
        QTest::newRow("a directory in the header")
            << jpeg(exif(Tiff().add16(1).entry(Gps, Long, 1, 4).add32(0)));
        QTest::newRow("in the picture itself")
            << jpeg({}) + exif(photoTiff()); // behind the scan: no reader looks there
        QTest::newRow("XMP without a place") << jpeg(xmp("<a b='GPS'>:GPS</a>"_ba));
    }

    void whatIsNoPhotoWithAPlaceIsLeftAlone()
    {
        QFETCH(QByteArray, file);
        QCOMPARE(washed(file), file);
    }

    void circlesEnd()
    {
        // Its directory is its own next one, the camera's and that of the place.
        Tiff circle;
        circle.add16(3)
            .entry(0x8769, Long, 1, 8)
            .entry(Gps, Long, 1, 8)
            .entry(0xa005, Long, 1, 8)
            .add32(8);
        const QByteArray after = washed(jpeg(exif(circle)));
        QCOMPARE(after.size(), jpeg(exif(circle)).size());
    }

    void theWorstThatFitsEndsSoon()
    {
        // Thousands of pointers to directories of thousands of values, each as long as all of it.
        Tiff tiff;
        tiff.add16(5000);
        for (quint32 i = 0; i < 5000; ++i)
            tiff.entry(i % 2 ? Gps : 0x014a, Long, 1, 8 + i * 12);
        const QByteArray names = "<a:GPS b:GPS><"_ba.repeated(4500);
        const QByteArray photo = jpeg(exif(tiff).repeated(4) + xmp(names).repeated(4)
                                      + xmp("<a:GPS/>"_ba.repeated(8000)));
        QElapsedTimer timer;
        timer.start();

        const auto found = findPlace(photo.first(std::min(photo.size(), PhotoHeadBytes)));

        QVERIFY(found.size() < 100'000);
        QVERIFY(timer.elapsed() < 5000); // a few milliseconds, without sanitizers
    }

    void whateverStandsThereItStaysWithin_data()
    {
        QTest::addColumn<QByteArray>("photo");
        QTest::newRow("Intel") << jpeg(exif(photoTiff()));
        QTest::newRow("Motorola") << jpeg(exif(photoTiff(Order::Motorola)));
        QTest::newRow("XMP") << jpeg(xmp("<a exif:GPSLatitude='48.85'>"
                                         "<exif:GPSLongitude>2.294</exif:GPSLongitude></a>"_ba));
    }

    void whateverStandsThereItStaysWithin()
    {
        QFETCH(QByteArray, photo);
        for (qsizetype length = 0; length <= photo.size(); ++length)
            checkWithin(photo.first(length));
        for (quint32 seed = 1; seed <= 3000; ++seed) {
            QRandomGenerator random(seed);
            QByteArray broken = photo;
            for (quint32 i = 0; i < 1 + seed % 7; ++i)
                broken[random.bounded(int(broken.size()))] = char(random.generate());
            checkWithin(broken);
            if (QTest::currentTestFailed()) {
                qInfo("seed %u", seed);
                return;
            }
        }
    }

private:
    static void checkWithin(const QByteArray &photo)
    {
        for (const PlaceBytes &place : findPlace(photo)) {
            QVERIFY(place.offset >= 0 && place.length > 0);
            QVERIFY(place.offset + place.length <= photo.size());
        }
    }
};

QTEST_APPLESS_MAIN(TestPhotoPlace)
#include "tst_photoplace.moc"
