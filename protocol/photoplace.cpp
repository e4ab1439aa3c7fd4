// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <protocol/photoplace.h>

#include <protocol/exifplace.h>

#include <QByteArray>
#include <QStringBuilder>

#include <algorithm>
#include <optional>
#include <utility>

namespace charla::protocol {

namespace {

constexpr QByteArrayView StartOfImage("\xff\xd8", 2);
constexpr QByteArrayView ExifStart("Exif\0", 5); // and one byte that no reader looks at
constexpr QByteArrayView XmpStart("http://ns.adobe.com/xap/1.0/\0", 29);
constexpr QByteArrayView MoreXmpStart("http://ns.adobe.com/xmp/extension/\0", 35);

constexpr uchar ApplicationData1 = 0xe1;
constexpr uchar StartOfScan = 0xda;
constexpr uchar EndOfImage = 0xd9;

bool isNameByte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'
        || c == '-' || c == ':' || c == '.';
}

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

//! Finds what XMP (a kind of XML) says of GPS, as attributes and as elements.
class XmpPlaceFinder
{
public:
    XmpPlaceFinder(QByteArrayView text, qsizetype offset, std::vector<PlaceBytes> &found)
        : m_text(text), m_offset(offset), m_found(found)
    {
    }

    void find()
    {
        constexpr QByteArrayView Mark(":GPS");
        qsizetype at = m_text.indexOf(Mark);
        while (at >= 0)
            at = m_text.indexOf(Mark, std::max(at + Mark.size(), lookAt(at)));
    }

private:
    // \return where it is done with the name around \a colon.
    qsizetype lookAt(qsizetype colon)
    {
        qsizetype start = colon;
        while (start > 0 && isNameByte(m_text[start - 1]))
            --start;
        qsizetype end = colon;
        while (end < m_text.size() && isNameByte(m_text[end]))
            ++end;
        if (start > 0 && m_text[start - 1] == '<')
            return blankElement(start, end);
        while (end < m_text.size() && isSpace(m_text[end]))
            ++end;
        return end < m_text.size() && m_text[end] == '=' ? blankAttribute(end + 1) : end;
    }

    qsizetype blankAttribute(qsizetype at)
    {
        while (at < m_text.size() && isSpace(m_text[at]))
            ++at;
        if (at == m_text.size() || (m_text[at] != '"' && m_text[at] != '\''))
            return at;
        const qsizetype close = m_text.indexOf(m_text[at], at + 1);
        const qsizetype end = close < 0 ? m_text.size() : close;
        blank(at + 1, end);
        return end;
    }

    // Every text between the two tags; its tags stay, so that it is XML still.
    qsizetype blankElement(qsizetype nameStart, qsizetype nameEnd)
    {
        qsizetype at = m_text.indexOf('>', nameEnd);
        if (at > 0 && m_text[at - 1] == '/')
            return at; // an empty one
        const QByteArray closing
            = "</" + m_text.sliced(nameStart, nameEnd - nameStart).toByteArray();
        const qsizetype close = m_text.indexOf(closing, nameEnd);
        const qsizetype end = close < 0 ? m_text.size() : close;
        while (at >= 0 && at < end) {
            const qsizetype tag = m_text.indexOf('<', at);
            blank(at + 1, tag < 0 ? end : std::min(tag, end));
            at = tag < 0 ? -1 : m_text.indexOf('>', tag);
        }
        return end;
    }

    void blank(qsizetype first, qsizetype end)
    {
        if (first < end)
            m_found.push_back({m_offset + first, end - first, ' '});
    }

    QByteArrayView m_text;
    qsizetype m_offset; // of the text in the file
    std::vector<PlaceBytes> &m_found;
};

void lookAtSegment(QByteArrayView segment, qsizetype offset, std::vector<PlaceBytes> &found)
{
    if (segment.startsWith(ExifStart) && segment.size() > ExifStart.size()) {
        const qsizetype header = ExifStart.size() + 1;
        for (const ByteSpan &span : findExifPlace(segment.sliced(header)))
            found.push_back({offset + header + span.first, span.length, '\0'});
    } else if (segment.startsWith(XmpStart) || segment.startsWith(MoreXmpStart)) {
        XmpPlaceFinder(segment, offset, found).find();
    }
}

// The next marker at or behind \a at, as decoders find it: they skip what is none. Its second byte
// is told; none at the end.
std::optional<qsizetype> nextMarker(QByteArrayView head, qsizetype at)
{
    for (at = head.indexOf('\xff', at); at >= 0 && at + 1 < head.size();
         at = head.indexOf('\xff', at + 1)) {
        if (head[at + 1] != '\xff' && head[at + 1] != '\0')
            return at + 1;
    }
    return {};
}

bool standsAlone(uchar marker)
{
    return marker == 0x01 || (marker >= 0xd0 && marker <= 0xd8);
}

// Spans of zeros become few that don't overlap: a broken file may name the same ones thousands of
// times.
void unite(std::vector<PlaceBytes> &found)
{
    std::ranges::sort(found, {},
                      [](const PlaceBytes &it) { return std::pair(it.instead, it.offset); });
    std::vector<PlaceBytes> united;
    for (const PlaceBytes &next : found) {
        if (!united.empty() && united.back().instead == next.instead
            && next.offset <= united.back().offset + united.back().length) {
            PlaceBytes &last = united.back();
            last.length = std::max(last.length, next.offset + next.length - last.offset);
        } else {
            united.push_back(next);
        }
    }
    found = std::move(united);
}

} // namespace

std::vector<PlaceBytes> findPlace(QByteArrayView head)
{
    std::vector<PlaceBytes> found;
    if (!head.startsWith(StartOfImage))
        return found;
    auto marker = nextMarker(head, StartOfImage.size());
    while (marker) {
        const auto kind = uchar(head[*marker]);
        if (kind == StartOfScan || kind == EndOfImage)
            break;
        const qsizetype at = *marker + 1;
        if (standsAlone(kind)) {
            marker = nextMarker(head, at);
            continue;
        }
        if (head.size() - at < 2)
            break;
        const qsizetype length = uchar(head[at]) << 8 | uchar(head[at + 1]); // with these two
        const qsizetype end = std::min(at + std::max<qsizetype>(length, 2), head.size());
        if (kind == ApplicationData1)
            lookAtSegment(head.sliced(at + 2, end - at - 2), at + 2, found);
        marker = nextMarker(head, end);
    }
    unite(found);
    return found;
}

bool tellsPlace(QByteArrayView head)
{
    // A photo that somebody has cleaned has all that is found, but nothing stands in it.
    return std::ranges::any_of(findPlace(head), [head](const PlaceBytes &place) {
        return std::ranges::any_of(head.sliced(place.offset, place.length),
                                   [&place](char c) { return c != place.instead; });
    });
}

} // namespace charla::protocol
