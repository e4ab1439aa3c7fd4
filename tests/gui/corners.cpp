// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pictures.h"

#include "audience.h"
#include "testserver.h"
#include "tlsfront.h"

#include <client/address.h>
#include <ui/settings/wishes.h>

#include <QTextStream>

namespace charla::tests {

using namespace Qt::StringLiterals;

namespace {

const auto LongRoom = u"Everything about the workshop of the week after next"_s;
const auto LongNick = u"Maximiliana von und zu Hohen"_s;

server::Options named(const QString &name)
{
    server::Options options;
    options.name = name;
    return options;
}

//! Each picture in both colours.
void takeBoth(const Camera &camera, Desk &desk, const QString &name)
{
    using Colours = ui::Wishes::Colours;
    desk.wishes().colours.set(Colours::Dark);
    camera.take(desk.window(), name + u"-dark"_s);
    desk.wishes().colours.set(Colours::Light);
    camera.take(desk.window(), name);
}

void takeScripts(const Camera &camera)
{
    TestServer server(named(u"مدرسة النور"_s));
    People people(server.port());
    Desk desk;
    desk.joins(u"Ana"_s, server.port());
    const protocol::Conversation lobby = protocol::RoomName::lobby();
    people.say(u"ليلى"_s, lobby, u"صباح الخير! هل الجميع هنا؟"_s);
    people.say(u"ليلى"_s, lobby, u"العنوان هو http://192.168.1.20:9090/ من فضلكم"_s);
    people.say(u"משה"_s, lobby, u"בוקר טוב, אני כאן (עם `Charla 0.1`)"_s);
    people.say(
        u"王小明"_s, lobby,
        u"大家早上好！我们十一点在大会议室开始演示，请大家提前五分钟到，并且带上自己的电脑和手机。"_s);
    people.say(u"さくら"_s, lobby, u"**はい**、わかりました 🙂"_s);
    people[u"王小明"_s].join(room(u"学习小组"_s));
    people[u"ليلى"_s].join(room(u"غرفة المعلمين"_s));
    desk.says(u"Good morning ليلى and 王小明!"_s);
    waitFor([&desk] {
        return desk.seesMessage(u"Good morning ليلى and 王小明!"_s)
            && desk.rows("roomList").size() == 3;
    });
    takeBoth(camera, desk, u"window-scripts"_s);
}

void takeMarkdown(const Camera &camera)
{
    TestServer server(named(u"Studio"_s));
    People people(server.port());
    Desk desk;
    desk.joins(u"Ana"_s, server.port());
    const protocol::Conversation lobby = protocol::RoomName::lobby();
    people.say(u"Luis"_s, lobby,
               u"**Plan** for today, @Ana:\n1. build\n2. *try it* on the ~~new~~ old laptop\n3. "
               "write it down\n\n> Whoever finds something says so here."_s);
    people.say(u"Mei"_s, lobby,
               u"```cpp\nfor (const auto &one : all)\n    one.close(); // every one of them, also "
               "those that nobody has looked at for a while\n```\nDetails: "
               "https://example.org/charla"_s);
    waitFor([&desk] { return desk.talk().last().startsWith(u"```cpp"_s); });
    takeBoth(camera, desk, u"window-markdown"_s);
}

void takeCrowd(const Camera &camera)
{
    TestServer server(named(u"A server with a name that is rather long for where it stands"_s));
    Audience crowd(server.port());
    if (!crowd.comes(498))
        qFatal("the crowd did not come");
    People people(server.port());
    Desk desk;
    desk.joins(u"Ana"_s, server.port());
    people[LongNick].join(room(LongRoom));
    for (int number = 1; number <= 12; ++number)
        people[LongNick].join(room(u"Room %1"_s.arg(number)));
    people.say(LongNick, protocol::RoomName::lobby(),
               u"AVeryLongWordWithoutAnySpaceInIt"_s.repeated(12));
    people.say(LongNick, nick(u"Ana"_s), u"And one for you alone."_s);
    waitFor([&desk] {
        return desk.rows("roomList").size() == 14 && desk.rows("privateList").size() == 1;
    });
    desk.clicksRow("roomList", LongRoom);
    waitFor([&desk] { return desk.frontTab() == LongRoom; });
    takeBoth(camera, desk, u"window-long-names"_s);
    desk.clicksRow("roomList", u"lobby"_s);
    waitFor([&desk] { return desk.frontTab() == u"lobby"_s; });
    takeBoth(camera, desk, u"window-crowd"_s);
}

void takeServers(const Camera &camera)
{
    TestServer studio(named(u"Studio"_s));
    TestServer club(named(u"Chess club"_s));
    People colleagues(studio.port());
    People players(club.port());
    for (const char *name : {"design", "kitchen", "release 1.0"})
        colleagues[u"Luis"_s].join(room(QString::fromLatin1(name)));
    players[u"Mia"_s].join(room(u"openings"_s));
    Desk desk;
    desk.joins(u"Ana"_s, studio.port());
    waitFor([&desk] { return desk.rows("roomList").size() == 4; });
    desk.presses(Qt::Key_O, Qt::ControlModifier);
    desk.clicks("joinChoice");
    desk.types("addressEdit", u"127.0.0.1:%1"_s.arg(club.port()));
    desk.clicks("welcomeEnter");
    waitFor([&desk] {
        return desk.sessions().all().size() == 2 && desk.rows("memberList").contains(u"Mia"_s);
    });
    colleagues.say(u"Luis"_s, protocol::RoomName::lobby(), u"Lunch?"_s);
    players.say(u"Mia"_s, protocol::RoomName::lobby(), u"Your move, @Ana!"_s);
    waitFor([&desk] { return desk.seesMessage(u"Your move, @Ana!"_s); });
    takeBoth(camera, desk, u"window-servers"_s);
}

void takeTrust(const Camera &camera)
{
    using Colours = ui::Wishes::Colours;
    const TestCertificate known;
    const TestCertificate other;
    TestServer server(withoutTls(named(u"Studio"_s)));
    TlsFront front(server.port(), known);
    People people(server.port());
    Desk desk;
    desk.joins(u"Ana"_s, front.port());
    people.say(u"Luis"_s, protocol::RoomName::lobby(), u"See you tomorrow."_s);
    waitFor([&desk] { return desk.seesMessage(u"See you tomorrow."_s); });
    front.show(other);
    front.cut();
    waitFor([&desk] { return desk.shown<QWidget>("trustWarning") != nullptr; });
    takeBoth(camera, desk, u"window-trust"_s);

    Desk guest;
    guest.window().open(
        client::JoinLink{.url = client::serverUrl(u"127.0.0.1:%1"_s.arg(front.port())).value(),
                         .room = {},
                         .fingerprint = client::Fingerprint::of(known.certificate)});
    guest.types("nickEdit", u"Ana"_s);
    guest.clicks("welcomeEnter");
    waitFor([&guest] { return guest.shown<QWidget>("trustWarning") != nullptr; });
    for (const auto &[colours, name] : {std::pair(Colours::Dark, u"welcome-trust-dark"_s),
                                        std::pair(Colours::Light, u"welcome-trust"_s)}) {
        guest.wishes().colours.set(colours);
        camera.take(*guest.awaits<QWidget>("welcomeDialog"), name);
    }
}

} // namespace

void takeCorners(const Camera &camera)
{
    takeScripts(camera);
    takeMarkdown(camera);
    takeCrowd(camera);
    takeServers(camera);
    takeTrust(camera);
}

} // namespace charla::tests
