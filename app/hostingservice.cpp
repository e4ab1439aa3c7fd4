// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <app/hostingservice.h>

#include <app/joinaddresses.h>
#include <server/server.h>

#include <QMetaObject>
#include <QNetworkInterface>

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

QString detailOf(const server::ListenTrouble &trouble)
{
    return trouble.systemWords;
}

QString detailOf(const server::StoreTrouble &trouble)
{
    return trouble.detail;
}

} // namespace

HostingService::HostingService(server::Options options, QObject *parent)
    : Hosting(parent), m_options(std::move(options))
{
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
    m_server = std::make_unique<server::Server>(m_options);
    connect(m_server.get(), &server::Server::stopped, this, &Hosting::stopped);
    const auto port = m_server->start();
    if (port) {
        QUrl ownUrl(u"ws://127.0.0.1/charla"_s);
        ownUrl.setPort(*port);
        emit started(ownUrl);
        return;
    }
    m_server.reset();
    std::visit([this](const auto &trouble) { emit failed(kindOf(trouble), detailOf(trouble)); },
               port.error());
}

void HostingService::stop()
{
    if (m_server)
        m_server->stop();
}

bool HostingService::isRunning() const
{
    return m_server && m_server->isRunning();
}

QStringList HostingService::addresses() const
{
    if (!isRunning())
        return {};
    return joinAddresses(m_options.listenAddress, m_server->port(),
                         QNetworkInterface::allAddresses());
}

} // namespace charla::app
