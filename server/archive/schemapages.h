// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

//! \brief The pages of an SQLite file that say which tables there are and where each begins.
//!
//! https://www.sqlite.org/fileformat2.html, sections 1.3 and 1.6: the first page is the root of that
//! table. While the schema fits into it there is no other; else the first page names others, wherever
//! they lie. Plain bytes: knows no file.
namespace charla::server::schemapages {

//! Those of a whole file, to be put into another file with pages of the same size.
struct Graft
{
    QByteArray first; //!< its first page; empty when \a file is none of SQLite
    QByteArray
        rest; //!< to stand behind the last page of the other file; empty when there is no more
};

//! Of \a file, for another one that has \a pages pages.
Graft graftOf(const QByteArray &file, quint32 pages);

//! The first page of \a file as if there were no tables: enough to open the other file by, and no more.
QByteArray withoutTables(const QByteArray &file);

} // namespace charla::server::schemapages
