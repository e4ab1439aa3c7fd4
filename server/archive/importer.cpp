// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/archive/importer.h>

#include <server/archive/contentfolder.h>
#include <server/archive/datafolder.h>
#include <server/archive/entryplacer.h>
#include <server/store/sqlite/database.h>

#include <protocol/limits.h>

#include <QDir>

namespace charla::server {

using namespace protocol;
using namespace Qt::StringLiterals;

namespace {

// A transaction: some 100 ms.
constexpr qint64 LinesPerCommit = 1000;

} // namespace

Importer::Importer(QString folder, const QString &file, Progress progress)
    : m_folder(std::move(folder)), m_file(file), m_progress(std::move(progress))
{
}

Importer::~Importer() = default;

Result<ImportReport, ArchiveTrouble> Importer::run()
{
    auto trouble = open();
    if (!trouble)
        trouble = look();
    if (!trouble)
        trouble = take();
    if (trouble)
        return *trouble;
    return m_report;
}

std::optional<ArchiveTrouble> Importer::open()
{
    if (!m_file.open(QIODevice::ReadOnly))
        return FileTrouble{FileTrouble::Kind::CannotRead, m_file.fileName(), m_file.errorString()};
    auto database = Database::open(m_folder);
    if (!database)
        return database.error();
    m_database = std::move(database).value();
    m_connection = Database::connection(m_database->file(), SqlConnection::Access::ReadWrite);
    m_placer = std::make_unique<EntryPlacer>(*m_connection);
    return {};
}

std::optional<ArchiveTrouble> Importer::eachLine(const Visit &visit)
{
    m_file.seek(0);
    for (qint64 number = 1; !m_file.atEnd(); ++number) {
        const QByteArray bytes = m_file.readLine(limits::MaxServerFrameBytes).trimmed();
        if (bytes.isEmpty())
            continue;
        const auto line = decodedLine(bytes);
        if (!line)
            return LineTrouble{number, line.error()};
        if (!visit(*line))
            return storeTrouble(m_connection->takeTrouble(), m_database->file());
        if (number % LinesPerCommit == 0)
            m_progress(m_file.pos(), m_file.size());
    }
    return {};
}

// Whether the places of the new ones are free, each for one, and whether all lines can be read.
std::optional<ArchiveTrouble> Importer::look()
{
    QHash<Seq, MessageId> wanted;
    return eachLine([this, &wanted](const TranscriptLine &line) {
        const Seq own = seqOf(line.entry);
        const MessageId id = idOf(line.entry);
        if (!m_placer->seqOf(id).isNull())
            return !m_connection->failed();
        if (!m_placer->isFree(own) || wanted.value(own, id) != id)
            m_places = Places::End;
        wanted.insert(own, id);
        return !m_connection->failed();
    });
}

std::optional<ArchiveTrouble> Importer::take()
{
    m_connection->begin();
    auto trouble = eachLine([this](const TranscriptLine &line) {
        takeLine(line);
        if ((m_report.taken + m_report.known) % LinesPerCommit == 0)
            return commit() && m_connection->begin();
        return !m_connection->failed();
    });
    if (trouble)
        return trouble;
    if (!commit())
        return storeTrouble(m_connection->takeTrouble(), m_database->file());
    return {};
}

void Importer::takeLine(const TranscriptLine &line)
{
    const Seq own = seqOf(line.entry);
    Seq seq = m_placer->seqOf(idOf(line.entry));
    if (seq.isNull()) {
        const TranscriptLine kept = withFilesThatAreThere(line);
        seq = m_placer->place(m_places == Places::Own ? kept : moved(kept));
        ++m_report.taken;
    } else {
        ++m_report.known;
    }
    if (m_places == Places::End)
        m_moved.insert(own, seq);
}

// A message must say something: of one that was only files, and whose files are not there, the
// names are left.
TranscriptLine Importer::withFilesThatAreThere(TranscriptLine line) const
{
    auto *message = std::get_if<ChatMessage>(&line.entry);
    if (!message || message->files.empty())
        return line;
    const ContentFolder contents = ContentFolder::of(m_folder);
    const std::vector<File> files = std::exchange(message->files, {});
    const std::vector<FileContents> told = std::exchange(line.contents, {});
    QStringList names;
    for (std::size_t i = 0; i < files.size(); ++i) {
        names.append(files[i].name);
        if (i >= told.size() || !takeContent(told[i].content, contents))
            continue;
        message->files.push_back(files[i]);
        line.contents.push_back(told[i]);
        if (told[i].preview && !takeContent(*told[i].preview, contents))
            line.contents.back().preview.reset();
    }
    if (message->files.empty() && message->text.isEmpty())
        message->text = names.join(u'\n');
    return line;
}

// Beside the transcript each has a folder by its hash, and in it the name that people gave it.
bool Importer::takeContent(const FileHash &content, const ContentFolder &contents) const
{
    const QDir beside(filesBeside(m_file.fileName()) + u'/' + QString::fromLatin1(content.hex()));
    const QStringList names = beside.entryList(QDir::Files);
    return contents.has(content)
        || (!names.isEmpty() && contents.takeFile(content, beside.filePath(names.first())));
}

// Its newest change is still to come, and works itself in then.
TranscriptLine Importer::moved(TranscriptLine line) const
{
    if (auto *change = std::get_if<Change>(&line.entry)) {
        change->seq = Seq();
        change->target = m_moved.value(change->target);
    } else {
        auto &message = std::get<ChatMessage>(line.entry);
        message.seq = Seq();
        message.replyTo = m_moved.value(message.replyTo);
        message.changed = Seq();
    }
    return line;
}

bool Importer::commit()
{
    m_placer->save();
    return m_connection->commit();
}

} // namespace charla::server
