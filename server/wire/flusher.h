// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QPointer>

#include <vector>

namespace charla::server {

class Connection;

//! \brief Flushes the connections that were written to in one turn of the event loop, together at
//! its end (rule 3 of the house).
//!
//! A message to a room thus costs each member one system call a turn, however many frames it got.
class Flusher : public QObject
{
    Q_OBJECT

public:
    explicit Flusher(QObject *parent);

    //! Has \a connection flushed at the end of this turn. The caller sees to it that it is added
    //! once a turn.
    void add(Connection *connection);

private:
    void flush();

    std::vector<QPointer<Connection>> m_connections;
};

} // namespace charla::server
