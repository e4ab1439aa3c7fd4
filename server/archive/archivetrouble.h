// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/refusal.h>
#include <server/store/sqlite/storetrouble.h>

#include <QString>

#include <functional>
#include <variant>

namespace charla::server {

//! Why a file besides the data can't be used.
struct FileTrouble
{
    enum class Kind {
        Exists, //!< and is not to be replaced
        CannotRead,
        CannotWrite,
    };

    Kind kind = Kind::CannotRead;
    QString file;
    QString systemWords;
};

//! A line of a transcript that is none.
struct LineTrouble
{
    qint64 line = 0; //!< from 1 on
    protocol::Refusal refusal;
};

//! The folder has no such room.
struct NoSuchRoom
{
};

using ArchiveTrouble = std::variant<StoreTrouble, FileTrouble, LineTrouble, NoSuchRoom>;

//! Called now and then by what takes its time; \a total is 0 when it is not known.
using Progress = std::function<void(qint64 done, qint64 total)>;

} // namespace charla::server
