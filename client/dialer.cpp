// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <client/dialer.h>

#include <client/address.h>
#include <client/link.h>

#include <algorithm>
#include <utility>

namespace charla::client {

using namespace std::chrono_literals;

Dialer::Dialer(const Timing &timing, Link &link, QObject *parent)
    : QObject(parent), m_timing(timing), m_link(link), m_backoff(timing.draw)
{
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &Dialer::dial);
    connect(&m_link, &Link::opened, this, &Dialer::reached);
    connect(&m_link, &Link::lost, this, &Dialer::onNotReached);
    connect(&m_race, &AddressRace::won, this, &Dialer::reach);
    connect(&m_race, &AddressRace::lost, this, &Dialer::onRaceLost);
    connect(&m_link, &Link::goodbyeSaid, this, &Dialer::onGoodbyeSaid);
}

void Dialer::part(Parting parting)
{
    m_race.stop();
    m_left.clear();
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
    m_home = url;
    m_fingerprint = fingerprint;
    dial();
}

void Dialer::setOthers(std::vector<QUrl> urls, const Fingerprint &certificate)
{
    m_others = std::move(urls);
    m_certificate = certificate;
}

void Dialer::hurry()
{
    if (m_state == State::Waiting)
        return retryNow();
    if (m_state != State::Connecting || m_link.isOpen() || m_home.isEmpty())
        return;
    m_race.stop();
    m_link.drop();
    dial();
}

void Dialer::dial()
{
    m_troubleAtHome.reset();
    m_left = {m_home};
    for (const QUrl &other : m_others) {
        if (!isSamePlace(other, m_home))
            m_left.push_back(other);
    }
    goOn();
    enter(State::Connecting);
}

void Dialer::goOn()
{
    if (m_left.size() == 1)
        reach(m_left.front());
    else
        m_race.start(m_left, m_timing.connect);
}

void Dialer::reach(const QUrl &url)
{
    m_at = url;
    std::erase(m_left, m_at);
    m_link.open(m_at, m_at == m_home ? m_fingerprint : m_certificate);
}

// Where it has moved to, it is at home; where it was, it may be again.
void Dialer::admit()
{
    m_left.clear();
    if (m_at != m_home) {
        std::erase_if(m_others, [this](const QUrl &other) { return isSamePlace(other, m_at); });
        m_others.push_back(std::exchange(m_home, m_at));
    }
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

// Who answers at an address that was only heard of may be anybody: the next one is tried, and what is told in the end
// is the trouble at the address that the person knows.
void Dialer::onNotReached(const Trouble &trouble)
{
    if (m_state != State::Connecting)
        return onLost(trouble);
    if (m_at == m_home)
        m_troubleAtHome = trouble;
    if (!m_left.empty())
        return goOn();
    onLost(*m_troubleAtHome);
}

void Dialer::onRaceLost(const Trouble &trouble)
{
    m_left.clear();
    onLost(m_troubleAtHome.value_or(trouble));
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
