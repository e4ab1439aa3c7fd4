// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSslCertificate>
#include <QSslKey>

namespace charla::tests {

//! \brief A key and a certificate for 127.0.0.1 that signs itself, another one each time; made by the program openssl.
struct TestCertificate
{
    TestCertificate();

    QSslKey key;
    QSslCertificate certificate;
};

} // namespace charla::tests
