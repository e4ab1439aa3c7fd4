// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace charla::server {

//! \brief The password of a server, and whether somebody has said it.
//!
//! Holds a digest of it only. Compares in a time that tells nothing about how much was right.
class Password
{
public:
    //! \a password as protocol::checkedPassword() gives it; empty for none.
    explicit Password(const QString &password);

    bool isSet() const { return !m_digest.isEmpty(); }
    //! Never when none is set.
    bool isIt(const QString &said) const;

private:
    QByteArray m_digest;
};

} // namespace charla::server
