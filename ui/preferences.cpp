// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <ui/preferences.h>

#include <client/address.h>
#include <protocol/limits.h>
#include <protocol/names.h>
#include <protocol/text.h>

#include <QSettings>
#include <QSysInfo>

namespace charla::ui {

using namespace Qt::StringLiterals;

namespace {

// "server/…" is what a server without a window reads as well.
const auto NickKey = u"person/nick"_s;
const auto WayKey = u"person/way"_s;
const auto RecentKey = u"join/recent"_s;
const auto LastPlacesKey = u"last"_s; // an array, of the next three
const auto UrlKey = u"url"_s;
const auto PlaceNickKey = u"nick"_s;
const auto RoomKey = u"room"_s;
const auto ServerNameKey = u"server/name"_s;
const auto ServerPortKey = u"server/port"_s;
const auto GeometryKey = u"window/geometry"_s;
const auto ColumnsKey = u"window/columns"_s;
const auto MembersKey = u"window/members"_s;
const auto MutedKey = u"notifications/muted"_s;
const auto QuietKey = u"notifications/doNotDisturb"_s;
const auto EmojiKey = u"write/emoji"_s;

QString loginName()
{
    for (const char *variable : {"USER", "LOGNAME", "USERNAME"}) {
        QString name = qEnvironmentVariable(variable);
        if (!name.isEmpty())
            return name;
    }
    return {};
}

} // namespace

Preferences::Preferences(QSettings &settings) : m_settings(settings) { }

QString Preferences::nick() const
{
    for (const QString &name : {m_settings.value(NickKey).toString(), loginName()}) {
        if (const auto nick = protocol::Nick::from(name))
            return nick->text();
    }
    return {};
}

void Preferences::setNick(const QString &nick)
{
    m_settings.setValue(NickKey, nick);
}

Preferences::Way Preferences::way() const
{
    return m_settings.value(WayKey).toString() == u"join"_s ? Way::Join : Way::Host;
}

void Preferences::setWay(Way way)
{
    m_settings.setValue(WayKey, way == Way::Join ? u"join"_s : u"host"_s);
}

QStringList Preferences::recentAddresses() const
{
    QStringList addresses;
    for (const QString &address : m_settings.value(RecentKey).toStringList()) {
        if (client::serverUrl(address) && addresses.size() < MaxRecentAddresses)
            addresses.append(address);
    }
    return addresses;
}

void Preferences::rememberAddress(const QString &address)
{
    QStringList addresses = recentAddresses();
    const auto url = client::serverUrl(address);
    addresses.removeIf([&url](const QString &other) { return client::serverUrl(other) == url; });
    addresses.prepend(address);
    m_settings.setValue(RecentKey, addresses.mid(0, MaxRecentAddresses));
}

std::vector<client::Session::Destination> Preferences::lastPlaces() const
{
    std::vector<client::Session::Destination> places;
    const int count = qMin(m_settings.beginReadArray(LastPlacesKey), MaxLastPlaces);
    for (int index = 0; index < count; ++index) {
        m_settings.setArrayIndex(index);
        auto url = client::serverUrl(m_settings.value(UrlKey).toString());
        // Versions before TLS wrote ws whatever the person had typed.
        if (url && url->scheme() == "ws"_L1)
            url = client::serverUrl(url->authority());
        const auto nick = protocol::Nick::from(m_settings.value(PlaceNickKey).toString());
        const auto room = protocol::RoomName::from(m_settings.value(RoomKey).toString());
        if (url && nick)
            places.push_back(
                {.url = *url, .nick = *nick, .room = room ? *room : protocol::RoomName::lobby()});
    }
    m_settings.endArray();
    return places;
}

void Preferences::setLastPlaces(const std::vector<client::Session::Destination> &places)
{
    m_settings.remove(LastPlacesKey);
    m_settings.beginWriteArray(LastPlacesKey);
    for (std::size_t index = 0; index < places.size(); ++index) {
        m_settings.setArrayIndex(int(index));
        m_settings.setValue(UrlKey, places[index].url.toString(QUrl::FullyEncoded));
        m_settings.setValue(PlaceNickKey, places[index].nick.text());
        m_settings.setValue(RoomKey, places[index].room.text());
    }
    m_settings.endArray();
}

QString Preferences::serverName() const
{
    if (const auto name = protocol::checkedServerName(m_settings.value(ServerNameKey).toString()))
        return *name;
    return tr("Charla on %1")
        .arg(QSysInfo::machineHostName())
        .left(protocol::limits::MaxServerNameCodePoints);
}

void Preferences::setServerName(const QString &name)
{
    m_settings.setValue(ServerNameKey, name);
}

quint16 Preferences::serverPort() const
{
    bool isNumber = false;
    const quint16 port = m_settings.value(ServerPortKey).toString().toUShort(&isNumber);
    return isNumber ? port : client::DefaultPort;
}

void Preferences::setServerPort(quint16 port)
{
    m_settings.setValue(ServerPortKey, port);
}

QByteArray Preferences::windowGeometry() const
{
    return m_settings.value(GeometryKey).toByteArray();
}

void Preferences::setWindowGeometry(const QByteArray &geometry)
{
    m_settings.setValue(GeometryKey, geometry);
}

QByteArray Preferences::columns() const
{
    return m_settings.value(ColumnsKey).toByteArray();
}

void Preferences::setColumns(const QByteArray &columns)
{
    m_settings.setValue(ColumnsKey, columns);
}

bool Preferences::isMuted(const QString &conversation) const
{
    return m_settings.value(MutedKey).toStringList().contains(conversation);
}

void Preferences::setMuted(const QString &conversation, bool isMuted)
{
    QStringList muted = m_settings.value(MutedKey).toStringList();
    muted.removeAll(conversation);
    if (isMuted)
        muted.prepend(conversation);
    m_settings.setValue(MutedKey, muted.first(qMin(muted.size(), MaxMuted)));
}

bool Preferences::isDisturbable() const
{
    return !m_settings.value(QuietKey, false).toBool();
}

void Preferences::setDisturbable(bool isDisturbable)
{
    m_settings.setValue(QuietKey, !isDisturbable);
}

Preferences::Members Preferences::members() const
{
    return m_settings.value(MembersKey, true).toBool() ? Members::Shown : Members::Hidden;
}

void Preferences::setMembers(Members members)
{
    m_settings.setValue(MembersKey, members == Members::Shown);
}

QStringList Preferences::recentEmoji() const
{
    return m_settings.value(EmojiKey).toStringList();
}

void Preferences::setRecentEmoji(const QStringList &emoji)
{
    m_settings.setValue(EmojiKey, emoji);
}

} // namespace charla::ui
