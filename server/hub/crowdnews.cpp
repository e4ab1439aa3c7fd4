// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/hub/crowdnews.h>

#include <protocol/limits.h>
#include <server/hub/rooms.h>

#include <QTimer>

#include <algorithm>
#include <utility>

namespace charla::server {

using namespace protocol;

std::chrono::milliseconds CrowdNews::gathering(qsizetype members)
{
    constexpr int MembersPerSecond = 2500; // who are told something
    const std::chrono::milliseconds wait(1000 * members / MembersPerSecond);
    return std::clamp(wait, ShortestGathering, LongestGathering);
}

CrowdNews::CrowdNews(QObject *parent) : QObject(parent) { }

CrowdNews::~CrowdNews() = default;

void CrowdNews::noteJoined(const Room &room, const Member &member)
{
    note(room, {Kind::Joined, member});
}

void CrowdNews::noteChanged(const Room &room, const Member &member)
{
    note(room, {Kind::Changed, member});
}

void CrowdNews::noteLeft(const Room &room, const Nick &nick)
{
    note(room, {Kind::Left, {nick, Presence::Offline}});
}

void CrowdNews::note(const Room &room, Change change)
{
    Gathered &gathered = m_gathered[&room];
    if (!gathered.timer) {
        gathered.timer = std::make_unique<QTimer>();
        gathered.timer->setSingleShot(true);
        connect(gathered.timer.get(), &QTimer::timeout, this, [this, &room] { publish(room); });
        gathered.timer->start(gathering(room.count()));
    }
    if (gathered.names == Crowd::Names::TooMany)
        return;
    const auto known = gathered.changes.constFind(change.member.nick.text());
    const bool isNew = known != gathered.changes.constEnd() && known->kind == Kind::Joined;
    if (change.kind == Kind::Changed && isNew)
        change.kind = Kind::Joined;
    gathered.changes.insert(change.member.nick.text(), change);
    if (gathered.changes.size() > limits::MaxCrowdChanges) {
        gathered.names = Crowd::Names::TooMany;
        gathered.changes.clear();
    }
}

void CrowdNews::publish(const Room &room)
{
    auto node = m_gathered.extract(&room);
    if (node.empty())
        return;
    Gathered &gathered = node.mapped();
    gathered.timer->stop();
    gathered.timer.release()->deleteLater(); // it may be the one that calls
    Crowd news{.room = room.name(), .count = int(room.count()), .names = gathered.names};
    for (const Change &change : std::as_const(gathered.changes)) {
        switch (change.kind) {
        case Kind::Joined:
            news.joined.push_back(change.member);
            break;
        case Kind::Changed:
            news.changed.push_back(change.member);
            break;
        case Kind::Left:
            news.left.push_back(change.member.nick);
            break;
        }
    }
    emit ready(room, news);
}

} // namespace charla::server
