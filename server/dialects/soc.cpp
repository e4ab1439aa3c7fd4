// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/dialects/soc.h>

#include <server/dialects/words.h>

namespace charla::server {

using namespace protocol;
using namespace Qt::StringLiterals;

namespace {

std::optional<QByteArray> sys(const QString &message)
{
    return compactJson({{u"type"_s, u"sys"_s}, {u"message"_s, message}});
}

// One word a message type; no word for the types that the tutorial does not know.
std::optional<QByteArray> word(const Welcome &)
{
    return sys(u"Welcome to WebSocket"_s);
}

std::optional<QByteArray> word(const Joined &joined)
{
    return sys(joined.member.nick.text() + u" has joined"_s);
}

std::optional<QByteArray> word(const Left &left)
{
    return sys(left.nick.text() + u" has left"_s);
}

// In one line, because there is one frame for it.
std::optional<QByteArray> word(const Crowd &crowd)
{
    QStringList joined;
    for (const Member &member : crowd.joined)
        joined.append(member.nick.text());
    QStringList left;
    for (const Nick &nick : crowd.left)
        left.append(nick.text());
    QStringList words;
    if (!joined.isEmpty())
        words.append(joined.join(u", "_s)
                     + (joined.size() > 1 ? u" have joined"_s : u" has joined"_s));
    if (!left.isEmpty())
        words.append(left.join(u", "_s) + (left.size() > 1 ? u" have left"_s : u" has left"_s));
    return words.isEmpty() ? std::nullopt : sys(words.join(u"; "_s));
}

std::optional<QByteArray> word(const ChatMessage &message)
{
    return compactJson({{u"type"_s, u"user"_s},
                        {u"id"_s, authorText(message)},
                        {u"message"_s, saidText(message)}});
}

std::optional<QByteArray> word(const Error &error)
{
    return sys(error.message);
}

std::optional<QByteArray> word(const Acted &acted)
{
    return sys(actedWords(acted));
}

template<typename Other>
std::optional<QByteArray> word(const Other &)
{
    return {};
}

} // namespace

Result<std::vector<ClientMessage>, Refusal> SocDialect::decode(QByteArrayView frame,
                                                               const Standing &standing) const
{
    return sendOf(frame, standing);
}

std::optional<QByteArray> SocDialect::encode(const ServerMessage &message) const
{
    return std::visit([](const auto &alternative) { return word(alternative); }, message);
}

} // namespace charla::server
