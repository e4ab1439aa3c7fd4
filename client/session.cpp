// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <client/session.h>

#include <client/sessionprivate.h>

#include <utility>

namespace charla::client {

using namespace protocol;

Session::Session(QObject *parent) : Session(Timing(), parent) { }

Session::Session(const Timing &timing, QObject *parent) : Session(timing, QString(), parent) { }

Session::Session(const QString &cacheFolder, QObject *parent)
    : Session(Timing(), cacheFolder, parent)
{
}

Session::Session(const Timing &timing, const QString &cacheFolder, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(timing, cacheFolder, nullptr, *this))
{
}

Session::Session(const Timing &timing, const QString &cacheFolder, Pins &pins, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(timing, cacheFolder, &pins, *this))
{
}

Session::~Session() = default;

// ---- acts ---------------------------------------------------------------------------------

void Session::keepSecretsIn(Keychain &keychain)
{
    d->keepSecretsIn(keychain);
}

void Session::connectTo(const Destination &destination)
{
    d->connectTo(destination);
}

void Session::quit()
{
    d->quit();
}

void Session::logOut()
{
    d->logOut();
}

void Session::retryNow()
{
    d->dialer.retryNow();
}

void Session::noteNeighbours(const std::vector<Neighbour> &servers)
{
    d->noteNeighbours(servers);
}

void Session::goOnAt(const QUrl &url, const QString &password,
                     const std::optional<OwnerKey> &ownerKey)
{
    d->goOnAt(url, password, ownerKey);
}

void Session::trust(const Breach &breach)
{
    d->trust(breach);
}

void Session::join(const RoomName &room)
{
    d->rooms.join(room);
}

void Session::leave(const RoomName &room)
{
    d->rooms.leave(room);
}

void Session::send(const Conversation &to, const QString &text, Seq replyTo,
                   const std::vector<Attachment> &files)
{
    d->send(to, text, replyTo, files);
}

void Session::sendAgain(const Conversation &to, const MessageId &message)
{
    d->sendAgain(to, message);
}

std::optional<Session::Written> Session::takeBack(const Conversation &to, const MessageId &message)
{
    return d->takeBack(to, message);
}

void Session::edit(const Conversation &of, Seq message, const QString &text)
{
    d->change(of, message, ChangeKind::Edit, text);
}

void Session::remove(const Conversation &of, Seq message)
{
    d->change(of, message, ChangeKind::Delete, {});
}

void Session::react(const Conversation &of, Seq message, const QString &mark)
{
    d->change(of, message, ChangeKind::React, mark);
}

void Session::unreact(const Conversation &of, Seq message, const QString &mark)
{
    d->change(of, message, ChangeKind::Unreact, mark);
}

void Session::setTopic(const RoomName &room, const QString &topic)
{
    d->setTopic(room, topic);
}

RequestId Session::search(SearchRequest request)
{
    return d->search(std::move(request));
}

void Session::noteTyping(const Conversation &in)
{
    d->noteTyping(in);
}

void Session::setPresence(Presence presence)
{
    d->setPresence(presence);
}

void Session::loadOlder(const Conversation &of)
{
    d->loadOlder(of);
}

void Session::loadBehind(const Conversation &of, Seq message)
{
    d->loadBehind(of, message);
}

void Session::loadAround(const Conversation &of, Seq message)
{
    d->loadAround(of, message);
}

void Session::setCurrent(const std::optional<Conversation> &of)
{
    d->conversations.setCurrent(of);
}

Seq Session::readUpTo(const Conversation &of) const
{
    return d->conversations.readUpTo(of);
}

// ---- questions ----------------------------------------------------------------------------

Session::State Session::state() const
{
    return d->dialer.state();
}

Session::Keeping Session::keeping() const
{
    return d->keeping();
}

std::optional<Nick> Session::nick() const
{
    return d->nick;
}

QString Session::serverName() const
{
    return d->serverName;
}

QUrl Session::url() const
{
    return d->destination ? d->destination->url : QUrl();
}

const Reached &Session::reached() const
{
    return d->link.reached();
}

std::chrono::milliseconds Session::untilRetry() const
{
    return d->dialer.untilRetry();
}

RoomModel *Session::rooms() const
{
    return &d->list;
}

Moderation *Session::moderation() const
{
    return &d->moderation;
}

MemberModel *Session::members(const RoomName &room) const
{
    return d->rooms.members(room);
}

MessageModel *Session::messages(const Conversation &of)
{
    return &d->conversations.open(of).model();
}

const std::optional<FileTerms> &Session::fileTerms() const
{
    return d->fileTerms;
}

Downloads *Session::downloads() const
{
    return &d->downloads;
}

Fetches *Session::fetches() const
{
    return &d->fetches;
}

OwnNick *Session::ownNick() const
{
    return &d->ownNick;
}

Invitations *Session::invitations() const
{
    return &d->invitations;
}

int Session::unacknowledged() const
{
    return d->outbox.size() + d->uploads.unfinished();
}

QStringList Session::typists(const Conversation &in) const
{
    return d->typing.typists(d->conversations.nameOf(in));
}

} // namespace charla::client
