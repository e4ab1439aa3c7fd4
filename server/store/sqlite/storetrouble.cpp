// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/store/sqlite/storetrouble.h>

#include <QSqlError>

namespace charla::server {

using namespace Qt::StringLiterals;

namespace {

// sqlite3.h; the driver hands its numbers over as text.
enum ResultCode {
    Busy = 5,
    Locked = 6,
    ReadOnly = 8,
    Corrupt = 11,
    Full = 13,
    NotADatabase = 26,
};

StoreTrouble::Kind kindOf(int code)
{
    switch (code) {
    case Busy:
    case Locked:
        return StoreTrouble::Kind::Locked;
    case ReadOnly:
    case Full:
        return StoreTrouble::Kind::CannotWrite;
    case Corrupt:
    case NotADatabase:
        return StoreTrouble::Kind::Corrupt;
    default:
        return StoreTrouble::Kind::CannotOpen;
    }
}

} // namespace

StoreTrouble storeTrouble(const QSqlError &error, const QString &file)
{
    constexpr int PrimaryCode = 0xff; // the rest of an extended code says more of the same
    return {kindOf(error.nativeErrorCode().toInt() & PrimaryCode),
            u"%1: %2"_s.arg(file, error.databaseText().simplified())};
}

} // namespace charla::server
