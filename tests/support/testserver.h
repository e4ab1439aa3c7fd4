// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/options.h>
#include <server/server.h>

namespace charla::tests {

//! A real server on a free port of this machine's loopback, which listens while this object lives.
class TestServer
{
public:
    //! Address and port of \a options are replaced.
    explicit TestServer(server::Options options = {});

    quint16 port() const { return m_server.port(); }
    server::Server &server() { return m_server; }

private:
    server::Server m_server;
};

} // namespace charla::tests
