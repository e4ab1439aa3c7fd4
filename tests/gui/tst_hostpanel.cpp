// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk.h"
#include "filehands.h"

#include "scriptedclient.h"
#include "testserver.h"

#include <ui/host/hostpanel.h>
#include <ui/look/inlinemessage.h>

#include <QAbstractButton>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTcpServer>

using namespace charla;
using namespace charla::tests;
using namespace Qt::StringLiterals;
using client::Session;

namespace {

const auto Secret = u"open sesame"_s;

//! What a camera reads on a picture; empty when it reads nothing.
QString scanned(const QImage &picture)
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"code.png"_s);
    if (!picture.save(file))
        return {};
    QProcess reader;
    reader.start(u"zbarimg"_s, {u"--raw"_s, u"--quiet"_s, u"--nodbus"_s, file});
    if (!reader.waitForFinished(Desk::PatienceMs))
        return {};
    return QString::fromUtf8(reader.readAllStandardOutput()).trimmed();
}

QString textOf(const Desk &desk, const char *name)
{
    const auto *label = desk.awaits<QLabel>(name);
    return label ? label->text() : QString();
}

QJsonObject login(const QString &nick, const QString &password)
{
    return {{u"type"_s, u"login"_s},
            {u"nickname"_s, nick},
            {u"room"_s, u"lobby"_s},
            {u"password"_s, password}};
}

//! What the server says of files to who comes in.
QJsonObject filesToldBy(const Desk &desk)
{
    const NativeClient luis(quint16(desk.session().url().port()), u"Luis"_s);
    return luis.welcome().value(u"server"_s).toObject().value(u"files"_s).toObject();
}

//! To another port, and the host is there again.
bool restarts(Desk &desk)
{
    const QUrl before = desk.session().url();
    desk.clicks("restartButton");
    return QTest::qWaitFor(
        [&desk, &before] {
            return desk.session().url() != before
                && desk.session().state() == Session::State::Online
                && !desk.shown<QWidget>("restartButton");
        },
        Desk::PatienceMs);
}

quint16 freePort()
{
    QTcpServer probe;
    probe.listen(QHostAddress::LocalHost);
    return probe.serverPort();
}

} // namespace

//! The panel of a host: what it shows, what it does, and that what is decided there is kept.
class TestHostPanel : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { QApplication::setPalette(QPalette()); }

    void aCameraReadsTheLinkInLightAndDark_data()
    {
        QTest::addColumn<QPalette>("palette");
        QTest::newRow("light") << QApplication::palette();
        QTest::newRow("dark") << QPalette(QColor(0x2b, 0x2d, 0x31));
    }

    void aCameraReadsTheLinkInLightAndDark()
    {
        QFETCH(QPalette, palette);
        Desk desk;
        QApplication::setPalette(palette);
        const quint16 port = desk.hosts(u"Ana"_s);
        desk.clicks("hostPanelButton");

        auto *code = desk.awaits<QWidget>("qrCode");
        const QString link = u"http://127.0.0.1:%1/"_s.arg(port);

        QCOMPARE(desk.awaits<QLineEdit>("qrLink")->text(), link);
        QCOMPARE(scanned(code->grab().toImage()), link);
        QVERIFY(code->accessibleName().contains(link));

        desk.clicks("codeForCharla"); // with the fingerprint in it
        const QString longer = desk.awaits<QLineEdit>("qrLink")->text();
        QVERIFY(longer.contains(desk.hosting().fingerprint()));
        QCOMPARE(scanned(code->grab().toImage()), longer);
    }

    void theChosenAddressIsTheOneInTheCode()
    {
        server::Options options;
        options.listenAddress = QHostAddress::Any;
        options.isAnnounced = false; // it is nobody's
        app::HostingService hosting(options, {});
        QSignalSpy started(&hosting, &ui::Hosting::started);
        hosting.start({.name = u"Room 12"_s, .port = 0});
        QTRY_COMPARE(started.size(), 1);
        const QStringList addresses = hosting.addresses();
        if (addresses.size() < 2)
            QSKIP("This machine has one address only.");
        const QTemporaryDir folder;
        QSettings settings(folder.filePath(u"charla.ini"_s), QSettings::IniFormat);
        auto *panel = new ui::HostPanel(hosting, settings, nullptr); // goes when it is closed
        panel->show();

        const auto rows = panel->findChildren<QAbstractButton *>(u"panelAddress"_s);
        QCOMPARE(rows.size(), addresses.size());
        QVERIFY(rows.first()->isChecked());
        QTest::mouseClick(rows.last(), Qt::LeftButton, {}, QPoint(8, rows.last()->height() / 2));

        QCOMPARE(panel->findChild<QLineEdit *>(u"qrLink"_s)->text(), addresses.last());
        QCOMPARE(scanned(panel->findChild<QWidget *>(u"qrCode"_s)->grab().toImage()),
                 addresses.last());
        panel->close();
    }

    void anAddressIsCopied()
    {
        Desk desk;
        const quint16 port = desk.hosts(u"Ana"_s);
        QGuiApplication::clipboard()->clear();
        desk.clicks("hostPanelButton");

        desk.clicks("panelCopyButton");

        QCOMPARE(QGuiApplication::clipboard()->text(), u"http://127.0.0.1:%1/"_s.arg(port));
    }

    void whoIsConnectedIsShownByWhateverWayTheyCame()
    {
        Desk desk;
        const quint16 port = desk.hosts(u"Ana"_s);
        desk.clicks("hostPanelButton");
        QTRY_COMPARE(desk.rows("connectedList"), QStringList{u"Ana"_s});

        NativeClient luis(port, u"Luis"_s);
        ScriptedClient soc(port, u"/soc"_s);
        QTRY_COMPARE(desk.rows("connectedList"), QStringList({u"Ana"_s, u"Guest 1"_s, u"Luis"_s}));
        QVERIFY(textOf(desk, "connectedTitle").contains(u'3'));

        luis.breaksOff();
        QTRY_COMPARE(desk.rows("connectedList"), QStringList({u"Ana"_s, u"Guest 1"_s}));
    }

    void stoppingAsksForTheOthersAndStartingBringsTheHostBack()
    {
        Desk desk;
        NativeClient luis(desk.hosts(u"Ana"_s), u"Luis"_s);
        QTRY_VERIFY(desk.rows("memberList").contains(u"Luis"_s));
        desk.clicks("hostPanelButton");

        desk.clicks("hostSwitchButton");
        desk.clicks("stopServerButton");
        QVERIFY(luis.expectsClose(1001));
        QTRY_VERIFY(!desk.hosting().isRunning());
        QTRY_VERIFY(textOf(desk, "hostPanelState").contains(u"stopped"_s));
        QVERIFY(!desk.shown<QWidget>("qrCode"));
        QVERIFY(!desk.shown<QWidget>("welcomeDialog")); // the host stays where they are

        desk.clicks("hostSwitchButton");
        QTRY_VERIFY(desk.hosting().isRunning());
        QTRY_COMPARE(desk.session().state(), Session::State::Online);
        QVERIFY(textOf(desk, "hostPanelState").contains(u"running"_s));
        QVERIFY(desk.awaits<QWidget>("qrCode"));
        desk.clicks("closeHostPanelButton");
        desk.says(u"here again"_s);
        QTRY_VERIFY(desk.talk().contains(u"here again"_s));
    }

    void aPasswordCountsAtOnceAndIsKeptFromOthers()
    {
        Desk desk;
        const quint16 port = desk.hosts(u"Ana"_s);
        desk.settings().sync();
        QVERIFY(QFile::setPermissions(desk.settings().fileName(),
                                      QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
        desk.clicks("hostPanelButton");
        QVERIFY(!desk.shown<QWidget>("panelPasswordEdit"));
        QVERIFY(!desk.shown<QWidget>("saveTermsButton"));

        desk.clicks("passwordChoice");
        QVERIFY(!desk.awaits<QWidget>("saveTermsButton")->isEnabled());
        desk.types("panelPasswordEdit", Secret);
        QCOMPARE(desk.awaits<QLineEdit>("panelPasswordEdit")->echoMode(), QLineEdit::Password);
        desk.clicks("showPasswordButton");
        QCOMPARE(desk.awaits<QLineEdit>("panelPasswordEdit")->echoMode(), QLineEdit::Normal);
        desk.clicks("saveTermsButton");

        QTRY_VERIFY(!desk.shown<QWidget>("saveTermsButton"));
        QVERIFY(!desk.shown<QWidget>("restartButton"));
        ScriptedClient bob(port, u"/charla"_s);
        bob.says(login(u"Bob"_s, u"x"_s));
        QVERIFY(!bob.expects({{u"code"_s, u"wrong-password"_s}}).isEmpty());
        bob.says(login(u"Bob"_s, Secret));
        QVERIFY(!bob.expects({{u"type"_s, u"welcome"_s}}).isEmpty());
        QCOMPARE(desk.settings().value(u"server/password"_s).toString(), Secret);
        desk.settings().sync();
        QCOMPARE(
            QFile::permissions(desk.settings().fileName())
                & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
            QFile::Permissions());

        desk.clicks("everybodyChoice");
        desk.clicks("saveTermsButton");
        QVERIFY(!desk.settings().contains(u"server/password"_s));
        NativeClient eve(port, u"Eve"_s);
        QVERIFY(!eve.welcome().isEmpty());
    }

    void theHostsOwnWindowKnowsThePassword()
    {
        server::Options options;
        options.password = Secret;
        Desk desk(options);

        QVERIFY(desk.hosts(u"Ana"_s) > 0);
        QCOMPARE(desk.session().state(), Session::State::Online);
    }

    void anotherPortTakesARestartAndTheHostComesAlong()
    {
        Desk desk;
        QVERIFY(desk.hosts(u"Ana"_s) > 0);
        desk.clicks("hostPanelButton");
        const quint16 port = freePort();

        desk.types("panelPortEdit", QString::number(port));
        desk.clicks("saveTermsButton");
        const auto *words = desk.awaits<ui::InlineMessage>("restartWords");
        QVERIFY(words->words().contains(u"starts again"_s));
        QVERIFY(words->words().contains(u"memory"_s)); // where it is lost with the server
        QCOMPARE(desk.settings().value(u"server/port"_s).toInt(), int(port));
        desk.clicks("restartButton");

        QTRY_COMPARE(desk.session().url().port(), int(port));
        QTRY_COMPARE(desk.session().state(), Session::State::Online);
        QTRY_VERIFY(!desk.shown<QWidget>("restartButton"));
        QCOMPARE(desk.awaits<QLineEdit>("qrLink")->text(), u"http://127.0.0.1:%1/"_s.arg(port));
        const NativeClient luis(port, u"Luis"_s);
        QVERIFY(!luis.welcome().isEmpty());
    }

    // What was said is there again, and so are the others.
    void aRestartOfAServerThatKeepsLosesNothing()
    {
        Desk desk;
        QVERIFY(desk.hosts(u"Ana"_s) > 0);
        desk.clicks("hostPanelButton");
        desk.awaits<QComboBox>("panelHistoryChoice")->setFocus();
        QTest::keyClick(desk.awaits<QComboBox>("panelHistoryChoice"), Qt::Key_Home);
        desk.clicks("saveTermsButton");
        QVERIFY(restarts(desk));
        QVERIFY(!desk.hosting().forgetsAll());
        QTRY_COMPARE(desk.tabs(), QStringList{u"lobby"_s});
        desk.says(u"keep this"_s);
        QTRY_COMPARE(desk.session().unacknowledged(), 0);

        desk.types("panelPortEdit", QString::number(freePort()));
        desk.clicks("saveTermsButton");
        QVERIFY(!desk.awaits<ui::InlineMessage>("restartWords")->words().contains(u"memory"_s));
        QVERIFY(restarts(desk));

        QTRY_VERIFY(desk.talk().contains(u"keep this"_s));
    }

    void howLongItIsKeptIsKept()
    {
        Desk desk;
        QVERIFY(desk.hosts(u"Ana"_s) > 0);
        desk.clicks("hostPanelButton");
        auto *history = desk.awaits<QComboBox>("panelHistoryChoice");
        QCOMPARE(history->currentIndex(), 2); // the test's server keeps nothing
        QVERIFY(!desk.shown<QWidget>("panelDaysEdit"));

        history->setFocus();
        QTest::keyClick(history, Qt::Key_Up);
        desk.types("panelDaysEdit", u"7"_s);
        QVERIFY(textOf(desk, "historyWords").contains(u"for good"_s));
        desk.clicks("saveTermsButton");

        QCOMPARE(desk.settings().value(u"server/keepDays"_s).toInt(), 7);
        QCOMPARE(desk.settings().value(u"server/ephemeral"_s).toBool(), false);
        QVERIFY(desk.awaits<QWidget>("restartButton"));
        desk.clicks("closeHostPanelButton");
        QTRY_VERIFY(!desk.shown<QWidget>("hostPanel"));
        desk.clicks("hostPanelButton"); // it still waits
        QVERIFY(desk.awaits<QWidget>("restartButton"));
        QCOMPARE(desk.awaits<QSpinBox>("panelDaysEdit")->value(), 7);
    }

    void howMuchFilesTakeIsSeen()
    {
        Desk desk;
        QVERIFY(desk.hosts(u"Ana"_s) > 0);
        desk.clicks("hostPanelButton");
        QVERIFY(textOf(desk, "fileUse").startsWith(u"No files"_s));
        const QTemporaryDir folder;

        QVERIFY(drops(desk, {writeFile(folder.path(), u"notes.txt"_s, QByteArray(3000, 'n'))}));
        desk.says(u"here they are"_s);

        QTRY_COMPARE(lastDelivery(desk), client::MessageModel::Delivery::Committed);
        QTRY_COMPARE(textOf(desk, "fileUse"), u"Files take 3 kB on this computer now."_s);
        actsOnLast(desk, "deleteAction");
        QTRY_VERIFY_WITH_TIMEOUT(textOf(desk, "fileUse").startsWith(u"No files"_s),
                                 Desk::PatienceMs); // after the time for Undo
    }

    void whichFilesAreTakenIsKeptAndToldToThoseWhoJoin()
    {
        Desk desk;
        QVERIFY(desk.hosts(u"Ana"_s) > 0);
        desk.clicks("hostPanelButton");
        QVERIFY(desk.awaits<QCheckBox>("filesChoice")->isChecked());
        QCOMPARE(desk.awaits<QSpinBox>("largestFileEdit")->value(), 100);
        QCOMPARE(desk.awaits<QComboBox>("largestFileEditUnit")->currentText(), u"MB"_s);
        QCOMPARE(desk.awaits<QSpinBox>("allFilesEdit")->value(), 10);
        QCOMPARE(desk.awaits<QComboBox>("allFilesEditUnit")->currentText(), u"GB"_s);

        desk.types("largestFileEdit", u"2"_s);
        desk.awaits<QComboBox>("fileTypesChoice")->setFocus();
        QTest::keyClick(desk.awaits<QComboBox>("fileTypesChoice"), Qt::Key_Down);
        desk.clicks("saveTermsButton");

        QCOMPARE(desk.settings().value(u"server/maxFile"_s).toString(), u"2M"_s);
        QVERIFY(!desk.settings().contains(u"server/maxStorage"_s));
        QCOMPARE(desk.settings().value(u"server/fileTypes"_s).toStringList(),
                 QStringList{u"image/*"_s});
        QVERIFY(restarts(desk));
        QCOMPARE(
            filesToldBy(desk),
            QJsonObject({{u"maxFile"_s, 2 * 1024 * 1024}, {u"types"_s, QJsonArray{u"image/*"_s}}}));

        desk.clicks("filesChoice");
        QVERIFY(!desk.shown<QWidget>("largestFileEdit"));
        desk.clicks("saveTermsButton");
        QCOMPARE(desk.settings().value(u"server/maxFile"_s).toString(), u"0"_s);
        QVERIFY(restarts(desk));
        QCOMPARE(filesToldBy(desk), QJsonObject());
    }

    //! As the command line and charla.ini can say it.
    void limitsThatThePanelCantWriteStayAsTheyAre()
    {
        server::Options options;
        options.files = {.maxFile = 1'500'000,
                         .maxStorage = 5 * 1024 * 1024,
                         .types = {u"application/pdf"_s, u"text/*"_s}};
        Desk desk(options);
        QVERIFY(desk.hosts(u"Ana"_s) > 0);
        const ui::Hosting::Files before = desk.hosting().terms().files;
        desk.clicks("hostPanelButton");
        QCOMPARE(desk.awaits<QComboBox>("fileTypesChoice")->currentText(),
                 u"application/pdf, text/*"_s);
        QVERIFY(!desk.shown<QWidget>("saveTermsButton"));

        desk.clicks("passwordChoice");
        desk.types("panelPasswordEdit", Secret);
        desk.clicks("saveTermsButton");

        QVERIFY(desk.hosting().terms().files == before);
        QVERIFY(!desk.settings().contains(u"server/maxFile"_s));
    }

    void aPortThatIsTakenIsToldInPlace()
    {
        const TestServer other;
        Desk desk;
        QVERIFY(desk.hosts(u"Ana"_s) > 0);
        desk.clicks("hostPanelButton");
        desk.types("panelPortEdit", QString::number(other.port()));
        desk.clicks("saveTermsButton");
        desk.clicks("restartButton");

        const auto *trouble = desk.awaits<ui::InlineMessage>("hostPanelTrouble");
        QVERIFY(trouble->words().contains(QString::number(other.port())));
        QTRY_VERIFY(desk.awaits<QWidget>("hostSwitchButton")->isEnabled());

        desk.types("panelPortEdit", u"0"_s);
        desk.clicks("saveTermsButton");
        desk.clicks("hostSwitchButton");
        QTRY_VERIFY(desk.hosting().isRunning());
        QTRY_COMPARE(desk.session().state(), Session::State::Online);
        QVERIFY(!desk.shown<QWidget>("hostPanelTrouble"));
    }

    void goingToAnotherServerClosesThePanel()
    {
        Desk desk;
        QVERIFY(desk.hosts(u"Ana"_s) > 0);
        desk.clicks("hostPanelButton");
        QVERIFY(desk.awaits<QWidget>("hostPanel"));

        desk.clicks("stopHostingButton");

        QVERIFY(desk.awaits<QWidget>("welcomeDialog"));
        QTRY_VERIFY(!desk.shown<QWidget>("hostPanel"));
    }

    void whoJoinsIsAskedForThePasswordInPlace()
    {
        server::Options options;
        options.password = Secret;
        TestServer server(options);
        Desk desk;
        desk.window().start({});
        desk.clicks("joinChoice");
        desk.types("nickEdit", u"Ana"_s);
        desk.types("addressEdit", u"127.0.0.1:%1"_s.arg(server.port()));
        QVERIFY(!desk.shown<QWidget>("joinPasswordEdit"));

        desk.clicks("welcomeEnter");
        auto *password = desk.awaits<QLineEdit>("joinPasswordEdit");
        QVERIFY(desk.awaits<ui::InlineMessage>("welcomeTrouble")->words().contains(u"password"_s));
        QVERIFY(password->hasFocus());
        desk.types("joinPasswordEdit", u"abracadabra"_s);
        desk.clicks("welcomeEnter");
        QTRY_VERIFY(desk.awaits<ui::InlineMessage>("welcomeTrouble")
                        ->words()
                        .contains(u"not the password"_s));
        QTRY_VERIFY(password->hasFocus());
        desk.types("joinPasswordEdit", Secret);
        QTest::keyClick(password, Qt::Key_Return);

        QTRY_COMPARE(desk.session().state(), Session::State::Online);
    }

    void aPasswordIsForOneServerOnly()
    {
        server::Options options;
        options.password = Secret;
        TestServer server(options);
        Desk desk;
        desk.window().start({});
        desk.clicks("joinChoice");
        desk.types("nickEdit", u"Ana"_s);
        desk.types("addressEdit", u"127.0.0.1:%1"_s.arg(server.port()));
        desk.clicks("welcomeEnter");
        desk.types("joinPasswordEdit", Secret);

        desk.types("addressEdit", u"127.0.0.1:1"_s);

        QVERIFY(!desk.shown<QWidget>("joinPasswordEdit"));
    }
};

QTEST_MAIN(TestHostPanel)
#include "tst_hostpanel.moc"
