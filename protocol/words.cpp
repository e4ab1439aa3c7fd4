// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <protocol/words.h>

#include <algorithm>
#include <array>
#include <utility>

namespace charla::protocol {

using namespace Qt::StringLiterals;

namespace {

// In the order of the enum: actWord() looks up by position.
constexpr std::array ActWords{
    std::pair(Act::Kick, "kick"),       std::pair(Act::Ban, "ban"),
    std::pair(Act::Unban, "unban"),     std::pair(Act::Mute, "mute"),
    std::pair(Act::Unmute, "unmute"),   std::pair(Act::LetIn, "let-in"),
    std::pair(Act::LetOut, "let-out"),  std::pair(Act::Voice, "voice"),
    std::pair(Act::Unvoice, "unvoice"), std::pair(Act::Role, "role"),
    std::pair(Act::Delete, "delete"),   std::pair(Act::Terms, "room-terms"),
};

constexpr bool isInOrder()
{
    for (std::size_t i = 0; i < ActWords.size(); ++i) {
        if (std::size_t(ActWords[i].first) != i)
            return false;
    }
    return true;
}
static_assert(isInOrder() && std::size_t(Act::Terms) + 1 == ActWords.size());

} // namespace

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

QString roleWord(Role role)
{
    switch (role) {
    case Role::Owner:
        return u"owner"_s;
    case Role::Operator:
        return u"operator"_s;
    case Role::Member:
        return u"member"_s;
    case Role::Guest:
        break;
    }
    return u"guest"_s;
}

std::optional<Role> roleFromWord(const QString &word)
{
    for (const Role role : {Role::Guest, Role::Member, Role::Operator, Role::Owner}) {
        if (roleWord(role) == word)
            return role;
    }
    return {};
}

QString roomKindWord(RoomTerms::Kind kind)
{
    switch (kind) {
    case RoomTerms::Kind::InvitationOnly:
        return u"invitation"_s;
    case RoomTerms::Kind::Hidden:
        return u"hidden"_s;
    case RoomTerms::Kind::Public:
        break;
    }
    return u"public"_s;
}

std::optional<RoomTerms::Kind> roomKindFromWord(const QString &word)
{
    using enum RoomTerms::Kind;
    for (const RoomTerms::Kind kind : {Public, Hidden, InvitationOnly}) {
        if (roomKindWord(kind) == word)
            return kind;
    }
    return {};
}

QString actWord(Act act)
{
    return QString::fromLatin1(ActWords[std::size_t(act)].second);
}

std::optional<Act> actFromWord(const QString &word)
{
    const auto *const found = std::ranges::find_if(
        ActWords, [&word](const auto &entry) { return word == QLatin1StringView(entry.second); });
    return found == ActWords.end() ? std::nullopt : std::optional(found->first);
}

} // namespace charla::protocol
