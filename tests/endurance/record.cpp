// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "record.h"

#include "scriptedclient.h"
#include "sessionclient.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>

namespace charla::tests {

using namespace Qt::StringLiterals;

namespace {

std::optional<std::vector<Line>> fail(const QString &words)
{
    QTest::qFail(qUtf8Printable(words), __FILE__, __LINE__);
    return {};
}

} // namespace

std::optional<std::vector<Line>> keptBy(quint16 port, const QString &room, Way way)
{
    NativeClient reader(port, u"Reader"_s, room, way);
    std::vector<Line> lines;
    QSet<QString> ids;
    qint64 last = 0;
    for (bool more = true; more;) {
        reader.says(QJsonObject{{u"type"_s, u"history"_s},
                                {u"id"_s, u"page"_s},
                                {u"room"_s, room},
                                {u"after"_s, last},
                                {u"limit"_s, 100}});
        const QJsonObject page = reader.expects({{u"type"_s, u"history"_s}, {u"id"_s, u"page"_s}});
        for (const QJsonValue entry : page.value(u"messages"_s).toArray()) {
            const qint64 seq = entry[u"seq"_s].toInteger();
            if (entry[u"prev"_s].toInteger() != last)
                return fail(u"the chain breaks at %1"_s.arg(seq));
            if (ids.contains(entry[u"id"_s].toString()))
                return fail(u"an id is there twice at %1"_s.arg(seq));
            ids.insert(entry[u"id"_s].toString());
            lines.push_back({seq, entry[u"message"_s][u"text"_s].toString()});
            last = seq;
        }
        more = page.value(u"more"_s).toBool();
    }
    reader.says(QJsonObject{{u"type"_s, u"logout"_s}});
    return lines;
}

std::vector<Line> shownBy(client::Session &session, const QString &room)
{
    using client::MessageModel;
    const MessageModel *const model = session.messages(roomOf(room));
    std::vector<Line> lines;
    for (int row = 0; row < model->rowCount(); ++row) {
        const QModelIndex index = model->index(row);
        const auto kind = MessageModel::Kind(index.data(int(MessageModel::Role::Kind)).toInt());
        const auto seq = index.data(int(MessageModel::Role::Seq)).toLongLong();
        if (kind == MessageModel::Kind::Message && seq > 0)
            lines.push_back({seq, index.data(int(MessageModel::Role::Text)).toString()});
    }
    return lines;
}

QString difference(const std::vector<Line> &kept, const std::vector<Line> &shown)
{
    const auto [here, there] = std::ranges::mismatch(kept, shown);
    const QString counts = u"%1 kept, %2 shown"_s.arg(kept.size()).arg(shown.size());
    if (here == kept.end() && there == shown.end())
        return {};
    return counts
        + u"; they part at row %1: kept %2, shown %3"_s.arg(here - kept.begin())
              .arg(here == kept.end() ? u"nothing"_s
                                      : u"%1 \"%2\""_s.arg(here->seq).arg(here->text),
                   there == shown.end() ? u"nothing"_s
                                        : u"%1 \"%2\""_s.arg(there->seq).arg(there->text));
}

} // namespace charla::tests
