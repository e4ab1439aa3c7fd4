// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/options.h>

#include <algorithm>

namespace charla::tests {

//! \a options as tests need them: any free port, on loopback only. The same tests run with the
//! connections spread over threads when CHARLA_TEST_THREADS says how many. Without limits against
//! floods, because tests are faster than people, unless they are others than the defaults.
inline server::Options onLoopback(server::Options options = {})
{
    options.listenAddress = QHostAddress::LocalHost;
    options.port = 0;
    options.threads = std::max(1, qEnvironmentVariableIntValue("CHARLA_TEST_THREADS"));
    if (options.limits.floods == server::FloodLimits())
        options.limits.floods = server::FloodLimits::off();
    return options;
}

} // namespace charla::tests
