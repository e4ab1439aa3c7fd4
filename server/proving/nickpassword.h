// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

//! \brief What is kept of a nick's password: Argon2id by libsodium, its parameters and salt in the text.
//!
//! Every function but isOutdated() takes some 64 MiB of memory and a tenth of a second on purpose, so that who
//! reads the file of data can't guess quickly: never to be called on an event loop. For any thread.
namespace charla::server::nickpassword {

//! What is kept of \a password, as protocol::checkedPassword() gives it. Empty when there is no memory for it.
QByteArray keptOf(const QString &password);

//! Whether \a said is the password of which \a kept is kept. False also when there is no memory for it.
bool isIt(const QByteArray &kept, const QString &said);

//! Whether it was made with weaker parameters than keptOf() takes now.
bool isOutdated(const QByteArray &kept);

} // namespace charla::server::nickpassword
