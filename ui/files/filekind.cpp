// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/files/filekind.h>

#include <QMimeDatabase>
#include <QStringList>

#include <algorithm>

namespace charla::ui {

using namespace Qt::StringLiterals;

namespace {

//! What browsers show, too. No SVG: it is a program.
constexpr QLatin1StringView PictureTypes[]
    = {"image/png"_L1, "image/jpeg"_L1, "image/gif"_L1, "image/webp"_L1, "image/bmp"_L1};

constexpr QLatin1StringView DocumentTypes[] = {"application/pdf"_L1,
                                               "application/msword"_L1,
                                               "application/rtf"_L1,
                                               "application/vnd.oasis.opendocument."_L1,
                                               "application/vnd.openxmlformats-officedocument."_L1,
                                               "application/vnd.ms-"_L1,
                                               "application/epub"_L1};

constexpr QLatin1StringView ArchiveTypes[]
    = {"application/zip"_L1,    "application/gzip"_L1,
       "application/x-tar"_L1,  "application/x-compressed-tar"_L1,
       "application/x-7z"_L1,   "application/x-xz"_L1,
       "application/zstd"_L1,   "application/x-bzip"_L1,
       "application/vnd.rar"_L1};

constexpr qint64 MaxPixels = 100'000'000; // of one side times the other

template<std::size_t Count>
bool startsWithOne(const QString &mime, const QLatin1StringView (&starts)[Count])
{
    return std::ranges::any_of(starts,
                               [&mime](QLatin1StringView start) { return mime.startsWith(start); });
}

bool isPictureType(const QString &mime)
{
    return std::ranges::find(PictureTypes, mime) != std::end(PictureTypes);
}

} // namespace

FileKind fileKind(const QString &mime)
{
    if (isPictureType(mime))
        return FileKind::Picture;
    if (mime.startsWith("audio/"_L1))
        return FileKind::Audio;
    if (mime.startsWith("video/"_L1))
        return FileKind::Video;
    if (mime == "text/plain"_L1 || startsWithOne(mime, DocumentTypes))
        return FileKind::Document;
    if (startsWithOne(mime, ArchiveTypes))
        return FileKind::Archive;
    return mime.startsWith("image/"_L1) ? FileKind::Picture : FileKind::Other;
}

Sign fileSign(FileKind kind)
{
    switch (kind) {
    case FileKind::Picture:
        return Sign::Picture;
    case FileKind::Audio:
        return Sign::Audio;
    case FileKind::Video:
        return Sign::Film;
    case FileKind::Document:
        return Sign::Document;
    case FileKind::Archive:
        return Sign::Archive;
    case FileKind::Other:
        break;
    }
    return Sign::File;
}

bool isShownAsPicture(const client::MessageFile &file)
{
    return isPictureType(file.mime) && file.width > 0 && file.height > 0
        && qint64(file.width) * file.height <= MaxPixels;
}

bool mayMove(const QString &mime)
{
    return mime == "image/gif"_L1 || mime == "image/webp"_L1;
}

//! By its name alone: that is what the desktop will go by, whatever the sender says that it is.
bool opensSafely(const QString &name)
{
    const QMimeDatabase types;
    const QList<QMimeType> possible = types.mimeTypesForFileName(name);
    return !possible.isEmpty() && std::ranges::all_of(possible, [](const QMimeType &type) {
        const QString mime = type.name();
        const FileKind kind = fileKind(mime);
        return isPictureType(mime) || kind == FileKind::Audio || kind == FileKind::Video
            || kind == FileKind::Document;
    });
}

} // namespace charla::ui
