// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <client/sessions.h>

#include <client/address.h>
#include <client/discovery/discovery.h>

#include <algorithm>

namespace charla::client {

namespace {

bool isIdle(const Session *session)
{
    return session->state() == Session::State::Idle;
}

} // namespace

Sessions::Sessions(QString cacheFolder, const QString &pinsFolder, Timing timing, QObject *parent)
    : QObject(parent), m_cacheFolder(std::move(cacheFolder)), m_pins(pinsFolder),
      m_timing(std::move(timing))
{
}

Sessions::~Sessions()
{
    // Without this, sessions that go idle while they are deleted would be looked for in lists that are gone.
    for (auto *sessions : {&m_all, &m_leaving}) {
        for (Session *session : *sessions) {
            session->disconnect(this);
            delete session;
        }
    }
}

Session &Sessions::make()
{
    auto *session = new Session(m_timing, m_cacheFolder, m_pins, this);
    connect(session, &Session::stateChanged, this, [this, session] { onStateChanged(session); });
    if (m_keychain)
        session->keepSecretsIn(*m_keychain);
    m_all.push_back(session);
    return *session;
}

void Sessions::follow(const Discovery &discovery)
{
    if (m_discovery)
        m_discovery->disconnect(this);
    m_discovery = &discovery;
    connect(&discovery, &Discovery::serversChanged, this, [this] {
        for (Session *session : std::vector(m_all))
            tellNeighbours(*session);
    });
}

const Discovery *Sessions::discovery() const
{
    return m_discovery;
}

void Sessions::tellNeighbours(Session &session)
{
    if (m_discovery)
        session.noteNeighbours(m_discovery->servers());
}

Session *Sessions::at(const QUrl &url) const
{
    const auto found = std::ranges::find_if(
        m_all, [&url](const Session *one) { return isSamePlace(one->url(), url); });
    return found == m_all.end() ? nullptr : *found;
}

bool Sessions::isLeaving(const QUrl &url) const
{
    return std::ranges::any_of(m_leaving,
                               [&url](const Session *one) { return isSamePlace(one->url(), url); });
}

void Sessions::end(Session &session, Ending ending)
{
    std::erase(m_all, &session);
    m_leaving.push_back(&session);
    connect(&session, &QObject::destroyed, this, [this, gone = &session] {
        std::erase(m_leaving, gone);
        emit left();
    });
    emit ended(&session);
    if (ending == Ending::LogOut)
        session.logOut();
    else
        session.quit();
    onStateChanged(&session);
}

void Sessions::quit()
{
    for (Session *session : std::vector(m_all)) // a slot may end one of them
        session->quit();
    if (areIdle())
        emit becameIdle();
}

bool Sessions::areIdle() const
{
    return std::ranges::all_of(m_all, isIdle) && std::ranges::all_of(m_leaving, isIdle);
}

void Sessions::onStateChanged(Session *session)
{
    // Queued: others are to be told of this state before there is another one.
    if (session->state() == Session::State::Waiting)
        QMetaObject::invokeMethod(
            session, [this, session] { tellNeighbours(*session); }, Qt::QueuedConnection);
    if (!isIdle(session))
        return;
    if (std::ranges::find(m_leaving, session) != m_leaving.end())
        session->deleteLater(); // it is in the middle of telling us
    if (areIdle())
        emit becameIdle();
}

} // namespace charla::client
