// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <app/joinaddresses.h>

#include <QTest>

using namespace charla::app;
using namespace Qt::StringLiterals;

//! Where others can reach a server.
class TestJoinAddresses : public QObject
{
    Q_OBJECT

private slots:
    void theLikeliestComesFirst_data()
    {
        QTest::addColumn<QString>("listen");
        QTest::addColumn<QStringList>("interfaces");
        QTest::addColumn<QStringList>("urls");

        QTest::newRow("private before public, IPv4 before IPv6, nothing local")
            << u"0.0.0.0"_s
            << QStringList{u"127.0.0.1"_s, u"fe80::1"_s, u"2001:db8::5"_s, u"8.8.4.4"_s,
                           u"192.168.1.20"_s}
            << QStringList{u"http://192.168.1.20:9090/"_s, u"http://8.8.4.4:9090/"_s,
                           u"http://[2001:db8::5]:9090/"_s};
        QTest::newRow("only loopback")
            << u"::"_s << QStringList{u"127.0.0.1"_s, u"::1"_s}
            << QStringList{u"http://127.0.0.1:9090/"_s, u"http://[::1]:9090/"_s};
        QTest::newRow("link-local when there is nothing better")
            << u"0.0.0.0"_s << QStringList{u"127.0.0.1"_s, u"169.254.3.4"_s}
            << QStringList{u"http://169.254.3.4:9090/"_s, u"http://127.0.0.1:9090/"_s};
        QTest::newRow("one address to listen at") << u"10.1.2.3"_s << QStringList{u"192.168.1.20"_s}
                                                  << QStringList{u"http://10.1.2.3:9090/"_s};
    }

    void theLikeliestComesFirst()
    {
        QFETCH(QString, listen);
        QFETCH(QStringList, interfaces);
        QFETCH(QStringList, urls);
        QList<QHostAddress> addresses;
        for (const QString &text : std::as_const(interfaces))
            addresses.append(QHostAddress(text));

        QCOMPARE(joinAddresses(QHostAddress(listen), 9090, addresses), urls);
    }

    void theSameAreThereEncrypted()
    {
        QCOMPARE(encryptedAddresses({u"http://10.1.2.3:9090/"_s, u"http://[fd00::7]:9090/"_s}),
                 (QStringList{u"https://10.1.2.3:9090/"_s, u"https://[fd00::7]:9090/"_s}));
    }
};

QTEST_APPLESS_MAIN(TestJoinAddresses)
#include "tst_joinaddresses.moc"
