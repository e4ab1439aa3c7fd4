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

//! What stands for the fingerprint; empty for none.
QString fingerprintIn(const QUrl &link)
{
    return link.scheme() == Scheme ? QUrlQuery(link).queryItemValue(FingerprintKey) : QString();
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
    return read;
}

QString textOf(const JoinLink &link)
{
    // Only in an address of the page it can be said that TLS is a must; a fingerprint says it, too.
    const bool isPage = link.url.scheme() == "wss"_L1 && !link.fingerprint;
    QUrl url;
    url.setScheme(isPage ? u"https"_s : Scheme);
    url.setHost(link.url.host());
    url.setPort(link.url.port());
    // By hand: setPath() would let a slash in the name stand as it is.
    const QString room
        = link.room ? QString::fromLatin1(QUrl::toPercentEncoding(link.room->text())) : QString();
    const QString fingerprint = link.fingerprint
        ? QString(u'?' % FingerprintKey % u'=' % link.fingerprint->text())
        : QString();
    const QString beforeRoom = isPage && link.room ? u"/#"_s : u"/"_s;
    return QString(url.toString(QUrl::FullyEncoded) % beforeRoom % room % fingerprint);
}

} // namespace charla::client
