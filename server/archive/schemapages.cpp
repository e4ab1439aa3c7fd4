// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/archive/schemapages.h>

#include <QtEndian>

namespace charla::server::schemapages {

namespace {

// Of the file's header, which the first page begins with.
constexpr qsizetype PageSizeAt = 16;
constexpr qsizetype ChangeCounterAt = 24;
constexpr qsizetype PageCountAt = 28;
constexpr qsizetype ValidForAt = 92;
constexpr qsizetype HeaderBytes = 100;

// Of a page of a table, from its beginning or behind the file's header.
constexpr char Interior = 5;
constexpr char Leaf = 13;
constexpr qsizetype FirstFreeBlockAt = 1;
constexpr qsizetype CellCountAt = 3;
constexpr qsizetype ContentAt = 5;
constexpr qsizetype FragmentsAt = 7;
constexpr qsizetype LastChildAt = 8;
constexpr qsizetype CellsAt = 12; // of an interior page

// A schema of so many levels would have more tables than there are letters in it.
constexpr int MaxLevels = 4;

qsizetype pageBytes(const QByteArray &file)
{
    if (file.size() < HeaderBytes || !file.startsWith("SQLite format 3"))
        return 0;
    const auto bytes = qFromBigEndian<quint16>(file.constData() + PageSizeAt);
    return bytes == 1 ? 65536 : bytes;
}

//! Copies one page after the other, and puts the new numbers into those that name them.
class Transplant
{
public:
    Transplant(const QByteArray &file, quint32 pages)
        : m_file(file), m_bytes(pageBytes(file)), m_pages(pages)
    {
    }

    QByteArray first()
    {
        QByteArray page = m_file.first(m_bytes);
        renumber(page, HeaderBytes, 1);
        return page;
    }

    const QByteArray &rest() const { return m_rest; }

private:
    void renumber(QByteArray &page, qsizetype at, int level)
    {
        if (page.at(at) != Interior || level > MaxLevels)
            return;
        const auto cells = qFromBigEndian<quint16>(page.constData() + at + CellCountAt);
        for (int cell = 0; cell < cells; ++cell) {
            const auto place
                = qFromBigEndian<quint16>(page.constData() + at + CellsAt + 2 * qsizetype(cell));
            take(page, place, level);
        }
        take(page, at + LastChildAt, level);
    }

    //! The page whose number stands there.
    void take(QByteArray &page, qsizetype numberAt, int level)
    {
        const auto number = qFromBigEndian<quint32>(page.constData() + numberAt);
        QByteArray child = m_file.sliced((qsizetype(number) - 1) * m_bytes, m_bytes);
        renumber(child, 0, level + 1);
        m_rest += child;
        const auto behind = quint32(m_rest.size() / m_bytes);
        qToBigEndian(m_pages + behind, page.data() + numberAt);
    }

    const QByteArray &m_file;
    qsizetype m_bytes;
    quint32 m_pages;
    QByteArray m_rest;
};

} // namespace

Graft graftOf(const QByteArray &file, quint32 pages)
{
    if (pageBytes(file) == 0)
        return {};
    Transplant transplant(file, pages);
    Graft graft{transplant.first(), transplant.rest()};
    // The count of pages counts only when the other two are equal.
    const auto all = pages + quint32(graft.rest.size() / pageBytes(file));
    qToBigEndian(all, graft.first.data() + PageCountAt);
    qToBigEndian(quint32(1), graft.first.data() + ChangeCounterAt);
    qToBigEndian(quint32(1), graft.first.data() + ValidForAt);
    return graft;
}

QByteArray withoutTables(const QByteArray &file)
{
    const qsizetype bytes = pageBytes(file);
    if (bytes == 0)
        return {};
    QByteArray page = file.first(bytes);
    char *const root = page.data() + HeaderBytes;
    root[0] = Leaf;
    qToBigEndian(quint16(0), root + FirstFreeBlockAt);
    qToBigEndian(quint16(0), root + CellCountAt);
    qToBigEndian(quint16(bytes), root + ContentAt); // 0 stands for 65536
    root[FragmentsAt] = 0;
    return page;
}

} // namespace charla::server::schemapages
