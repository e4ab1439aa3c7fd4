// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/archive/archivetrouble.h>
#include <server/archive/transcriptline.h>

#include <protocol/result.h>

#include <QFile>
#include <QHash>

#include <memory>

namespace charla::server {

class ContentFolder;
class Database;
class EntryPlacer;
class SqlConnection;

//! What became of the lines of a transcript.
struct ImportReport
{
    qint64 taken = 0;
    qint64 known = 0; //!< were there already
};

//! \brief Takes a transcript into a folder that no server works on; made if it is not there.
//!
//! Entries are known by their id: what is there is left alone, so that the same transcript may be
//! taken again. They keep their seq if all that are new can; else all of them go behind what is
//! there, in their order. A line that is none ends it before anything is written. Files come
//! along when filesBeside() the transcript has them, or the folder already. Blocks.
class Importer
{
public:
    Importer(QString folder, const QString &file, Progress progress);
    ~Importer();

    protocol::Result<ImportReport, ArchiveTrouble> run();

private:
    enum class Places {
        Own, //!< those of the transcript
        End, //!< behind all others
    };
    using Visit = std::function<bool(const TranscriptLine &)>;

    //! Calls \a visit with each line, until it says false.
    std::optional<ArchiveTrouble> eachLine(const Visit &visit);
    std::optional<ArchiveTrouble> open();
    std::optional<ArchiveTrouble> look();
    std::optional<ArchiveTrouble> take();
    void takeLine(const TranscriptLine &line);
    TranscriptLine moved(TranscriptLine line) const;
    TranscriptLine withFilesThatAreThere(TranscriptLine line) const;
    bool takeContent(const FileHash &content, const ContentFolder &contents) const;
    bool commit();

    QString m_folder;
    QFile m_file;
    Progress m_progress;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<SqlConnection> m_connection;
    std::unique_ptr<EntryPlacer> m_placer;
    Places m_places = Places::Own;
    QHash<protocol::Seq, protocol::Seq> m_moved; // of Places::End: from where to where
    ImportReport m_report;
};

} // namespace charla::server
