// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

//! Takes the pictures of the documentation: a real window on a real server, with people who talk.
//!
//! charla_screenshots FOLDER [LANGUAGE]

#include "pictures.h"

#include <client/messagemodel.h>
#include <ui/look/palettes.h>

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QTextStream>
#include <QTranslator>

using namespace charla;
using namespace charla::tests;
using namespace Qt::StringLiterals;

namespace {

void talkInTheLobby(Desk &host, People &people)
{
    const protocol::Conversation lobby = protocol::RoomName::lobby();
    const auto hostSays = [&host](const QString &text) {
        host.says(text);
        waitFor([&host] { return host.session().unacknowledged() == 0; });
    };
    people.say(u"Luis"_s, lobby, u"Good morning! Is the demo still at eleven?"_s);
    people.say(u"Mei"_s, lobby,
               u"It is. I put the build on the shared drive, please try it before."_s);
    people.say(
        u"Mei"_s, lobby,
        u"Two things to look at:\n· joining from a phone\n· what happens when the cable is pulled"_s);
    hostSays(
        u"I pulled it twice. It was back in its rooms both times before I had found the socket again 🙂"_s);
    people.say(u"Giulia"_s, lobby, u"Perfetto. Then I only need somebody with an old laptop."_s);
    people.say(u"Олег"_s, lobby, u"I have one. Which address?"_s);
    hostSays(u"http://192.168.1.20:9090/ in any browser. Nothing to install."_s);
    people.say(u"Олег"_s, lobby, u"Works."_s);
}

void fillServer(Desk &host, People &people)
{
    for (const char *name : {"Luis", "Mei", "Giulia", "Олег"})
        people[QString::fromUtf8(name)];
    people[u"Luis"_s].join(room(u"design"_s));
    people[u"Giulia"_s].join(room(u"kitchen"_s));
    people[u"Mei"_s].join(room(u"release 1.0"_s));
    waitFor([&host] { return host.rows("roomList").size() == 4; });
    host.clicksRow("roomList", u"design"_s);
    waitFor([&host] { return host.tabs().contains(u"design"_s); });
    host.clicksRow("roomList", u"lobby"_s);
    talkInTheLobby(host, people);
    people.say(u"Luis"_s, room(u"design"_s), u"The new icons are in."_s);
    people.say(u"Luis"_s, room(u"design"_s), u"Have a look when you can."_s);
    people.say(u"Giulia"_s, nick(u"Ana"_s), u"Do you have five minutes after the demo?"_s);
    people[u"Олег"_s].setPresence(protocol::Presence::Away);
    people[u"Mei"_s].noteTyping(protocol::RoomName::lobby());
    waitFor([&host] {
        return host.tabs().contains(u"Giulia"_s) && host.rows("memberList").size() == 5
            && !host.session().typists(protocol::RoomName::lobby()).isEmpty();
    });
}

//! What becomes of messages after they were sent.
void changeMessages(Desk &host, People &people)
{
    const protocol::Conversation lobby = protocol::RoomName::lobby();
    people[u"Giulia"_s].setTopic(protocol::RoomName::lobby(),
                                 u"Demo at eleven in the big room. The build is on the drive."_s);
    const protocol::Seq cable = people.find(u"Mei"_s, u"I pulled it twice"_s);
    people[u"Mei"_s].react(lobby, cable, u"👍"_s);
    people[u"Luis"_s].react(lobby, cable, u"👍"_s);
    people[u"Luis"_s].react(lobby, cable, u"😂"_s);
    people[u"Олег"_s].send(lobby, u"Wrong window, sorry"_s);
    people[u"Олег"_s].remove(lobby, people.find(u"Олег"_s, u"Wrong window"_s));
    people[u"Mei"_s].send(lobby, u"It works on the old laptop too, and on my phon"_s,
                          people.find(u"Mei"_s, u"Perfetto."_s));
    people[u"Mei"_s].edit(lobby, people.find(u"Mei"_s, u"It works on the old laptop"_s),
                          u"It works on the old laptop too, and on my phone."_s);
    waitFor([&host] {
        return host.messageRow(u"It works on the old laptop too, and on my phone."_s).isValid();
    });
    host.acts("markHeart", u"It works on the old laptop too, and on my phone."_s);
    people[u"Luis"_s].react(
        lobby, people.find(u"Luis"_s, u"It works on the old laptop too, and on my phone."_s),
        u"❤️"_s);
    host.acts("replyAction", u"It works on the old laptop too, and on my phone."_s);
    host.types("composerEdit", u"Then we are ready"_s);
    waitFor([&people] {
        const auto &messages = *people[u"Luis"_s].messages(protocol::RoomName::lobby());
        const QModelIndex last = messages.indexOf(people.find(u"Luis"_s, u"It works"_s));
        const auto marks = last.data(int(client::MessageModel::Role::Reactions))
                               .value<QList<client::MessageModel::Mark>>();
        return !marks.isEmpty() && marks.first().nicks.size() == 2;
    });
}

void takeHistory(const Camera &camera, Desk &host, People &people)
{
    host.clicksRow("roomList", u"lobby"_s);
    changeMessages(host, people);
    const QPalette light = QApplication::palette();
    camera.take(host.window(), u"window-history"_s);
    QApplication::setPalette(ui::darkPalette());
    camera.take(host.window(), u"window-history-dark"_s);
    QApplication::setPalette(light);
    host.clicks("searchEverywhereButton");
    camera.take(host.window(), u"window-search-empty"_s);
    host.types("searchEdit", u"the"_s);
    waitFor([&host] { return host.rows("searchList").size() > 2; });
    QTest::keyClick(host.awaits<QWidget>("searchEdit"), Qt::Key_Down);
    QTest::keyClick(host.awaits<QWidget>("searchList"), Qt::Key_Down);
    QTest::keyClick(host.awaits<QWidget>("searchList"), Qt::Key_Return);
    camera.take(host.window(), u"window-search"_s);
    QApplication::setPalette(ui::darkPalette());
    camera.take(host.window(), u"window-search-dark"_s);
    QApplication::setPalette(light);
    QTest::keyClick(host.awaits<QWidget>("searchList"), Qt::Key_Escape);
}

void takeSettings(const Camera &camera, Desk &host)
{
    host.window().findChild<QAction *>(u"settingsAction"_s)->trigger();
    QWidget &dialog = *host.awaits<QWidget>("settingsDialog");
    for (const bool isLarge : {false, true}) {
        const QString size = isLarge ? u"-large"_s : QString();
        for (const char *colours : {"dark", "light"}) {
            host.clicks(qPrintable(QLatin1String(colours) + u"Colours"_s));
            camera.take(dialog, u"window-settings-"_s + QLatin1String(colours) + size);
            camera.take(host.window(), u"window-"_s + QLatin1String(colours) + size);
        }
        host.wishes().fontPercent.set(150);
    }
    host.wishes().fontPercent.reset();
    host.clicks("compactRows");
    camera.take(host.window(), u"window-compact"_s);
    host.clicks("comfortableRows");
    host.clicks("systemColours");
    host.clicks("closeSettingsButton");
}

//! What a host sees of the server.
void takeHosting(const Camera &camera, Desk &host)
{
    host.clicks("hostPanelButton");
    QWidget &panel = *host.awaits<QWidget>("hostPanel");
    waitFor([&host] { return host.rows("connectedList").size() == 5; });
    camera.take(panel, u"window-hosting"_s);
    host.clicks("passwordChoice");
    host.types("panelPasswordEdit", u"open sesame"_s);
    host.awaits<QComboBox>("panelHistoryChoice")->setCurrentIndex(1);
    camera.take(panel, u"window-hosting-edited"_s);
    host.clicks("saveTermsButton");
    camera.take(panel, u"window-hosting-saved"_s);
    host.clicks("everybodyChoice"); // for whoever comes later
    host.awaits<QComboBox>("panelHistoryChoice")->setCurrentIndex(2);
    host.clicks("saveTermsButton");
    host.clicks("closeHostPanelButton");
}

void takeAll(const Camera &camera)
{
    Desk host;
    host.settings().setValue(u"person/nick"_s, u"Ana"_s);
    host.settings().setValue(u"server/name"_s, u"Studio"_s);
    host.settings().setValue(u"join/recent"_s,
                             QStringList{u"192.168.1.20:9090"_s, u"studio.local:9090"_s});
    host.window().start({});
    camera.take(*host.awaits<QWidget>("welcomeDialog"), u"window-welcome-host"_s);
    host.clicks("joinChoice");
    camera.take(*host.awaits<QWidget>("welcomeDialog"), u"window-welcome-join"_s);
    host.types("addressEdit", u"127.0.0.1:1"_s);
    host.clicks("welcomeEnter");
    host.awaits<QWidget>("welcomeTrouble");
    camera.take(*host.awaits<QWidget>("welcomeDialog"), u"window-welcome-trouble"_s);

    People people(host.hosts(u"Ana"_s));
    camera.take(host.window(), u"window-empty"_s);
    fillServer(host, people);
    camera.take(host.window(), u"window"_s);
    host.window().resize(620, 560);
    camera.take(host.window(), u"window-narrow"_s);
    host.window().resize(1000, 660);
    const QPalette light = QApplication::palette();
    QApplication::setPalette(ui::darkPalette());
    camera.take(host.window(), u"window-dark"_s);
    host.clicksRow("privateList", u"Giulia"_s);
    host.says(u"Of course. In the kitchen?"_s);
    people.say(u"Giulia"_s, nick(u"Ana"_s), u"In the kitchen 🙂"_s);
    waitFor([&host] { return host.talk().size() == 3; });
    camera.take(host.window(), u"window-private-dark"_s);
    QApplication::setPalette(light);
    camera.take(host.window(), u"window-private"_s);
    takeHosting(camera, host);
    takeOrder(camera, host);
    takeHistory(camera, host, people);
    takeSettings(camera, host);

    Desk guest;
    guest.joins(u"Kim"_s, quint16(host.session().url().port()));
    waitFor([&guest] { return guest.talk().size() >= 8; });
    host.hosting().stop();
    guest.awaits<QWidget>("connectionBanner");
    waitFor([&guest] { return guest.state() == client::Session::State::Waiting; });
    guest.says(u"Can you still hear me?"_s);
    camera.take(guest.window(), u"window-offline"_s);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"charla"_s);
    const QStringList arguments = application.arguments();
    if (arguments.size() != 2 && arguments.size() != 3) {
        QTextStream(stderr) << "usage: charla_screenshots FOLDER [LANGUAGE]\n";
        return 2;
    }
    QLocale::setDefault(QLocale(arguments.value(2, u"en_GB"_s)));
    QTranslator translator;
    if (translator.load(QLocale(), u"charla"_s, u"_"_s, u":/i18n"_s))
        QCoreApplication::installTranslator(&translator);
    QApplication::setCursorFlashTime(0);
    const Camera camera(arguments.at(1));
    takeAll(camera);
    takeFiles(camera);
    takeCorners(camera);
    return 0;
}
