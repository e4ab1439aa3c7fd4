// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <app/hostingservice.h>

#include <app/joinaddresses.h>
#include <server/server.h>

#include <QMetaObject>
#include <QNetworkInterface>

#include <algorithm>
#include <utility>

namespace charla::app {

using namespace Qt::StringLiterals;

namespace {

using Trouble = ui::Hosting::Trouble;

Trouble kindOf(const server::ListenTrouble &trouble)
{
    using Kind = server::ListenTrouble::Kind;
    switch (trouble.kind) {
    case Kind::PortTaken:
        return Trouble::PortTaken;
    case Kind::PortForbidden:
        return Trouble::PortForbidden;
    case Kind::Other:
        break;
    }
    return Trouble::Other;
}

Trouble kindOf(const server::StoreTrouble &trouble)
{
    using Kind = server::StoreTrouble::Kind;
    switch (trouble.kind) {
    case Kind::Locked:
        return Trouble::HistoryLocked;
    case Kind::Newer:
        return Trouble::HistoryNewer;
    case Kind::Corrupt:
        return Trouble::HistoryDamaged;
    case Kind::CannotOpen:
        return Trouble::HistoryCannotOpen;
    case Kind::CannotWrite:
        break;
    }
    return Trouble::HistoryCannotWrite;
}

Trouble kindOf(const server::TlsTrouble &)
{
    return Trouble::Certificate;
}

QString detailOf(const server::TlsTrouble &trouble)
{
    return u"%1: %2"_s.arg(trouble.file, trouble.detail);
}

QString detailOf(const server::ListenTrouble &trouble)
{
    return trouble.systemWords;
}

QString detailOf(const server::StoreTrouble &trouble)
{
    return trouble.detail;
}

} // namespace

HostingService::HostingService(server::Options options, QString historyFolder, QObject *parent)
    : Hosting(parent), m_options(std::move(options)), m_historyFolder(std::move(historyFolder))
{
    connect(&m_firewall, &Firewall::found, this, &Hosting::reachChanged);
    // What the host's own window says stays on this machine.
    if (m_options.tls.plain == server::Tls::Plain::Nobody)
        m_options.tls.plain = server::Tls::Plain::ThisMachine;
}

HostingService::~HostingService() = default;

void HostingService::start(const Request &request)
{
    QMetaObject::invokeMethod(
        this, [this, request] { startNow(request); }, Qt::QueuedConnection);
}

void HostingService::startNow(const Request &request)
{
    m_options.name = request.name;
    m_options.port = request.port;
    // Also of a server in memory, as long as this program runs: a restart is no reason to warn anybody.
    if (m_options.history.folder.isEmpty() && m_options.tls.inMemory.isEmpty())
        m_options.tls.inMemory = server::Server::newIdentity(m_options);
    m_running = m_options;
    m_server = std::make_unique<server::Server>(m_options);
    connect(m_server.get(), &server::Server::stopped, this, &HostingService::onStopped);
    connect(m_server.get(), &server::Server::peopleChanged, this, &Hosting::peopleChanged);
    connect(m_server.get(), &server::Server::fileBytesChanged, this, &Hosting::fileBytesChanged);
    connect(m_server.get(), &server::Server::reached, this, &Hosting::reachChanged);
    const auto port = m_server->start();
    if (port) {
        m_firewall.look();
        emit started(ownUrl());
        return;
    }
    m_server.reset();
    std::visit([this](const auto &trouble) { emit failed(kindOf(trouble), detailOf(trouble)); },
               port.error());
}

void HostingService::stop()
{
    m_startsAgain = false;
    if (m_server)
        m_server->stop();
}

void HostingService::restart()
{
    if (!isRunning())
        return start({.name = name(), .port = m_options.port});
    m_startsAgain = true;
    m_server->stop();
}

void HostingService::onStopped()
{
    emit stopped();
    if (std::exchange(m_startsAgain, false))
        start({.name = name(), .port = m_options.port});
}

bool HostingService::isRunning() const
{
    return m_server && m_server->isRunning();
}

QUrl HostingService::ownUrl() const
{
    if (!isRunning())
        return {};
    QUrl url(u"ws://127.0.0.1/charla"_s);
    url.setPort(m_server->port());
    return url;
}

std::optional<protocol::OwnerKey> HostingService::ownerKey() const
{
    return isRunning() ? m_server->ownerKey() : std::nullopt;
}

QStringList HostingService::addresses() const
{
    if (!isRunning())
        return {};
    const QStringList addresses = joinAddresses(m_options.listenAddress, m_server->port(),
                                                QNetworkInterface::allAddresses());
    return m_options.tls.plain == server::Tls::Plain::Everybody ? addresses
                                                                : encryptedAddresses(addresses);
}

ui::Hosting::Reach HostingService::reach() const
{
    if (isRunning() && m_server->wasReached())
        return Reach::Reached;
    const auto addresses = QNetworkInterface::allAddresses();
    const bool isInNetwork = std::ranges::any_of(
        addresses, [](const QHostAddress &address) { return !address.isLoopback(); });
    return isInNetwork && !m_options.listenAddress.isLoopback() ? Reach::NotYet : Reach::NoNetwork;
}

QString HostingService::fingerprint() const
{
    return isRunning() ? m_server->certificateFingerprint() : QString();
}

QStringList HostingService::people() const
{
    return isRunning() ? m_server->people() : QStringList();
}

qint64 HostingService::fileBytes() const
{
    return isRunning() ? m_server->fileBytes() : 0;
}

QString HostingService::invite(int uses, std::chrono::milliseconds lifetime)
{
    return isRunning() ? m_server->makeInvitation(uses, lifetime) : QString();
}

std::vector<protocol::InvitationTerms> HostingService::invitations() const
{
    return isRunning() ? m_server->invitations() : std::vector<protocol::InvitationTerms>();
}

void HostingService::revokeInvitation(const protocol::InvitationId &invitation)
{
    if (m_server)
        m_server->revokeInvitation(invitation);
}

ui::Hosting::Terms HostingService::termsOf(const server::Options &options)
{
    using History = Terms::History;
    const auto history = [&options] {
        if (options.history.folder.isEmpty())
            return History::Memory;
        return options.history.keepDays > 0 ? History::Days : History::Forever;
    }();
    return {.port = options.port,
            .password = options.password,
            .history = history,
            .keepDays = history == History::Days ? options.history.keepDays : 0,
            .files = {.largest = options.files.maxFile,
                      .together = options.files.maxStorage,
                      .types = options.files.types},
            .isAnnounced = options.isAnnounced};
}

void HostingService::setTerms(const Terms &terms)
{
    using History = Terms::History;
    m_options.port = terms.port;
    m_options.isAnnounced = terms.isAnnounced;
    m_options.password = terms.password;
    m_options.history.folder = terms.history == History::Memory ? QString() : m_historyFolder;
    m_options.history.keepDays = terms.history == History::Days ? terms.keepDays : 0;
    m_options.files = {.maxFile = terms.files.largest,
                       .maxStorage = terms.files.together,
                       .types = terms.files.types};
    m_running.password = terms.password;
    if (m_server)
        m_server->setPassword(terms.password);
    emit termsChanged();
}

bool HostingService::needsRestart() const
{
    return isRunning() && termsOf(m_running) != termsOf(m_options);
}

bool HostingService::forgetsAll() const
{
    return isRunning() && m_running.history.folder.isEmpty();
}

} // namespace charla::app
