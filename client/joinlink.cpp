// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <client/joinlink.h>

#include <client/address.h>

#include <QUrlQuery>

namespace charla::client {

using namespace Qt::StringLiterals;

namespace {

const auto Scheme = u"charla"_s;

//! What stands for the room in a link, decoded; empty for none.
QString roomIn(const QUrl &link)
{
    if (link.scheme() == Scheme)
        return link.path(QUrl::FullyDecoded).mid(1);
    if (!link.scheme().startsWith("http"_L1))
        return {};
    const QString prefilled = QUrlQuery(link).queryItemValue(u"room"_s, QUrl::FullyDecoded);
    return prefilled.isEmpty() ? link.fragment(QUrl::FullyDecoded) : prefilled;
}

} // namespace

std::optional<JoinLink> joinLinkOf(const QString &text)
{
    const QString typed = text.trimmed();
    const QUrl link(typed, QUrl::StrictMode);
    const bool isOurs = link.scheme() == Scheme;
    const auto url = serverUrl(isOurs ? u"ws"_s + typed.mid(Scheme.size()) : typed);
    if (!url)
        return {};
    const QString room = roomIn(link);
    if (room.isEmpty())
        return JoinLink{.url = *url, .room = {}};
    const auto name = protocol::RoomName::from(room);
    if (!name)
        return {};
    return JoinLink{.url = *url, .room = *name};
}

QString textOf(const JoinLink &link)
{
    QUrl url;
    url.setScheme(Scheme);
    url.setHost(link.url.host());
    url.setPort(link.url.port());
    // By hand: setPath() would let a slash in the name stand as it is.
    const QString room
        = link.room ? QString::fromLatin1(QUrl::toPercentEncoding(link.room->text())) : QString();
    return url.toString(QUrl::FullyEncoded) + u'/' + room;
}

} // namespace charla::client
