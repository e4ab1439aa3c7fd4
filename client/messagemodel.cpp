// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <client/messagemodel.h>

#include <client/rowruns.h>

#include <algorithm>
#include <utility>

namespace charla::client {

using namespace protocol;

namespace {

QDateTime localTime(Timestamp at)
{
    return QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count());
}

bool rowBefore(const MessageModel::Row &one, const MessageModel::Row &other)
{
    return one.place < other.place;
}

} // namespace

int MessageModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_settled.size() + m_pending.size());
}

QVariant MessageModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &shown = row(index.row());
    switch (role) {
    case int(Role::Kind):
        return int(shown.kind);
    case int(Role::Author):
        return shown.author;
    case Qt::DisplayRole:
    case int(Role::Text):
        return shown.text;
    case int(Role::Time):
        return localTime(shown.at);
    case int(Role::IsOwn):
        return shown.isOwn;
    case int(Role::Delivery):
        return int(shown.delivery);
    case int(Role::StartsDay):
        return startsDay(index.row());
    default:
        return {};
    }
}

QHash<int, QByteArray> MessageModel::roleNames() const
{
    return {{int(Role::Kind), "kind"},          {int(Role::Author), "author"},
            {int(Role::Text), "text"},          {int(Role::Time), "time"},
            {int(Role::IsOwn), "isOwn"},        {int(Role::Delivery), "delivery"},
            {int(Role::StartsDay), "startsDay"}};
}

void MessageModel::setOlder(Older older)
{
    if (std::exchange(m_older, older) != older)
        emit olderChanged();
}

void MessageModel::insert(std::vector<Row> rows)
{
    std::ranges::sort(rows, rowBefore);
    insertRuns(m_settled, rows, rowBefore,
               [this](int first, auto from, auto to) { insertRun(first, from, to); });
}

void MessageModel::insertRun(int first, std::vector<Row>::const_iterator from,
                             std::vector<Row>::const_iterator to)
{
    const int last = first + int(std::distance(from, to)) - 1;
    beginInsertRows({}, first, last);
    m_settled.insert(m_settled.begin() + first, from, to);
    endInsertRows();
    tellDayOf(last + 1);
}

void MessageModel::addPending(Row pending)
{
    beginInsertRows({}, rowCount(), rowCount());
    pending.delivery = Delivery::Pending;
    m_pending.push_back(std::move(pending));
    endInsertRows();
}

bool MessageModel::settle(const MessageId &id, const Place &place, Delivery delivery, Timestamp at)
{
    const auto pending = std::ranges::find(m_pending, id, &Row::id);
    if (pending == m_pending.end())
        return false;
    Row settled = *pending;
    settled.place = place;
    settled.delivery = delivery;
    settled.at = at;

    const int from = int(m_settled.size()) + int(std::distance(m_pending.begin(), pending));
    const auto position = std::ranges::upper_bound(m_settled, settled, rowBefore);
    const int to = int(std::distance(m_settled.begin(), position));
    const bool moves = from != to;
    if (moves)
        beginMoveRows({}, from, from, {}, to);
    m_pending.erase(pending);
    m_settled.insert(position, std::move(settled));
    if (moves)
        endMoveRows();

    emit dataChanged(index(to), index(to),
                     {int(Role::Time), int(Role::Delivery), int(Role::StartsDay)});
    tellDayOf(to + 1);
    if (moves)
        tellDayOf(from + 1);
    return true;
}

std::optional<Timestamp> MessageModel::pendingSince(const MessageId &id) const
{
    const auto pending = std::ranges::find(m_pending, id, &Row::id);
    return pending != m_pending.end() ? std::optional(pending->at) : std::nullopt;
}

const MessageModel::Row &MessageModel::row(int number) const
{
    const auto at = std::size_t(number);
    return at < m_settled.size() ? m_settled[at] : m_pending[at - m_settled.size()];
}

bool MessageModel::startsDay(int number) const
{
    return number == 0 || localTime(row(number).at).date() != localTime(row(number - 1).at).date();
}

// The row after a change may start a day now, or start none any more.
void MessageModel::tellDayOf(int number)
{
    if (number < rowCount())
        emit dataChanged(index(number), index(number), {int(Role::StartsDay)});
}

} // namespace charla::client
