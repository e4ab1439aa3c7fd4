// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/message.h>

#include <QAbstractListModel>
#include <QTimer>

#include <optional>
#include <vector>

namespace charla::client {

//! \brief The people in one room, by name without case. Lives with its Session.
//!
//! Of a large room it has the first page, and those behind it as they are asked for: by
//! fetchMore(), as views do. Pages come in the order of protocol::memberBefore(), those who are
//! offline last. What the server says of people beyond the last page changes total() only.
class MemberModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class Role {
        Nick = Qt::UserRole + 1, //!< QString; also Qt::DisplayRole
        Presence, //!< int, a protocol::Presence
        IsSelf, //!< bool
        KeyMark, //!< protocol::KeyMark
        Office, //!< int, a protocol::Role
    };
    Q_ENUM(Role)

    explicit MemberModel(QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    //! How many are in the room, those not loaded among them.
    int total() const { return m_total; }
    //! Whether all of them are rows.
    bool isWhole() const { return !m_edge; }
    //! While somebody looks at it, rows that may be wrong are asked for again; else when somebody does.
    void setWatched(bool isWatched);

    //! The person of a valid row of this model.
    protocol::Nick nick(const QModelIndex &index) const;
    //! What is known of \a nick as the server writes it; none when not in the room.
    std::optional<protocol::Member> find(const protocol::Nick &nick) const;
    //! The member with that name or one that looks like it; none when there is none.
    std::optional<protocol::Member> findAlike(const protocol::Nick &nick) const;

    // ---- for the Session only ----

    //! Who this person is.
    void setSelf(const protocol::Nick &nick);
    //! Makes these, in any order, the members: those who stay keep their rows.
    void setMembers(const std::vector<protocol::Member> &members);
    //! A page, which tells by `after` where it begins: what is known of its stretch gives way to it.
    void take(const protocol::MemberList &page);
    void take(const protocol::Crowd &news);
    //! The page that was asked for won't come.
    void forgetRequest() { m_isAsked = false; }
    //! \return false when that person was there already; then only the presence is taken.
    bool add(const protocol::Member &member);
    //! \return false when there was no such person.
    bool remove(const protocol::Nick &nick);
    //! What is known of somebody who is there is this now.
    void refresh(const protocol::Member &member);
    //! Without effect when there is no such person.
    void setPresence(const protocol::Nick &nick, protocol::Presence presence);
    void setOffice(const protocol::Nick &nick, protocol::Role office);

signals:
    void totalChanged(int total);
    //! The page behind that place is to be asked for; none for the first.
    void pageWanted(const std::optional<charla::protocol::Member> &after);

private:
    //! Of the members' order; without bounds it is all of it.
    struct Stretch
    {
        std::optional<protocol::Member> after; //!< excluded
        std::optional<protocol::Member> upTo; //!< included
    };

    //! The row of \a nick, or the one before which it would stand.
    int placeOf(const protocol::Nick &nick) const;
    bool isAt(int row, const protocol::Nick &nick) const;
    //! Whether a page was loaded in which such a member would be.
    bool isLoaded(const protocol::Member &member) const;
    void ask(const std::optional<protocol::Member> &after);
    void reload();
    void replace(const Stretch &stretch, const std::vector<protocol::Member> &members);
    void goOnBehind(const protocol::Member &last);
    void setTotal(int total);
    void insert(std::vector<protocol::Member> members);
    template<typename Goes>
    void removeIf(Goes goes);

    std::vector<protocol::Member> m_members;
    std::optional<protocol::Nick> m_self;
    int m_total = 0;
    std::optional<protocol::Member> m_edge; // the last one of the last page; none when all are here
    QTimer m_reloadTimer;
    bool m_isWatched = false;
    bool m_isAsked = false; // for a page
    bool m_isOutdated = false; // nobody told what has changed
    bool m_isReloading = false; // page after page, up to the edge
};

} // namespace charla::client
