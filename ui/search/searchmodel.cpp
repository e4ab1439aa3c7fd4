// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/search/searchmodel.h>

#include <client/naming.h>
#include <protocol/limits.h>
#include <ui/search/excerpt.h>

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <iterator>
#include <utility>

namespace charla::ui {

using client::Session;
using namespace protocol;

namespace {

std::vector<Hit> withoutMarks(std::vector<Hit> hits)
{
    for (Hit &hit : hits) {
        Excerpt plain = plainExcerpt(hit.excerpt, hit.marks);
        hit.excerpt = std::move(plain.words);
        hit.marks = std::move(plain.marks);
    }
    return hits;
}

QDateTime timeOf(const Hit &hit)
{
    return QDateTime::fromMSecsSinceEpoch(hit.at.time_since_epoch().count());
}

} // namespace

SearchModel::SearchModel(Session &session, QObject *parent)
    : QAbstractListModel(parent), m_session(session)
{
    connect(&session, &Session::found, this, &SearchModel::onFound);
    connect(&session, &Session::stateChanged, this, &SearchModel::onSessionStateChanged);
}

void SearchModel::search(const SearchRequest &request)
{
    m_request = request;
    m_request.before.reset();
    m_request.limit = limits::DefaultSearchHits;
    ask();
}

void SearchModel::clear()
{
    m_asked.clear();
    m_rest = HistoryPage::Rest::None;
    beginResetModel();
    m_hits.clear();
    endResetModel();
    setState(State::Nothing);
}

void SearchModel::ask()
{
    m_asked = m_session.search(m_request);
    setState(m_asked.isEmpty() ? State::Offline : State::Searching);
}

void SearchModel::setState(State state)
{
    m_state = state;
    emit stateChanged();
}

void SearchModel::onFound(const RequestId &search, const Found &what)
{
    if (m_asked.isEmpty() || search != m_asked)
        return;
    m_asked.clear();
    m_rest = what.hits.empty() ? HistoryPage::Rest::None : what.rest;
    if (!m_request.before) {
        beginResetModel();
        m_hits = withoutMarks(what.hits);
        endResetModel();
    } else if (!what.hits.empty()) {
        const int first = rowCount();
        beginInsertRows({}, first, first + int(what.hits.size()) - 1);
        std::ranges::move(withoutMarks(what.hits), std::back_inserter(m_hits));
        endInsertRows();
    }
    setState(State::Done);
}

bool SearchModel::take(const Refusal &refusal)
{
    if (m_asked.isEmpty() || refusal.id != m_asked)
        return false;
    m_asked.clear();
    m_refusal = refusal;
    m_rest = HistoryPage::Rest::None;
    setState(State::Refused);
    return true;
}

void SearchModel::onSessionStateChanged(Session::State state)
{
    if (state == Session::State::Online && m_state == State::Offline) {
        ask();
    } else if (state != Session::State::Online && m_state == State::Searching) {
        m_asked.clear();
        setState(State::Offline);
    }
}

const Hit &SearchModel::hit(const QModelIndex &index) const
{
    Q_ASSERT(checkIndex(index, CheckIndexOption::IndexIsValid));
    return m_hits[std::size_t(index.row())];
}

int SearchModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_hits.size());
}

QVariant SearchModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Hit &found = hit(index);
    const bool isPrivate = std::holds_alternative<Nick>(found.to);
    switch (role) {
    case Qt::DisplayRole:
        return found.excerpt;
    case int(Role::Author):
        return found.from.text();
    case int(Role::Place):
        return isPrivate ? tr("private, with %1").arg(client::nameOf(found.to))
                         : client::nameOf(found.to);
    case int(Role::Time):
        return timeOf(found);
    case int(Role::Marks):
        return QVariant::fromValue(found.marks);
    case Qt::AccessibleTextRole:
        return tr("%1, %2, %3: %4", "author, room, date, text")
            .arg(found.from.text(), index.data(int(Role::Place)).toString(),
                 QLocale().toString(timeOf(found), QLocale::ShortFormat), found.excerpt);
    default:
        return {};
    }
}

bool SearchModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_state == State::Done && hasMore();
}

void SearchModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_request.before = m_hits.back().seq;
    ask();
}

} // namespace charla::ui
