// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/store/sqlite/filerows.h>

#include <protocol/filenames.h>
#include <protocol/filetypes.h>
#include <protocol/limits.h>
#include <server/store/sqlite/sqlconnection.h>

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace charla::server {

using namespace protocol;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype HashBytes = 32;

std::optional<Content> contentIn(const Rows &row, int hash, int bytes)
{
    const QByteArray digest = row.blob(hash);
    if (digest.size() != HashBytes)
        return {};
    return Content{FileHash::ofDigest(digest), row.integer(bytes)};
}

QString columns()
{
    return u"content, size, preview, preview_size, name, mime, width, height"_s;
}
constexpr int ColumnCount = 8;

std::optional<MessageFile> fileIn(const Rows &row, const FileCapability &capability)
{
    const auto content = contentIn(row, 0, 1);
    const auto mime = checkedMime(row.text(5));
    if (!content || !mime || content->bytes < 0)
        return {};
    const auto side = [&row](int column) {
        return int(std::clamp<qint64>(row.integer(column), 0, limits::MaxPictureSide));
    };
    return addressed({.file = {.name = cleanedFileName(row.text(4)),
                               .size = content->bytes,
                               .mime = *mime,
                               .width = side(6),
                               .height = side(7),
                               .path = {}},
                      .capability = capability,
                      .content = *content,
                      .preview = contentIn(row, 2, 3)});
}

QVariant hashOf(const std::optional<Content> &content)
{
    return content ? QVariant(content->hash.bytes()) : QVariant();
}

qint64 bytesOf(const std::optional<Content> &content)
{
    return content ? content->bytes : 0;
}

QByteArray jsonOf(const std::vector<Entry> &entries)
{
    QJsonArray seqs;
    for (const Entry &entry : entries) {
        if (const auto *message = std::get_if<ChatMessage>(&entry))
            seqs.append(message->seq.value());
    }
    return QJsonDocument(seqs).toJson(QJsonDocument::Compact);
}

} // namespace

namespace filerows {

std::vector<MessageFile> of(SqlConnection &connection, Seq message)
{
    static const QString sql
        = u"SELECT "_s + columns() + u", capability FROM files WHERE message = ? ORDER BY place"_s;

    std::vector<MessageFile> files;
    Rows rows = connection.read(sql, {message.value()});
    while (rows.next() && files.size() < limits::MaxFilesPerMessage) {
        const auto capability = FileCapability::from(rows.text(ColumnCount));
        const auto file = capability ? fileIn(rows, *capability) : std::nullopt;
        if (file)
            files.push_back(*file);
    }
    return files;
}

std::optional<StoredFile> find(SqlConnection &connection, const FileCapability &capability)
{
    static const QString sql = u"SELECT "_s + columns() + u" FROM files WHERE capability = ?"_s;

    Rows rows = connection.read(sql, {capability.text()});
    const auto found = rows.next() ? fileIn(rows, capability) : std::nullopt;
    if (!found)
        return {};
    StoredFile file{found->file.name, found->file.mime, found->content.hash};
    if (found->preview)
        file.preview = found->preview->hash;
    return file;
}

void addTo(SqlConnection &connection, std::vector<Entry> &entries)
{
    std::vector<Seq> having;
    {
        Rows rows = connection.read(u"SELECT DISTINCT message FROM files WHERE message IN "
                                    "(SELECT value FROM json_each(?))"_s,
                                    {QString::fromLatin1(jsonOf(entries))});
        while (rows.next())
            having.emplace_back(rows.integer(0));
    }
    for (const Seq seq : having)
        addTo(connection, *std::ranges::find(entries, seq, seqOf));
}

void addTo(SqlConnection &connection, Entry &entry)
{
    auto *message = std::get_if<ChatMessage>(&entry);
    if (!message || message->state == ChatMessage::State::Deleted)
        return;
    for (MessageFile &file : of(connection, message->seq))
        message->files.push_back(std::move(file.file));
}

QString searchedText()
{
    return u"e.text || coalesce((SELECT group_concat(char(10) || name, '') FROM "
           "(SELECT name FROM files WHERE message = e.seq ORDER BY place)), '')"_s;
}

} // namespace filerows

std::optional<std::vector<MessageFile>> FileWriter::taken(const std::vector<FileHash> &uploads,
                                                          qint64 person)
{
    static const QString sql = u"SELECT "_s + columns()
        + u" FROM uploads WHERE key = ? AND person = ? AND content IS NOT NULL"_s;

    std::vector<MessageFile> files;
    for (const FileHash &key : uploads) {
        Rows rows = m_connection->read(sql, {key.bytes(), person});
        const auto file = rows.next() ? fileIn(rows, FileCapability::create()) : std::nullopt;
        if (!file)
            return {};
        files.push_back(*file);
    }
    return files;
}

void FileWriter::attach(Seq message, const std::vector<MessageFile> &files)
{
    qint64 place = 0;
    for (const MessageFile &row : files) {
        m_connection->run(
            u"INSERT INTO files (message, place, capability, content, preview, preview_size, "
            "name, size, mime, width, height) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
            {message.value(), place++, row.capability.text(), row.content.hash.bytes(),
             hashOf(row.preview), bytesOf(row.preview), row.file.name, row.content.bytes,
             row.file.mime, row.file.width, row.file.height});
    }
}

void FileWriter::drop(Seq message)
{
    let(u"SELECT content, preview FROM files WHERE message = ?"_s, {message.value()});
    m_connection->run(u"DELETE FROM files WHERE message = ?"_s, {message.value()});
}

void FileWriter::put(const UploadRecord &upload, qint64 person)
{
    let(u"SELECT content, preview FROM uploads WHERE key = ?"_s, {upload.key.bytes()});
    m_connection->run(
        u"INSERT OR REPLACE INTO uploads (key, person, id, name, size, mime, width, height, "
        "keep_place, announced, content, preview, preview_size) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        {upload.key.bytes(), person, upload.id.uuid().toRfc4122(), upload.name, upload.size,
         upload.mime, upload.width, upload.height, int(upload.place == UploadTerms::Place::Keep),
         qint64(upload.announced.time_since_epoch().count()), hashOf(upload.content),
         hashOf(upload.preview), bytesOf(upload.preview)});
}

void FileWriter::forgetUpload(const FileHash &key)
{
    let(u"SELECT content, preview FROM uploads WHERE key = ?"_s, {key.bytes()});
    m_connection->run(u"DELETE FROM uploads WHERE key = ?"_s, {key.bytes()});
}

std::vector<FileHash> FileWriter::unnamed()
{
    std::vector<FileHash> unnamed;
    for (const FileHash &content : std::exchange(m_let, {})) {
        if (!isNamed(content))
            unnamed.push_back(content);
    }
    return unnamed;
}

void FileWriter::let(const QString &sql, const QVariantList &values)
{
    Rows rows = m_connection->read(sql, values);
    while (rows.next()) {
        for (const int column : {0, 1}) {
            if (const QByteArray digest = rows.blob(column); digest.size() == HashBytes)
                m_let.insert(FileHash::ofDigest(digest));
        }
    }
}

bool FileWriter::isNamed(const FileHash &content)
{
    const QByteArray &digest = content.bytes();
    return m_connection
        ->value(u"SELECT EXISTS (SELECT 1 FROM files WHERE content = ?) "
                "OR EXISTS (SELECT 1 FROM files WHERE preview = ?) "
                "OR EXISTS (SELECT 1 FROM uploads WHERE content = ?) "
                "OR EXISTS (SELECT 1 FROM uploads WHERE preview = ?)"_s,
                {digest, digest, digest, digest})
        .toBool();
}

} // namespace charla::server
