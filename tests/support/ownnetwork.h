// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHostAddress>
#include <QObject>
#include <QString>
#include <QThread>

namespace charla::tests {

//! \brief Takes this process into a network of its own, in which nothing is but loopback, switched off.
//!
//! To be called first in main(), while there is one thread. Needs no rights: whoever makes a user namespace is
//! root in it. \return why it can't be; empty when it worked.
QString enterOwnNetwork();

//! \brief Another machine, joined with the own network by a cable: here "h0" with ownAddress(), there "g0".
//!
//! A thread of this process in a network of its own. Goes with its cable.
class Elsewhere
{
public:
    //! Blocks until the cable is plugged in.
    Elsewhere();
    ~Elsewhere();

    bool isUp() const { return m_isUp; }
    static QHostAddress ownAddress() { return QHostAddress(QStringLiteral("10.7.0.1")); }

    //! Connects to a port of ownAddress() from there, says nothing and goes. Blocks till then. \return whether that worked.
    bool connectTo(quint16 port);

private:
    //! What \a act answers there.
    template<typename Act>
    auto there(Act act);

    QThread m_thread;
    QObject m_worker; // lives in it
    bool m_isUp = false;
};

} // namespace charla::tests
