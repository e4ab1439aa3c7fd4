// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <client/messagemodel.h>

#include <client/mentions.h>

#include <algorithm>

// What the rows say; how they change stands in messagemodelchanges.cpp.
namespace charla::client {

using namespace protocol;

namespace {

QDateTime localTime(Timestamp at)
{
    return QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count());
}

//! What stands for a message where its text alone is told.
QString summaryOf(const MessageModel::Row &row)
{
    QStringList names;
    for (const MessageFile &file : row.files)
        names.append(file.name);
    return row.text.isEmpty() ? names.join(QStringLiteral(", ")) : row.text;
}

} // namespace

// A deque of GCC's library has blocks of 512 bytes: with a few bytes more only two rows fit into one.
static_assert(sizeof(void *) != 8 || sizeof(MessageModel::Row) <= 512 / 3);

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
    case int(Role::Files):
        return QVariant::fromValue(shown.files);
    case int(Role::Id):
        return std::size_t(index.row()) < m_settled.size() ? QUuid() : shown.id.uuid();
    case int(Role::Trouble):
        return m_troubles.contains(shown.id) ? QVariant::fromValue(m_troubles.value(shown.id))
                                             : QVariant();
    default:
        return dataOfMessage(shown, role);
    }
}

QVariant MessageModel::dataOfMessage(const Row &shown, int role) const
{
    switch (role) {
    case int(Role::Seq):
        return shown.place.notice == 0 ? shown.place.seq.value() : qint64(0);
    case int(Role::KeyMark):
        return QVariant::fromValue(shown.keyMark);
    case int(Role::State):
        return int(shown.state);
    case int(Role::Leaving):
        return m_leaving.contains(shown.place);
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
        return answered ? summaryOf(*answered) : QString();
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
            mark.isOwn = mark.isOwn || (m_self && nick == m_self->nick);
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
    const int number = numberOf(place);
    return number >= 0 ? &m_settled[std::size_t(number)] : nullptr;
}

int MessageModel::numberOf(const Place &place) const
{
    const auto found = std::ranges::lower_bound(m_settled, place, {}, &Row::place);
    const bool isThere = found != m_settled.end() && found->place == place;
    return isThere ? int(std::distance(m_settled.begin(), found)) : -1;
}

QModelIndex MessageModel::indexOf(Seq seq) const
{
    for (int life = m_settled.empty() ? -1 : m_settled.back().place.life; life >= 0; --life) {
        if (const int number = numberOf({life, seq, 0}); number >= 0)
            return index(number);
    }
    return {};
}

Unread MessageModel::countBehind(const Place &place) const
{
    Unread unread;
    const QString self = m_self ? m_self->nick.text() : QString();
    for (auto one = std::ranges::upper_bound(m_settled, place, {}, &Row::place);
         one != m_settled.end(); ++one) {
        if (one->kind != Kind::Message || one->isOwn || one->state == ChatMessage::State::Deleted)
            continue;
        ++unread.messages;
        unread.mentions += mentions(one->text, self) ? 1 : 0;
    }
    return unread;
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
            {int(Role::GapBehind), "gapBehind"},
            {int(Role::Leaving), "leaving"},
            {int(Role::Files), "files"},
            {int(Role::Id), "id"},
            {int(Role::KeyMark), "keyMark"},
            {int(Role::Trouble), "trouble"}};
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

QModelIndex MessageModel::pendingIndex(const MessageId &id) const
{
    const auto found = std::ranges::find(m_pending, id, &Row::id);
    return found != m_pending.end()
        ? index(int(m_settled.size()) + int(std::distance(m_pending.begin(), found)))
        : QModelIndex();
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

} // namespace charla::client
