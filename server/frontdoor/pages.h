// SPDX-FileCopyrightText: 2026 The Charla authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <server/frontdoor/httpanswer.h>
#include <server/frontdoor/requesthead.h>

#include <QByteArray>
#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>

namespace charla::server {

//! \brief The files of the browser page, and the answer to a request for one.
//!
//! Reads its resource folders once; a path is found only by its whole name, so nothing outside can be
//! reached. index.html is that of its folder, too, and the folder's name without its slash leads there.
//! "x.gz" is what is sent for "x" to who takes gzip.
//! Who asks for "x?v=HASH" with the hash of x gets it for ever; for all others it is asked after
//! each time. Knows no socket.
class Pages
{
public:
    //! \a roots are resource folders such as ":/web"; one that is not there holds no pages.
    explicit Pages(const QStringList &roots);

    //! Any request gets one: a page (or 304 when the browser has it already), 301 to a folder, 404,
    //! 405, or 413 for a body.
    HttpAnswer answer(const RequestHead &head) const;

private:
    struct Page
    {
        QByteArray type;
        QByteArray hash; //!< SHA-256 of the body, hexadecimal
        QByteArray body;
        QByteArray packed; //!< the body by gzip; empty when there is none
    };

    void read(const QString &root);
    static HttpAnswer answer(const Page &page, const RequestHead &head);

    QHash<QString, Page> m_pages; // by decoded path
    QSet<QString> m_folders; // with a page of their own; without the slash at their end
};

} // namespace charla::server
