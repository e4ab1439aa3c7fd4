// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/frontdoor/requesthead.h>

#include <QByteArray>
#include <QByteArrayView>

#include <vector>

namespace charla::server {

//! \brief One answer to an HTTP request, complete.
struct HttpAnswer
{
    enum class Content {
        Body,
        None, //!< the head only, as for HEAD; Content-Length still tells of the body
    };

    int status = 200;
    std::vector<HeaderField>
        fields; //!< without Content-Length, and without those that every answer has
    QByteArray body;

    //! Refuses a request with one English sentence as its body.
    static HttpAnswer refusal(int status, QByteArrayView words,
                              std::vector<HeaderField> fields = {});

    //! The fields, and those that every answer has: the security headers and "Connection: close",
    //! or "close, Upgrade" where Upgrade is among them.
    std::vector<HeaderField> allFields() const;

    //! The answer as it goes over the wire. One of status 204 or 304 never has a body or a length.
    QByteArray toBytes(Content content) const;
};

//! The head of an answer with these fields and no others, as it goes over the wire.
QByteArray httpHead(int status, const std::vector<HeaderField> &fields);

} // namespace charla::server
