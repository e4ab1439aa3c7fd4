// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <client/talk.h>

#include <protocol/limits.h>

#include <algorithm>

// What a conversation asks the server for.
namespace charla::client {

using namespace protocol;

std::optional<Timeline::Request> Talk::nextMissing()
{
    if (m_missing || m_comesByItself)
        return {};
    m_missing = m_timeline.missing();
    if (m_missing)
        noteAsked();
    return m_missing;
}

void Talk::noteAsked()
{
    if (m_underWay++ == 0)
        m_sureUpTo = m_timeline.newest();
}

Timeline::Request Talk::nextAround(Seq seq)
{
    noteAsked();
    return {Timeline::Request::Direction::Around, seq, limits::DefaultHistoryMessages};
}

std::optional<Timeline::Request> Talk::nextOlder()
{
    if (m_older || m_missing == m_timeline.older())
        return {};
    m_older = m_timeline.older();
    if (m_older)
        noteAsked();
    showOlder();
    return m_older;
}

std::optional<Timeline::Request> Talk::nextBehind(Seq seq)
{
    const auto request = m_timeline.behind(seq);
    if (!request || m_behind)
        return {};
    noteAsked();
    return m_behind = request;
}

void Talk::forgetRequests()
{
    m_missing.reset();
    m_older.reset();
    m_behind.reset();
    m_comesByItself = false;
    m_underWay = 0;
    m_sureUpTo = {};
    showOlder();
}

void Talk::conclude(const Timeline::Request &request)
{
    m_underWay = std::max(0, m_underWay - 1);
    if (m_underWay == 0)
        m_sureUpTo = {};
    if (m_missing == request)
        m_missing.reset();
    else if (m_older == request)
        m_older.reset();
    else if (m_behind == request)
        m_behind.reset();
    showOlder();
}

void Talk::giveUp(const Timeline::Request &request)
{
    m_timeline.addPage(request, {.id = {}, .of = m_name, .entries = {}});
    m_model.setGaps(m_timeline.gaps());
    workInChanges();
    conclude(request);
}

void Talk::showOlder()
{
    using Older = MessageModel::Older;
    if (m_older)
        m_model.setOlder(Older::Loading);
    else
        m_model.setOlder(m_timeline.older() ? Older::Unknown : Older::None);
}

} // namespace charla::client
