// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/options.h>

namespace charla::tests {

//! \a options as tests need them: any free port, on loopback only.
inline server::Options onLoopback(server::Options options = {})
{
    options.listenAddress = QHostAddress::LocalHost;
    options.port = 0;
    return options;
}

} // namespace charla::tests
