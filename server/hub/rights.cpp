// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/hub/rights.h>

#include <algorithm>

namespace charla::server::rights {

using namespace protocol;

namespace {

Role rankFor(Act act)
{
    return act == Act::Role ? Role::Owner : Role::Operator;
}

// The keeper of a room is nobody besides.
Role rankAt(const Place &actor, Where where)
{
    return where == Where::Room ? rankOf(actor) : actor.role;
}

} // namespace

Role rankOf(const Place &place)
{
    return place.isKeeper ? std::max(place.role, Role::Operator) : place.role;
}

std::optional<ErrorCode> objectionToAct(Act act, const Place &actor, std::optional<Role> target,
                                        Where where)
{
    const Role rank = rankAt(actor, where);
    if (rank < rankFor(act) || (target && *target >= rank))
        return ErrorCode::NotAllowed;
    return {};
}

std::optional<ErrorCode> objectionToEntering(const Place &place, const RoomTerms &terms)
{
    const bool isOpen = terms.kind != RoomTerms::Kind::InvitationOnly;
    if (isOpen || place.isLetIn || keepsOrder(rankOf(place)))
        return {};
    return ErrorCode::RoomClosed;
}

std::optional<ErrorCode> objectionToSpeaking(const Place &place, const RoomTerms &terms)
{
    if (keepsOrder(rankOf(place)))
        return {};
    if (terms.isReadOnly || (terms.isModerated && !place.hasVoice))
        return ErrorCode::ReadOnly;
    return {};
}

std::optional<ErrorCode> objectionToTopic(const Place &place, const RoomTerms &terms)
{
    if (terms.isTopicLocked && !keepsOrder(rankOf(place)))
        return ErrorCode::NotAllowed;
    return objectionToSpeaking(place, terms);
}

bool isSlowed(const Place &place)
{
    return !keepsOrder(rankOf(place));
}

bool seesInList(Role role, const RoomTerms &terms)
{
    return terms.kind != RoomTerms::Kind::Hidden || keepsOrder(role);
}

bool keepsOrder(Role role)
{
    return role >= Role::Operator;
}

} // namespace charla::server::rights
