// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace charla::ui {

//! What a person has begun to write that could be completed.
struct CompletionQuery
{
    enum class Kind {
        Person, //!< "@" and the beginning of a name, which may have spaces
        Emoji, //!< ":" and at least two letters of its name
    };

    Kind kind = Kind::Person;
    int start = 0; //!< where the "@" or the ":" stands
    QString typed; //!< behind it, up to the cursor

    bool operator==(const CompletionQuery &) const = default;
};

//! Looks at what stands before \a cursor in a line of text. An "@" or ":" in a word is none: those are
//! addresses and times.
std::optional<CompletionQuery> completionAt(const QString &line, int cursor);

//! Those of \a people with a name, or a word in it, that begins as \a typed; in their order, beginnings of
//! whole names first. Case and marks on letters don't count.
QStringList peopleLike(const QString &typed, const QStringList &people);

} // namespace charla::ui
