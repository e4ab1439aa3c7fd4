// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <protocol/lan/avahipublisher.h>

#include <protocol/lan/avahidaemon.h>
#include <protocol/lan/log.h>

#include <QDBusArgument>
#include <QNetworkInterface>

#include <utility>

namespace charla::protocol::lan {

Q_LOGGING_CATEGORY(logAvahi, "charla.lan.avahi", QtInfoMsg)

using namespace Qt::StringLiterals;

namespace {

const auto OurType = QString::fromLatin1(ServiceType);

// avahi-common/defs.h
constexpr int GroupCollision = 3;
constexpr int GroupFailure = 4;
constexpr int ServerRunning = 2;
const auto StateChanged = u"StateChanged"_s;
const auto CollisionError = u"org.freedesktop.Avahi.CollisionError"_s;

constexpr int MaxInstanceBytes = 63; // a label of DNS (RFC 6763 §4.1.1)
constexpr int MostNames = 100;
constexpr std::chrono::milliseconds NewsDelay{1000};

void tell(const QDBusMessage &answer)
{
    if (answer.type() == QDBusMessage::ErrorMessage)
        qCInfo(logAvahi) << "Avahi:" << answer.errorName() << answer.errorMessage();
}

int interfaceOf(const QHostAddress &address)
{
    const QList<QNetworkInterface> all = QNetworkInterface::allInterfaces();
    for (const QNetworkInterface &one : all) {
        const QList<QNetworkAddressEntry> entries = one.addressEntries();
        for (const QNetworkAddressEntry &entry : entries) {
            if (entry.ip().isEqual(address))
                return one.index();
        }
    }
    return avahi::AnyInterface;
}

} // namespace

AvahiPublisher::AvahiPublisher(Announcement announcement, const QHostAddress &at, QObject *parent)
    : QObject(parent), m_announcement(std::move(announcement)), m_at(at),
      m_daemon(std::make_unique<AvahiDaemon>())
{
    m_news.setSingleShot(true);
    m_news.setInterval(NewsDelay);
    connect(&m_news, &QTimer::timeout, this, &AvahiPublisher::update);
    m_daemon->listen(avahi::EntryGroup, StateChanged);
    m_daemon->listen(avahi::Server, StateChanged);
    connect(m_daemon.get(), &AvahiDaemon::said, this, &AvahiPublisher::hear);
    connect(m_daemon.get(), &AvahiDaemon::came, this, &AvahiPublisher::begin);
    connect(m_daemon.get(), &AvahiDaemon::went, this, &AvahiPublisher::forget);
}

AvahiPublisher::~AvahiPublisher()
{
    if (!m_group.isEmpty())
        m_daemon->tell(m_group, avahi::EntryGroup, u"Free"_s);
}

void AvahiPublisher::announce(const Announcement &announcement)
{
    m_announcement = announcement;
    if (!m_news.isActive())
        m_news.start();
}

void AvahiPublisher::begin()
{
    m_daemon->call(this, u"/"_s, avahi::Server, u"EntryGroupNew"_s, {},
                   [this](const QDBusMessage &answer) {
                       tell(answer);
                       m_group = m_daemon->pathIn(answer);
                       fill();
                   });
}

void AvahiPublisher::forget()
{
    m_group.clear();
}

QVariantList AvahiPublisher::ground() const
{
    const bool isAny = m_at == QHostAddress(QHostAddress::Any);
    const bool isOfOneKind = m_at == QHostAddress(QHostAddress::AnyIPv4)
        || m_at == QHostAddress(QHostAddress::AnyIPv6);
    const int kind = m_at.protocol() == QAbstractSocket::IPv6Protocol ? avahi::Inet6 : avahi::Inet;
    return {isAny || isOfOneKind ? avahi::AnyInterface : interfaceOf(m_at),
            isAny ? avahi::AnyProtocol : kind, avahi::NoFlags};
}

void AvahiPublisher::fill()
{
    if (m_group.isEmpty())
        return;
    const QVariantList service = ground()
        << instanceName() << OurType << QString() << QString()
        << QVariant::fromValue(m_announcement.port) << QVariant::fromValue(txtOf(m_announcement));
    m_daemon->call(this, m_group, avahi::EntryGroup, u"AddService"_s, service,
                   [this](const QDBusMessage &answer) {
                       if (answer.errorName() == CollisionError) // with another one on this machine
                           return rename();
                       tell(answer);
                       if (!m_group.isEmpty()) // it may have gone meanwhile
                           m_daemon->call(this, m_group, avahi::EntryGroup, u"Commit"_s, {}, tell);
                   });
}

void AvahiPublisher::refill()
{
    if (m_group.isEmpty())
        return;
    m_daemon->call(this, m_group, avahi::EntryGroup, u"Reset"_s, {},
                   [this](const QDBusMessage &answer) {
                       tell(answer);
                       fill();
                   });
}

void AvahiPublisher::update()
{
    if (m_group.isEmpty())
        return;
    const QVariantList service = ground()
        << instanceName() << OurType << QString() << QVariant::fromValue(txtOf(m_announcement));
    m_daemon->call(this, m_group, avahi::EntryGroup, u"UpdateServiceTxt"_s, service, tell);
}

// Another server on this network has the name already: the people see the name in the TXT record,
// and this one only has to be unique.
void AvahiPublisher::rename()
{
    if (++m_namesTaken < MostNames)
        refill();
    else
        qCWarning(logAvahi) << "Avahi knows too many servers of this name";
}

void AvahiPublisher::hear(const QDBusMessage &message)
{
    const int state = message.arguments().value(0).toInt();
    const bool isOfServer = message.interface() == QLatin1StringView(avahi::Server);
    if (isOfServer && state == ServerRunning)
        refill(); // the machine may have another name now, to which the service is tied
    if (isOfServer || message.path() != m_group)
        return;
    if (state == GroupCollision)
        rename();
    else if (state == GroupFailure)
        qCWarning(logAvahi) << "Avahi does not publish this server:"
                            << message.arguments().value(1).toString();
}

QString AvahiPublisher::instanceName() const
{
    const QString suffix = m_namesTaken == 0 ? QString() : u" #%1"_s.arg(m_namesTaken + 1);
    QString name = m_announcement.name;
    while ((name + suffix).toUtf8().size() > MaxInstanceBytes)
        name.chop(name.back().isLowSurrogate() ? 2 : 1);
    return name + suffix;
}

} // namespace charla::protocol::lan
