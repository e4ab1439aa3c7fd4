// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/files/fileheaders.h>

#include <algorithm>
#include <array>
#include <utility>

namespace charla::server {

using namespace Qt::StringLiterals;

namespace {

using Disposition = FileGuise::Disposition;

// As declared, in small letters, and as it is served. What isn't here is never shown: SVG and HTML
// above all, and XML, which may say that it is either.
constexpr std::array<std::pair<QStringView, QByteArrayView>, 27> Shown{{
    {u"application/pdf", "application/pdf"},
    {u"audio/flac", "audio/flac"},
    {u"audio/m4a", "audio/mp4"},
    {u"audio/mp3", "audio/mpeg"},
    {u"audio/mp4", "audio/mp4"},
    {u"audio/mpeg", "audio/mpeg"},
    {u"audio/ogg", "audio/ogg"},
    {u"audio/opus", "audio/ogg"},
    {u"audio/vnd.wave", "audio/wav"},
    {u"audio/wav", "audio/wav"},
    {u"audio/wave", "audio/wav"},
    {u"audio/webm", "audio/webm"},
    {u"audio/x-flac", "audio/flac"},
    {u"audio/x-m4a", "audio/mp4"},
    {u"audio/x-wav", "audio/wav"},
    {u"image/avif", "image/avif"},
    {u"image/bmp", "image/bmp"},
    {u"image/gif", "image/gif"},
    {u"image/jpeg", "image/jpeg"},
    {u"image/jpg", "image/jpeg"},
    {u"image/png", "image/png"},
    {u"image/webp", "image/webp"},
    {u"image/x-ms-bmp", "image/bmp"},
    {u"video/mp4", "video/mp4"},
    {u"video/ogg", "video/ogg"},
    {u"video/webm", "video/webm"},
    {u"video/x-m4v", "video/mp4"},
}};

// A file is a document of no origin, and runs and loads nothing, should a browser ever take it for
// more than it is.
constexpr QByteArrayView ContentPolicy = "sandbox; default-src 'none'; style-src 'unsafe-inline'; "
                                         "img-src 'self'; media-src 'self'";

// What may stand in filename*= as it is (RFC 8187 §3.2.1).
bool isPlain(char byte)
{
    return (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z')
        || (byte >= 'a' && byte <= 'z') || QByteArrayView("!#$&+-.^_`|~").contains(byte);
}

// Some browsers decode percent signs here, too.
char inQuotes(QChar c)
{
    const bool isHarmless
        = c >= u' ' && c < u'\x7f' && c != u'"' && c != u'\\' && c != u'%' && c != u'/';
    return isHarmless ? c.toLatin1() : '_';
}

} // namespace

FileGuise guiseOf(const QString &declared)
{
    const QString type = declared.section(u';', 0, 0).trimmed().toLower();
    const auto shown = std::ranges::find(Shown, QStringView(type),
                                         &std::pair<QStringView, QByteArrayView>::first);
    if (shown == Shown.end())
        return {"application/octet-stream"_ba, Disposition::Attachment};
    return {shown->second.toByteArray(), Disposition::Inline};
}

QByteArray pictureType(QByteArrayView content)
{
    if (content.startsWith("\x89PNG\r\n\x1a\n"))
        return "image/png"_ba;
    if (content.startsWith("\xff\xd8\xff"))
        return "image/jpeg"_ba;
    if (content.startsWith("RIFF") && content.size() >= 12 && content.sliced(8, 4) == "WEBP")
        return "image/webp"_ba;
    return {};
}

QByteArray contentDisposition(Disposition disposition, const QString &name)
{
    QByteArray value = disposition == Disposition::Inline ? "inline"_ba : "attachment"_ba;
    if (name.isEmpty())
        return value;
    value += "; filename=\"";
    for (const QChar c : name) {
        if (!c.isLowSurrogate()) // one sign, one underscore
            value += inQuotes(c);
    }
    value += "\"; filename*=UTF-8''";
    const QByteArray utf8 = name.toUtf8();
    for (const char byte : utf8) {
        if (isPlain(byte))
            value += byte;
        else
            value += '%' + QByteArray(1, byte).toHex().toUpper();
    }
    return value;
}

std::vector<HeaderField> fileProtection()
{
    return {{"Content-Security-Policy"_ba, ContentPolicy.toByteArray()},
            {"Cross-Origin-Resource-Policy"_ba, "same-origin"_ba},
            {"Referrer-Policy"_ba, "no-referrer"_ba},
            {"X-Content-Type-Options"_ba, "nosniff"_ba}};
}

} // namespace charla::server
