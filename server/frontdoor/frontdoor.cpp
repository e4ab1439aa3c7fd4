// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/frontdoor/frontdoor.h>

#include <server/frontdoor/arrival.h>
#include <server/frontdoor/httpanswer.h>
#include <server/frontdoor/listener.h>
#include <server/frontdoor/origin.h>
#include <server/frontdoor/pages.h>
#include <server/frontdoor/pageserver.h>
#include <server/wire/peeraddress.h>
#include <server/frontdoor/upgrade.h>
#include <server/frontdoor/websocketdoor.h>
#include <server/log.h>
#include <server/wire/connection.h>
#include <server/wire/peersocket.h>

#include <QHostInfo>

#include <utility>

namespace charla::server {

using namespace protocol;
using namespace Qt::StringLiterals;

namespace {

// The names under which this machine is known around it, by DNS and mDNS.
QStringList ownNames()
{
    const QString full = QHostInfo::localHostName();
    const QString name = full.section(u'.', 0, 0);
    QStringList names{full, name, name + ".local"_L1};
    if (const QString domain = QHostInfo::localDomainName(); !domain.isEmpty())
        names.append(name + u'.' + domain);
    names.removeAll(QString());
    return names;
}

ListenTrouble troubleOf(const QTcpServer &server)
{
    switch (server.serverError()) {
    case QAbstractSocket::AddressInUseError:
        return {ListenTrouble::PortTaken, server.errorString()};
    case QAbstractSocket::SocketAccessError:
        return {ListenTrouble::PortForbidden, server.errorString()};
    default:
        return {ListenTrouble::Other, server.errorString()};
    }
}

void endWith(PeerSocket *socket, const QByteArray &lastWords)
{
    socket->write(lastWords);
    // At once: QTcpSocket forgets the rest when it sees that the peer has ended its side.
    socket->flush();
    socket->close();
}

} // namespace

FrontDoor::FrontDoor(const Options &options, QStringList webSocketPaths, QObject *parent)
    : QObject(parent), m_options(options), m_webSocketPaths(std::move(webSocketPaths)),
      m_originRule(ownNames() + options.allowedHosts, options.allowedOrigins), m_pages(u":/web"_s),
      m_pageServer(new PageServer(options, this)),
      m_webSocketDoor(new WebSocketDoor(options, this)), m_listener(new Listener(options, this))
{
    connect(m_listener, &Listener::accepted, this, &FrontDoor::onAccepted);
    connect(m_webSocketDoor, &WebSocketDoor::peerArrived, this, &FrontDoor::peerArrived);
}

FrontDoor::~FrontDoor() = default;

Result<quint16, ListenTrouble> FrontDoor::listen()
{
    if (!m_listener->listen(m_options.listenAddress, m_options.port)) {
        qCWarning(logFrontDoor) << "can't listen on port" << m_options.port
                                << m_listener->errorString();
        return troubleOf(*m_listener);
    }
    m_pageServer->bind(m_listener);
    return m_listener->serverPort();
}

void FrontDoor::close()
{
    m_listener->close();
    const QList<Arrival *> arrivals = findChildren<Arrival *>(Qt::FindDirectChildrenOnly);
    for (const Arrival *arrival : arrivals) {
        if (PeerSocket *socket = arrival->socket())
            socket->cut();
    }
}

void FrontDoor::onAccepted(PeerSocket *socket)
{
    const QHostAddress address = socket->peerAddress();
    const int fromThere = m_arrivalsByAddress.value(address);
    if (m_arrivals >= m_options.limits.maxPendingHeads
        || fromThere >= m_options.limits.maxPendingHeadsPerAddress) {
        qCDebug(logFrontDoor) << "too many unfinished requests; cut one from" << address;
        socket->cut();
        return;
    }
    ++m_arrivals;
    m_arrivalsByAddress.insert(address, fromThere + 1);

    auto *const arrival = new Arrival(socket, m_options, this);
    connect(arrival, &Arrival::headRead, this,
            [this, arrival](PeerSocket *peer, const RequestHead &head) {
                forget(arrival);
                route(peer, head);
            });
    connect(arrival, &Arrival::refused, this,
            [this, arrival](PeerSocket *peer, const QByteArray &lastWords) {
                forget(arrival);
                endWith(peer, lastWords);
            });
    connect(arrival, &Arrival::ended, this, [this, arrival] { forget(arrival); });
}

void FrontDoor::forget(Arrival *arrival)
{
    --m_arrivals;
    const auto fromThere = m_arrivalsByAddress.find(arrival->peerAddress());
    if (--*fromThere == 0)
        m_arrivalsByAddress.erase(fromThere);
    arrival->deleteLater(); // it is in the middle of its signal
}

void FrontDoor::route(PeerSocket *socket, const RequestHead &head)
{
    const auto content
        = head.method == "HEAD" ? HttpAnswer::Content::None : HttpAnswer::Content::Body;
    if (wantsWebSocket(head))
        routeUpgrade(socket, head);
    else if (m_webSocketPaths.contains(head.path))
        refuse(socket, upgradeRequired(), content);
    else if (head.path.startsWith(
                 "/files/"_L1)) // here the file transfers will stand, apart from QHttpServer
        refuse(socket, HttpAnswer::refusal(404, "This server keeps no files."), content);
    else
        m_pageServer->serve(socket, m_pages.answer(head), content);
}

void FrontDoor::routeUpgrade(PeerSocket *socket, const RequestHead &head)
{
    if (const auto refusal = upgradeRefusalHere(head)) {
        refuse(socket, *refusal, HttpAnswer::Content::Body);
        return;
    }
    if (socket->bytesAvailable() > head.headBytes) {
        refuse(
            socket,
            HttpAnswer::refusal(400, "A WebSocket client waits for the answer before it speaks."),
            HttpAnswer::Content::Body);
        return;
    }
    const Upgrade upgrade{.path = head.path,
                          .query = QUrlQuery(QString::fromLatin1(head.query)),
                          .peerAddress = plainAddress(socket->peerAddress()),
                          .peerPort = socket->peerPort()};
    m_webSocketDoor->admit(socket, upgrade, head.headBytes);
}

std::optional<HttpAnswer> FrontDoor::upgradeRefusalHere(const RequestHead &head) const
{
    if (!m_webSocketPaths.contains(head.path))
        return HttpAnswer::refusal(404, "No WebSocket is served at this path.");
    if (auto refusal = upgradeRefusal(head))
        return refusal;
    if (!m_originRule.admits(head.value("origin"), *head.value("host")))
        return HttpAnswer::refusal(403, "Pages of this origin may not connect here.");
    return {};
}

void FrontDoor::refuse(PeerSocket *socket, const HttpAnswer &answer, HttpAnswer::Content content)
{
    qCDebug(logFrontDoor) << "refused a request from" << socket->peerAddress() << "with"
                          << answer.status;
    endWith(socket, answer.toBytes(content));
}

} // namespace charla::server
