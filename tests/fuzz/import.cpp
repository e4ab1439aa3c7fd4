// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzz.h"

#include <server/archive/datafolder.h>
#include <server/archive/importer.h>
#include <server/archive/transcriptreader.h>

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

//! A transcript that somebody else has made, on its way into a data folder.
namespace charla::fuzz {

using namespace server;
using namespace Qt::StringLiterals;

namespace {

//! In memory where there is such a place: each input makes data of its own.
QString placeForData()
{
    const QFileInfo memory(u"/dev/shm"_s);
    return (memory.isWritable() ? memory.filePath() : QDir::tempPath()) + u"/charla-fuzz-XXXXXX"_s;
}

void write(const QString &file, QByteArrayView bytes)
{
    QFile out(file);
    promise(out.open(QIODevice::WriteOnly) && out.write(bytes.data(), bytes.size()) == bytes.size(),
            "there is room for a transcript");
}

//! \brief What a server would have, made of transcripts.
class Data
{
public:
    Data() : m_place(placeForData()) { }

    ImportReport take(QByteArrayView transcript)
    {
        const QString file = m_place.filePath(u"transcript.jsonl"_s);
        write(file, transcript);
        const auto report = Importer(folder(), file, [](qint64, qint64) {}).run();
        promise(report.ok(), "a transcript whose lines are accepted is taken");
        return *report;
    }

    //! The same entries as a transcript.
    QByteArrayList lines() const
    {
        auto connection = openForReading(folder());
        promise(connection.ok(), "what was taken can be opened");
        const auto owned = std::move(connection).value();
        TranscriptReader reader(*owned);
        QByteArrayList lines;
        for (const ArchivedTalk &talk : reader.talks())
            reader.read(talk, [&lines](const TranscriptLine &line) { lines += encoded(line); });
        promise(!owned->failed(), "what was taken can be read");
        return lines;
    }

private:
    QString folder() const { return m_place.filePath(u"data"_s); }

    QTemporaryDir m_place;
};

void checkLine(const TranscriptLine &line)
{
    const QByteArray written = encoded(line);
    const auto again = decodedLine(written);
    promise(again.ok(), "a line that was accepted is accepted again as it is written");
    promise(encoded(*again) == written, "it says the same then");
    promise(keyOf(*again) == keyOf(line), "it belongs in the same conversation then");
    promise(personOf(*again) == personOf(line), "it is by the same person then");
}

bool areAllLines(QByteArrayView transcript)
{
    const QByteArrayList lines = transcript.toByteArray().split('\n');
    int count = 0;
    for (const QByteArray &bytes : lines) {
        if (bytes.trimmed().isEmpty())
            continue;
        const auto line = decodedLine(bytes.trimmed());
        if (!line)
            return false;
        checkLine(*line);
        ++count;
    }
    return count > 0;
}

} // namespace

void tryInput(QByteArrayView bytes)
{
    static int argc = 1;
    static char name[] = "fuzz";
    static char *argv[] = {name, nullptr};
    static const QCoreApplication application(argc, argv); // finds the database's driver
    if (!areAllLines(bytes))
        return;

    Data first;
    const ImportReport taken = first.take(bytes);
    const ImportReport again = first.take(bytes);
    promise(again.taken == 0 && again.known == taken.taken + taken.known,
            "the same transcript may be taken again");
    const QByteArrayList kept = first.lines();
    promise(kept.size() == taken.taken, "all that was taken is there");

    Data second;
    const QByteArray exported = kept.join('\n') + '\n';
    promise(second.take(exported).taken == kept.size(), "what was exported can be taken");
    promise(second.lines().size() == kept.size(), "and is there");
}

} // namespace charla::fuzz
