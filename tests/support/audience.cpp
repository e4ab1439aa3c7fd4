// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "audience.h"

#include <QJsonDocument>

#include <algorithm>
#include <utility>

namespace charla::tests {

using namespace Qt::StringLiterals;

QString Audience::nickOf(int number)
{
    return u"person %1"_s.arg(number, 4, 10, QChar(u'0'));
}

Audience::Audience(quint16 port, QString room) : m_port(port), m_room(std::move(room)) { }

bool Audience::comes(int people)
{
    const std::size_t first = m_clients.size();
    for (int i = 0; i < people; ++i) {
        const QString nick = nickOf(size()).replace(u' ', u"%20"_s);
        m_clients.push_back(std::make_unique<ScriptedClient>(
            m_port, u"/charla?nick=%1&room=%2"_s.arg(nick, m_room)));
    }
    return std::all_of(m_clients.begin() + std::ptrdiff_t(first), m_clients.end(),
                       [](const auto &client) {
                           return !client->expects({{u"type"_s, u"members"_s}}).isEmpty();
                       });
}

bool Audience::hearsCount(int members)
{
    return std::ranges::all_of(m_clients, [members](const auto &client) {
        return !client->expects({{u"type"_s, u"crowd"_s}, {u"count"_s, members}}).isEmpty();
    });
}

int Audience::takeFrames(const QStringList &types)
{
    int count = 0;
    for (const auto &client : m_clients) {
        const QStringList frames = client->takeFrames();
        count += int(std::ranges::count_if(frames, [&types](const QString &frame) {
            const QJsonObject object = QJsonDocument::fromJson(frame.toUtf8()).object();
            return types.contains(object.value(u"type"_s).toString());
        }));
    }
    return count;
}

} // namespace charla::tests
