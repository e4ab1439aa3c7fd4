// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

//! Takes the pictures of the documentation: a real window on a real server, with people who talk.
//!
//! charla_screenshots FOLDER [LANGUAGE]

#include "desk.h"

#include <client/address.h>
#include <client/messagemodel.h>
#include <ui/look/theme.h>

#include <QAbstractItemView>
#include <QApplication>
#include <QDir>
#include <QPixmap>
#include <QTextStream>
#include <QTranslator>

#include <cstdio>
#include <map>

using namespace charla;
using namespace charla::tests;
using namespace Qt::StringLiterals;

namespace {

using client::Session;

protocol::Nick nick(const QString &name)
{
    return *protocol::Nick::from(name);
}

protocol::RoomName room(const QString &name)
{
    return *protocol::RoomName::from(name);
}

//! What a Qt program looks like on a dark desktop.
QPalette darkPalette()
{
    QPalette dark(QColor(0x2b, 0x2d, 0x31));
    dark.setColor(QPalette::Base, QColor(0x1f, 0x21, 0x25));
    dark.setColor(QPalette::AlternateBase, QColor(0x26, 0x28, 0x2c));
    dark.setColor(QPalette::Text, QColor(0xe4, 0xe6, 0xea));
    dark.setColor(QPalette::WindowText, QColor(0xe4, 0xe6, 0xea));
    dark.setColor(QPalette::ButtonText, QColor(0xe4, 0xe6, 0xea));
    dark.setColor(QPalette::PlaceholderText, QColor(0x9a, 0x9e, 0xa6));
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        dark.setColor(QPalette::Disabled, role, QColor(0x70, 0x74, 0x7b));
    dark.setColor(QPalette::Highlight, QColor(0x3d, 0x8b, 0xd8));
    dark.setColor(QPalette::HighlightedText, Qt::white);
    dark.setColor(QPalette::ToolTipBase, QColor(0x34, 0x36, 0x3b));
    dark.setColor(QPalette::ToolTipText, QColor(0xe4, 0xe6, 0xea));
    return dark;
}

void waitFor(const std::function<bool()> &condition)
{
    if (!QTest::qWaitFor(condition, Desk::PatienceMs))
        qFatal("what a picture needs did not come");
}

//! The people in the pictures, each with a session of their own.
class People
{
public:
    explicit People(quint16 port) : m_url(*client::serverUrl(u"127.0.0.1:%1"_s.arg(port))) { }

    Session &operator[](const QString &name)
    {
        auto &session = m_sessions[name];
        if (!session) {
            session = std::make_unique<Session>();
            session->connectTo(
                {.url = m_url, .nick = nick(name), .room = protocol::RoomName::lobby()});
            waitFor([&session] { return session->state() == Session::State::Online; });
        }
        return *session;
    }

    //! One after the other, as people do.
    void say(const QString &name, const protocol::Conversation &to, const QString &text)
    {
        Session &session = (*this)[name];
        session.send(to, text);
        waitFor([&session] { return session.unacknowledged() == 0; });
    }

    //! The newest message of that text in the lobby, as somebody knows it.
    protocol::Seq find(const QString &name, const QString &text)
    {
        const auto &messages = *(*this)[name].messages(protocol::RoomName::lobby());
        protocol::Seq seq;
        waitFor([&] {
            for (int row = messages.rowCount() - 1; row >= 0 && seq.isNull(); --row) {
                const QModelIndex index = messages.index(row);
                if (index.data().toString().startsWith(text))
                    seq = protocol::Seq(
                        index.data(int(client::MessageModel::Role::Seq)).toLongLong());
            }
            return !seq.isNull();
        });
        return seq;
    }

private:
    QUrl m_url;
    std::map<QString, std::unique_ptr<Session>> m_sessions;
};

class Camera
{
public:
    explicit Camera(const QString &folder) : m_folder(folder) { QDir().mkpath(folder); }

    void take(QWidget &widget, const QString &name) const
    {
        if (!QTest::qWaitForWindowExposed(&widget))
            QTextStream(stderr) << "never shown: " << name << Qt::endl;
        QTest::mouseMove(&widget, QPoint(widget.width() / 2, 2)); // lights nothing up
        QImage picture = widget.grab().toImage();
        int alike = 0;
        waitFor([&widget, &picture, &alike] { // until nothing moves any more
            const QImage next = widget.grab().toImage();
            alike = next == picture ? alike + 1 : 0;
            picture = next;
            return alike == 3;
        });
        const QString file = m_folder.filePath(name + u".png"_s);
        const bool isSaved = picture.save(file);
        QTextStream(stdout) << (isSaved ? "took " : "could not write ") << file << Qt::endl;
    }

private:
    QDir m_folder;
};

void talkInTheLobby(Desk &host, People &people)
{
    const protocol::Conversation lobby = protocol::RoomName::lobby();
    people.say(u"Luis"_s, lobby, u"Good morning! Is the demo still at eleven?"_s);
    people.say(u"Mei"_s, lobby,
               u"It is. I put the build on the shared drive, please try it before."_s);
    people.say(
        u"Mei"_s, lobby,
        u"Two things to look at:\n· joining from a phone\n· what happens when the cable is pulled"_s);
    host.says(
        u"I pulled it twice. It was back in its rooms both times before I had found the socket again 🙂"_s);
    people.say(u"Giulia"_s, lobby, u"Perfetto. Then I only need somebody with an old laptop."_s);
    people.say(u"Олег"_s, lobby, u"I have one. Which address?"_s);
    host.says(u"http://192.168.1.20:9090/ in any browser. Nothing to install."_s);
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
    QApplication::setPalette(darkPalette());
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
    QApplication::setPalette(darkPalette());
    camera.take(host.window(), u"window-search-dark"_s);
    QApplication::setPalette(light);
    QTest::keyClick(host.awaits<QWidget>("searchList"), Qt::Key_Escape);
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
    QApplication::setPalette(darkPalette());
    camera.take(host.window(), u"window-dark"_s);
    host.clicksRow("privateList", u"Giulia"_s);
    host.says(u"Of course. In the kitchen?"_s);
    people.say(u"Giulia"_s, nick(u"Ana"_s), u"In the kitchen 🙂"_s);
    waitFor([&host] { return host.talk().size() == 3; });
    camera.take(host.window(), u"window-private-dark"_s);
    QApplication::setPalette(light);
    camera.take(host.window(), u"window-private"_s);
    takeHistory(camera, host, people);

    Desk guest;
    guest.joins(u"Kim"_s, quint16(host.session().url().port()));
    waitFor([&guest] { return guest.talk().size() >= 8; });
    host.hosting().stop();
    guest.awaits<QWidget>("connectionBanner");
    waitFor([&guest] { return guest.session().state() == Session::State::Waiting; });
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
    takeAll(Camera(arguments.at(1)));
    return 0;
}
