// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/message.h>

#include <QHash>
#include <QObject>

#include <chrono>
#include <memory>
#include <unordered_map>

class QTimer;

namespace charla::server {

class Room;

//! \brief What has changed among the members of large rooms, gathered for a moment and then said at once.
//!
//! A wave of people who join costs each member a few messages of bounded size, not one for each who
//! joins. Remembers limits::MaxCrowdChanges names of a room at most. Lives on the hub's thread.
class CrowdNews : public QObject
{
    Q_OBJECT

public:
    //! Short enough that nobody waits for somebody to appear.
    static constexpr std::chrono::milliseconds ShortestGathering{250};
    //! What 5,000 members get in one second is then some 2,500 messages, whatever happens.
    static constexpr std::chrono::milliseconds LongestGathering{2000};

    //! How long changes are gathered in a room of that many: longer in a larger one, where telling costs more.
    static std::chrono::milliseconds gathering(qsizetype members);

    explicit CrowdNews(QObject *parent = nullptr);
    ~CrowdNews() override;

    //! Somebody came into \a room, which must stay until it was published.
    void noteJoined(const Room &room, const protocol::Member &member);
    //! A member is here, away or gone.
    void noteChanged(const Room &room, const protocol::Member &member);
    void noteLeft(const Room &room, const protocol::Nick &nick);

    //! Says at once what was gathered of \a room, if anything.
    void publish(const Room &room);

signals:
    void ready(const charla::server::Room &room, const charla::protocol::Crowd &news);

private:
    enum class Kind { Joined, Changed, Left };

    struct Change
    {
        Kind kind;
        protocol::Member member;
    };

    struct Gathered
    {
        QHash<QString, Change> changes; //!< by nick
        protocol::Crowd::Names names = protocol::Crowd::Names::Told;
        std::unique_ptr<QTimer> timer;
    };

    void note(const Room &room, Change change);

    std::unordered_map<const Room *, Gathered> m_gathered; // of rooms where something has changed
};

} // namespace charla::server
