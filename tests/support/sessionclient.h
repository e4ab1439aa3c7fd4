// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <client/membermodel.h>
#include <client/messagemodel.h>
#include <client/roommodel.h>
#include <client/session.h>
#include <client/trust/pins.h>

#include <QStringList>
#include <QTest>

#include <memory>
#include <vector>

//! For tests that link charla::client: a session as a person sees it.
namespace charla::tests {

//! Waits that don't end by themselves within a test: a lost session comes back by retryNow().
inline client::Timing patientTiming()
{
    client::Timing timing;
    timing.draw = [](std::chrono::milliseconds) { return std::chrono::hours(1); };
    return timing;
}

//! Waits that end at once.
inline client::Timing hastyTiming()
{
    client::Timing timing;
    timing.draw = [](std::chrono::milliseconds) { return std::chrono::milliseconds(10); };
    return timing;
}

inline protocol::Nick nickOf(const QString &name)
{
    return protocol::Nick::from(name).value();
}

inline protocol::RoomName roomOf(const QString &name)
{
    return protocol::RoomName::from(name).value();
}

inline QUrl urlOf(quint16 port)
{
    return QUrl(QStringLiteral("ws://127.0.0.1:%1/charla").arg(port));
}

//! \brief A session, and what it has told.
class SessionClient
{
public:
    using State = client::Session::State;
    using Kind = client::Trouble::Kind;

    //! Without a cache, unless there is a folder for it. Without \a pins it has its own.
    explicit SessionClient(const client::Timing &timing = patientTiming(),
                           const QString &cacheFolder = {}, client::Pins *pins = nullptr)
        : ownPins(pins ? nullptr : std::make_unique<client::Pins>()),
          session(timing, cacheFolder, pins ? *pins : *ownPins)
    {
        using client::Session;
        QObject::connect(&session, &Session::troubled, &session,
                         [this](const client::Trouble &trouble) { troubles.append(trouble); });
        QObject::connect(&session, &Session::stateChanged, &session,
                         [this](State state) { states.append(state); });
        QObject::connect(
            &session, &Session::messageArrived, &session,
            [this](const protocol::Conversation &, const protocol::ChatMessage &message) {
                arrived.append(message.text);
            });
        QObject::connect(&session, &Session::roomJoined, &session,
                         [this](const protocol::RoomName &room) { joined.append(room.text()); });
        QObject::connect(&session, &Session::roomLeft, &session,
                         [this](const protocol::RoomName &room) { left.append(room.text()); });
        QObject::connect(
            &session, &Session::refused, &session,
            [this](const protocol::Refusal &refusal) { refused.append(refusal.code); });
        QObject::connect(&session, &Session::found, &session,
                         [this](const protocol::RequestId &, const protocol::Found &what) {
                             findings.push_back(what);
                         });
        QObject::connect(&session, &Session::loadedAround, &session,
                         [this](const protocol::Conversation &, protocol::Seq seq) {
                             jumps.append(seq.value());
                         });
    }

    void connectTo(quint16 port, const QString &nick, const QString &room = QStringLiteral("lobby"))
    {
        session.connectTo({urlOf(port), nickOf(nick), roomOf(room)});
    }

    bool isOnlineIn(const QString &room)
    {
        const client::MemberModel *const members = session.members(roomOf(room));
        return session.state() == State::Online && joined.contains(room) && members
            && members->rowCount() > 0;
    }

    //! The rows of a conversation: texts with "^" while their files are on the way, "^!" when these can't go,
    //! "?" while pending and "!" when refused; notices as "+nick" and "-nick".
    QStringList rows(const protocol::Conversation &of)
    {
        using Role = client::MessageModel::Role;
        using RowKind = client::MessageModel::Kind;
        static const QStringList Marks{QStringLiteral("^"), QStringLiteral("^!"),
                                       QStringLiteral("?"), QString(), QStringLiteral("!")};
        QStringList rows;
        const client::MessageModel *const model = session.messages(of);
        for (int row = 0; row < model->rowCount(); ++row) {
            const QModelIndex index = model->index(row);
            const auto kind = RowKind(index.data(int(Role::Kind)).toInt());
            if (kind == RowKind::Message)
                rows.append(index.data(int(Role::Text)).toString()
                            + Marks.at(index.data(int(Role::Delivery)).toInt()));
            else
                rows.append(
                    (kind == RowKind::JoinNotice ? QStringLiteral("+") : QStringLiteral("-"))
                    + index.data(int(Role::Author)).toString());
        }
        return rows;
    }

    QVariant rowValue(const protocol::Conversation &of, int row, client::MessageModel::Role role)
    {
        return session.messages(of)->index(row).data(int(role));
    }

    //! By which a message that stands in a row is named; 0 while it is pending.
    protocol::Seq seqAt(const protocol::Conversation &of, int row)
    {
        return protocol::Seq(rowValue(of, row, client::MessageModel::Role::Seq).toLongLong());
    }

    QStringList memberNames(const QString &room) const
    {
        QStringList names;
        const client::MemberModel *const members = session.members(roomOf(room));
        for (int row = 0; members && row < members->rowCount(); ++row)
            names.append(members->index(row).data().toString());
        return names;
    }

    QVariant roomValue(const protocol::Conversation &of, client::RoomModel::Role role) const
    {
        return session.rooms()->indexOf(of).data(int(role));
    }

    int unread(const protocol::Conversation &of) const
    {
        return roomValue(of, client::RoomModel::Role::Unread).toInt();
    }

    protocol::Presence presence(const protocol::Nick &nick) const
    {
        return protocol::Presence(roomValue(nick, client::RoomModel::Role::Presence).toInt());
    }

    //! Loses its connection and waits for retryNow(); for a session behind a proxy, after its cut().
    bool isWaiting() const { return session.state() == State::Waiting; }

    std::unique_ptr<client::Pins> ownPins; // if nobody gave some
    client::Session session;
    QList<client::Trouble> troubles;
    QList<State> states;
    QStringList arrived;
    QStringList joined;
    QStringList left;
    QList<protocol::ErrorCode> refused;
    std::vector<protocol::Found> findings;
    QList<qint64> jumps;
};

} // namespace charla::tests
