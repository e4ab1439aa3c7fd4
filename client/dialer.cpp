// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <client/dialer.h>

#include <client/link.h>

#include <utility>

namespace charla::client {

using namespace std::chrono_literals;

Dialer::Dialer(const Timing &timing, Link &link, QObject *parent)
    : QObject(parent), m_timing(timing), m_link(link), m_backoff(timing.draw)
{
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &Dialer::dial);
    connect(&m_link, &Link::opened, this, &Dialer::reached);
    connect(&m_link, &Link::lost, this, &Dialer::onLost);
    connect(&m_link, &Link::goodbyeSaid, this, &Dialer::onGoodbyeSaid);
}

void Dialer::part(Parting parting)
{
    if (parting == Parting::LogOut)
        m_link.sayGoodbye();
    else
        m_link.leave();
    emit wentOffline();
}

void Dialer::hangUp(Parting parting)
{
    m_retry.stop();
    m_leaving = false;
    part(parting);
}

void Dialer::start(const QUrl &url, const std::optional<Fingerprint> &fingerprint,
                   Insistence insistence)
{
    m_backoff.reset();
    m_returns = insistence == Insistence::KeepTrying;
    m_url = url;
    m_fingerprint = fingerprint;
    dial();
}

void Dialer::dial()
{
    m_link.open(m_url, m_fingerprint);
    enter(State::Connecting);
}

void Dialer::admit()
{
    m_returns = true;
    m_online.start();
    enter(State::Online);
}

void Dialer::turnAway(const Trouble &trouble)
{
    m_link.drop();
    if (trouble.lasting == Trouble::Lasting::Transient)
        return onLost(trouble);
    endConnection(State::Idle, trouble);
}

void Dialer::quit(Parting parting)
{
    m_retry.stop();
    if (m_state == State::Idle || m_leaving)
        return;
    m_leaving = m_link.isOpen() && parting == Parting::LogOut;
    part(parting);
    if (!m_leaving)
        enter(State::Idle);
}

void Dialer::onGoodbyeSaid()
{
    if (std::exchange(m_leaving, false))
        enter(State::Idle);
}

void Dialer::retryNow()
{
    if (m_state != State::Waiting)
        return;
    m_retry.stop();
    dial();
}

std::chrono::milliseconds Dialer::untilRetry() const
{
    return m_retry.isActive() ? m_retry.remainingTimeAsDuration() : 0ms;
}

void Dialer::onLost(const Trouble &trouble)
{
    if (m_state == State::Online
        && std::chrono::milliseconds(m_online.elapsed()) >= m_timing.steady)
        m_backoff.reset();
    // Whoever answers wrongly where a Charla was before may be a proxy or another network's login page.
    const bool isPermanent = trouble.lasting == Trouble::Lasting::Permanent
        && trouble.kind != Trouble::Kind::NotCharla;
    if (!m_returns || isPermanent)
        return endConnection(State::Idle, trouble);
    if (trouble.kind == Trouble::Kind::ServerStopped)
        m_backoff.expectReturn();
    m_retry.start(trouble.kind == Trouble::Kind::TooSlow ? m_backoff.nextAtOnce()
                                                         : trouble.wait + m_backoff.next());
    endConnection(State::Waiting, {trouble.kind, Trouble::Lasting::Transient, trouble.systemWords});
}

void Dialer::endConnection(State next, const Trouble &trouble)
{
    m_state = next;
    emit wentOffline();
    emit troubled(trouble);
    if (m_state == next) // whoever was told may have gone on already
        emit stateChanged(next);
}

void Dialer::enter(State state)
{
    if (std::exchange(m_state, state) != state)
        emit stateChanged(state);
}

} // namespace charla::client
