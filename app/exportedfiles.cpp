// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <app/exportedfiles.h>

#include <app/troublewords.h>
#include <server/archive/contentfolder.h>
#include <server/archive/datafolder.h>

#include <QDir>
#include <QFile>
#include <QUrl>

#include <unistd.h>

namespace charla::app {

using namespace protocol;
using namespace Qt::StringLiterals;

namespace {

// Empty when all is well.
QString copy(const QString &from, const QString &folder, const QString &name)
{
    const QString to = QDir(folder).filePath(name);
    if (!QFile::exists(from) || QFile::exists(to))
        return {};
    if (QDir().mkpath(folder)
        && (::link(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0
            || QFile::copy(from, to)))
        return {};
    return words(server::ArchiveTrouble(server::FileTrouble{server::FileTrouble::Kind::CannotWrite,
                                                            to, qt_error_string()}),
                 {});
}

} // namespace

QString addressBeside(const server::FileHash &content, const QString &name)
{
    return QString::fromLatin1(content.hex() + '/' + QUrl::toPercentEncoding(name));
}

QString copyFiles(const server::TranscriptLine &line, const QString &dataFolder,
                  const QString &transcript)
{
    const auto *message = std::get_if<ChatMessage>(&line.entry);
    const auto from = server::ContentFolder::of(dataFolder);
    const QDir beside(server::filesBeside(transcript));
    QString trouble;
    for (std::size_t i = 0; message && trouble.isEmpty() && i < line.contents.size(); ++i) {
        const server::FileContents &file = line.contents[i];
        const auto folderOf = [&beside](const server::FileHash &content) {
            return beside.filePath(QString::fromLatin1(content.hex()));
        };
        trouble = copy(from.pathOf(file.content), folderOf(file.content), message->files[i].name);
        if (trouble.isEmpty() && file.preview)
            trouble = copy(from.pathOf(*file.preview), folderOf(*file.preview), u"preview"_s);
    }
    return trouble;
}

} // namespace charla::app
