// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <protocol/lan/announcement.h>

#include <protocol/fields.h>
#include <protocol/json.h>
#include <protocol/jsonwriter.h>
#include <protocol/text.h>

#include <QHash>
#include <QUuid>

#include <algorithm>

namespace charla::protocol::lan {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MaxTxtBytes = 255; // RFC 6763 §6.1: a length of one byte
constexpr qsizetype MaxTxtStrings = 32; // leaves room for keys of newer versions
constexpr qsizetype FingerprintDigits = 64;
constexpr int MaxPort = 65'535;
constexpr int MaxVersion = 1'000;

// Of both ways of saying it. A TXT record is sent in each answer, so its keys are short.
const auto IdKey = u"id"_s;
const auto NameKey = u"name"_s;
const auto FingerprintKey = u"fp"_s;
const auto PeopleKey = u"people"_s;
const auto PasswordKey = u"password"_s;
const auto VersionKey = u"v"_s;
const auto PortKey = u"port"_s;
// By what a datagram is known to be one, with its kind.
const auto KindKey = u"charla"_s;

const auto Here = u"here"_s;
const auto Gone = u"gone"_s;
const auto WhoIsThere = u"who"_s;

bool isHexDigit(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
}

bool isFingerprint(const QString &text)
{
    return text.isEmpty()
        || (text.size() == FingerprintDigits && std::ranges::all_of(text, isHexDigit));
}

bool isServerId(const QString &text)
{
    const QUuid id = QUuid::fromString(text);
    return !id.isNull() && id.toString(QUuid::WithoutBraces) == text;
}

//! The longest beginning of whole code points.
QByteArray cut(const QString &text, qsizetype maxBytes)
{
    QByteArray bytes = text.toUtf8();
    if (bytes.size() <= maxBytes)
        return bytes;
    qsizetype end = maxBytes;
    while (end > 0 && (quint8(bytes[end]) & 0xC0U) == 0x80U)
        --end;
    bytes.truncate(end);
    return bytes;
}

QByteArray txt(const QString &key, const QString &value)
{
    const QByteArray start = key.toLatin1() + '=';
    return start + cut(value, MaxTxtBytes - start.size());
}

//! A whole number in plain digits, at most \a most; none for anything else.
std::optional<int> numberIn(const QByteArray &digits, int most)
{
    bool isNumber = false;
    const int number = digits.toInt(&isNumber);
    if (!isNumber || number < 0 || number > most || QByteArray::number(number) != digits)
        return {};
    return number;
}

//! What came by whatever way, or none if it isn't as it must be.
std::optional<Announcement> checked(Announcement announcement)
{
    const auto name = checkedServerName(announcement.name);
    if (!name || !isServerId(announcement.serverId) || !isFingerprint(announcement.fingerprint)
        || announcement.port == 0)
        return {};
    announcement.name = *name;
    return announcement;
}

QString wordOf(Beacon::Kind kind)
{
    switch (kind) {
    case Beacon::Kind::Here:
        return Here;
    case Beacon::Kind::Gone:
        return Gone;
    case Beacon::Kind::WhoIsThere:
        break;
    }
    return WhoIsThere;
}

std::optional<Announcement> announcementIn(FieldReader &fields)
{
    Announcement announcement;
    announcement.serverId = fields.string(IdKey).value_or(QString());
    announcement.name = fields.string(NameKey).value_or(QString());
    announcement.port = quint16(fields.number(PortKey, 1, MaxPort).value_or(0));
    if (fields.has(FingerprintKey))
        announcement.fingerprint = fields.string(FingerprintKey).value_or(QString());
    announcement.people = int(fields.number(PeopleKey, 0, MaxPeople).value_or(0));
    announcement.asksPassword = fields.optionalBool(PasswordKey).value_or(false);
    announcement.version = int(fields.number(VersionKey, 1, MaxVersion).value_or(0));
    return fields.refusal() ? std::nullopt : checked(std::move(announcement));
}

} // namespace

QList<QByteArray> txtOf(const Announcement &announcement)
{
    QList<QByteArray> strings{txt(IdKey, announcement.serverId), txt(NameKey, announcement.name),
                              txt(VersionKey, QString::number(announcement.version)),
                              txt(PeopleKey, QString::number(announcement.people))};
    if (!announcement.fingerprint.isEmpty())
        strings.append(txt(FingerprintKey, announcement.fingerprint));
    if (announcement.asksPassword)
        strings.append(PasswordKey.toLatin1());
    return strings;
}

std::optional<Announcement> announcementIn(const QList<QByteArray> &strings, quint16 port)
{
    if (strings.size() > MaxTxtStrings)
        return {};
    QHash<QByteArray, QByteArray> values;
    for (const QByteArray &string : strings) {
        const qsizetype equals = string.indexOf('=');
        const QByteArray key = (equals < 0 ? string : string.left(equals)).toLower();
        if (!values.contains(key))
            values.insert(key, equals < 0 ? QByteArray() : string.mid(equals + 1));
    }
    const auto text
        = [&values](const QString &key) { return QString::fromUtf8(values.value(key.toLatin1())); };
    const auto number
        = [&text](const QString &key, int most) { return numberIn(text(key).toLatin1(), most); };
    const auto version = number(VersionKey, MaxVersion);
    const bool isText
        = std::ranges::all_of(values, [](const QByteArray &value) { return value.isValidUtf8(); });
    if (!isText || !version || *version == 0)
        return {};
    return checked({.serverId = text(IdKey),
                    .name = text(NameKey),
                    .port = port,
                    .fingerprint = text(FingerprintKey),
                    .people = number(PeopleKey, MaxPeople).value_or(0),
                    .asksPassword = values.contains(PasswordKey.toLatin1()),
                    .version = *version});
}

QByteArray datagramOf(const Beacon &beacon)
{
    const QString kind = wordOf(beacon.kind);
    JsonObject object{{u"charla", kind}};
    if (beacon.kind != Beacon::Kind::WhoIsThere) {
        const Announcement &announcement = beacon.announcement;
        object.insert(u"id", announcement.serverId);
        object.insert(u"name", announcement.name);
        object.insert(u"port", int(announcement.port));
        object.insert(u"v", announcement.version);
        object.insert(u"people", std::min(announcement.people, MaxPeople));
        if (!announcement.fingerprint.isEmpty())
            object.insert(u"fp", announcement.fingerprint);
        if (announcement.asksPassword)
            object.insert(u"password", true);
    }
    return object.toJson();
}

std::optional<Beacon> beaconIn(QByteArrayView datagram)
{
    const auto object = parseObject(datagram, MaxDatagramBytes);
    if (!object)
        return {};
    FieldReader fields(*object);
    const QString kind = fields.string(KindKey).value_or(QString());
    if (kind == WhoIsThere)
        return Beacon{Beacon::Kind::WhoIsThere};
    if (kind != Here && kind != Gone)
        return {};
    const auto announcement = announcementIn(fields);
    if (!announcement)
        return {};
    return Beacon{kind == Here ? Beacon::Kind::Here : Beacon::Kind::Gone, *announcement};
}

} // namespace charla::protocol::lan
