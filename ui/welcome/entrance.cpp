// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/welcome/entrance.h>

namespace charla::ui {

using client::Session;

namespace {

Entrance::Blame blameFor(client::Trouble::Kind kind)
{
    using Kind = client::Trouble::Kind;
    switch (kind) {
    case Kind::NickTaken:
    case Kind::NickReserved:
    case Kind::BadNick:
    case Kind::TakenOver:
        return Entrance::Blame::Nick;
    case Kind::NickKept:
    case Kind::WrongNickPassword:
        return Entrance::Blame::NickPassword;
    case Kind::PasswordRequired:
    case Kind::WrongPassword:
    case Kind::InvitationOver:
        return Entrance::Blame::Password;
    case Kind::HostNotFound:
    case Kind::Refused:
    case Kind::TimedOut:
    case Kind::NotCharla:
    case Kind::WrongVersion:
    case Kind::NotEncrypted:
        return Entrance::Blame::Address;
    default:
        return Entrance::Blame::Nothing;
    }
}

//! Where the person is already, but not with the server that a link names.
std::optional<client::Breach> breachOf(const Session &there,
                                       const std::optional<client::Fingerprint> &named)
{
    const client::Reached &reached = there.reached();
    if (!named || there.state() != Session::State::Online || reached.certificate == *named)
        return {};
    return client::Breach{.known = client::Breach::Known::Link,
                          .expected = *named,
                          .shown = reached.certificate,
                          .isVouchedFor = reached.isVouchedFor};
}

} // namespace

Entrance::Entrance(client::Sessions &sessions, Hosting &hosting, QObject *parent)
    : QObject(parent), m_sessions(sessions), m_hosting(hosting)
{
    connect(&hosting, &Hosting::started, this, &Entrance::onHostingStarted);
    connect(&hosting, &Hosting::failed, this, &Entrance::onHostingFailed);
    connect(&sessions, &client::Sessions::left, this, &Entrance::onLeft);
}

void Entrance::host(const protocol::Nick &nick, const Hosting::Request &request)
{
    m_nick = nick;
    m_port = request.port;
    m_isOwnServer = true;
    m_stage = Stage::Starting;
    emit progressed(tr("Starting the server…"));
    m_hosting.start(request);
}

void Entrance::join(const Session::Destination &destination)
{
    m_isOwnServer = false;
    connectNow(destination);
}

void Entrance::trust()
{
    if (!m_breach || !m_destination)
        return;
    Session::Destination destination = *m_destination;
    // Where the person is already only the link was wrong: what is pinned is right.
    const Session *there = m_sessions.at(destination.url);
    if (!there || there->state() != Session::State::Online)
        m_sessions.pins().accept(destination.url, *m_breach);
    destination.fingerprint.reset();
    join(destination);
}

void Entrance::cancel()
{
    m_stage = Stage::None;
    dropSession();
    stopOwnServer();
}

void Entrance::onHostingStarted(const QUrl &ownUrl)
{
    if (m_stage != Stage::Starting) { // cancelled meanwhile
        stopOwnServer();
        return;
    }
    m_sessions.pins().forget(ownUrl); // whoever had that address before, it is ours now
    connectNow({.url = ownUrl,
                .nick = *m_nick,
                .room = protocol::RoomName::lobby(),
                .password = m_hosting.terms().password,
                .ownerKey = m_hosting.ownerKey()});
}

void Entrance::onHostingFailed(Hosting::Trouble trouble, const QString &systemWords)
{
    if (std::exchange(m_stage, Stage::None) != Stage::Starting)
        return;
    m_isOwnServer = false;
    const bool isOfDisk = trouble != Hosting::Trouble::PortTaken
        && trouble != Hosting::Trouble::PortForbidden && trouble != Hosting::Trouble::Other;
    emit failed(texts::hosting(trouble, m_port, systemWords),
                isOfDisk ? Blame::Nothing : Blame::Port);
}

void Entrance::onLeft()
{
    if (m_stage == Stage::Parting)
        connectNow(Session::Destination(*m_destination));
}

void Entrance::onTroubled(const client::Trouble &trouble)
{
    if (m_stage == Stage::Connecting)
        m_trouble = trouble;
}

void Entrance::onStateChanged(Session::State state)
{
    if (m_stage != Stage::Connecting)
        return;
    if (state == Session::State::Online) {
        arrive();
    } else if (state == Session::State::Waiting) {
        onKnown();
    } else if (state == Session::State::Idle
               && m_trouble) { // without a trouble it only dropped what it had before
        m_stage = Stage::None;
        const QUrl url = m_session->url();
        dropSession();
        stopOwnServer();
        if (m_trouble->breach)
            distrust(*m_trouble->breach);
        else
            emit failed(texts::trouble(*m_trouble, url), blameFor(m_trouble->kind));
    }
}

// From the last time there: it can be read at once, and the session goes on trying.
void Entrance::onKnown()
{
    if (m_stage == Stage::Connecting && !m_isOwnServer)
        arrive();
}

void Entrance::arrive()
{
    m_stage = Stage::None;
    Session *session = std::exchange(m_session, nullptr);
    session->disconnect(this);
    m_isOwnServer = false; // it is the person's now
    emit entered(*session, m_destination->room);
}

void Entrance::distrust(const client::Breach &breach)
{
    m_breach = breach;
    emit distrusted(m_destination->url, breach);
}

void Entrance::connectNow(const Session::Destination &destination)
{
    m_trouble.reset();
    m_breach.reset();
    m_destination = destination;
    emit progressed(tr("Connecting to %1…").arg(texts::place(destination.url)));
    m_stage = m_sessions.isLeaving(destination.url) ? Stage::Parting : Stage::Connecting;
    if (m_stage == Stage::Parting)
        return; // until onLeft()
    Session *there = m_sessions.at(destination.url);
    if (const auto breach = there ? breachOf(*there, destination.fingerprint) : std::nullopt) {
        m_stage = Stage::None;
        return distrust(*breach);
    }
    m_isNewSession = !there;
    m_session = there ? there : &m_sessions.make();
    if (there && there->state() != Session::State::Idle)
        return arrive();
    connect(m_session, &Session::troubled, this, &Entrance::onTroubled);
    connect(m_session, &Session::stateChanged, this, &Entrance::onStateChanged);
    connect(m_session, &Session::roomJoined, this, &Entrance::onKnown);
    if (m_isNewSession)
        emit sessionMade(*m_session);
    m_session->connectTo(destination);
}

//! One that the window shows already stays there, for another try.
void Entrance::dropSession()
{
    Session *session = std::exchange(m_session, nullptr);
    if (!session)
        return;
    session->disconnect(this);
    if (m_isNewSession)
        m_sessions.end(*session, client::Sessions::Ending::Quit);
    else if (session->state() != Session::State::Idle)
        session->quit(); // one that is idle by itself can still go on with what it has
}

void Entrance::stopOwnServer()
{
    if (std::exchange(m_isOwnServer, false))
        m_hosting.stop();
}

} // namespace charla::ui
