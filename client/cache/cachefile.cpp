// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <client/cache/cachefile.h>

#include <client/cache/cachefolder.h>
#include <client/cache/sqlstep.h>
#include <client/log.h>

#include <protocol/codec.h>

#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QUuid>

#include <utility>

// Opening, mending and reading a cache's file; writing stands in cachewriting.cpp.
namespace charla::client {

using namespace protocol;
using namespace Qt::StringLiterals;

namespace {

// Of another version nothing is read but what is salvaged.
constexpr int Version = 1;

const QStringList Schema{
    u"CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID"_s,
    // kind: 0 a room, 1 a person; stay: a RoomStay; read: a seq
    u"CREATE TABLE talks (talk INTEGER PRIMARY KEY, kind INTEGER NOT NULL, name TEXT NOT NULL, "
    "stay INTEGER NOT NULL DEFAULT 0, topic TEXT NOT NULL DEFAULT '', "
    "read INTEGER NOT NULL DEFAULT 0, UNIQUE (kind, name)) STRICT"_s,
    // target: the message that a change is about, else 0; frame: the entry as on the wire
    u"CREATE TABLE entries (talk INTEGER NOT NULL, seq INTEGER NOT NULL, target INTEGER NOT NULL, "
    "frame BLOB NOT NULL, PRIMARY KEY (talk, seq)) STRICT, WITHOUT ROWID"_s,
    u"CREATE INDEX changes_of ON entries (talk, target) WHERE target > 0"_s,
    // frame: the request as on the wire
    u"CREATE TABLE outbox (place INTEGER PRIMARY KEY AUTOINCREMENT, id BLOB NOT NULL UNIQUE, "
    "frame BLOB NOT NULL) STRICT"_s,
};

std::optional<Entry> entryIn(const QByteArray &frame)
{
    const auto message = decodeServerMessage(frame);
    if (!message)
        return {};
    if (const auto *const said = std::get_if<ChatMessage>(&message.value()))
        return *said;
    if (const auto *const change = std::get_if<Change>(&message.value()))
        return *change;
    return {};
}

std::optional<Outbox::Entry> requestIn(const QByteArray &frame)
{
    const auto message = decodeClientMessage(frame);
    if (!message)
        return {};
    if (const auto *const send = std::get_if<Send>(&message.value())) {
        const auto *const sendAt = std::get_if<QString>(&send->sendAt);
        return Outbox::Entry{.id = send->id,
                             .to = send->to,
                             .text = send->text,
                             .sendAt = sendAt ? *sendAt : QString(),
                             .replyTo = send->replyTo,
                             .change = {},
                             .target = {},
                             .files = send->files};
    }
    if (const auto *const change = std::get_if<ChangeRequest>(&message.value()))
        return Outbox::Entry{.id = change->id,
                             .to = change->of,
                             .text = change->text,
                             .sendAt = {},
                             .replyTo = {},
                             .change = change->kind,
                             .target = change->target};
    return {};
}

std::optional<Conversation> conversation(int kind, const QString &name)
{
    if (kind == 0) {
        const auto room = RoomName::from(name);
        return room ? std::optional<Conversation>(room.value()) : std::nullopt;
    }
    const auto nick = Nick::from(name);
    return nick ? std::optional<Conversation>(nick.value()) : std::nullopt;
}

RoomStay stayOf(int number)
{
    return number == int(RoomStay::In) || number == int(RoomStay::LeftInSilence) ? RoomStay(number)
                                                                                 : RoomStay::Out;
}

} // namespace

CacheFile::CacheFile(QString path)
    : m_path(std::move(path)), m_connection(QUuid::createUuid().toString(QUuid::WithoutBraces))
{
}

CacheFile::~CacheFile()
{
    disconnect();
}

// ---- opening ------------------------------------------------------------------------------

std::unique_ptr<CacheFile> CacheFile::open(const QString &path)
{
    std::unique_ptr<CacheFile> file(new CacheFile(path));
    const bool isUsable = file->connect() && (file->isSound() || file->beginAnew());
    return isUsable && !file->fact(u"serverId"_s).isEmpty() ? std::move(file) : nullptr;
}

std::unique_ptr<CacheFile> CacheFile::open(const QString &path, const QString &serverId)
{
    std::unique_ptr<CacheFile> file(new CacheFile(path));
    const bool isNew = !QFile::exists(path);
    const bool isUsable = file->connect()
        && (isNew ? file->create() : file->isSound() || file->beginAnew())
        && file->setFact(u"serverId"_s, serverId);
    return isUsable ? std::move(file) : nullptr;
}

bool CacheFile::connect()
{
    // SQLite gives the files beside it the same permissions.
    QFile file(m_path);
    if (!file.open(QFile::ReadWrite) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return false;
    file.close();
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    database.setDatabaseName(m_path);
    database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=5000"_s);
    return database.open();
}

void CacheFile::disconnect()
{
    QSqlDatabase::database(m_connection, false).close();
    QSqlDatabase::removeDatabase(m_connection);
}

bool CacheFile::isSound()
{
    auto version = sqlStep(m_connection, u"PRAGMA user_version"_s);
    if (!version || !version->next() || version->value(0).toInt() != Version)
        return false;
    version.reset();
    auto check = sqlStep(m_connection, u"PRAGMA quick_check(1)"_s);
    const bool isWhole = check && check->next() && check->value(0).toString() == u"ok"_s;
    check.reset();
    return isWhole && setUp();
}

bool CacheFile::setUp()
{
    return sqlStep(m_connection, u"PRAGMA journal_mode = WAL"_s)
        && sqlStep(m_connection, u"PRAGMA synchronous = FULL"_s)
        && sqlStep(m_connection,
                   u"PRAGMA secure_delete = ON"_s); // also of a token that is elsewhere
}

bool CacheFile::create()
{
    bool works = setUp() && QSqlDatabase::database(m_connection, false).transaction();
    for (const QString &statement : Schema)
        works = works && sqlStep(m_connection, statement);
    return works && sqlStep(m_connection, u"PRAGMA user_version = %1"_s.arg(Version))
        && QSqlDatabase::database(m_connection, false).commit();
}

bool CacheFile::beginAnew()
{
    qCWarning(logCache) << "a cache can't be read and is begun anew";
    const Salvage saved = salvage();
    disconnect();
    removeDatabase(m_path);
    bool works = connect() && create();
    for (const auto &[name, value] : saved.facts)
        works = works && setFact(name, value);
    for (const Outbox::Entry &entry : saved.outbox)
        works = works && put(entry);
    return works;
}

CacheFile::Salvage CacheFile::salvage() const
{
    Salvage saved;
    for (const QString &name : {u"serverId"_s, u"serverName"_s, u"token"_s, u"secretName"_s}) {
        if (const QString value = fact(name); !value.isEmpty())
            saved.facts.emplace_back(name, value);
    }
    saved.outbox = outbox();
    return saved;
}

// ---- reading ------------------------------------------------------------------------------

Kept CacheFile::load() const
{
    const auto token = SessionToken::from(fact(u"token"_s));
    const QString secretName = fact(u"secretName"_s);
    const qint64 known = fact(u"knownUpTo"_s).toLongLong();
    return {.serverId = fact(u"serverId"_s),
            .serverName = fact(u"serverName"_s),
            .token = token ? std::optional(token.value()) : std::nullopt,
            .secretName = secretName.isEmpty() ? QFileInfo(m_path).absoluteFilePath() : secretName,
            .isEntrusted = !token && !secretName.isEmpty(),
            .knownUpTo = known > 0 ? std::optional(Seq(known)) : std::nullopt,
            .talks = talks(),
            .outbox = outbox()};
}

QString CacheFile::fact(const QString &name) const
{
    auto found = sqlStep(m_connection, u"SELECT value FROM facts WHERE name = ?"_s, {name});
    return found && found->next() ? found->value(0).toString() : QString();
}

std::vector<KeptTalk> CacheFile::talks() const
{
    std::vector<KeptTalk> talks;
    auto rows = sqlStep(m_connection,
                        u"SELECT talk, kind, name, stay, topic, read FROM talks ORDER BY talk"_s);
    while (rows && rows->next()) {
        const auto of = conversation(rows->value(1).toInt(), rows->value(2).toString());
        if (of)
            talks.push_back({.of = *of,
                             .stay = stayOf(rows->value(3).toInt()),
                             .topic = rows->value(4).toString(),
                             .read = Seq(rows->value(5).toLongLong()),
                             .entries = entriesOf(rows->value(0).toLongLong())});
    }
    return talks;
}

std::vector<Entry> CacheFile::entriesOf(qint64 talk) const
{
    std::vector<Entry> entries;
    auto rows
        = sqlStep(m_connection, u"SELECT frame FROM entries WHERE talk = ? ORDER BY seq"_s, {talk});
    while (rows && rows->next()) {
        if (auto entry = entryIn(rows->value(0).toByteArray()))
            entries.push_back(std::move(*entry));
    }
    return entries;
}

std::vector<Outbox::Entry> CacheFile::outbox() const
{
    std::vector<Outbox::Entry> entries;
    auto rows = sqlStep(m_connection, u"SELECT frame FROM outbox ORDER BY place"_s);
    while (rows && rows->next()) {
        if (auto entry = requestIn(rows->value(0).toByteArray()))
            entries.push_back(std::move(*entry));
    }
    return entries;
}

} // namespace charla::client
