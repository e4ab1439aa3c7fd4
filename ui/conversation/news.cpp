// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/conversation/news.h>

#include <client/messagemodel.h>

namespace charla::ui {

using client::MessageModel;
using protocol::Seq;

namespace {

Seq seqOf(const QModelIndex &row)
{
    return Seq(row.data(int(MessageModel::Role::Seq)).toLongLong());
}

bool isNews(const QModelIndex &row)
{
    return row.data(int(MessageModel::Role::Kind)).toInt() == int(MessageModel::Kind::Message)
        && !row.data(int(MessageModel::Role::IsOwn)).toBool()
        && row.data(int(MessageModel::Role::State)).toInt() != int(MessageModel::State::Deleted);
}

} // namespace

QModelIndex firstNewsBehind(const MessageModel &messages, Seq read)
{
    for (int row = lastRowUpTo(messages, read) + 1; row < messages.rowCount(); ++row) {
        if (const QModelIndex index = messages.index(row); isNews(index))
            return index;
    }
    return {};
}

// Notices and what is not sent yet have no seq: they are behind what they follow. A server that has
// numbered anew left higher ones above.
int lastRowUpTo(const MessageModel &messages, Seq read)
{
    Seq below;
    for (int row = messages.rowCount() - 1; row >= 0; --row) {
        const Seq seq = seqOf(messages.index(row));
        if (seq.isNull())
            continue;
        if (seq <= read || (!below.isNull() && seq > below))
            return row;
        below = seq;
    }
    return -1;
}

int countNewsBelow(const MessageModel &messages, int row, int most)
{
    int count = 0;
    for (int next = row + 1; next < messages.rowCount() && count < most; ++next)
        count += isNews(messages.index(next)) ? 1 : 0;
    return count;
}

} // namespace charla::ui
