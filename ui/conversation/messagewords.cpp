// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/conversation/messagewords.h>

#include <client/messagemodel.h>
#include <ui/conversation/messagecontent.h>
#include <ui/conversation/notices.h>
#include <ui/markdown/markdown.h>

#include <QDateTime>
#include <QLocale>

#include <chrono>

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
        return message(index.row(), display(index.row()));
    default:
        return QIdentityProxyModel::data(index, role);
    }
}

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
    if (previous < 0 || isNotice(row) != isNotice(previous))
        return false;
    const QDateTime time = at(row, role(MessageModel::Role::Time)).toDateTime();
    const QDateTime previousTime = at(previous, role(MessageModel::Role::Time)).toDateTime();
    if (time.date() != previousTime.date())
        return false;
    return isNotice(row)
        || (at(row, role(MessageModel::Role::Author))
                == at(previous, role(MessageModel::Role::Author))
            && std::chrono::seconds(previousTime.secsTo(time)) < RunPause);
}

QString MessageWords::display(int row) const
{
    if (at(row, role(MessageModel::Role::State)).toInt() == int(MessageModel::State::Deleted))
        return tr("This message was deleted");
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
    return message(row, plainWords(display(row)));
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
    if (const QString quoted = quotedLine(here);
        !quoted.isEmpty() && state != MessageModel::State::Deleted) {
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
    const QString when = QLocale().toString(time, QLocale::LongFormat);
    const QString delivery = deliveryWords(row);
    return delivery.isEmpty() ? when : when + QChar::LineFeed + delivery;
}

QString MessageWords::deliveryWords(int row) const
{
    if (!at(row, role(MessageModel::Role::IsOwn)).toBool())
        return {};
    switch (MessageModel::Delivery(at(row, role(MessageModel::Role::Delivery)).toInt())) {
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
