// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk.h"

#include "scriptedclient.h"

#include <ui/idlewatch.h>
#include <ui/look/inlinemessage.h>
#include <ui/preferences.h>

#include <QAction>
#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace charla;
using namespace charla::tests;
using namespace Qt::StringLiterals;
using client::Session;

//! What a host sees and owes to the others, and what the window remembers.
class TestHosting : public QObject
{
    Q_OBJECT

private slots:
    void theAddressesForOthersCanBeCopied()
    {
        Desk desk;
        const quint16 port = desk.hosts(u"Ana"_s);
        const QString address = desk.awaits<QLineEdit>("hostAddress")->text();
        QCOMPARE(address, desk.hosting().addresses().first());
        QVERIFY(address.contains(QString::number(port)));

        desk.clicks("copyAddressButton");
        QCOMPARE(QGuiApplication::clipboard()->text(), address);

        QGuiApplication::clipboard()->clear();
        desk.presses(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(QGuiApplication::clipboard()->text(), address);
    }

    void aCertificateThatCanNotBeUsedIsToldInPlace()
    {
        const QTemporaryDir folder;
        QFile broken(folder.filePath(u"tls.pem"_s));
        QVERIFY(broken.open(QIODevice::WriteOnly) && broken.write("not a certificate") > 0);
        broken.close();
        server::Options options;
        options.history.folder = folder.path();
        Desk desk(options);
        desk.window().start({});
        desk.clicks("hostChoice");
        desk.types("nickEdit", u"Ana"_s);
        desk.types("portEdit", u"0"_s);

        desk.clicks("welcomeEnter");

        const QString words = desk.awaits<ui::InlineMessage>("welcomeTrouble")->words();
        QVERIFY2(words.contains(broken.fileName()), qPrintable(words));
        QVERIFY2(!words.contains(u"port"_s), qPrintable(words));
        QVERIFY(broken.remove());
        desk.clicks("welcomeEnter");
        QTRY_COMPARE(desk.state(), Session::State::Online);
    }

    //! Or everybody who comes by TLS would be warned.
    void aRestartInMemoryShowsTheSameCertificate()
    {
        Desk desk;
        QVERIFY(desk.hosts(u"Ana"_s) > 0);
        const QString before = desk.hosting().fingerprint();
        QCOMPARE(before.size(), 64);
        QVERIFY(desk.hosting().forgetsAll());
        const QSignalSpy started(&desk.hosting(), &ui::Hosting::started);

        desk.hosting().restart();

        QTRY_COMPARE(started.size(), 1);
        QCOMPARE(desk.hosting().fingerprint(), before);
    }

    void aGuestSeesNoAddresses()
    {
        Desk host;
        const quint16 port = host.hosts(u"Ana"_s);
        Desk guest;
        guest.joins(u"Luis"_s, port);

        QVERIFY(!guest.shown<QWidget>("addressesPanel"));
        QVERIFY(!guest.window().findChild<QAction *>(u"stopHostingAction"_s)->isEnabled());
    }

    void stoppingAsksWhenOthersAreThere()
    {
        Desk desk;
        NativeClient luis(desk.hosts(u"Ana"_s), u"Luis"_s);
        QTRY_VERIFY(desk.rows("memberList").contains(u"Luis"_s));

        desk.clicks("stopHostingButton");
        desk.clicks("keepHostingButton");
        QTRY_VERIFY(!desk.shown<QWidget>("stopQuestion"));
        QVERIFY(desk.hosting().isRunning());

        desk.clicks("stopHostingButton");
        desk.clicks("stopServerButton");
        QVERIFY(luis.expectsClose(1001));
        QTRY_VERIFY(!desk.hosting().isRunning());
        QVERIFY(desk.awaits<QWidget>("welcomeDialog"));
        QTRY_VERIFY(desk.tabs().isEmpty());
    }

    void stoppingAloneAsksNothing()
    {
        Desk desk;
        QVERIFY(desk.hosts(u"Ana"_s) > 0);

        desk.clicks("stopHostingButton");

        QVERIFY(desk.awaits<QWidget>("welcomeDialog"));
        QTRY_VERIFY(!desk.hosting().isRunning());
    }

    void hostingAgainAfterStoppingWorks()
    {
        Desk desk;
        QVERIFY(desk.hosts(u"Ana"_s) > 0);
        desk.clicks("stopHostingButton");
        QVERIFY(desk.awaits<QWidget>("welcomeDialog"));
        QTRY_VERIFY(!desk.hosting().isRunning());

        desk.clicks("welcomeEnter");

        QTRY_COMPARE(desk.state(), Session::State::Online);
        QTRY_COMPARE(desk.tabs(), QStringList{u"lobby"_s});
    }

    void closingAsksWhenOthersAreThere()
    {
        Desk desk;
        NativeClient luis(desk.hosts(u"Ana"_s), u"Luis"_s);
        QTRY_VERIFY(desk.rows("memberList").contains(u"Luis"_s));

        desk.window().close();
        QVERIFY(desk.window().isVisible());
        desk.clicks("keepHostingButton");
        QVERIFY(desk.window().isVisible());

        desk.window().close();
        desk.clicks("stopServerButton");
        QVERIFY(luis.expectsClose(1001));
        QTRY_VERIFY(!desk.window().isVisible());
    }

    void theWindowRemembersItsShape()
    {
        Desk desk;
        QVERIFY(desk.hosts(u"Ana"_s) > 0);
        QVERIFY(desk.shown<QWidget>("memberList"));
        desk.window().resize(900, 500);
        desk.presses(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(!desk.shown<QWidget>("memberList"));

        desk.window().leave();

        const ui::Preferences preferences(desk.settings());
        QVERIFY(!preferences.windowGeometry().isEmpty());
        QVERIFY(preferences.members() == ui::Preferences::Members::Hidden);
    }

    void recentAddressesAreFewAndTheNewestIsFirst()
    {
        Desk desk;
        ui::Preferences preferences(desk.settings());
        for (int number = 1; number <= 12; ++number)
            preferences.rememberAddress(u"host%1"_s.arg(number));
        preferences.rememberAddress(u"host7:9090"_s); // the same place as host7

        const QStringList recent = preferences.recentAddresses();
        QCOMPARE(recent.size(), ui::Preferences::MaxRecentAddresses);
        QCOMPARE(recent.first(), u"host7:9090"_s);
        QVERIFY(!recent.contains(u"host7"_s));
    }

    void whatIsWrittenIntoTheSettingsByHandIsChecked()
    {
        Desk desk;
        desk.settings().setValue(u"server/port"_s, u"many"_s);
        desk.settings().setValue(u"join/recent"_s,
                                 QStringList{u"not an address"_s, u"studio:9090"_s});
        desk.settings().setValue(u"server/name"_s, u"   "_s);
        const ui::Preferences preferences(desk.settings());

        QCOMPARE(preferences.serverPort(), quint16(9090));
        QCOMPARE(preferences.recentAddresses(), QStringList{u"studio:9090"_s});
        QVERIFY(!preferences.serverName().trimmed().isEmpty());
        desk.settings().setValue(u"server/name"_s, u"Room\a12"_s);
        QVERIFY(preferences.serverName() != u"Room\a12"_s);
    }

    void whoTouchesNothingIsAwayAndComesBack()
    {
        ui::IdleWatch watch(std::chrono::milliseconds(1));
        QSignalSpy away(&watch, &ui::IdleWatch::wentAway);
        QSignalSpy back(&watch, &ui::IdleWatch::cameBack);
        QTRY_COMPARE(away.count(), 1);
        QCOMPARE(back.count(), 0);

        QLineEdit edit;
        QTest::keyClick(&edit, Qt::Key_A);

        QCOMPARE(back.count(), 1);
        QTRY_COMPARE(away.count(), 2);
    }
};

QTEST_MAIN(TestHosting)
#include "tst_hosting.moc"
