// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/store/sqlite/storetrouble.h>

#include <QFileInfo>
#include <QSqlError>
#include <QStorageInfo>

namespace charla::server {

using namespace Qt::StringLiterals;

namespace {

// sqlite3.h; the driver hands its numbers over as text.
enum ResultCode {
    Busy = 5,
    Locked = 6,
    NoMemory = 7,
    ReadOnly = 8,
    InputOutput = 10,
    Corrupt = 11,
    Full = 13,
    CannotOpen = 14,
    NotADatabase = 26,
};

// SQLite needs some files beside its own, and without space for them it only says that something
// went wrong with the disk.
bool hasSpaceBeside(const QString &file)
{
    constexpr qint64 Needed = 64 * 1024;
    return QStorageInfo(QFileInfo(file).absolutePath()).bytesAvailable() >= Needed;
}

StoreTrouble::Kind kindOf(int code, const QString &file)
{
    switch (code) {
    case Busy:
    case Locked:
        return StoreTrouble::Kind::Locked;
    case ReadOnly:
    case Full:
        return StoreTrouble::Kind::CannotWrite;
    case InputOutput:
        return hasSpaceBeside(file) ? StoreTrouble::Kind::CannotOpen
                                    : StoreTrouble::Kind::CannotWrite;
    case Corrupt:
    case NotADatabase:
        return StoreTrouble::Kind::Corrupt;
    default:
        return StoreTrouble::Kind::CannotOpen;
    }
}

int codeOf(const QSqlError &error)
{
    constexpr int PrimaryCode = 0xff; // the rest of an extended code says more of the same
    return error.nativeErrorCode().toInt() & PrimaryCode;
}

} // namespace

StoreTrouble storeTrouble(const QSqlError &error, const QString &file)
{
    return {kindOf(codeOf(error), file), u"%1: %2"_s.arg(file, error.databaseText().simplified())};
}

bool mayPass(const QSqlError &error)
{
    switch (codeOf(error)) {
    case Busy:
    case Locked:
    case NoMemory:
    case ReadOnly:
    case InputOutput:
    case Full:
    case CannotOpen:
        return true;
    default:
        return false;
    }
}

} // namespace charla::server
