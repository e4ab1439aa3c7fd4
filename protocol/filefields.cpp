// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The fields of files; others that mean something are read in namedfields.cpp.

#include <protocol/fields.h>

#include <protocol/filenames.h>
#include <protocol/filetypes.h>
#include <protocol/limits.h>

#include <algorithm>

namespace charla::protocol {

using namespace Qt::StringLiterals;

namespace {

// Above it a double does not tell neighbours apart.
constexpr qint64 MaxBytes = (qint64(1) << 53) - 1;

// What RFC 3986 lets stand in a path, percent-encoded or plain, without what would lead elsewhere.
bool leadsToAFile(const QString &path)
{
    static constexpr QStringView signs = u"-._~%/";
    const auto isPathChar = [](QChar c) {
        const char16_t u = c.unicode();
        return (u >= u'a' && u <= u'z') || (u >= u'A' && u <= u'Z') || (u >= u'0' && u <= u'9')
            || signs.contains(c);
    };
    return path.size() > 7 && path.startsWith(u"/files/"_s) && std::ranges::all_of(path, isPathChar)
        && !path.contains(u"//"_s) && !path.contains(u"/."_s);
}

} // namespace

std::optional<UploadToken> FieldReader::uploadToken(const QString &key)
{
    const auto raw = string(key);
    return raw ? checked(UploadToken::from(*raw), key) : std::nullopt;
}

std::optional<UploadId> FieldReader::uploadId()
{
    const QString key = u"id"_s;
    const auto raw = string(key);
    return raw ? checked(UploadId::from(*raw), key) : std::nullopt;
}

std::optional<qint64> FieldReader::bytes(const QString &key)
{
    return number(key, 0, MaxBytes);
}

std::optional<QString> FieldReader::fileName(const QString &key)
{
    const auto raw = string(key);
    return raw ? std::optional(cleanedFileName(*raw)) : std::nullopt;
}

QString FieldReader::mime(const QString &key)
{
    const auto raw = has(key) ? string(key) : std::optional(QString());
    return raw ? checked(checkedMime(*raw), key).value_or(QString()) : QString();
}

FieldReader::PictureSize FieldReader::pictureSize()
{
    const QString wide = u"width"_s;
    const QString high = u"height"_s;
    if (!has(wide) && !has(high))
        return {};
    const auto width = number(wide, 1, limits::MaxPictureSide);
    const auto height = number(high, 1, limits::MaxPictureSide);
    return width && height ? PictureSize{int(*width), int(*height)} : PictureSize();
}

std::optional<QString> FieldReader::filePath(const QString &key)
{
    auto path = string(key);
    if (path && path->size() > limits::MaxFilePathChars)
        refuse(ErrorCode::TooLong, key);
    else if (path && !leadsToAFile(*path))
        refuse(ErrorCode::BadValue, key);
    return path;
}

} // namespace charla::protocol
