// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <client/session.h>
#include <protocol/message.h>
#include <ui/look/badge.h>

#include <QPointer>
#include <QString>

#include <optional>
#include <variant>
#include <vector>

class QAction;

namespace charla::ui {

//! A conversation at one of the servers that the person is at.
struct Spot
{
    QPointer<client::Session> session; //!< null once the person has left the server
    protocol::Conversation conversation;

    bool operator==(const Spot &) const = default;
};

//! A place to go to, or an act.
struct Choice
{
    enum class Kind {
        Talk, //!< a room that this person is in, or a private talk
        Person,
        OtherRoom, //!< that can be joined
        Act,
    };

    Kind kind = Kind::Talk;
    QString name;
    QString aside; //!< server, topic or keys; empty for none
    std::variant<Spot, QAction *> target;
    Badge badge; //!< messages of others not seen yet
    std::optional<protocol::Presence> presence; //!< of a person
    std::optional<int> recency; //!< 0 is where the person was last; none for never
};

//! One that fits what was typed.
struct RankedChoice
{
    std::size_t choice; //!< its index
    std::vector<int> places; //!< of the letters in its name that were typed, in UTF-16 units
};

constexpr std::size_t MaxRankedChoices = 100;

//! Those that fit \a typed, the best first, up to MaxRankedChoices. When nothing is typed: where the person
//! was last, then the rest in the order of their kinds; otherwise as they are given.
std::vector<RankedChoice> rank(const std::vector<Choice> &choices, const QString &typed);

} // namespace charla::ui
