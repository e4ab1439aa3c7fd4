// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/frontdoor/httpanswer.h>
#include <server/frontdoor/requesthead.h>

#include <QByteArray>
#include <QHash>
#include <QString>

namespace charla::server {

//! \brief The files of the browser page, and the answer to a request for one.
//!
//! Reads a resource folder once; a path is found only by its whole name, so nothing outside can be
//! reached. index.html is "/" too. "/healthz" says that the server lives. Knows no socket.
class Pages
{
public:
    //! \a root is a resource folder such as ":/web"; one that is not there holds no pages.
    explicit Pages(const QString &root);

    //! Any request gets one: a page (or 304 when the browser has it already), 404, 405, or 413 for
    //! a body.
    HttpAnswer answer(const RequestHead &head) const;

private:
    struct Page
    {
        QByteArray type;
        QByteArray etag;
        QByteArray body;
    };

    static HttpAnswer answer(const Page &page, const RequestHead &head);

    QHash<QString, Page> m_pages; // by decoded path
};

} // namespace charla::server
