// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace charla::tests {

//! How a peer comes.
enum class Way { Plain, Tls };

//! Of peers that name none: the same tests run with all of them encrypted when CHARLA_TEST_TLS is
//! set (cmake/CharlaTest.cmake).
inline Way usualWay()
{
    return qEnvironmentVariableIsSet("CHARLA_TEST_TLS") ? Way::Tls : Way::Plain;
}

//! By which pages of a server come that way.
inline QByteArray ownScheme()
{
    return usualWay() == Way::Tls ? "https" : "http";
}

} // namespace charla::tests
