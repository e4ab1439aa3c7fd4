// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <vector>

namespace charla::server {

class Connection;

//! \brief How many bytes of answers wait for all peers together, bounded.
//!
//! Backlog bounds what waits for one peer; thousands that ask for long pages and take none of them
//! would still fill the memory. Past the bound whoever holds most is closed with CloseCode::TooSlow
//! until an eighth is free again. What goes to whole rooms does not count: its bytes are shared.
//! What is taken away by the peers is counted when the sum seems to be too high only, so that
//! sending costs an addition. Lives on the hub's thread.
class Stockpile
{
public:
    //! 0 for no limit.
    explicit Stockpile(qint64 mostBytes) : m_mostBytes(mostBytes) { }

    //! An answer was sent to \a connection; others may be closed for it, or itself.
    void note(Connection &connection, qsizetype bytes)
    {
        m_bytes += bytes;
        enlist(connection);
        if (m_mostBytes > 0 && m_bytes > m_mostBytes)
            recount();
    }
    //! From the next answer on.
    void setMost(qint64 bytes) { m_mostBytes = bytes; }
    void forget(Connection &connection);

    //! At most so many; perhaps less, if some were taken meanwhile.
    qint64 bytes() const { return m_bytes; }
    quint64 closed() const { return m_closed; }
    //! What is really there.
    void recount();

private:
    void enlist(Connection &connection);

    qint64 m_mostBytes;
    qint64 m_bytes = 0;
    quint64 m_closed = 0;
    std::vector<Connection *> m_holders; // all who may hold something; each knows its place
};

} // namespace charla::server
