// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <app/archive.h>

#include <app/progressline.h>
#include <app/settings.h>
#include <app/troublewords.h>
#include <server/archive/backup.h>
#include <server/archive/datafolder.h>
#include <server/archive/importer.h>
#include <server/archive/purge.h>
#include <server/archive/rescue.h>

#include <QEventLoop>
#include <QFileInfo>
#include <QLocale>
#include <QTextStream>
#include <QThread>
#include <QTimer>

#include <cstdio>

namespace charla::app {

using namespace Qt::StringLiterals;

namespace {

int fail(const QString &command, const QString &words)
{
    QTextStream(stderr) << "charla " << command << ": " << words << Qt::endl;
    return 1;
}

int succeed(const QString &words)
{
    QTextStream(stdout) << words << Qt::endl;
    return 0;
}

server::Progress shownBy(ProgressLine &line)
{
    return [&line](qint64 done, qint64 total) { line.show(done, total); };
}

// On a thread of its own, so that this one can look how far the file has grown.
std::optional<server::ArchiveTrouble> makeWatched(server::Backup &backup, const QString &folder)
{
    ProgressLine progress(u"Copying"_s);
    std::optional<server::ArchiveTrouble> trouble;
    const std::unique_ptr<QThread> thread(
        QThread::create([&backup, &trouble] { trouble = backup.make(); }));
    QEventLoop loop;
    QObject::connect(thread.get(), &QThread::finished, &loop, &QEventLoop::quit);
    QTimer look;
    look.setInterval(std::chrono::milliseconds(200));
    const qint64 total = QFileInfo(server::dataFile(folder)).size();
    QObject::connect(&look, &QTimer::timeout, &loop, [&backup, &progress, total] {
        progress.show(QFileInfo(backup.partFile()).size(), total);
    });
    look.start();
    thread->start();
    loop.exec();
    thread->wait();
    return trouble;
}

} // namespace

int runBackup(const Backup &backup)
{
    const QString folder = historyFolder(backup.dataDirectory);
    server::Backup copy(folder, backup.file,
                        backup.existing == Existing::Keep ? server::Backup::Existing::Keep
                                                          : server::Backup::Existing::Replace);
    if (const auto trouble = makeWatched(copy, folder))
        return fail(u"backup"_s, words(*trouble, folder));
    return succeed(u"The history is copied to \"%1\" (%2)."_s.arg(
        backup.file, QLocale::c().formattedDataSize(QFileInfo(backup.file).size())));
}

int runImport(const Import &import)
{
    const QString folder = historyFolder(import.dataDirectory);
    const auto report = [&import, &folder] {
        ProgressLine progress(u"Importing"_s);
        return server::Importer(folder, import.file, shownBy(progress)).run();
    }();
    if (!report)
        return fail(u"import"_s, words(report.error(), folder));
    return succeed(u"%1 entries were taken in, %2 were there already."_s.arg(report->taken)
                       .arg(report->known));
}

int runPurge(const Purge &purge)
{
    const QString folder = historyFolder(purge.dataDirectory);
    const auto removed = [&purge, &folder] {
        ProgressLine progress(u"Removing"_s);
        return server::purge(folder, purge.room, purge.before, shownBy(progress));
    }();
    if (!removed)
        return fail(u"purge"_s, words(removed.error(), folder));
    return succeed(u"%1 entries are gone for good."_s.arg(*removed));
}

QString repair(const QString &folder)
{
    if (folder.isEmpty()) // in memory
        return {};
    const auto report = [&folder] {
        ProgressLine progress(u"Saving"_s);
        return server::rescue(folder, shownBy(progress));
    }();
    if (!report)
        return words(report.error(), folder);
    QTextStream err(stderr);
    if (!report->has_value()) {
        err << "The history in \"" << folder << "\" is not damaged." << Qt::endl;
        return {};
    }
    const server::RescueReport &saved = **report;
    err << "Saved from the damaged history: " << saved.entries << " entries, " << saved.rooms
        << " rooms, " << saved.people << " people. The damaged file is kept as \""
        << saved.damagedFile << "\"." << Qt::endl;
    return {};
}

} // namespace charla::app
