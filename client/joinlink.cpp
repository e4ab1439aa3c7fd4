// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <client/joinlink.h>

#include <client/address.h>

#include <QUrlQuery>

namespace charla::client {

using namespace Qt::StringLiterals;

namespace {

const auto Scheme = u"charla"_s;
const auto FingerprintKey = u"fp"_s;
const auto InvitationKey = u"invite"_s;

//! In a page's link the invitation stands in the fragment, which no browser sends to a server: "#room?invite=code".
QString fragmentOf(const QUrl &link)
{
    return link.fragment(QUrl::FullyEncoded);
}

//! What stands for the room in a link, decoded; empty for none.
QString roomIn(const QUrl &link)
{
    if (link.scheme() == Scheme)
        return link.path(QUrl::FullyDecoded).mid(1);
    if (!link.scheme().startsWith("http"_L1))
        return {};
    const QString prefilled = QUrlQuery(link).queryItemValue(u"room"_s, QUrl::FullyDecoded);
    const QString room = fragmentOf(link).section(u'?', 0, 0);
    return prefilled.isEmpty() ? QUrl::fromPercentEncoding(room.toLatin1()) : prefilled;
}

//! What stands for the invitation; empty for none.
QString invitationIn(const QUrl &link)
{
    const QUrlQuery query
        = link.scheme() == Scheme ? QUrlQuery(link) : QUrlQuery(fragmentOf(link).section(u'?', 1));
    return query.queryItemValue(InvitationKey);
}

//! What stands for the fingerprint; empty for none.
QString fingerprintIn(const QUrl &link)
{
    return link.scheme() == Scheme ? QUrlQuery(link).queryItemValue(FingerprintKey) : QString();
}

QString originOf(const QString &scheme, const QUrl &server)
{
    QUrl url;
    url.setScheme(scheme);
    url.setHost(server.host());
    url.setPort(server.port());
    return url.toString(QUrl::FullyEncoded);
}

// By hand: QUrl::setPath() would let a slash in the name stand as it is.
QString encodedRoom(const JoinLink &link)
{
    return link.room ? QString::fromLatin1(QUrl::toPercentEncoding(link.room->text())) : QString();
}

QString pageLink(const QString &scheme, const JoinLink &link)
{
    const QString beforeRoom = link.room || link.invitation ? u"/#"_s : u"/"_s;
    const QString invitation
        = link.invitation ? u"?%1=%2"_s.arg(InvitationKey, link.invitation->text()) : QString();
    return QString(originOf(scheme, link.url) % beforeRoom % encodedRoom(link) % invitation);
}

} // namespace

std::optional<JoinLink> joinLinkOf(const QString &text)
{
    const QString typed = text.trimmed();
    const QUrl link(typed, QUrl::StrictMode);
    const auto url = serverUrl(typed);
    if (!url)
        return {};
    JoinLink read{.url = *url, .room = {}};
    if (const QString room = roomIn(link); !room.isEmpty()) {
        const auto name = protocol::RoomName::from(room);
        if (!name)
            return {};
        read.room = *name;
    }
    if (const QString digits = fingerprintIn(link); !digits.isEmpty()) {
        read.fingerprint = Fingerprint::from(digits);
        if (!read.fingerprint)
            return {};
    }
    if (const QString code = invitationIn(link); !code.isEmpty()) {
        const auto invitation = protocol::InvitationCode::from(code);
        if (!invitation)
            return {};
        read.invitation = *invitation;
    }
    return read;
}

QString textOf(const JoinLink &link)
{
    // Only in an address of the page it can be said that TLS is a must; a fingerprint says it, too.
    const bool isPage = link.url.scheme() == "wss"_L1 && !link.fingerprint;
    if (isPage)
        return pageLink(u"https"_s, link);
    QUrlQuery more;
    if (link.fingerprint)
        more.addQueryItem(FingerprintKey, link.fingerprint->text());
    if (link.invitation)
        more.addQueryItem(InvitationKey, link.invitation->text());
    const QString beforeMore = more.isEmpty() ? QString() : u"?"_s;
    return QString(originOf(Scheme, link.url) % u'/' % encodedRoom(link) % beforeMore
                   % more.toString(QUrl::FullyEncoded));
}

QString pageLinkOf(const JoinLink &link)
{
    return pageLink(u"http"_s, link);
}

} // namespace charla::client
