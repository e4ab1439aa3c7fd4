// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <client/messagemodel.h>

#include <client/changing.h>
#include <client/rowruns.h>

#include <algorithm>
#include <utility>

// How the rows of a conversation change, and who is told of it.
namespace charla::client {

using namespace protocol;

namespace {

bool rowBefore(const MessageModel::Row &one, const MessageModel::Row &other)
{
    return one.place < other.place;
}

//! What was sent from here needn't be fetched to be seen.
void takeFiles(MessageModel::Row &row, QList<MessageFile> files)
{
    if (row.files.size() == files.size()) {
        for (qsizetype i = 0; i < files.size(); ++i)
            files[i].local = row.files[i].local;
    }
    row.files = std::move(files);
}

} // namespace

void MessageModel::setOlder(Older older)
{
    if (std::exchange(m_older, older) != older)
        emit olderChanged();
}

void MessageModel::insert(std::vector<Row> rows)
{
    std::ranges::sort(rows, rowBefore);
    for (Row &row : rows) {
        share(row);
        noteAnswer(row);
    }
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
    tellAnswersTo(first, last);
    if (first > 0 && !m_gaps.empty())
        tell(first - 1, {Role::GapBehind});
}

void MessageModel::setSelf(const Self &self)
{
    if (std::exchange(m_self, self) == self || m_settled.empty())
        return;
    const QString nick = self.nick.text();
    QList<int> roles{int(Role::Reactions)};
    for (Row &row : m_settled) {
        const bool isOwn = row.author == nick && self.is(self.nick, row.keyMark);
        if (row.kind == Kind::Message && std::exchange(row.isOwn, isOwn) != isOwn)
            roles = {int(Role::Reactions), int(Role::IsOwn)};
    }
    emit dataChanged(index(0), index(int(m_settled.size()) - 1), roles);
}

void MessageModel::setGaps(std::vector<Place> gaps)
{
    std::vector<Place> changed;
    std::ranges::set_symmetric_difference(m_gaps, gaps, std::back_inserter(changed));
    m_gaps = std::move(gaps);
    for (const Place &gap : changed) {
        const auto behind = std::ranges::upper_bound(m_settled, gap, {}, &Row::place);
        if (behind != m_settled.begin())
            tell(int(std::distance(m_settled.begin(), behind)) - 1, {Role::GapBehind});
    }
}

void MessageModel::setLeaving(const Place &place, bool isLeaving)
{
    if (isLeaving)
        m_leaving.insert(place);
    else
        m_leaving.erase(place);
    if (const int number = numberOf(place); number >= 0)
        tell(number, {Role::Leaving});
}

void MessageModel::change(int life, const Change &change)
{
    const int number = numberOf({life, change.target, 0});
    if (number < 0)
        return;
    Row &changed = m_settled[std::size_t(number)];
    if (changed.kind != Kind::Message || change.seq <= changed.changed)
        return;
    apply(change, changed);
    tell(number, {Role::Text, Role::State, Role::Reactions, Role::Files});
    tellAnswersTo(number, number);
}

void MessageModel::refresh(const Place &place, const ChatMessage &message)
{
    const int number = numberOf(place);
    if (number < 0)
        return;
    Row &changed = m_settled[std::size_t(number)];
    changed.text = message.text;
    changed.state = message.state;
    changed.reactions = message.reactions;
    changed.changed = std::max(changed.changed, message.changed);
    takeFiles(changed, messageFiles(message.files));
    tell(number, {Role::Text, Role::State, Role::Reactions, Role::Files});
    tellAnswersTo(number, number);
}

void MessageModel::share(Row &row)
{
    const auto known = m_authors.constFind(row.author);
    row.author = known != m_authors.constEnd() ? *known : *m_authors.insert(row.author);
    row.text.squeeze();
}

void MessageModel::noteAnswer(const Row &row)
{
    if (!row.replyTo.isNull())
        m_answers.emplace(Place{row.place.life, row.replyTo, 0}, row.place);
}

void MessageModel::tellAnswersTo(int first, int last)
{
    const Place from = row(first).place;
    const Place to = row(last).place;
    const auto end = m_answers.upper_bound(to);
    for (auto answer = m_answers.lower_bound(from); answer != end; ++answer) {
        if (const int number = numberOf(answer->second); number > last)
            tell(number, {Role::QuotedAuthor, Role::QuotedText});
    }
    for (std::size_t i = 0; i < m_pending.size(); ++i) {
        const Place answered{m_pending[i].place.life, m_pending[i].replyTo, 0};
        if (!m_pending[i].replyTo.isNull() && from <= answered && answered <= to)
            tell(int(m_settled.size() + i), {Role::QuotedAuthor, Role::QuotedText});
    }
}

void MessageModel::tell(int number, std::initializer_list<Role> roles)
{
    QList<int> changed;
    for (const Role role : roles)
        changed.append(int(role));
    if (changed.contains(int(Role::Text)))
        changed.append(Qt::DisplayRole);
    emit dataChanged(index(number), index(number), changed);
}

void MessageModel::addPending(Row pending)
{
    beginInsertRows({}, rowCount(), rowCount());
    if (pending.delivery != Delivery::Uploading)
        pending.delivery = Delivery::Pending;
    share(pending);
    m_pending.push_back(std::move(pending));
    endInsertRows();
}

std::vector<MessageModel::Row>::iterator MessageModel::pending(const MessageId &id)
{
    return std::ranges::find(m_pending, id, &Row::id);
}

void MessageModel::tellPending(const MessageId &id, std::initializer_list<Role> roles)
{
    tell(pendingIndex(id).row(), roles);
}

void MessageModel::setDelivery(const MessageId &id, Delivery delivery,
                               const std::optional<UploadTrouble> &trouble)
{
    const auto changed = pending(id);
    if (changed == m_pending.end())
        return;
    changed->delivery = delivery;
    if (trouble)
        m_troubles.insert(id, *trouble);
    else
        m_troubles.remove(id);
    tellPending(id, {Role::Delivery, Role::Trouble});
}

void MessageModel::setSent(const MessageId &id, int file, qint64 sent)
{
    const auto changed = pending(id);
    if (changed == m_pending.end() || file >= changed->files.size())
        return;
    changed->files[file].sent = sent;
    tellPending(id, {Role::Files});
}

std::optional<MessageModel::Row> MessageModel::withdraw(const MessageId &id)
{
    const auto gone = pending(id);
    if (gone == m_pending.end())
        return {};
    const int number = pendingIndex(id).row();
    beginRemoveRows({}, number, number);
    m_troubles.remove(id);
    Row row = std::move(*gone);
    m_pending.erase(gone);
    endRemoveRows();
    tellDayOf(number);
    return row;
}

void MessageModel::setFiles(const Place &place, QList<MessageFile> files)
{
    const int number = numberOf(place);
    if (number < 0)
        return;
    takeFiles(m_settled[std::size_t(number)], std::move(files));
    tell(number, {Role::Files});
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
    settled.changed = place.seq;
    m_troubles.remove(id);
    noteAnswer(settled);

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
                     {int(Role::Time), int(Role::Delivery), int(Role::StartsDay), int(Role::Seq)});
    tellDayOf(to + 1);
    tellAnswersTo(to, to);
    if (moves)
        tellDayOf(from + 1);
    return true;
}

// The row after a change may start a day now, or start none any more.
void MessageModel::tellDayOf(int number)
{
    if (number < rowCount())
        emit dataChanged(index(number), index(number), {int(Role::StartsDay)});
}

} // namespace charla::client
