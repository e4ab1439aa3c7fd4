// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/server.h>

#include <server/announce/announcer.h>
#include <server/dialects/dialects.h>
#include <server/figures/figures.h>
#include <server/files/filedepot.h>
#include <server/files/filedoor.h>
#include <server/files/fileoffice.h>
#include <server/hub/hub.h>
#include <server/ownerkeyfile.h>
#include <server/ownnames.h>
#include <server/runningfile.h>
#include <server/store/memorystore.h>
#include <server/store/sqlite/sqlitestore.h>
#include <server/tls/identityfiles.h>
#include <server/tls/tlscontext.h>
#include <server/visitor.h>
#include <server/wire/connection.h>

#include <QCoreApplication>
#include <QFile>
#include <QMetaObject>

#include <sys/statvfs.h>

namespace charla::server {

using namespace protocol;
using namespace Qt::StringLiterals;

namespace {

FileOffice::Setup officeSetup(const Options &options)
{
    return {.terms = {options.files.maxFile, options.files.types},
            .maxStorage = options.files.maxStorage,
            .keep = options.deadlines.uploadKeep,
            .today = {}};
}

FileDepot::Setup depotSetup(const Options &options)
{
    const QString &folder = options.history.folder;
    return {.folder = folder.isEmpty() ? QString() : folder + u"/files"_s,
            .silence = options.deadlines.transfer,
            .linger = options.deadlines.closeLinger};
}

TlsIdentity newIdentity(const Options &options)
{
    return TlsIdentity::make(ownNames() + options.allowedHosts, ownAddresses());
}

Result<TlsIdentity, TlsTrouble> identityOf(const Options &options)
{
    if (!options.tls.certificateFile.isEmpty())
        return readIdentity(options.tls.certificateFile, options.tls.keyFile);
    if (options.history.folder.isEmpty() && !options.tls.inMemory.isEmpty())
        return TlsIdentity::fromPem(options.tls.inMemory, options.tls.inMemory);
    if (options.history.folder.isEmpty())
        return newIdentity(options);
    return keptIdentity(options.history.folder, [&options] { return newIdentity(options); });
}

std::optional<qint64> freeBytesAt(const QString &folder)
{
    struct statvfs disk = {};
    if (::statvfs(QFile::encodeName(folder).constData(), &disk) != 0)
        return {};
    return qint64(disk.f_bavail) * qint64(disk.f_frsize);
}

Hub::Setup hubSetup(const Options &options, FileOffice &office, const OwnerKey &ownerKey)
{
    return {.serverName = options.name,
            .serverVersion = QCoreApplication::applicationVersion(),
            .lobby = options.lobby,
            .history = options.history.folder.isEmpty() ? Welcome::History::Ephemeral
                                                        : Welcome::History::Kept,
            .maxRooms = options.maxRooms,
            .password = options.password,
            .floods = options.limits.floods,
            .maxPasswordGuesses = options.limits.maxPasswordGuesses,
            .ownerKey = ownerKey,
            .files = &office,
            .waiting = {options.deadlines.nickGrace, options.deadlines.personKeep},
            .tries = options.limits.nickTries};
}

} // namespace

Server::Server(Options options, QObject *parent)
    : QObject(parent), m_options(std::move(options)) { }

Server::~Server()
{
    // The connections go with the door. Without a hub nobody is told of it any more, so that
    // none writes to another one that is going, too.
    for (Connection *connection : std::as_const(m_connections))
        connection->disconnect(this);
    m_announcer.reset();
    m_hub.reset();
    m_frontDoor.reset();
}

std::optional<StoreTrouble> Server::openHistory()
{
    if (m_options.history.folder.isEmpty()) {
        m_store = std::make_unique<MemoryStore>();
    } else {
        auto store = SqliteStore::open(m_options.history.folder,
                                       {.keepDays = std::chrono::days(m_options.history.keepDays),
                                        .maxQueued = m_options.limits.maxQueuedDrafts});
        if (!store)
            return store.error();
        m_store = std::move(store).value();
    }
    if (auto trouble = openOwnerKey()) {
        m_store.reset();
        return trouble;
    }
    m_office = std::make_unique<FileOffice>(officeSetup(m_options), *m_store);
    connect(m_office.get(), &FileOffice::usedChanged, this, &Server::fileBytesChanged);
    openFiles();
    m_hub = std::make_unique<Hub>(hubSetup(m_options, *m_office, *m_ownerKey), *m_store);
    connect(m_hub.get(), &Hub::peopleChanged, this, &Server::peopleChanged);
    connect(m_hub.get(), &Hub::peopleChanged, this, &Server::announce);
    return {};
}

std::optional<StoreTrouble> Server::openOwnerKey()
{
    if (m_options.history.folder.isEmpty()) {
        m_ownerKey = m_options.ownerKey.value_or(OwnerKey::create());
        return {};
    }
    const auto key = keptOwnerKey(m_options.history.folder);
    if (!key)
        return key.error();
    m_ownerKey = *key;
    return {};
}

// Who listens everywhere is at loopback, too.
void Server::tellWhereItRuns()
{
    const QString &folder = m_options.history.folder;
    if (folder.isEmpty())
        return;
    const QHostAddress &listening = m_options.listenAddress;
    const bool isEverywhere = listening == QHostAddress(QHostAddress::Any)
        || listening == QHostAddress(QHostAddress::AnyIPv4)
        || listening == QHostAddress(QHostAddress::AnyIPv6);
    QUrl url;
    url.setScheme(m_tls && m_options.tls.plain == Tls::Plain::Nobody ? u"wss"_s : u"ws"_s);
    if (!isEverywhere)
        url.setHost(listening.toString());
    else
        url.setHost(listening == QHostAddress(QHostAddress::AnyIPv6) ? u"::1"_s : u"127.0.0.1"_s);
    url.setPort(m_port);
    url.setPath(u"/charla"_s);
    m_runningFile.reset(); // it takes its file along
    m_runningFile
        = std::make_unique<RunningFile>(folder, RunningPlace{url, m_fingerprint, listening});
}

// As it is now; and from now on, if it was not so far.
void Server::announce()
{
    const bool isForOthers = isRunning() && !m_options.listenAddress.isLoopback();
    if (!isForOthers || !m_options.isAnnounced)
        return m_announcer.reset();
    const Announcement now{.serverId = m_hub->serverId(),
                           .name = m_options.name,
                           .port = m_port,
                           .fingerprint = m_fingerprint,
                           .people = int(people().size()),
                           .asksPassword = !m_options.password.isEmpty()};
    if (m_announcer)
        m_announcer->announce(now);
    else
        m_announcer = std::make_unique<Announcer>(now, m_options.listenAddress);
}

// The bytes are the depot's, what they mean the office's; neither knows the other.
void Server::openFiles()
{
    m_depot = std::make_unique<FileDepot>(depotSetup(m_options));
    FileDepot *const depot = m_depot.get();
    FileOffice *const office = m_office.get();
    connect(office, &FileOffice::restored, depot, &FileDepot::sweep);
    connect(office, &FileOffice::expected, depot, &FileDepot::expect);
    connect(office, &FileOffice::givenUp, depot, &FileDepot::giveUp);
    connect(office, &FileOffice::unnamed, depot, &FileDepot::remove);
    connect(depot, &FileDepot::received, office, &FileOffice::noteReceived);
    connect(depot, &FileDepot::completed, office, &FileOffice::noteCompleted);
    connect(depot, &FileDepot::previewed, office, &FileOffice::notePreviewed);
    const FileDoor::Questions questions{
        [office](const QString &token) { return office->upload(token); },
        [office](const QString &capability, QObject *context, const FileDoor::Found &done) {
            office->file(capability, context, done);
        },
        [office](const QString &capability, QObject *context, const FileDoor::Found &done) {
            office->preview(capability, context, done);
        }};
    m_files = std::make_unique<FileDoor>(*depot, questions);
}

std::optional<TlsTrouble> Server::openTls()
{
    if (m_options.tls.use == Tls::Use::Off)
        return {};
    const auto identity = identityOf(m_options);
    if (!identity)
        return identity.error();
    QString words;
    auto context = TlsContext::create(*identity, words);
    if (!context)
        return TlsTrouble{TlsTrouble::Kind::TooWeak, m_options.tls.certificateFile, words};
    m_tls = std::move(context);
    m_fingerprint = identity->fingerprint();
    m_certificateEnd = identity->ends();
    return {};
}

std::optional<TlsTrouble> Server::adopt(const Options &options)
{
    if (!m_options.tls.certificateFile.isEmpty() && !options.tls.certificateFile.isEmpty()) {
        const Tls before = m_options.tls;
        m_options.tls.certificateFile = options.tls.certificateFile;
        m_options.tls.keyFile = options.tls.keyFile;
        if (auto trouble = openTls()) {
            m_options.tls = before;
            return trouble;
        }
    }
    m_options.limits = options.limits;
    m_options.trustedProxies = options.trustedProxies;
    m_options.metricsReaders = options.metricsReaders;
    m_options.allowedHosts = options.allowedHosts;
    m_options.allowedOrigins = options.allowedOrigins;
    m_options.isAnnounced = options.isAnnounced;
    setPassword(options.password);
    if (m_hub)
        m_hub->setFloodLimits(options.limits.floods);
    if (isRunning())
        tellWhereItRuns(); // with another certificate perhaps
    if (m_frontDoor) {
        m_frontDoor->setTls(m_tls);
        m_frontDoor->adopt(options);
    }
    announce();
    return {};
}

Health Server::health() const
{
    Health health{.store = m_store ? m_store->condition() : StoreCondition::Well};
    if (!m_options.history.folder.isEmpty())
        health.freeBytes = freeBytesAt(m_options.history.folder);
    return health;
}

QByteArray Server::newIdentity(const Options &options)
{
    return server::newIdentity(options).toPem();
}

Result<quint16, StartTrouble> Server::start()
{
    m_stopping = false;
    if (!m_store) {
        if (const auto trouble = openHistory())
            return StartTrouble(*trouble);
    }
    if (!m_tls) {
        if (const auto trouble = openTls())
            return StartTrouble(*trouble);
    }
    m_frontDoor = std::make_unique<FrontDoor>(m_options, dialectPaths());
    m_options.inheritedSocket = -1; // the door's now
    m_frontDoor->setTls(m_tls);
    m_frontDoor->setFiles(m_files.get());
    m_frontDoor->setMetrics([this] { return metrics(); });
    m_frontDoor->setHealth([this] { return health(); });
    m_started = std::chrono::steady_clock::now();
    connect(m_frontDoor.get(), &FrontDoor::peerArrived, this, &Server::admit);
    connect(m_frontDoor.get(), &FrontDoor::reached, this, &Server::reached);
    const auto port = m_frontDoor->listen();
    if (port) {
        m_port = *port;
        tellWhereItRuns();
        announce();
        return *port;
    }
    m_frontDoor.reset();
    return StartTrouble(port.error());
}

void Server::stop()
{
    if (m_stopping || !m_frontDoor)
        return;
    m_stopping = true;
    m_port = 0;
    m_announcer.reset();
    m_runningFile.reset();
    m_frontDoor->close();
    m_depot->dismiss();
    const auto connections = m_connections;
    for (Connection *connection : connections)
        connection->close(CloseCode::GoingAway, u"The server stops."_s);
    if (m_connections.isEmpty())
        QMetaObject::invokeMethod(this, &Server::stopped, Qt::QueuedConnection);
}

bool Server::isRunning() const
{
    return m_port != 0;
}

quint16 Server::port() const
{
    return m_port;
}

int Server::connectionCount() const
{
    return int(m_connections.size());
}

QStringList Server::people() const
{
    return m_hub ? m_hub->people() : QStringList();
}

qint64 Server::fileBytes() const
{
    return m_office ? m_office->usedBytes() : 0;
}

bool Server::wasReached() const
{
    return m_frontDoor && m_frontDoor->wasReached();
}

QString Server::makeInvitation(int uses, std::chrono::milliseconds lifetime)
{
    using std::chrono::system_clock;
    if (!m_hub)
        return {};
    const auto expires
        = std::chrono::floor<std::chrono::milliseconds>(system_clock::now()) + lifetime;
    return m_hub->invitations().make({}, uses, expires).code.text();
}

std::vector<InvitationTerms> Server::invitations() const
{
    return m_hub ? m_hub->invitations().of({}) : std::vector<InvitationTerms>();
}

void Server::revokeInvitation(const InvitationId &invitation)
{
    if (m_hub)
        m_hub->invitations().revoke({}, invitation);
}

QByteArray Server::metrics() const
{
    using std::chrono::steady_clock;
    const Figures figures{
        .version = QCoreApplication::applicationVersion(),
        .uptime = std::chrono::duration_cast<std::chrono::seconds>(steady_clock::now() - m_started),
        .fileBytes = fileBytes(),
        .isHealthy = health().trouble().isEmpty(),
        .certificateEnd = m_certificateEnd,
        .hub = m_hub->figures(),
        .door = m_frontDoor->figures()};
    return exposed(figures, m_options.limits);
}

void Server::setPassword(const QString &password)
{
    m_options.password = password;
    if (m_hub)
        m_hub->setPassword(password);
    announce();
}

void Server::admit(Connection *connection, const Upgrade &upgrade)
{
    const Dialect *const dialect = dialectAt(upgrade.path);
    Q_ASSERT_X(dialect, "Server::admit", "the front door lets in only paths that it was given");
    m_connections.insert(connection);
    connect(connection, &QObject::destroyed, this, [this, connection] { forget(connection); });
    new Visitor(*connection, upgrade, *dialect, *m_hub,
                m_newcomers); // NOLINT: child of its connection
}

void Server::forget(Connection *connection)
{
    m_connections.remove(connection);
    if (m_stopping && m_connections.isEmpty())
        emit stopped();
}

} // namespace charla::server
