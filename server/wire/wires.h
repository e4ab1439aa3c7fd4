// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/options.h>
#include <server/wire/socket.h>
#include <server/wire/stockpile.h>
#include <server/wire/wiretraffic.h>

#include <QObject>

#include <memory>
#include <unordered_map>
#include <vector>

namespace charla::server {

class Berth;
class Connection;
struct PeerName;

//! \brief All WebSockets of a server, on one event loop or spread over several.
//!
//! With Options::threads of 1 all are on the thread that this lives on. With more, each thread has a
//! loop of its own, which reads, checks, frames and writes, and only whole messages come here. Who
//! has a Connection notices no difference.
class Wires : public QObject
{
    Q_OBJECT

public:
    explicit Wires(const Options &options, QObject *parent = nullptr);
    //! Breaks off whoever is still there.
    ~Wires() override;

    //! Makes a connection of a socket whose handshake is approved, on the loop that has the fewest.
    //! \a firstBytes, the answer to the handshake, go before all else. \return a child of this.
    Connection *admit(Socket socket, const PeerName &peer, const QByteArray &firstBytes);

    int count() const { return int(m_connections.size()); }
    Stockpile &stockpile() { return m_stockpile; }

private:
    void onNews(const LineNews &news);
    void forget(LineId id, Berth &berth);

    Options m_options;
    Stockpile m_stockpile;
    std::vector<std::unique_ptr<Berth>> m_berths;
    std::unordered_map<LineId, Connection *> m_connections;
    LineId m_lastId = 0;
};

} // namespace charla::server
