// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDBusConnection>
#include <QDBusMessage>
#include <QObject>
#include <QVariant>

#include <functional>

QT_BEGIN_NAMESPACE
class QDBusServiceWatcher;
QT_END_NAMESPACE

//! Numbers and names of Avahi's D-Bus interface (avahi-common/address.h and defs.h, and the XML files in avahi-daemon/).
namespace charla::protocol::lan::avahi {

inline constexpr int AnyInterface = -1;
inline constexpr int AnyProtocol = -1;
inline constexpr int Inet = 0; //!< IPv4
inline constexpr int Inet6 = 1;
inline constexpr uint NoFlags = 0;

inline constexpr char Server[] = "org.freedesktop.Avahi.Server";
inline constexpr char EntryGroup[] = "org.freedesktop.Avahi.EntryGroup";
inline constexpr char ServiceBrowser[] = "org.freedesktop.Avahi.ServiceBrowser";
inline constexpr char ServiceResolver[] = "org.freedesktop.Avahi.ServiceResolver";

} // namespace charla::protocol::lan::avahi

namespace charla::protocol::lan {

//! \brief The machine's mDNS service, Avahi, on a bus: whether it is there, and talking to it.
//!
//! Nothing waits for it: each call is answered later. It is never started by a call: who has switched it off
//! wants it so. Lives on the thread of its owner.
class AvahiDaemon : public QObject
{
    Q_OBJECT

public:
    explicit AvahiDaemon(QDBusConnection bus = QDBusConnection::systemBus(),
                         QObject *parent = nullptr);
    ~AvahiDaemon() override;

    bool isThere() const { return !m_owner.isEmpty(); }
    //! The answer, or the error.
    using Done = std::function<void(const QDBusMessage &)>;
    //! \a done is called unless \a context is gone by then.
    void call(QObject *context, const QString &path, const char *interface, const QString &method,
              const QVariantList &arguments, const Done &done);
    //! Without an answer.
    void tell(const QString &path, const char *interface, const QString &method);

    //! From now on said() tells of that signal of whatever object. To be called before there is an object: its first
    //! signals come before the answer that names its path.
    void listen(const char *interface, const QString &signal);

    //! The path in the answer of a call that makes an object; empty in an error, and when Avahi has gone since.
    QString pathIn(const QDBusMessage &answer) const;

signals:
    void came();
    //! Everything that was made there is gone.
    void went();
    //! A signal to which this listens. It was Avahi that said so, and nobody else on the bus.
    void said(const QDBusMessage &message);

private slots:
    void onSignal(const QDBusMessage &message);

private:
    void setOwner(const QString &owner);

    QDBusConnection m_bus;
    QDBusServiceWatcher *m_watcher;
    QString m_owner; // its unique name on the bus
};

} // namespace charla::protocol::lan
