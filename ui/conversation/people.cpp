// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/conversation/people.h>

#include <client/messagemodel.h>

namespace charla::ui {

using client::MessageModel;

namespace {

constexpr int MaxRows = 500;

bool isMessage(const QModelIndex &row)
{
    return row.data(int(MessageModel::Role::Kind)).toInt() == int(MessageModel::Kind::Message);
}

} // namespace

QStringList recentAuthors(const MessageModel &messages)
{
    QStringList authors;
    QSet<QString> known;
    const int last = messages.rowCount() - 1;
    for (int row = last; row >= 0 && row > last - MaxRows; --row) {
        const QModelIndex index = messages.index(row);
        const QString author = index.data(int(MessageModel::Role::Author)).toString();
        if (!isMessage(index) || index.data(int(MessageModel::Role::IsOwn)).toBool()
            || known.contains(author))
            continue;
        known.insert(author);
        authors.append(author);
    }
    return authors;
}

QModelIndex lastOwn(const MessageModel &messages, const QSet<protocol::Seq> &leaving)
{
    const int last = messages.rowCount() - 1;
    for (int row = last; row >= 0 && row > last - MaxRows; --row) {
        const QModelIndex index = messages.index(row);
        const int state = index.data(int(MessageModel::Role::State)).toInt();
        if (isMessage(index) && index.data(int(MessageModel::Role::IsOwn)).toBool()
            && state != int(MessageModel::State::Deleted)
            && !index.data(int(MessageModel::Role::Leaving)).toBool()
            && !leaving.contains(
                protocol::Seq(index.data(int(MessageModel::Role::Seq)).toLongLong())))
            return index;
    }
    return {};
}

} // namespace charla::ui
