// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <client/sessionprivate.h>

#include <QDateTime>

#include <utility>

// What a session keeps on disk, and how it opens with it.
namespace charla::client {

using namespace protocol;
using namespace Qt::StringLiterals;

namespace {

Timestamp writtenAt(const Outbox::Entry &entry)
{
    const QDateTime at = QDateTime::fromString(entry.sendAt, Qt::ISODateWithMs);
    return Timestamp(std::chrono::milliseconds(at.isValid() ? at.toMSecsSinceEpoch() : 0));
}

} // namespace

void Session::Private::wireUpCache()
{
    connect(m_cache.get(), &Cache::opened, this, &Private::onCacheOpened);
    connect(m_cache.get(), &Cache::written, this, [this](const MessageId &id) {
        outbox.release(id);
        flushOutbox();
    });
    connect(&conversations, &Conversations::told, this,
            [this](const Conversation &of, const std::vector<Entry> &entries) {
                note(EntriesNote{of, entries});
                if (const auto known = conversations.knownUpTo())
                    note(KnownNote{*known});
            });
    connect(&conversations, &Conversations::readChanged, this,
            [this](const Conversation &of, Seq upTo) {
                note(ReadNote{of, upTo});
            });
}

void Session::Private::keepSecretsIn(Keychain &keychain)
{
    if (m_cache)
        m_cache->keepSecretsIn(&keychain);
}

void Session::Private::note(const CacheNote &note)
{
    if (m_cache)
        m_cache->note(note);
}

void Session::Private::noteStay(const RoomName &room)
{
    const auto stay = [&] {
        if (rooms.isIn(room))
            return RoomStay::In;
        return rooms.isLeftInSilence(room) ? RoomStay::LeftInSilence : RoomStay::Out;
    };
    const QString topic = list.indexOf(room).data(int(RoomModel::Role::Topic)).toString();
    note(StayNote{room, stay(), topic});
}

// ---- opening ------------------------------------------------------------------------------

void Session::Private::onCacheOpened(const Kept &kept)
{
    const Opening opening = std::exchange(m_opening, Opening::None);
    if (opening == Opening::None)
        return; // the person or the network has gone on
    const bool isKnown = kept.token.has_value();
    if (opening == Opening::BeforeAdmission && !isKnown) {
        restore(kept);
        return goOnWithHeld();
    }
    // At an address where it was not met before there is a server that knows this person.
    if (opening == Opening::BeforeAdmission)
        dialer.hangUp(Dialer::Parting::LogOut);
    restore(kept);
    go(isKnown ? Dialer::Insistence::KeepTrying : Dialer::Insistence::TryOnce);
}

void Session::Private::restore(const Kept &kept)
{
    m_serverId = kept.serverId;
    serverName = kept.serverName;
    m_token = kept.token;
    for (const Outbox::Entry &entry : outbox.entries())
        note(entry); // written when it was not known yet for which server
    std::vector<RoomName> restored;
    for (const KeptTalk &talk : kept.talks) {
        const auto *const room = std::get_if<RoomName>(&talk.of);
        if (room && talk.stay == RoomStay::LeftInSilence)
            rooms.restoreLeft(*room);
        if (room && talk.stay != RoomStay::In)
            continue;
        if (room) {
            rooms.restore(*room, talk.topic);
            restored.push_back(*room);
        }
        conversations.restore(talk.of, talk.entries, talk.read, kept.knownUpTo);
    }
    outbox.restore(kept.outbox);
    for (const Outbox::Entry &entry : kept.outbox) {
        if (entry.change)
            conversations.noteUnderWay(entry);
        else
            conversations.addPending(entry, writtenAt(entry),
                                     QList<MessageFile>(qsizetype(entry.files.size())));
    }
    if (outbox.size() > 0)
        noteUnacknowledged();
    for (const RoomName &room : restored)
        emit q.roomJoined(room);
}

void Session::Private::meet(const Welcome &welcome)
{
    const bool leavesNoTrace = welcome.history == Welcome::History::Ephemeral;
    if (m_serverId.isEmpty() && leavesNoTrace)
        return admit(welcome);
    if (m_serverId.isEmpty()) {
        m_held.emplace_back(welcome);
        m_opening = Opening::BeforeAdmission;
        m_cache->open(destination->url, destination->nick, welcome.serverId);
        return;
    }
    // What was shown belongs to another server, and so did the rooms that the login may have named.
    if (std::exchange(m_hasMoved, true))
        return dialer.turnAway({Trouble::Kind::Other, Trouble::Lasting::Permanent,
                                u"The server does not keep its identity."_s});
    dialer.hangUp(Dialer::Parting::LogOut);
    reset();
    nick = destination->nick;
    conversations.setSelf(*nick);
    rooms.join(destination->room);
    if (leavesNoTrace)
        return go(Dialer::Insistence::TryOnce);
    m_opening = Opening::BeforeDialing;
    m_cache->open(destination->url, destination->nick, welcome.serverId);
}

void Session::Private::goOnWithHeld()
{
    const std::vector<ServerMessage> held = std::exchange(m_held, {});
    admit(std::get<Welcome>(held.front()));
    for (auto message = held.begin() + 1; message != held.end(); ++message)
        onReceived(*message);
}

} // namespace charla::client
