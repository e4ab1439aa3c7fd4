// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scenes.h"

#include "crowd.h"
#include "reader.h"
#include "typist.h"

#include <QFile>
#include <QProcess>

#include <sys/resource.h>

namespace charla::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int LoadLimit = 120; // seconds
constexpr int Tabs = 20;

//! kB by the names of /proc/self/smaps_rollup.
QJsonObject memoryNow()
{
    QJsonObject sizes;
    QFile file(u"/proc/self/smaps_rollup"_s);
    if (!file.open(QIODevice::ReadOnly))
        return sizes;
    for (const QByteArray &line : file.readAll().split('\n')) {
        const QList<QByteArray> words = line.simplified().split(' ');
        for (const char *name : {"Rss:", "Pss:", "Private_Dirty:"}) {
            if (words.value(0) == name)
                sizes.insert(QString::fromLatin1(words.value(0).chopped(1)),
                             words.value(1).toInt());
        }
    }
    return sizes;
}

double cpuSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds
        = [](const timeval &time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

} // namespace

QJsonObject scroll(const Scene &scene)
{
    using Action = QAbstractSlider::SliderAction;
    Reader reader(scene.port);
    Turns turns(scene.application);
    QJsonObject result;
    const auto measure = [&](const QString &name, int times, const std::function<void(int)> &act) {
        turns.begin();
        Reader::repeat(times, act);
        result.insert(name, turns.end());
    };
    measure(u"wheelThroughLoading"_s, 600, [&](int) { reader.turnWheel(3); });
    turns.begin();
    const double seconds = reader.loadAll(LoadLimit);
    QJsonObject loading = turns.end();
    loading.insert(u"seconds"_s, seconds);
    loading.insert(u"rows"_s, reader.rows());
    result.insert(u"draggedToTheTop"_s, loading);
    measure(u"wheelAtTheTop"_s, 200, [&](int) { reader.turnWheel(-1); });
    reader.drag(0.5);
    measure(u"wheelInTheMiddle"_s, 600, [&](int i) { reader.turnWheel(i % 200 < 100 ? 1 : -1); });
    measure(u"pagesInTheMiddle"_s, 300, [&](int i) {
        reader.turnPage(i < 200 ? Action::SliderPageStepSub : Action::SliderPageStepAdd);
    });
    measure(u"barAllOver"_s, 300,
            [&](int i) { reader.drag(0.5 + 0.499 * (i % 2 ? i : -i) / 300); });
    reader.drag(1);
    measure(u"wheelAtTheEnd"_s, 300, [&](int i) { reader.turnWheel(i < 150 ? 1 : -1); });
    return result;
}

QJsonObject flood(const Scene &scene)
{
    Reader reader(scene.port);
    if (scene.messages > 0) {
        reader.loadAll(LoadLimit);
        reader.drag(1);
    }
    const int rowsBefore = reader.rows();
    QProcess crowd;
    crowd.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    crowd.start(
        QCoreApplication::applicationFilePath(),
        {u"--crowd"_s, QString::number(scene.rate), u"--port"_s, QString::number(scene.port)});
    if (!QTest::qWaitFor([&] { return reader.rows() > rowsBefore + scene.rate; },
                         tests::Desk::PatienceMs))
        qFatal("the crowd says nothing");

    Turns turns(scene.application);
    Typist typist(scene.application, *reader.desk().awaits<QPlainTextEdit>("composerEdit"));
    int insertions = 0;
    QObject::connect(reader.list().model(), &QAbstractItemModel::rowsInserted, &typist,
                     [&insertions] { ++insertions; });
    const int rows = reader.rows();
    const double cpu = cpuSeconds();
    QElapsedTimer clock;
    clock.start();
    turns.begin();
    typist.types(scene.seconds);
    const double span = double(clock.elapsed()) / 1e3;
    QJsonObject result = typist.latencies();
    result.insert(u"cpuShare"_s, (cpuSeconds() - cpu) / span);
    result.insert(u"messagesPerSecond"_s, (reader.rows() - rows) / span);
    result.insert(u"insertionsPerSecond"_s, insertions / span);
    result.insert(u"rows"_s, reader.rows());
    result.insert(u"turns"_s, turns.end());
    crowd.kill();
    crowd.waitForFinished();
    return result;
}

QJsonObject memory(const Scene &scene)
{
    Reader reader(scene.port);
    const QJsonObject before = memoryNow();
    const double seconds = reader.loadAll(LoadLimit);
    reader.drag(1);
    Reader::repeat(60, [](int) {}); // what is to be done once is done then
    return {{u"opened"_s, before},
            {u"loaded"_s, memoryNow()},
            {u"rows"_s, reader.rows()},
            {u"seconds"_s, seconds}};
}

QStringList tabRooms()
{
    QStringList rooms = Crowd::lobby();
    while (rooms.size() < Tabs)
        rooms.append(u"room %1"_s.arg(rooms.size()));
    return rooms;
}

QJsonObject tabs(const Scene &scene)
{
    Reader reader(scene.port);
    for (const QString &room : tabRooms().sliced(1))
        reader.opens(room);
    const QJsonObject before = memoryNow();
    int rows = 0;
    double seconds = 0;
    for (const QString &room : tabRooms()) {
        reader.opens(room);
        seconds += reader.loadAll(LoadLimit);
        rows += reader.rows();
        reader.drag(1);
    }
    Reader::repeat(60, [](int) {}); // what is to be done once is done then
    return {{u"opened"_s, before},
            {u"loaded"_s, memoryNow()},
            {u"rooms"_s, reader.desk().tabs().size()},
            {u"rows"_s, rows},
            {u"seconds"_s, seconds}};
}

} // namespace charla::bench
