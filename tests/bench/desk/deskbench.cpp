// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "crowd.h"
#include "firstwindow.h"
#include "program.h"
#include "scenes.h"

#include <QCommandLineParser>
#include <QJsonDocument>

#include <algorithm>
#include <cstdio>
#include <memory>

using namespace charla::bench;
using namespace charla::tests;
using namespace Qt::StringLiterals;

//! What a long and a busy room cost the window: frames while scrolling, typing while very much
//! comes in, memory, and how soon the first window is there. Each in a window of its own process,
//! on a server of its own process. Words go to standard error, JSON to standard output.
namespace {

constexpr int Fillers = 20;
constexpr int FillersOfARoom = 2; // at least
constexpr int Talkers = 8;
constexpr int Starts = 10;
constexpr int SceneLimitMs = 600'000;

struct Plan
{
    QCommandLineParser parser;

    explicit Plan(const QApplication &application)
    {
        parser.addOptions(
            {{u"messages"_s, u"In the room, or in all tabs together."_s, u"N"_s, u"100000"_s},
             {u"rate"_s, u"Incoming messages a second."_s, u"N"_s, u"1000"_s},
             {u"seconds"_s, u"For which they come."_s, u"N"_s, u"20"_s},
             {u"only"_s, u"scroll, flood, floodLoaded, memory, tabs or start."_s, u"SCENE"_s},
             {u"data"_s, u"Keep the server's history there, and use it again."_s, u"DIR"_s},
             {u"scene"_s, u"For this program itself, as are the next two."_s, u"SCENE"_s},
             {u"port"_s, {}, u"PORT"_s},
             {u"crowd"_s, {}, u"RATE"_s}});
        parser.addHelpOption();
        parser.process(application);
    }

    int number(const QString &name) const { return parser.value(name).toInt(); }
    bool wants(const QString &scene) const
    {
        return !parser.isSet(u"only"_s) || parser.value(u"only"_s) == scene;
    }
};

//! Talks until somebody ends it.
int runCrowd(const Plan &plan)
{
    const QString name = u"talker %1"_s.arg(QCoreApplication::applicationPid());
    Crowd crowd(quint16(plan.number(u"port"_s)), name, Talkers);
    if (!crowd.comesIn())
        return 1;
    crowd.saysEachSecond(plan.number(u"crowd"_s));
    return QApplication::exec();
}

//! In the process of its own.
int runScene(WatchedApplication &application, const Plan &plan)
{
    const QString name = plan.parser.value(u"scene"_s);
    Scene scene{.application = application,
                .port = quint16(plan.number(u"port"_s)),
                .messages = plan.number(u"messages"_s),
                .rate = plan.number(u"rate"_s),
                .seconds = plan.number(u"seconds"_s)};
    if (name == u"flood"_s)
        scene.messages = 0;
    const QJsonObject result = name == u"scroll"_s ? scroll(scene)
        : name == u"memory"_s                      ? memory(scene)
        : name == u"tabs"_s                        ? tabs(scene)
                                                   : flood(scene);
    std::printf("%s\n", QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
    return 0;
}

QJsonObject runAside(const Plan &plan, const QString &scene, quint16 port)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QStringList arguments{u"--scene"_s, scene, u"--port"_s, QString::number(port)};
    for (const QString &name : {u"messages"_s, u"rate"_s, u"seconds"_s})
        arguments += {u"--"_s + name, plan.parser.value(name)};
    process.start(QCoreApplication::applicationFilePath(), arguments);
    if (!process.waitForFinished(SceneLimitMs)) {
        process.kill();
        process.waitForFinished();
    }
    return QJsonDocument::fromJson(process.readAllStandardOutput()).object();
}

//! A server whose rooms have so many messages together, said now if they were not said before.
//! \return none, after words about it, when it does not come to be.
std::unique_ptr<HeadlessServer> filledServer(const QString &data, const QStringList &rooms,
                                             int messages)
{
    const bool isFilled = QFile::exists(data + u"/charla.db"_s);
    auto server = std::make_unique<HeadlessServer>(QStringList{u"--data"_s, data});
    if (server->port() != 0) {
        if (isFilled)
            return server;
        std::fprintf(stderr, "%d messages are said …\n", messages);
        const int people = std::max(Fillers, FillersOfARoom * int(rooms.size()));
        Crowd crowd(server->port(), u"filler"_s, people, rooms);
        if (crowd.comesIn() && crowd.says(messages))
            return server;
    }
    std::fprintf(stderr, "the rooms could not be filled\n%s", qPrintable(server->complaint()));
    return {};
}

void tell(const QString &scene, const QJsonObject &result)
{
    std::fprintf(stderr, "%s\n%s\n", qPrintable(scene),
                 QJsonDocument(result).toJson(QJsonDocument::Indented).constData());
}

//! What is measured with all that was said in the lobby. \return whether it could be.
bool measureLobby(const Plan &plan, const QString &data, QJsonObject &all)
{
    const QStringList scenes{u"scroll"_s, u"memory"_s, u"floodLoaded"_s, u"flood"_s};
    const auto wants = [&plan](const QString &scene) { return plan.wants(scene); };
    if (std::ranges::none_of(scenes, wants) && !wants(u"start"_s))
        return true;
    const auto server = filledServer(data, Crowd::lobby(), plan.number(u"messages"_s));
    if (!server)
        return false;
    for (const QString &scene : scenes) {
        if (!wants(scene))
            continue;
        all.insert(scene, runAside(plan, scene, server->port()));
        tell(scene, all.value(scene).toObject());
    }
    if (wants(u"start"_s)) {
        all.insert(u"start"_s,
                   firstWindow(qEnvironmentVariable("CHARLA_PROGRAM"), server->port(), Starts));
        tell(u"start"_s, all.value(u"start"_s).toObject());
    }
    return true;
}

//! The same with as much said in many rooms, which want a history of their own.
bool measureTabs(const Plan &plan, const QString &data, QJsonObject &all)
{
    const QString scene = u"tabs"_s;
    if (!plan.wants(scene))
        return true;
    const auto server = filledServer(data, tabRooms(), plan.number(u"messages"_s));
    if (!server)
        return false;
    all.insert(scene, runAside(plan, scene, server->port()));
    tell(scene, all.value(scene).toObject());
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_NO_GLIB", "1"); // whose event loop doesn't tell when it awakes
    WatchedApplication application(argc, argv);
    const Plan plan(application);
    if (plan.parser.isSet(u"crowd"_s))
        return runCrowd(plan);
    if (plan.parser.isSet(u"scene"_s))
        return runScene(application, plan);

    const QTemporaryDir folder;
    const bool isKept = plan.parser.isSet(u"data"_s);
    const QString data = isKept ? plan.parser.value(u"data"_s) : folder.path();
    QJsonObject all;
    if (!measureLobby(plan, data, all) || !measureTabs(plan, data + u"/tabs"_s, all))
        return 1;
    std::printf("%s\n", QJsonDocument(all).toJson(QJsonDocument::Compact).constData());
    return 0;
}
