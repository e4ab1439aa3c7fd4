// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzz.h"

#include <protocol/filenames.h>
#include <protocol/filetypes.h>
#include <protocol/limits.h>
#include <server/files/byterange.h>
#include <server/files/fileheaders.h>

#include <algorithm>

//! What a sender says of a file, and what browsers are told of it.
namespace charla::fuzz {

using namespace protocol;
using namespace server;

namespace {

void checkFileName(const QString &raw)
{
    const QString name = cleanedFileName(raw);
    promise(!name.isEmpty() && name.toUtf8().size() <= limits::MaxFileNameBytes,
            "a file's name fits into a folder");
    promise(!name.contains(u'/') && !name.contains(u'\\') && name != u"." && name != u"..",
            "a file's name leads nowhere else");
    promise(cleanedFileName(name) == name, "a cleaned name stays as it is");
    promise(name.endsWith(fileEnding(name)), "an ending stands at the end");
}

void checkDisposition(const QString &name)
{
    for (const auto how : {FileGuise::Disposition::Inline, FileGuise::Disposition::Attachment}) {
        const QByteArray value = contentDisposition(how, name);
        promise(std::ranges::all_of(value, [](char c) { return c >= ' ' && c < '\x7f'; }),
                "a header is printable ASCII");
        promise(value.count('"') % 2 == 0 || value.contains('\\'), "quotes are closed");
    }
}

void checkType(const QString &raw)
{
    const FileGuise guise = guiseOf(raw);
    promise(std::ranges::all_of(guise.type, [](char c) { return c > ' ' && c < '\x7f'; }),
            "a type is of a short list");
    isMimePattern(raw);
    const auto mime = checkedMime(raw);
    if (!mime)
        return;
    const auto again = checkedMime(*mime);
    promise(again.ok() && *again == *mime, "a type that was accepted is accepted unchanged");
    promise(guiseOf(*mime).type != "text/html" && guiseOf(*mime).type != "image/svg+xml",
            "what may run is never shown");
    promise(isTypeAllowed(FileTerms{.types = {*mime}}, *mime), "a type is itself");
}

void checkRange(QByteArrayView field)
{
    for (const qint64 size : {qint64(0), qint64(1), qint64(1000), qint64(1) << 40}) {
        const RangeOutcome outcome = readRange(field.toByteArray(), size);
        if (const auto *part = std::get_if<ByteRange>(&outcome))
            promise(part->first >= 0 && part->length > 0 && part->length <= size
                        && part->first <= size - part->length,
                    "a part lies within the file");
    }
}

} // namespace

void tryInput(QByteArrayView bytes)
{
    const QString text = QString::fromUtf8(bytes);
    checkFileName(text);
    checkDisposition(text);
    checkDisposition(cleanedFileName(text));
    checkType(text);
    checkRange(bytes);
    pictureType(bytes);
}

} // namespace charla::fuzz
