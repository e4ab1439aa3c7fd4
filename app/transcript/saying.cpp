// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <app/transcript/saying.h>

#include <QStringList>

namespace charla::app {

using namespace protocol;
using namespace Qt::StringLiterals;

QDateTime timeOf(Timestamp at)
{
    return QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count());
}

QString stateWord(ChatMessage::State state)
{
    switch (state) {
    case ChatMessage::State::Original:
        return {};
    case ChatMessage::State::Edited:
        return u"edited"_s;
    case ChatMessage::State::Deleted:
        break;
    }
    return u"deleted"_s;
}

QString reactionsOf(const ChatMessage &message)
{
    QStringList reactions;
    for (const Reaction &reaction : message.reactions) {
        QStringList nicks;
        for (const Nick &nick : reaction.by)
            nicks.append(nick.text());
        reactions.append(reaction.mark + u' ' + nicks.join(u", "_s));
    }
    return reactions.join(u"; "_s);
}

QString filesOf(const ChatMessage &message)
{
    QStringList names;
    for (const File &file : message.files)
        names.append(file.name);
    return names.join(u"; "_s);
}

} // namespace charla::app
