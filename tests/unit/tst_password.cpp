// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/hub/password.h>

#include <QTest>

using charla::server::Password;
using namespace Qt::StringLiterals;

//! Who knows the password.
class TestPassword : public QObject
{
    Q_OBJECT

private slots:
    void onlyTheWholePasswordIsIt_data()
    {
        QTest::addColumn<QString>("said");
        QTest::addColumn<bool>("isIt");
        QTest::newRow("the password") << u"open sesame 你好"_s << true;
        QTest::newRow("nothing") << QString() << false;
        QTest::newRow("its beginning") << u"open sesame"_s << false;
        QTest::newRow("more than it") << u"open sesame 你好!"_s << false;
        QTest::newRow("in capitals") << u"Open sesame 你好"_s << false;
        QTest::newRow("another one of its length") << u"shut sesame 你好"_s << false;
    }

    void onlyTheWholePasswordIsIt()
    {
        QFETCH(QString, said);
        const Password password(u"open sesame 你好"_s);
        QVERIFY(password.isSet());
        QTEST(password.isIt(said), "isIt");
    }

    void whereNoneIsSetNothingIsIt()
    {
        const Password none{QString()};
        QVERIFY(!none.isSet());
        QVERIFY(!none.isIt(QString()));
        QVERIFY(!none.isIt(u"open sesame"_s));
    }
};

QTEST_GUILESS_MAIN(TestPassword)
#include "tst_password.moc"
