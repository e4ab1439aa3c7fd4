// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <protocol/filetypes.h>

#include <protocol/limits.h>

#include <algorithm>

namespace charla::protocol {

using namespace Qt::StringLiterals;

namespace {

// RFC 9110 §5.6.2; the star alone is left out, as it means all types.
bool isToken(QStringView text)
{
    static constexpr QStringView signs = u"!#$%&'+-.^_`|~";
    const auto isTokenChar = [](QChar c) {
        const char16_t u = c.unicode();
        return (u >= u'a' && u <= u'z') || (u >= u'0' && u <= u'9') || signs.contains(c);
    };
    return !text.isEmpty() && std::ranges::all_of(text, isTokenChar);
}

bool isMime(QStringView text)
{
    const qsizetype slash = text.indexOf(u'/');
    return slash > 0 && isToken(text.first(slash)) && isToken(text.sliced(slash + 1));
}

bool matches(const QString &pattern, const QString &mime)
{
    if (pattern.endsWith(u"/*"))
        return pattern == u"*/*" || mime.startsWith(QStringView(pattern).chopped(1));
    return pattern == mime;
}

} // namespace

QString unknownMime()
{
    return u"application/octet-stream"_s;
}

Result<QString, Refusal> checkedMime(const QString &raw)
{
    if (raw.isEmpty())
        return unknownMime();
    const QString mime = raw.section(u';', 0, 0).trimmed().toLower();
    if (mime.size() > limits::MaxMimeChars)
        return Refusal{ErrorCode::TooLong, {}, {}};
    if (!isMime(mime))
        return Refusal{ErrorCode::BadValue, {}, {}};
    return mime;
}

bool isMimePattern(const QString &text)
{
    if (text.size() > limits::MaxMimeChars)
        return false;
    if (!text.endsWith(u"/*"))
        return isMime(text);
    return text == u"*/*" || isToken(QStringView(text).chopped(2));
}

bool isTypeAllowed(const FileTerms &terms, const QString &mime)
{
    return terms.types.isEmpty()
        || std::ranges::any_of(terms.types,
                               [&mime](const QString &pattern) { return matches(pattern, mime); });
}

} // namespace charla::protocol
