// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <protocol/lan/avahibrowser.h>

#include <protocol/lan/avahidaemon.h>

#include <QDBusArgument>
#include <QNetworkInterface>

#include <utility>

namespace charla::protocol::lan {

using namespace Qt::StringLiterals;

namespace {

const auto OurType = QString::fromLatin1(ServiceType);
const auto Domain = u"local"_s;
const auto ItemNew = u"ItemNew"_s;
const auto ItemRemove = u"ItemRemove"_s;
const auto Found = u"Found"_s;

// What ItemNew, ItemRemove and Found begin with, and how Found goes on.
enum Argument {
    InterfaceArgument,
    ProtocolArgument,
    NameArgument,
    TypeArgument,
    AddressArgument = 7,
    PortArgument,
    TxtArgument
};

} // namespace

AvahiBrowser::AvahiBrowser(QObject *parent)
    : QObject(parent), m_daemon(std::make_unique<AvahiDaemon>())
{
    m_daemon->listen(avahi::ServiceBrowser, ItemNew);
    m_daemon->listen(avahi::ServiceBrowser, ItemRemove);
    m_daemon->listen(avahi::ServiceResolver, Found);
    connect(m_daemon.get(), &AvahiDaemon::said, this, &AvahiBrowser::hear);
    connect(m_daemon.get(), &AvahiDaemon::came, this, &AvahiBrowser::begin);
    connect(m_daemon.get(), &AvahiDaemon::went, this, &AvahiBrowser::end);
}

AvahiBrowser::~AvahiBrowser()
{
    for (const Service &service : std::as_const(m_services))
        free(service);
    if (!m_browser.isEmpty())
        m_daemon->tell(m_browser, avahi::ServiceBrowser, u"Free"_s);
}

void AvahiBrowser::begin()
{
    const QVariantList arguments{avahi::AnyInterface, avahi::AnyProtocol, OurType, QString(),
                                 avahi::NoFlags};
    m_daemon->call(this, u"/"_s, avahi::Server, u"ServiceBrowserNew"_s, arguments,
                   [this](const QDBusMessage &answer) {
                       m_browser = m_daemon->pathIn(answer);
                       if (isAvailable())
                           emit availabilityChanged();
                   });
}

void AvahiBrowser::end()
{
    m_services.clear();
    if (!std::exchange(m_browser, {}).isEmpty())
        emit availabilityChanged();
}

AvahiBrowser::Item AvahiBrowser::itemIn(const QDBusMessage &message)
{
    const QList<QVariant> arguments = message.arguments();
    return {arguments.value(InterfaceArgument).toInt(), arguments.value(ProtocolArgument).toInt(),
            arguments.value(NameArgument).toString()};
}

void AvahiBrowser::hear(const QDBusMessage &message)
{
    if (message.member() == ItemNew)
        onItemNew(message);
    else if (message.member() == ItemRemove)
        onItemRemove(message);
    else if (message.member() == Found)
        onResolved(message);
}

void AvahiBrowser::onItemNew(const QDBusMessage &message)
{
    const Item item = itemIn(message);
    // Others on this connection to the bus may browse for other types.
    const bool isOurs = message.arguments().value(TypeArgument).toString() == OurType;
    if (!isOurs || m_services.contains(item) || m_services.size() >= MostServices)
        return;
    m_services.insert(item, {});
    resolve(item);
}

// For the kind of addresses by which it was heard, so that both are offered. The resolver stays, so that it tells
// when the TXT record changes.
void AvahiBrowser::resolve(const Item &item)
{
    const QVariantList arguments{item.interface, item.protocol, item.name,     OurType,
                                 Domain,         item.protocol, avahi::NoFlags};
    m_daemon->call(this, u"/"_s, avahi::Server, u"ServiceResolverNew"_s, arguments,
                   [this, item](const QDBusMessage &answer) {
                       const QString path = m_daemon->pathIn(answer);
                       const auto service = m_services.find(item);
                       if (service != m_services.end() && service->resolver.isEmpty())
                           service->resolver = path;
                       else // it went meanwhile
                           free({.resolver = path});
                   });
}

void AvahiBrowser::onResolved(const QDBusMessage &message)
{
    const auto service = m_services.find(itemIn(message));
    if (service == m_services.end())
        return;
    const QList<QVariant> arguments = message.arguments();
    Service now{.resolver = service->resolver,
                .address = QHostAddress(arguments.value(AddressArgument).toString())};
    if (now.address.isLinkLocal()) // the same address by beacon has it so, too
        now.address.setScopeId(
            QNetworkInterface::interfaceNameFromIndex(arguments.value(InterfaceArgument).toInt()));
    const auto txt = qdbus_cast<QList<QByteArray>>(arguments.value(TxtArgument));
    if (!now.address.isNull())
        now.server = announcementIn(txt, quint16(arguments.value(PortArgument).toUInt()));
    const Service before = std::exchange(*service, now);
    const bool isSame = before.server && now.server && before.address == now.address
        && before.server->serverId == now.server->serverId
        && before.server->fingerprint == now.server->fingerprint;
    if (!isSame)
        lose(before);
    if (now.server)
        emit found(*now.server, now.address);
}

void AvahiBrowser::onItemRemove(const QDBusMessage &message)
{
    const Service gone = m_services.take(itemIn(message)); // an empty one if it was left aside
    free(gone);
    lose(gone);
}

void AvahiBrowser::lose(const Service &service)
{
    if (service.server)
        emit lost(*service.server, service.address);
}

void AvahiBrowser::free(const Service &service)
{
    if (!service.resolver.isEmpty())
        m_daemon->tell(service.resolver, avahi::ServiceResolver, u"Free"_s);
}

} // namespace charla::protocol::lan
