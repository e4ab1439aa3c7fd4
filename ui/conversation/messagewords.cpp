// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/conversation/messagewords.h>

#include <client/messagemodel.h>
#include <ui/conversation/notices.h>

#include <QDateTime>
#include <QLocale>

#include <chrono>

namespace charla::ui {

using client::MessageModel;
using namespace std::chrono_literals;

namespace {

//! After such a pause a person's name stands above the message again.
constexpr std::chrono::seconds RunPause = 5min;

constexpr int role(MessageModel::Role role)
{
    return int(role);
}

} // namespace

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

bool MessageWords::continues(int row) const
{
    if (row == 0 || at(row, role(MessageModel::Role::StartsDay)).toBool()
        || isNotice(row) != isNotice(row - 1))
        return false;
    if (isNotice(row))
        return true;
    const auto pause
        = std::chrono::seconds(at(row - 1, role(MessageModel::Role::Time))
                                   .toDateTime()
                                   .secsTo(at(row, role(MessageModel::Role::Time)).toDateTime()));
    return at(row, role(MessageModel::Role::Author))
        == at(row - 1, role(MessageModel::Role::Author))
        && pause < RunPause;
}

QString MessageWords::display(int row) const
{
    if (!isNotice(row))
        return at(row, role(MessageModel::Role::Text)).toString();
    if (continues(row))
        return {};
    std::vector<Notice> run;
    for (int next = row; next < rowCount() && (next == row || (isNotice(next) && continues(next)));
         ++next) {
        const bool came = at(next, role(MessageModel::Role::Kind)).toInt()
            == int(MessageModel::Kind::JoinNotice);
        run.push_back({.nick = at(next, role(MessageModel::Role::Author)).toString(),
                       .move = came ? Notice::Move::Came : Notice::Move::Went});
    }
    return noticeWords(run);
}

QString MessageWords::spoken(int row) const
{
    if (isNotice(row))
        return display(row);
    const bool isOwn = at(row, role(MessageModel::Role::IsOwn)).toBool();
    const QString author = isOwn ? tr("You") : at(row, role(MessageModel::Role::Author)).toString();
    const QTime time = at(row, role(MessageModel::Role::Time)).toDateTime().time();
    const QString words = tr("%1 at %2: %3", "author, time, text")
                              .arg(author, QLocale().toString(time, QLocale::ShortFormat),
                                   at(row, role(MessageModel::Role::Text)).toString());
    const QString delivery = deliveryWords(row);
    return delivery.isEmpty() ? words : tr("%1 (%2)", "a message, its state").arg(words, delivery);
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
