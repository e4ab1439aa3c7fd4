// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <client/messagemodel.h>

#include <client/changing.h>
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
    case int(Role::GapBehind):
        return hasGapBehind(index.row());
    default:
        return dataOfMessage(shown, role);
    }
}

QVariant MessageModel::dataOfMessage(const Row &shown, int role) const
{
    switch (role) {
    case int(Role::Seq):
        return shown.place.notice == 0 ? shown.place.seq.value() : qint64(0);
    case int(Role::State):
        return int(shown.state);
    case int(Role::Reactions):
        return reactions(shown);
    case int(Role::ReplyTo):
        return shown.replyTo.value();
    case int(Role::QuotedAuthor): {
        const Row *const answered = quoted(shown);
        return answered ? answered->author : QString();
    }
    case int(Role::QuotedText): {
        const Row *const answered = quoted(shown);
        return answered ? answered->text : QString();
    }
    default:
        return {};
    }
}

QVariant MessageModel::reactions(const Row &shown) const
{
    QList<Mark> marks;
    for (const Reaction &reaction : shown.reactions) {
        Mark mark{.mark = reaction.mark};
        for (const Nick &nick : reaction.by) {
            mark.nicks.append(nick.text());
            mark.isOwn = mark.isOwn || nick == m_self;
        }
        marks.append(mark);
    }
    return QVariant::fromValue(marks);
}

const MessageModel::Row *MessageModel::quoted(const Row &shown) const
{
    return shown.replyTo.isNull() ? nullptr : at({shown.place.life, shown.replyTo, 0});
}

const MessageModel::Row *MessageModel::at(const Place &place) const
{
    const auto found = std::ranges::lower_bound(m_settled, place, {}, &Row::place);
    return found != m_settled.end() && found->place == place ? &*found : nullptr;
}

QModelIndex MessageModel::indexOf(Seq seq) const
{
    for (int life = m_settled.empty() ? -1 : m_settled.back().place.life; life >= 0; --life) {
        if (const Row *const found = at({life, seq, 0}))
            return index(int(found - m_settled.data()));
    }
    return {};
}

int MessageModel::countBehind(const Place &place) const
{
    const auto from = std::ranges::upper_bound(m_settled, place, {}, &Row::place);
    return int(std::count_if(from, m_settled.end(), [](const Row &one) {
        return one.kind == Kind::Message && !one.isOwn && one.state != ChatMessage::State::Deleted;
    }));
}

QHash<int, QByteArray> MessageModel::roleNames() const
{
    return {{int(Role::Kind), "kind"},
            {int(Role::Author), "author"},
            {int(Role::Text), "text"},
            {int(Role::Time), "time"},
            {int(Role::IsOwn), "isOwn"},
            {int(Role::Delivery), "delivery"},
            {int(Role::StartsDay), "startsDay"},
            {int(Role::Seq), "seq"},
            {int(Role::State), "state"},
            {int(Role::Reactions), "reactions"},
            {int(Role::ReplyTo), "replyTo"},
            {int(Role::QuotedAuthor), "quotedAuthor"},
            {int(Role::QuotedText), "quotedText"},
            {int(Role::GapBehind), "gapBehind"}};
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
    tellAnswersTo(first, last);
    if (first > 0 && !m_gaps.empty())
        tell(first - 1, {Role::GapBehind});
}

void MessageModel::setSelf(const Nick &nick)
{
    if (std::exchange(m_self, nick) != nick && !m_settled.empty())
        emit dataChanged(index(0), index(int(m_settled.size()) - 1), {int(Role::Reactions)});
}

void MessageModel::setGaps(std::vector<Place> gaps)
{
    if (std::exchange(m_gaps, std::move(gaps)) != m_gaps && !m_settled.empty())
        emit dataChanged(index(0), index(int(m_settled.size()) - 1), {int(Role::GapBehind)});
}

// The end of a gap need not be a row: it may be a change.
bool MessageModel::hasGapBehind(int number) const
{
    const auto next = std::size_t(number) + 1;
    if (next >= m_settled.size() || m_gaps.empty())
        return false;
    const auto gap = std::ranges::lower_bound(m_gaps, m_settled[next - 1].place);
    return gap != m_gaps.end() && *gap < m_settled[next].place;
}

void MessageModel::change(int life, const Change &change)
{
    const Row *const found = at({life, change.target, 0});
    if (!found || found->kind != Kind::Message || change.seq <= found->changed)
        return;
    const int number = int(found - m_settled.data());
    apply(change, m_settled[std::size_t(number)]);
    tell(number, {Role::Text, Role::State, Role::Reactions});
    tellAnswersTo(number, number);
}

void MessageModel::refresh(const Place &place, const ChatMessage &message)
{
    const Row *const found = at(place);
    if (!found)
        return;
    const int number = int(found - m_settled.data());
    Row &changed = m_settled[std::size_t(number)];
    changed.text = message.text;
    changed.state = message.state;
    changed.reactions = message.reactions;
    changed.changed = std::max(changed.changed, message.changed);
    tell(number, {Role::Text, Role::State, Role::Reactions});
    tellAnswersTo(number, number);
}

void MessageModel::tellAnswersTo(int first, int last)
{
    const Place from = row(first).place;
    const Place to = row(last).place;
    for (int number = last + 1; number < rowCount(); ++number) {
        const Row &answer = row(number);
        const Place answered{answer.place.life, answer.replyTo, 0};
        if (!answer.replyTo.isNull() && from <= answered && answered <= to)
            tell(number, {Role::QuotedAuthor, Role::QuotedText});
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
    settled.changed = place.seq;

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
