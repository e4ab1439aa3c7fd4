// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk.h"

#include "scriptedclient.h"
#include "testserver.h"

#include <client/roommodel.h>
#include <ui/servers/serverheader.h>

#include <QAbstractItemView>
#include <QAction>
#include <QLineEdit>
#include <QListView>
#include <QRadioButton>

using namespace charla;
using namespace charla::tests;
using namespace Qt::StringLiterals;
using client::RoomModel;
using client::Session;
using ui::ServerHeader;

//! A person at two servers in one window.
class TestServers : public QObject
{
    Q_OBJECT

    static server::Options named(const QString &name)
    {
        server::Options options;
        options.name = name;
        return options;
    }

    //! Through the dialogue for another server, which is open afterwards only if that failed.
    void connectsTo(quint16 port)
    {
        m_desk->presses(Qt::Key_O, Qt::ControlModifier);
        m_desk->clicks("joinChoice");
        m_desk->types("addressEdit", u"127.0.0.1:%1"_s.arg(port));
        m_desk->clicks("welcomeEnter");
    }

    QList<ServerHeader *> headers() const
    {
        QList<ServerHeader *> shown;
        for (auto *header : m_desk->window().findChildren<ServerHeader *>()) {
            if (header->isVisible())
                shown.append(header);
        }
        return shown;
    }

    QStringList servers() const
    {
        QStringList names;
        for (const ServerHeader *header : headers())
            names.append(header->text());
        return names;
    }

    ServerHeader *header(const QString &name) const
    {
        return headers().value(servers().indexOf(name));
    }

    //! The list of rooms under a header; null while that is folded.
    QListView *rooms(const QString &server) const
    {
        const ServerHeader *above = header(server);
        auto *list = above ? above->parent()->findChild<QListView *>(u"roomList"_s) : nullptr;
        return list && list->isVisible() ? list : nullptr;
    }

    int unread(const QString &server, int row = 0) const
    {
        return rooms(server)->model()->index(row, 0).data(int(RoomModel::Role::Unread)).toInt();
    }

    void clicksRoom(const QString &server, int row = 0) const
    {
        QListView *list = rooms(server);
        QVERIFY(list);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                          list->visualRect(list->model()->index(row, 0)).center());
    }

private slots:
    void init()
    {
        m_school = std::make_unique<TestServer>(named(u"School"_s));
        m_club = std::make_unique<TestServer>(named(u"Club"_s));
        m_luis = std::make_unique<NativeClient>(m_school->port(), u"Luis"_s);
        m_mia = std::make_unique<NativeClient>(m_club->port(), u"Mia"_s);
        m_desk = std::make_unique<Desk>();
        m_desk->joins(u"Ana"_s, m_school->port());
        QTRY_COMPARE(servers(), QStringList(u"School"_s));
        connectsTo(m_club->port());
        QTRY_COMPARE(servers(), QStringList({u"School"_s, u"Club"_s}));
        QTRY_VERIFY(m_desk->rows("memberList").contains(u"Mia"_s));
    }

    void cleanup()
    {
        m_desk.reset();
        m_luis.reset();
        m_mia.reset();
        m_school.reset();
        m_club.reset();
    }

    void whatIsWrittenGoesToTheServerInFront()
    {
        m_desk->says(u"hello, club"_s);
        QVERIFY(m_mia->hears(u"Ana"_s, u"hello, club"_s));

        clicksRoom(u"School"_s);
        QTRY_VERIFY(m_desk->rows("memberList").contains(u"Luis"_s));
        QVERIFY(rooms(u"School"_s)->currentIndex().isValid());
        QVERIFY(!rooms(u"Club"_s)->currentIndex().isValid()); // one is in front, not one of each
        m_desk->says(u"hello, school"_s);
        QVERIFY(m_luis->hears(u"Ana"_s, u"hello, school"_s));
        QVERIFY(m_mia->heardNothingOf(u"room"_s));
        QVERIFY(m_desk->window().windowTitle().contains(u"School"_s));
    }

    void whatIsSaidAtTheOtherIsCountedAndReadOnlyWhenSeen()
    {
        m_luis->saysIn(u"lobby"_s, u"anybody here?"_s);
        QTRY_COMPARE(unread(u"School"_s), 1);
        QTRY_VERIFY(m_desk->window().windowTitle().startsWith(u"(1) "_s));
        m_mia->saysIn(u"lobby"_s, u"in front"_s);
        QTRY_VERIFY(m_desk->seesMessage(u"in front"_s));
        QCOMPARE(unread(u"Club"_s), 0);

        QTest::mouseClick(header(u"School"_s), Qt::LeftButton);

        QTRY_COMPARE(unread(u"School"_s), 0);
        QVERIFY(m_desk->seesMessage(u"anybody here?"_s));
    }

    void aFoldedServerCountsWhatIsUnreadInIt()
    {
        QTest::mouseClick(header(u"School"_s)->findChild<QWidget *>(u"foldServerButton"_s),
                          Qt::LeftButton);
        QTRY_VERIFY(!rooms(u"School"_s));
        m_luis->saysIn(u"lobby"_s, u"anybody here?"_s);
        QTRY_COMPARE(header(u"School"_s)->accessibleName(), u"School, 1 unread message"_s);

        QTest::mouseClick(header(u"School"_s)->findChild<QWidget *>(u"foldServerButton"_s),
                          Qt::LeftButton);
        QTRY_VERIFY(rooms(u"School"_s));
    }

    void keysLeadFromOneToTheOther()
    {
        m_desk->presses(Qt::Key_PageDown, Qt::AltModifier);
        QTRY_VERIFY(m_desk->rows("memberList").contains(u"Luis"_s));

        m_desk->presses(Qt::Key_K, Qt::ControlModifier);
        QTest::keyClicks(m_desk->awaits<QLineEdit>("switcherField"), u"mia"_s);
        QTest::keyClick(m_desk->awaits<QLineEdit>("switcherField"), Qt::Key_Return);
        QTRY_COMPARE(m_desk->frontTab(), u"Mia"_s);
        m_desk->says(u"just for you"_s);
        QVERIFY(m_mia->hears(u"Ana"_s, u"just for you"_s, u"private"_s));
    }

    void loggingOutOfOneKeepsTheOther()
    {
        m_desk->window().findChild<QAction *>(u"logOutAction"_s)->trigger();

        QVERIFY(!m_mia->expects({{u"type"_s, u"left"_s}, {u"nick"_s, u"Ana"_s}}).isEmpty());
        QTRY_COMPARE(servers(), QStringList(u"School"_s));
        QVERIFY(!m_desk->shown<QWidget>("welcomeDialog"));
        m_desk->says(u"still here"_s);
        QVERIFY(m_luis->hears(u"Ana"_s, u"still here"_s));
    }

    void whoLoggedOutCanComeBackAtOnce()
    {
        m_desk->window().findChild<QAction *>(u"logOutAction"_s)->trigger();
        connectsTo(m_club->port());

        QTRY_COMPARE(servers(), QStringList({u"School"_s, u"Club"_s}));
        QTRY_VERIFY(m_desk->rows("memberList").contains(u"Mia"_s));
        m_desk->says(u"back again"_s);
        QVERIFY(m_mia->hears(u"Ana"_s, u"back again"_s));
    }

    void bothAreThereAfterTheNextStart()
    {
        m_desk->ends();
        m_desk->starts();

        QTRY_COMPARE(servers(), QStringList({u"School"_s, u"Club"_s}));
        for (const Session *session : m_desk->sessions().all())
            QTRY_COMPARE(session->state(), Session::State::Online);
        QTRY_VERIFY(rooms(u"School"_s)->model()->rowCount() > 0);
        clicksRoom(u"School"_s);
        QTRY_VERIFY(m_desk->rows("memberList").contains(u"Luis"_s));
    }

    void theSameServerIsNotShownTwice()
    {
        connectsTo(m_school->port());

        QTRY_VERIFY(!m_desk->shown<QWidget>("welcomeDialog"));
        QCOMPARE(servers(), QStringList({u"School"_s, u"Club"_s}));
        QTRY_VERIFY(m_desk->rows("memberList").contains(u"Luis"_s));
    }

    void aWayThatFailsTakesNothingAway()
    {
        const quint16 nobody = std::make_unique<TestServer>()->port();
        connectsTo(nobody);

        m_desk->awaits<QWidget>("welcomeTrouble");
        m_desk->clicks("welcomeCancel");
        QTRY_VERIFY(!m_desk->shown<QWidget>("welcomeDialog"));
        QCOMPARE(servers(), QStringList({u"School"_s, u"Club"_s}));
        m_desk->says(u"never mind"_s);
        QVERIFY(m_mia->hears(u"Ana"_s, u"never mind"_s));
    }

    void oneOfThemCanBeOnesOwnButOnlyOne()
    {
        m_desk->presses(Qt::Key_O, Qt::ControlModifier);
        m_desk->clicks("hostChoice");
        m_desk->types("portEdit", u"0"_s);
        m_desk->clicks("welcomeEnter");
        QTRY_COMPARE(servers().size(), 3);
        QVERIFY(m_desk->hosting().isRunning());

        m_desk->presses(Qt::Key_O, Qt::ControlModifier);
        QVERIFY(!m_desk->awaits<QRadioButton>("hostChoice")->isEnabled());
        QVERIFY(m_desk->awaits<QRadioButton>("joinChoice")->isChecked());
        m_desk->clicks("welcomeCancel");

        m_desk->clicks("stopHostingButton");
        QTRY_COMPARE(servers(), QStringList({u"School"_s, u"Club"_s}));
        QTRY_VERIFY(!m_desk->hosting().isRunning());
    }

private:
    std::unique_ptr<TestServer> m_school;
    std::unique_ptr<TestServer> m_club;
    std::unique_ptr<NativeClient> m_luis;
    std::unique_ptr<NativeClient> m_mia;
    std::unique_ptr<Desk> m_desk;
};

QTEST_MAIN(TestServers)
#include "tst_servers.moc"
