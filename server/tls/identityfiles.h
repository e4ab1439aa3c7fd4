// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <protocol/result.h>
#include <server/tls/tlsidentity.h>
#include <server/tls/tlstrouble.h>

#include <QString>

#include <functional>

namespace charla::server {

//! A certificate, with those behind it, and its key, each from a file in PEM. Both may be in one.
//! One that has ended or not begun is told in the log, and taken.
protocol::Result<TlsIdentity, TlsTrouble> readIdentity(const QString &certificateFile,
                                                       const QString &keyFile);

//! \brief The identity that a server has made for itself, kept in \a folder as tls.pem: who comes
//! again must find the same.
//!
//! If there is none yet, \a make makes one. The file is for its owner only from its first moment on,
//! and there whole or not at all, whenever the machine stops. One that is damaged is not replaced:
//! that is for its owner to decide, because all clients will be warned. Nobody else may work on the
//! folder.
protocol::Result<TlsIdentity, TlsTrouble> keptIdentity(const QString &folder,
                                                       const std::function<TlsIdentity()> &make);

} // namespace charla::server
