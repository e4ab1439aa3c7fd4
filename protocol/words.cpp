// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <protocol/words.h>

namespace charla::protocol {

using namespace Qt::StringLiterals;

QString presenceWord(Presence presence)
{
    switch (presence) {
    case Presence::Online:
        return u"online"_s;
    case Presence::Away:
        return u"away"_s;
    case Presence::Offline:
        break;
    }
    return u"offline"_s;
}

std::optional<Presence> presenceFromWord(const QString &word)
{
    for (const Presence presence : {Presence::Online, Presence::Away, Presence::Offline}) {
        if (presenceWord(presence) == word)
            return presence;
    }
    return {};
}

QString changeWord(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::Edit:
        return u"edit"_s;
    case ChangeKind::Delete:
        return u"delete"_s;
    case ChangeKind::React:
        return u"react"_s;
    case ChangeKind::Unreact:
        break;
    }
    return u"unreact"_s;
}

std::optional<ChangeKind> changeFromWord(const QString &word)
{
    using enum ChangeKind;
    for (const ChangeKind kind : {Edit, Delete, React, Unreact}) {
        if (changeWord(kind) == word)
            return kind;
    }
    return {};
}

} // namespace charla::protocol
