// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <client/trust/fingerprint.h>

namespace charla::client {

//! \brief What a server should have shown, and what it showed: why nothing was said to it.
struct Breach
{
    //! By what it is known.
    enum class Known {
        Certificate, //!< the one that was pinned at the first meeting
        Authorities, //!< so far the system's authorities have vouched for it
        Unreadable, //!< it was pinned, but what was written down of it is damaged
        Link, //!< the certificate that a link or the command line names
    };

    Known known = Known::Certificate;
    Fingerprint expected; //!< null with Authorities and Unreadable
    Fingerprint shown; //!< null when it does not speak TLS any more
    bool isVouchedFor = false; //!< the system's authorities vouch for what it showed

    bool operator==(const Breach &) const = default;
};

} // namespace charla::client
