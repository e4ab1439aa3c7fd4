// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <client/trust/fingerprint.h>

namespace charla::client {

//! What is remembered of a server that was met by TLS.
struct Pin
{
    enum class By {
        Certificate, //!< it showed this one, for which nobody vouches
        Authorities, //!< the system's authorities vouched for it; its certificate is renewed often
        Unreadable, //!< something was written down, but it can't be understood any more
    };

    By by = By::Unreadable;
    Fingerprint certificate = {}; //!< null unless By::Certificate

    bool operator==(const Pin &) const = default;
};

} // namespace charla::client
