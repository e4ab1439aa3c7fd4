// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/conversation/messagewords.h>

#include <client/messagemodel.h>
#include <ui/conversation/messagecontent.h>
#include <ui/conversation/messagefiles.h>
#include <ui/conversation/notices.h>
#include <ui/files/filewords.h>
#include <ui/markdown/markdown.h>
#include <ui/texts.h>

#include <QDateTime>
#include <QLocale>

#include <chrono>
#include <utility>

namespace charla::ui {

using client::MessageModel;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! After such a pause a person's name stands above the message again.
constexpr std::chrono::seconds RunPause = 5min;

constexpr int role(MessageModel::Role role)
{
    return int(role);
}

} // namespace

MessageWords::MessageWords(QObject *parent) : QIdentityProxyModel(parent)
{
    connect(this, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) {
                m_coming = {.first = first, .last = last};
            });
}

void MessageWords::setSourceModel(QAbstractItemModel *messages)
{
    if (sourceModel())
        disconnect(sourceModel(), nullptr, this, nullptr);
    QIdentityProxyModel::setSourceModel(messages);
    if (!messages)
        return;
    // Behind the base's own connections, so everybody knows the rows when their neighbours change.
    connect(messages, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) {
                m_coming.reset();
                tellAround(first, last);
            });
    connect(messages, &QAbstractItemModel::rowsRemoved, this,
            [this](const QModelIndex &, int first, int) {
                if (rowCount() > 0)
                    tellAround(qMin(first, rowCount() - 1), qMin(first, rowCount() - 1));
            });
    connect(
        messages, &QAbstractItemModel::rowsMoved, this,
        [this](const QModelIndex &, int, int, const QModelIndex &, int to) { tellAround(to, to); });
}

QVariant MessageWords::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return display(index.row());
    case Qt::ToolTipRole:
        return toolTip(index.row());
    case Qt::AccessibleTextRole:
        return spoken(index.row());
    case int(Role::Continues):
        return continues(index.row());
    case int(Role::Mentions):
        return QVariant::fromValue(mentions(index.row()));
    case int(Role::Transcript):
        return message(index.row(), withFiles(index.row(), display(index.row())));
    case int(Role::IsGone):
        return isGone(index.row());
    case int(Role::CanComeBack):
        return canComeBack(index.row());
    case int(Role::BeginsNews):
        return beginsNews(index.row());
    default:
        return QIdentityProxyModel::data(index, role);
    }
}

// ---- what the conversation's view knows ------------------------------------------------------

void MessageWords::setRemovals(const QSet<protocol::Seq> &messages)
{
    const QSet<protocol::Seq> before = std::exchange(m_removals, messages);
    const QSet<protocol::Seq> changed = (before | messages) - (before & messages);
    for (int row = rowCount() - 1, left = int(changed.size()); row >= 0 && left > 0; --row) {
        if (changed.contains(protocol::Seq(at(row, role(MessageModel::Role::Seq)).toLongLong()))) {
            tellRow(row);
            --left;
        }
    }
}

void MessageWords::setNews(const QModelIndex &first)
{
    const QPersistentModelIndex before = std::exchange(m_news, QPersistentModelIndex(first));
    if (before == m_news)
        return;
    for (const QPersistentModelIndex &row : {before, m_news}) {
        if (row.isValid())
            tellRow(row.row());
    }
}

void MessageWords::tellRow(int row)
{
    const QModelIndex changed = index(row, 0);
    emit dataChanged(changed, changed);
}

bool MessageWords::isGone(int row) const
{
    return at(row, role(MessageModel::Role::State)).toInt() == int(MessageModel::State::Deleted)
        || at(row, role(MessageModel::Role::Leaving)).toBool() || canComeBack(row);
}

bool MessageWords::canComeBack(int row) const
{
    return !m_removals.isEmpty()
        && m_removals.contains(protocol::Seq(at(row, role(MessageModel::Role::Seq)).toLongLong()));
}

bool MessageWords::beginsNews(int row) const
{
    return m_news.isValid() && m_news.row() == row;
}

// ---- what rows say ---------------------------------------------------------------------------

QVariant MessageWords::at(int row, int role) const
{
    return sourceModel()->index(row, 0).data(role);
}

bool MessageWords::isNotice(int row) const
{
    return at(row, role(MessageModel::Role::Kind)).toInt() != int(MessageModel::Kind::Message);
}

int MessageWords::before(int row) const
{
    return m_coming && row == m_coming->last + 1 ? m_coming->first - 1 : row - 1;
}

int MessageWords::after(int row) const
{
    return m_coming && row == m_coming->first - 1 ? m_coming->last + 1 : row + 1;
}

//! These rows are new: the run that they may go on, and the row after them, say something else now.
void MessageWords::tellAround(int first, int last)
{
    int from = qMax(0, first - 1);
    while (from > 0 && isNotice(from) && continues(from))
        --from;
    emit dataChanged(index(from, 0), index(qMin(last + 1, rowCount() - 1), 0),
                     {Qt::DisplayRole, Qt::AccessibleTextRole, int(Role::Continues)});
}

bool MessageWords::continues(int row) const
{
    const int previous = before(row);
    if (previous < 0 || beginsNews(row) || isNotice(row) != isNotice(previous))
        return false;
    const QDateTime time = at(row, role(MessageModel::Role::Time)).toDateTime();
    const QDateTime previousTime = at(previous, role(MessageModel::Role::Time)).toDateTime();
    if (time.date() != previousTime.date())
        return false;
    return isNotice(row)
        || (isSamePerson(row, previous)
            && std::chrono::seconds(previousTime.secsTo(time)) < RunPause);
}

// A nick may be somebody else's by now.
bool MessageWords::isSamePerson(int row, int other) const
{
    const auto markOf = [this](int of) {
        return at(of, role(MessageModel::Role::KeyMark)).value<protocol::KeyMark>();
    };
    const bool isOwn = at(row, role(MessageModel::Role::IsOwn)).toBool();
    return isOwn == at(other, role(MessageModel::Role::IsOwn)).toBool()
        && at(row, role(MessageModel::Role::Author)) == at(other, role(MessageModel::Role::Author))
        && (isOwn || markOf(row) == markOf(other));
}

QString MessageWords::display(int row) const
{
    if (isGone(row))
        return canComeBack(row) ? tr("Message deleted") : tr("This message was deleted");
    if (!isNotice(row))
        return at(row, role(MessageModel::Role::Text)).toString();
    if (continues(row))
        return {};
    std::vector<Notice> run;
    for (int next = row; next < rowCount() && (next == row || (isNotice(next) && continues(next)));
         next = after(next)) {
        const bool came = at(next, role(MessageModel::Role::Kind)).toInt()
            == int(MessageModel::Kind::JoinNotice);
        run.push_back({.nick = at(next, role(MessageModel::Role::Author)).toString(),
                       .move = came ? Notice::Move::Came : Notice::Move::Went});
    }
    return noticeWords(run);
}

std::vector<Mention> MessageWords::mentions(int row) const
{
    return isNotice(row) ? std::vector<Mention>() : mentionsIn(display(row), m_people);
}

QString MessageWords::spoken(int row) const
{
    const QString words = message(row, withFiles(row, plainWords(display(row))));
    return beginsNews(row) ? newsWords() + u": "_s + words : words;
}

//! The text, behind what its files are.
QString MessageWords::withFiles(int row, const QString &text) const
{
    QStringList parts;
    if (!isGone(row)) {
        for (const client::MessageFile &file : filesOf(index(row, 0)))
            parts.append(spokenFile(file));
    }
    if (!text.isEmpty() || parts.isEmpty())
        parts.append(text);
    return parts.join(u"; "_s);
}

QString MessageWords::message(int row, const QString &text) const
{
    if (isNotice(row))
        return display(row);
    const bool isOwn = at(row, role(MessageModel::Role::IsOwn)).toBool();
    const QString author = isOwn ? tr("You") : at(row, role(MessageModel::Role::Author)).toString();
    const QTime time = at(row, role(MessageModel::Role::Time)).toDateTime().time();
    const QString words = tr("%1 at %2: %3", "author, time, text")
                              .arg(author, QLocale().toString(time, QLocale::ShortFormat), text);
    const QString state = stateWords(row);
    return state.isEmpty() ? words : tr("%1 (%2)", "a message, its state").arg(words, state);
}

//! What else is seen of a message, for who only hears it.
QString MessageWords::stateWords(int row) const
{
    QStringList parts;
    const QModelIndex here = index(row, 0);
    const auto state = MessageModel::State(at(row, role(MessageModel::Role::State)).toInt());
    if (state == MessageModel::State::Edited)
        parts.append(tr("edited"));
    if (canComeBack(row))
        parts.append(tr("Ctrl+Z brings it back"));
    if (const QString quoted = quotedLine(here); !quoted.isEmpty() && !isGone(row)) {
        const QString author = at(row, role(MessageModel::Role::QuotedAuthor)).toString();
        parts.append(author.isEmpty() ? tr("answers an earlier message")
                                      : tr("answers %1: %2", "author, text").arg(author, quoted));
    }
    parts.append(chipWords(here));
    if (const QString delivery = deliveryWords(row); !delivery.isEmpty())
        parts.append(delivery);
    return parts.join(u"; "_s);
}

QString MessageWords::toolTip(int row) const
{
    const QDateTime time = at(row, role(MessageModel::Role::Time)).toDateTime();
    QStringList lines{QLocale().toString(time, QLocale::LongFormat)};
    lines << deliveryWords(row);
    lines << texts::keyMark(at(row, role(MessageModel::Role::KeyMark)).value<protocol::KeyMark>());
    lines.removeAll(QString());
    return lines.join(QChar::LineFeed);
}

QString MessageWords::deliveryWords(int row) const
{
    if (!at(row, role(MessageModel::Role::IsOwn)).toBool())
        return {};
    switch (MessageModel::Delivery(at(row, role(MessageModel::Role::Delivery)).toInt())) {
    case MessageModel::Delivery::Uploading:
        return tr("Not sent yet: its files are on their way.");
    case MessageModel::Delivery::Unsent:
        return uploadTrouble(
            at(row, role(MessageModel::Role::Trouble)).value<client::UploadTrouble>());
    case MessageModel::Delivery::Pending:
        return tr("Not sent yet: it goes out as soon as the server can be reached.");
    case MessageModel::Delivery::Refused:
        return tr("Not delivered: the server refused it.");
    case MessageModel::Delivery::Committed:
        break;
    }
    return {};
}

} // namespace charla::ui
