// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <protocol/exifplace.h>

#include <QtEndian>

#include <algorithm>
#include <array>

namespace charla::protocol {

namespace {

// TIFF 6.0 §2, Exif 2.32 §4.6: a header, and directories of entries that lead to values and to
// other directories.
constexpr qsizetype HeaderBytes = 8;
constexpr qsizetype EntryBytes = 12;
constexpr qsizetype InlineBytes = 4;

constexpr quint16 SubDirectories = 0x014a;
constexpr quint16 ExifDirectory = 0x8769;
constexpr quint16 GpsDirectory = 0x8825;
constexpr quint16 InteroperabilityDirectory = 0xa005;

// A camera writes three to five, with 31 entries at most in that of GPS. More is no photo's.
constexpr std::size_t MostDirectories = 32;
constexpr qsizetype MostGpsEntries = 128;
constexpr qsizetype MostPointers = 8; // of one entry

// Bytes of one value by its type, 0 to 13; others are unknown.
constexpr std::array<qsizetype, 14> TypeBytes{0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4};

class PlaceFinder
{
public:
    explicit PlaceFinder(QByteArrayView tiff) : m_tiff(tiff) { }

    std::vector<ByteSpan> find()
    {
        if (m_tiff.startsWith("MM"))
            m_isBigEndian = true;
        else if (!m_tiff.startsWith("II"))
            return {};
        if (m_tiff.size() < HeaderBytes || read16(2) != 42)
            return {};
        follow(Kind::Plain, read32(4));
        std::size_t next = 0;
        while (next < m_directories.size()) { // look() finds more of them
            const Directory directory = m_directories[next++];
            if (directory.kind == Kind::Gps)
                empty(directory.offset);
            else
                look(directory.offset);
        }
        return m_found;
    }

private:
    enum class Kind { Plain, Gps };

    struct Directory
    {
        Kind kind;
        qsizetype offset;

        bool operator==(const Directory &) const = default;
    };

    struct Entry
    {
        quint16 tag;
        quint16 type;
        qint64 count;
        qsizetype at;

        qsizetype unit() const { return type < TypeBytes.size() ? TypeBytes[type] : 0; }
        qint64 bytes() const { return unit() * count; }
    };

    bool has(qsizetype offset, qsizetype length) const
    {
        return offset >= 0 && offset <= m_tiff.size() && length <= m_tiff.size() - offset;
    }

    // Whoever asks has looked whether it is there.
    quint16 read16(qsizetype offset) const
    {
        const char *const from = m_tiff.data() + offset;
        return m_isBigEndian ? qFromBigEndian<quint16>(from) : qFromLittleEndian<quint16>(from);
    }

    qsizetype read32(qsizetype offset) const
    {
        const char *const from = m_tiff.data() + offset;
        return m_isBigEndian ? qFromBigEndian<quint32>(from) : qFromLittleEndian<quint32>(from);
    }

    Entry entryAt(qsizetype offset) const
    {
        return {read16(offset), read16(offset + 2), read32(offset + 4), offset};
    }

    // As many as are there of those that are announced.
    qsizetype entriesAt(qsizetype directory) const
    {
        const qsizetype there = (m_tiff.size() - directory - 2) / EntryBytes;
        return std::min<qsizetype>(read16(directory), there);
    }

    void follow(Kind kind, qsizetype offset)
    {
        const Directory directory{kind, offset};
        if (offset >= HeaderBytes && has(offset, 2) && m_directories.size() < MostDirectories
            && std::ranges::find(m_directories, directory) == m_directories.end())
            m_directories.push_back(directory);
    }

    void look(qsizetype directory)
    {
        const qsizetype count = entriesAt(directory);
        for (qsizetype i = 0; i < count; ++i)
            lookAt(entryAt(directory + 2 + i * EntryBytes));
        const qsizetype behind = directory + 2 + count * EntryBytes;
        if (has(behind, 4))
            follow(Kind::Plain, read32(behind));
    }

    void lookAt(const Entry &entry)
    {
        if (entry.tag == GpsDirectory)
            followAll(Kind::Gps, entry);
        else if (entry.tag == ExifDirectory || entry.tag == SubDirectories
                 || entry.tag == InteroperabilityDirectory)
            followAll(Kind::Plain, entry);
    }

    void followAll(Kind kind, const Entry &entry)
    {
        if (entry.unit() == 2)
            return follow(kind, read16(entry.at + 8));
        const qsizetype value = read32(entry.at + 8);
        if (entry.count == 1 || entry.unit() != 4) // whatever it calls itself
            return follow(kind, value);
        for (qsizetype i = 0; i < std::min<qsizetype>(entry.count, MostPointers); ++i) {
            if (const qsizetype at = value + i * 4; has(at, 4))
                follow(kind, read32(at));
        }
    }

    void empty(qsizetype directory)
    {
        const qsizetype count = std::min(entriesAt(directory), MostGpsEntries);
        for (qsizetype i = 0; i < count; ++i) {
            const Entry entry = entryAt(directory + 2 + i * EntryBytes);
            if (entry.bytes() > InlineBytes)
                mark(read32(entry.at + 8), entry.bytes());
        }
        // With the pointer to the directory behind it, which there is none of.
        mark(directory, 2 + entriesAt(directory) * EntryBytes + 4);
    }

    void mark(qsizetype offset, qint64 length)
    {
        const qsizetype first = std::max(offset, HeaderBytes);
        const qint64 end = std::min<qint64>(offset + length, m_tiff.size());
        if (first < end)
            m_found.push_back({first, qsizetype(end - first)});
    }

    QByteArrayView m_tiff;
    bool m_isBigEndian = false;
    std::vector<Directory> m_directories;
    std::vector<ByteSpan> m_found;
};

} // namespace

std::vector<ByteSpan> findExifPlace(QByteArrayView tiff)
{
    return PlaceFinder(tiff).find();
}

} // namespace charla::protocol
