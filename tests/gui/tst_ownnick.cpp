// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk.h"

#include "scriptedclient.h"
#include "testserver.h"

#include <client/ownnick.h>
#include <ui/look/inlinemessage.h>

#include <QAction>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace charla;
using namespace charla::tests;
using namespace Qt::StringLiterals;
using client::Session;
using protocol::NickState;

namespace {

const auto Password = u"correct horse"_s;

void triggers(const Desk &desk, const QString &action)
{
    auto *const found = desk.window().findChild<QAction *>(action);
    QVERIFY(found && found->isEnabled());
    found->trigger();
}

bool told(const Desk &desk, const char *message, const QString &words)
{
    return QTest::qWaitFor(
        [&] {
            const auto *const shown = desk.shown<ui::InlineMessage>(message);
            return shown && shown->words().contains(words);
        },
        Desk::PatienceMs);
}

NickState stateOf(const Desk &desk)
{
    return desk.session().ownNick()->state();
}

//! Another device of hers.
QJsonObject comesIn(ScriptedClient &device, const QString &password)
{
    device.says({{u"type"_s, u"login"_s},
                 {u"nickname"_s, u"Ana"_s},
                 {u"client"_s, u"Firefox (Android)"_s},
                 {u"nickPassword"_s, password}});
    return device.expectsAny({u"welcome"_s, u"error"_s});
}

void keepsNick(const Desk &desk)
{
    triggers(desk, u"keepNickAction"_s);
    desk.types("nickPasswordEdit", Password);
    desk.types("nickPasswordAgainEdit", Password);
    desk.clicks("keepNickButton");
    QVERIFY(told(desk, "keepNickMessage", u"is yours"_s));
}

//! In the dialogue or the host's panel, of which one is open.
int rowsOfInvitations(const Desk &desk)
{
    const auto *const list = desk.shown<QWidget>("invitationList");
    int rows = 0;
    for (const QWidget *row :
         list ? list->findChildren<QWidget *>(u"invitationRow"_s) : QList<QWidget *>())
        rows += row->isVisible() ? 1 : 0;
    return rows;
}

QStringList logins(const Desk &desk)
{
    QStringList names;
    const auto *const dialog = desk.shown<QDialog>("loginsDialog");
    for (const QWidget *row :
         dialog ? dialog->findChildren<QWidget *>(u"loginRow"_s) : QList<QWidget *>()) {
        if (row->isVisible())
            names.append(row->accessibleName().section(u' ', 0, 0));
    }
    names.sort();
    return names;
}

} // namespace

//! In the window: the own nick is kept with a password, and the own logins are shown and ended.
class TestOwnNick : public QObject
{
    Q_OBJECT

private slots:
    void aNickIsKeptAndWhatIsWrongIsToldInPlace()
    {
        TestServer server;
        Desk desk;
        desk.joins(u"Ana"_s, server.port());
        triggers(desk, u"keepNickAction"_s);
        QVERIFY(desk.awaits<QDialog>("keepNickDialog"));
        QVERIFY(!desk.shown<QDialog>("keepNickDialog")->isModal());
        QVERIFY(!desk.shown<QWidget>("currentNickPasswordEdit"));
        QVERIFY(!desk.shown<QWidget>("giveNickUpButton"));

        desk.clicks("keepNickButton");
        QVERIFY(told(desk, "keepNickMessage", u"Enter a new password"_s));
        desk.types("nickPasswordEdit", Password);
        desk.types("nickPasswordAgainEdit", u"correct hose"_s);
        desk.clicks("keepNickButton");
        QVERIFY(told(desk, "keepNickMessage", u"differ"_s));
        desk.types("nickPasswordAgainEdit", Password);
        desk.clicks("keepNickButton");
        QVERIFY(told(desk, "keepNickMessage", u"is yours"_s));
        QCOMPARE(stateOf(desk), NickState::Kept);
        QCOMPARE(desk.awaits<QLineEdit>("nickPasswordEdit")->text(), QString());

        ScriptedClient phone(server.port(), u"/charla"_s);
        QCOMPARE(comesIn(phone, Password).value(u"type"_s), u"welcome"_s);
        desk.says(u"still here"_s);
        QTRY_VERIFY_WITH_TIMEOUT(desk.seesMessage(u"still here"_s), Desk::PatienceMs);
    }

    void thePasswordIsChangedAndTheNickGivenUp()
    {
        TestServer server;
        Desk desk;
        desk.joins(u"Ana"_s, server.port());
        keepsNick(desk);

        desk.types("nickPasswordEdit", u"battery staple"_s);
        desk.types("nickPasswordAgainEdit", u"battery staple"_s);
        desk.clicks("keepNickButton");
        QVERIFY(told(desk, "keepNickMessage", u"has now"_s));
        desk.types("currentNickPasswordEdit", u"a guess"_s);
        desk.clicks("keepNickButton");
        QVERIFY(told(desk, "keepNickMessage", u"not the password"_s));
        QVERIFY(desk.awaits<QLineEdit>("currentNickPasswordEdit")->hasFocus());
        QCOMPARE(stateOf(desk), NickState::Kept);

        desk.types("currentNickPasswordEdit", Password);
        desk.clicks("giveNickUpButton");
        QVERIFY(told(desk, "keepNickMessage", u"not kept any more"_s));
        QCOMPARE(stateOf(desk), NickState::Guest);
        QVERIFY(!desk.shown<QWidget>("giveNickUpButton"));
    }

    void theFirstDialogueAsksForTheNicksPassword()
    {
        TestServer server;
        NativeClient ana(server.port(), u"Ana"_s);
        ana.says({{u"type"_s, u"keep-nick"_s}, {u"password"_s, Password}});
        QVERIFY(!ana.expects({{u"type"_s, u"nick-kept"_s}}).isEmpty());
        Desk desk;
        desk.window().start({});
        desk.clicks("joinChoice");
        desk.types("nickEdit", u"Ana"_s);
        desk.types("addressEdit", u"127.0.0.1:%1"_s.arg(server.port()));
        QVERIFY(!desk.shown<QWidget>("joinNickPasswordEdit"));

        desk.clicks("welcomeEnter");
        auto *const password = desk.awaits<QLineEdit>("joinNickPasswordEdit");
        QVERIFY(told(desk, "welcomeTrouble", u"kept with a password"_s));
        QVERIFY(password->hasFocus());
        desk.types("nickEdit", u"Anna"_s); // which asks for none
        QVERIFY(!desk.shown<QWidget>("joinNickPasswordEdit"));
        desk.types("nickEdit", u"Ana"_s);
        desk.clicks("welcomeEnter");
        QVERIFY(desk.awaits<QLineEdit>("joinNickPasswordEdit"));
        desk.types("joinNickPasswordEdit", u"a guess"_s);
        desk.clicks("welcomeEnter");
        QVERIFY(told(desk, "welcomeTrouble", u"not the password of this nick"_s));
        desk.types("joinNickPasswordEdit", Password);
        QTest::keyClick(password, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(desk.state(), Session::State::Online, Desk::PatienceMs);
        QCOMPARE(stateOf(desk), NickState::Kept);
    }

    void theLoginsAreListedAndEnded()
    {
        TestServer server;
        Desk desk;
        desk.joins(u"Ana"_s, server.port());
        keepsNick(desk);
        ScriptedClient phone(server.port(), u"/charla"_s);
        QCOMPARE(comesIn(phone, Password).value(u"type"_s), u"welcome"_s);

        triggers(desk, u"loginsAction"_s);
        QTRY_COMPARE_WITH_TIMEOUT(logins(desk), QStringList({u"Charla"_s, u"Firefox"_s}),
                                  Desk::PatienceMs);
        desk.clicks("endLoginButton"); // there is one: the own session has none
        QVERIFY(phone.expectsClose(4008));
        QTRY_COMPARE_WITH_TIMEOUT(logins(desk), QStringList{u"Charla"_s}, Desk::PatienceMs);
        QVERIFY(!desk.shown<QWidget>("endLoginButton"));
    }

    void aSessionThatIsEndedElsewhereSaysSoAndStaysAway()
    {
        TestServer server;
        Desk desk;
        desk.joins(u"Ana"_s, server.port());
        keepsNick(desk);
        ScriptedClient phone(server.port(), u"/charla"_s);
        QCOMPARE(comesIn(phone, Password).value(u"type"_s), u"welcome"_s);
        phone.says(QJsonObject{{u"type"_s, u"sessions"_s}});
        const QJsonObject listed = phone.expects({{u"type"_s, u"sessions"_s}});
        QString other;
        for (const QJsonValue session : listed.value(u"sessions"_s).toArray()) {
            if (!session[u"current"_s].toBool())
                other = session[u"session"_s].toString();
        }
        phone.says({{u"type"_s, u"revoke-session"_s}, {u"session"_s, other}});

        QTRY_COMPARE_WITH_TIMEOUT(desk.state(), Session::State::Idle, Desk::PatienceMs);
        auto *const words = desk.awaits<QLabel>("bannerWords");
        QVERIFY2(words->text().contains(u"another device"_s), qPrintable(words->text()));
        QVERIFY(told(desk, "keepNickMessage", u"not connected"_s));
        QVERIFY(!desk.shown<QPushButton>("keepNickButton")->isEnabled());
    }

    void withoutAServerThereIsNothingToKeep()
    {
        Desk desk;
        desk.window().start({});
        for (const QString &action : {u"keepNickAction"_s, u"loginsAction"_s})
            QVERIFY(!desk.window().findChild<QAction *>(action)->isEnabled());
    }

    void theHostInvitesByLinkAndQrCode()
    {
        Desk desk;
        const quint16 port = desk.hosts(u"Ana"_s);
        ui::Hosting::Terms terms = desk.hosting().terms();
        triggers(desk, u"inviteAction"_s); // for the host that is the panel
        QVERIFY(desk.awaits<QWidget>("hostPanel"));
        QVERIFY(desk.awaits<QWidget>("qrCode"));
        QVERIFY(!desk.shown<QWidget>("makeInvitationButton")); // everybody may come in
        terms.password = u"open sesame"_s;
        desk.hosting().setTerms(terms);

        desk.clicks("makeInvitationButton");
        const QString link = desk.awaits<QLineEdit>("qrLink")->text();
        const QString before = u"http://127.0.0.1:%1/#?invite="_s.arg(port);
        QVERIFY2(link.startsWith(before), qPrintable(link));
        QVERIFY(desk.awaits<QWidget>("qrCode")->accessibleName().contains(link));
        const QString code = link.mid(before.size());
        ScriptedClient luis(port, u"/charla"_s);
        const QJsonObject login{
            {u"type"_s, u"login"_s}, {u"nickname"_s, u"Luis"_s}, {u"invitation"_s, code}};
        luis.says(login);
        QVERIFY(!luis.expects({{u"type"_s, u"welcome"_s}}).isEmpty());

        desk.clicks("codeForCharla");
        desk.clicks("makeInvitationButton");
        const auto second = client::joinLinkOf(desk.awaits<QLineEdit>("qrLink")->text());
        QVERIFY(second && second->invitation && second->fingerprint);
        QTRY_COMPARE_WITH_TIMEOUT(rowsOfInvitations(desk), 1,
                                  Desk::PatienceMs); // Luis has used up the first
        desk.clicks("takeInvitationBackButton");
        QTRY_COMPARE_WITH_TIMEOUT(rowsOfInvitations(desk), 0, Desk::PatienceMs);
        QVERIFY(!client::joinLinkOf(desk.awaits<QLineEdit>("qrLink")->text())->invitation);
        ScriptedClient eve(port, u"/charla"_s);
        eve.says({{u"type"_s, u"login"_s},
                  {u"nickname"_s, u"Eve"_s},
                  {u"invitation"_s, second->invitation->text()}});
        QVERIFY(!eve.expects({{u"code"_s, u"invitation-over"_s}}).isEmpty());
    }

    void whoKeepsTheirNickInvitesPeoplePastThePassword()
    {
        server::Options options;
        options.password = u"open sesame"_s;
        TestServer server(options);
        const QString own = server.server().makeInvitation(1, std::chrono::hours(1));
        Desk desk;
        desk.window().start({});
        desk.clicks("joinChoice");
        desk.types("nickEdit", u"Ana"_s);
        desk.types(
            "addressEdit",
            u"charla://127.0.0.1:%1/Garden?invite=%2"_s.arg(QString::number(server.port()), own));
        desk.clicks("welcomeEnter");
        QTRY_COMPARE_WITH_TIMEOUT(desk.frontTab(), u"Garden"_s, Desk::PatienceMs);

        triggers(desk, u"inviteAction"_s);
        QVERIFY(desk.awaits<QDialog>("inviteDialog"));
        QVERIFY(!desk.shown<QDialog>("inviteDialog")->isModal());
        const QString before = u"http://127.0.0.1:%1/#Garden"_s.arg(server.port());
        QCOMPARE(desk.awaits<QLineEdit>("qrLink")->text(), before);
        QVERIFY(!desk.shown<QWidget>("makeInvitationButton")); // as a guest
        QVERIFY(desk.awaits<QLabel>("invitationWords")->text().contains(u"keeps their nick"_s));

        keepsNick(desk);
        desk.clicks("makeInvitationButton");
        QTRY_COMPARE_WITH_TIMEOUT(rowsOfInvitations(desk), 1, Desk::PatienceMs);
        const QString link = desk.awaits<QLineEdit>("qrLink")->text();
        QVERIFY2(link.startsWith(before + u"?invite="_s), qPrintable(link));
        ScriptedClient luis(server.port(), u"/charla"_s);
        luis.says({{u"type"_s, u"login"_s},
                   {u"nickname"_s, u"Luis"_s},
                   {u"invitation"_s, link.mid(before.size() + 8)}});
        QVERIFY(!luis.expects({{u"type"_s, u"welcome"_s}}).isEmpty());

        // What is used up meanwhile goes from the list when it is to be taken back.
        desk.clicks("takeInvitationBackButton");
        QVERIFY(told(desk, "inviteMessage", u"nobody any more"_s));
        QTRY_COMPARE_WITH_TIMEOUT(rowsOfInvitations(desk), 0, Desk::PatienceMs);
        desk.clicks("makeInvitationButton");
        QTRY_COMPARE_WITH_TIMEOUT(rowsOfInvitations(desk), 1, Desk::PatienceMs);
        desk.clicks("takeInvitationBackButton");
        QTRY_COMPARE_WITH_TIMEOUT(rowsOfInvitations(desk), 0, Desk::PatienceMs);
        QCOMPARE(desk.awaits<QLineEdit>("qrLink")->text(), before);
    }

    void whereEverybodyMayComeInThereIsOnlyTheLinkToPassOn()
    {
        TestServer server;
        Desk desk;
        desk.joins(u"Ana"_s, server.port());
        keepsNick(desk);
        triggers(desk, u"inviteAction"_s);
        desk.clicks("codeForCharla");
        const auto link = client::joinLinkOf(desk.awaits<QLineEdit>("qrLink")->text());
        QVERIFY(link && link->room && !link->invitation);
        QCOMPARE(link->room->text(), u"lobby"_s);
        QVERIFY(!desk.shown<QWidget>("makeInvitationButton"));
        QVERIFY(!desk.shown<QWidget>("invitationWords"));
    }

    void whoComesByALinkWithAnInvitationNeedsNoPassword()
    {
        server::Options options;
        options.password = u"open sesame"_s;
        TestServer server(options);
        const QString code = server.server().makeInvitation(1, std::chrono::hours(1));
        Desk desk;
        desk.window().start({});
        desk.clicks("joinChoice");
        desk.types("nickEdit", u"Ana"_s);
        desk.types(
            "addressEdit",
            u"charla://127.0.0.1:%1/Garden?invite=%2"_s.arg(QString::number(server.port()), code));
        desk.clicks("welcomeEnter");
        QTRY_COMPARE_WITH_TIMEOUT(desk.state(), Session::State::Online, Desk::PatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(desk.frontTab(), u"Garden"_s, Desk::PatienceMs);
    }
};

QTEST_MAIN(TestOwnNick)
#include "tst_ownnick.moc"
