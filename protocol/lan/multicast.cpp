// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <protocol/lan/multicast.h>

#include <protocol/lan/announcement.h>

#include <QNetworkDatagram>
#include <QNetworkInterface>
#include <QVariant>

#include <netinet/in.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <utility>

namespace charla::protocol::lan {

using namespace Qt::StringLiterals;

namespace {

// Whoever sends more than that in one turn of the loop waits for the next.
constexpr int MostAtOnce = 64;
// Linux lets a socket join twenty groups of IPv4 (igmp_max_memberships).
constexpr std::size_t MostGrounds = 64;

enum class Membership { Join, Leave };

int errorOf(int result)
{
    return result == 0 ? 0 : errno;
}

// By the number of the interface, for both kinds of addresses (RFC 3678 §5.1). Qt would name an IPv4 interface by its
// address, which may be gone when the group is to be left.
int change(Membership membership, const QUdpSocket &socket, const QHostAddress &group, int index)
{
    group_req request{};
    request.gr_interface = uint(index);
    const bool isV4 = group.protocol() == QAbstractSocket::IPv4Protocol;
    if (isV4) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(group.toIPv4Address());
        std::memcpy(&request.gr_group, &address, sizeof address);
    } else {
        sockaddr_in6 address{};
        address.sin6_family = AF_INET6;
        const Q_IPV6ADDR bytes = group.toIPv6Address();
        std::memcpy(&address.sin6_addr, &bytes, sizeof address.sin6_addr);
        std::memcpy(&request.gr_group, &address, sizeof address);
    }
    return errorOf(
        ::setsockopt(int(socket.socketDescriptor()), isV4 ? IPPROTO_IP : IPPROTO_IPV6,
                     membership == Membership::Join ? MCAST_JOIN_GROUP : MCAST_LEAVE_GROUP,
                     &request, sizeof request));
}

// Qt can't tell the source of an IPv4 datagram.
bool sendFrom(const QUdpSocket &socket, const QHostAddress &v4, int index)
{
    ip_mreqn request{};
    request.imr_ifindex = index;
    request.imr_address.s_addr = htonl(v4.toIPv4Address());
    return ::setsockopt(int(socket.socketDescriptor()), IPPROTO_IP, IP_MULTICAST_IF, &request,
                        sizeof request)
        == 0;
}

//! The first of that kind; null for none.
QHostAddress addressOf(const Ground &ground, QAbstractSocket::NetworkLayerProtocol protocol)
{
    for (const QHostAddress &address : ground.addresses) {
        if (address.protocol() == protocol)
            return address;
    }
    return {};
}

//! But for what joining has brought.
bool isSame(const Ground &one, const Ground &other)
{
    return one.index == other.index && one.name == other.name && one.use == other.use
        && one.addresses == other.addresses;
}

Ground::Use useOf(QNetworkInterface::InterfaceFlags flags, bool hasAddresses)
{
    using Use = Ground::Use;
    if (!flags.testFlag(QNetworkInterface::IsUp) || !flags.testFlag(QNetworkInterface::IsRunning))
        return Use::Down;
    if (!flags.testFlag(QNetworkInterface::CanMulticast))
        return flags.testFlag(QNetworkInterface::IsLoopBack) ? Use::Loopback : Use::NoMulticast;
    return hasAddresses ? Use::Used : Use::NoAddress;
}

} // namespace

QHostAddress Multicast::groupV4()
{
    return QHostAddress(u"224.0.0.190"_s);
}

QHostAddress Multicast::groupV6()
{
    return QHostAddress(u"ff12::c4a:90"_s);
}

Multicast::Multicast(const QHostAddress &at, QObject *parent)
    : QObject(parent), m_at(at), m_v4{QAbstractSocket::IPv4Protocol, groupV4(),
                                      open(QHostAddress(QHostAddress::AnyIPv4))},
      m_v6{QAbstractSocket::IPv6Protocol, groupV6(), open(QHostAddress(QHostAddress::AnyIPv6))}
{
    for (const Way *way : {&m_v4, &m_v6}) {
        if (way->socket)
            connect(way->socket.get(), &QUdpSocket::readyRead, this, [this, way] { read(*way); });
    }
    connect(&m_watch, &InterfaceWatch::changed, this, &Multicast::look);
    look();
}

std::unique_ptr<QUdpSocket> Multicast::open(const QHostAddress &any)
{
    auto socket = std::make_unique<QUdpSocket>();
    // Several programs on one machine hear the same.
    if (!socket->bind(any, Port, QUdpSocket::ShareAddress)) {
        m_trouble = socket->errorString();
        if (!socket->bind(any, 0)) // who can't hear can still say something
            return {};
    }
    socket->setSocketOption(QAbstractSocket::MulticastTtlOption, 1);
    // A window finds the server on its own machine, too.
    socket->setSocketOption(QAbstractSocket::MulticastLoopbackOption, 1);
    return socket;
}

bool Multicast::isOurs(const QHostAddress &address) const
{
    if (m_at == QHostAddress(QHostAddress::Any))
        return true;
    if (m_at == QHostAddress(QHostAddress::AnyIPv4) || m_at == QHostAddress(QHostAddress::AnyIPv6))
        return m_at.protocol() == address.protocol();
    return m_at.isEqual(address);
}

std::vector<Ground> Multicast::groundsNow() const
{
    std::vector<Ground> grounds;
    const QList<QNetworkInterface> all = QNetworkInterface::allInterfaces();
    for (const QNetworkInterface &one : all) {
        if (grounds.size() == MostGrounds)
            break;
        Ground ground{.index = one.index(), .name = one.name()};
        const QList<QNetworkAddressEntry> entries = one.addressEntries();
        for (const QNetworkAddressEntry &entry : entries) {
            if (isOurs(entry.ip()))
                ground.addresses.append(entry.ip());
        }
        ground.use = useOf(one.flags(), !ground.addresses.isEmpty());
        grounds.push_back(ground);
    }
    return grounds;
}

// Memberships of interfaces on which nothing has changed are left as they are: leaving and joining is heard by all.
void Multicast::look()
{
    std::vector<Ground> now = groundsNow();
    const std::vector<Ground> before = std::exchange(m_grounds, {});
    bool isChanged = now.size() != before.size();
    const auto sameIn = [](const std::vector<Ground> &grounds, const Ground &ground) {
        return std::ranges::find_if(
            grounds, [&ground](const Ground &other) { return isSame(ground, other); });
    };
    for (const Ground &ground : before) {
        if (sameIn(now, ground) == now.end())
            leave(ground);
    }
    for (Ground &ground : now) {
        if (const auto same = sameIn(before, ground); same != before.end()) {
            ground = *same;
            continue;
        }
        join(ground);
        isChanged = true;
    }
    m_grounds = std::move(now);
    if (isChanged)
        emit groundsChanged();
}

void Multicast::leave(const Ground &ground)
{
    if (ground.use != Ground::Use::Used)
        return;
    for (const Way *way : {&m_v4, &m_v6}) {
        if (way->socket) // fails where the interface has taken the membership along, which is as well
            change(Membership::Leave, *way->socket, way->group, ground.index);
    }
}

void Multicast::join(Ground &ground)
{
    if (ground.use != Ground::Use::Used)
        return;
    for (const Way *way : {&m_v4, &m_v6}) {
        if (!way->socket || addressOf(ground, way->protocol).isNull())
            continue;
        const int error = change(Membership::Join, *way->socket, way->group, ground.index);
        if (error != 0 && error != EADDRINUSE) // EADDRINUSE: it has joined already
            (way == &m_v4 ? ground.troubleV4 : ground.troubleV6) = qt_error_string(error);
    }
}

void Multicast::send(const QByteArray &datagram)
{
    for (const Ground &ground : std::as_const(m_grounds)) {
        if (ground.use != Ground::Use::Used)
            continue;
        sendBy(m_v4, ground, datagram);
        sendBy(m_v6, ground, datagram);
    }
}

// Whoever hears it takes its source for the place where the server is: one of those at which it listens.
void Multicast::sendBy(const Way &way, const Ground &ground, const QByteArray &datagram)
{
    const QHostAddress source = addressOf(ground, way.protocol);
    if (!way.socket || source.isNull())
        return;
    if (way.protocol == QAbstractSocket::IPv4Protocol) {
        if (sendFrom(*way.socket, source, ground.index))
            way.socket->writeDatagram(datagram, way.group, Port);
        return;
    }
    QNetworkDatagram toGroup(datagram, way.group, Port);
    toGroup.setInterfaceIndex(uint(ground.index));
    if (m_at.isEqual(source))
        toGroup.setSender(source);
    way.socket->writeDatagram(toGroup);
}

// It is read until there is nothing, not until nothing is told to be there: a QUdpSocket that has said readyRead() and
// is not read then never says so again.
void Multicast::read(const Way &way)
{
    for (int i = 0; i < MostAtOnce; ++i) {
        const QNetworkDatagram datagram = way.socket->receiveDatagram(MaxDatagramBytes + 1);
        if (!datagram.isValid())
            return;
        const bool isForAll = datagram.destinationAddress().isEqual(way.group)
            && datagram.data().size() <= MaxDatagramBytes;
        if (isForAll && m_pace.allows(datagram.senderAddress(), std::chrono::steady_clock::now()))
            emit heard(datagram.data(), datagram.senderAddress());
    }
    QMetaObject::invokeMethod(
        this, [this, &way] { read(way); }, Qt::QueuedConnection);
}

} // namespace charla::protocol::lan
