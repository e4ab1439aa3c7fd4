// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/files/delivery.h>

#include <server/files/byterange.h>
#include <server/files/fileheaders.h>
#include <server/files/filetarget.h>
#include <server/frontdoor/httpanswer.h>

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <utility>

namespace charla::server {

using namespace Qt::StringLiterals;

namespace {

using Fields = std::vector<HeaderField>;

bool isHead(const RequestHead &head)
{
    return head.method == "HEAD";
}

TransferAnswer whole(const HttpAnswer &answer, const RequestHead &head)
{
    const auto content = isHead(head) ? HttpAnswer::Content::None : HttpAnswer::Content::Body;
    return {.bytes = answer.toBytes(content), .file = {}};
}

// If-None-Match compares weakly: "W/" in front doesn't count (RFC 9110 §13.1.2).
bool hasAlready(const RequestHead &head, const QByteArray &etag)
{
    const QList<QByteArray> known = head.list("if-none-match");
    return std::ranges::any_of(known, [&etag](const QByteArray &tag) {
        return tag == "*" || tag == etag || (tag.startsWith("W/") && tag.sliced(2) == etag);
    });
}

// If-Range compares strongly; a date names no content that we know (§13.1.5).
std::optional<QByteArray> wantedRange(const RequestHead &head, const QByteArray &etag)
{
    const auto condition = head.value("if-range");
    if (isHead(head) || head.count("range") != 1 || (condition && *condition != etag))
        return {};
    return head.value("range");
}

QByteArray firstBytes(int file)
{
    QByteArray bytes(16, '\0');
    bytes.resize(std::max<ssize_t>(::pread(file, bytes.data(), std::size_t(bytes.size()), 0), 0));
    return bytes;
}

// Previews have no declared type.
FileGuise shownAs(const ServedFile &file, int content, const RequestHead &head)
{
    const QString mime
        = file.mime.isEmpty() ? QString::fromLatin1(pictureType(firstBytes(content))) : file.mime;
    FileGuise guise = guiseOf(mime);
    if (asksToDownload(head.query))
        guise.disposition = FileGuise::Disposition::Attachment;
    return guise;
}

Fields keepingFields(const QByteArray &etag)
{
    // A path never leads to anything else.
    return {{"ETag"_ba, etag}, {"Cache-Control"_ba, "private, max-age=31536000, immutable"_ba}};
}

void append(Fields &fields, const Fields &more)
{
    fields.insert(fields.end(), more.begin(), more.end());
}

QByteArray contentRange(const ByteRange &part, qint64 size)
{
    return "bytes " + QByteArray::number(part.first) + '-'
        + QByteArray::number(part.first + part.length - 1) + '/' + QByteArray::number(size);
}

} // namespace

TransferAnswer deliver(const RequestHead &head, const ServedFile &file, const FileFolder &folder)
{
    Descriptor content = folder.openContent(file.content);
    struct stat status = {};
    if (!content.isOpen() || ::fstat(content.number(), &status) != 0)
        return whole(HttpAnswer::refusal(404, "There is no such file any more."), head);
    const qint64 size = status.st_size;
    const QByteArray etag = '"' + file.content.hex() + '"';
    Fields fields{{"Connection"_ba, "close"_ba}, {"Accept-Ranges"_ba, "bytes"_ba}};
    append(fields, keepingFields(etag));
    append(fields, fileProtection());
    if (hasAlready(head, etag))
        return {.bytes = httpHead(304, fields), .file = {}};

    const RangeOutcome range = readRange(wantedRange(head, etag), size);
    if (std::holds_alternative<BeyondContent>(range))
        return whole(
            HttpAnswer::refusal(416, "The file is not that long.",
                                {{"Content-Range"_ba, "bytes */" + QByteArray::number(size)}}),
            head);
    const auto *const asked = std::get_if<ByteRange>(&range);
    const ByteRange part = asked ? *asked : ByteRange{0, size};
    if (asked)
        fields.push_back({"Content-Range"_ba, contentRange(part, size)});
    const FileGuise guise = shownAs(file, content.number(), head);
    append(fields,
           {{"Content-Type"_ba, guise.type},
            {"Content-Disposition"_ba, contentDisposition(guise.disposition, file.name)},
            {"Content-Length"_ba, QByteArray::number(part.length)}});
    TransferAnswer answer{.bytes = httpHead(asked ? 206 : 200, fields), .file = {}};
    if (!isHead(head)) {
        answer.file = std::move(content);
        answer.offset = part.first;
        answer.length = part.length;
    }
    return answer;
}

} // namespace charla::server
