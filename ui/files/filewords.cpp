// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/files/filewords.h>

#include <ui/files/filekind.h>
#include <ui/texts.h>

#include <protocol/limits.h>

#include <QCoreApplication>
#include <QLocale>
#include <QMimeDatabase>

namespace charla::ui {

using namespace Qt::StringLiterals;
using protocol::ErrorCode;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(charla::ui::files)
};

QString kindWords(FileKind kind)
{
    switch (kind) {
    case FileKind::Picture:
        return Texts::tr("Picture");
    case FileKind::Audio:
        return Texts::tr("Sound");
    case FileKind::Video:
        return Texts::tr("Video");
    case FileKind::Document:
        return Texts::tr("Document");
    case FileKind::Archive:
        return Texts::tr("Archive");
    case FileKind::Other:
        break;
    }
    return Texts::tr("File");
}

//! "PDF": what a name ends with, if that is short enough to be a type.
QString suffixWords(const QString &name)
{
    constexpr qsizetype longest = 5;
    const QString suffix = name.section(u'.', 1).section(u'.', -1);
    return suffix.size() <= longest ? suffix.toUpper() : QString();
}

QString typeWords(const client::MessageFile &file)
{
    const QString kind = kindWords(fileKind(file.mime));
    const QString suffix = suffixWords(file.name);
    return suffix.isEmpty() ? kind : Texts::tr("%1 (%2)", "Document (PDF)").arg(kind, suffix);
}

} // namespace

QString sizeWords(qint64 bytes)
{
    constexpr qint64 megabyte = 1024 * 1024;
    const int decimals = bytes < megabyte || bytes % megabyte == 0 ? 0 : 1;
    return QLocale().formattedDataSize(bytes, decimals, QLocale::DataSizeTraditionalFormat);
}

QString progressWords(qint64 done, qint64 size)
{
    return Texts::tr("%1 of %2", "so much of a file is there")
        .arg(sizeWords(done), sizeWords(size));
}

QString fileName(const client::MessageFile &file)
{
    return file.name.isEmpty() ? kindWords(fileKind(file.mime)) : file.name;
}

QString fileDetail(const client::MessageFile &file)
{
    if (file.name.isEmpty())
        return {};
    return Texts::tr("%1, %2", "what a file is, and its size")
        .arg(typeWords(file), sizeWords(file.size));
}

QString spokenFile(const client::MessageFile &file)
{
    if (file.name.isEmpty())
        return fileName(file);
    return Texts::tr("%1 %2, %3", "what a file is, its name, its size")
        .arg(kindWords(fileKind(file.mime)), file.name, sizeWords(file.size));
}

QString fileRefusal(ErrorCode code, const std::optional<protocol::FileTerms> &terms)
{
    switch (code) {
    case ErrorCode::NoFiles:
        return Texts::tr("This server takes no files.");
    case ErrorCode::FileTooLarge:
        return terms ? Texts::tr("Too large: %1 at most.").arg(sizeWords(terms->maxFile))
                     : Texts::tr("This is larger than the server takes.");
    case ErrorCode::TypeNotAllowed:
        return Texts::tr("The server does not take files of this type.");
    case ErrorCode::StorageFull:
        return Texts::tr("The server has no room for this.");
    case ErrorCode::TooManyUploads:
        return Texts::tr("Too many files are on their way. Wait until some are sent.");
    case ErrorCode::NoSuchUpload:
        return Texts::tr("The server does not have this any more.");
    case ErrorCode::TooManyFiles:
        return Texts::tr("At most %n files fit into a message.", nullptr,
                         protocol::limits::MaxFilesPerMessage);
    default:
        return texts::refusal({.code = code, .field = {}, .id = {}});
    }
}

QString uploadTrouble(const client::UploadTrouble &trouble)
{
    using Kind = client::UploadTrouble::Kind;
    const auto reason = [&trouble] {
        switch (trouble.kind) {
        case Kind::Refused:
            return fileRefusal(trouble.code, {});
        case Kind::Unreadable:
            return Texts::tr("It can't be read any more.");
        case Kind::Changed:
            return Texts::tr("It was changed meanwhile.");
        case Kind::Network:
            break;
        }
        return Texts::tr("The connection broke off again and again.");
    };
    return Texts::tr("%1 was not sent. %2", "a file; why").arg(trouble.name, reason());
}

QString downloadTrouble(client::Downloads::Trouble trouble, const QString &name)
{
    switch (trouble) {
    case client::Downloads::Trouble::Gone:
        return Texts::tr("The server does not have %1 any more.").arg(name);
    case client::Downloads::Trouble::Disk:
        return Texts::tr("%1 could not be written there. Look at the rights of the folder, and at "
                         "the space on the disk.")
            .arg(name);
    case client::Downloads::Trouble::Network:
        break;
    }
    return Texts::tr("%1 could not be fetched: the connection broke off again and again.")
        .arg(name);
}

QString sendAgainWords()
{
    return Texts::tr("Send again", "a message whose files did not get through");
}

QString takeBackWords()
{
    return Texts::tr("Take back", "a message whose files did not get through");
}

} // namespace charla::ui
