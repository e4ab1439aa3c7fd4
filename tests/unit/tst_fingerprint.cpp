// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <client/trust/fingerprint.h>

#include <QSslCertificate>
#include <QTest>

using charla::client::Fingerprint;
using namespace Qt::StringLiterals;

namespace {

const auto Digits = u"00112233445566778899aabbccddeeff0123456789abcdef0123456789abcdef"_s;

} // namespace

class TestFingerprint : public QObject
{
    Q_OBJECT

private slots:
    void whatPeopleCopyIsRead_data()
    {
        QTest::addColumn<QString>("text");

        QString colons;
        for (qsizetype i = 0; i < Digits.size(); i += 2)
            colons += (i > 0 ? u":"_s : QString()) + Digits.mid(i, 2).toUpper();
        QTest::newRow("digits") << Digits;
        QTest::newRow("capitals") << Digits.toUpper();
        QTest::newRow("openssl's colons") << colons;
        QTest::newRow("groups") << Fingerprint::from(Digits).value().groups();
        QTest::newRow("prefix") << u"sha256:"_s + Digits;
        QTest::newRow("prefix in capitals") << u"SHA256:"_s + colons;
        QTest::newRow("spaces around") << u"  "_s + Digits + u"\n"_s;
    }

    void whatPeopleCopyIsRead()
    {
        QFETCH(QString, text);

        const auto read = Fingerprint::from(text);

        QVERIFY(read);
        QCOMPARE(read->text(), Digits);
        QVERIFY(!read->isNull());
    }

    void whatIsNoFingerprintIsRefused_data()
    {
        QTest::addColumn<QString>("text");

        QTest::newRow("nothing") << QString();
        QTest::newRow("a digit too few") << Digits.left(63);
        QTest::newRow("a digit too many") << Digits + u'0';
        QTest::newRow("no digits") << QString(64, u'g');
        QTest::newRow("digits of another script") << QString(64, QChar(0x0661));
        QTest::newRow("SHA-1") << Digits.left(40);
    }

    void whatIsNoFingerprintIsRefused()
    {
        QFETCH(QString, text);

        QVERIFY(!Fingerprint::from(text));
    }

    void groupsAreFoursInTwoLines()
    {
        QCOMPARE(Fingerprint::from(Digits).value().groups(),
                 u"0011 2233 4455 6677 8899 aabb ccdd eeff\n"
                 "0123 4567 89ab cdef 0123 4567 89ab cdef"_s);
    }

    void thatOfNoCertificateIsNull()
    {
        QVERIFY(Fingerprint::of(QSslCertificate()).isNull());
        QVERIFY(Fingerprint().text().isEmpty());
        QVERIFY(Fingerprint().groups().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestFingerprint)
#include "tst_fingerprint.moc"
