// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QSqlError;

namespace charla::server {

//! \brief Why a folder of data can't be used. Nothing in it was changed.
struct StoreTrouble
{
    enum class Kind {
        Locked, //!< another server works on it
        Newer, //!< a newer Charla made it; this one would spoil it
        Corrupt, //!< the file is damaged
        CannotOpen, //!< there is no such folder and it can't be made, or the system refuses
        CannotWrite, //!< it can be read at most: rights, a read-only medium, or no space
    };

    Kind kind = Kind::CannotOpen;
    QString detail; //!< in English for a log: the path and what the system says
};

//! What SQLite says, as one of ours.
StoreTrouble storeTrouble(const QSqlError &error, const QString &file);

//! Whether the same may work later, because the trouble was with the disk and not with what was to
//! be written: the latter must not come again and again.
bool mayPass(const QSqlError &error);

} // namespace charla::server
