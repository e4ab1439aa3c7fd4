// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <server/frontdoor/frontdoor.h>

#include <server/files/filedoor.h>
#include <server/frontdoor/arrival.h>
#include <server/frontdoor/handshakequeue.h>
#include <server/frontdoor/httpanswer.h>
#include <server/frontdoor/listener.h>
#include <server/frontdoor/metricsrule.h>
#include <server/frontdoor/origin.h>
#include <server/frontdoor/pages.h>
#include <server/frontdoor/pageserver.h>
#include <server/frontdoor/reply.h>
#include <server/frontdoor/tlsrequired.h>
#include <server/frontdoor/upgrade.h>
#include <server/log.h>
#include <server/ownnames.h>
#include <server/wire/connection.h>
#include <server/wire/frame.h>
#include <server/wire/peersocket.h>
#include <server/wire/wires.h>

#include <QNetworkInterface>

#include <sys/resource.h>

#include <algorithm>
#include <climits>
#include <utility>

namespace charla::server {

using namespace protocol;
using namespace Qt::StringLiterals;

namespace {

// Their heads are read between what those say who are here.
constexpr int MostArrivalsAtOnce = 16;

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

// A place without a descriptor would be none: the system's limit is the lower one perhaps.
Places::Terms placesOf(const FloodLimits &limits)
{
    constexpr int Spare = 128; // files, the database, loops
    rlimit files{};
    const bool isKnown = ::getrlimit(RLIMIT_NOFILE, &files) == 0 && files.rlim_cur < INT_MAX;
    int most = limits.maxConnections;
    if (isKnown && most > 0)
        most = std::min(most, std::max(int(files.rlim_cur) - Spare, 1));
    return {most, std::min(limits.reservedConnections, most / 2), limits.maxConnectionsPerAddress};
}

// The last eighth is not for those who have a quarter of all: two or three addresses could else keep
// everybody out.
bool isTooGreedy(const Headcount &arrivals, const QHostAddress &address, int most)
{
    const bool isScarce = most > 0 && arrivals.all() >= most - most / 8;
    return isScarce && arrivals.isFull(address, 0, std::max(most / 4, 1));
}

OriginRule originRuleOf(const Options &options)
{
    return {ownNames() + options.allowedHosts, options.allowedOrigins};
}

QStringList pageRoots(const Options &options)
{
    return options.hasTutorials ? QStringList{u":/web"_s, u":/museum"_s} : QStringList{u":/web"_s};
}

} // namespace

FrontDoor::FrontDoor(const Options &options, QStringList webSocketPaths, QObject *parent)
    : QObject(parent), m_options(options), m_webSocketPaths(std::move(webSocketPaths)),
      m_originRule(originRuleOf(options)), m_pages(pageRoots(options)),
      m_pageServer(new PageServer(options, this)), m_wires(new Wires(options, this)),
      m_watch(DescriptorWatch::create(MostArrivalsAtOnce)),
      m_listener(new Listener(options, *m_watch, m_alarms, this)),
      m_handshakes(new HandshakeQueue(options.limits.floods.maxHandshakes,
                                      options.limits.floods.maxHandshakesPerAddress, this)),
      m_places(placesOf(options.limits.floods))
{
    connect(m_listener, &Listener::accepted, this, &FrontDoor::onAccepted);
}

FrontDoor::~FrontDoor()
{
    // Before the watch goes that they are with.
    close();
    qDeleteAll(findChildren<Reply *>(Qt::FindDirectChildrenOnly));
}

Result<quint16, ListenTrouble> FrontDoor::listen()
{
    const int inherited = std::exchange(m_options.inheritedSocket, -1);
    const bool listens = inherited >= 0 ? m_listener->adopt(inherited)
                                        : m_listener->open(m_options.listenAddress, m_options.port);
    if (!listens) {
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
    dismissArrivals();
}

void FrontDoor::dismissArrivals()
{
    const QList<Arrival *> arrivals = findChildren<Arrival *>(Qt::FindDirectChildrenOnly);
    for (Arrival *arrival : arrivals) {
        if (arrival->isLooking()) // else it is in the middle of its signal
            delete arrival;
    }
    m_arrivals.clear();
    m_handshakes->clear();
}

// Who comes to one of this machine's own addresses comes from it, by whatever address.
void FrontDoor::noteFrom(const QHostAddress &address)
{
    if (m_wasReached || address.isLoopback() || QNetworkInterface::allAddresses().contains(address))
        return;
    m_wasReached = true;
    emit reached();
}

void FrontDoor::onAccepted(Descriptor &socket)
{
    const PeerName peer = PeerName::of(socket.number());
    const Limits &limits = m_options.limits;
    ++m_figures.accepted;
    noteFrom(peer.address);
    // A proxy asks for many, and it is not known yet for whom.
    const bool isProxy = m_options.trustedProxies.includes(peer.address);
    if (m_arrivals.isFull(peer.address, limits.maxPendingHeads,
                          isProxy ? 0 : limits.maxPendingHeadsPerAddress)
        || (!isProxy && isTooGreedy(m_arrivals, peer.address, limits.maxPendingHeads))) {
        qCDebug(logFrontDoor) << "too many unfinished requests; cut one from" << peer.address;
        ++m_figures.cutHeads;
        return;
    }
    const Places::Why place
        = isProxy ? m_places.askForProxy(peer.address) : m_places.ask(peer.address);
    if (place == Places::Why::Free)
        socket.setPlace(m_places.take(peer.address));
    auto *const arrival
        = new Arrival({std::move(socket), peer, place}, m_options, m_tls, *m_watch, m_alarms, this);
    m_arrivals.add(peer.address);
    connect(arrival, &Arrival::tlsWanted, this, [this, arrival] { m_handshakes->ask(*arrival); });
    connect(arrival, &Arrival::headRead, this, [this, arrival](const RequestHead &head) {
        settle(*arrival, head);
        route(*arrival, head);
        forget(arrival);
    });
    connect(arrival, &Arrival::refused, this, [this, arrival](const QByteArray &lastWords) {
        endWith(*arrival, lastWords);
        forget(arrival);
    });
    connect(arrival, &Arrival::ended, this, [this, arrival] { forget(arrival); });
}

void FrontDoor::forget(Arrival *arrival)
{
    m_arrivals.remove(arrival->peer().address);
    m_handshakes->forget(*arrival);
    arrival->deleteLater(); // it is in the middle of its signal
}

void FrontDoor::settle(Arrival &arrival, const RequestHead &head)
{
    const QHostAddress &peer = arrival.peer().address;
    const Asker asker
        = askerOf(head, {peer, Asker::Way::Direct, arrival.isSecure()}, m_options.trustedProxies);
    arrival.setAsker(asker);
    if (arrival.place() != Places::Why::Free || !m_options.trustedProxies.includes(peer))
        return;
    arrival.setPlace(Places::Why::Free, Place()); // that was the proxy's
    const Places::Why why = m_places.ask(asker.address);
    arrival.setPlace(why, why == Places::Why::Free ? m_places.take(asker.address) : Place());
}

void FrontDoor::route(Arrival &arrival, const RequestHead &head)
{
    const auto content
        = head.method == "HEAD" ? HttpAnswer::Content::None : HttpAnswer::Content::Body;
    if (arrival.place() != Places::Why::Free) {
        turnAway(arrival, head, content);
    } else if (needsTls(arrival.asker())) {
        const bool isPage = !wantsWebSocket(head) && !m_webSocketPaths.contains(head.path)
            && !head.path.startsWith("/files/"_L1);
        refuse(arrival, isPage ? pageByTls(head, arrival.asker().way) : tlsRequired(), content);
    } else if (wantsWebSocket(head)) {
        routeUpgrade(arrival, head, content);
    } else if (m_webSocketPaths.contains(head.path)) {
        refuse(arrival, upgradeRequired(), content);
    } else if (head.path.startsWith("/files/"_L1)) {
        routeFiles(arrival, head);
    } else {
        servePage(arrival, head, content);
    }
}

void FrontDoor::turnAway(Arrival &arrival, const RequestHead &head, HttpAnswer::Content content)
{
    const bool isFull = arrival.place() == Places::Why::Full;
    ++(isFull ? m_figures.refusedFull : m_figures.refusedAddressFull);
    // A page can't read what answers its WebSocket unless that is one.
    if (wantsWebSocket(head) && !upgradeRefusalHere(arrival, head))
        return endWith(arrival,
                       upgradeAnswer(head)
                           + closeFrame(CloseCode::Full,
                                        isFull ? u"There is no place for one more here."_s
                                               : u"Too many have come from your address."_s));
    refuse(arrival,
           HttpAnswer::refusal(503,
                               isFull ? "There is no place for one more here. Come back later."
                                      : "Too many have come from your address. Come back later.",
                               {{"Retry-After"_ba, "10"_ba}}),
           content);
}

HttpAnswer FrontDoor::pageFor(const Arrival &arrival, const RequestHead &head) const
{
    if (asksForHealth(head))
        return answer(m_health());
    if (m_metrics && mayReadMetrics(head, arrival.asker().address, m_options.metricsReaders))
        return {200,
                {{"Content-Type"_ba, "text/plain; version=0.0.4; charset=utf-8"_ba},
                 {"Cache-Control"_ba, "no-store"_ba}},
                m_metrics()};
    return m_pages.answer(head);
}

void FrontDoor::servePage(Arrival &arrival, const RequestHead &head, HttpAnswer::Content content)
{
    const HttpAnswer answer = pageFor(arrival, head);
    if (arrival.isSecure())
        return endWith(arrival, answer.toBytes(content));
    PeerSocket *const socket = plainSocketOf(arrival);
    socket->unread(QByteArrayView(arrival.bytes()).first(head.headBytes));
    m_pageServer->serve(socket, answer, content);
}

void FrontDoor::routeUpgrade(Arrival &arrival, const RequestHead &head, HttpAnswer::Content content)
{
    if (const auto refusal = upgradeRefusalHere(arrival, head))
        refuse(arrival, *refusal, content);
    else if (arrival.bytes().size() > head.headBytes || arrival.hasMore())
        refuse(
            arrival,
            HttpAnswer::refusal(400, "A WebSocket client waits for the answer before it speaks."),
            content);
    else
        admit(arrival, head);
}

void FrontDoor::routeFiles(Arrival &arrival, const RequestHead &head)
{
    if (!m_files) {
        const auto content
            = head.method == "HEAD" ? HttpAnswer::Content::None : HttpAnswer::Content::Body;
        return refuse(arrival, HttpAnswer::refusal(404, "This server keeps no files."), content);
    }
    m_files->take(arrival.takeSocket(), head, arrival.bytes().sliced(head.headBytes),
                  admitsOrigin(arrival, head) ? FileDoor::Origin::Admitted
                                              : FileDoor::Origin::Foreign);
}

void FrontDoor::admit(Arrival &arrival, const RequestHead &head)
{
    const Upgrade upgrade{.path = head.path,
                          .query = QUrlQuery(QString::fromLatin1(head.query)),
                          .peerAddress = arrival.asker().address,
                          .peerPort = arrival.peer().port};
    Connection *const connection = m_wires->admit(
        arrival.takeSocket(), {upgrade.peerAddress, upgrade.peerPort}, upgradeAnswer(head));
    qCDebug(logFrontDoor) << "a peer arrived at" << upgrade.path << "from" << upgrade.peerAddress;
    emit peerArrived(connection, upgrade);
}

PeerSocket *FrontDoor::plainSocketOf(Arrival &arrival)
{
    return new PeerSocket(arrival.takeSocket().takeDescriptor(), m_options.deadlines.closeLinger,
                          m_listener);
}

void FrontDoor::endWith(Arrival &arrival, const QByteArray &lastWords)
{
    if (arrival.isSecure()) {
        new Reply(arrival.takeSocket(), lastWords, m_options.deadlines, *m_watch, m_alarms,
                  this); // NOLINT: deletes itself
        return;
    }
    PeerSocket *const socket = plainSocketOf(arrival);
    socket->write(lastWords);
    // At once: QTcpSocket forgets the rest when it sees that the peer has ended its side.
    socket->flush();
    socket->close();
}

void FrontDoor::adopt(const Options &options)
{
    m_options.limits = options.limits;
    m_options.trustedProxies = options.trustedProxies;
    m_options.metricsReaders = options.metricsReaders;
    m_options.allowedOrigins = options.allowedOrigins;
    m_options.allowedHosts = options.allowedHosts;
    m_originRule = originRuleOf(options);
    m_places.setTerms(placesOf(options.limits.floods));
    m_handshakes->setTerms(options.limits.floods.maxHandshakes,
                           options.limits.floods.maxHandshakesPerAddress);
    m_wires->stockpile().setMost(options.limits.floods.maxQueuedBytes);
}

DoorFigures FrontDoor::figures() const
{
    DoorFigures figures = m_figures;
    figures.connections = m_places.taken();
    figures.placesInAll = m_places.terms().most;
    figures.heads = m_arrivals.all();
    figures.handshakes = m_handshakes->running();
    figures.waitingHandshakes = m_handshakes->waiting();
    figures.webSockets = m_wires->count();
    figures.queuedBytes = m_wires->stockpile().bytes();
    figures.closedForQueues = m_wires->stockpile().closed();
    return figures;
}

bool FrontDoor::needsTls(const Asker &asker) const
{
    if (asker.isSecure)
        return false;
    switch (m_tls ? m_options.tls.plain : Tls::Plain::Everybody) {
    case Tls::Plain::Everybody:
        return false;
    case Tls::Plain::ThisMachine:
        return !asker.address.isLoopback();
    case Tls::Plain::Nobody:
        break;
    }
    return true;
}

bool FrontDoor::admitsOrigin(const Arrival &arrival, const RequestHead &head) const
{
    return m_originRule.admits(head.value("origin"), head.value("host").value_or(QByteArray()),
                               arrival.asker().isSecure ? OriginRule::Way::Tls
                                                        : OriginRule::Way::Plain);
}

std::optional<HttpAnswer> FrontDoor::upgradeRefusalHere(const Arrival &arrival,
                                                        const RequestHead &head) const
{
    if (!m_webSocketPaths.contains(head.path))
        return HttpAnswer::refusal(404, "No WebSocket is served at this path.");
    if (auto refusal = upgradeRefusal(head))
        return refusal;
    if (!admitsOrigin(arrival, head))
        return HttpAnswer::refusal(403, "Pages of this origin may not connect here.");
    return {};
}

void FrontDoor::refuse(Arrival &arrival, const HttpAnswer &answer, HttpAnswer::Content content)
{
    qCDebug(logFrontDoor) << "refused a request from" << arrival.asker().address << "with"
                          << answer.status;
    endWith(arrival, answer.toBytes(content));
}

} // namespace charla::server
