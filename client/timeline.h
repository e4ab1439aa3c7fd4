// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <client/place.h>
#include <protocol/message.h>

#include <QSet>

#include <optional>
#include <vector>

namespace charla::client {

//! \brief What is known of the order of one conversation's entries, and what is missing of it.
//!
//! Holds no entry: only which stretches of seqs are known without a gap. Tells where an entry
//! belongs, whether it was there already (by seq or by id), and which page to ask for next. What
//! somebody jumped to is an island: what lies between it and the newest is asked for on demand
//! only. Pure; whatever a server answers, asking ends.
class Timeline
{
public:
    //! A page to ask the server for.
    struct Request
    {
        enum class Direction {
            Newest, //!< the newest page; bound is meaningless
            Forward, //!< right behind bound
            Back, //!< right before bound
            Around, //!< with bound in its middle
        };

        Direction direction = Direction::Newest;
        protocol::Seq bound;
        int limit = 0;

        bool operator==(const Request &) const = default;
    };

    //! Messages behind \a last are news, those up to it are history. Without effect once it has started.
    void startNews(protocol::Seq last) { m_newsAfter = m_newsAfter.value_or(last); }
    //! Until startNews() everything is history; for a room that was left.
    void stopNews() { m_newsAfter.reset(); }
    bool hasNews() const { return m_newsAfter.has_value(); }
    bool isNews(protocol::Seq seq) const { return m_newsAfter && seq > *m_newsAfter; }

    //! The server has lost its data and numbers anew. What was told stays above what comes, and
    //! all of what comes is news where some was.
    void beginLife();

    //! The server says that the newest entry of the conversation is \a last, 0 for none.
    void setTip(protocol::Seq last);

    //! An entry that came by itself, or the place of an own one.
    //! \return where it belongs; none when it was there already.
    std::optional<Place> add(const protocol::MessageId &id, protocol::Seq seq, protocol::Seq prev);

    //! The answer to \a request.
    //! \return for each entry of the page where it belongs, none when it was there already.
    std::vector<std::optional<Place>> addPage(const Request &request,
                                              const protocol::HistoryPage &page);
    //! The same for a page that the server sent by itself: what was missed.
    std::vector<std::optional<Place>> addMissed(const protocol::HistoryPage &page);

    //! What was kept, in the order of seq. Everything up to \a upTo was known, but for what lay
    //! between islands.
    void restore(const std::vector<protocol::Entry> &entries, protocol::Seq upTo);

    //! What to ask for so that nothing is missing; none when nothing is.
    std::optional<Request> missing() const;
    //! What to ask for to see what was before everything known; none when nothing was.
    std::optional<Request> older() const;
    //! What to ask for to see more behind the island that \a seq lies on; none when on none.
    std::optional<Request> behind(protocol::Seq seq) const;

    //! Where an entry of this life of the server stands.
    Place placeOf(protocol::Seq seq) const { return {m_life, seq, 0}; }
    //! Behind everything that the server has told of so far. Each call gives a place of its own.
    Place here();

    bool isKnown(protocol::Seq seq) const;
    bool isKnown(const protocol::MessageId &id) const { return m_ids.contains(id); }
    //! Whether all entries behind \a from up to \a to are known.
    bool isWhole(protocol::Seq from, protocol::Seq to) const;
    //! The newest known entry; 0 for none.
    protocol::Seq newest() const { return m_known.empty() ? protocol::Seq() : m_known.back().last; }
    //! Up to where nothing is missing; none when nothing is missing at all.
    std::optional<protocol::Seq> edge() const;
    //! The ends of the islands.
    std::vector<Place> gaps() const;

private:
    //! In the order in which one wins when stretches meet.
    enum class Land {
        New, //!< just told of: it becomes what it meets, or part of the mainland
        Island, //!< what is missing behind it is not asked for
        Mainland,
    };

    //! Entries between which nothing is missing, from first to last, both included.
    struct Stretch
    {
        protocol::Seq first;
        protocol::Seq
            beforeFirst; //!< prev of the first one: what a stretch below must reach to meet this one
        protocol::Seq last;
        Land land = Land::New;
    };

    std::vector<std::optional<Place>> addEntries(const protocol::HistoryPage &page,
                                                 std::optional<protocol::Seq> behind);
    //! What follows from a page that reached up to \a end.
    void conclude(const Request &request, protocol::Seq end, protocol::HistoryPage::Rest rest);
    void cover(Stretch stretch);
    //! Nothing lies between \a last and what is known behind it.
    void closeGapBehind(protocol::Seq last);
    void markFirstKnownAsFirst();
    //! The stretch that ends at \a last has been jumped to, unless \a mainland is part of it.
    void makeIsland(protocol::Seq last, std::optional<protocol::Seq> mainland);
    //! The first stretch behind which nothing may be missing.
    std::vector<Stretch>::const_iterator mainland() const;

    int m_life = 0;
    int m_notices = 0;
    std::vector<Stretch> m_known; // rising, no two of them meet
    std::optional<protocol::Seq> m_tip;
    std::optional<protocol::Seq> m_newsAfter;
    bool m_lacksFirstPage = false;
    QSet<protocol::MessageId> m_ids; // of all lives
};

} // namespace charla::client
