// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <optional>

namespace charla::server {

//! What stands between method and version in a request line (RFC 9112 §3.2).
struct RequestTarget
{
    QByteArray
        authority; //!< of the absolute form ("http://host/path"); empty in the usual origin form
    QString path; //!< decoded
    QByteArray query; //!< as it came, without the "?"
};

//! \return none when \a text is neither an absolute path nor an http(s) URL, when its
//!         percent-encoding is broken, or when the decoded path is not UTF-8 or holds control
//!         characters, "." or ".." segments.
std::optional<RequestTarget> readRequestTarget(QByteArrayView text);

//! Whether a query says its letters in UTF-8 (RFC 6455 §8.1). A lone "%" stands for itself, as browsers
//! send it.
bool isQueryUtf8(QByteArrayView query);

} // namespace charla::server
