// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk.h"

#include "loopback.h"
#include "ownnetwork.h"
#include "testserver.h"

#include <server/server.h>
#include <ui/look/tonelabel.h>

#include <QApplication>
#include <QComboBox>
#include <QListView>

using namespace charla;
using namespace charla::tests;
using namespace Qt::StringLiterals;
using client::Session;

namespace {

server::Options onNetwork(const QString &name, const QString &password = {})
{
    server::Options options = onLoopback();
    options.listenAddress = QHostAddress::Any;
    options.name = name;
    options.password = password;
    return options;
}

//! Why there is no network of the test's own; empty when there is.
QString &trouble()
{
    static QString trouble;
    return trouble;
}

QString words(const Desk &desk, const char *label)
{
    const auto *const found = desk.shown<ui::ToneLabel>(label);
    return found ? found->text() : QString();
}

} // namespace

//! In the window: what is found on the local network is listed, entered, and missed with words. In a network of its
//! own, with a real interface.
class TestFound : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (!trouble().isEmpty())
            QSKIP(qPrintable(u"Needs a network of its own, and got none: "_s + trouble()));
        m_elsewhere = std::make_unique<Elsewhere>();
        QVERIFY(m_elsewhere->isUp());
    }

    void aServerComesIsEnteredAndGoes()
    {
        Desk desk;
        desk.looks();
        desk.window().start({});
        desk.clicks("joinChoice");
        QVERIFY(!desk.shown<QListView>("foundList"));
        QVERIFY(words(desk, "foundNothing").contains(u"Looking"_s));

        auto server = std::make_unique<server::Server>(onNetwork(u"Room 12"_s));
        QVERIFY(server->start());
        QVERIFY(desk.awaits<QListView>("foundList"));
        QCOMPARE(desk.rows("foundList"), QStringList{u"Room 12"_s});
        QVERIFY(!desk.shown<QWidget>("foundNothing"));
        const auto *const list = desk.awaits<QListView>("foundList");
        QTRY_COMPARE(list->visibleRegion().boundingRect().size(), list->size()); // nothing is cut
        const QString place = u"10.7.0.1:%1"_s.arg(server->port());
        const QString about = desk.rows("foundList", Qt::UserRole).first();
        QVERIFY2(about.startsWith(place), qPrintable(about));
        QVERIFY(!about.contains(u"password"_s));

        desk.types("nickEdit", u"Ana"_s);
        desk.clicksRow("foundList", u"Room 12"_s);
        QCOMPARE(desk.awaits<QComboBox>("addressEdit")->currentText(), place);
        desk.clicks("welcomeEnter");
        QTRY_COMPARE_WITH_TIMEOUT(desk.state(), Session::State::Online, Desk::PatienceMs);
        QCOMPARE(desk.session().reached().certificate.text(), server->certificateFingerprint());
        QTRY_COMPARE_WITH_TIMEOUT(server->people(), QStringList{u"Ana"_s}, Desk::PatienceMs);

        desk.window().findChild<QAction *>(u"otherServerAction"_s)->trigger();
        QVERIFY(desk.awaits<QListView>("foundList"));
        server->stop();
        QTRY_VERIFY_WITH_TIMEOUT(!desk.shown<QListView>("foundList"), Desk::PatienceMs);
    }

    void aServerThatAsksForAPasswordSaysSoAndIsAskedAtOnce()
    {
        server::Server server(onNetwork(u"Studio"_s, u"open sesame"_s));
        QVERIFY(server.start());
        Desk desk;
        desk.looks();
        desk.window().start({});
        desk.clicks("joinChoice");
        desk.types("nickEdit", u"Ana"_s);
        desk.awaits<QListView>("foundList");
        QVERIFY(desk.rows("foundList", Qt::UserRole).first().contains(u"password"_s));
        desk.clicksRow("foundList", u"Studio"_s);
        desk.types("joinPasswordEdit", u"open sesame"_s);
        desk.clicks("welcomeEnter");
        QTRY_COMPARE_WITH_TIMEOUT(desk.state(), Session::State::Online, Desk::PatienceMs);
    }

    void anotherAddressThatIsTypedIsAnotherServer()
    {
        server::Server server(onNetwork(u"Room 12"_s));
        QVERIFY(server.start());
        TestServer other;
        Desk desk;
        desk.looks();
        desk.window().start({});
        desk.clicks("joinChoice");
        desk.types("nickEdit", u"Ana"_s);
        desk.awaits<QListView>("foundList");
        desk.clicksRow("foundList", u"Room 12"_s);
        desk.types("addressEdit", u"127.0.0.1:%1"_s.arg(other.port()));
        QVERIFY(!desk.awaits<QListView>("foundList")->currentIndex().isValid());
        desk.clicks("welcomeEnter");
        QTRY_COMPARE_WITH_TIMEOUT(desk.state(), Session::State::Online, Desk::PatienceMs);
        QCOMPARE(other.server().people(), QStringList{u"Ana"_s});
    }

    void whenNothingIsFoundItSaysWhereItLookedAndWhatToDo()
    {
        Desk desk;
        desk.looks();
        desk.window().start({});
        desk.clicks("joinChoice");
        desk.clicks("foundNothingWhy");
        const QString advice = words(desk, "foundAdvice");
        QVERIFY(words(desk, "foundNothing").contains(u"No server"_s));
        QVERIFY2(advice.contains(u"h0 (10.7.0.1"_s), qPrintable(advice));
        QVERIFY2(advice.contains(u"TCP 9090"_s), qPrintable(advice));
    }

    void theHostIsNotFoundByThemselvesAndNobodyLooksWhereItIsSwitchedOff()
    {
        Desk desk({}, Desk::Reach::Network);
        desk.looks();
        desk.hosts(u"Ana"_s);
        Desk other;
        other.looks();
        other.window().start({});
        other.clicks("joinChoice");
        QVERIFY(other.awaits<QListView>("foundList")); // the others see it
        desk.window().findChild<QAction *>(u"otherServerAction"_s)->trigger();
        QVERIFY(desk.awaits<QWidget>("foundNothing"));
        QVERIFY(!desk.shown<QListView>("foundList"));

        Desk third;
        third.window().start({});
        third.clicks("joinChoice");
        QVERIFY(third.awaits<QComboBox>("addressEdit"));
        QVERIFY(!third.shown<QWidget>("foundNothing"));
    }

    void theHostsPanelTellsOnceSomebodyCameFromElsewhere()
    {
        Desk desk({}, Desk::Reach::Network);
        const quint16 port = desk.hosts(u"Ana"_s);
        desk.clicks("hostPanelButton");
        desk.awaits<ui::ToneLabel>("reachLine");
        const QString before = words(desk, "reachLine");
        QVERIFY2(before.contains(u"another computer yet"_s), qPrintable(before));
        QVERIFY2(before.contains(QString::number(port)), qPrintable(before));
        QVERIFY(m_elsewhere->connectTo(port));
        QTRY_VERIFY_WITH_TIMEOUT(words(desk, "reachLine").contains(u"Others can get here"_s),
                                 Desk::PatienceMs);
    }

    void theHostCanKeepItToThemselves()
    {
        Desk desk({}, Desk::Reach::Network);
        desk.hosts(u"Ana"_s);
        client::Discovery discovery;
        QTRY_COMPARE_WITH_TIMEOUT(discovery.servers().size(), std::size_t(1), Desk::PatienceMs);
        desk.clicks("hostPanelButton");
        desk.clicks("announceCheck");
        desk.clicks("saveTermsButton");
        desk.clicks("restartButton");
        QTRY_VERIFY_WITH_TIMEOUT(discovery.servers().empty(), Desk::PatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(desk.hosting().isRunning(), Desk::PatienceMs);
        QCOMPARE(desk.settings().value(u"server/announce"_s).toBool(), false);
    }

private:
    std::unique_ptr<Elsewhere> m_elsewhere;
};

int main(int argc, char **argv)
{
    trouble() = enterOwnNetwork();
    const QApplication app(argc, argv);
    TestFound test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_found.moc"
