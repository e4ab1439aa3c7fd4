// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/frontdoor/requestpath.h>

#include <QStringDecoder>
#include <QStringList>
#include <QUtf8StringView>

#include <algorithm>

namespace charla::server {

using namespace Qt::StringLiterals;

namespace {

int hexValue(char digit)
{
    if (digit >= '0' && digit <= '9')
        return digit - '0';
    const int letter = digit | 0x20;
    return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
}

// What the "%XY" at \a at stands for; none when that is no escape.
std::optional<char> escapedByte(QByteArrayView text, qsizetype at)
{
    if (text[at] != '%' || at + 2 >= text.size())
        return {};
    const int high = hexValue(text[at + 1]);
    const int low = hexValue(text[at + 2]);
    return high < 0 || low < 0 ? std::nullopt : std::optional(char(high << 4 | low));
}

enum class BrokenEscapes { Stay, Fail };

std::optional<QByteArray> percentDecoded(QByteArrayView text, BrokenEscapes broken)
{
    QByteArray decoded;
    decoded.reserve(text.size());
    for (qsizetype at = 0; at < text.size(); ++at) {
        const auto byte = escapedByte(text, at);
        if (!byte && text[at] == '%' && broken == BrokenEscapes::Fail)
            return {};
        decoded.append(byte.value_or(text[at]));
        at += byte ? 2 : 0;
    }
    return decoded;
}

std::optional<QString> decodedPath(QByteArrayView text)
{
    const auto bytes = percentDecoded(text, BrokenEscapes::Fail);
    if (!bytes)
        return {};
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString path = decoder(*bytes);
    if (decoder.hasError()
        || std::ranges::any_of(path, [](QChar c) { return c.category() == QChar::Other_Control; }))
        return {};
    const QStringList segments = path.split(u'/');
    if (segments.contains("."_L1) || segments.contains(".."_L1))
        return {};
    return path;
}

bool isVisibleAscii(char byte)
{
    return byte > ' ' && byte < '\x7f';
}

// "http://host:port/path" becomes "host:port" and "/path"; none for any other URL.
std::optional<std::pair<QByteArrayView, QByteArrayView>> splitAbsoluteForm(QByteArrayView text)
{
    for (const QByteArrayView scheme : {QByteArrayView("http://"), QByteArrayView("https://")}) {
        if (!text.startsWith(scheme))
            continue;
        const QByteArrayView rest = text.sliced(scheme.size());
        const qsizetype slash = rest.indexOf('/');
        return slash < 0 ? std::pair(rest, QByteArrayView("/"))
                         : std::pair(rest.first(slash), rest.sliced(slash));
    }
    return {};
}

} // namespace

std::optional<RequestTarget> readRequestTarget(QByteArrayView text)
{
    if (!std::ranges::all_of(text, isVisibleAscii) || text.contains('#'))
        return {};
    RequestTarget target;
    if (!text.startsWith('/')) {
        const auto parts = splitAbsoluteForm(text);
        if (!parts || parts->first.isEmpty())
            return {};
        target.authority = parts->first.toByteArray();
        text = parts->second;
    }
    const qsizetype mark = text.indexOf('?');
    const auto path = decodedPath(mark < 0 ? text : text.first(mark));
    if (!path)
        return {};
    target.path = *path;
    target.query = mark < 0 ? QByteArray() : text.sliced(mark + 1).toByteArray();
    return target;
}

bool isQueryUtf8(QByteArrayView query)
{
    const auto bytes = percentDecoded(query, BrokenEscapes::Stay);
    return bytes && QUtf8StringView(*bytes).isValidUtf8();
}

} // namespace charla::server
