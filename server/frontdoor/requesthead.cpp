// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/frontdoor/requesthead.h>

#include <server/frontdoor/authority.h>
#include <server/frontdoor/requestpath.h>

#include <algorithm>
#include <array>

namespace charla::server {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView LineEnd("\r\n");
constexpr QByteArrayView HeadEnd("\r\n\r\n");

// Far above what browsers and proxies send.
constexpr qsizetype MaxLineBytes = 8000;
constexpr std::size_t MaxFields = 100;

// Twice, these make a message mean two things (RFC 9112 §3.2, §6.3; RFC 6454 §7.3).
constexpr std::array<QByteArrayView, 4> SingleFields{"host", "content-length", "transfer-encoding",
                                                     "origin"};

using Problem = std::optional<HeadRefusal>;

HeadRefusal refusal(int status, QByteArrayView words)
{
    return {status, words.toByteArray()};
}

bool isTokenByte(char byte)
{
    const bool alphanumeric = (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z')
        || (byte >= 'a' && byte <= 'z');
    return alphanumeric || (byte != '\0' && QByteArrayView("!#$%&'*+-.^_`|~").contains(byte));
}

bool isControl(char byte)
{
    return (uchar(byte) < ' ' && byte != '\t') || byte == '\x7f';
}

// Controls, and line ends that are not CR LF. The last byte may be a CR whose LF has not come yet.
bool hasStrayControls(QByteArrayView bytes)
{
    for (qsizetype at = 0; at < bytes.size(); ++at) {
        if (!isControl(bytes[at]))
            continue;
        if (bytes[at] != '\r')
            return true;
        if (at + 1 < bytes.size() && bytes[++at] != '\n')
            return true;
    }
    return false;
}

Problem readVersion(QByteArrayView text, RequestHead &head)
{
    const auto isDigit = [](char byte) { return byte >= '0' && byte <= '9'; };
    if (text.size() != 8 || !text.startsWith("HTTP/") || !isDigit(text[5]) || text[6] != '.'
        || !isDigit(text[7]))
        return refusal(400, "The request line does not end in an HTTP version.");
    if (text != QByteArrayView("HTTP/1.1") && text != QByteArrayView("HTTP/1.0"))
        return refusal(505, "This server speaks HTTP/1.1 and HTTP/1.0.");
    head.version = text.endsWith('1') ? RequestHead::Version::Http11 : RequestHead::Version::Http10;
    return {};
}

Problem readRequestLine(QByteArrayView line, RequestHead &head, QByteArray &authority)
{
    if (line.size() > MaxLineBytes)
        return refusal(414, "The request line is too long.");
    const qsizetype methodEnd = line.indexOf(' ');
    const qsizetype targetEnd = line.lastIndexOf(' ');
    if (methodEnd < 0 || targetEnd <= methodEnd || !isToken(line.first(methodEnd)))
        return refusal(
            400, "The request line is not method, target and version with one space between them.");
    if (auto problem = readVersion(line.sliced(targetEnd + 1), head))
        return problem;
    const auto target = readRequestTarget(line.sliced(methodEnd + 1, targetEnd - methodEnd - 1));
    if (!target)
        return refusal(400, "The request target is not a valid path.");
    head.method = line.first(methodEnd).toByteArray();
    head.path = target->path;
    head.query = target->query;
    authority = target->authority;
    return {};
}

Problem readField(QByteArrayView line, RequestHead &head)
{
    if (line.size() > MaxLineBytes || head.fields.size() == MaxFields)
        return refusal(431, "A header line is too long, or there are too many.");
    const qsizetype colon = line.indexOf(':');
    if (colon < 0
        || !isToken(line.first(colon))) // covers folded lines and white space before the colon
        return refusal(400, "A header line is not a name, a colon and a value.");
    head.fields.push_back({line.first(colon).toByteArray().toLower(),
                           line.sliced(colon + 1).trimmed().toByteArray()});
    return {};
}

Problem checkBodyFields(const RequestHead &head)
{
    const auto isDigit = [](char byte) { return byte >= '0' && byte <= '9'; };
    const auto length = head.value("content-length");
    if (length
        && (length->isEmpty() || length->size() > 18 || !std::ranges::all_of(*length, isDigit)))
        return refusal(400, "The Content-Length is not a number.");
    const bool encoded = head.value("transfer-encoding").has_value();
    if (encoded && (length || head.version == RequestHead::Version::Http10))
        return refusal(400, "The Transfer-Encoding contradicts the rest of the head.");
    return {};
}

Problem checkHost(const RequestHead &head, const QByteArray &targetAuthority)
{
    const auto host = head.value("host");
    if (!host)
        return head.version == RequestHead::Version::Http11
            ? Problem(refusal(400, "The Host field is missing."))
            : Problem();
    const auto authority = readAuthority(*host);
    if (!authority)
        return refusal(400, "The Host field is not a host name or address.");
    if (!targetAuthority.isEmpty() && readAuthority(targetAuthority) != authority)
        return refusal(400, "The request target and the Host field name two hosts.");
    return {};
}

Problem checkFields(const RequestHead &head, const QByteArray &targetAuthority)
{
    for (const QByteArrayView name : SingleFields) {
        if (head.count(name) > 1)
            return refusal(400, "A header field that must stand alone stands there twice.");
    }
    if (auto problem = checkBodyFields(head))
        return problem;
    return checkHost(head, targetAuthority);
}

// \a text is the head without the empty line at its end, each line with its line end.
Problem readLines(QByteArrayView text, RequestHead &head)
{
    QByteArray targetAuthority;
    const qsizetype firstEnd = text.indexOf(LineEnd);
    if (auto problem = readRequestLine(text.first(firstEnd), head, targetAuthority))
        return problem;
    text = text.sliced(firstEnd + LineEnd.size());
    while (!text.isEmpty()) {
        const qsizetype end = text.indexOf(LineEnd);
        if (auto problem = readField(text.first(end), head))
            return problem;
        text = text.sliced(end + LineEnd.size());
    }
    return checkFields(head, targetAuthority);
}

} // namespace

bool isToken(QByteArrayView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, isTokenByte);
}

std::optional<QByteArray> RequestHead::value(QByteArrayView name) const
{
    const auto field = std::ranges::find(fields, name, &HeaderField::name);
    return field == fields.end() ? std::nullopt : std::optional(field->value);
}

QList<QByteArray> RequestHead::list(QByteArrayView name) const
{
    QList<QByteArray> elements;
    for (const HeaderField &field : fields) {
        if (field.name != name)
            continue;
        const QList<QByteArray> parts = field.value.split(',');
        for (const QByteArray &part : parts) {
            if (const QByteArray element = part.trimmed(); !element.isEmpty())
                elements.append(element);
        }
    }
    return elements;
}

qsizetype RequestHead::count(QByteArrayView name) const
{
    return std::ranges::count(fields, name, &HeaderField::name);
}

bool RequestHead::hasBody() const
{
    return value("transfer-encoding") || value("content-length").value_or("0"_ba).toLongLong() > 0;
}

HeadOutcome readRequestHead(QByteArrayView bytes, qsizetype maxBytes)
{
    const qsizetype end = bytes.first(std::min(bytes.size(), maxBytes)).indexOf(HeadEnd);
    const QByteArrayView seen = end < 0 ? bytes.first(std::min(bytes.size(), maxBytes))
                                        : bytes.first(end + LineEnd.size());
    if (hasStrayControls(seen) || seen.startsWith('\r'))
        return refusal(400, "The request head holds control characters or broken line ends.");
    if (end < 0) {
        if (bytes.size() >= maxBytes)
            return refusal(431, "The request head is too long.");
        return IncompleteHead{};
    }

    RequestHead head;
    head.headBytes = end + HeadEnd.size();
    if (auto problem = readLines(seen, head))
        return *problem;
    return head;
}

} // namespace charla::server
