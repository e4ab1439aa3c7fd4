// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/archive/contentfolder.h>

#include <server/store/sqlite/sqlconnection.h>

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

#include <unistd.h>

namespace charla::server {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 PieceBytes = 64 * 1024;
constexpr qsizetype HashBytes = 32;

} // namespace

ContentFolder ContentFolder::of(const QString &dataFolder)
{
    return ContentFolder(QDir(dataFolder).filePath(u"files"_s));
}

QString ContentFolder::pathOf(const FileHash &content) const
{
    const QString hex = QString::fromLatin1(content.hex());
    return QDir(m_path).filePath(hex.first(2) + u'/' + hex.sliced(2));
}

bool ContentFolder::has(const FileHash &content) const
{
    return QFileInfo::exists(pathOf(content));
}

bool ContentFolder::makeRoomFor(const FileHash &content) const
{
    const QString folder = QFileInfo(pathOf(content)).absolutePath();
    return QDir(folder).exists()
        || (QDir().mkpath(folder)
            && QFile::setPermissions(m_path,
                                     QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
}

bool ContentFolder::take(const FileHash &content, const ContentFolder &from) const
{
    const QByteArray here = QFile::encodeName(pathOf(content));
    const QByteArray there = QFile::encodeName(from.pathOf(content));
    if (has(content))
        return true;
    if (!from.has(content) || !makeRoomFor(content))
        return false;
    return ::link(there.constData(), here.constData()) == 0
        || takeFile(content, from.pathOf(content));
}

bool ContentFolder::takeFile(const FileHash &content, const QString &file) const
{
    QFile in(file);
    if (has(content))
        return true;
    if (!in.open(QIODevice::ReadOnly) || !makeRoomFor(content))
        return false;
    QSaveFile out(pathOf(content));
    if (!out.open(QIODevice::WriteOnly))
        return false;
    out.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    while (!in.atEnd()) {
        const QByteArray piece = in.read(PieceBytes);
        if (piece.isEmpty() || out.write(piece) != piece.size())
            return false;
        hash.addData(piece);
    }
    return hash.result() == content.bytes() && out.commit();
}

void ContentFolder::remove(const std::vector<FileHash> &contents) const
{
    for (const FileHash &content : contents)
        QFile::remove(pathOf(content));
}

std::vector<FileHash> contentsNamedIn(SqlConnection &connection)
{
    std::vector<FileHash> contents;
    Rows rows = connection.read(u"SELECT content FROM files UNION SELECT preview FROM files"_s);
    while (rows.next()) {
        if (const QByteArray digest = rows.blob(0); digest.size() == HashBytes)
            contents.push_back(FileHash::ofDigest(digest));
    }
    return contents;
}

} // namespace charla::server
