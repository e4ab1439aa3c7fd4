// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/message.h>

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <chrono>
#include <optional>

namespace charla::client {

class Link;

//! \brief What this person may do on the server, what goes in its rooms, and what they ask for when
//! they keep order.
//!
//! Lives with its Session. Knows what the server has told on this connection; without one nothing.
class Moderation : public QObject
{
    Q_OBJECT

public:
    //! Why somebody can't write somewhere.
    struct Silence
    {
        enum class Why {
            Muted, //!< until `until`, or until that is taken back
            ReadOnly,
            NoVoice, //!< only who has been given voice writes there
            TooSoon, //!< the room is slow: again in `wait`
        };

        Why why = Why::Muted;
        std::optional<protocol::Timestamp> until = {};
        std::chrono::milliseconds wait{0};

        bool operator==(const Silence &) const = default;
    };

    //! \a link must outlive this.
    explicit Moderation(Link &link, QObject *parent = nullptr);

    protocol::Role role() const { return m_role; }
    //! On the whole server: reads bans and acts.
    bool keepsOrder() const { return m_role >= protocol::Role::Operator; }
    //! Also as who has made the room.
    bool keepsOrderIn(const protocol::RoomName &room) const;
    //! Whether the server will let this person act on somebody of that role, in a room, or with none
    //! on the whole server.
    bool mayActOn(protocol::Role other, const std::optional<protocol::RoomName> &room) const;
    bool maySetTopic(const protocol::RoomName &room) const;
    //! Of a room in the list, or one that this person is in.
    protocol::RoomTerms terms(const protocol::RoomName &room) const;
    //! None when they may write.
    std::optional<Silence> silence(const protocol::Conversation &in) const;

    //! Asks for something of protocol/moderation.h; its id is replaced. Without effect when there is no
    //! connection.
    //! \return the id by which done() or refused() answers, or one of the lists; empty unless Online.
    protocol::RequestId ask(protocol::ClientMessage request);

    // ---- for the Session only ----

    void comeOnline(const protocol::Welcome &welcome);
    void goOffline();
    //! This person has said something there.
    void noteSaid(const protocol::Conversation &in);
    void take(const protocol::RoomList &list);
    void take(const protocol::MemberList &list);
    void take(const protocol::Done &answer);
    void take(const protocol::RoleChanged &changed, bool isSelf);
    void take(const protocol::TermsChanged &changed);
    void take(const protocol::Acted &act) { emit acted(act); }
    void take(const protocol::OwnRights &rights);
    void take(const protocol::BanList &list);
    void take(const protocol::AuditPage &page);
    //! \return whether it answers ask().
    [[nodiscard]] bool take(const protocol::Refusal &refusal);

signals:
    //! Something of what this person may do, or of what goes in a room, is another now. While they wait
    //! in a slow room, once in a second.
    void changed();
    //! This was done to them.
    void acted(const charla::protocol::Acted &act);
    void done(const charla::protocol::RequestId &request);
    void refused(const charla::protocol::RequestId &request,
                 const charla::protocol::Refusal &refusal);
    void bansListed(const charla::protocol::BanList &list);
    void actsListed(const charla::protocol::AuditPage &page);

private:
    using TimePoint = std::chrono::steady_clock::time_point;

    protocol::OwnRights rightsIn(const QString &room) const { return m_rights.value(room); }
    std::optional<Silence> mutedIn(const QString &room) const;
    std::chrono::milliseconds untilNext(const protocol::RoomName &room) const;
    void setTerms(const protocol::RoomName &room, const protocol::RoomTerms &terms);
    void tick();

    Link &m_link;
    protocol::Role m_role = protocol::Role::Guest;
    QHash<QString, protocol::OwnRights> m_rights; // by room; empty for the whole server
    QHash<QString, protocol::RoomTerms> m_terms; // by room; those that aren't the usual ones
    QHash<QString, TimePoint> m_said; // when this person last said something in a slow room
    QSet<protocol::RequestId> m_requests; // without an answer yet
    QTimer m_ticks; // runs while something ends by itself
};

} // namespace charla::client
