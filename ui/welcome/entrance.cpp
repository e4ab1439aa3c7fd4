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
    case Kind::HostNotFound:
    case Kind::Refused:
    case Kind::TimedOut:
    case Kind::NotCharla:
    case Kind::WrongVersion:
        return Entrance::Blame::Address;
    default:
        return Entrance::Blame::Nothing;
    }
}

} // namespace

Entrance::Entrance(Session &session, Hosting &hosting, QObject *parent)
    : QObject(parent), m_session(session), m_hosting(hosting)
{
    connect(&hosting, &Hosting::started, this, &Entrance::onHostingStarted);
    connect(&hosting, &Hosting::failed, this, &Entrance::onHostingFailed);
    connect(&session, &Session::troubled, this, &Entrance::onTroubled);
    connect(&session, &Session::stateChanged, this, &Entrance::onStateChanged);
    connect(&session, &Session::roomJoined, this, &Entrance::onKnown);
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

void Entrance::cancel()
{
    const Stage stage = std::exchange(m_stage, Stage::None);
    if (stage == Stage::Connecting)
        m_session.quit();
    stopOwnServer();
}

void Entrance::onHostingStarted(const QUrl &ownUrl)
{
    if (m_stage != Stage::Starting) { // cancelled meanwhile
        stopOwnServer();
        return;
    }
    connectNow({.url = ownUrl, .nick = *m_nick, .room = protocol::RoomName::lobby()});
}

void Entrance::onHostingFailed(Hosting::Trouble trouble, const QString &systemWords)
{
    if (std::exchange(m_stage, Stage::None) != Stage::Starting)
        return;
    m_isOwnServer = false;
    const bool isHistory = trouble != Hosting::Trouble::PortTaken
        && trouble != Hosting::Trouble::PortForbidden && trouble != Hosting::Trouble::Other;
    emit failed(texts::hosting(trouble, m_port, systemWords),
                isHistory ? Blame::Nothing : Blame::Port);
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
        m_stage = Stage::None;
        emit entered();
    } else if (state == Session::State::Waiting) {
        onKnown();
    } else if (state == Session::State::Idle
               && m_trouble) { // without a trouble it only dropped what it had before
        m_stage = Stage::None;
        stopOwnServer();
        emit failed(texts::trouble(*m_trouble, m_url), blameFor(m_trouble->kind));
    }
}

// From the last time there: it can be read at once, and the session goes on trying.
void Entrance::onKnown()
{
    if (m_stage != Stage::Connecting || m_isOwnServer)
        return;
    m_stage = Stage::None;
    emit entered();
}

void Entrance::connectNow(const Session::Destination &destination)
{
    m_stage = Stage::Connecting;
    m_trouble.reset();
    m_url = destination.url;
    emit progressed(tr("Connecting to %1…").arg(texts::place(destination.url)));
    m_session.connectTo(destination);
}

void Entrance::stopOwnServer()
{
    if (std::exchange(m_isOwnServer, false))
        m_hosting.stop();
}

} // namespace charla::ui
