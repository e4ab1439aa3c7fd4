// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <client/sessionprivate.h>

#include <client/address.h>
#include <client/clientname.h>
#include <client/log.h>
#include <protocol/limits.h>

#include <algorithm>

// The turns of a session's connection: to a server, in, off, back, and away.
namespace charla::client {

using namespace protocol;
using namespace std::chrono_literals;

namespace {

Trouble troubleOf(const Error &error)
{
    using Kind = Trouble::Kind;
    const auto kind = [&error] {
        if (!error.unknownCode.isEmpty())
            return Kind::Other;
        switch (error.refusal.code) {
        case ErrorCode::NickTaken:
            return Kind::NickTaken;
        case ErrorCode::NickReserved:
            return Kind::NickReserved;
        case ErrorCode::UnsupportedVersion:
            return Kind::WrongVersion;
        case ErrorCode::PasswordRequired:
            return Kind::PasswordRequired;
        case ErrorCode::WrongPassword:
            return Kind::WrongPassword;
        case ErrorCode::NickKept:
            return Kind::NickKept;
        case ErrorCode::WrongNickPassword:
            return Kind::WrongNickPassword;
        case ErrorCode::InvitationOver:
            return Kind::InvitationOver;
        case ErrorCode::RateLimited:
            return Kind::TooManyTries;
        case ErrorCode::Banned:
            return Kind::Banned;
        default:
            return error.refusal.field == QLatin1StringView("nickname") ? Kind::BadNick
                                                                        : Kind::Other;
        }
    };
    return {kind(), Trouble::Lasting::Permanent, error.message,
            {},     error.refusal.until,         error.refusal.reason};
}

// It may come back by itself.
Trouble tooSoon(const Error &error)
{
    return {.kind = Trouble::Kind::TooFast,
            .lasting = Trouble::Lasting::Transient,
            .systemWords = error.message,
            .wait = error.refusal.retryAfter.value_or(limits::TooFastInterval)};
}

} // namespace

Dialer::Parting Session::Private::parting() const
{
    return m_cache && m_history == Welcome::History::Kept ? Dialer::Parting::Suspend
                                                          : Dialer::Parting::LogOut;
}

// What was kept of a server says that it was not ephemeral.
Session::Keeping Session::Private::keeping() const
{
    if (!m_cache)
        return Keeping::None;
    if (m_serverId.isEmpty())
        return Keeping::Unknown;
    return m_history == Welcome::History::Kept ? Keeping::Kept : Keeping::Ephemeral;
}

void Session::Private::connectTo(const Destination &to)
{
    const bool goesOn = dialer.state() == State::Idle && !m_hasQuit && destination
        && isSamePlace(destination->url, to.url);
    dialer.hangUp(parting());
    // What was written before the first server was named is for that server.
    if (destination && !goesOn)
        reset();
    else if (destination && m_serverId.isEmpty() && destination->room != to.room)
        rooms.leave(destination->room); // of a try that failed
    m_hasQuit = false;
    m_hasMoved = false;
    destination = to;
    nick = to.nick;
    conversations.setSelf(to.nick);
    rooms.join(to.room);
    if (!m_cache || !m_serverId.isEmpty())
        return go(m_cache ? Dialer::Insistence::KeepTrying : Dialer::Insistence::TryOnce);
    m_opening = Opening::BeforeDialing;
    m_cache->open(to.url, to.nick);
    dialer.await();
}

void Session::Private::go(Dialer::Insistence insistence)
{
    m_opening = Opening::None;
    tellOthers();
    dialer.start(destination->url, destination->fingerprint, insistence);
}

void Session::Private::goOnAt(const QUrl &url, const QString &password,
                              const std::optional<OwnerKey> &ownerKey)
{
    if (!destination || m_hasQuit)
        return;
    dialer.hangUp(Dialer::Parting::Suspend);
    destination->url = url;
    destination->others.clear();
    destination->password = password;
    destination->ownerKey = ownerKey;
    go(Dialer::Insistence::KeepTrying);
}

void Session::Private::trust(const Breach &breach)
{
    if (!destination)
        return;
    pins.accept(destination->url, breach);
    destination->fingerprint.reset(); // the person has decided otherwise
    if (m_hasQuit) // after a try by a dialogue that came to nothing
        connectTo(Destination(*destination));
    else
        goOnAt(destination->url, QString(destination->password),
               std::optional<OwnerKey>(destination->ownerKey));
}

void Session::Private::quit()
{
    m_hasQuit = true;
    m_opening = Opening::None;
    m_token.reset();
    dialer.quit(parting());
}

void Session::Private::logOut()
{
    m_hasQuit = true;
    m_opening = Opening::None;
    m_token.reset();
    if (m_cache)
        m_cache->forget();
    dialer.quit(Dialer::Parting::LogOut);
}

void Session::Private::reset()
{
    rooms.reset();
    conversations.reset();
    outbox.clear();
    uploads.clear();
    m_withFiles.clear();
    setFileTerms({});
    m_token.reset();
    m_certificate = {};
    m_announced.clear();
    m_serverId.clear();
    serverName.clear();
    m_history = Welcome::History::Kept;
    if (m_cache)
        m_cache->close();
    noteUnacknowledged();
}

void Session::Private::onReached()
{
    m_login = link.newRequestId();
    m_askedAfter = m_token ? conversations.knownUpTo() : std::nullopt;
    link.send(Login{.id = m_login,
                    .nickname = *nick,
                    .room = rooms.loginRoom(m_login),
                    .token = m_token,
                    .after = m_askedAfter,
                    .password = destination->password,
                    .nickPassword = destination->nickPassword,
                    .client = clientName(),
                    .invitation = destination->invitation,
                    .ownerKey = destination->ownerKey});
}

void Session::Private::on(const Welcome &welcome)
{
    if (dialer.state() != State::Connecting)
        return;
    if (m_cache && m_serverId != welcome.serverId)
        meet(welcome);
    else
        admit(welcome);
}

void Session::Private::admit(const Welcome &welcome)
{
    const bool isSame = m_serverId.isEmpty() || m_serverId == welcome.serverId;
    m_serverId = welcome.serverId;
    m_token = welcome.token;
    nick = welcome.nickname;
    destination->nickPassword.clear(); // from now on the token does
    destination->invitation.reset();
    serverName = welcome.serverName;
    m_history = welcome.history;
    m_hasMoved = false;
    m_certificate = link.reached().certificate;
    destination->url = dialer.url(); // it may be one of several, or where the server has moved to
    note(StandingNote{serverName, welcome.token});
    if (m_cache && m_history == Welcome::History::Kept)
        m_cache->remember(destination->url, destination->nick);

    moderation.comeOnline(welcome);
    rooms.comeOnline(*nick);
    conversations.setSelf({*nick, welcome.keyMark});
    const bool isBack = isSame && welcome.session == Welcome::Session::Resumed;
    conversations.comeOnline(
        {.tips = welcome.conversations,
         .life = isSame ? Conversations::ServerLife::Same : Conversations::ServerLife::Another,
         .session = welcome.session,
         .after = isBack ? m_askedAfter : std::nullopt});
    if (m_presence != Presence::Online)
        link.send(SetPresence{m_presence});
    setFileTerms(welcome.files);
    downloads.setServer(link.reached());
    fetches.setServer(link.reached());
    dialer.admit();
    ownNick.comeOnline(welcome.nickState);
    invitations.comeOnline(welcome.door);
    flushOutbox();
    uploads.comeOnline(link.reached());
}

void Session::Private::onWentOffline()
{
    m_gathering.flush(); // that was said before the connection ended
    ++m_connections;
    m_held.clear();
    m_opening = Opening::None;
    moderation.goOffline();
    rooms.goOffline();
    conversations.goOffline();
    outbox.beginConnection();
    m_rest.stop();
    ownNick.goOffline();
    invitations.goOffline();
    uploads.goOffline();
    m_typingExpiry.stop();
    for (const Conversation &quiet : typing.clear())
        emit q.typistsChanged(quiet);
}

//! Whether it is about logins at all, and not about guessing: whoever has a token says no password.
bool Session::Private::isTooSoon(const Error &error) const
{
    const bool saysSecret
        = !m_token && !(destination->password.isEmpty() && destination->nickPassword.isEmpty());
    return error.refusal.code == ErrorCode::RateLimited && !saysSecret;
}

//! Whether what was refused is said again by itself: nobody has to be told then.
bool Session::Private::waitsFor(const Refusal &refusal)
{
    if (!refusal.retryAfter)
        return false;
    const auto wait = *refusal.retryAfter;
    if (!outbox.defer(MessageId(QUuid::fromString(refusal.id))))
        return refusal.code == ErrorCode::RateLimited && link.sendsAgain(refusal.id, wait);
    m_rest.start(std::max(wait, m_rest.isActive() ? m_rest.remainingTimeAsDuration() : 0ms));
    return true;
}

void Session::Private::on(const Error &error)
{
    if (dialer.state() == State::Connecting)
        return dialer.turnAway(isTooSoon(error) ? tooSoon(error) : troubleOf(error));

    const Refusal &refusal = error.refusal;
    if (waitsFor(refusal))
        return;
    if (takeForFiles(refusal) || ownNick.take(refusal) || invitations.take(refusal))
        return;
    if (const auto message = outbox.remove(MessageId(QUuid::fromString(refusal.id)))) {
        conversations.refuse(*message);
        forgetFiles(message->id);
        note(SettledNote{message->id});
        noteUnacknowledged();
        emit q.refused(refusal);
        return;
    }
    if (moderation.take(refusal) || rooms.take(refusal) || conversations.take(refusal))
        return;
    // Without an id it is about typing or presence, of which a person knows nothing.
    if (refusal.id.isEmpty())
        qCInfo(logSession) << "refused:" << errorCodeText(refusal.code) << refusal.field;
    else
        emit q.refused(refusal);
}

} // namespace charla::client
