// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <client/session.h>

#include <QAbstractListModel>

#include <vector>

namespace charla::ui {

//! \brief What a search has found, newest first; more of it comes when a view wants it.
//!
//! A search that the network swallowed is asked again when the server is back.
class SearchModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class Role {
        Author = Qt::UserRole + 1, //!< QString
        Place, //!< QString: the room, or with whom
        Time, //!< QDateTime in local time
        Marks, //!< std::vector<protocol::Span> in Qt::DisplayRole, which is the excerpt
    };

    enum class State { Nothing, Searching, Done, Offline, Refused };

    //! \a session is not owned and must outlive this.
    explicit SearchModel(client::Session &session, QObject *parent = nullptr);

    //! What was found before stays until the answer comes.
    void search(const protocol::SearchRequest &request);
    void clear();

    State state() const { return m_state; }
    bool hasMore() const { return m_rest == protocol::HistoryPage::Rest::More; }
    const protocol::Refusal &refusal() const { return m_refusal; }
    //! Whether the refusal is that of this search.
    bool take(const protocol::Refusal &refusal);

    //! The message of a valid row.
    const protocol::Hit &hit(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

signals:
    void stateChanged();

private:
    void ask();
    void setState(State state);
    void onFound(const protocol::RequestId &search, const protocol::Found &what);
    void onSessionStateChanged(client::Session::State state);

    client::Session &m_session;
    protocol::SearchRequest m_request;
    protocol::RequestId m_asked; //!< empty while nothing is
    std::vector<protocol::Hit> m_hits;
    protocol::HistoryPage::Rest m_rest = protocol::HistoryPage::Rest::None;
    protocol::Refusal m_refusal;
    State m_state = State::Nothing;
};

} // namespace charla::ui
