// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/limits/headcount.h>

#include <QObject>

#include <deque>

namespace charla::server {

class Arrival;

//! \brief Lets so many TLS handshakes run at once, and the others wait for their turn.
//!
//! One that has begun holds some 50 to 75 KB, one that waits next to nothing. An address that doesn't
//! go on with those that it has begun keeps nobody else from theirs. Lives on the front door's thread.
class HandshakeQueue : public QObject
{
    Q_OBJECT

public:
    //! 0 for no limit.
    HandshakeQueue(int most, int perAddress, QObject *parent);

    //! Begins the handshake of \a arrival (Arrival::beginTls()), now or when there is room.
    void ask(Arrival &arrival);
    //! It has its head, or is gone, or never asked.
    void forget(Arrival &arrival);
    //! All are gone.
    void clear();

    //! For those that ask or wait from now on.
    void setTerms(int most, int perAddress);

    int running() const { return m_running.all(); }
    int waiting() const { return int(m_waiting.size()); }

private:
    bool hasRoom(const Arrival &arrival) const;
    void begin(Arrival &arrival);
    void letIn();

    int m_most;
    int m_perAddress;
    Headcount m_running;
    std::deque<Arrival *> m_waiting;
    bool m_isLettingIn = false; // letIn() comes
};

} // namespace charla::server
