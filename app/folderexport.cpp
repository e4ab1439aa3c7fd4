// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <app/folderexport.h>

#include <app/exportedfiles.h>
#include <app/progressline.h>
#include <app/settings.h>
#include <app/transcript/transcript.h>
#include <app/troublewords.h>
#include <server/archive/datafolder.h>
#include <server/archive/transcriptreader.h>

#include <QFileInfo>
#include <QUrl>

#include <functional>
#include <numeric>

namespace charla::app {

using namespace protocol;
using namespace Qt::StringLiterals;

namespace {

bool isAskedFor(const server::ArchivedTalk &talk, const Export::FromFolder &source,
                const std::optional<RoomName> &room)
{
    const auto *name = std::get_if<RoomName>(&talk.key);
    if (!name)
        return source.talks == Export::Talks::All;
    return !room || name->keys().looksLike(room->keys());
}

std::vector<server::ArchivedTalk> talksOf(server::TranscriptReader &reader,
                                          const Export::FromFolder &source,
                                          const std::optional<RoomName> &room)
{
    std::vector<server::ArchivedTalk> talks = reader.talks();
    std::erase_if(talks, [&source, &room](const server::ArchivedTalk &talk) {
        return !isAskedFor(talk, source, room);
    });
    return talks;
}

// Empty when all is well; else what went wrong with a file. Without \a takeAlong none is copied.
QString write(server::TranscriptReader &reader, const std::vector<server::ArchivedTalk> &talks,
              Transcript &transcript,
              const std::function<QString(const server::TranscriptLine &)> &takeAlong)
{
    const qint64 total = std::accumulate(talks.begin(), talks.end(), qint64(0),
                                         [&reader](qint64 sum, const server::ArchivedTalk &talk) {
                                             return sum + reader.count(talk);
                                         });
    ProgressLine progress(u"Exporting"_s);
    qint64 done = 0;
    QString trouble;
    for (const server::ArchivedTalk &talk : talks) {
        transcript.beginTalk(talk.names.join(u" – "_s));
        reader.read(talk, [&](const server::TranscriptLine &line) {
            transcript.add(line);
            if (takeAlong && trouble.isEmpty())
                trouble = takeAlong(line);
            progress.show(++done, total);
        });
    }
    return trouble;
}

} // namespace

QString exportFrom(const Export::FromFolder &source, const Export &chosen, Transcript &transcript)
{
    const auto &room = chosen.room;
    const QString folder = historyFolder(source.dataDirectory);
    const auto connection = server::openForReading(folder);
    if (!connection)
        return words(connection.error(), folder);
    server::TranscriptReader reader(**connection);
    const auto talks = talksOf(reader, source, room);
    if (room && talks.empty() && !(*connection)->failed())
        return words(server::ArchiveTrouble(server::NoSuchRoom{}), folder);
    std::function<QString(const server::TranscriptLine &)> copy;
    if (chosen.file) {
        copy = [&folder, &chosen](const server::TranscriptLine &line) {
            return copyFiles(line, folder, *chosen.file);
        };
        const QString beside = QFileInfo(server::filesBeside(*chosen.file)).fileName();
        transcript.setFilesAt(QString::fromLatin1(QUrl::toPercentEncoding(beside)) + u'/');
    }
    QString trouble = write(reader, talks, transcript, copy);
    if ((*connection)->failed())
        return words(server::storeTrouble((*connection)->takeTrouble(), server::dataFile(folder)),
                     folder);
    return trouble;
}

} // namespace charla::app
