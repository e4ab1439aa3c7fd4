// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/conversation/namedpeople.h>

#include <client/membermodel.h>
#include <client/session.h>

namespace charla::ui {

People peopleOf(const client::Session &session, const protocol::Conversation &conversation)
{
    const auto isHere = [&session, conversation](const QString &name) {
        const auto nick = protocol::Nick::from(name);
        if (!nick)
            return false;
        if (const auto *other = std::get_if<protocol::Nick>(&conversation))
            return *nick == *other;
        const client::MemberModel *members
            = session.members(std::get<protocol::RoomName>(conversation));
        return members && members->find(*nick).has_value();
    };
    const auto self = session.nick();
    return {.self = self ? self->text() : QString(), .isHere = isHere};
}

} // namespace charla::ui
