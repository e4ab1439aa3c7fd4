// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testserver.h"

#include "loopback.h"

namespace charla::tests {

TestServer::TestServer(server::Options options) : m_server(onLoopback(std::move(options)))
{
    const auto port = m_server.start();
    if (!port)
        qFatal("The test's server can't start.");
}

} // namespace charla::tests
