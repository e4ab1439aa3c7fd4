// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk.h"

#include "flakyproxy.h"
#include "scriptedclient.h"
#include "testserver.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>

using namespace charla;
using namespace charla::tests;
using namespace Qt::StringLiterals;
using client::Session;

//! A person who closes the window and opens it again, with or without the network.
class TestComeback : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_data = std::make_unique<QTemporaryDir>();
        m_server = server();
        m_network = std::make_unique<FlakyProxy>(m_server->port());
        m_ana = std::make_unique<Desk>();
        m_ana->joins(u"Ana"_s, m_network->port());
        m_bob = std::make_unique<NativeClient>(m_server->port(), u"Bob"_s);
        m_bob->saysIn(u"lobby"_s, u"good morning"_s);
        QTRY_VERIFY(m_ana->seesMessage(u"good morning"_s));
    }

    void cleanup()
    {
        m_ana.reset();
        m_bob.reset();
        m_network.reset();
        m_server.reset();
        m_data.reset();
    }

    void theWindowOpensWhereThePersonWas()
    {
        m_ana->clicks("addRoomButton");
        m_ana->types("newRoomEdit", u"Garden"_s);
        QTest::keyClick(m_ana->awaits<QLineEdit>("newRoomEdit"), Qt::Key_Return);
        QTRY_COMPARE(m_ana->frontTab(), u"Garden"_s);
        m_ana->ends();
        m_bob->saysIn(u"lobby"_s, u"while Ana was away"_s);
        m_bob->saysTo(u"Ana"_s, u"for you"_s);

        m_ana->starts();

        QVERIFY(!m_ana->shown<QWidget>("welcomeDialog"));
        QTRY_COMPARE(m_ana->state(), Session::State::Online);
        QTRY_COMPARE(m_ana->frontTab(), u"Garden"_s);
        QTRY_VERIFY(m_ana->tabs().contains(u"Bob"_s));
        m_ana->clicksRow("roomList", u"lobby"_s);
        QTRY_COMPARE(m_ana->talk(), QStringList({u"good morning"_s, u"while Ana was away"_s}));
    }

    void offlineItShowsWhatItHadAndSendsWhatIsTypedOnce()
    {
        m_ana->ends();
        m_network->leadTo(0); // nobody is there

        m_ana->starts();
        QTRY_COMPARE(m_ana->talk(), QStringList(u"good morning"_s));
        QVERIFY(m_ana->awaits<QLabel>("bannerWords"));
        m_ana->says(u"from the train"_s);
        QTRY_COMPARE(m_ana->session().unacknowledged(), 1);
        m_ana->ends();
        m_ana->starts();
        QTRY_COMPARE(m_ana->talk(), QStringList({u"good morning"_s, u"from the train"_s}));

        m_network->leadTo(m_server->port());
        m_ana->session().retryNow(); // unless it tries by itself just now
        QVERIFY(m_bob->hears(u"Ana"_s, u"from the train"_s));
        QTRY_COMPARE(m_ana->session().unacknowledged(), 0);
        m_bob->saysIn(u"lobby"_s, u"welcome back"_s);
        QTRY_COMPARE(m_ana->talk(),
                     QStringList({u"good morning"_s, u"from the train"_s, u"welcome back"_s}));
        QVERIFY(m_bob->hears(u"Bob"_s, u"welcome back"_s));
        QVERIFY(!m_bob->takeFrames().join(u' ').contains(u"from the train"_s));
    }

    void whoLogsOutIsAskedWhereToGoNextTime()
    {
        m_ana->window().findChild<QAction *>(u"logOutAction"_s)->trigger();

        m_ana->awaits<QWidget>("welcomeDialog");
        QVERIFY(!m_bob->expects({{u"type"_s, u"left"_s}, {u"nick"_s, u"Ana"_s}}).isEmpty());
        m_ana->ends();
        m_ana->starts();
        m_ana->awaits<QWidget>("welcomeDialog");
    }

    void aLogoutThatWouldLoseMessagesAsksFirst()
    {
        m_network->leadTo(0);
        m_network->cut();
        QTRY_COMPARE(m_ana->state(), Session::State::Waiting);
        m_ana->says(u"not yet out"_s);
        QTRY_COMPARE(m_ana->session().unacknowledged(), 1);

        m_ana->window().findChild<QAction *>(u"logOutAction"_s)->trigger();
        m_ana->clicks("stayButton");
        QTRY_VERIFY(!m_ana->shown<QWidget>("logOutQuestion"));
        QCOMPARE(m_ana->session().unacknowledged(), 1);

        m_ana->window().findChild<QAction *>(u"logOutAction"_s)->trigger();
        m_ana->clicks("logOutButton");
        m_ana->awaits<QWidget>("welcomeDialog");
    }

private:
    std::unique_ptr<TestServer> server() const
    {
        server::Options options;
        options.history.folder = m_data->path();
        return std::make_unique<TestServer>(options);
    }

    std::unique_ptr<QTemporaryDir> m_data;
    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<FlakyProxy> m_network;
    std::unique_ptr<Desk> m_ana;
    std::unique_ptr<NativeClient> m_bob;
};

QTEST_MAIN(TestComeback)
#include "tst_comeback.moc"
