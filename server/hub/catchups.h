// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/store/store.h>

#include <QHash>
#include <QObject>

#include <deque>
#include <functional>
#include <unordered_map>
#include <vector>

namespace charla::server {

class Peer;

//! \brief Gives peers what they missed, page by page, without a gap or a double at the seam.
//!
//! While a conversation is caught up, its new entries are held back from that peer: they come in
//! the pages too. It is done when a page has reached what was shown to everybody by then. A peer
//! gets the next page only when it has taken the one before. Lives with the hub.
class CatchUps : public QObject
{
    Q_OBJECT

public:
    //! A conversation of which everything up to `after` is known to the peer.
    struct Missed
    {
        ConversationKey conversation;
        protocol::Seq after;
    };

    //! Who asks: the same peer may come back as another person.
    struct Reader
    {
        Peer *peer = nullptr;
        PersonId person;
    };

    //! What the hub is asked for. Both are called from the event loop.
    struct Host
    {
        //! Shows a page; more of it follows or not, as its `rest` says.
        std::function<void(const Reader &, const ConversationKey &, const Page &)> show;
        //! The newest entry that was shown to that conversation's people.
        std::function<protocol::Seq(const Reader &, const ConversationKey &)> newestShown;
    };

    CatchUps(Store &store, Host host, QObject *parent = nullptr);

    void begin(const Reader &reader, const std::vector<Missed> &missed);
    //! A new entry is about to be shown.
    //! \return whether \a peer must not get it now: it has or will have it in a page.
    bool holdsBack(const Peer *peer, const ConversationKey &conversation, protocol::Seq seq);
    //! The peer has taken what it was told.
    void drained(const Peer *peer);
    //! The peer is no longer in that conversation.
    void forget(const Peer *peer, const ConversationKey &conversation);
    //! The peer is gone.
    void forget(const Peer *peer) { m_runs.erase(peer); }

private:
    struct Run
    {
        Reader reader;
        quint64 number = 0;
        std::deque<Missed> waiting; // the first is under way
        QHash<ConversationKey, protocol::Seq> ahead; // a page went beyond what was shown
        bool pageIsUnderWay = false;
    };

    void advance(Run &run);
    void take(Run &run, const Page &page);

    Store &m_store;
    Host m_host;
    quint64 m_lastNumber = 0;
    std::unordered_map<const Peer *, Run> m_runs;
};

} // namespace charla::server
